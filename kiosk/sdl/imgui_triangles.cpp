#include "sdl/imgui_triangles.h"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace kiosk::sdl {

namespace {

struct Named {
    const char* name; // SDL's
    ImGuiKey key;
};
constexpr std::array keys{
    Named{"Tab", ImGuiKey_Tab},           Named{"Left", ImGuiKey_LeftArrow},
    Named{"Right", ImGuiKey_RightArrow},  Named{"Up", ImGuiKey_UpArrow},
    Named{"Down", ImGuiKey_DownArrow},    Named{"PageUp", ImGuiKey_PageUp},
    Named{"PageDown", ImGuiKey_PageDown}, Named{"Home", ImGuiKey_Home},
    Named{"End", ImGuiKey_End},           Named{"Delete", ImGuiKey_Delete},
    Named{"Space", ImGuiKey_Space},       Named{"Backspace", ImGuiKey_Backspace},
    Named{"Return", ImGuiKey_Enter},      Named{"Escape", ImGuiKey_Escape},
};

} // namespace

ImGuiTriangles::ImGuiTriangles(SDL_Renderer& renderer, const FontFile& font, double font_px,
                               const std::vector<std::string>& strings)
    : renderer_(renderer), context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // nothing of ours is written beside the program
    io.LogFilename = nullptr;
    io.BackendRendererName = "kiosk";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;

    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(io.Fonts->GetGlyphRangesDefault());
    for (const std::string& text : strings) builder.AddText(text.c_str(), text.c_str() + text.size());
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    ImFontConfig config;
    config.FontNo = font.index;
    config.OversampleH = config.OversampleV = 1;
    config.PixelSnapH = true;
    const bool is_read =
        !font.path.empty() && io.Fonts->AddFontFromFileTTF(font.path.c_str(), static_cast<float>(font_px),
                                                           &config, ranges.Data) != nullptr;
    if (!is_read) io.Fonts->AddFontDefault();
    unsigned char* pixels = nullptr;
    int w = 0;
    int h = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &w, &h);
    atlas_ = SDL_CreateTexture(&renderer_, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, w, h);
    SDL_UpdateTexture(atlas_, nullptr, pixels, w * 4);
    SDL_SetTextureBlendMode(atlas_, SDL_BLENDMODE_BLEND);
    io.Fonts->SetTexID(atlas_);
    io.Fonts->ClearTexData();
}

ImGuiTriangles::~ImGuiTriangles() {
    if (atlas_ != nullptr) SDL_DestroyTexture(atlas_);
    ImGui::DestroyContext(context_);
}

bool ImGuiTriangles::lacks(const std::vector<std::string>& strings) const {
    ImGui::SetCurrentContext(context_);
    const ImFont* font = ImGui::GetIO().Fonts->Fonts[0];
    ImFontGlyphRangesBuilder builder;
    for (const std::string& text : strings) builder.AddText(text.c_str(), text.c_str() + text.size());
    for (unsigned c = 0x20; c <= IM_UNICODE_CODEPOINT_MAX; ++c)
        if (builder.GetBit(c) && font->FindGlyphNoFallback(static_cast<ImWchar>(c)) == nullptr) return true;
    return false;
}

void ImGuiTriangles::begin(Size px, Duration since_last, const Happened& happened) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(px.w), static_cast<float>(px.h)};
    io.DeltaTime = static_cast<float>(std::clamp(seconds(since_last), 0.001, 0.25));
    io.MouseDrawCursor = false;
    bool is_pressed_now = false;
    for (const visit::Touch& touch : happened.touches) {
        using Phase = visit::Touch::Phase;
        // ImGui 1.87 and later queue these; 1.86 shows the console one state a frame, so a tap's release
        // waits.
        if (touch.phase != Phase::Cancel)
            io.MousePos = {static_cast<float>(touch.at.x), static_cast<float>(touch.at.y)};
        if (touch.phase == Phase::Down) io.MouseDown[0] = is_pressed_now = true;
        if (touch.phase == Phase::Up || touch.phase == Phase::Cancel) release_waits_ = true;
    }
    if (release_waits_ && !is_pressed_now) {
        io.MouseDown[0] = false;
        release_waits_ = false;
    }
    io.MouseWheel = static_cast<float>(happened.wheel);
    for (const Named& named : keys) io.KeyMap[named.key] = named.key;
    std::ranges::fill(io.KeysDown, false);
    for (const KeyPress& press : happened.keys) {
        if (!press.typed.empty()) io.AddInputCharactersUTF8(press.typed.c_str());
        for (const Named& named : keys)
            if (press.name == named.name) io.KeysDown[named.key] = true;
    }
    ImGui::NewFrame();
}

void ImGuiTriangles::finish() {
    ImGui::SetCurrentContext(context_);
    ImGui::Render();
    if (const ImDrawData* data = ImGui::GetDrawData()) draw(*data);
}

void ImGuiTriangles::draw(const ImDrawData& data) {
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (command.UserCallback != nullptr) continue;
            const ImVec4& box = command.ClipRect;
            const SDL_Rect clip{static_cast<int>(box.x), static_cast<int>(box.y),
                                static_cast<int>(box.z - box.x), static_cast<int>(box.w - box.y)};
            if (clip.w <= 0 || clip.h <= 0) continue;
            SDL_RenderSetClipRect(&renderer_, &clip);
            const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
            SDL_RenderGeometryRaw(&renderer_, static_cast<SDL_Texture*>(command.GetTexID()), &vertices->pos.x,
                                  sizeof(ImDrawVert), reinterpret_cast<const SDL_Color*>(&vertices->col),
                                  sizeof(ImDrawVert), &vertices->uv.x, sizeof(ImDrawVert),
                                  list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
                                  list.IdxBuffer.Data + command.IdxOffset,
                                  static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
        }
    }
    SDL_RenderSetClipRect(&renderer_, nullptr);
}

} // namespace kiosk::sdl
