#pragma once

// What every command is told: folders, size, language, the visitor's settings.

#include <string>

#include "base/geometry.h"
#include "theme/theme.h"
#include "visit/visit.h"

namespace kiosk::commands {

struct Options {
    std::string content;
    std::string assets;
    std::string cache;
    std::string data;
    Size size{1920, 1080};    // of commands without a window, px
    Size mm;                  // of that display; empty: unknown
    bool is_size_said = false; // on the command line: not that of the display last shown on
    bool is_mm_said = false;   // on the command line: what the display says of itself does not count
    std::string language; // empty: the exhibition's default
    visit::TextSize text_size = visit::TextSize::Normal;
    visit::Contrast contrast = visit::Contrast::Normal;
    visit::Reach reach = visit::Reach::Normal;
    theme::Choice theme; // which theme-<name>.yaml, and whether movement is reduced

    [[nodiscard]] visit::Settings settings() const { return {language, text_size, contrast, reach}; }
};

// For the display that the kiosk was last shown on, where no other size was said.
[[nodiscard]] Options for_known_display(Options options);

// content/ and assets/ of the checkout the program was built in, or of the installation beside it; cache and data by
// the XDG base directories.
[[nodiscard]] Options default_options();

// The folder the running program lies in; kiosk_pictures lies beside it.
[[nodiscard]] std::string program_folder();

} // namespace kiosk::commands
