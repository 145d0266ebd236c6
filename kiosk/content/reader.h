#pragma once

// A content folder → an Exhibition and every Problem found. The smallest part that is wrong is skipped, never the
// whole: a folder with errors still shows what is right. Pure: the same files give the same Reading.

#include <memory>
#include <optional>
#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "content/exhibition.h"

namespace kiosk::content {

struct Reading {
    // Empty only when there is nothing to show: no folder, no exhibition.yaml that can be read, not one page.
    std::shared_ptr<const Exhibition> exhibition;
    std::vector<Problem> problems; // by file and line
};

// Pictures are only measured (first bytes of the file); `Picture::version` comes from the FileState.
[[nodiscard]] Reading read(const Files& files);

// True for what an editor's computer leaves behind and nobody wants shown: README*, .*, ~$*, Thumbs.db, desktop.ini,
// *.tmp, *.part, *.sync-conflict-*, *~. `path` may have folders.
[[nodiscard]] bool is_ignored(std::string_view path);

} // namespace kiosk::content
