// What holds for every screen, on every display, in every setting.

#include "screens/stage_kit.h"
#include "stage_of_tests.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::screens {
namespace {

struct Case {
    Size px;
    visit::TextSize text_size;
    visit::Reach reach;
    const char* language;
};

std::string name_of(const testing::TestParamInfo<Case>& param) {
    const Case& c = param.param;
    return std::to_string(static_cast<int>(c.px.w)) + "x" + std::to_string(static_cast<int>(c.px.h)) +
           "_text" + std::to_string(static_cast<int>(c.text_size)) +
           (c.reach == visit::Reach::Low ? "_low_" : "_normal_") + c.language;
}

std::vector<Case> every_case() {
    std::vector<Case> cases;
    for (const Size px : {Size{1920, 1080}, Size{1080, 1920}, Size{1280, 720}, Size{3840, 2160}})
        for (const auto text : {visit::TextSize::Normal, visit::TextSize::Large, visit::TextSize::Largest})
            for (const auto reach : {visit::Reach::Normal, visit::Reach::Low})
                for (const char* language : {"zh", "en"}) cases.push_back({px, text, reach, language});
    return cases;
}

// The screens this folder's engineers share rules for. Timeline and people have tests of their own besides.
class EveryScreen : public testing::TestWithParam<Case> {
  protected:
    EveryScreen() { world_.display.px = GetParam().px; }

    [[nodiscard]] visit::Visit visit_at(const visit::Place& place) const {
        visit::Visit visit = world_.visit_at("home");
        visit.settings.language = GetParam().language;
        visit.settings.text_size = GetParam().text_size;
        visit.settings.reach = GetParam().reach;
        visit.place = place;
        return visit;
    }
    [[nodiscard]] std::vector<Screen> screens() const {
        std::vector<Screen> all;
        const content::Edition& edition = world_.exhibition.edition(GetParam().language);
        using Kind = visit::Place::Kind;
        for (const visit::Place& place : all_places(edition))
            if (place.kind != Kind::Timeline && place.kind != Kind::People && !place.id.starts_with("people"))
                all.push_back(lay_out(world_.stage(), visit_at(place)));
        for (const visit::Visit& open : visits_with_a_note()) all.push_back(lay_out(world_.stage(), open));
        visit::Visit turned = visit_at({Kind::Page, "2-congress/4", 1}); // a picture in the middle of several
        all.push_back(lay_out(world_.stage(), turned));
        visit::Visit visit = visit_at({});
        for (std::size_t i = 0; i < edition.slides.size(); ++i)
            all.push_back(lay_out_attract(world_.stage(), visit.settings, i));
        all.push_back(lay_out_question(world_.stage(), visit));
        visit.note = content::Link{content::Link::To::Source, "2-congress/2-full"};
        all.push_back(lay_out_note(world_.stage(), visit));
        visit.note = content::Link{content::Link::To::Term, "shikumen"};
        all.push_back(lay_out_note(world_.stage(), visit));
        return all;
    }
    // Every picture's every note, open in the viewer.
    [[nodiscard]] std::vector<visit::Visit> visits_with_a_note() const {
        std::vector<visit::Visit> visits;
        for (const auto& [id, page] : world_.exhibition.edition(GetParam().language).pages)
            for (std::size_t i = 0; i < page.pictures.size(); ++i)
                for (std::size_t spot = 0; spot < page.pictures[i].spots.size(); ++spot) {
                    visits.push_back(visit_at({visit::Place::Kind::Picture, id, i}));
                    visits.back().spot = spot;
                }
        return visits;
    }
    [[nodiscard]] theme::Measures measures() const {
        return StageKit(world_.stage(), visit_at({}).settings).measures;
    }

    TestStage world_;
};

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x - 0.5 && inner.y >= outer.y - 0.5 && inner.right() <= outer.right() + 0.5 &&
           inner.bottom() <= outer.bottom() + 0.5;
}

std::string text(const visit::Target& t) {
    return t.label + " at " + std::to_string(t.rect.x) + " " + std::to_string(t.rect.y) + " " +
           std::to_string(t.rect.w) + " " + std::to_string(t.rect.h);
}

