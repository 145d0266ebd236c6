// Every word that the code asks for by its key is in assets/strings.

#include "base/files.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::theme {

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

// The key in `asking("key"` and `asking(a, b, "key"`, wherever it stands in the source.
std::vector<std::string> keys_asked_for(std::string_view source, std::string_view asking) {
    std::vector<std::string> keys;
    for (std::size_t at = source.find(asking); at != std::string_view::npos; at = source.find(asking, at + 1)) {
        const std::string_view arguments = source.substr(at + asking.size());
        const std::size_t open = arguments.find_first_of("\"();");
        if (open == std::string_view::npos || arguments[open] != '"') continue;
        const std::string_view before = arguments.substr(0, open);
        const std::size_t last = before.find_last_not_of(" \n");
        if (last != std::string_view::npos && before[last] != ',') continue;
        const std::string_view key = arguments.substr(open + 1, arguments.find('"', open + 1) - open - 1);
        if (!key.empty() && key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos)
            keys.emplace_back(key);
    }
    return keys;
}

} // namespace

TEST(InterfaceWords, AreThereForEveryKeyTheCodeAsksFor) {
    const Strings strings = read(*disk_files(KIOSK_SOURCE_DIR "/assets")).strings;
    std::size_t found = 0;
    for (const char* folder : {"screens", "staff", "commands", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(KIOSK_SOURCE_DIR) / "kiosk" / folder)) {
            if (entry.path().extension() != ".cpp") continue;
            const std::string source = text_of(entry.path());
            for (const std::string_view asking : {"word(", "word_in(", "speech(", "strings.text("}) {
                for (const std::string& key : keys_asked_for(source, asking)) {
                    ++found;
                    for (const char* language : {"zh", "en"}) {
                        EXPECT_TRUE(strings.by_language.at(language).contains(key))
                            << entry.path().filename().string() << " asks for " << key << " in " << language;
                    }
                }
            }
        }
    }
    EXPECT_GT(found, 60u);
}

} // namespace kiosk::theme
