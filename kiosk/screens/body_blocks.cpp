#include "screens/body_blocks.h"

#include "screens/card.h"
#include "screens/link_targets.h"
#include "screens/table.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {

namespace {

struct Column {
    Layer& layer;
    const StageKit& kit;
    const content::Page& page;
    std::string language;
    double x = 0;
    double width = 0;
};

Look text_look(const Column& c) {
    return {.role = theme::TypeRole::Text,
            .colour = c.kit.colours.ink,
            .alignment = is_han(c.language) ? text::Alignment::Justified : text::Alignment::Start,
            .language = c.language};
}

double put_runs(const Column& c, const content::Runs& runs, const Look& look, double x, double y,
                double width) {
    if (runs.empty()) return 0;
    const SetWords set = set_words(c.kit, words_of(c.kit, runs, look), {x, y}, width,
                                   {look.alignment, 0, look.most_lines, look.is_balanced});
    if (!set.item.lines.empty()) c.layer.items.emplace_back(set.item);
    add_link_targets(c.layer, c.kit, runs, set);
    return set.height;
}

double put(const Column& c, const content::Paragraph& block, double y) {
    return put_runs(c, block.runs, text_look(c), c.x, y, c.width);
}

double put(const Column& c, const content::Heading& block, double y) {
    Look look{.role = theme::TypeRole::Heading,
              .colour = c.kit.colours.ink,
              .scale = 40.0 / 44,
              .is_balanced = true,
              .language = c.language};
    const double before = c.kit.px(16);
    return before + put_runs(c, block.runs, look, c.x, y + before, c.width);
}

double put(const Column& c, const content::Quotation& block, double y) {
    const double bar = c.kit.px(5);
    const double x = c.x + bar + c.kit.px(26);
    const double width = c.x + c.width - x;
    const double edge = c.kit.px(6);
    Look look{.role = theme::TypeRole::Quote, .colour = c.kit.colours.vermilion_deep, .language = c.language};
    double at = y + edge;
    for (const content::Runs& runs : block.paragraphs) {
        if (at > y + edge) at += c.kit.px(10);
        at += put_runs(c, runs, look, x, at, width);
    }
    if (!block.attribution.empty()) {
        Look by{.role = theme::TypeRole::Caption, .colour = c.kit.colours.ink_soft, .language = c.language};
        at += c.kit.px(6);
        at += put_runs(c, block.attribution, by, x, at, width);
    }
    at += edge;
    c.layer.items.emplace_back(Box{.rect = {c.x, y, bar, at - y}, .fill = c.kit.colours.vermilion});
    return at - y;
}

double put(const Column& c, const content::List& block, double y) {
    const Look look = text_look(c);
    const double em = type_of(c.kit, look).size;
    const double indent = block.is_ordered ? em * 1.6 : em * 1.1;
    double at = y;
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        if (i > 0) at += c.kit.px(10);
        if (block.is_ordered) {
            const Look number{
                .role = theme::TypeRole::Text, .colour = c.kit.colours.vermilion, .most_lines = 1};
            put_words(c.layer, c.kit, std::to_string(i + 1) + ".", number, {c.x, at}, indent);
        } else {
            const double dot = em * 0.26;
            const double middle = at + line_height(c.kit, look) / 2;
            c.layer.items.emplace_back(Box{.rect = {c.x + em * 0.3, middle - dot / 2, dot, dot},
                                           .fill = c.kit.colours.vermilion,
                                           .corner = dot / 2});
        }
        at += std::max(line_height(c.kit, look),
                       put_runs(c, block.items[i], look, c.x + indent, at, c.width - indent));
    }
    return at - y;
}

double put(const Column& c, const content::Table& block, double y) {
    return put_table(c.layer, c.kit, block, c.language, {c.x, y}, c.width);
}

double put(const Column& c, const content::InlinePicture& block, double y) {
    if (block.picture >= c.page.pictures.size()) return 0;
    const content::Picture& picture = c.page.pictures[block.picture];
    const Size size = picture.size.is_empty() ? Size{3, 2} : picture.size;
    const double height = std::min(c.width * size.h / size.w, c.kit.size.h * 0.5);
    const Rect frame{c.x, y, c.width, height};
    const Rect rect = contain(size, frame);
    const Rect placed{c.x, y, rect.w, rect.h};
    c.layer.items.emplace_back(picture_item(c.kit, picture, placed));
    c.layer.targets.push_back(
        {placed, visit::GoTo{{visit::Place::Kind::Picture, c.page.id, block.picture}}, name_of(c.page, picture)});
    double at = placed.bottom() + c.kit.px(10);
    const Look caption{
        .role = theme::TypeRole::Caption, .colour = c.kit.colours.ink_soft, .language = c.language};
    at += put_words(c.layer, c.kit, picture.caption, caption, {c.x, at}, c.width);
    at += put_words(c.layer, c.kit, picture.credit, caption, {c.x, at}, c.width);
    return at - y;
}

double space_before(const StageKit& kit, const content::Block& block) {
    const bool stands_apart = std::holds_alternative<content::Quotation>(block) ||
                              std::holds_alternative<content::Table>(block) ||
                              std::holds_alternative<content::InlinePicture>(block);
    return kit.px(stands_apart ? 34 : 22);
}

} // namespace

double put_blocks(Layer& layer, const StageKit& kit, const content::Page& page,
                  const std::vector<content::Block>& blocks, Point at, double width) {
    const std::string& language = kit.language_of(page.is_translated);
    // A line no longer than can be read; quotations and tables keep to the same column.
    const Column column{layer, kit, page, language, at.x, std::min(width, widest_column(kit, language))};
    const std::size_t first_target = layer.targets.size();
    double y = at.y;
    bool is_first = true;
    for (const content::Block& block : blocks) {
        if (!is_first) y += space_before(kit, block);
        is_first = false;
        y += std::visit([&](const auto& b) { return put(column, b, y); }, block);
    }
    part_link_targets(layer, kit, first_target);
    return y - at.y;
}

double widest_column(const StageKit& kit, std::string_view language) {
    const Look look{.role = theme::TypeRole::Text, .language = std::string(language)};
    const text::TypeStyle style = type_of(kit, look);
    if (is_han(language)) return 40.0 * style.size * (1 + style.tracking);
    // An average line of English, its commonest letters in their proportions.
    constexpr std::string_view sample = "etaoin shrdlu etaoin cmfwyp etaoin vbg k";
    return 80.0 / static_cast<double>(sample.size()) * kit.measurer.width(sample, style);
}

std::vector<Words> words_of(const StageKit& kit, const content::Runs& runs, const Look& look) {
    std::vector<Words> words;
    const text::TypeStyle plain = type_of(kit, look);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const content::Run& run = runs[i];
        Words w{run.text, plain, look.colour, run.link ? static_cast<int>(i) : -1, false};
        mark(w, run);
        if (run.is_source_mark) w.colour = kit.colours.vermilion_deep;
        words.push_back(std::move(w));
    }
    return words;
}

visit::Action action_of(const content::Link& link) {
    if (link.to == content::Link::To::Page) return visit::GoTo{{visit::Place::Kind::Page, link.id, 0}};
    return visit::OpenNote{link};
}

} // namespace kiosk::screens
