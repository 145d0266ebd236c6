#pragma once

// The console's words: in assets/strings/<language>.yaml under these keys, handed in by the caller as a function.

#include <array>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/time.h"

namespace kiosk::staff {

// Language and key → text.
using Words = std::function<std::string(std::string_view language, std::string_view key)>;

// Every key there is. A test checks that each has its text in every language.
inline constexpr std::array<std::string_view, 45> word_keys{
    "staff-title",
    // The PIN pad
    "pin-enter", "pin-wrong",
    "pin-locked", // {seconds}
    "pin-none",   // says how to set one: `kiosk pin`
    "pin-back", "pin-enter-button",
    // What the console shows
    "staff-on-screen", "staff-language", "staff-version", "staff-started", "staff-content-version",
    "staff-content-read", "staff-visits", "staff-frames-presented", "staff-slowest-frame", "staff-memory",
    "staff-pictures", "staff-last-touch", "staff-errors", "staff-warnings", "staff-no-problems",
    "staff-more", // {n} more problems than are shown
    // What becomes of pictures
    "staff-picture-work", "staff-picture-cache", "staff-preparing", "staff-ahead", "staff-nothing-to-prepare",
    "staff-failed", "staff-more-pictures", // {n} more being prepared
    // What it does
    "staff-clear", "staff-clear-sure",
    "staff-reload", "staff-start-over", "staff-end", "staff-end-sure", "staff-yes", "staff-no", "staff-close",
    "staff-other-language", // in its own script: "English" in the Chinese file
    // How long ago
    "staff-seconds-ago", "staff-minutes-ago", "staff-hours-ago", // {n}
    "staff-days-ago", "staff-never",
};

// `text` with every {name} of `details` filled in.
[[nodiscard]] std::string filled(std::string text, const std::map<std::string, std::string>& details);

// The words of one language.
class Speech {
  public:
    Speech(const Words& words, std::string_view language) : words_(words), language_(language) {}
    [[nodiscard]] std::string operator()(std::string_view key) const { return words_(language_, key); }
    [[nodiscard]] std::string operator()(std::string_view key, const std::map<std::string, std::string>& details) const {
        return filled(words_(language_, key), details);
    }
    // In the largest unit that fills at least one: "3 minutes ago".
    [[nodiscard]] std::string ago(Duration duration) const;

  private:
    const Words& words_;
    std::string_view language_;
};

} // namespace kiosk::staff
