#pragma once

// What every screen is built with: the edition in the visitor's language, this visitor's colours and
// measures, and where on the display things may stand. Made anew for each layout; never outlives its Stage.

#include "screens/lay_out.h"

#include <map>
#include <string>
#include <string_view>

namespace kiosk::screens {

class StageKit {
  public:
    StageKit(const Stage& stage, const visit::Settings& settings, const visit::Listening& listening = {});

    const content::Exhibition& exhibition;
    const content::Edition& edition;
    const theme::Theme& theme;
    const text::Measurer& measurer;
    const visit::Settings settings;
    const visit::Listening listening; // what of it shows: playing or not, how fast
    const theme::Palette& colours;
    const theme::Measures measures;
    const Size size; // px of the display

    [[nodiscard]] const content::Language& language() const { return edition.language; }
    // The language of the words of a page or chapter: the default one's where no translation is there.
    [[nodiscard]] const content::Language& language_of(bool is_translated) const;
    [[nodiscard]] bool is_portrait() const { return size.h > size.w; }
    [[nodiscard]] bool is_low() const { return settings.reach == visit::Reach::Low; }
    // The visitor's language is written from right to left: lay_out() turns the screen over at the end.
    [[nodiscard]] bool is_mirrored() const;

    // Where a finger may have to go: the whole display. Low reach: what lies from 700 to 1,100 mm above the floor
    // (viewing.bottom-mm says how high the display hangs), and of that no more than half the display, from below.
    [[nodiscard]] Rect reach() const;

    // px of this display for px of the 1080 canvas.
    [[nodiscard]] double px(double canvas) const { return canvas * measures.unit; }
    [[nodiscard]] double margin() const;                                    // page edge
    [[nodiscard]] double gutter() const { return measures.spacing.gutter; } // between cards
    [[nodiscard]] double gap() const;                                       // between targets
    [[nodiscard]] double target() const;                                    // side of a comfortable target

    // How much larger words are than the 1080 canvas has them, beside what everything grows by.
    [[nodiscard]] double text_scale() const {
        return measures.text_factor * measures.type_unit / measures.unit;
    }

    [[nodiscard]] text::TypeStyle type(theme::TypeRole role, std::string_view language = {}) const;

    // Interface words in the visitor's language.
    [[nodiscard]] const std::string& word(std::string_view key) const;
    [[nodiscard]] std::string word(std::string_view key,
                                   const std::map<std::string, std::string>& details) const;
    [[nodiscard]] const std::string& word_in(std::string_view language, std::string_view key) const;
    [[nodiscard]] const theme::Strings& strings() const { return strings_; }

    // An empty screen of the display's size on paper.
    [[nodiscard]] Screen blank(std::string id, std::string title) const;

  private:
    const theme::Strings& strings_;
};

// The parts of a screen above its bar. Normal reach: `header` and `area` are one, the whole. Low reach:
// `area` is what lies in reach, where every target goes, and `header` is the calm part above.
struct Ground {
    Rect header;
    Rect area;
    bool is_split = false;
};
[[nodiscard]] Ground ground_above(const StageKit& kit, const Rect& bar);

// Han text is justified and has dots for emphasis; Latin text is ragged and has italics.
[[nodiscard]] bool is_han(std::string_view language);

} // namespace kiosk::screens
