#include "staff/words.h"

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace kiosk::staff {
namespace {

std::string key_itself(std::string_view, std::string_view key) { return std::string(key) + " {n}"; }

TEST(StaffWords, AreFilledIn) {
    EXPECT_EQ(filled("{n} of {n}, {other}", {{"n", "2"}}), "2 of 2, {other}");
    EXPECT_EQ(filled("{n}", {{"n", "{n}{n}"}}), "{n}{n}") << "what was filled in is not filled again";
}

TEST(StaffWords, SayHowLongAgoInTheLargestUnit) {
    const Words words = key_itself;
    const Speech speech(words, "en");
    EXPECT_EQ(speech.ago(-1s), "staff-seconds-ago 0");
    EXPECT_EQ(speech.ago(59s), "staff-seconds-ago 59");
    EXPECT_EQ(speech.ago(119s), "staff-minutes-ago 1");
    EXPECT_EQ(speech.ago(60min), "staff-hours-ago 1");
    EXPECT_EQ(speech.ago(49h), "staff-days-ago 2");
}

TEST(StaffWords, AreEachThereOnce) {
    EXPECT_EQ(std::set<std::string_view>(word_keys.begin(), word_keys.end()).size(), word_keys.size());
}

TEST(StaffWords, StandInTheAssetsInEveryLanguage) {
    for (const auto* language : {"zh", "en"}) {
        const std::string path = std::string(KIOSK_SOURCE_DIR "/assets/strings/") + language + ".yaml";
        if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not written yet";
        std::ifstream file(path);
        std::stringstream text;
        text << '\n' << file.rdbuf();
        for (const auto key : word_keys) {
            EXPECT_NE(text.str().find("\n" + std::string(key) + ":"), std::string::npos) << path << " lacks " << key;
        }
    }
}

} // namespace
} // namespace kiosk::staff
