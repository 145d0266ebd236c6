// A glossary term, or where a page's statements come from, on a panel over the page.

#include "screens/button.h"
#include "screens/each_screen.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

struct Entry {
    std::string number;
    std::string title;
    std::string rest;
};

struct Note {
    std::string title;
    std::string text;
    std::vector<Entry> entries;
};

Entry entry_of(const StageKit& kit, const content::Source& source, std::size_t number) {
    std::string rest = source.publisher;
    if (!source.date.empty())
        rest = rest.empty() ? source.date : kit.word("joined", {{"first", rest}, {"second", source.date}});
    return {std::to_string(number), source.title, rest};
}

Note note_of(const StageKit& kit, const content::Link& link) {
    Note note;
    if (link.to == content::Link::To::Term) {
        const auto term = kit.edition.glossary.find(link.id);
        if (term != kit.edition.glossary.end()) note = {term->second.term, term->second.text, {}};
        return note;
    }
    note.title = kit.word("sources");
    if (const content::Page* page = kit.edition.page(link.id)) {
        for (const std::string& id : page->sources)
            if (const auto source = kit.edition.sources.find(id); source != kit.edition.sources.end())
                note.entries.push_back(entry_of(kit, source->second, note.entries.size() + 1));
    } else if (const auto source = kit.edition.sources.find(link.id); source != kit.edition.sources.end()) {
        note.entries.push_back(entry_of(kit, source->second, 1));
    }
    return note;
}

// An overlay does not scroll: where there is little room its words are set smaller, then shorter.
struct Setting {
    std::size_t columns = 1;
    double scale = 1;
    int most_lines = 0; // of an entry's title; 0: as many as it takes
};

double put_entry(Layer& layer, const StageKit& kit, const Entry& entry, Point at, double width,
                 const Setting& setting) {
    const Look number{.role = theme::TypeRole::Caption,
                      .colour = kit.colours.vermilion,
                      .scale = setting.scale,
                      .most_lines = 1};
    const Look title{.role = theme::TypeRole::Caption,
                     .colour = kit.colours.ink,
                     .scale = setting.scale,
                     .most_lines = setting.most_lines};
    const Look rest{.role = theme::TypeRole::Caption,
                    .colour = kit.colours.ink_soft,
                    .scale = setting.scale * 22.0 / 24,
                    .most_lines = setting.most_lines};
    const double indent = kit.type(theme::TypeRole::Caption).size * 1.7 * setting.scale;
    put_words(layer, kit, entry.number, number, at, indent);
    double y = at.y;
    y += put_words(layer, kit, entry.title, title, {at.x + indent, y}, width - indent);
    y += put_words(layer, kit, entry.rest, rest, {at.x + indent, y}, width - indent);
    return y - at.y;
}

// The note's words in one or two columns. Returns the height.
double put_content(Layer& layer, const StageKit& kit, const Note& note, Point at, double width,
                   const Setting& setting) {
    const std::size_t columns = setting.columns;
    double y = at.y;
    if (!note.text.empty()) {
        const Look text{.role = theme::TypeRole::Text,
                        .colour = kit.colours.ink,
                        .scale = setting.scale,
                        .alignment =
                            is_han(kit.language()) ? text::Alignment::Justified : text::Alignment::Start};
        y += put_words(layer, kit, note.text, text, at, width);
    }
    const double gutter = kit.px(48);
    const double column = (width - gutter * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    double lowest = y;
    const std::size_t in_column = (note.entries.size() + columns - 1) / columns;
    double column_y = y;
    for (std::size_t i = 0; i < note.entries.size(); ++i) {
        if (i % in_column == 0) column_y = y;
        const double x = at.x + static_cast<double>(i / in_column) * (column + gutter);
        column_y += put_entry(layer, kit, note.entries[i], {x, column_y}, column, setting);
        lowest = std::max(lowest, column_y);
        column_y += kit.px(14) * setting.scale;
    }
    return lowest - at.y;
}

// Beside the panel a touch closes it too.
void put_veil_targets(Layer& layer, const StageKit& kit, const Rect& panel) {
    const double gap = kit.gap();
    const double least = kit.target();
    const std::string& label = kit.word("close");
    const Rect left{0, panel.y, panel.x - gap, panel.h};
    const Rect right{panel.right() + gap, panel.y, kit.size.w - panel.right() - gap, panel.h};
    const Rect above{0, 0, kit.size.w, panel.y - gap};
    for (const Rect& r : {left, right, above}) {
        const bool is_reachable = !kit.is_low() || r.y >= kit.size.h / 2;
        if (r.w >= least && r.h >= least && is_reachable)
            layer.targets.push_back({r, visit::CloseNote{}, label});
    }
}

} // namespace

