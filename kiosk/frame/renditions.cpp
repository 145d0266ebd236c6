#include "frame/renditions.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace kiosk::frame {

namespace {

constexpr double most_pixels = 16'000'000;
constexpr double most_drawing_zoom = 4;
constexpr double clearly_larger = 1.25;
constexpr double longest_pyramid = 32'000;          // px
constexpr double most_pyramid_pixels = 200'000'000; // of a drawing: a scan has what it has
constexpr double slow_to_open = 6'000'000;          // pixels
constexpr int preview_shrink = 8;                   // JPEG decoders shrink by that at once

bool is_drawing(std::string_view file) {
    const auto dot = file.rfind('.');
    if (dot == std::string_view::npos) return false;
    std::string ending(file.substr(dot + 1));
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == "svg" || ending == "pdf";
}

// Rounded up to even px, so that two layouts a hair apart share one rendition.
int even(double length) {
    constexpr double hair = 1e-6;
    return std::max(2, static_cast<int>(std::ceil(length / 2 - hair)) * 2);
}

template <typename Item>
pictures::RenditionKey key(const Item& item, Size size) {
    return {item.file, item.version, even(size.w), even(size.h), item.leaf, {}};
}

Size scaled(Size size, double factor) {
    return {size.w * factor, size.h * factor};
}

// The factor that keeps `size` × factor within the original's pixels and the most there may be.
double most_factor(Size size, Size original, bool is_a_drawing) {
    double most =
        std::min(std::sqrt(most_pixels / (size.w * size.h)), longest_side / std::max(size.w, size.h));
    if (!is_a_drawing && !original.is_empty()) most = std::min(most, original.w / size.w);
    return most;
}

} // namespace

pictures::RenditionKey rendition_of(const screens::PictureItem& item, double zoom) {
    const bool is_cover = item.fit == screens::PictureItem::Fit::Cover;
    const Size fitted = (is_cover ? cover(item.size, item.rect) : contain(item.size, item.rect)).size();
    if (fitted.is_empty()) return key(item, {2, 2});
    const double factor = std::min(zoom, most_factor(fitted, item.size, is_drawing(item.file)));
    return key(item, scaled(fitted, factor));
}

pictures::RenditionKey rendition_of(const screens::ZoomedPicture& item, double zoom, double most_zoom) {
    const Size fit = contain(item.size, item.rect).size();
    if (fit.is_empty()) return key(item, {2, 2});
    constexpr double a_little = 1.001;
    double level = 1;
    while (level * a_little < zoom) level *= 2;
    const bool is_a_drawing = is_drawing(item.file);
    level = std::min({level, std::max(1.0, is_a_drawing ? most_drawing_zoom : most_zoom),
                      most_factor(fit, item.size, is_a_drawing)});
    return key(item, scaled(fit, level));
}

std::optional<pictures::RenditionKey> preview_of(const pictures::RenditionKey& rendition, Size original) {
    if (original.w * original.h <= slow_to_open || is_drawing(rendition.file)) return std::nullopt;
    pictures::RenditionKey preview = rendition;
    preview.w = even(original.w / preview_shrink);
    preview.h = even(original.h / preview_shrink);
    const double part = double(preview.w) * preview.h / (double(rendition.w) * rendition.h);
    return part <= 0.5 ? std::optional(preview) : std::nullopt;
}

std::optional<pictures::RenditionKey> pyramid_of(const screens::ZoomedPicture& item) {
    const Size fit = contain(item.size, item.rect).size();
    if (fit.is_empty()) return std::nullopt;
    Size whole = item.size;
    if (is_drawing(item.file)) {
        const double most = std::min({most_drawing_zoom, longest_pyramid / std::max(fit.w, fit.h),
                                      std::sqrt(most_pyramid_pixels / (fit.w * fit.h))});
        whole = scaled(fit, most);
    }
    if (whole.w < fit.w * clearly_larger) return std::nullopt;
    const auto px = [](double length) { return std::max(1, static_cast<int>(std::lround(length))); };
    return pictures::RenditionKey{item.file, item.version, px(whole.w), px(whole.h), item.leaf, {0, 0, 0}};
}

Placed placed(const screens::PictureItem& item, double zoom) {
    if (item.size.is_empty()) return {{0, 0, 1, 1}, item.rect};
    if (item.fit == screens::PictureItem::Fit::Contain) return {{0, 0, 1, 1}, contain(item.size, item.rect)};
    const Rect whole = cover(item.size, item.rect);
    if (whole.is_empty()) return {{0, 0, 1, 1}, item.rect};
    const double w = std::min(1.0, item.rect.w / whole.w / zoom);
    const double h = std::min(1.0, item.rect.h / whole.h / zoom);
    const double x = std::clamp(item.focus.x - w / 2, 0.0, 1 - w);
    const double y = std::clamp(item.focus.y - h / 2, 0.0, 1 - h);
    return {{x, y, w, h}, item.rect};
}

} // namespace kiosk::frame
