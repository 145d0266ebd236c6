#include "content/references.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/paths.h"

namespace kiosk::content {

namespace {

// "https://…", "mailto:…": not a folder's name, which may hold a ':' after its first '/'.
bool leads_outside(std::string_view target) {
    const std::size_t colon = target.find(':');
    return target.starts_with("//") || (colon != std::string_view::npos && colon < target.find('/'));
}

} // namespace

std::optional<PageId> References::page(const StatedText& written, std::string_view folder) const {
    std::string_view target = written.text;
    target = target.substr(0, target.find_first_of("#?"));
    if (name_of(target).starts_with("index.") && target.ends_with(".md")) target = folder_of(target);
    const auto from_root = resolve_path(target, "");
    const auto from_here = resolve_path(target, folder);
    for (const auto& id : {from_root, from_here}) {
        if (id && catalogue_.pages.contains(*id)) return id;
    }
    const std::string id = from_root ? *from_root : from_here.value_or(std::string(target));
    findings_.report(problems::unknown_page, written.file, written.line,
                     {{"found", written.text}, {"nearest", nearest_page(id)}});
    return std::nullopt;
}

const std::map<std::string, Source>& References::known_sources() const {
    static const std::map<std::string, Source> none;
    const auto found = lists_.sources.find(default_language_);
    return found == lists_.sources.end() ? none : found->second;
}

std::optional<CitedSource> References::known_source(std::string_view written) const {
    if (known_sources().contains(std::string(written))) return CitedSource{std::string(written), {}};
    constexpr std::array<std::string_view, 8> separators{",", "，", "、", ";", "；", ":", "：", " "};
    for (std::size_t at = 0; at < written.size(); ++at) {
        for (const std::string_view separator : separators) {
            if (!written.substr(at).starts_with(separator)) continue;
            std::string id(written.substr(0, at));
            if (known_sources().contains(id)) return CitedSource{std::move(id), trimmed(written.substr(at + separator.size()))};
        }
    }
    return std::nullopt;
}

std::optional<CitedSource> References::source(const StatedText& written) const {
    auto known = known_source(written.text);
    if (known) {
        // "[S02，S03]" with a Chinese comma, "S02, S03" without brackets: the second is no place in the first.
        if (known_source(known->place)) {
            findings_.report(problems::broken_yaml, written.file, written.line,
                             {{"reason", "two-sources"}, {"found", written.text}});
        }
        return known;
    }
    findings_.report(problems::unknown_source, written.file, written.line,
                     {{"found", written.text}, {"nearest", nearest(written.text, std::views::keys(known_sources()))}});
    return std::nullopt;
}

std::optional<Link> References::source_mark(const StatedText& written, const PageId& page,
                                            const std::vector<std::string>& sources) const {
    const auto cited = known_source(written.text);
    if (!cited) {
        std::string guess = nearest(written.text, sources);
        if (guess.empty()) guess = nearest(written.text, std::views::keys(known_sources()));
        findings_.report(problems::unknown_source, written.file, written.line,
                         {{"found", written.text}, {"nearest", guess}});
        return std::nullopt;
    }
    const auto listed = std::ranges::find(sources, cited->id);
    if (listed == sources.end()) {
        findings_.report(problems::unlisted_source, written.file, written.line,
                         {{"found", cited->id}, {"nearest", nearest(cited->id, sources)}, {"page", page}});
        return std::nullopt;
    }
    return Link{Link::To::Source, page, static_cast<std::size_t>(listed - sources.begin())};
}

std::optional<std::string> References::term(const StatedText& written) const {
    const auto glossary = lists_.glossary.find(default_language_);
    if (glossary != lists_.glossary.end() && glossary->second.contains(written.text)) return written.text;
    const std::string guess = glossary == lists_.glossary.end()
                                  ? std::string{}
                                  : nearest(written.text, std::views::keys(glossary->second));
    findings_.report(problems::unknown_term, written.file, written.line,
                     {{"found", written.text}, {"nearest", guess}});
    return std::nullopt;
}

std::optional<Link> References::link(const StatedText& written, std::string_view folder) const {
    constexpr std::string_view term_scheme = "glossary:";
    constexpr std::string_view source_scheme = "source:";
    const StatedText target{percent_decoded(written.text), written.file, written.line};
    if (target.text.starts_with(term_scheme)) {
        const auto id = term({target.text.substr(term_scheme.size()), written.file, written.line});
        return id ? std::optional(Link{Link::To::Term, *id}) : std::nullopt;
    }
    if (target.text.starts_with(source_scheme)) {
        const auto id = source({target.text.substr(source_scheme.size()), written.file, written.line});
        return id ? std::optional(Link{Link::To::Source, id->id}) : std::nullopt;
    }
    if (leads_outside(target.text)) {
        findings_.report(problems::outside_link, written.file, written.line, {{"found", target.text}});
        return std::nullopt;
    }
    const auto id = page(target, folder);
    return id ? std::optional(Link{Link::To::Page, *id}) : std::nullopt;
}

std::string References::nearest_page(std::string_view id) const {
    const std::string near = nearest(id, std::views::keys(catalogue_.pages));
    if (!near.empty()) return '/' + near;
    for (const auto& [known, page] : catalogue_.pages) { // the right name in the wrong chapter
        if (name_of(known) == name_of(id)) return '/' + known;
    }
    return {};
}

} // namespace kiosk::content
