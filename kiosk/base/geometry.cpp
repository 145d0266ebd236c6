#include "base/geometry.h"

namespace kiosk {

namespace {

Rect scaled_and_centred(Size content, const Rect& frame, double scale) {
    const double w = content.w * scale;
    const double h = content.h * scale;
    return {frame.x + (frame.w - w) / 2, frame.y + (frame.h - h) / 2, w, h};
}

} // namespace

Rect cover(Size content, const Rect& frame) {
    if (content.is_empty()) return frame;
    return scaled_and_centred(content, frame, std::max(frame.w / content.w, frame.h / content.h));
}

Rect contain(Size content, const Rect& frame) {
    if (content.is_empty()) return frame;
    return scaled_and_centred(content, frame, std::min(frame.w / content.w, frame.h / content.h));
}

} // namespace kiosk
