// Who may include whom: the table of the README. On Debian <SDL2/SDL.h> would compile anywhere.

#include "house/sources.h"

#include <gtest/gtest.h>

namespace kiosk::house {
namespace {

using Folders = std::set<std::string>;

const Folders everything{"base",     "content", "text", "theme", "visit", "screens",
                         "pictures", "frame",   "app",  "staff", "sdl",   "commands"};

const std::map<std::string, Folders> may_include{
    {"base", {}},
    {"content", {"base"}},
    {"text", {"base"}},
    {"theme", {"base", "text"}},
    {"visit", {"base", "content"}},
    {"screens", {"base", "content", "text", "theme", "visit"}},
    {"pictures", {"base"}},
    {"frame", {"base", "content", "text", "theme", "visit", "screens", "pictures"}},
    {"app", {"base", "content", "text", "theme", "visit", "screens", "pictures", "frame"}},
    {"staff", {"base", "app"}}, // of app only status.h
    {"sdl", {"base", "text", "theme", "visit", "screens", "pictures", "frame"}},
    {"commands", everything},
};

// The beginning of an outside header's name → the folders that may name it.
const std::map<std::string, Folders> libraries{
    {"SDL", {"sdl"}},
    {"imgui", {"staff", "sdl"}},
    {"fontconfig/", {"sdl"}},
    {"turbojpeg", {"sdl"}},
    {"vips/", {"pictures"}},
    {"seccomp", {"pictures"}},
    {"sodium", {"pictures", "staff"}},
    {"unicode/", {"content", "text", "screens"}},
    {"md4c", {"content"}},
    {"yaml-cpp/", {"content", "theme", "commands"}},
    {"nlohmann/", {"pictures", "app", "commands"}},
    {"spdlog/", {"base"}},
    {"CLI/", {"commands"}},
};

struct Include {
    std::string name;
    bool is_ours = false; // in quotation marks
};

std::vector<Include> includes_of(const Source& source) {
    std::vector<Include> found;
    for (const auto& line : source.lines()) {
        const auto mark = line.find_first_not_of(" \t");
        if (mark == std::string::npos || line[mark] != '#') continue;
        const auto word = line.find("include", mark);
        const auto open = line.find_first_of("\"<", mark);
        if (word == std::string::npos || open == std::string::npos) continue;
        const auto close = line.find_first_of("\">", open + 1);
        found.push_back({line.substr(open + 1, close - open - 1), line[open] == '"'});
    }
    return found;
}

TEST(House, EveryFolderOfKioskIsInTheTable) {
    for (const auto& source : kiosk_sources())
        EXPECT_TRUE(may_include.contains(source.folder())) << source.path;
    ASSERT_GT(kiosk_sources().size(), 50U) << "the sources were not found";
}

TEST(House, EveryIncludeIsAllowedByTheTable) {
    for (const auto& source : kiosk_sources()) {
        const auto allowed = may_include.find(source.folder());
        if (allowed == may_include.end()) continue; // said above
        for (const auto& include : includes_of(source)) {
            if (!include.is_ours) continue;
            const auto folder = include.name.substr(0, include.name.find('/'));
            EXPECT_TRUE(folder == source.folder() || allowed->second.contains(folder))
                << source.path << " includes " << include.name;
        }
    }
}

TEST(House, EveryIncludeOfOurOwnIsRootedAtKiosk) {
    const fs::path root = fs::path(KIOSK_SOURCE_DIR) / "kiosk";
    for (const auto& source : kiosk_sources()) {
        for (const auto& include : includes_of(source)) {
            if (include.is_ours) {
                EXPECT_TRUE(fs::exists(root / include.name)) << source.path << ": " << include.name;
            }
        }
    }
}

TEST(House, StaffSeesOnlyTheStatusOfApp) {
    for (const auto& source : kiosk_sources()) {
        if (source.folder() != "staff") continue;
        for (const auto& include : includes_of(source)) {
            if (include.name.starts_with("app/")) {
                EXPECT_EQ(include.name, "app/status.h") << source.path;
            }
        }
    }
}

TEST(House, ALibraryIsNamedOnlyByTheFolderThatWrapsIt) {
    for (const auto& source : kiosk_sources()) {
        for (const auto& include : includes_of(source)) {
            if (include.is_ours) continue;
            for (const auto& [library, folders] : libraries) {
                if (!include.name.starts_with(library)) continue;
                EXPECT_TRUE(folders.contains(source.folder()))
                    << source.path << " includes <" << include.name << ">";
            }
        }
    }
}

TEST(House, AHeaderThatNamesALibraryStaysInItsFolder) {
    const auto names_library = [](const Include& include) {
        return !include.is_ours && std::ranges::any_of(libraries, [&include](const auto& library) {
            return include.name.starts_with(library.first);
        });
    };
    std::map<std::string, std::string> inner; // header → its folder
    for (const auto& source : kiosk_sources()) {
        if (!source.is_header() || !std::ranges::any_of(includes_of(source), names_library)) continue;
        inner[source.path.substr(std::string_view("kiosk/").size())] = source.folder();
    }
    for (const auto& source : kiosk_sources()) {
        for (const auto& include : includes_of(source)) {
            if (!include.is_ours || !inner.contains(include.name)) continue;
            EXPECT_EQ(inner.at(include.name), source.folder()) << source.path << " includes " << include.name;
        }
    }
}

TEST(House, OnlyTheWorkerNamesLibvips) {
    for (const auto& source : kiosk_sources()) {
        for (const auto& include : includes_of(source)) {
            if (include.name.starts_with("vips/")) {
                EXPECT_TRUE(source.path.starts_with("kiosk/pictures/worker/")) << source.path;
            }
        }
    }
}

} // namespace
} // namespace kiosk::house
