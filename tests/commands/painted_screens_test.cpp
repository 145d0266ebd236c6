// Measured on what was painted, not on what was meant: can every word be told from what lies behind it, is every target
// as large as a finger, does low reach lie within the reach of a child and of somebody sitting.

#include "painted_exhibition.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::commands {
namespace {

// The painted ground without the words, to measure them against.
frame::Frame without_words(frame::Frame frame) {
    for (frame::Sheet& sheet : frame.sheets) {
        sheet.key = 0;
        std::erase_if(sheet.commands, [](const frame::Command& c) { return std::holds_alternative<frame::DrawText>(c); });
    }
    return frame;
}

Colour px_of(const pictures::Pixels& p, double x, double y) {
    const int u = std::clamp(static_cast<int>(x), 0, p.w - 1), v = std::clamp(static_cast<int>(y), 0, p.h - 1);
    const std::uint8_t* at = &p.bytes[(static_cast<std::size_t>(v) * static_cast<std::size_t>(p.w) + static_cast<std::size_t>(u)) * 4];
    return {at[0], at[1], at[2], 255};
}

// The contrast of `colour` with the ground in `rect`; a fiftieth of the px may be worse: a star, an edge of a roof.
double poorest_contrast(const pictures::Pixels& ground, const Rect& rect, Colour colour) {
    std::vector<double> all;
    for (double y = rect.y; y < rect.bottom(); y += 2)
        for (double x = rect.x; x < rect.right(); x += 2) {
            const Colour behind = px_of(ground, x, y);
            all.push_back(contrast(over(colour, behind), behind));
        }
    if (all.empty()) return 21;
    const auto fiftieth = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 50);
    std::nth_element(all.begin(), fiftieth, all.end());
    return *fiftieth;
}

void expect_readable(Options options) {
    PaintedExhibition exhibition(std::move(options));
    const bool is_high = exhibition.options().contrast == visit::Contrast::High;
    const Colour ornament = exhibition.theme().palette(static_cast<theme::Contrast>(exhibition.options().contrast)).numeral;
    const auto measures = theme::measures(exhibition.theme(), {exhibition.options().size, exhibition.options().mm},
                                          static_cast<theme::TextSize>(exhibition.options().text_size));
    for (const std::string& id : every_kind_of_screen) {
        const screens::Screen screen = exhibition.screen(id);
        const pictures::Pixels ground = exhibition.painted(without_words(exhibition.at_rest(id)));
        // The timeline is seen with its focus in the middle.
        const bool is_timeline = screen.facts.scrolls == visit::Facts::Axis::Horizontal;
        const double scrolled = is_timeline ? visit::fit(exhibition.visit_at(id), screen.facts, Instant{}).scroll.to : 0;
        for (const screens::Layer* layer : {&screen.body, &screen.scrolled, &screen.bar})
            for (const screens::Item& item : layer->items) {
                const auto* words = std::get_if<screens::TextItem>(&item);
                if (words == nullptr) continue;
                for (const screens::TextLine& line : words->lines)
                    for (const screens::TextPiece& piece : line.pieces) {
                        const double em = words->styles[piece.style].size;
                        const double baseline = line.baseline - piece.rise;
                        const double x = layer == &screen.scrolled ? piece.x - scrolled : piece.x;
                        const Rect ink{x, baseline - em * 0.75, piece.width, em * 0.8};
                        const bool is_in_sight =
                            layer != &screen.scrolled || (screen.scroll_area.contains({ink.x, ink.y}) &&
                                                          screen.scroll_area.contains({ink.right(), ink.bottom()}));
                        if (!is_in_sight) continue;
                        const bool is_large = em >= 44 * measures.type_unit;
                        // A large figure or initial that stands for a missing picture; the words beside it say the same.
                        const bool is_ornament = piece.colour == ornament || (em >= 80 * measures.type_unit && piece.text.size() <= 4);
                        if (is_ornament) continue;
                        EXPECT_GE(poorest_contrast(ground, ink, piece.colour), is_high && !is_large ? 7 : 4.5)
                            << id << ": " << piece.text << " in " << to_string(piece.colour);
                    }
            }
    }
}

