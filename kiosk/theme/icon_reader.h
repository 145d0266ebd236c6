#pragma once

// assets/icons/<name>.svg: the signs that stand beside words. Drawn on 32 × 32 units in black; the painter tints them.

#include "theme/theme.h"

#include <array>
#include <string_view>

namespace kiosk::theme {

// What the screens ask for. Another one in the folder is read, too.
inline constexpr std::array<std::string_view, 36> icon_names{
    "home",      "timeline", "people",    "map",         "back",          "next",         "previous",     "close",
    "zoom-in",   "zoom-out", "text-size", "text-larger", "text-smaller",  "contrast",     "reach-low",    "reach-normal",
    "language",  "listen",   "play",      "pause",       "back-ten",      "forward-ten",  "speed",        "sources",
    "note",      "compare",  "pictures",  "search",      "touch",         "fold",         "chapter",      "figures",
    "question",  "enlarge",  "page",      "date"};

// Into assets.icons; a Problem for each that is missing or cannot be drawn.
void read_icons(const Files& files, const FileList& list, Assets& assets);

// "", or why it cannot be drawn: a word that has its sentence under "reason.<word>".
[[nodiscard]] std::string_view what_is_wrong_with_icon(std::string_view svg);

} // namespace kiosk::theme
