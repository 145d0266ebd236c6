#pragma once

// Runs while a body is being read. Control characters, which decoded text never holds, have a meaning in between:
// soft_break is a line end in the source, guard helps Chinese emphasis (see markdown_guard.h) and vanishes; those of
// markdown_marks.h stand around words and their reading.

#include <string>
#include <string_view>

#include "content/exhibition.h"

namespace kiosk::content {

inline constexpr char soft_break = '\x01';
inline constexpr char guard = '\x02';

// What is shown: no guards; line ends as a space, or as nothing between Chinese characters; hard breaks without the
// blanks around them; words with a reading as a run of their own; source marks close to the word before; equal neighbours
// as one run; no blanks or Chinese indents ("　　") at the ends.
[[nodiscard]] Runs tidy(Runs raw);

// Takes the line that names who is quoted ("—— 《章程》") off the end of a quotation's last paragraph: its whole, when
// `may_be_whole`, or what follows its last line end. Empty when there is none.
enum class Attribution { LastLine, WholeOrLastLine };
[[nodiscard]] Runs take_attribution(Runs& raw, Attribution form);

[[nodiscard]] bool begins_with_dash(std::string_view text);

} // namespace kiosk::content
