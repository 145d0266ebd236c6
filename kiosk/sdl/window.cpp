#include "sdl/window.h"

#include "base/problem_kinds.h"
#include "sdl/touches.h"

#include <SDL.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <filesystem>
#include <string_view>

namespace kiosk::sdl {

namespace {

// Pushed by wake(); 0: no window is open.
std::atomic<Uint32> wake_event{0};

Problem no_display() {
    return {problems::no_display, "", 0, {{"reason", SDL_GetError()}}};
}

// Without a graphics card OpenGL is Mesa's software one: slower than SDL's, and 200 ms more at the start.
bool has_graphics_card() {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev/dri", error))
        if (entry.path().filename().string().starts_with("renderD")) return true;
    return false;
}

bool is_drawn_by_the_processor() {
    using GetString = const unsigned char* (*)(unsigned);
    constexpr unsigned gl_renderer = 0x1F01;
    const auto get = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    const unsigned char* name = get == nullptr ? nullptr : get(gl_renderer);
    if (name == nullptr) return false;
    const std::string_view text(reinterpret_cast<const char*>(name));
    return text.find("llvmpipe") != text.npos || text.find("softpipe") != text.npos ||
           text.find("SwiftShader") != text.npos;
}

SDL_Renderer* make_renderer(SDL_Window* window, WindowWish::Renderer wish) {
    if (wish == WindowWish::Renderer::Best && has_graphics_card()) {
        SDL_Renderer* renderer = SDL_CreateRenderer(
            window, -1, SDL_RENDERER_ACCELERATED | SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE);
        if (renderer != nullptr && !is_drawn_by_the_processor()) return renderer;
        if (renderer != nullptr) SDL_DestroyRenderer(renderer);
    }
    return SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE | SDL_RENDERER_PRESENTVSYNC);
}

// The keys of a keyboard, of its number block, of a remote control or a pad of five that says it is one of these.
std::optional<visit::Key> key_of(const SDL_Keysym& key) {
    using visit::Key;
    switch (key.sym) {
    case SDLK_LEFT:
    case SDLK_KP_4:
        return Key::Left;
    case SDLK_RIGHT:
    case SDLK_KP_6:
        return Key::Right;
    case SDLK_UP:
    case SDLK_KP_8:
        return Key::Up;
    case SDLK_DOWN:
    case SDLK_KP_2:
        return Key::Down;
    case SDLK_RETURN:
    case SDLK_RETURN2:
    case SDLK_KP_ENTER:
    case SDLK_KP_5:
    case SDLK_SELECT:
    case SDLK_SPACE:
        return Key::Enter;
    case SDLK_ESCAPE:
    case SDLK_BACKSPACE:
    case SDLK_AC_BACK:
        return Key::Back;
    default:
        return std::nullopt;
    }
}

} // namespace

struct Window::Impl {
    WindowWish wish;
    SDL_Window* window = nullptr;
    SDL_Renderer* renderer = nullptr;
    TouchReader touches;
    bool has_cursor = true;
    Instant mouse_moved{};
    bool is_new = true;

    ~Impl() {
        wake_event = 0;
        if (renderer != nullptr) SDL_DestroyRenderer(renderer);
        if (window != nullptr) SDL_DestroyWindow(window);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }

    [[nodiscard]] Size px() const {
        int w = 0;
        int h = 0;
        SDL_GetRendererOutputSize(renderer, &w, &h);
        return {double(w), double(h)};
    }

    [[nodiscard]] double px_per_point() const {
        int w = 0;
        SDL_GetWindowSize(window, &w, nullptr);
        return w > 0 ? px().w / w : 1;
    }

    void read_window(const SDL_WindowEvent& event, Happened& happened) {
        switch (event.event) {
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_RESTORED:
            happened.is_exposed = true;
            break;
        case SDL_WINDOWEVENT_SIZE_CHANGED:
        case SDL_WINDOWEVENT_DISPLAY_CHANGED:
            happened.is_resized = happened.is_exposed = true;
            break;
        case SDL_WINDOWEVENT_FOCUS_LOST:
        case SDL_WINDOWEVENT_MINIMIZED:
            touches.cancel(happened.touches, Instant(Duration(std::int64_t{event.timestamp} * 1000)));
            break;
        case SDL_WINDOWEVENT_CLOSE:
            happened.wants_quit = true;
            break;
        default:
            break;
        }
    }

    void read(const SDL_Event& event, Happened& happened, bool& mouse_has_moved) {
        if (event.type == SDL_MOUSEMOTION && event.motion.which != SDL_TOUCH_MOUSEID) mouse_has_moved = true;
        if (touches.read(event, px(), px_per_point(), happened.touches)) return;
        if (event.type == wake_event) {
            happened.was_woken = true;
            return;
        }
        switch (event.type) {
        case SDL_QUIT:
            happened.wants_quit = true;
            break;
        case SDL_WINDOWEVENT:
            read_window(event.window, happened);
            break;
        case SDL_MOUSEWHEEL:
            happened.wheel += event.wheel.preciseY;
            break;
        case SDL_TEXTINPUT:
            happened.keys.push_back({"", event.text.text});
            break;
        case SDL_KEYDOWN:
            happened.keys.push_back({SDL_GetKeyName(event.key.keysym.sym), ""});
            if (const auto key = key_of(event.key.keysym)) happened.strokes.push_back({*key, event.key.repeat != 0});
            if (event.key.keysym.sym == SDLK_q && (event.key.keysym.mod & KMOD_CTRL) != 0 && wish.size)
                happened.wants_quit = true;
            break;
        case SDL_RENDER_TARGETS_RESET:
        case SDL_RENDER_DEVICE_RESET:
            happened.lost_targets = happened.is_exposed = true;
            break;
        case SDL_AUDIODEVICEADDED:
            if (event.adevice.iscapture == 0) happened.has_new_loudspeaker = true;
            break;
        case SDL_AUDIODEVICEREMOVED:
            if (event.adevice.iscapture == 0) happened.has_lost_loudspeaker = true;
            break;
        case SDL_DISPLAYEVENT:
            happened.is_resized = happened.is_exposed = true;
            break;
        default:
            break;
        }
    }

