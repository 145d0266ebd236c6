// Whole visits by keys alone, against the kiosk of fakes.

#include "app/key_ground.h"
#include "fakes/small_exhibition.h"
#include "fakes/small_museum.h"

#include <deque>
#include <map>
#include <set>

namespace kiosk {
namespace {

using fakes::SmallMuseum;
using visit::Key;
using enum visit::Key;

constexpr auto opening = "2-congress/a-opening";
constexpr auto closing = "2-congress/b-close";

constexpr double anywhere = 1e6; // px; the scroll area follows

const std::vector<std::pair<Key, visit::Arrow>> arrows{{Left, visit::Arrow::Left},
                                                       {Right, visit::Arrow::Right},
                                                       {Up, visit::Arrow::Up},
                                                       {Down, visit::Arrow::Down}};

std::vector<Key> way(const visit::KeyGround& ground, const visit::KeyTarget* from, const visit::Action& to) {
    std::map<const visit::KeyTarget*, std::vector<Key>> ways{{from, {}}};
    std::deque<const visit::KeyTarget*> next{from};
    while (!next.empty()) {
        const visit::KeyTarget* here = next.front();
        next.pop_front();
        if (here == nullptr) continue;
        if (here->target.action == to) return ways[here];
        for (const auto& [key, arrow] : arrows) {
            const auto* there = visit::next_towards(ground, here->target.rect, here->part, arrow, anywhere);
            if (ways.contains(there)) continue;
            ways[there] = ways[here];
            ways[there].push_back(key);
            next.push_back(there);
        }
    }
    return {};
}

struct Pad : SmallMuseum {
    using SmallMuseum::SmallMuseum;

