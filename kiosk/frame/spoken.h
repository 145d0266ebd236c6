#pragma once

// What is being read aloud, on the glass: the marked words of the page, the line by itself where the page does not have
// it, how far it has come. Everything follows from Visit::listening and the time.

#include "content/exhibition.h"
#include "frame/frame.h"
#include "frame/layer_sheets.h"

#include <optional>
#include <vector>

namespace kiosk::frame {

// The page is the one that is listened to.
[[nodiscard]] bool is_heard(const screens::Screen& screen, const visit::Visit& visit);

// The line of that moment; nothing between lines, and where nothing was heard yet.
[[nodiscard]] std::optional<std::size_t> spoken_line(const content::Audio& audio, Duration heard);

// When the glass will look different: another line, or the progress one px further. Nothing: it does not play.
[[nodiscard]] std::optional<Instant> speech_due(const screens::Screen& screen, const content::Audio* audio,
                                                const visit::Visit& visit, Instant now);

// A sheet of its own over `layer`: a ground behind the words of the line spoken now, and the words again on it. The
// layer's own sheets stay what they are, and are kept.
void add_spoken_words(std::vector<Sheet>& sheets, const screens::Layer& layer, const Showing& showing,
                      const Lying& lying);

void add_speech_progress(std::vector<Command>& commands, const screens::SpeechProgress& item, const Showing& showing);

} // namespace kiosk::frame
