#pragma once

// WebVTT (W3C, "The Web Video Text Tracks Format"): which words are spoken when. Read leniently, as SubRip's habits are
// common ("00:01,500", no header); what cannot be understood is left out and reported.

#include <string>
#include <string_view>
#include <vector>

#include "content/exhibition.h"
#include "content/findings.h"

namespace kiosk::content {

inline constexpr std::size_t most_cues = 2000;

struct Cue {
    Duration from{0}, to{0};
    std::string text; // without tags, entities decoded, one line
    int line = 0;     // of its times
};

// As written, in the order of the file. `to` may lie before `from`.
[[nodiscard]] std::vector<Cue> read_web_vtt(std::string_view text, std::string_view file, Findings& findings);

// In order of time, none overlapping another or going beyond the sound's `length`; what had to be changed is reported.
[[nodiscard]] std::vector<Cue> in_order(std::vector<Cue> cues, Duration length, std::string_view file, Findings& findings);

} // namespace kiosk::content
