#pragma once

// One text file of a page or a chapter, parsed but not yet understood.

#include <string>
#include <vector>

#include "content/exhibition.h"
#include "content/yaml_reader.h"

namespace kiosk::content {

struct TextFile {
    std::string path;
    Language language;
    Yaml front; // a Map
    std::string body;
    int body_line = 1;
};

// The file in that language; nullptr when there is none.
[[nodiscard]] inline const TextFile* in_language(const std::vector<TextFile>& texts, std::string_view language) {
    for (const TextFile& text : texts) {
        if (text.language == language) return &text;
    }
    return nullptr;
}

// The file whose statements the other languages inherit: the default language's, or else the first there is.
[[nodiscard]] inline const TextFile& standard_of(const std::vector<TextFile>& texts, std::string_view default_language) {
    const TextFile* standard = in_language(texts, default_language);
    return standard ? *standard : texts.front();
}

} // namespace kiosk::content
