#pragma once

// Cards that lead to a place: a picture or its stand-in, a date, a title, a summary. Text never leaves its
// card: what has no room whole is left out, the summary first,
// then the date, then the picture.

#include "screens/words.h"

#include <optional>
#include <string>

namespace kiosk::screens {

struct CardWish {
    std::optional<content::Picture> picture;
    std::string sign; // shown large where there is no picture: a numeral, a year, a surname
    std::string date;
    std::string title;
    std::string summary;
    std::string language; // of title and summary
    visit::Action action;
    double most_title_scale = 1; // of a title's size, for cards that stand beside each other
};

enum class CardForm { Tall, Wide, Small }; // picture above; picture on the left; the same without a summary

// `face`: px of a Tall card's height that its picture has; without it, what its own words leave.
void put_card(Layer& layer, const StageKit& kit, const CardWish& card, const Rect& rect, CardForm form,
              std::optional<double> face = std::nullopt);

// What the words of a Tall card of that size leave for its picture, px; 0: nothing worth showing.
[[nodiscard]] double face_height(const StageKit& kit, const CardWish& card, Size size);

// The largest part of a title's size, at most 1, at which a card of that size says its title whole. `face`: of a Tall
// card.
[[nodiscard]] double title_scale(const StageKit& kit, const CardWish& card, CardForm form, Size size, double face = 0);

// Whether a card of that size, its title no larger than it may be, has room for its date. `face`: of a Tall card.
[[nodiscard]] bool has_room_for_date(const StageKit& kit, const CardWish& card, CardForm form, Size size,
                                     double face = 0);

// Whether a card of that size says its title whole, no word of it broken and not too small, and its date; a
// Tall one has a picture besides that is worth showing.
[[nodiscard]] bool says_enough(const StageKit& kit, const CardWish& card, CardForm form, Size size);

// The card of a page, a chapter.
[[nodiscard]] CardWish card_of(const StageKit& kit, const content::Page& page);
[[nodiscard]] CardWish card_of(const StageKit& kit, const content::Chapter& chapter);

// Height a Tall card of that width needs so that nothing is left out, px.
[[nodiscard]] double tall_card_height(const StageKit& kit, const CardWish& card, double width);

// What stands for a picture where it cannot be seen: its own words, its caption, its page's title.
[[nodiscard]] const std::string& name_of(const content::Page& page, const content::Picture& picture);

// A picture of the content that covers `rect`.
[[nodiscard]] PictureItem picture_item(const StageKit& kit, const content::Picture& picture, const Rect& rect,
                                       PictureItem::Fit fit = PictureItem::Fit::Cover);

// Where there is no picture: a quiet panel with a sign in its middle. It must look intended.
void put_stand_in(Layer& layer, const StageKit& kit, const std::string& sign, const Rect& rect,
                  double corner = 0);

// The sign of a page without pictures: its numeral, its person's monogram, its year, or its chapter's first
// character.
[[nodiscard]] std::string sign_of(const StageKit& kit, const content::Page& page);

} // namespace kiosk::screens
