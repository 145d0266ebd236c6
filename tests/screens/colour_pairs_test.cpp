// theme::contrast_pairs() is complete: whatever words, sign or outline a screen lays on whatever ground stands in it.
// Every colour of the palette is made unlike every other, so that what is found on a screen has one name. What lies on
// a picture is measured on painted screens instead.

#include "stage_of_tests.h"
#include "theme/contrast_pairs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace kiosk::screens {
namespace {

const std::string on_a_picture = "a picture";

theme::Palette distinct_palette() {
    theme::Palette palette;
    std::uint8_t n = 10;
    for (const theme::NamedColour& named : theme::named_colours()) {
        palette.*named.colour = {n, static_cast<std::uint8_t>(255 - n), 77};
        n = static_cast<std::uint8_t>(n + 9);
    }
    return palette;
}

// The name of a colour; nothing for a mixture of several.
std::optional<std::string> name_of(const theme::Palette& palette, Colour colour) {
    for (const theme::NamedColour& named : theme::named_colours())
        if (palette.*named.colour == Colour{colour.r, colour.g, colour.b}) return std::string(named.name);
    return std::nullopt;
}

// What is below `at` after each item, in the order they are painted.
class Walk {
  public:
    Walk(const theme::Palette& palette, const Screen& screen, std::map<std::string, std::set<std::string>>& found)
        : palette_(palette), screen_(screen), found_(found) {
        for (const Layer* layer : {&screen.body, &screen.scrolled, &screen.bar})
            for (const Item& item : layer->items) {
                std::visit(*this, item);
                below_.push_back(&item);
            }
    }

    void operator()(const TextItem& text) {
        for (const TextLine& line : text.lines)
            for (const TextPiece& piece : line.pieces) {
                const double half = text.styles[piece.style].size * 0.35;
                see(piece.colour, {piece.x + piece.width / 2, line.baseline - half}, "“" + piece.text + "”");
            }
    }
    void operator()(const IconItem& icon) { see(icon.colour, icon.rect.centre(), "icon " + icon.name); }
    void operator()(const Box& box) {
        // A button's edge tells it from its ground: its outline, or where that is of the button's own colour, the
        // whole. A card is known by its words and picture: what is asked for there is the contrast of the words
        // (WCAG 2.2 1.4.11 asks for the outline where it alone tells what can be touched).
        if (box.border_width <= 0 || box.border.a < 255 || box.border == palette_.line) return;
        for (const Layer* layer : {&screen_.body, &screen_.scrolled, &screen_.bar})
            for (const visit::Target& target : layer->targets)
                if (target.rect.x == box.rect.x && target.rect.y == box.rect.y && target.rect.w == box.rect.w)
                    see_edge(box, "outline of " + target.label);
    }
    template <typename Other>
    void operator()(const Other&) {}

  private:
    // On a gradient it lies on a picture or on night: the attract screen's, measured painted as its words are.
    void see_edge(const Box& box, const std::string& what) {
        const Point beside{box.rect.x + box.rect.w / 2, box.rect.y - 2};
        if (ground_at(beside) != "mixed") see(box.border, beside, what);
    }
    // A colour that is not opaque belongs to what can do nothing now.
    void see(Colour colour, Point at, const std::string& what) {
        if (colour.a < 255) return;
        const auto foreground = name_of(palette_, colour);
        if (!foreground) return; // mixed for ornament: monograms, bars of a chart
        const std::string ground = ground_at(at);
        if (ground != on_a_picture) found_[*foreground + " on " + ground].insert(screen_.id + ": " + what);
    }

    std::string ground_at(Point at) const {
        std::string ground = screen_.is_overlay ? on_a_picture : name_of(palette_, screen_.background).value_or("mixed");
        for (const Item* item : below_) {
            if (const auto* box = std::get_if<Box>(item); box != nullptr && box->fill.a > 0 && box->rect.contains(at))
                ground = box->fill.a == 255 ? name_of(palette_, box->fill).value_or("mixed")
                         : ground == on_a_picture ? ground
                                                  : "mixed";
            const auto* gradient = std::get_if<Gradient>(item);
            if (gradient != nullptr && gradient->shown == ShownWhile::Always && gradient->rect.contains(at) &&
                ground != on_a_picture)
                ground = "mixed";
            const auto is_under = [&](const auto* picture) { return picture != nullptr && picture->rect.contains(at); };
            if (is_under(std::get_if<PictureItem>(item)) || is_under(std::get_if<ZoomedPicture>(item)) ||
                is_under(std::get_if<SwipedPictures>(item)) || is_under(std::get_if<ComparedPictures>(item)))
                ground = on_a_picture;
        }
        return ground;
    }

    const theme::Palette& palette_;
    const Screen& screen_;
    std::map<std::string, std::set<std::string>>& found_;
    std::vector<const Item*> below_;
};

} // namespace

TEST(ContrastPairs, HoldEveryPairThatAScreenShows) {
    TestStage world;
    const theme::Palette palette = distinct_palette();
    world.assets.theme.palettes = {{theme::Contrast::Normal, palette}, {theme::Contrast::High, palette}};
    std::map<std::string, std::set<std::string>> found;
    const auto look = [&](const Screen& screen) { Walk(palette, screen, found); };
    for (const auto reach : {visit::Reach::Normal, visit::Reach::Low}) {
        world.display.px = reach == visit::Reach::Low ? Size{1080, 1920} : Size{1920, 1080};
        visit::Visit visit = world.visit_at("home");
        visit.settings.reach = reach;
        const content::Edition& edition = world.exhibition.edition("zh");
        for (const visit::Place& place : all_places(edition)) {
            visit.place = place;
            look(lay_out(world.stage(), visit));
            if (place.kind != visit::Place::Kind::Picture) continue;
            const auto& spots = edition.page(place.id)->pictures[place.picture].spots;
            if (spots.empty()) continue;
            visit.spot = 0;
            look(lay_out(world.stage(), visit));
            visit.spot.reset();
        }
        visit.place = visit::Place{};
        for (std::size_t i = 0; i < edition.slides.size(); ++i)
            look(lay_out_attract(world.stage(), visit.settings, i));
        look(lay_out_question(world.stage(), visit));
        visit.note = content::Link{content::Link::To::Source, "2-congress/2-full"};
        look(lay_out_note(world.stage(), visit));
        visit.note = content::Link{content::Link::To::Term, "shikumen"};
        look(lay_out_note(world.stage(), visit));
    }
    EXPECT_GT(found.size(), 10u);

    std::set<std::string> known;
    for (const theme::ContrastPair& pair : theme::contrast_pairs())
        known.insert(std::string(pair.foreground) + " on " + std::string(pair.ground));
    for (const auto& [pair, where] : found) {
        const bool is_ornament = pair.starts_with("numeral on ") || pair.starts_with("gold on ");
        if (is_ornament || known.contains(pair)) continue;
        ADD_FAILURE() << pair << " is shown, as on " << *where.begin()
                      << ", and not in theme::contrast_pairs(): add it there, or pair other colours";
    }
}

} // namespace kiosk::screens
