#pragma once

// "audio: reading.opus" of a page → Page::audio, with the lines of the WebVTT file beside it. Every language says it for
// itself: nobody wants to hear a page read in another language than it is written in.

#include <map>
#include <string>

#include "content/content_folder.h"
#include "content/exhibition.h"
#include "content/sound_length.h"
#include "content/statements.h"

namespace kiosk::content {

class AudioReader {
  public:
    // Both outlive this.
    AudioReader(ContentFolder& folder, Findings& findings) : folder_(folder), findings_(findings) {}

    // What `own`, one language's file in `folder`, says. Marks the words that are spoken in `page`'s body. Without a
    // sound that can be used the page has none, and a Problem says why.
    void read(const TextFile& own, std::string_view folder, Page& page);

  private:
    void read_lines(std::string_view sound, Audio& audio, Page& page);

    ContentFolder& folder_;
    Findings& findings_;
    std::map<std::string, SoundLength> measured_; // each file is measured once
};

} // namespace kiosk::content
