#pragma once

// Words → TextItems: what is said, in which role and colour, where, and how much room it took.

#include "screens/stage_kit.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::screens {

// A run of one style and colour. `tag` names a link of the caller's; -1: none.
struct Words {
    std::string text;
    text::TypeStyle style;
    Colour colour{};
    int tag = -1;
    bool has_dots = false;
    std::string ruby = {};             // the reading above
    double rise = 0;                   // px above the baseline
    std::optional<std::size_t> spoken; // as TextPiece::spoken
    bool is_source_mark = false;       // as TextPiece::is_source_mark
};

// What a run of the content says of itself: emphasis, reading, spoken line; the number of a source becomes
// small and raised.
void mark(Words& words, const content::Run& run);

// Where the x of a paragraph's pieces is measured from: the screen's start edge where it will be mirrored and
// the words are of a right-to-left language, so that mirroring turns each piece over as a rectangle
// (mirroring.h); else its left edge.
[[nodiscard]] text::Direction page_direction(const StageKit& kit, std::string_view language);

struct SetWords {
    TextItem item;
    std::vector<std::pair<int, Rect>>
        links;         // tag and px of the screen, a rectangle for each line it runs over
    double width = 0;  // px, of the widest line
    double height = 0; // px
    bool is_cut = false;
};

// The paragraph with its top left corner at `at`.
[[nodiscard]] SetWords set_words(const StageKit& kit, const std::vector<Words>& words, Point at, double width,
                                 const text::ParagraphStyle& style = {});

// How a plain piece of text looks.
struct Look {
    theme::TypeRole role = theme::TypeRole::Text;
    Colour colour{};
    double scale = 1;   // of the role's size
    int most_lines = 0; // 0: as many as it takes
    text::Alignment alignment = text::Alignment::Start;
    bool is_balanced = false;
    std::string language = {}; // empty: the visitor's
};

[[nodiscard]] text::TypeStyle type_of(const StageKit& kit, const Look& look);
// Height of one line, px.
[[nodiscard]] double line_height(const StageKit& kit, const Look& look);
// Width on one line, px.
[[nodiscard]] double width_of(const StageKit& kit, std::string_view text, const Look& look);
// Height when set to `width`, px; 0 for no text.
[[nodiscard]] double height_of(const StageKit& kit, std::string_view text, const Look& look, double width);

// Adds the text with its top left corner at `at`; returns its height, 0 for no text.
double put_words(Layer& layer, const StageKit& kit, std::string_view text, const Look& look, Point at,
                 double width);

// One line in the middle of `rect`; ends in "…" when it is too long.
void put_words_in_middle(Layer& layer, const StageKit& kit, std::string_view text, Look look,
                         const Rect& rect);

// The look at the largest scale, down to `smallest` of it, at which the text is not cut and no word of it is
// broken.
[[nodiscard]] Look fitted(const StageKit& kit, std::string_view text, Look look, double width,
                          double smallest = 0.6);

// As many whole lines of that look as `height` has room for; at least 0.
[[nodiscard]] int lines_in(const StageKit& kit, const Look& look, double height);

} // namespace kiosk::screens
