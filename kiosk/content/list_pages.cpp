#include "content/list_pages.h"

#include <algorithm>
#include <tuple>

#include "content/name_order.h"
#include "content/paths.h"

namespace kiosk::content {

namespace {

Runs plain(std::string text) {
    if (text.empty()) return {};
    return {Run{std::move(text)}};
}

// One row a source: its number; its title, who published it below; its date.
std::vector<Block> sources_of(const std::map<std::string, Source>& sources) {
    std::vector<const Source*> ordered;
    for (const auto& [id, source] : sources) ordered.push_back(&source);
    std::ranges::sort(ordered, [](const Source* a, const Source* b) { return natural_less(a->id, b->id); });
    Table table;
    for (const Source* source : ordered) {
        const std::string below = source->publisher.empty() ? "" : "\n" + source->publisher;
        table.rows.push_back({plain(source->id), plain(source->title + below), plain(source->date)});
    }
    if (table.rows.empty()) return {};
    return {std::move(table)};
}

// One paragraph a term: the term, what it is called in `original`, and below them what it means.
std::vector<Block> terms_of(const std::map<std::string, Term>& terms, const Language& language,
                            const std::map<std::string, Term>& original) {
    const NameOrder order(language);
    std::vector<std::tuple<std::string, std::string>> ordered; // key of the order, id
    for (const auto& [id, term] : terms) ordered.emplace_back(order.key(term.term), id);
    std::ranges::sort(ordered);
    std::vector<Block> list;
    for (const auto& [key, id] : ordered) {
        const Term& term = terms.at(id);
        Paragraph entry{{Run{.text = term.term, .emphasis = Emphasis::Strong}}};
        const auto same = original.find(id);
        if (same != original.end() && same->second.term != term.term) entry.runs.push_back({"  " + same->second.term});
        if (!term.text.empty()) entry.runs.push_back({"\n" + term.text});
        list.emplace_back(std::move(entry));
    }
    return list;
}

template <typename Entry>
const std::map<std::string, Entry>& in(const std::map<Language, std::map<std::string, Entry>>& all,
                                       const Language& language) {
    static const std::map<std::string, Entry> none;
    const auto found = all.find(language);
    return found == all.end() ? none : found->second;
}

} // namespace

std::optional<Listing> listing_of(std::string_view kind) {
    if (kind == "sources") return Listing::Sources;
    if (kind == "glossary") return Listing::Glossary;
    return std::nullopt;
}

std::vector<Block> list_of(Listing listing, const Lists& lists, const Language& language,
                           const std::vector<Language>& languages) {
    if (listing == Listing::Sources) return sources_of(in(lists.sources, language));
    return terms_of(in(lists.glossary, language), language, in(lists.glossary, languages.front()));
}

} // namespace kiosk::content
