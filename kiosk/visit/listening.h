#pragma once

// The page being read aloud, as a value: what the controls and time do to it. The loudspeaker only follows.
//
// | listening  | ToggleSpeech       | SkipSpeech, SeekSpeechHere | ChangeSpeechSpeed | its end          | the page's picture | elsewhere, another language, attract |
// |------------|--------------------|----------------------------|-------------------|------------------|--------------------|--------------------------------------|
// | to nothing | plays from 0       | at rest there              | –                 | –                | –                  | –                                    |
// | playing    | pauses             | goes on there              | the next speed    | at rest, heard   | pauses             | to nothing                           |
// | at rest    | plays; from 0 when | at rest there              | the next speed    | –                | –                  | to nothing                           |
// |            | it was heard whole |                            |                   |                  |                    |                                      |

#include "visit/visit.h"

namespace kiosk::visit {

[[nodiscard]] Visit speech_toggled(Visit visit, const Facts& facts, Instant now);
[[nodiscard]] Visit speech_skipped(Visit visit, Duration by, const Facts& facts, Instant now);
// To where `at` lies on Facts::speech_track.
[[nodiscard]] Visit speech_sought(Visit visit, Point at, const Facts& facts, Instant now);
// 1 → 1.25 → 0.8 → 1.
[[nodiscard]] Visit speech_speed_changed(Visit visit, const Facts& facts, Instant now);

// After anything that happened: paused or forgotten where the visitor is no longer on its page, or in another
// language than `before`.
[[nodiscard]] Visit speech_kept(Visit visit, const Settings& before, const Facts& facts, Instant now);
// Time alone: at rest at its end, and the visitor was there until then.
[[nodiscard]] Visit speech_ended(Visit visit, const Facts& facts, Instant now);

// When it will have been heard to its end; nothing: it does not play.
[[nodiscard]] std::optional<Instant> speech_end(const Visit& visit, const Facts& facts);

} // namespace kiosk::visit
