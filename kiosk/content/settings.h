#pragma once

// exhibition.yaml: what the exhibition is called, its languages, and what the home screen and the attract mode offer.

#include "content/catalogue.h"
#include "content/content_folder.h"
#include "content/localised.h"
#include "content/statements.h"

namespace kiosk::content {

inline constexpr std::string_view settings_file = "exhibition.yaml";

struct Settings {
    Yaml tree;
    std::vector<Language> languages; // never empty; the first is the default
};

// Nothing, with a Problem, when there is no exhibition.yaml that can be read.
[[nodiscard]] std::optional<Settings> read_settings(ContentFolder& folder, Findings& findings);

[[nodiscard]] std::map<Language, std::string> read_language_names(const Settings& settings, Findings& findings);
[[nodiscard]] IdleTimes read_idle_times(const Settings& settings, Findings& findings);

// Title, subtitle, span and home of one edition. Home's plan is still as the editor wrote it: see `home_plan`.
void read_title_and_home(const Settings& settings, const Catalogue& catalogue, Edition& edition, Findings& findings);
[[nodiscard]] std::optional<StatedText> home_plan(const Settings& settings, Findings& findings);

struct WrittenSlide {
    StatedText page;
    int picture = 1; // from 1
    int picture_line = 0;
    std::string title;
    std::string line;
};
[[nodiscard]] std::vector<WrittenSlide> read_slides(const Settings& settings, std::string_view language,
                                                    Findings& findings);

} // namespace kiosk::content
