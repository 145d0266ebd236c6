#pragma once

// The file that an editor names beside a text: by its path, or by a name that differs only in its extension or capitals.

#include <optional>
#include <string>
#include <string_view>

#include "content/content_folder.h"

namespace kiosk::content {

struct NamedFile {
    // Below the content folder in Unicode form C: a key of ContentFolder::entries.
    std::optional<std::string> path;
    bool is_outside = false; // it leads out of the content folder
    std::string nearest;     // where there is no such file: what was meant
};

// `is_of_kind` knows the files that may be meant by their extensions. Where exactly one of them has that name but for
// extension or capitals, it is that one: somebody replaced house.svg by House.JPG.
[[nodiscard]] NamedFile find_named(const ContentFolder& content, std::string_view written, std::string_view folder,
                                   bool (*is_of_kind)(std::string_view path));

} // namespace kiosk::content
