#include "sdl/picture_painter.h"

#include "sdl/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace kiosk::sdl {

namespace {

std::size_t bytes_of(int w, int h) {
    return static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4;
}

// The whole picture's place, when `wish.source` of it lies at `wish.target`.
Rect whole_picture(const frame::DrawPicture& wish) {
    const double w = wish.target.w / wish.source.w;
    const double h = wish.target.h / wish.source.h;
    return {wish.target.x - wish.source.x * w, wish.target.y - wish.source.y * h, w, h};
}

// A clip that is put back.
class Narrowed {
  public:
    Narrowed(const Canvas& canvas, const SDL_Rect& to) : canvas_(canvas) {
        SDL_Rect clip{0, 0, 0, 0};
        const SDL_Rect outer = canvas.clip();
        const SDL_Rect moved{to.x + canvas.offset().x, to.y + canvas.offset().y, to.w, to.h};
        SDL_IntersectRect(&outer, &moved, &clip);
        SDL_RenderSetClipRect(&canvas.renderer(), &clip);
    }
    ~Narrowed() {
        const SDL_Rect clip = canvas_.clip();
        SDL_RenderSetClipRect(&canvas_.renderer(), &clip);
    }
    Narrowed(const Narrowed&) = delete;
    Narrowed& operator=(const Narrowed&) = delete;

  private:
    const Canvas& canvas_;
};

} // namespace

void PicturePainter::upload(SDL_Renderer& renderer, bool is_software, const pictures::RenditionKey& key,
                            pictures::Pixels pixels) {
    drop(key);
    if (pixels.w <= 0 || pixels.h <= 0) return;
    Picture picture;
    picture.w = pixels.w;
    picture.h = pixels.h;
    picture.is_opaque = pixels.is_opaque;
    if (is_software)
        picture.pixels = std::move(pixels);
    else {
        picture.texture.reset(SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC,
                                                picture.w, picture.h));
        if (!picture.texture) return; // larger than the renderer's textures: the stand-in stays
        SDL_UpdateTexture(picture.texture.get(), nullptr, pixels.bytes.data(), picture.w * 4);
        SDL_SetTextureBlendMode(picture.texture.get(), SDL_BLENDMODE_BLEND);
        SDL_SetTextureScaleMode(picture.texture.get(), SDL_ScaleModeLinear);
    }
    bytes_ += bytes_of(picture.w, picture.h);
    pictures_.emplace(key, std::move(picture));
}

void PicturePainter::drop(const pictures::RenditionKey& key) {
    const auto found = pictures_.find(key);
    if (found == pictures_.end()) return;
    bytes_ -= bytes_of(found->second.w, found->second.h);
    pictures_.erase(found);
}

bool PicturePainter::is_opaque(const pictures::RenditionKey& key) const {
    const auto found = pictures_.find(key);
    return found != pictures_.end() && found->second.is_opaque;
}

void PicturePainter::draw(const Canvas& canvas, const frame::DrawPicture& wish) {
    const auto found = pictures_.find(wish.key);
    if (found == pictures_.end() || wish.source.is_empty() || wish.alpha <= 0) return;
    if (!canvas.sees(covering_px(wish.target))) return;
    const Picture& picture = found->second;
    if (picture.texture) {
        if (wish.corner >= 1)
            draw_fan(canvas, picture, wish);
        else
            draw_texture(canvas, picture, wish);
    } else if (wish.corner >= 1 || !picture.is_opaque)
        draw_crown(canvas, picture, wish);
    else
        draw_scaled(canvas, picture, wish);
}

void PicturePainter::draw_scaled(const Canvas& canvas, const Picture& picture,
                                 const frame::DrawPicture& wish) {
    const SDL_Rect target = whole_px(wish.target);
    const SDL_Rect moved{target.x + canvas.offset().x, target.y + canvas.offset().y, target.w, target.h};
    const SDL_Rect clip = canvas.clip();
    SDL_Rect seen{0, 0, 0, 0};
    if (SDL_IntersectRect(&moved, &clip, &seen) == SDL_FALSE) return;
    if (seen.w > stage_size_.x || seen.h > stage_size_.y) {
        stage_size_ = {std::max(stage_size_.x, seen.w), std::max(stage_size_.y, seen.h)};
        // Without an alpha channel SDL fades it eight times as fast.
        stage_.reset(SDL_CreateTexture(&canvas.renderer(), SDL_PIXELFORMAT_RGB888,
                                       SDL_TEXTUREACCESS_STREAMING, stage_size_.x, stage_size_.y));
    }
    const SDL_Rect part{0, 0, seen.w, seen.h};
    void* bytes = nullptr;
    int pitch = 0;
    if (!stage_ || SDL_LockTexture(stage_.get(), &part, &bytes, &pitch) != 0) return;
    const Rect whole = whole_picture(wish);
    const double across = picture.w / whole.w;
    const double down = picture.h / whole.h;
    const Rect source{(seen.x - canvas.offset().x - whole.x) * across,
                      (seen.y - canvas.offset().y - whole.y) * down, seen.w * across, seen.h * down};
    scaler_.scale(picture.pixels, source,
                  {static_cast<std::uint8_t*>(bytes), static_cast<std::size_t>(pitch), seen.w, seen.h});
    SDL_UnlockTexture(stage_.get());
    const bool is_faded = wish.alpha * canvas.alpha() < 0.999;
    SDL_SetTextureBlendMode(stage_.get(), is_faded ? SDL_BLENDMODE_BLEND : SDL_BLENDMODE_NONE);
    canvas.copy(stage_.get(), &part, {seen.x - canvas.offset().x, seen.y - canvas.offset().y, seen.w, seen.h},
                wish.alpha);
}

