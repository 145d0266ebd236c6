#include "sdl/painter.h"

#include "sdl/backdrops.h"
#include "sdl/canvas.h"
#include "sdl/icons.h"
#include "sdl/picture_painter.h"
#include "sdl/shape_painter.h"
#include "sdl/sheet_cache.h"
#include "sdl/text_painter.h"

#include <algorithm>
#include <cmath>
#include <type_traits>
#include <variant>

namespace kiosk::sdl {

namespace {

constexpr std::size_t icon_budget = 2u << 20;     // bytes; every sign in three sizes
constexpr std::size_t backdrop_budget = 72u << 20; // bytes; the paper's and the night's at 4K
constexpr std::size_t crown_budget = 8u << 20; // bytes; about twenty cards

std::size_t sheet_budget(SDL_Renderer& renderer, std::size_t wished) {
    int w = 1920;
    int h = 1080;
    SDL_GetRendererOutputSize(&renderer, &w, &h);
    const auto screen = static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4;
    return wished > 0 ? wished : 3 * screen;
}

// Where the target already holds colours times their alpha, as a sheet drawn on nothing does.
SDL_BlendMode premultiplied() {
    return SDL_ComposeCustomBlendMode(SDL_BLENDFACTOR_ONE, SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA,
                                      SDL_BLENDOPERATION_ADD, SDL_BLENDFACTOR_ONE,
                                      SDL_BLENDFACTOR_ONE_MINUS_SRC_ALPHA, SDL_BLENDOPERATION_ADD);
}

bool covers(const Rect& rect, const SDL_Rect& cell) {
    const SDL_Rect px = whole_px(rect);
    return px.x <= cell.x && px.y <= cell.y && px.x + px.w >= cell.x + cell.w &&
           px.y + px.h >= cell.y + cell.h;
}

// Space for what lies outside the rectangle of a command: shadows, line ends.
Rect extent(const frame::Command& command) {
    return std::visit(
        [](const auto& c) -> Rect {
            using Kind = std::decay_t<decltype(c)>;
            if constexpr (std::is_same_v<Kind, frame::FillBox>)
                return c.rect.inset(-c.shadow * 1.6);
            else if constexpr (std::is_same_v<Kind, frame::DrawPicture> || std::is_same_v<Kind, frame::DrawIcon> ||
                          std::is_same_v<Kind, frame::DrawBackdrop>)
                return c.target;
            else if constexpr (std::is_same_v<Kind, frame::DrawText>) {
                const double em = c.style.size;
                const double width =
                    c.width > 0 ? c.width : em * (1 + c.style.tracking) * double(c.text.size());
                return {c.x - em / 2, c.baseline - 1.5 * em, width + em, 3 * em};
            } else if constexpr (std::is_same_v<Kind, frame::DrawStroke>) {
                if (c.points.empty()) return {};
                Rect r{c.points.front().x, c.points.front().y, 0, 0};
                for (const Point p : c.points) {
                    const double x = std::min(r.x, p.x);
                    const double y = std::min(r.y, p.y);
                    r = {x, y, std::max(r.right(), p.x) - x, std::max(r.bottom(), p.y) - y};
                }
                return r.inset(-c.width - 1);
            } else
                return c.rect;
        },
        command);
}

} // namespace

struct Painter::Impl {
    Canvas canvas;
    TextPainter text;
    ShapePainter shapes;
    PicturePainter pictures;
    Icons icons{icon_budget};
    Backdrops backdrops{backdrop_budget};
    SheetCache sheets;
    PainterCounts counts;

    Impl(SDL_Renderer& renderer, const Fonts& fonts, const Budgets& budgets)
        : canvas(renderer), text(renderer, fonts, budgets.glyphs), shapes(budgets.shapes),
          pictures(crown_budget), sheets(sheet_budget(renderer, budgets.sheets)) {}

    void draw(const frame::Command& command) {
        std::visit(
            [this](const auto& c) {
                using Kind = std::decay_t<decltype(c)>;
                if constexpr (std::is_same_v<Kind, frame::DrawText>)
                    text.draw(canvas, shapes, c);
                else if constexpr (std::is_same_v<Kind, frame::DrawPicture>)
                    pictures.draw(canvas, c);
                else if constexpr (std::is_same_v<Kind, frame::DrawIcon>)
                    icons.draw(canvas, shapes, c);
                else if constexpr (std::is_same_v<Kind, frame::DrawBackdrop>)
                    backdrops.draw(canvas, c);
                else
                    shapes.draw(canvas, c);
            },
            command);
    }

