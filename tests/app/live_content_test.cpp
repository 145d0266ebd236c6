// What an editor does while the kiosk runs; every row of the table in app/live_content.h.

#include <filesystem>

#include "base/problem_kinds.h"
#include "fakes/small_museum.h"

namespace kiosk {
namespace {

using fakes::small_content;
using fakes::SmallMuseum;

constexpr auto opening = "2-congress/a-opening";
constexpr auto opening_file = "2-congress/a-opening/index.zh.md";

std::string shown(const SmallMuseum& museum) { return screens::dump(museum.kiosk.screen()); }

std::string with_title(const std::string& title) {
    return "---\ntitle: " + title + "\nkind: event\ndate: 1925-01-11\nsummary: 一句话\nsources: [S01]\n---\n正文。\n";
}

bool has_problem(const SmallMuseum& museum, const ProblemKind& kind) {
    return std::ranges::any_of(museum.kiosk.status(museum.now).problems, [&](const Problem& p) { return p.kind == kind; });
}

TEST(LiveContent, AChangedTextIsOnTheScreenWithinTwoSeconds) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.content.put(opening_file, with_title("新的标题"));
    museum.wait(2s);
    EXPECT_NE(shown(museum).find("新的标题"), std::string::npos) << shown(museum);
}

TEST(LiveContent, TheVisitorStaysWhereTheyAre) {
    SmallMuseum museum;
    museum.wake();
    museum.tap(visit::SetLanguage{"en"});
    museum.open(opening);
    museum.content.put("1-eve/a-notice/index.zh.md", with_title("别处"));
    museum.wait(2s);
    EXPECT_EQ(museum.place(), std::string("page/") + opening);
    EXPECT_EQ(museum.kiosk.visit().settings.language, "en");
}

TEST(LiveContent, ACopyThatIsStillGoingOnIsNotRead) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    const std::string whole = with_title("复制中的标题");
    for (std::size_t length = 10; length < whole.size(); length += 10) { // a byte stream that never rests 400 ms
        museum.content.put(opening_file, whole.substr(0, length));
        museum.wait(300ms);
        EXPECT_EQ(shown(museum).find("复制中"), std::string::npos);
    }
    museum.content.put(opening_file, whole);
    museum.wait(2s);
    EXPECT_NE(shown(museum).find("复制中的标题"), std::string::npos);
}

TEST(LiveContent, AHalfCopiedTextThatRestsShowsTheLastGoodOne) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    const std::string before = shown(museum);
    museum.content.put(opening_file, "---\ntitle: 半截\nkind: ev");
    museum.wait(5s);
    EXPECT_EQ(shown(museum), before);
    EXPECT_TRUE(has_problem(museum, problems::last_good_shown));
    EXPECT_TRUE(has_problem(museum, problems::unclosed_front_matter));
}

std::string long_text(const std::string& title) { return with_title(title) + "\n第二段，正文很长很长，说了许多。\n"; }

TEST(LiveContent, ATextCutInTheMiddleOfALineWaitsForTheRest) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    const std::string before = shown(museum);
    museum.content.put(opening_file, with_title("复制到一半") + "\n第二段，正文很长");
    museum.wait(6s);
    EXPECT_EQ(shown(museum), before);
    museum.content.put(opening_file, long_text("复制完了"));
    museum.wait(2s);
    EXPECT_NE(shown(museum).find("复制完了"), std::string::npos);
}

TEST(LiveContent, ATextWithoutALineEndIsBelievedAfterAWhile) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.content.put(opening_file, with_title("没有换行") + "\n就到这里");
    museum.wait(15s);
    EXPECT_NE(shown(museum).find("没有换行"), std::string::npos);
}

TEST(LiveContent, ATextThatEndsWithASentenceIsShownAtOnce) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.content.put(opening_file, with_title("没有换行") + "\n就到这里。");
    museum.wait(2s);
    EXPECT_NE(shown(museum).find("没有换行"), std::string::npos);
}

TEST(LiveContent, AFileThatAProgramStillWritesToWaitsAloneUntilItIsClosed) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    const std::string before = shown(museum);
    museum.kiosk.content_being_written({opening_file});
    museum.content.put(opening_file, with_title("还没写完"));
    museum.content.put("1-eve/a-notice/index.zh.md", with_title("别处写完了"));
    museum.wait(6s);
    EXPECT_EQ(shown(museum), before);
    EXPECT_EQ(museum.kiosk.exhibition().edition("zh").page("1-eve/a-notice")->title, "别处写完了");
    museum.kiosk.content_being_written({});
    museum.kiosk.content_hint(museum.now);
    museum.wait(2s);
    EXPECT_NE(shown(museum).find("还没写完"), std::string::npos);
}

