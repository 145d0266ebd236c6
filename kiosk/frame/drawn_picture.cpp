#include "frame/drawn_picture.h"

namespace kiosk::frame {

namespace {

constexpr Duration picture_fade{200'000};

} // namespace

double faded_in(std::optional<Instant> ready_since, Instant now) {
    return ready_since ? ease(Easing::OutCubic, seconds(now - *ready_since) / seconds(picture_fade)) : 0;
}

bool add_picture(std::vector<Command>& commands, const pictures::RenditionKey& key, const Placed& at, double corner,
                 Colour stand_in, const Showing& showing) {
    const auto ready = showing.pictures.ready_since(key);
    const double part = faded_in(ready, showing.now);
    if (part < 1) {
        if (const auto other = showing.pictures.stand_in(key); other && *other != key) {
            commands.emplace_back(DrawPicture{*other, at.source, at.target, 1, corner});
        } else if (stand_in.a > 0) {
            const auto mean = showing.pictures.mean(key);
            commands.emplace_back(FillBox{.rect = at.target, .fill = mean.value_or(stand_in), .corner = corner});
        }
    }
    if (!ready) return false;
    commands.emplace_back(DrawPicture{key, at.source, at.target, part, corner});
    return part < 1;
}

} // namespace kiosk::frame