// A link in a sentence may be as small as its line (WCAG 2.2 2.5.8).
bool is_link_in_text(const Screen& screen, const visit::Target& target) {
    for (const Item& item : screen.scrolled.items)
        if (const auto* words = std::get_if<TextItem>(&item))
            for (const TextLine& line : words->lines)
                for (const TextPiece& piece : line.pieces)
                    if (piece.is_link && target.label.find(piece.text) != std::string::npos) return true;
    return false;
}

TEST_P(EveryScreen, GivesEveryFingerATargetThatIsLargeEnough) {
    const double smallest = measures().smallest_target;
    for (const Screen& screen : screens())
        for (const Layer* layer : {&screen.body, &screen.scrolled, &screen.bar})
            for (const visit::Target& t : layer->targets) {
                if (is_link_in_text(screen, t)) continue;
                EXPECT_GE(t.rect.w, smallest) << screen.id << ": " << text(t);
                EXPECT_GE(t.rect.h, smallest) << screen.id << ": " << text(t);
            }
}

TEST_P(EveryScreen, KeepsTargetsApart) {
    const double gap = measures().target_gap;
    for (const Screen& screen : screens()) {
        const std::vector<visit::Target> all = targets(screen, 0);
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                // A button on a picture that is a target too: meant, the later one lies above.
                if (holds(all[i].rect, all[j].rect)) continue;
                if (is_link_in_text(screen, all[i]) || is_link_in_text(screen, all[j])) {
                    EXPECT_FALSE(all[i].rect.inset(0.5).overlaps(all[j].rect.inset(0.5)))
                        << screen.id << ": " << text(all[i]) << " and " << text(all[j]);
                    continue;
                }
                EXPECT_FALSE(all[i].rect.inset(0.5 - gap / 2).overlaps(all[j].rect.inset(0.5 - gap / 2)))
                    << screen.id << ": " << text(all[i]) << " and " << text(all[j]);
            }
    }
}

TEST_P(EveryScreen, KeepsTargetsOnTheGlassAndInReach) {
    const Size px = GetParam().px;
    const bool is_low = GetParam().reach == visit::Reach::Low;
    const Rect glass{0, is_low ? px.h / 2 : 0, px.w, is_low ? px.h / 2 : px.h};
    for (const Screen& screen : screens()) {
        if (screen.id == "attract") continue; // nobody has chosen a reach yet
        for (const visit::Target& t : targets(screen, 0))
            EXPECT_TRUE(holds(glass, t.rect)) << screen.id << ": " << text(t);
    }
}

// Items in places that do not scroll lie on the glass; those that do, within what can be scrolled to.
TEST_P(EveryScreen, CutsNoWordsOff) {
    for (const Screen& screen : screens()) {
        const Rect glass{0, 0, screen.size.w, screen.size.h};
        for (const Layer* layer : {&screen.body, &screen.bar})
            for (const Item& item : layer->items)
                if (const auto* words = std::get_if<TextItem>(&item)) {
                    EXPECT_TRUE(holds(glass, words->rect)) << screen.id << "\n" << dump(screen);
                }
        Rect reachable = screen.scroll_area;
        if (screen.facts.scrolls == visit::Facts::Axis::Vertical) reachable.h += screen.facts.scroll_end;
        if (screen.facts.scrolls == visit::Facts::Axis::Horizontal) reachable.w += screen.facts.scroll_end;
        for (const Item& item : screen.scrolled.items)
            if (const auto* words = std::get_if<TextItem>(&item)) {
                EXPECT_TRUE(holds(reachable, words->rect)) << screen.id << "\n" << dump(screen);
            }
    }
}

// Words of different items never lie over each other within one layer.
TEST_P(EveryScreen, LaysNoWordsOverOthers) {
    for (const Screen& screen : screens())
        for (const Layer* layer : {&screen.body, &screen.scrolled, &screen.bar}) {
            std::vector<Rect> inked;
            for (const Item& item : layer->items)
                if (const auto* words = std::get_if<TextItem>(&item))
                    for (const TextLine& line : words->lines)
                        for (const TextPiece& piece : line.pieces) {
                            const double size = words->styles.at(piece.style).size;
                            inked.push_back({piece.x, line.baseline - size * 0.7, piece.width, size * 0.75});
                        }
            for (std::size_t i = 0; i < inked.size(); ++i)
                for (std::size_t j = i + 1; j < inked.size(); ++j)
                    EXPECT_FALSE(inked[i].inset(1).overlaps(inked[j].inset(1))) << screen.id << "\n"
                                                                                << dump(screen);
        }
}

