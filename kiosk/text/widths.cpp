#include "text/widths.h"

namespace kiosk::text {

Widths::OfStyle& Widths::of(const TypeStyle& style) {
    for (OfStyle& known : styles_) {
        if (known.style == style) return known;
    }
    return styles_.emplace_back(OfStyle{style, -1, {}});
}

double Widths::han(const TypeStyle& style) {
    OfStyle& known = of(style);
    if (known.han < 0) known.han = measurer_.width("国", style);
    return known.han;
}

double Widths::character(std::string_view utf8, const TypeStyle& style) {
    OfStyle& known = of(style);
    const auto [found, is_new] = known.characters.try_emplace(std::string(utf8), 0);
    if (is_new) found->second = measurer_.width(utf8, style);
    return found->second;
}

} // namespace kiosk::text