void PicturePainter::draw_crown(const Canvas& canvas, const Picture& picture,
                                const frame::DrawPicture& wish) {
    const SDL_Rect target = whole_px(wish.target);
    CrownKey key{wish.key,      wish.source.x, wish.source.y, wish.source.w,
                 wish.source.h, target.w,      target.h,      wish.corner};
    Texture* crown = crowns_.find(key);
    if (crown == nullptr) {
        const int corner = static_cast<int>(std::ceil(wish.corner));
        Shape shape = box_shape(target.w, target.h + corner, wish.corner, 0, {255, 255, 255, 255}, {});
        shape.h = target.h; // the lower corners are not round
        shape.argb.resize(static_cast<std::size_t>(shape.w) * static_cast<std::size_t>(shape.h));
        Shape scaled = shape;
        scaler_.scale(picture.pixels,
                      {wish.source.x * picture.w, wish.source.y * picture.h, wish.source.w * picture.w,
                       wish.source.h * picture.h},
                      {reinterpret_cast<std::uint8_t*>(scaled.argb.data()),
                       static_cast<std::size_t>(shape.w) * 4, shape.w, shape.h});
        for (std::size_t i = 0; i < shape.argb.size(); ++i)
            shape.argb[i] =
                ((shape.argb[i] >> 24) * (scaled.argb[i] >> 24) / 255) << 24 | (scaled.argb[i] & 0xFFFFFFu);
        crown = &crowns_.put(key, shape_texture(canvas.renderer(), shape), bytes_of(shape.w, shape.h));
    }
    canvas.copy(crown->get(), nullptr, target, wish.alpha);
}

void PicturePainter::draw_texture(const Canvas& canvas, const Picture& picture,
                                  const frame::DrawPicture& wish) {
    // SDL takes the source in whole px only: the whole picture is drawn and the clip takes the part.
    const Narrowed narrowed(canvas, whole_px(wish.target));
    const Rect whole = whole_picture(wish);
    const SDL_FRect to{static_cast<float>(whole.x + canvas.offset().x),
                       static_cast<float>(whole.y + canvas.offset().y), static_cast<float>(whole.w),
                       static_cast<float>(whole.h)};
    SDL_SetTextureAlphaMod(picture.texture.get(),
                           static_cast<Uint8>(std::lround(wish.alpha * canvas.alpha() * 255)));
    SDL_RenderCopyF(&canvas.renderer(), picture.texture.get(), nullptr, &to);
}

// Triangles around the middle, with a rim of one px that fades out along the round corners.
void PicturePainter::draw_fan(const Canvas& canvas, const Picture& picture, const frame::DrawPicture& wish) {
    const SDL_Rect px = whole_px(wish.target);
    const Rect target{double(px.x), double(px.y), double(px.w), double(px.h)};
    const Rect whole = whole_picture(wish);
    const double alpha = wish.alpha * canvas.alpha();
    const auto vertex = [&](Point p, double part) {
        const SDL_Color tint{255, 255, 255, static_cast<Uint8>(std::lround(part * alpha * 255))};
        // SDL refuses the whole picture for one place outside the texture, and the rim is half a px outside.
        const auto within = [](double place) { return static_cast<float>(std::clamp(place, 0.0, 1.0)); };
        return SDL_Vertex{
            {static_cast<float>(p.x + canvas.offset().x), static_cast<float>(p.y + canvas.offset().y)},
            tint,
            {within((p.x - whole.x) / whole.w), within((p.y - whole.y) / whole.h)}};
    };
    struct Edge {
        Point inner, outer;
    };
    std::vector<Edge> edges;
    const double corner = std::min(wish.corner, std::min(target.w / 2, target.h));
    const int steps = std::max(4, static_cast<int>(corner));
    for (const int side : {0, 1})
        for (int i = 0; i <= steps; ++i) {
            const double angle = std::numbers::pi * (1 + side * 0.5 + 0.5 * i / steps);
            const Point middle{side == 0 ? target.x + corner : target.right() - corner, target.y + corner};
            const Point direction{std::cos(angle), std::sin(angle)};
            const bool is_straight = (side == 0 && i == 0) || (side == 1 && i == steps) ||
                                     (side == 0 && i == steps) || (side == 1 && i == 0);
            const double feather = is_straight ? 0 : 0.5;
            edges.push_back(
                {middle + direction * (corner - feather), middle + direction * (corner + feather)});
        }
    edges.push_back({{target.right(), target.bottom()}, {target.right(), target.bottom()}});
    edges.push_back({{target.x, target.bottom()}, {target.x, target.bottom()}});

    std::vector<SDL_Vertex> vertices{vertex(target.centre(), 1)};
    std::vector<int> indices;
    const int count = static_cast<int>(edges.size());
    for (const Edge& edge : edges) {
        vertices.push_back(vertex(edge.inner, 1));
        vertices.push_back(vertex(edge.outer, 0));
    }
    for (int i = 0; i < count; ++i) {
        const int a = 1 + 2 * i;
        const int b = 1 + 2 * ((i + 1) % count);
        for (const int index : {0, a, b, a, a + 1, b, b, a + 1, b + 1}) indices.push_back(index);
    }
    SDL_SetTextureAlphaMod(picture.texture.get(), 255);
    SDL_RenderGeometry(&canvas.renderer(), picture.texture.get(), vertices.data(),
                       static_cast<int>(vertices.size()), indices.data(), static_cast<int>(indices.size()));
}

} // namespace kiosk::sdl