    void show_cursor(bool is_shown) {
        if (has_cursor == is_shown) return;
        has_cursor = is_shown;
        SDL_ShowCursor(is_shown ? SDL_ENABLE : SDL_DISABLE);
    }
};

Window::Window() : impl_(std::make_unique<Impl>()) {}

Window::~Window() = default;

Result<std::unique_ptr<Window>> Window::open(WindowWish wish) {
    // A finger must not come a second time as a mouse, nor a mouse as a finger.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); // the software renderer's way to the screen
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return std::unexpected(no_display());
    std::unique_ptr<Window> out(new Window());
    Impl& impl = *out->impl_;
    impl.wish = std::move(wish);
    const WindowWish& asked = impl.wish;
    const int display = std::clamp(asked.display, 0, std::max(0, SDL_GetNumVideoDisplays() - 1));
    const int at = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(display)));
    const Size size = asked.size.value_or(Size{1920, 1080});
    const Uint32 flags = SDL_WINDOW_ALLOW_HIGHDPI |
                         (asked.size ? Uint32{SDL_WINDOW_RESIZABLE} : Uint32{SDL_WINDOW_FULLSCREEN_DESKTOP});
    impl.window = SDL_CreateWindow(asked.title.c_str(), at, at, static_cast<int>(size.w),
                                   static_cast<int>(size.h), flags);
    if (impl.window == nullptr) return std::unexpected(no_display());
    impl.renderer = make_renderer(impl.window, asked.renderer);
    if (impl.renderer == nullptr) return std::unexpected(no_display());
    SDL_DisableScreenSaver();
    static const Uint32 own_event = SDL_RegisterEvents(1); // SDL never gives one back
    wake_event = own_event;
    return out;
}

SDL_Renderer& Window::renderer() const {
    return *impl_->renderer;
}

std::string Window::renderer_name() const {
    SDL_RendererInfo facts{};
    SDL_GetRendererInfo(impl_->renderer, &facts);
    return facts.name == nullptr ? "" : facts.name;
}

Size Window::px() const {
    return impl_->px();
}

Size Window::mm() const {
    float across = 0;
    float down = 0;
    const int display = SDL_GetWindowDisplayIndex(impl_->window);
    SDL_Rect bounds{0, 0, 0, 0};
    if (SDL_GetDisplayDPI(display, nullptr, &across, &down) != 0 ||
        SDL_GetDisplayBounds(display, &bounds) != 0)
        return {};
    // Servers without a real display, and many with one, say 96; televisions are known to say 16 mm × 9 mm.
    if (std::abs(across - 96) < 0.6 || across < 20 || across > 400 || down < across * 0.8 ||
        down > across * 1.25)
        return {};
    const Size size = px();
    return {size.w / double{across} * 25.4, size.h / double{down} * 25.4};
}

void Window::present() {
    SDL_RenderPresent(impl_->renderer);
}

Happened Window::wait(std::optional<Duration> timeout, const std::function<Instant()>& clock) {
    Impl& impl = *impl_;
    // The pointer still has to vanish when nothing else happens.
    if (impl.has_cursor)
        timeout = std::min(timeout.value_or(impl.wish.cursor_lasting), impl.wish.cursor_lasting);
    Happened happened;
    bool mouse_has_moved = false;
    SDL_Event event;
    const int ms =
        timeout ? static_cast<int>(std::clamp<std::int64_t>((timeout->count() + 999) / 1000, 0, 60'000)) : -1;
    bool has_event = ms < 0 ? SDL_WaitEvent(&event) != 0 : SDL_WaitEventTimeout(&event, ms) != 0;
    Uint32 newest = 0;
    while (has_event) {
        impl.read(event, happened, mouse_has_moved);
        newest = event.common.timestamp;
        has_event = SDL_PollEvent(&event) != 0;
    }
    const Instant now = clock();
    move_in_time(happened.touches, newest, now);
    if (impl.is_new || mouse_has_moved) impl.mouse_moved = now;
    impl.is_new = false;
    if (mouse_has_moved)
        impl.show_cursor(true);
    else if (now - impl.mouse_moved >= impl.wish.cursor_lasting)
        impl.show_cursor(false);
    return happened;
}

std::function<void()> Window::wake() {
    return [] {
        const Uint32 type = wake_event;
        if (type == 0) return;
        SDL_Event event{};
        event.type = type;
        SDL_PushEvent(&event);
    };
}

} // namespace kiosk::sdl
