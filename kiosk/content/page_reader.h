#pragma once

// A page's texts → the Page of one edition.

#include "content/audio_reader.h"
#include "content/exhibition.h"
#include "content/picture_reader.h"
#include "content/references.h"

namespace kiosk::content {

// What every page is read with. All outlive the reading.
struct PageContext {
    ContentFolder& folder;
    PictureReader& pictures;
    AudioReader& sounds;
    const References& references;
    const Lists& lists;
    const std::vector<Language>& languages; // the first is the default
    Findings& findings;
};

[[nodiscard]] Page read_page(const PageTexts& texts, const Language& language, const PageContext& context);

// "attract: true": where it is said.
[[nodiscard]] std::optional<StatedText> attract_mark(const PageTexts& texts, const PageContext& context);

[[nodiscard]] Chapter read_chapter(const ChapterTexts& texts, const Language& language, const PageContext& context);

} // namespace kiosk::content
