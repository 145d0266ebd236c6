#include "sdl/glyph_pages.h"

#include <algorithm>

namespace kiosk::sdl {

namespace {

constexpr std::size_t page_bytes = std::size_t{GlyphPages::side} * GlyphPages::side * 4;

std::vector<std::uint32_t> coloured(const Ink& ink, std::uint32_t rgb) {
    std::vector<std::uint32_t> argb;
    argb.reserve(ink.coverage.size());
    for (const std::uint8_t part : ink.coverage) argb.push_back(std::uint32_t{part} << 24 | rgb);
    return argb;
}

} // namespace

GlyphPages::GlyphPages(SDL_Renderer& renderer, std::size_t budget_bytes)
    : renderer_(renderer), most_pages_(std::max<std::size_t>(1, budget_bytes / page_bytes)) {}

void GlyphPages::next_frame() {
    ++frame_;
    while (pages_.size() > most_pages_) {
        forget_glyphs_of(pages_.size() - 1);
        pages_.pop_back();
    }
}

const PlacedGlyph* GlyphPages::find(const GlyphKey& key) {
    const auto found = glyphs_.find(key);
    if (found == glyphs_.end()) return nullptr;
    if (found->second.from.w > 0) pages_[found->second.page].used_in = frame_;
    return &found->second;
}

const PlacedGlyph& GlyphPages::put(GlyphKey key, const Ink& ink) {
    PlacedGlyph placed;
    if (ink.w > 0 && ink.w < side && ink.h < side) {
        std::optional<SDL_Point> at;
        for (placed.page = 0; placed.page < pages_.size() && !at; ++placed.page)
            at = room(pages_[placed.page], ink.w, ink.h);
        if (at)
            --placed.page;
        else {
            placed.page = fresh_page();
            at = room(pages_[placed.page], ink.w, ink.h);
        }
        placed.from = {at->x, at->y, ink.w, ink.h};
        placed.left = ink.left;
        placed.top = ink.top;
        Page& page = pages_[placed.page];
        page.used_in = frame_;
        SDL_UpdateTexture(page.texture.get(), &placed.from, coloured(ink, key.rgb).data(), ink.w * 4);
    }
    return glyphs_[std::move(key)] = placed;
}

std::size_t GlyphPages::bytes() const {
    return pages_.size() * page_bytes;
}

std::optional<SDL_Point> GlyphPages::room(Page& page, int w, int h) const {
    for (Shelf& shelf : page.shelves)
        if (shelf.h >= h && shelf.h <= h + h / 3 + 2 && shelf.x + w <= side) {
            const SDL_Point at{shelf.x, shelf.y};
            shelf.x += w + 1;
            return at;
        }
    if (page.free_y + h > side) return std::nullopt;
    page.shelves.push_back({page.free_y, h, w + 1});
    page.free_y += h + 1;
    return SDL_Point{0, page.shelves.back().y};
}

std::size_t GlyphPages::fresh_page() {
    if (pages_.size() >= most_pages_) {
        const auto oldest = std::ranges::min_element(pages_, {}, &Page::used_in);
        if (oldest->used_in != frame_) {
            const auto number = static_cast<std::size_t>(oldest - pages_.begin());
            forget_glyphs_of(number);
            oldest->shelves.clear();
            oldest->free_y = 0;
            return number;
        }
    }
    Page page;
    page.texture.reset(
        SDL_CreateTexture(&renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STATIC, side, side));
    SDL_SetTextureBlendMode(page.texture.get(), SDL_BLENDMODE_BLEND);
    SDL_SetTextureScaleMode(page.texture.get(), SDL_ScaleModeNearest);
    pages_.push_back(std::move(page));
    return pages_.size() - 1;
}

void GlyphPages::forget_glyphs_of(std::size_t page) {
    std::erase_if(glyphs_,
                  [page](const auto& entry) { return entry.second.from.w > 0 && entry.second.page == page; });
}

} // namespace kiosk::sdl
