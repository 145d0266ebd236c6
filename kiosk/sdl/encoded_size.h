#pragma once

// How large a picture says it is, before anything is decoded: a small file may unfold to gigabytes.

#include <optional>
#include <string_view>

namespace kiosk::sdl {

struct EncodedSize {
    int w = 0, h = 0;
};

// Of PNG, JPEG and WebP. Nothing: another format, or not whole enough to say it.
[[nodiscard]] std::optional<EncodedSize> encoded_size(std::string_view bytes);

} // namespace kiosk::sdl
