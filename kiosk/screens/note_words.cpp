#include "screens/note_words.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

// `place`: where in the source, "p. 3".
NoteEntry entry_of(const StageKit& kit, const content::Source& source, std::string number, const std::string& place) {
    std::string rest;
    for (const std::string* part : {&source.publisher, &source.date, &place})
        if (!part->empty()) rest = rest.empty() ? *part : kit.word("joined", {{"first", rest}, {"second", *part}});
    return {std::move(number), source.title, std::move(rest)};
}

// Height of one entry.
double put_entry(Layer& layer, const StageKit& kit, const NoteEntry& entry, Point at, double width) {
    const bool is_alone = entry.number.empty();
    const theme::TypeRole role = is_alone ? theme::TypeRole::Text : theme::TypeRole::Label;
    const Look number{.role = role, .colour = kit.colours.vermilion, .most_lines = 1};
    const Look title{.role = role, .colour = kit.colours.ink};
    const Look rest{.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft};
    const double indent = is_alone ? 0 : kit.type(role).size * 1.7;
    put_words(layer, kit, entry.number, number, at, indent);
    double y = at.y;
    y += put_words(layer, kit, entry.title, title, {at.x + indent, y}, width - indent);
    if (is_alone && !entry.rest.empty()) y += kit.px(8);
    y += put_words(layer, kit, entry.rest, rest, {at.x + indent, y}, width - indent);
    return y - at.y;
}

// Entries of about the same height in each column, in order.
std::vector<std::size_t> columns_from(const StageKit& kit, const std::vector<NoteEntry>& entries, double width,
                                      std::size_t columns, double gap) {
    std::vector<double> heights;
    double total = 0;
    for (const NoteEntry& entry : entries) {
        Layer nowhere;
        heights.push_back(put_entry(nowhere, kit, entry, {}, width) + gap);
        total += heights.back();
    }
    std::vector<std::size_t> starts{0};
    double filled = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double aim = total * static_cast<double>(starts.size()) / static_cast<double>(columns);
        if (i > starts.back() && starts.size() < columns && filled + heights[i] / 2 > aim) starts.push_back(i);
        filled += heights[i];
    }
    return starts;
}

} // namespace

NoteWords note_words(const StageKit& kit, const content::Link& link) {
    NoteWords note;
    if (link.to == content::Link::To::Term) {
        const auto term = kit.edition.glossary.find(link.id);
        if (term != kit.edition.glossary.end()) note = {term->second.term, term->second.text, {}};
        return note;
    }
    note.title = kit.word("sources");
    const content::Page* page = kit.edition.page(link.id);
    const auto add = [&](const std::string& id, std::string number, const std::string& place = {}) {
        const auto source = kit.edition.sources.find(id);
        if (source != kit.edition.sources.end())
            note.entries.push_back(entry_of(kit, source->second, std::move(number), place));
    };
    const auto place_in = [&](std::size_t i) {
        return i < page->source_places.size() ? page->source_places[i] : std::string{};
    };
    if (page == nullptr) {
        add(link.id, {});
    } else if (link.entry && *link.entry < page->sources.size()) {
        note.title = kit.word("source-number", {{"number", std::to_string(*link.entry + 1)}});
        note.has_more = page->sources.size() > 1;
        add(page->sources[*link.entry], {}, place_in(*link.entry));
    } else {
        // The numbers of the marks in the text: by place in the page's list.
        for (std::size_t i = 0; i < page->sources.size(); ++i) add(page->sources[i], std::to_string(i + 1), place_in(i));
    }
    return note;
}

double put_note_words(Layer& layer, const StageKit& kit, const NoteWords& note, Point at, double width,
                      std::size_t columns) {
    double y = at.y;
    if (!note.text.empty()) {
        const Look text{.role = theme::TypeRole::Text,
                        .colour = kit.colours.ink,
                        .alignment = is_han(kit.language()) ? text::Alignment::Justified : text::Alignment::Start};
        y += put_words(layer, kit, note.text, text, at, width);
    }
    if (note.entries.empty()) return y - at.y;
    const double gutter = kit.px(48);
    const double gap = kit.px(16);
    const double column = (width - gutter * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    const std::vector<std::size_t> starts = columns_from(kit, note.entries, column, columns, gap);
    double lowest = y;
    for (std::size_t c = 0; c < starts.size(); ++c) {
        const std::size_t end = c + 1 < starts.size() ? starts[c + 1] : note.entries.size();
        double column_y = y;
        for (std::size_t i = starts[c]; i < end; ++i) {
            column_y += put_entry(layer, kit, note.entries[i],
                                  {at.x + static_cast<double>(c) * (column + gutter), column_y}, column);
            lowest = std::max(lowest, column_y);
            column_y += gap;
        }
    }
    return lowest - at.y;
}

} // namespace kiosk::screens
