// Small tools of the reader: spelling, paths, names of people, encodings, CSV.

#include <string_view>

#include <gtest/gtest.h>

#include "base/problem_kinds.h"
#include "content/csv.h"
#include "content/encoding.h"
#include "content/name_order.h"
#include "content/paths.h"
#include "content/reader.h"

namespace kiosk::content {
namespace {

using namespace std::string_literals;

TEST(ResolvePath, NeverLeavesTheContentFolder) {
    EXPECT_EQ(resolve_path("house.svg", "a/b"), "a/b/house.svg");
    EXPECT_EQ(resolve_path("../x/./house.svg", "a/b"), "a/x/house.svg");
    EXPECT_EQ(resolve_path("/shared/house.svg", "a/b"), "shared/house.svg");
    EXPECT_EQ(resolve_path("pictures\\house.svg", "a"), "a/pictures/house.svg");
    EXPECT_EQ(resolve_path("../../../etc/passwd", "a/b"), std::nullopt);
    EXPECT_EQ(resolve_path("/../x", "a/b"), std::nullopt);
    EXPECT_EQ(resolve_path("C:\\Users\\x.jpg", "a"), std::nullopt);
    EXPECT_EQ(resolve_path("https://example.org/x.jpg", "a"), std::nullopt);
}

TEST(NaturalLess, CountsAsPeopleDo) {
    EXPECT_TRUE(natural_less("2-congress", "10-today"));
    EXPECT_FALSE(natural_less("10-today", "2-congress"));
    EXPECT_TRUE(natural_less("1925-01-11-a", "1925-01-12-a"));
    EXPECT_TRUE(natural_less("1", "01") != natural_less("01", "1"));
}

TEST(IsIgnored, WhatComputersLeaveBehind) {
    for (const char* path : {"README.md", "1-eve/README.zh.md", ".git/config", "1-eve/.DS_Store", "~$notes.docx",
                             "Thumbs.db", "a/desktop.ini", "a/house.jpg.tmp", "a/house.jpg.part",
                             "a/index.sync-conflict-20250111.md", "a/index.zh.md~"}) {
        EXPECT_TRUE(is_ignored(path)) << path;
    }
    EXPECT_FALSE(is_ignored("1-eve/notice/index.zh.md"));
    EXPECT_FALSE(is_ignored("people/a~b/portrait.jpg"));
}

TEST(Decode, ReadsEveryEncodingEditorsUse) {
    const std::string text = "标题\n正文\n";
    EXPECT_EQ(decode(text)->encoding, "UTF-8");
    EXPECT_EQ(decode("\xEF\xBB\xBF" + text)->text, text);
    const auto gb18030 = decode("\xB1\xEA\xCC\xE2\r\n\xD5\xFD\xCE\xC4\r\n");
    EXPECT_EQ(gb18030->encoding, "GB18030");
    EXPECT_EQ(gb18030->text, text);
    EXPECT_EQ(decode("\xFF\xFE\x07\x68\x98\x98\x0A\x00\x63\x6B\x87\x65\x0A\x00"s)->text, text);
    EXPECT_EQ(decode("\xFE\xFF\x68\x07\x98\x98\x00\x0A\x6B\x63\x65\x87\x00\x0A"s)->text, text);
    EXPECT_EQ(decode("a\0\n\0"s)->encoding, "UTF-16LE");
    EXPECT_EQ(decode("\0a\0\n"s)->encoding, "UTF-16BE");
}

TEST(Decode, OldMacLineEndsAreLineEnds) { EXPECT_EQ(decode("a\rb\r\nc\n")->text, "a\nb\nc\n"); }

TEST(Decode, OneWrongByteDoesNotGarbleThePage) {
    const auto decoded = decode("第一行文字\n第二\xFF行文字\n");
    EXPECT_EQ(decoded->text, "第一行文字\n第二\xEF\xBF\xBD行文字\n");
    EXPECT_EQ(decoded->damaged_line, 2);
}

TEST(Decode, RefusesWhatIsNoText) { EXPECT_FALSE(decode("\x89PNG\0\0\0\x01\xFF"s)); }

TEST(Decode, ControlCharactersAreShownAsReplaced) { EXPECT_EQ(decode("a\x01\x02z")->text, "a\xEF\xBF\xBD\xEF\xBF\xBDz"); }

TEST(Names, HaveALetterAndASign) {
    EXPECT_EQ(in_latin_letters("陈独秀"), "chen du xiu");
    EXPECT_EQ(initial_of("Chen Duxiu"), 'C');
    EXPECT_EQ(initial_of("Émile"), 'E');
    EXPECT_EQ(initial_of("周恩来"), 'Z');
    EXPECT_EQ(initial_of("1925"), '#');
    EXPECT_EQ(initial_of(""), '#');
    EXPECT_EQ(monogram_of("陈独秀"), "陈");
    EXPECT_EQ(monogram_of("Chen Duxiu"), "CD");
    EXPECT_EQ(monogram_of("Voitinsky"), "V");
    EXPECT_EQ(monogram_of("Jean-Paul van Dyck"), "JD");
    EXPECT_EQ(monogram_of(""), "");
    // Letters that would join are two initials all the same: ت‌د, not تد.
    EXPECT_EQ(monogram_of("تشن دوشيو"), "\u062A\u200C\u062F");
    EXPECT_EQ(monogram_of("שמעון כהן"), "\u05E9\u05DB");
}

TEST(Csv, ReadsWhatSpreadsheetsWrite) {
    Findings findings;
    const Csv table = read_csv("name,shown\n一大,\"57,967\"\n\n\"a \"\"b\"\"\",\"two\nlines\"\nlast,x", "t.csv", findings);
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(table.rows[0].cells[1], "57,967");
    EXPECT_EQ(table.rows[1].cells[0], "a \"b\"");
    EXPECT_EQ(table.rows[1].cells[1], "two\nlines");
    EXPECT_EQ(table.rows[2].line, 6);
    EXPECT_EQ(table.column("shown"), 1u);
    EXPECT_TRUE(findings.sorted().empty());
    EXPECT_EQ(read_csv("a;b\n1;2\n", "t.csv", findings).rows.size(), 1u);
    EXPECT_EQ(read_csv("a\tb\n1\t2\n", "t.csv", findings).rows.size(), 1u);
}

TEST(Csv, LeavesOutOnlyTheRowThatIsWrong) {
    Findings findings;
    const Csv table = read_csv("a,b\n1,2\n3\n4,5\n", "t.csv", findings);
    EXPECT_EQ(table.rows.size(), 2u);
    ASSERT_EQ(findings.sorted().size(), 1u);
    EXPECT_EQ(to_string(findings.sorted()[0]), "t.csv:3: bad-csv-row {expected: 2, found: 1}");
}

} // namespace
} // namespace kiosk::content
