#pragma once

// A small exhibition in six languages, Arabic among them: content and words of the interface as an editor would add
// them, by files alone (tests/fixtures/languages). Chinese is the default; then ja, ko, ru, fr, ar.
//
//     const auto exhibition = fakes::many_languages();             // content::Exhibition
//     const auto assets = theme::read(fakes::many_languages_assets()); // the shipped theme and words, and five more

#include <memory>
#include <string>

#include "content/reader.h"
#include "fakes/memory_files.h"

namespace kiosk::fakes {

namespace detail {

inline void take_in(MemoryFiles& files, const std::string& folder, const std::string& prefix = {}) {
    const auto disk = disk_files(std::string(KIOSK_SOURCE_DIR) + folder);
    const auto all = disk->list();
    if (!all) return;
    for (const auto& [path, state] : *all) {
        if (auto bytes = disk->read(path, state.size)) files.put(prefix + path, *std::move(bytes));
    }
}

} // namespace detail

inline MemoryFiles many_languages_content() {
    MemoryFiles files;
    detail::take_in(files, "/tests/fixtures/languages/content");
    return files;
}

inline MemoryFiles many_languages_assets() {
    MemoryFiles files;
    detail::take_in(files, "/assets");
    detail::take_in(files, "/tests/fixtures/languages/strings", "strings/");
    return files;
}

// Pages: 1-eve/notice, 2-congress/{branch,opening}, people/{peng-shuzhi,zhou-enlai}.
inline std::shared_ptr<const content::Exhibition> many_languages() { return content::read(many_languages_content()).exhibition; }

} // namespace kiosk::fakes
