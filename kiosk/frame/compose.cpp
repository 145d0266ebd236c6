#include "frame/compose.h"

#include "frame/layer_sheets.h"

#include <algorithm>
#include <cmath>

namespace kiosk::frame {

namespace {

constexpr Duration ring_step{50'000}; // the countdown's ring goes on in steps too small to see

bool is_dark(Colour c) {
    return c.r * 0.2126 + c.g * 0.7152 + c.b * 0.0722 < 96;
}

// How far the present screen has replaced the one before, 0 to 1.
double arrived(const visit::Transition& transition, Instant now) {
    if (transition.kind == visit::Transition::Kind::None || transition.lasting <= Duration{0}) return 1;
    return ease(Easing::OutCubic, seconds(now - transition.start) / seconds(transition.lasting));
}

class Composing {
  public:
    Composing(const Scene& scene, const visit::Visit& visit, const theme::Theme& theme,
              const pictures::Store& pictures, Instant now)
        : scene_(scene), visit_(visit), theme_(theme), pictures_(pictures), now_(now) {}

    Frame frame() {
        const screens::Screen& main = scene_.slide != nullptr ? *scene_.slide : *scene_.screen;
        frame_.size = main.size;
        frame_.background = main.background;
        const double part = scene_.leaving != nullptr ? arrived(visit_.transition, now_) : 1;
        if (part < 1) {
            add_screen(*scene_.leaving, {}, 1, 0, slide_zoom(scene_.slide_number, scene_.slide_since));
        }
        if (scene_.slide != nullptr) {
            add_slides(part);
        } else {
            add_place(part);
        }
        if (scene_.overlay != nullptr) add_overlay(*scene_.overlay);
        add_pressed();
        frame_.due = due();
        return std::move(frame_);
    }

  private:
    // The visitor's place, and beside it the page that is being swiped to.
    void add_place(double alpha) {
        const screens::Screen& screen = *scene_.screen;
        const double swipe = theme_.motion.is_reduced ? 0 : std::round(visit_.swipe.offset.at(now_));
        add_layers(screen, {swipe, 0}, alpha, visit_.scroll.at(now_), {});
        if (scene_.neighbour != nullptr && swipe != 0) {
            const double beside = swipe < 0 ? swipe + screen.size.w : swipe - screen.size.w;
            add_layers(*scene_.neighbour, {beside, 0}, alpha, 0, {});
        }
        const Showing showing{screen, visit_, theme_, pictures_, now_, {}, visit_.scroll.at(now_)};
        add(screen.bar, showing, {whole(screen), {}, alpha}, {});
    }

    void add_slides(double alpha) {
        const double fade = seconds(theme_.motion.slide_fade);
        const double part = fade > 0 ? std::clamp(seconds(now_ - scene_.slide_since) / fade, 0.0, 1.0) : 1;
        const bool is_fading = scene_.last_slide != nullptr && part < 1;
        if (is_fading) {
            add_screen(*scene_.last_slide, {}, alpha, 0,
                       slide_zoom(scene_.slide_number + 1, scene_.slide_since - theme_.motion.slide));
            is_moving_ = true;
        }
        add_screen(*scene_.slide, {}, is_fading ? alpha * part : alpha, 0,
                   slide_zoom(scene_.slide_number, scene_.slide_since));
    }

    // Body, scrolled part and bar of a screen that moves as a whole.
    void add_screen(const screens::Screen& screen, Point offset, double alpha, double scroll, SlideZoom zoom) {
        add_layers(screen, offset, alpha, scroll, zoom);
        add(screen.bar, {screen, visit_, theme_, pictures_, now_, zoom, scroll},
            {whole(screen), offset, alpha}, {});
    }

    void add_layers(const screens::Screen& screen, Point offset, double alpha, double scroll, SlideZoom zoom) {
        const Showing showing{screen, visit_, theme_, pictures_, now_, zoom, scroll};
        const std::vector<Command> ground{FillBox{.rect = whole(screen), .fill = screen.background}};
        add(screen.body, showing, {whole(screen).moved(offset), offset, alpha}, ground);
        if (screen.scrolled.items.empty()) return;
        const bool is_wide = screen.facts.scrolls == visit::Facts::Axis::Horizontal;
        const double px = std::round(scroll); // whole px keep letters sharp
        const Point scrolled = is_wide ? Point{-px, 0} : Point{0, -px};
        add(screen.scrolled, showing, {screen.scroll_area.moved(offset), offset + scrolled, alpha}, {});
    }

    void add_overlay(const screens::Screen& overlay) {
        const bool asks = visit_.phase == visit::Phase::Asking;
        const double control = seconds(theme_.motion.control);
        const double part = asks && control > 0
                                ? ease(Easing::OutCubic, seconds(now_ - visit_.phase_since) / control)
                                : arrived(visit_.transition, now_);
        is_moving_ = is_moving_ || part < 1;
        add_layers(overlay, {}, part, 0, {});
        add(overlay.bar, {overlay, visit_, theme_, pictures_, now_, {}, 0}, {whole(overlay), {}, part}, {});
    }

    void add(const screens::Layer& layer, const Showing& showing, const Lying& lying,
             const std::vector<Command>& ground) {
        if (lying.alpha <= 0 || !lying.clip.overlaps({0, 0, frame_.size.w, frame_.size.h})) return;
        is_moving_ = add_sheets(frame_.sheets, layer, showing, lying, ground) || is_moving_;
    }

    // A veil over what would act if the finger were lifted now: darker on paper, lighter on night.
    void add_pressed() {
        if (!scene_.pressed || *scene_.pressed >= scene_.targets.size()) return;
        // A finger on the compared pictures means to draw the divider: they are not greyed under it.
        if (std::holds_alternative<visit::MoveDividerHere>(scene_.targets[*scene_.pressed].action)) return;
        const Rect& rect = scene_.targets[*scene_.pressed].rect;
        const screens::Screen* top = scene_.overlay != nullptr ? scene_.overlay
                                     : scene_.slide != nullptr ? scene_.slide
                                                               : scene_.screen;
        const bool is_night = !top->is_overlay && is_dark(top->background);
        const theme::Palette& palette = theme_.palette(theme::Contrast::Normal);
        const Colour veil = is_night ? palette.on_night.faded(0.2) : palette.ink.faded(0.16);
        const double unit = frame_.size.h / 1080;
        const double half = std::min(rect.w, rect.h) / 2;
        const bool is_button = std::min(rect.w, rect.h) <= theme_.spacing.target * std::max(1.0, unit) * 2;
        const double corner = is_button ? half : theme_.spacing.corner * unit;
        Sheet sheet;
        sheet.clip = {0, 0, frame_.size.w, frame_.size.h};
        sheet.commands.emplace_back(FillBox{.rect = rect, .fill = veil, .corner = corner});
        frame_.sheets.push_back(std::move(sheet));
    }

    // Every second slide goes the other way. The zoom sets out when the slide has faded in and has come to rest when
    // the next one begins to: software cannot scale two pictures and fade them within a frame, and nobody sees a
    // standstill that is eased into.
    [[nodiscard]] SlideZoom slide_zoom(std::size_t number, Instant since) const {
        if (theme_.motion.is_reduced) return {};
        const Duration gone = now_ - since;
        const double lasting = seconds(theme_.motion.slide - theme_.motion.slide_fade);
        const double t = lasting > 0 ? std::clamp(seconds(gone - theme_.motion.slide_fade) / lasting, 0.0, 1.0) : 0;
        const double part = t * t * (3 - 2 * t);
        const double nearer = number % 2 == 0 ? part : 1 - part;
        return {1 + (theme_.motion.slide_zoom - 1) * nearer, t > 0 && t < 1};
    }

    [[nodiscard]] std::optional<Instant> due() const {
        if (is_moving_ || visit::is_moving(visit_, now_)) return now_;
        std::optional<Instant> next;
        const auto also = [&](Instant when) { next = next ? std::min(*next, when) : when; };
        if (scene_.slide != nullptr) {
            const Instant sets_out = scene_.slide_since + theme_.motion.slide_fade;
            also(now_ < sets_out && !theme_.motion.is_reduced ? sets_out : scene_.slide_since + theme_.motion.slide);
        }
        if (const Duration lasting = countdown(); lasting > Duration{0}) {
            const Duration gone = now_ - visit_.phase_since;
            if (gone < lasting) {
                const Duration step = theme_.motion.is_reduced ? Duration{1s} : ring_step;
                also(visit_.phase_since + (gone / step + 1) * step);
            }
        }
        return next;
    }

    [[nodiscard]] Duration countdown() const {
        if (scene_.overlay == nullptr) return Duration{0};
        for (const screens::Layer* layer :
             {&scene_.overlay->body, &scene_.overlay->scrolled, &scene_.overlay->bar}) {
            for (const screens::Item& item : layer->items) {
                if (const auto* ring = std::get_if<screens::CountdownRing>(&item)) return ring->lasting;
            }
        }
        return Duration{0};
    }

    static Rect whole(const screens::Screen& screen) { return {0, 0, screen.size.w, screen.size.h}; }

    const Scene& scene_;
    const visit::Visit& visit_;
    const theme::Theme& theme_;
    const pictures::Store& pictures_;
    Instant now_;
    Frame frame_;
    bool is_moving_ = false;
};

} // namespace

Frame compose(const Scene& scene, const visit::Visit& visit, const theme::Theme& theme,
              const pictures::Store& pictures, Instant now) {
    return Composing(scene, visit, theme, pictures, now).frame();
}

} // namespace kiosk::frame
