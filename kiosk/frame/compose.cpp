#include "frame/compose.h"

#include "frame/focus_ring.h"
#include "frame/layer_sheets.h"
#include "frame/spoken.h"
#include "frame/target_corner.h"
#include "frame/transition.h"

#include <algorithm>
#include <cmath>

namespace kiosk::frame {

namespace {

constexpr Duration ring_step{50'000}; // the countdown's ring goes on in steps too small to see

bool is_dark(Colour c) {
    return c.r * 0.2126 + c.g * 0.7152 + c.b * 0.0722 < 96;
}

// A screen, and what goes with it.
struct Shown {
    const screens::Screen& screen;
    const screens::Screen* focus = nullptr;
    const screens::Screen* neighbour = nullptr;
    const visit::Visit& visit;
    double scroll = 0;
    double swipe = 0; // px; negative is towards the next page
};

// Where it is seen.
struct Through {
    Rect window; // px of the glass
    Point offset;
    double alpha = 1;
};

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
        const auto flight = part < 1 ? flight_of(scene_, visit_, pictures_, now_) : std::nullopt;
        if (flight) {
            add_flight(*flight);
        } else {
            if (part < 1) add_leaving({whole(main), {}, 1});
            if (scene_.slide != nullptr) {
                add_slides(part);
            } else {
                add_place(present(), {whole(main), {}, part});
            }
        }
        if (scene_.overlay != nullptr) add_overlay(*scene_.overlay);
        add_pressed();
        add_focus();
        frame_.due = due();
        return std::move(frame_);
    }

  private:
    [[nodiscard]] Shown present() const {
        const double swipe = theme_.motion.is_reduced ? 0 : std::round(visit_.swipe.offset.at(now_));
        return {*scene_.screen, scene_.focus, scene_.neighbour, visit_, visit_.scroll.at(now_), swipe};
    }

    // As it was when it was left.
    [[nodiscard]] Shown leaving() const {
        const visit::Visit& left = scene_.leaving_visit != nullptr ? *scene_.leaving_visit : visit_;
        return {*scene_.leaving, scene_.leaving_focus, nullptr, left,
                scene_.leaving_visit != nullptr ? left.scroll.at(now_) : 0, 0};
    }
    void add_leaving(const Through& through) {
        if (scene_.leaving->id == "attract") {
            add_screen(*scene_.leaving, {}, 1, 0, slide_zoom(scene_.slide_number, scene_.slide_since));
        } else {
            add_place(leaving(), through);
        }
    }

    // One screen whole, the other through a window that grows over it or shrinks into it.
    void add_flight(const Flight& flight) {
        is_moving_ = true;
        const Shown moving = flight.is_growing ? present() : leaving();
        add_place(flight.is_growing ? leaving() : present(), {whole(*scene_.screen), {}, 1});
        add_box(flight.window, flight.window, moving.screen.background, flight.veil);
        add_place(moving, {flight.window, flight.offset, flight.alpha});
        if (!flight.picture) return;
        add_box(intersection(flight.picture->place, flight.window), flight.window, moving.screen.background, flight.veil);
        Sheet sheet;
        sheet.clip = whole(*scene_.screen);
        sheet.commands.emplace_back(flight.picture->drawn);
        frame_.sheets.push_back(std::move(sheet));
    }

    void add_box(const Rect& rect, const Rect& clip, Colour colour, double alpha) {
        if (rect.is_empty() || alpha <= 0) return;
        Sheet sheet;
        sheet.clip = clip;
        sheet.alpha = alpha;
        sheet.commands.emplace_back(FillBox{.rect = rect, .fill = colour});
        frame_.sheets.push_back(std::move(sheet));
    }

    // A place of the visit; the page that is being swiped to beside it.
    void add_place(const Shown& shown, const Through& through) {
        const screens::Screen& screen = shown.screen;
        const double swipe = screen.facts.is_mirrored ? -shown.swipe : shown.swipe;
        add_layers(shown, {through.window, through.offset + Point{swipe, 0}, through.alpha}, {});
        if (shown.neighbour != nullptr && swipe != 0) {
            const double beside = swipe < 0 ? swipe + screen.size.w : swipe - screen.size.w;
            add_layers({*shown.neighbour, nullptr, nullptr, visit_},
                       {through.window, through.offset + Point{beside, 0}, through.alpha}, {});
        }
        add_bar(shown, through, {});
        if (shown.focus != nullptr)
            add(shown.focus->bar, showing(shown, *shown.focus, {}),
                {through.window, through.offset, through.alpha, whole(screen)}, {});
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
        const Shown shown{screen, nullptr, nullptr, visit_, scroll};
        add_layers(shown, {whole(screen), offset, alpha}, zoom);
        add_bar(shown, {whole(screen), offset, alpha}, zoom);
    }

