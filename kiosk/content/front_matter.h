#pragma once

// A page's text file: YAML between two lines "---", then Markdown.

#include <string_view>

#include "content/findings.h"

namespace kiosk::content {

struct FrontMatter {
    std::string_view yaml;
    int yaml_line = 1; // where it begins in the file
    std::string_view body;
    int body_line = 1;
};

// Views into `text`. Where the closing line is missing, the front matter ends at the first empty line.
[[nodiscard]] FrontMatter split_front_matter(std::string_view text, std::string_view file, Findings& findings);

} // namespace kiosk::content