    // One command covers the whole cell: it can be kept without an alpha channel, and copied without
    // blending.
    [[nodiscard]] bool is_opaque_in(const frame::Sheet& sheet, const SDL_Rect& cell) const {
        return std::ranges::any_of(sheet.commands, [&](const frame::Command& command) {
            if (const auto* box = std::get_if<frame::FillBox>(&command))
                return box->fill.a == 255 && box->corner < 0.5 && box->border_width <= 0 &&
                       covers(box->rect, cell);
            if (const auto* gradient = std::get_if<frame::FillGradient>(&command))
                return gradient->from.a == 255 && gradient->to.a == 255 && covers(gradient->rect, cell);
            if (const auto* picture = std::get_if<frame::DrawPicture>(&command))
                return picture->alpha >= 1 && picture->corner < 1 && pictures.is_opaque(picture->key) &&
                       covers(picture->target, cell);
            return false;
        });
    }

    // The cell as a texture; null when it cannot be made.
    SDL_Texture* cell_texture(const frame::Sheet& sheet, const SheetCell& name, const SDL_Rect& cell,
                              bool is_opaque) {
        if (SDL_Texture* kept = sheets.find(name)) return kept;
        SDL_Renderer& renderer = canvas.renderer();
        Texture texture(SDL_CreateTexture(&renderer,
                                          is_opaque ? SDL_PIXELFORMAT_RGB888 : SDL_PIXELFORMAT_ARGB8888,
                                          SDL_TEXTUREACCESS_TARGET, cell.w, cell.h));
        if (!texture) return nullptr;
        const SDL_BlendMode blend = is_opaque ? SDL_BLENDMODE_BLEND : premultiplied();
        if (SDL_SetTextureBlendMode(texture.get(), blend) != 0) return nullptr;
        SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeNearest);
        const Canvas outside = canvas;
        SDL_SetRenderTarget(&renderer, texture.get());
        canvas.begin({-cell.x, -cell.y}, {0, 0, cell.w, cell.h}, 1);
        SDL_SetRenderDrawColor(&renderer, 0, 0, 0, 0);
        SDL_SetRenderDrawBlendMode(&renderer, SDL_BLENDMODE_NONE);
        SDL_RenderClear(&renderer);
        for (const frame::Command& command : sheet.commands) draw(command);
        SDL_SetRenderTarget(&renderer, nullptr);
        canvas.begin(outside.offset(), outside.clip(), outside.alpha());
        ++counts.sheets_made;
        return sheets.put(name, std::move(texture));
    }