    [[nodiscard]] Showing showing(const Shown& shown, const screens::Screen& screen, SlideZoom zoom) const {
        Showing showing{screen, shown.visit, theme_, pictures_, now_, zoom, shown.scroll};
        if (scene_.audio != nullptr && &shown.screen == scene_.screen && is_heard(screen, visit_))
            showing.spoken = spoken_line(*scene_.audio, visit::heard(visit_.listening, scene_.audio->length, now_));
        return showing;
    }

    void add_bar(const Shown& shown, const Through& through, SlideZoom zoom) {
        add(shown.screen.bar, showing(shown, shown.screen, zoom),
            {intersection(through.window, whole(shown.screen).moved(through.offset)), through.offset, through.alpha,
             whole(shown.screen)},
            {});
    }

    void add_layers(const Shown& shown, const Through& through, SlideZoom zoom) {
        const screens::Screen& screen = shown.screen;
        const Showing on = showing(shown, screen, zoom);
        std::vector<Command> ground{FillBox{.rect = whole(screen), .fill = screen.background}};
        add_backdrop(ground, screen);
        const auto clip = [&](const Rect& area) { return intersection(through.window, area.moved(through.offset)); };
        add(screen.body, on, {clip(whole(screen)), through.offset, through.alpha, whole(screen)}, ground);
        const Point scrolled = scrolled_to(screen, shown.scroll);
        const Lying lying{clip(screen.scroll_area), through.offset + scrolled, through.alpha, screen.scroll_area,
                          scrolled};
        if (!screen.scrolled.items.empty()) add(screen.scrolled, on, lying, {});
        if (shown.focus != nullptr) add(shown.focus->scrolled, showing(shown, *shown.focus, zoom), lying, {});
    }

    static void add_backdrop(std::vector<Command>& ground, const screens::Screen& screen) {
        const screens::Backdrop& backdrop = screen.backdrop;
        if (backdrop.gradient) ground.emplace_back(*backdrop.gradient);
        if (backdrop.picture.empty()) return;
        ground.emplace_back(DrawBackdrop{backdrop.picture, whole(screen), backdrop.is_tiled});
        ground.emplace_back(FillBox{.rect = whole(screen), .fill = backdrop.veil});
    }

    void add_overlay(const screens::Screen& overlay) {
        const bool asks = visit_.phase == visit::Phase::Asking;
        const double control = seconds(theme_.motion.control);
        const double part = asks && control > 0
                                ? ease(Easing::OutCubic, seconds(now_ - visit_.phase_since) / control)
                                : arrived(visit_.transition, now_);
        is_moving_ = is_moving_ || part < 1;
        const double scroll = asks ? 0 : visit_.note_scroll.at(now_);
        add_screen(overlay, {}, part, scroll, {});
    }

    void add(const screens::Layer& layer, const Showing& showing, const Lying& lying,
             const std::vector<Command>& ground) {
        if (lying.alpha <= 0 || !lying.clip.overlaps({0, 0, frame_.size.w, frame_.size.h})) return;
        is_moving_ = add_sheets(frame_.sheets, layer, showing, lying, ground) || is_moving_;
    }

    // A veil over what would act if the finger were lifted now: darker on paper, lighter on night.
    void add_pressed() {
        if (!scene_.pressed || *scene_.pressed >= scene_.targets.size()) return;
        // A finger on the compared pictures means to draw the divider, one on the scrubber its frame: they are not
        // greyed under it.
        const visit::Action& action = scene_.targets[*scene_.pressed].action;
        if (std::holds_alternative<visit::MoveDividerHere>(action) || std::holds_alternative<visit::ScrollHere>(action) ||
            std::holds_alternative<visit::SeekSpeechHere>(action))
            return;
        const Rect& rect = scene_.targets[*scene_.pressed].rect;
        const theme::Palette& palette = theme_.palette(theme::Contrast::Normal);
        const bool is_night = !top().is_overlay && is_dark(top().background);
        const Colour veil = is_night ? palette.on_night.faded(0.2) : palette.ink.faded(0.16);
        Sheet sheet;
        sheet.clip = {0, 0, frame_.size.w, frame_.size.h};
        sheet.commands.emplace_back(
            FillBox{.rect = rect, .fill = veil, .corner = target_corner(rect, frame_.size, theme_.spacing)});
        frame_.sheets.push_back(std::move(sheet));
    }

    void add_focus() {
        if (!visit_.focus || visit_.focus->rect.is_empty() || scene_.slide != nullptr) return;
        const theme::Palette& palette = palette_of(theme_, visit_);
        const Colour ground = top().is_overlay ? palette.paper : top().background;
        frame_.sheets.push_back(
            focus_ring(visit_.focus->rect, frame_.size, ring_tones(palette, ground), theme_.spacing));
    }

    [[nodiscard]] const screens::Screen& top() const {
        if (scene_.overlay != nullptr) return *scene_.overlay;
        return scene_.slide != nullptr ? *scene_.slide : *scene_.screen;
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
        if (scene_.slide == nullptr)
            if (const auto heard = speech_due(*scene_.screen, scene_.audio, visit_, now_)) also(*heard);
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
