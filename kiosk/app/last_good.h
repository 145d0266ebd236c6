#pragma once

// The last content that was right, kept in the data folder: what a visitor sees while an editor's file is broken, and
// what the kiosk starts with when the content folder is broken or gone. Texts are kept whole, of pictures the first
// bytes (their size is read from them); renditions are in the cache, under the same version as before.

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "base/files.h"

namespace kiosk::app {

// Texts are kept, and looked through for a missing end; pictures and sounds are not.
[[nodiscard]] bool is_text(std::string_view path);

struct KeptFile {
    FileState state;
    std::string bytes;
    bool operator==(const KeptFile&) const = default;
};
using KeptFiles = std::map<std::string, KeptFile>;

inline constexpr std::size_t kept_bytes = 64 * 1024; // of a picture

// Every file that content::read would look at. Files that cannot be read are left out.
[[nodiscard]] KeptFiles keep(const Files& files);

// To and from the data folder. A file that is not ours, or cut short, gives nothing.
[[nodiscard]] Result<void> save(const KeptFiles& kept, const std::string& path);
[[nodiscard]] KeptFiles load(const std::string& path);

// `files`, but the paths of `broken` as they were kept; where `files` cannot even be listed, everything as kept.
// Both must outlive the result.
[[nodiscard]] std::unique_ptr<Files> files_with_kept(const Files& files, const KeptFiles& kept, std::set<std::string> broken);

} // namespace kiosk::app
