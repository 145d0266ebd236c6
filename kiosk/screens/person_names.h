#pragma once

// What a person is called besides the name on the card: a Chinese name and its pinyin for those who read another
// language, pinyin for those who read Chinese, a foreigner's own name in Latin letters.

#include "screens/stage_kit.h"

#include <string>

namespace kiosk::screens {

struct OtherName {
    std::string words; // empty: there is none that is not the same
    std::string language;
};

[[nodiscard]] OtherName other_name(const StageKit& kit, const content::Page& page);

// How the name is read: pinyin where it is said, else the words it is sorted by when those are such a reading. Empty
// where the name itself is in Latin letters.
[[nodiscard]] std::string reading_of(const content::Person& person);

} // namespace kiosk::screens