Screen note_screen(const StageKit& kit, const visit::Visit& visit) {
    const Note note = visit.note ? note_of(kit, *visit.note) : Note{};
    Screen screen = kit.blank("note", note.title);
    screen.is_overlay = true;
    screen.background = kit.colours.night.faded(0.6);

    const double pad = kit.px(56);
    const double edge = kit.px(48);
    const Button close_button = word_button(kit.word("close"), visit::CloseNote{}, ButtonLook::Primary);
    const double button = button_height(kit);
    const double foot = button + kit.px(40) + kit.px(32); // below the words

    Look title{
        .role = theme::TypeRole::Heading, .colour = kit.colours.ink, .most_lines = 2, .is_balanced = true};
    const double widest = kit.size.w - 2 * edge - 2 * pad;
    const double room = (kit.is_low() ? kit.size.h * 0.5 : kit.size.h) - edge * (kit.is_low() ? 0.75 : 2);
    const auto head_height = [&](double width) {
        title = fitted(kit, note.title, title, width);
        return height_of(kit, note.title, title, width) + kit.px(18) + kit.measures.spacing.rule_height +
               kit.px(28);
    };

    // One comfortable column first, a wide panel with two when that is too high, then smaller and shorter
    // words.
    double width = std::min(widest, kit.px(note.entries.empty() ? 960 : 1100) * kit.text_scale());
    Setting setting;
    Layer measured;
    double words = put_content(measured, kit, note, {}, width, setting);
    const std::size_t most_columns = note.entries.size() > 1 && !kit.is_portrait() ? 2 : 1;
    for (const Setting& next :
         {Setting{most_columns, 1, 0}, Setting{most_columns, 0.85, 0}, Setting{most_columns, 0.85, 1},
          Setting{most_columns, 0.7, 1}, Setting{most_columns, 0.55, 1}}) {
        if (pad + head_height(width) + words + foot <= room) break;
        width = widest;
        setting = next;
        words = put_content(measured, kit, note, {}, width, setting);
    }
    const double head = head_height(width);
    const double height = std::min(room, pad + head + words + foot);
    const double bottom = kit.is_low() ? kit.size.h - edge / 2 : (kit.size.h + height) / 2;
    const Rect panel{(kit.size.w - width) / 2 - pad, bottom - height, width + 2 * pad, height};

    Layer& layer = screen.body;
    put_veil_targets(layer, kit, panel);
    layer.items.emplace_back(Box{.rect = panel,
                                 .fill = kit.colours.paper,
                                 .corner = kit.measures.spacing.corner * 1.5,
                                 .shadow = kit.px(48),
                                 .shadow_colour = kit.colours.night.faded(0.4)});
    const double x = panel.x + pad;
    double y = panel.y + pad;
    y += put_words(layer, kit, note.title, title, {x, y}, width) + kit.px(18);
    layer.items.emplace_back(
        Box{.rect = {x, y, kit.measures.spacing.rule_width, kit.measures.spacing.rule_height},
            .fill = kit.colours.vermilion});
    put_content(layer, kit, note, {x, panel.y + pad + head}, width, setting);
    const double w = button_width(kit, close_button);
    put_button(screen.bar, kit, close_button,
               {panel.right() - pad - w, panel.bottom() - kit.px(40) - button, w, button});
    return screen;
}

} // namespace kiosk::screens