    Pad& press(std::initializer_list<Key> keys) {
        for (const Key key : keys) {
            kiosk.step(now, {}, {{key}});
            rest();
        }
        return *this;
    }
    [[nodiscard]] std::string focus() const {
        const auto& focus = kiosk.visit().focus;
        return focus ? visit::to_string(focus->action) : "nothing";
    }
    // Along the shortest way of arrows.
    void go(const visit::Action& action) {
        if (focus() == "nothing") press({Down});
        ASSERT_TRUE(kiosk.visit().focus);
        const auto ground = app::key_ground(kiosk.screen(), nullptr, kiosk.visit(), now);
        for (const Key key : way(ground, visit::same_action(ground, *kiosk.visit().focus), action)) press({key});
        EXPECT_EQ(focus(), visit::to_string(action)) << screens::dump(kiosk.screen());
    }
};

// Those that arrows cannot reach from the first one, by their labels.
// As on a display so high that nothing has to scroll.
std::set<std::string> unreachable(visit::KeyGround ground, const visit::Facts& facts) {
    ground.scroll_area = {-anywhere, -anywhere, 2 * anywhere, 2 * anywhere};
    for (auto& one : ground.targets)
        if (one.part == visit::KeyTarget::Part::Bar && facts.scrolls == visit::Facts::Axis::Vertical)
            one.target.rect.y += facts.scroll_end;
    std::set<const visit::KeyTarget*> reached;
    std::vector<const visit::KeyTarget*> next{visit::first_of(ground)};
    while (!next.empty()) {
        const visit::KeyTarget* here = next.back();
        next.pop_back();
        if (here == nullptr || !reached.insert(here).second) continue;
        for (const auto& [key, arrow] : arrows)
            next.push_back(visit::next_towards(ground, here->target.rect, here->part, arrow, anywhere));
    }
    std::set<std::string> left;
    for (const auto& one : ground.targets) {
        const bool is_there = std::ranges::any_of(
            reached, [&](const visit::KeyTarget* r) { return r->target.action == one.target.action; });
        if (!is_there) left.insert(one.target.label + " " + visit::to_string(one.target.action));
    }
    return left;
}

TEST(VisitByKeys, LeadsFromTheFirstKeyToAPageAndBackHome) {
    Pad pad;
    pad.press({Enter});
    ASSERT_EQ(pad.kiosk.visit().phase, visit::Phase::Browsing);
    EXPECT_EQ(pad.place(), "home");
    EXPECT_NE(pad.focus(), "nothing");
    pad.go(visit::GoTo{{visit::Place::Kind::Chapter, "2-congress", 0}});
    pad.press({Enter});
    EXPECT_EQ(pad.place(), "chapter/2-congress");
    pad.go(visit::GoTo{{visit::Place::Kind::Page, opening, 0}});
    pad.press({Enter});
    EXPECT_EQ(pad.place(), std::string("page/") + opening);
    pad.press({Back, Back});
    EXPECT_EQ(pad.place(), "home");
    EXPECT_EQ(pad.focus(), "go-to chapter/2-congress");
    pad.press({Back});
    EXPECT_EQ(pad.place(), "home");
}

TEST(VisitByKeys, TurnsPagesOpensNotesAndPicturesAndChangesTheLanguage) {
    Pad pad;
    pad.wake();
    pad.open(opening);
    pad.go(visit::OpenNote{{content::Link::To::Term, "shikumen"}});
    pad.press({Enter});
    ASSERT_TRUE(pad.kiosk.visit().note);
    EXPECT_EQ(pad.focus(), "close-note");
    pad.press({Left, Right, Up, Down});
    EXPECT_EQ(pad.focus(), "close-note");
    pad.press({Enter});
    EXPECT_FALSE(pad.kiosk.visit().note);
    EXPECT_EQ(pad.focus(), "open-note term/shikumen");
    pad.go(visit::SetLanguage{"en"});
    pad.press({Enter});
    EXPECT_EQ(pad.kiosk.visit().settings.language, "en");
    EXPECT_EQ(pad.focus(), "set-language zh"); // the same button
    pad.go(visit::GoTo{{visit::Place::Kind::Picture, opening, 0}});
    pad.press({Enter});
    EXPECT_EQ(pad.place(), std::string("picture/") + opening + "/1");
    EXPECT_EQ(pad.focus(), "nothing"); // the picture itself has the keys
    pad.press({Enter});
    EXPECT_GT(pad.kiosk.visit().view.zoom.to, 1);
    pad.press({Back});
    EXPECT_EQ(pad.place(), std::string("page/") + opening);
    pad.go(visit::TurnPage{1});
    pad.press({Enter});
    EXPECT_EQ(pad.place(), std::string("page/") + closing);
}

TEST(VisitByKeys, PassesByAButtonThatCanDoNothingNow) {
    Pad pad;
    pad.wake();
    pad.open(opening);
    pad.go(visit::GoTo{{visit::Place::Kind::Picture, opening, 0}});
    pad.press({Enter, Down});
    ASSERT_NE(pad.focus(), "nothing");
    const std::string out = visit::to_string(visit::ZoomPicture{0.5});
    const auto passes = [&] {
        std::set<std::string> passed{pad.focus()};
        for (const Key key : {Left, Left, Left, Left, Left, Right, Right, Right, Right, Right})
            passed.insert(pad.press({key}).focus());
        return passed;
    };
    EXPECT_FALSE(passes().contains(out));
    pad.go(visit::ZoomPicture{2});
    pad.press({Enter});
    EXPECT_TRUE(passes().contains(out));
    pad.go(visit::ZoomPicture{0.5});
    pad.press({Enter}); // whole again
    EXPECT_EQ(pad.kiosk.visit().view.zoom.to, 1);
    EXPECT_EQ(pad.focus(), visit::to_string(visit::ZoomPicture{2}));
}

TEST(VisitByKeys, GoesAlongTheTimeline) {
    Pad pad;
    pad.press({Enter});
    pad.go(visit::GoTo{{visit::Place::Kind::Timeline, {}, 0}});
    pad.press({Enter, Right, Right, Enter});
    ASSERT_EQ(pad.kiosk.visit().place.kind, visit::Place::Kind::Page);
    const std::string page = pad.place();
    pad.press({Back});
    EXPECT_EQ(pad.place(), "timeline");
    EXPECT_EQ(pad.focus(), "go-to " + page);
}

TEST(VisitByKeys, AFingerTakesTheRingAwayAndAKeyBringsItBack) {
    Pad pad;
    pad.press({Enter, Down});
    ASSERT_TRUE(pad.kiosk.visit().focus);
    pad.tap(Point{5, 5});
    EXPECT_FALSE(pad.kiosk.visit().focus);
    pad.press({Down});
    EXPECT_TRUE(pad.kiosk.visit().focus);
}

TEST(VisitByKeys, TheFocusIsSeenAndNothingIsDueWhileItRests) {
    Pad pad;
    pad.press({Enter, Down});
    const Rect ring = pad.kiosk.visit().focus->rect;
    const auto targets = screens::targets(pad.kiosk.screen(), pad.kiosk.visit(), pad.now);
    EXPECT_TRUE(std::ranges::any_of(targets, [&](const visit::Target& t) { return t.rect == ring; }));
    EXPECT_GT(pad.kiosk.due() - pad.now, 100ms); // content and assets are looked at; no frame is wanted
}

TEST(VisitByKeys, EveryTargetOfEveryScreenIsReachedByArrows) {
    SmallMuseum museum; // its assets and its measurer
    const auto exhibition = fakes::small_exhibition();
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}}) {
        const auto& assets = museum.assets.assets();
        const screens::Stage stage{exhibition, assets.theme, assets.strings, museum.measurer, {px, {}}};
        visit::Visit visit;
        visit.phase = visit::Phase::Browsing;
        visit.settings.language = exhibition.languages.front();
        for (const auto& place : screens::all_places(exhibition.edition(visit.settings.language))) {
            visit.place = place;
            const auto screen = screens::lay_out(stage, visit);
            EXPECT_EQ(unreachable(app::key_ground(screen, nullptr, visit, {}), screen.facts), std::set<std::string>{})
                << visit::to_string(place) << " " << px.w << "x" << px.h;
        }
    }
}

