#include "base/files.h"
#include "base/problem_kinds.h"
#include "fakes/memory_files.h"
#include "theme/icon_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace kiosk::theme {

namespace {

const std::string circle = R"(<svg viewBox="0 0 32 32"><circle cx="16" cy="16" r="10"/></svg>)";

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The words in quotation marks.
std::vector<std::string> words_in_quotes(std::string_view code) {
    std::vector<std::string> words;
    while (true) {
        const std::size_t open = code.find('"');
        if (open == std::string_view::npos) return words;
        const std::size_t close = code.find('"', open + 1);
        if (close == std::string_view::npos) return words;
        words.emplace_back(code.substr(open + 1, close - open - 1));
        code.remove_prefix(close + 1);
    }
}

} // namespace

TEST(Icons, AreReadByNameAndTheBrokenOnesReported) {
    const Assets assets = read(fakes::MemoryFiles({{"icons/home.svg", circle},
                                                   {"icons/back.svg", circle.substr(0, 40)},
                                                   {"icons/next.svg", "PNG"},
                                                   {"icons/old/home.svg", circle},
                                                   {"icons/.home.svg", "x"}}));
    EXPECT_EQ(assets.icons, (std::map<std::string, std::string>{{"home", circle}}));
    std::map<std::string, std::string> wrong;
    bool is_close_missing = false;
    for (const Problem& problem : assets.problems) {
        if (problem.kind == problems::bad_icon) wrong[problem.file] = problem.details.at("reason");
        if (problem.kind == problems::missing_icon) {
            EXPECT_NE(problem.file, "icons/back.svg") << "it is there, and said to be broken";
            is_close_missing = is_close_missing || problem.file == "icons/close.svg";
        }
    }
    EXPECT_EQ(wrong, (std::map<std::string, std::string>{{"icons/back.svg", "icon-not-closed"},
                                                         {"icons/next.svg", "icon-no-svg"}}));
    EXPECT_TRUE(is_close_missing);
}

TEST(Icons, SayWhatIsWrongWithThem) {
    EXPECT_EQ(what_is_wrong_with_icon(circle), "");
    EXPECT_EQ(what_is_wrong_with_icon("<?xml version=\"1.0\"?><!-- <g> -->" + circle), "");
    EXPECT_EQ(what_is_wrong_with_icon("<svg viewBox=\"0 0 1 1\"><g></svg>"), "icon-not-closed");
    EXPECT_EQ(what_is_wrong_with_icon("<svg viewBox=\"0 0 1 1\"><text>A</text></svg>"), "icon-not-plain");
    EXPECT_EQ(what_is_wrong_with_icon("<svg></svg>"), "icon-no-view-box");
    EXPECT_EQ(what_is_wrong_with_icon(std::string(70'000, ' ') + circle), "icon-too-large");
    for (std::size_t size = 0; size < circle.size(); ++size)
        EXPECT_NE(what_is_wrong_with_icon(circle.substr(0, size)), "") << size;
}

TEST(ShippedIcons, AreOneFamily) {
    const auto files = disk_files(KIOSK_SOURCE_DIR "/assets");
    const Assets assets = read(*files);
    for (const std::string_view name : icon_names) EXPECT_TRUE(assets.icons.contains(std::string(name))) << name;
    for (const auto& [name, svg] : assets.icons) {
        EXPECT_NE(svg.find("viewBox=\"0 0 32 32\""), std::string::npos) << name;
        EXPECT_NE(svg.find("stroke-width=\"2\" stroke-linecap=\"round\""), std::string::npos) << name;
        EXPECT_EQ(svg.find("stroke-width", svg.find("stroke-width") + 1), std::string::npos) << name;
        EXPECT_TRUE(std::ranges::find(icon_names, name) != icon_names.end()) << name << " is asked for by no screen";
    }
}

// A name that no file has would be a plain circle on the glass.
TEST(ShippedIcons, AreThereForEveryNameTheScreensAskFor) {
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(KIOSK_SOURCE_DIR "/kiosk/screens")) {
        const std::string source = text_of(entry.path());
        for (const std::string_view asking : {"icon_button(", "short_button(", ".icon = "}) {
            for (std::size_t at = source.find(asking); at != std::string::npos; at = source.find(asking, at + 1)) {
                // Up to the end of the first argument.
                const std::size_t begin = at + asking.size();
                for (const std::string& name : words_in_quotes(source.substr(begin, source.find_first_of(",;", begin) - begin))) {
                    ++found;
                    EXPECT_NE(std::ranges::find(icon_names, name), icon_names.end())
                        << entry.path().filename().string() << " asks for " << name;
                }
            }
        }
    }
    EXPECT_GT(found, 20u);
}

} // namespace kiosk::theme
