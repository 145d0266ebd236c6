// Every word that the code asks for by its key is in assets/strings.

#include "base/files.h"
#include "theme/theme.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace kiosk::theme {

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

} // namespace

TEST(InterfaceWords, AreThereForEveryKeyTheCodeAsksFor) {
    const Strings strings = read(*disk_files(KIOSK_SOURCE_DIR "/assets")).strings;
    const std::regex asks(R"re((?:word|word_in|speech|strings\.text)\((?:[^"();]*,)?\s*"([a-z0-9-]+)")re");
    for (const char* folder : {"screens", "staff", "commands", "app"}) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(
                 std::filesystem::path(KIOSK_SOURCE_DIR) / "kiosk" / folder)) {
            if (entry.path().extension() != ".cpp") continue;
            const std::string source = text_of(entry.path());
            for (std::sregex_iterator it(source.begin(), source.end(), asks), end; it != end; ++it) {
                const std::string key = (*it)[1];
                for (const char* language : {"zh", "en"}) {
                    EXPECT_TRUE(strings.by_language.at(language).contains(key))
                        << entry.path().filename().string() << " asks for " << key << " in " << language;
                }
            }
        }
    }
}

} // namespace kiosk::theme