// What moves under a finger never moves over words that stay.
TEST_P(EveryScreen, KeepsWordsThatStayOutOfWhatScrolls) {
    for (const Screen& screen : screens())
        for (const Item& item : screen.body.items)
            if (const auto* words = std::get_if<TextItem>(&item)) {
                EXPECT_FALSE(words->rect.inset(1).overlaps(screen.scroll_area)) << screen.id << "\n"
                                                                                << dump(screen);
            }
}

// What a card says stays on the card.
TEST_P(EveryScreen, KeepsWordsInsideTheirCards) {
    for (const Screen& screen : screens()) {
        const Layer& layer = screen.scrolled;
        for (const visit::Target& card : layer.targets)
            for (const Item& item : layer.items)
                if (const auto* words = std::get_if<TextItem>(&item);
                    words != nullptr && !is_link_in_text(screen, card)) {
                    const Rect& r = words->rect;
                    if (!card.rect.contains({r.x + 1, r.y + 1}) || r.y + 1 < card.rect.y) continue;
                    EXPECT_TRUE(holds(card.rect, r)) << screen.id << ": " << text(card) << "\n"
                                                     << dump(screen);
                }
    }
}

// Marks on a picture, with and without an open note, whole and zoomed: apart from each other and from every button.
TEST_P(EveryScreen, KeepsMarksApartAndOutFromBelowTheNote) {
    const theme::Measures m = measures();
    std::vector<visit::Visit> visits = visits_with_a_note();
    for (const visit::Visit& open : visits_with_a_note()) {
        visits.push_back(open);
        visits.back().spot.reset();
        visits.push_back(open);
        visits.back().view = {resting(0.4), resting(0.45), resting(2)};
    }
    for (const visit::Visit& visit : visits) {
        const Screen screen = lay_out(world_.stage(), visit);
        std::vector<Rect> marks;
        for (const visit::Target& target : targets(screen, visit, {}))
            if (std::holds_alternative<visit::OpenSpot>(target.action) && target.rect.w == target.rect.h &&
                target.label != world_.assets.strings.text(GetParam().language, "previous-note") &&
                target.label != world_.assets.strings.text(GetParam().language, "next-note"))
                marks.push_back(target.rect);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            EXPECT_GE(marks[i].w, m.smallest_target) << screen.id;
            EXPECT_TRUE(holds(screen.facts.picture_area, marks[i])) << screen.id << "\n" << dump(screen);
            EXPECT_FALSE(marks[i].overlaps(screen.facts.note_area)) << screen.id << "\n" << dump(screen);
            for (std::size_t j = i + 1; j < marks.size(); ++j)
                EXPECT_GE(std::hypot(marks[i].centre().x - marks[j].centre().x,
                                     marks[i].centre().y - marks[j].centre().y),
                          marks[i].w + m.target_gap - 0.5)
                    << screen.id << " zoom " << visit.view.zoom.to;
        }
    }
}

// A note leaves its picture enough room to be seen.
TEST_P(EveryScreen, LeavesThePictureRoomBesideItsNoteAndItsControls) {
    const Size px = GetParam().px;
    std::vector<visit::Visit> visits = visits_with_a_note();
    visits.push_back(visit_at({visit::Place::Kind::Picture, "2-congress/4", 3}));
    visits.push_back(visit_at({visit::Place::Kind::Compare, "2-congress/2-full", 0}));
    for (const visit::Visit& visit : visits) {
        const Screen screen = lay_out(world_.stage(), visit);
        EXPECT_GE(screen.facts.picture_area.h, px.h * 0.3) << screen.id << "\n" << dump(screen);
    }
}

INSTANTIATE_TEST_SUITE_P(Displays, EveryScreen, testing::ValuesIn(every_case()), name_of);

} // namespace
} // namespace kiosk::screens
