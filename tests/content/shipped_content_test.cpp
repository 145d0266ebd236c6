#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "content/markdown.h"
#include "content/reader.h"

namespace kiosk::content {
namespace {

TEST(ShippedContent, IsReadWithoutAProblem) {
    const auto files = disk_files(KIOSK_SOURCE_DIR "/content");
    const Reading reading = read(*files);
    for (const Problem& problem : reading.problems) ADD_FAILURE() << to_string(problem);
    EXPECT_TRUE(reading.exhibition);
}

// What the list pages say of themselves stays true when a source or a term is added.
TEST(ShippedContent, ListPagesSayHowManyTheyList) {
    const auto files = disk_files(KIOSK_SOURCE_DIR "/content");
    const Reading reading = read(*files);
    for (const auto& [language, edition] : reading.exhibition->editions) {
        const auto says = [&](const char* id, std::size_t count) {
            const Page& page = edition.pages.at(id);
            const Runs& opening = std::get<Paragraph>(page.body.at(0)).runs;
            for (const std::string& words : {page.summary, plain_text(opening)})
                EXPECT_THAT(words, testing::HasSubstr(std::to_string(count))) << id << ' ' << language;
        };
        says("9-about/sources", edition.sources.size());
        says("9-about/glossary", edition.glossary.size());
    }
}

} // namespace
} // namespace kiosk::content