    // True when the part of the sheet that lies in `cell` (px of the sheet) was copied from a texture.
    bool copy_cell(const frame::Sheet& sheet, const SheetCell& name, const SDL_Rect& cell) {
        const bool is_opaque = is_opaque_in(sheet, cell);
        // SDL's software renderer cannot blend what is already multiplied; drawing it again is right, and
        // about as fast.
        if (!is_opaque && canvas.is_software()) return false;
        SDL_Texture* texture = cell_texture(sheet, name, cell, is_opaque);
        if (texture == nullptr) return false;
        const bool is_whole = sheet.alpha >= 0.999;
        if (is_opaque)
            SDL_SetTextureBlendMode(texture, is_whole ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
        else {
            const auto part = static_cast<Uint8>(std::lround(std::clamp(sheet.alpha, 0.0, 1.0) * 255));
            SDL_SetTextureColorMod(texture, part, part, part);
        }
        canvas.copy(texture, nullptr, cell);
        return true;
    }

    // Cells of the area's size that hold something and are seen through the clip at the sheet's offset; false: draw it
    // command by command.
    bool copy_sheet(const frame::Sheet& sheet, const SDL_Rect& clip) {
        const SDL_Rect area = sheet.area.is_empty() ? clip : covering_px(sheet.area);
        if (sheet.key == 0 || area.w <= 0 || area.h <= 0) return false;
        const bool has_come_again = sheets.has_come_again(sheet.key);
        if (!has_come_again && sheet.alpha >= 0.999) return false;
        const SDL_Point by = canvas.offset();
        const auto cell_of = [](int px, int size) {
            return px >= 0 ? px / size : -((-px + size - 1) / size);
        };
        const SDL_Point left_top{clip.x - by.x - area.x, clip.y - by.y - area.y};
        const int x0 = cell_of(left_top.x, area.w);
        const int x1 = cell_of(left_top.x + clip.w - 1, area.w);
        const int y0 = cell_of(left_top.y, area.h);
        const int y1 = cell_of(left_top.y + clip.h - 1, area.h);
        bool is_first = true;
        for (int y = y0; y <= y1; ++y)
            for (int x = x0; x <= x1; ++x) {
                const SDL_Rect cell{area.x + x * area.w, area.y + y * area.h, area.w, area.h};
                const bool is_empty = std::ranges::none_of(sheet.commands, [&](const frame::Command& c) {
                    return meet(covering_px(extent(c)), cell);
                });
                if (is_empty) continue;
                if (copy_cell(sheet, {sheet.key, x, y, area.w, area.h}, cell)) {
                    is_first = false;
                    continue;
                }
                if (is_first) return false;
                draw_cell(sheet, cell);
            }
        ++counts.sheets_kept;
        return true;
    }

    void draw_cell(const frame::Sheet& sheet, const SDL_Rect& cell) {
        const Canvas outside = canvas;
        const SDL_Rect moved{cell.x + outside.offset().x, cell.y + outside.offset().y, cell.w, cell.h};
        const SDL_Rect outer = outside.clip();
        SDL_Rect clip{0, 0, 0, 0};
        if (SDL_IntersectRect(&moved, &outer, &clip) == SDL_FALSE) return;
        canvas.begin(outside.offset(), clip, outside.alpha());
        for (const frame::Command& command : sheet.commands) draw(command);
        canvas.begin(outside.offset(), outer, outside.alpha());
    }

    void draw(const frame::Sheet& sheet, const SDL_Rect& screen) {
        if (sheet.alpha <= 0) return;
        const SDL_Rect whole = covering_px(sheet.clip);
        SDL_Rect clip{0, 0, 0, 0};
        if (SDL_IntersectRect(&whole, &screen, &clip) == SDL_FALSE) return;
        const SDL_Point offset{static_cast<int>(std::lround(sheet.offset.x)),
                               static_cast<int>(std::lround(sheet.offset.y))};
        canvas.begin(offset, clip, sheet.alpha);
        if (copy_sheet(sheet, whole)) return;
        for (const frame::Command& command : sheet.commands) draw(command);
    }

    // Nothing of the background is to be seen: filling it costs a software renderer as much as a copy.
    static bool covers_screen(const frame::Frame& frame, const SDL_Rect& screen) {
        if (frame.sheets.empty()) return false;
        const frame::Sheet& lowest = frame.sheets.front();
        return lowest.is_opaque && lowest.alpha >= 0.999 && covers(lowest.clip, screen);
    }

    void play(const frame::Frame& frame) {
        counts = {};
        text.next_frame();
        shapes.next_frame();
        pictures.next_frame();
        icons.next_frame();
        backdrops.next_frame();
        sheets.next_frame();
        int w = 0;
        int h = 0;
        SDL_GetRendererOutputSize(&canvas.renderer(), &w, &h);
        const SDL_Rect screen{0, 0, w, h};
        canvas.begin({0, 0}, screen, 1);
        if (!covers_screen(frame, screen)) canvas.fill(screen, frame.background);
        for (const frame::Sheet& sheet : frame.sheets) draw(sheet, screen);
        SDL_RenderSetClipRect(&canvas.renderer(), nullptr);
        counts.glyphs_drawn = text.drawn();
        counts.glyphs_made = text.made();
        counts.shapes_made = shapes.made();
        counts.glyph_bytes = text.bytes();
        counts.shape_bytes = shapes.bytes();
        counts.sheet_bytes = sheets.bytes();
        counts.picture_bytes = pictures.bytes();
    }
};

Painter::Painter(SDL_Renderer& renderer, const Fonts& fonts, Budgets budgets)
    : impl_(std::make_unique<Impl>(renderer, fonts, budgets)) {}

Painter::~Painter() = default;

void Painter::play(const frame::Frame& frame) {
    impl_->play(frame);
}

void Painter::upload(const pictures::RenditionKey& key, pictures::Pixels pixels) {
    impl_->pictures.upload(impl_->canvas.renderer(), impl_->canvas.is_software(), key, std::move(pixels));
}

void Painter::drop(const pictures::RenditionKey& key) {
    impl_->pictures.drop(key);
}

bool Painter::has(const pictures::RenditionKey& key) const {
    return impl_->pictures.has(key);
}

void Painter::use_art(std::map<std::string, std::string> icons, std::map<std::string, std::string> backdrops) {
    impl_->icons.use(std::move(icons));
    impl_->backdrops.use(std::move(backdrops));
    forget_sheets();
}

void Painter::forget_sheets() {
    impl_->sheets.clear();
}

const PainterCounts& Painter::counts() const {
    return impl_->counts;
}

} // namespace kiosk::sdl