TEST(LiveContent, AProgramThatNeverClosesItsFileIsNotWaitedForWithoutEnd) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.kiosk.content_being_written({opening_file});
    museum.content.put(opening_file, with_title("一直开着"));
    museum.wait(app::longest_writing + 5s);
    EXPECT_EQ(museum.kiosk.exhibition().edition("zh").page(opening)->title, "一直开着");
}

TEST(LiveContent, ARemovedPageLeadsTheVisitorToItsChapter) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.content.remove(opening_file);
    museum.content.remove("2-congress/a-opening/index.en.md");
    museum.wait(2s);
    EXPECT_EQ(museum.place(), "chapter/2-congress");
}

TEST(LiveContent, AFolderThatVanishesLeavesTheLastGoodContent) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    museum.content.lose_folder(true);
    museum.wait(5s);
    EXPECT_NE(shown(museum).find("大会开幕"), std::string::npos);
    EXPECT_TRUE(has_problem(museum, problems::missing_folder));
    museum.content.lose_folder(false);
    museum.content.put(opening_file, with_title("又有了"));
    museum.wait(3s);
    EXPECT_NE(shown(museum).find("又有了"), std::string::npos);
    EXPECT_FALSE(has_problem(museum, problems::missing_folder));
}

TEST(LiveContent, AReplacedPictureIsTakenOver) {
    SmallMuseum museum;
    museum.wake();
    museum.open(opening);
    const auto version = [&] { return museum.kiosk.exhibition().edition("zh").page(opening)->pictures.at(0).version; };
    const std::string before = version();
    museum.content.put("2-congress/a-opening/house.svg", fakes::a_picture); // same name, size and bytes
    museum.wait(2s);
    EXPECT_NE(version(), before);
}

TEST(LiveContent, APictureThatDoesNotOpenKeepsTheOneBefore) {
    fakes::MemoryFiles files = small_content();
    files.put("2-congress/a-opening/bad.svg", fakes::a_picture);
    for (const std::string path : {opening_file, "2-congress/a-opening/index.en.md"}) {
        std::string page = files.texts().at(path);
        page.replace(page.find("house.svg"), 9, "bad.svg");
        files.put(path, page);
    }
    SmallMuseum museum(files); // "bad" fails to decode; what was there at the start is taken as it is
    const auto version = [&] { return museum.kiosk.exhibition().edition("zh").page(opening)->pictures.at(0).version; };
    const std::string before = version();
    museum.content.put("2-congress/a-opening/bad.svg", std::string(fakes::a_picture) + " ");
    museum.wait(3s);
    EXPECT_EQ(version(), before);
    EXPECT_TRUE(has_problem(museum, problems::unreadable_picture));
}

TEST(LiveContent, StartsOnABrokenFolderWithWhatItSawBefore) {
    const auto folder = std::filesystem::temp_directory_path() / "kiosk-last-good-test";
    std::filesystem::create_directories(folder);
    app::Start start;
    start.content.last_good_path = (folder / "last-good-content").string();
    { const SmallMuseum seen_before(small_content(), start); }
    fakes::MemoryFiles gone = small_content();
    gone.lose_folder(true);
    SmallMuseum museum(gone, start);
    EXPECT_TRUE(museum.kiosk.has_content());
    museum.wake();
    museum.open(opening);
    EXPECT_NE(shown(museum).find("大会开幕"), std::string::npos);
    std::filesystem::remove_all(folder);
}

TEST(LastGood, ACutFileGivesNothingAndNeverCrashes) {
    const auto folder = std::filesystem::temp_directory_path() / "kiosk-last-good-cut-test";
    std::filesystem::create_directories(folder);
    const std::string path = (folder / "kept").string();
    const app::KeptFiles kept{{"a.md", {{1, 2, 3, 4}, "text"}}, {"图.svg", {{5, 6, 7, 8}, std::string("\0\xff", 2)}}};
    ASSERT_TRUE(app::save(kept, path));
    EXPECT_EQ(app::load(path), kept);
    const auto files = disk_files(folder.string());
    const std::string whole = *files->read("kept", 1 << 20);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        ASSERT_TRUE(write_whole(path, whole.substr(0, length)));
        EXPECT_TRUE(app::load(path).empty());
    }
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace kiosk
