// The ring of the keys is seen wherever it is drawn: on every screen, round every target, in every theme.

#include "app/key_ground.h"
#include "fakes/fixed_measurer.h"
#include "fakes/manual_runner.h"
#include "fakes/painted_decoder.h"
#include "fakes/small_exhibition.h"
#include "frame/compose.h"
#include "screens/lay_out.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace kiosk {
namespace {

constexpr double seen_by_all = 3; // WCAG 2.2 1.4.11, 2.4.13

// What is painted at a place; nothing: part of a picture, so that it may be of any colour.
class Ground {
  public:
    explicit Ground(const screens::Screen& screen) : screen_(screen) {}

    [[nodiscard]] std::optional<Colour> at(Point place) const {
        std::optional<Colour> colour;
        if (!screen_.is_overlay) colour = screen_.background;
        if (screen_.backdrop.gradient) colour = screen_.backdrop.gradient->from;
        for (const screens::Layer* layer : {&screen_.body, &screen_.scrolled, &screen_.bar}) {
            if (layer == &screen_.scrolled && !screen_.scroll_area.contains(place)) continue;
            for (const screens::Item& item : layer->items) std::visit(Over{place, colour}, item);
        }
        return colour;
    }

  private:
    struct Over {
        Point place;
        std::optional<Colour>& colour;

        void operator()(const screens::Box& box) const {
            if (box.shown != screens::ShownWhile::Always || !box.rect.contains(place) || box.fill.a == 0) return;
            if (box.fill.a == 255) colour = box.fill;
            else if (colour) colour = over(box.fill, *colour);
        }
        void operator()(const screens::Gradient& gradient) const {
            if (gradient.rect.contains(place) && gradient.shown == screens::ShownWhile::Always) colour.reset();
        }
        void operator()(const screens::PictureItem& item) const { picture(item.rect); }
        void operator()(const screens::ZoomedPicture& item) const { picture(item.rect); }
        void operator()(const screens::SwipedPictures& item) const { picture(item.rect); }
        void operator()(const screens::ComparedPictures& item) const { picture(item.rect); }
        template <typename Other>
        void operator()(const Other&) const {}
        void picture(const Rect& rect) const {
            if (rect.contains(place)) colour.reset();
        }
    };

    const screens::Screen& screen_;
};

// The ring's tones from outside to inside; one of them must differ from what is on either side of it, and one from the
// ground outside.
double seen(const std::vector<Colour>& tones, Colour outside, Colour inside) {
    double best = 0;
    double against_ground = 0;
    for (std::size_t i = 0; i < tones.size(); ++i) {
        const Colour before = i == 0 ? outside : tones[i - 1];
        const Colour after = i + 1 == tones.size() ? inside : tones[i + 1];
        best = std::max(best, std::min(contrast(tones[i], before), contrast(tones[i], after)));
        against_ground = std::max(against_ground, contrast(tones[i], outside));
    }
    return std::min(best, against_ground);
}

std::vector<Colour> possible(const std::optional<Colour>& known) {
    if (known) return {*known};
    std::vector<Colour> greys;
    for (int grey = 0; grey <= 255; grey += 15) {
        const auto level = static_cast<std::uint8_t>(grey);
        greys.push_back({level, level, level});
    }
    return greys;
}

struct House {
    content::Exhibition exhibition = fakes::small_exhibition();
    std::unique_ptr<Files> files = disk_files(KIOSK_SOURCE_DIR "/assets");
    theme::Assets assets;
    fakes::FixedMeasurer measurer;
    theme::Display display{{1920, 1080}, {}};
    fakes::ManualRunner runner;
    pictures::Store store{std::make_shared<fakes::PaintedDecoder>(), runner, runner, {512U << 20, 64U << 20}};
    std::size_t rings = 0;

    explicit House(const std::string& theme) : assets(theme::read(*files, {.theme = theme})) {}

    [[nodiscard]] screens::Stage stage() const {
        return {exhibition, assets.theme, assets.strings, measurer, display};
    }

    // Round every target of `top`, which lies over the visit's place where it is another screen.
    void look(const screens::Screen& top, visit::Visit visit) {
        const screens::Screen below = screens::lay_out(stage(), visit);
        frame::Scene scene;
        scene.screen = top.is_overlay ? &below : &top;
        if (top.is_overlay) scene.overlay = &top;
        const auto keys = app::key_ground(top, nullptr, visit, {});
        for (const visit::KeyTarget& target : keys.targets) {
            const Rect rect = visit::seen(target, keys);
            if (rect.is_empty()) continue;
            visit.focus = visit::Focus{rect, target.target.action};
            const frame::Frame frame = frame::compose(scene, visit, assets.theme, store, {});
            look(frame.sheets.back(), rect, top, target.target.label);
            ++rings;
        }
    }

    void look(const frame::Sheet& ring, const Rect& target, const screens::Screen& screen, const std::string& label) {
        std::vector<Colour> tones;
        for (const frame::Command& command : ring.commands) tones.push_back(std::get<frame::FillBox>(command).border);
        const Rect whole = std::get<frame::FillBox>(ring.commands.front()).rect.inset(-1);
        const Rect own = target.inset(4);
        const Point middle = target.centre();
        const Ground ground(screen);
        for (const auto& [outside, inside] :
             {std::pair{Point{middle.x, whole.y}, Point{middle.x, own.y}},
              std::pair{Point{middle.x, whole.bottom()}, Point{middle.x, own.bottom()}},
              std::pair{Point{whole.x, middle.y}, Point{own.x, middle.y}},
              std::pair{Point{whole.right(), middle.y}, Point{own.right(), middle.y}}})
            for (const Colour around : possible(ground.at(outside)))
                for (const Colour within : possible(ground.at(inside)))
                    EXPECT_GE(seen(tones, around, within), seen_by_all)
                        << screen.id << ": " << label << ", " << to_string(within) << " on " << to_string(around);
    }

    void look_at_all(visit::Visit visit) {
        const content::Edition& edition = exhibition.edition(visit.settings.language);
        for (const visit::Place& place : screens::all_places(edition)) {
            visit.place = place;
            look(screens::lay_out(stage(), visit), visit);
            if (place.kind != visit::Place::Kind::Compare) continue;
            for (const double divider : {0.0, 1.0}) {
                visit.divider = resting(divider);
                look(screens::lay_out(stage(), visit), visit);
            }
        }
        visit.place = visit::Place{visit::Place::Kind::Page, "2-congress/2-full", 0};
        look(screens::lay_out_question(stage(), visit), visit);
        visit.note = content::Link{content::Link::To::Term, "shikumen"};
        look(screens::lay_out_note(stage(), visit), visit);
    }
};

} // namespace

TEST(FocusRing, IsSeenRoundEveryTargetOfEveryScreenInEveryTheme) {
    for (const char* theme : {"", "night"}) {
        House house(theme);
        for (const auto contrast : {visit::Contrast::Normal, visit::Contrast::High})
            for (const Size px : {Size{1920, 1080}, Size{1080, 1920}}) {
                house.display.px = px;
                visit::Visit visit;
                visit.phase = visit::Phase::Browsing;
                visit.settings.language = house.exhibition.languages.front();
                visit.settings.contrast = contrast;
                house.look_at_all(visit);
            }
        EXPECT_GT(house.rings, 100U);
    }
}

} // namespace kiosk
