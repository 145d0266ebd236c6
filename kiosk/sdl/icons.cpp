#include "sdl/icons.h"

#include "sdl/surface_pointer.h"

#include <SDL_image.h>

#include <algorithm>
#include <cmath>

namespace kiosk::sdl {

namespace {

constexpr int largest_side = 1024; // px; an icon that is larger is a picture
constexpr std::size_t bookkeeping = 256;

// Coverage of the sign, 0 to 255, as an ARGB surface; its own colours do not matter.
SurfacePointer rasterised(std::string_view svg, int side) {
    if (svg.find("<svg") == std::string_view::npos) return nullptr; // SDL_image 2.6 forgets 16 bytes of what is none
    SDL_RWops* source = SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size()));
    if (source == nullptr) return nullptr;
    const SurfacePointer loaded(IMG_LoadSizedSVG_RW(source, side, side));
    SDL_RWclose(source);
    if (!loaded || loaded->w > 2 * side || loaded->h > 2 * side) return nullptr;
    return SurfacePointer(SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_ARGB8888, 0));
}

} // namespace

std::optional<Shape> icon_shape(std::string_view svg, int side, Colour colour, bool is_mirrored) {
    if (svg.empty() || side <= 0) return std::nullopt;
    const SurfacePointer surface = rasterised(svg, side);
    if (!surface) return std::nullopt;
    Shape shape{side, side, std::vector<std::uint32_t>(static_cast<std::size_t>(side) * static_cast<std::size_t>(side))};
    const std::uint32_t rgb = to_argb({colour.r, colour.g, colour.b, 0});
    // In the middle, where the sign is not square.
    const int left = (side - surface->w) / 2;
    const int top = (side - surface->h) / 2;
    bool is_seen = false;
    for (int y = 0; y < surface->h; ++y) {
        const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(surface->pixels) +
                                                                 static_cast<std::ptrdiff_t>(y) * surface->pitch);
        for (int x = 0; x < surface->w; ++x) {
            const int to_y = top + y;
            const int to_x = is_mirrored ? side - 1 - left - x : left + x;
            if (to_x < 0 || to_x >= side || to_y < 0 || to_y >= side) continue;
            const std::uint32_t alpha = row[x] >> 24;
            is_seen = is_seen || alpha > 0;
            shape.argb[static_cast<std::size_t>(to_y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(to_x)] =
                rgb | alpha << 24;
        }
    }
    if (!is_seen) return std::nullopt;
    return shape;
}

void Icons::use(std::map<std::string, std::string> svg) {
    svg_ = std::move(svg);
    drawn_.clear();
}

void Icons::draw(const Canvas& canvas, ShapePainter& shapes, const frame::DrawIcon& icon) {
    const SDL_Rect rect = whole_px(icon.target);
    const int side = std::min({rect.w, rect.h, largest_side});
    if (side <= 0 || icon.colour.a == 0 || !canvas.sees(rect)) return;
    Key key{icon.name, side, 0xFFFFFF, icon.is_mirrored};
    const Colour baked = canvas.is_software() ? icon.colour : Colour{255, 255, 255};
    key.rgb = to_argb({baked.r, baked.g, baked.b, 0});
    const Texture* texture = drawn_.find(key);
    if (texture == nullptr) {
        const auto svg = svg_.find(icon.name);
        const auto shape =
            svg == svg_.end() ? std::nullopt : icon_shape(svg->second, side, baked, icon.is_mirrored);
        const std::size_t bytes = shape ? shape->argb.size() * sizeof(std::uint32_t) : 0;
        texture = &drawn_.put(std::move(key), shape ? shape_texture(canvas.renderer(), *shape) : nullptr,
                              bytes + bookkeeping);
    }
    const SDL_Rect to{rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side};
    if (!*texture) {
        const double inset = side * 0.14;
        shapes.draw(canvas, frame::FillBox{.rect = Rect{double(to.x), double(to.y), double(side), double(side)}.inset(inset),
                                           .border = icon.colour,
                                           .border_width = std::max(1.0, std::round(side / 16.0)),
                                           .corner = side / 2.0 - inset});
        return;
    }
    if (canvas.is_software())
        canvas.copy(texture->get(), nullptr, to, icon.colour.a / 255.0);
    else
        canvas.copy_tinted(texture->get(), nullptr, to, icon.colour);
}

} // namespace kiosk::sdl
