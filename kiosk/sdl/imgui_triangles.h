#pragma once

// Dear ImGui (1.86, no backend of its own) on an SDL renderer: its triangles, its font, its input. Owns the
// ImGui context while it lives; staff::Console draws between begin() and finish().

#include "base/geometry.h"
#include "base/time.h"
#include "sdl/fonts.h"
#include "sdl/window.h"

#include <string>
#include <vector>

struct ImGuiContext;
struct ImDrawData;
struct SDL_Renderer;
struct SDL_Texture;

namespace kiosk::sdl {

class ImGuiTriangles {
  public:
    // `strings`: every text the console may show; the font atlas holds only their characters and ASCII.
    ImGuiTriangles(SDL_Renderer& renderer, const FontFile& font, double font_px,
                   const std::vector<std::string>& strings);
    ~ImGuiTriangles();
    ImGuiTriangles(const ImGuiTriangles&) = delete;
    ImGuiTriangles& operator=(const ImGuiTriangles&) = delete;

    // True when the atlas lacks characters of `strings`: make a new one (a renamed file, a new problem
    // sentence).
    [[nodiscard]] bool lacks(const std::vector<std::string>& strings) const;

    void begin(Size px, Duration since_last, const Happened& happened);
    void finish(); // ImGui::Render() and its triangles

  private:
    void draw(const ImDrawData& data);

    SDL_Renderer& renderer_;
    ImGuiContext* context_ = nullptr;
    SDL_Texture* atlas_ = nullptr;
    bool release_waits_ =
        false; // a tap within one frame: ImGui sees the press first, the release a frame later
};

} // namespace kiosk::sdl
