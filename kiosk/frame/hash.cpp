#include "frame/hash.h"

#include <bit>
#include <cstring>
#include <string_view>

namespace kiosk::frame {

namespace {

class Mixer {
  public:
    void add(std::uint64_t word) {
        state_ = (state_ ^ word) * 0x9E3779B97F4A7C15ULL;
        state_ ^= state_ >> 32;
    }
    void add(double number) { add(std::bit_cast<std::uint64_t>(number + 0.0)); } // -0 and 0 look the same
    void add(Colour c) {
        add(std::uint64_t{c.r} << 24 | std::uint64_t{c.g} << 16 | std::uint64_t{c.b} << 8 |
            std::uint64_t{c.a});
    }
    void add(const Rect& r) {
        add(r.x);
        add(r.y);
        add(r.w);
        add(r.h);
    }
    void add(std::string_view text) {
        add(std::uint64_t{text.size()});
        while (!text.empty()) {
            std::uint64_t word = 0;
            const std::size_t length = std::min(text.size(), sizeof word);
            std::memcpy(&word, text.data(), length);
            add(word);
            text.remove_prefix(length);
        }
    }
    void add(const text::TypeStyle& s) {
        add(static_cast<std::uint64_t>(s.family) | static_cast<std::uint64_t>(s.weight) << 8 |
            std::uint64_t{s.is_italic} << 16 |
            static_cast<std::uint64_t>(static_cast<std::uint32_t>(s.size)) << 32);
        add(s.tracking);
        add(std::string_view(s.language));
    }

    void operator()(const FillBox& box) {
        add(box.rect);
        add(box.fill);
        add(box.border);
        add(box.border_width);
        add(box.corner);
        add(box.shadow);
        add(box.shadow_colour);
    }
    void operator()(const FillGradient& gradient) {
        add(gradient.rect);
        add(gradient.from);
        add(gradient.to);
        add(static_cast<std::uint64_t>(gradient.towards));
    }
    void operator()(const DrawStroke& stroke) {
        for (const Point& point : stroke.points) {
            add(point.x);
            add(point.y);
        }
        add(stroke.colour);
        add(stroke.width);
        add(stroke.dash);
    }
    void operator()(const DrawPicture& picture) {
        add(std::string_view(picture.key.file));
        add(std::string_view(picture.key.version));
        add(static_cast<std::uint64_t>(picture.key.w) << 32 | static_cast<std::uint64_t>(picture.key.h));
        add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(picture.key.leaf)) << 32 |
            static_cast<std::uint32_t>(picture.key.tile.level));
        add(static_cast<std::uint64_t>(static_cast<std::uint32_t>(picture.key.tile.column)) << 32 |
            static_cast<std::uint32_t>(picture.key.tile.row));
        add(picture.source);
        add(picture.target);
        add(picture.alpha);
        add(picture.corner);
    }
    void operator()(const DrawText& text) {
        add(std::string_view(text.text));
        add(text.style);
        add(text.x);
        add(text.baseline);
        add(text.colour);
        add(std::uint64_t{text.is_link} | std::uint64_t{text.has_dots} << 1);
        add(text.width);
    }
    void operator()(const DrawIcon& icon) {
        add(std::string_view(icon.name));
        add(icon.target);
        add(icon.colour);
        add(std::uint64_t{icon.is_mirrored});
    }
    void operator()(const DrawBackdrop& backdrop) {
        add(std::string_view(backdrop.file));
        add(backdrop.target);
        add(std::uint64_t{backdrop.is_tiled});
    }
    void operator()(const DrawRing& ring) {
        add(ring.rect);
        add(ring.part);
        add(ring.colour);
        add(ring.ground);
        add(ring.width);
    }

    [[nodiscard]] std::uint64_t sum() const { return state_ == 0 ? 1 : state_; }

  private:
    std::uint64_t state_ = 0xCBF29CE484222325ULL;
};

} // namespace

std::uint64_t hash(const std::vector<Command>& commands) {
    Mixer mixer;
    for (const Command& command : commands) {
        mixer.add(std::uint64_t{command.index()});
        std::visit(mixer, command);
    }
    return mixer.sum();
}

} // namespace kiosk::frame
