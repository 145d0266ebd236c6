#pragma once

// The display: one window, its renderer, and what people did to it. Sleeps while nothing happens.

#include "base/geometry.h"
#include "base/result.h"
#include "base/time.h"
#include "visit/keys.h"
#include "visit/touch.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct SDL_Renderer;

namespace kiosk::sdl {

struct WindowWish {
    std::string title;
    std::optional<Size> size; // px of a window on a desk; nothing: the whole display
    int display = 0;
    enum class Renderer { Best, Software } renderer = Renderer::Best;
    Duration cursor_lasting{3'000'000}; // the pointer hides when no mouse moved for so long
};

// A key as staff use it, to write and to find their way.
struct KeyPress {
    std::string name;  // SDL's: "Escape", "Return", "Left", "F5", "A"
    std::string typed; // UTF-8, for text fields; then name is empty
};

struct Happened {
    visit::Touches touches;
    std::vector<KeyPress> keys;
    visit::KeyStrokes strokes; // the same keys as a visitor's: a keyboard's, or those of a pad of five
    double wheel = 0;          // notches, up positive
    bool wants_quit = false;   // the window was closed, the session ends; Ctrl+Q, but only in a window
    bool is_exposed = false;   // show the frame again
    bool is_resized = false;   // px() or mm() changed
    bool lost_targets = false; // tell the painter: forget_sheets()
    bool was_woken = false;    // wake() was called
    bool has_new_loudspeaker = false; // one was plugged in, or found while the kiosk opened one
    bool has_lost_loudspeaker = false;
};

class Window {
  public:
    // Problem no_display with the reason.
    [[nodiscard]] static Result<std::unique_ptr<Window>> open(WindowWish wish);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    [[nodiscard]] SDL_Renderer& renderer() const;
    [[nodiscard]] std::string renderer_name() const; // "opengl", "software", …
    [[nodiscard]] Size px() const;
    // Of the display; empty when it does not say or says something impossible.
    [[nodiscard]] Size mm() const;

    void present();

    // Sleeps until something happens, `timeout` has passed (nothing: for ever) or wake() is called; then
    // everything that waits. `clock` is asked once, after the sleep; touches before the last keep their
    // distance in time.
    [[nodiscard]] Happened wait(std::optional<Duration> timeout, const std::function<Instant()>& clock);

    // Ends wait(); callable from any thread, also when the window is gone already.
    [[nodiscard]] static std::function<void()> wake();

  private:
    Window();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace kiosk::sdl
