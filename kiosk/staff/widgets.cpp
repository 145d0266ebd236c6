#include "staff/widgets.h"

#include <algorithm>

#include <imgui.h>

namespace kiosk::staff {

namespace {

ImVec2 vec(double x, double y) { return {static_cast<float>(x), static_cast<float>(y)}; }
ImVec2 top_left(const Rect& r) { return vec(r.x, r.y); }
ImVec2 bottom_right(const Rect& r) { return vec(r.right(), r.bottom()); }
ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }

constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollWithMouse;
constexpr int style_colours = 10;
constexpr int style_numbers = 7;

void push_style(Colour ground) {
    const auto colour = [](ImGuiCol what, Colour c) { ImGui::PushStyleColor(what, packed(c)); };
    colour(ImGuiCol_WindowBg, ground);
    colour(ImGuiCol_ChildBg, colours::sheet);
    colour(ImGuiCol_Border, colours::line);
    colour(ImGuiCol_Text, colours::ink);
    colour(ImGuiCol_Button, colours::sheet);
    colour(ImGuiCol_ButtonHovered, colours::sheet); // a finger does not hover
    colour(ImGuiCol_ButtonActive, colours::pressed);
    colour(ImGuiCol_ScrollbarBg, colours::sheet);
    colour(ImGuiCol_ScrollbarGrab, colours::line);
    colour(ImGuiCol_ScrollbarGrabHovered, colours::line);
    const auto em = static_cast<float>(Widgets::em());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(em * 0.8F, em * 0.6F));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 2.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, em * 0.6F);
    ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, em * 0.4F);
    ImGui::PushStyleVar(ImGuiStyleVar_ScrollbarSize, em * 0.7F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(em * 0.4F, em * 0.25F));
}

} // namespace

Widgets::Widgets(Size screen, Colour ground, std::vector<DrawnButton>& drawn) : screen_(screen), drawn_(drawn) {
    drawn_.clear();
    push_style(ground);
    ImGui::SetNextWindowPos(vec(0, 0));
    ImGui::SetNextWindowSize(vec(screen.w, screen.h));
    ImGui::Begin("staff", nullptr, bare | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

Widgets::~Widgets() {
    ImGui::End();
    ImGui::PopStyleVar(style_numbers);
    ImGui::PopStyleColor(style_colours);
}

double Widgets::em() { return static_cast<double>(ImGui::GetFontSize()); }

bool Widgets::button(std::string_view name, const std::string& label, const Rect& rect, ButtonLook look) {
    drawn_.push_back({std::string(name), rect});
    const bool is_primary = look == ButtonLook::Primary;
    ImGui::PushStyleColor(ImGuiCol_Button, packed(is_primary ? colours::vermilion : colours::sheet));
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, packed(is_primary ? colours::vermilion : colours::sheet));
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, packed(is_primary ? colours::vermilion_deep : colours::pressed));
    ImGui::PushStyleColor(ImGuiCol_Text, packed(is_primary ? colours::paper : colours::ink));
    ImGui::SetCursorScreenPos(top_left(rect));
    // The name keeps its identity through a change of language.
    const bool is_pressed = ImGui::Button((label + "###" + std::string(name)).c_str(), vec(rect.w, rect.h));
    ImGui::PopStyleColor(4);
    return is_pressed;
}

void Widgets::text(const std::string& words, const Rect& rect, Colour colour, Align align) {
    const auto width = static_cast<float>(rect.w);
    float x = static_cast<float>(rect.x);
    if (align == Align::Centre) {
        x += std::max(0.0F, (width - ImGui::CalcTextSize(words.c_str(), nullptr, false, width).x) / 2);
    }
    const ImVec4 clip{static_cast<float>(rect.x), static_cast<float>(rect.y), static_cast<float>(rect.right()),
                      static_cast<float>(rect.bottom())};
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), {x, static_cast<float>(rect.y)},
                                        packed(colour), words.c_str(), nullptr, width, &clip);
}

void Widgets::card(const Rect& rect) {
    auto* list = ImGui::GetWindowDrawList();
    const auto round = static_cast<float>(em());
    list->AddRectFilled(top_left(rect), bottom_right(rect), packed(colours::paper), round);
    list->AddRect(top_left(rect), bottom_right(rect), packed(colours::line), round, 0, 2.0F);
}

void Widgets::rule(const Rect& rect) {
    ImGui::GetWindowDrawList()->AddRectFilled(top_left(rect), bottom_right(rect), packed(colours::vermilion));
}

void Widgets::dots(std::size_t count, const Rect& rect) {
    auto* list = ImGui::GetWindowDrawList();
    const double step = em() * 1.4;
    const double first = rect.centre().x - step * (static_cast<double>(count) - 1) / 2;
    for (std::size_t i = 0; i < count; ++i) {
        list->AddCircleFilled(vec(first + step * static_cast<double>(i), rect.centre().y),
                              static_cast<float>(em() * 0.35), packed(colours::ink));
    }
}

ScrollArea::ScrollArea(std::string_view name, const Rect& rect) {
    ImGui::SetCursorScreenPos(top_left(rect));
    ImGui::BeginChild(std::string(name).c_str(), vec(rect.w, rect.h), true, ImGuiWindowFlags_NoNav);
    const auto& io = ImGui::GetIO();
    const ImVec2 start = io.MouseClickedPos[0];
    const Point began{static_cast<double>(start.x), static_cast<double>(start.y)};
    const double bar = static_cast<double>(ImGui::GetStyle().ScrollbarSize);
    const Rect words{rect.x, rect.y, rect.w - bar, rect.h}; // the bar itself is ImGui's to move
    if (io.MouseDown[0] && words.contains(began)) ImGui::SetScrollY(ImGui::GetScrollY() - io.MouseDelta.y);
}

ScrollArea::~ScrollArea() { ImGui::EndChild(); }

void ScrollArea::line(const std::string& words, Colour colour) {
    ImGui::PushStyleColor(ImGuiCol_Text, packed(colour));
    ImGui::PushTextWrapPos(0.0F);
    ImGui::TextUnformatted(words.data(), words.data() + words.size());
    ImGui::PopTextWrapPos();
    ImGui::PopStyleColor();
}

void ScrollArea::row(const std::string& label, const std::string& value, double at) {
    line(label, colours::ink_soft);
    // A label too long for its column has its value below it.
    if (static_cast<double>(ImGui::CalcTextSize(label.c_str()).x) < at) ImGui::SameLine(static_cast<float>(at));
    line(value, colours::ink);
}

void ScrollArea::gap(double px) { ImGui::Dummy(vec(0, px)); }

} // namespace kiosk::staff
