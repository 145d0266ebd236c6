#include "commands/check_languages.h"

#include <gtest/gtest.h>

namespace kiosk::commands {
namespace {

TEST(CheckLanguages, NamesTheFileOfInterfaceWordsThatIsMissing) {
    content::Exhibition exhibition;
    exhibition.languages = {"zh", "ja"};
    const theme::Strings strings{{{"zh", {{"home", "首页"}}}, {"en", {{"home", "Home"}}}}};
    const auto found = languages_without_words(exhibition, strings);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(to_string(found.front()), "strings/ja.yaml:0: missing-translation {key: , language: ja, page: , picture: }");
}

} // namespace
} // namespace kiosk::commands