Options of(Size px, Size mm, const std::string& language = "zh") {
    Options options;
    options.size = px;
    options.mm = mm;
    options.language = language;
    return options;
}
constexpr Size mm_of_43_inches{941, 529};

TEST(PaintedWords, CanBeTold) { expect_readable(of({1920, 1080}, mm_of_43_inches)); }
TEST(PaintedWords, CanBeToldInPortrait) { expect_readable(of({1080, 1920}, {529, 941}, "en")); }
TEST(PaintedWords, CanBeToldInHighContrast) {
    Options options = of({1280, 720}, mm_of_43_inches, "en");
    options.contrast = visit::Contrast::High;
    options.text_size = visit::TextSize::Largest;
    expect_readable(options);
}
TEST(PaintedWords, CanBeToldAtNight) {
    Options options = of({1920, 1080}, mm_of_43_inches, "en");
    options.theme.theme = "night";
    expect_readable(options);
}

bool is_in_a_sentence(const screens::Screen& screen, const visit::Target& target) {
    for (const screens::Layer* layer : {&screen.scrolled, &screen.body})
        for (const screens::Item& item : layer->items)
            if (const auto* words = std::get_if<screens::TextItem>(&item))
                for (const screens::TextLine& line : words->lines)
                    for (const screens::TextPiece& piece : line.pieces)
                        if ((piece.is_link || piece.rise > 0) && target.rect.contains({piece.x + piece.width / 2, line.baseline - piece.rise - 2}))
                            return true;
    return false;
}

// A word or a raised number in a sentence may be as low as its line (WCAG 2.2, 2.5.8).
void expect_targets_of_15_mm(Options options) {
    PaintedExhibition exhibition(std::move(options));
    const Options& o = exhibition.options();
    const double per_mm = std::max(o.size.w / o.mm.w, o.size.h / o.mm.h);
    for (const std::string& id : every_kind_of_screen) {
        const screens::Screen screen = exhibition.screen(id);
        for (const visit::Target& target : screens::targets(screen, exhibition.visit_at(id), Instant{})) {
            if (is_in_a_sentence(screen, target)) continue;
            EXPECT_GE(std::min(target.rect.w, target.rect.h), 15 * per_mm - 0.5) << id << ": " << target.label;
        }
    }
}

TEST(PaintedTargets, MeasureAFingerOnALargeDisplay) { expect_targets_of_15_mm(of({1920, 1080}, mm_of_43_inches)); }
TEST(PaintedTargets, MeasureAFingerOnASmallSharpDisplay) { expect_targets_of_15_mm(of({3840, 2160}, {476, 268}, "en")); }
TEST(PaintedTargets, MeasureAFingerInPortrait) { expect_targets_of_15_mm(of({1080, 1920}, {529, 941})); }

// One hand between 700 and 1,100 mm above the floor. Marks lie where the picture has them: buttons below lead from one to
// the next as well.
TEST(PaintedTargets, LieBetween700And1100MillimetresInLowReach) {
    for (const auto& [px, mm] : {std::pair{Size{1920, 1080}, mm_of_43_inches}, {Size{1080, 1920}, Size{529, 941}}}) {
        Options options = of(px, mm);
        options.reach = visit::Reach::Low;
        PaintedExhibition exhibition(options);
        const double per_mm = px.h / mm.h;
        const double bottom = exhibition.theme().viewing.bottom_mm;
        for (const std::string& id : every_kind_of_screen) {
            if (id.starts_with("attract")) continue; // nobody has chosen a reach yet
            const screens::Screen screen = exhibition.screen(id);
            for (const visit::Target& target : screens::targets(screen, exhibition.visit_at(id), Instant{})) {
                const bool is_mark = std::holds_alternative<visit::OpenSpot>(target.action) &&
                                     screen.facts.picture_area.contains(target.rect.centre());
                if (is_mark) continue;
                const double from_floor = bottom + (px.h - target.rect.centre().y) / per_mm;
                EXPECT_GE(from_floor, 700) << id << ": " << target.label;
                EXPECT_LE(from_floor, 1100) << id << ": " << target.label;
            }
        }
    }
}

} // namespace
} // namespace kiosk::commands
