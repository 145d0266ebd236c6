#pragma once

// Paths as editors write them. They never leave the content folder.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

// Below the content folder, '/' between names, no "." or "..", Unicode form C. `written` is relative to `folder`, or
// to the content folder when it begins with '/'. Nothing: it leads outside (also "https://…" and "C:\…").
[[nodiscard]] std::optional<std::string> resolve_path(std::string_view written, std::string_view folder);

[[nodiscard]] std::vector<std::string> names_of(std::string_view path);
[[nodiscard]] std::string_view folder_of(std::string_view path); // "a/b" of "a/b/c.svg", "" of "c.svg"
[[nodiscard]] std::string_view name_of(std::string_view path);   // "c.svg"
[[nodiscard]] std::string_view stem_of(std::string_view path);   // "a/b/c" of "a/b/c.svg"

// In order as people count: "2-congress" before "10-today".
[[nodiscard]] bool natural_less(std::string_view a, std::string_view b);

// %E9%99%88 → 陈, as some Markdown editors write links.
[[nodiscard]] std::string percent_decoded(std::string_view written);

} // namespace kiosk::content
