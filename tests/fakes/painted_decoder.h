#pragma once

// Pictures of one colour, of any size; a file whose name holds "bad" fails.

#include "base/problem_kinds.h"
#include "pictures/store.h"

namespace kiosk::fakes {

class PaintedDecoder final : public pictures::Decoder {
  public:
    [[nodiscard]] Result<pictures::Pixels> decode(const pictures::RenditionKey& key) override {
        if (key.file.find("bad") != std::string::npos) {
            return std::unexpected(
                Problem{problems::picture_failed, key.file, 0, {{"reason", "made to fail"}}});
        }
        pictures::Pixels pixels{key.w, key.h, true, {}};
        const std::uint8_t blue_green_red_alpha[4] = {0x3F, 0x78, 0xC4, 0xFF};
        pixels.bytes.resize(static_cast<std::size_t>(key.w) * static_cast<std::size_t>(key.h) * 4);
        for (std::size_t i = 0; i < pixels.bytes.size(); ++i) pixels.bytes[i] = blue_green_red_alpha[i % 4];
        return pixels;
    }
};

} // namespace kiosk::fakes
