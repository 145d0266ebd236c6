#include "screens/title_row.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

Look title_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Title, .colour = kit.colours.ink, .scale = 48.0 / 60, .most_lines = 1};
}

double chips_width(const StageKit& kit, const std::vector<Button>& chips) {
    double width = 0;
    for (const Button& chip : chips) width += button_width(kit, chip, ButtonSize::Chip) + kit.gap();
    return width - (chips.empty() ? 0 : kit.gap());
}

} // namespace

double put_title_row(Layer& layer, const StageKit& kit, const std::string& title, const std::string& caption,
                     const std::vector<Button>& chips) {
    const Look look = title_look(kit);
    const Look soft{.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .most_lines = 1};
    const double x = kit.margin();
    const double width = kit.size.w - 2 * x;
    const double title_width = std::min(width, width_of(kit, title, look));
    const double title_height = line_height(kit, look);
    const double caption_width = width_of(kit, caption, soft);
    const double wide = chips_width(kit, chips);
    const double chip = chips.empty() ? 0 : button_height(kit, ButtonSize::Chip);
    const auto put_caption = [&](double y, double room) {
        if (caption.empty() || kit.px(20) + caption_width > room) return;
        put_words(layer, kit, caption, soft,
                  {x + title_width + kit.px(20), y + (title_height - line_height(kit, soft)) / 2}, caption_width + 1);
    };
    const double left = width - title_width - kit.px(40) - wide;
    if (left >= 0) {
        const double top = kit.px(60);
        const double height = std::max(title_height, chip);
        const double y = top + (height - title_height) / 2;
        put_words(layer, kit, title, look, {x, y}, title_width + 1);
        put_caption(y, left);
        put_chips(layer, kit, chips, {x + width - wide, top + (height - chip) / 2}, wide + 1);
        return top + height;
    }
    const double y = kit.px(36);
    put_words(layer, kit, title, look, {x, y}, title_width + 1);
    put_caption(y, width - title_width);
    const double below = y + title_height + kit.px(12);
    return below + put_chips(layer, kit, chips, {x, below}, width);
}

double chips_height(const StageKit& kit, const std::vector<Button>& chips, double width) {
    Layer nowhere;
    return put_chips(nowhere, kit, chips, {}, width);
}

} // namespace kiosk::screens
