#pragma once

// Two marks that CommonMark does not know: a reading above words, {陈独秀|Chén Dúxiù}, and a source in the text, [^S02].
// Before Markdown is parsed their brackets become control characters, which decoded text never holds: the "|" does not
// end a table's cell, "[^S02]: …" is no link's address, and neither is found in the middle of another mark. Afterwards
// they become Runs (runs.h).

#include <string>
#include <string_view>

#include "content/findings.h"

namespace kiosk::content {

inline constexpr char ruby_open = '\x03';
inline constexpr char ruby_bar = '\x04';
inline constexpr char ruby_close = '\x05';
inline constexpr char source_open = '\x06';
inline constexpr char source_close = '\x07';

// As long as `body`, but for "[^". A reading that is not written as it should be stays plain text and is reported.
[[nodiscard]] std::string with_marks(std::string_view body, int first_line, std::string_view file, Findings& findings);

// As it was written: for code, addresses and whatever else takes no marks.
[[nodiscard]] std::string as_written(std::string_view marked);

// The words alone, without readings and sources: for a picture's description.
[[nodiscard]] std::string words_of(std::string_view marked);

} // namespace kiosk::content
