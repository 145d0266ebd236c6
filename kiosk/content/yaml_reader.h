#pragma once

// YAML → a plain tree that knows its lines. Anchors and aliases are refused: nobody writes them by hand here, and a
// few of them can unfold to gigabytes.

#include <string>
#include <string_view>
#include <vector>

#include "content/findings.h"

namespace kiosk::content {

struct YamlEntry;

struct Yaml {
    enum class Type { Nothing, Text, List, Map };

    Type type = Type::Nothing;
    int line = 0; // in the file, from 1
    std::string text;
    std::vector<Yaml> items;        // List
    std::vector<YamlEntry> entries; // Map, in the order written, no key twice

    // nullptr: not said, or said to be nothing ("title:").
    [[nodiscard]] const YamlEntry* find(std::string_view key) const;
};

struct YamlEntry {
    std::string key;
    int line = 0;
    Yaml value;
};

// Always a Map. `first_line` is where `text` begins in `file`. Where the YAML is broken, what stands under the broken
// top-level key is left out and reported; the other keys are read.
[[nodiscard]] Yaml read_yaml(std::string_view text, int first_line, std::string_view file, Findings& findings);

// "list", "map", "text", "nothing": for messages.
[[nodiscard]] std::string_view type_name(const Yaml& value);

} // namespace kiosk::content