// The shipped assets with the touch sound switched on.
class LoudAssets final : public Files {
  public:
    [[nodiscard]] Result<FileList> list() const override { return shipped_->list(); }
    [[nodiscard]] Result<std::string> read(std::string_view path, std::size_t limit) const override {
        auto bytes = shipped_->read(path, limit);
        const std::string off = "touch: off";
        if (const auto at = bytes && path == "theme.yaml" ? bytes->find(off) : std::string::npos; at != std::string::npos)
            bytes->replace(at, off.size(), "touch: on ");
        return bytes;
    }
    [[nodiscard]] std::string absolute(std::string_view path) const override { return shipped_->absolute(path); }

  private:
    std::unique_ptr<Files> shipped_ = disk_files(KIOSK_SOURCE_DIR "/assets");
};

TEST(TouchSound, IsHeardAtATapThatDoesSomethingWhereTheThemeSaysSo) {
    SmallMuseum quiet;
    LoudAssets files;
    app::LiveAssets assets(files, quiet.runner, quiet.now);
    ASSERT_TRUE(assets.assets().theme.sounds.is_touch_heard);
    app::Start start;
    start.display.px = {1920, 1080};
    start.place = visit::Place{};
    app::Kiosk loud({quiet.content, assets, quiet.runner, quiet.runner, quiet.log, quiet.measurer, quiet.decoder}, start,
                    quiet.now);
    quiet.wake();
    using Sounds = std::vector<std::string>;
    const auto sounds_of_tap = [&](app::Kiosk& kiosk, Point at) {
        quiet.now += 1s;
        kiosk.step(quiet.now, {{visit::Touch::Phase::Down, 0, at, quiet.now}});
        return kiosk.step(quiet.now, {{visit::Touch::Phase::Up, 0, at, quiet.now}}).sounds;
    };
    loud.step(quiet.now, {});
    const auto timeline = quiet.place_of(visit::GoTo{{visit::Place::Kind::Timeline, {}, 0}});
    ASSERT_TRUE(timeline);
    EXPECT_EQ(sounds_of_tap(loud, {5, 5}), Sounds{});
    EXPECT_EQ(sounds_of_tap(loud, *timeline), Sounds{"touch"});
    EXPECT_EQ(loud.step(quiet.now, {}).sounds, Sounds{}); // once
    EXPECT_EQ(sounds_of_tap(quiet.kiosk, *timeline), Sounds{});
}

} // namespace
} // namespace kiosk
