#include "content/markdown.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/problem_kinds.h"

namespace kiosk::content {
namespace {

// Everything it is asked for exists.
class Anything final : public BodyReferences {
  public:
    std::optional<Link> link(std::string_view written, int line) override {
        lines.push_back(line);
        return Link{Link::To::Page, std::string(written)};
    }
    std::optional<std::size_t> picture(const WrittenPicture& written) override {
        pictures.push_back(written);
        return pictures.size() - 1;
    }
    std::vector<int> lines;
    std::vector<WrittenPicture> pictures;
};

std::string shown(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) {
        const char* mark = run.emphasis == Emphasis::Strong ? "**" : run.emphasis == Emphasis::Emphasis ? "*" : "";
        text += fmt::format("{0}{1}{2}{3}{0}", mark, run.link ? "[" : "", run.text, run.link ? "](" + run.link->id + ")" : "");
    }
    return text;
}

std::string shown(const std::vector<Runs>& all) {
    std::string text;
    for (const Runs& runs : all) text += (text.empty() ? "" : " | ") + shown(runs);
    return text;
}

struct Show {
    std::string operator()(const Paragraph& p) const { return "p " + shown(p.runs); }
    std::string operator()(const Heading& h) const { return "h " + shown(h.runs); }
    std::string operator()(const Quotation& q) const { return "q " + shown(q.paragraphs) + " ~ " + shown(q.attribution); }
    std::string operator()(const List& l) const { return (l.is_ordered ? "ol " : "ul ") + shown(l.items); }
    std::string operator()(const Table& t) const {
        std::string text = "table " + shown(t.head);
        for (const auto& row : t.rows) text += " / " + shown(row);
        return text;
    }
    std::string operator()(const InlinePicture& i) const { return fmt::format("picture {}", i.picture); }
};

struct Read {
    std::string blocks; // one a line
    std::vector<Problem> problems;
    Anything asked;
};

Read body(std::string_view text, int first_line = 1) {
    Read out;
    Findings findings;
    for (const Block& block : read_markdown(text, first_line, "x.md", out.asked, findings)) {
        out.blocks += (out.blocks.empty() ? "" : "\n") + std::visit(Show{}, block);
    }
    out.problems = findings.sorted();
    return out;
}

TEST(Markdown, HasParagraphsHeadingsAndLists) {
    EXPECT_EQ(body("一。\n\n## 二\n\n- a\n- b\n\n1. c\n2. d\n").blocks, "p 一。\nh 二\nul a | b\nol c | d");
}

TEST(Markdown, LineEndsInChineseAreNoSpaces) {
    EXPECT_EQ(body("第一行，\n第二行").blocks, "p 第一行，第二行");
    EXPECT_EQ(body("first\nsecond").blocks, "p first second");
    EXPECT_EQ(body("第四次\nCongress").blocks, "p 第四次 Congress");
    EXPECT_EQ(body("他说\n“好”").blocks, "p 他说“好”");
}

TEST(Markdown, HardBreaksStay) { EXPECT_EQ(body("一\\\n二").blocks, "p 一\n二"); }

TEST(Markdown, EmphasisWorksWithoutSpacesAroundIt) {
    EXPECT_EQ(body("发表**《宣言》**以后").blocks, "p 发表**《宣言》**以后");
    EXPECT_EQ(body("**四大**，在上海").blocks, "p **四大**，在上海");
    EXPECT_EQ(body("这是*“力量之源”*的由来").blocks, "p 这是*“力量之源”*的由来");
    EXPECT_EQ(body("a *b* and **c**").blocks, "p a *b* and **c**");
    EXPECT_EQ(body("3*4=12，2*3").blocks, "p 3*4=12，2*3");
}

TEST(Markdown, ChineseIndentsAreNotCode) { EXPECT_EQ(body("　　一段。\n\n    又一段。").blocks, "p 一段。\np 又一段。"); }

TEST(Markdown, AHeadingNeedsNoBlank) { EXPECT_EQ(body("##会址").blocks, "h 会址"); }

TEST(Markdown, AQuotationSaysWhoIsQuoted) {
    const std::string expected = "q 三人以上成立支部 ~ —— 《章程》";
    EXPECT_EQ(body("> 三人以上成立支部\n>\n> —— 《章程》").blocks, expected);
    EXPECT_EQ(body("> 三人以上成立支部\n> —— 《章程》").blocks, expected);
    EXPECT_EQ(body("> 三人以上成立支部\n\n—— 《章程》").blocks, expected);
    EXPECT_EQ(body("> A cell of three.\n>\n> — Statutes").blocks, "q A cell of three. ~ — Statutes");
    EXPECT_EQ(body("> 只有正文").blocks, "q 只有正文 ~ ");
}

TEST(Markdown, LinksKnowTheirLine) {
    const Read read = body("第一段。\n\n[周恩来](/people/zhou-enlai)出席。\n又见\n[石库门](glossary:shikumen)。\n", 10);
    EXPECT_EQ(read.blocks, "p 第一段。\np [周恩来](/people/zhou-enlai)出席。又见[石库门](glossary:shikumen)。");
    EXPECT_EQ(read.asked.lines, (std::vector<int>{12, 14}));
}

TEST(Markdown, HasTables) {
    EXPECT_EQ(body("| 届 | 党员 |\n|---|---|\n| 四大 | **994** |\n").blocks, "table 届 | 党员 / 四大 | **994**");
    EXPECT_EQ(body("| | |\n|---|---|\n| a | b |\n").blocks, "table  / a | b");
}

TEST(Markdown, PicturesStandBetweenParagraphs) {
    const Read read = body("前文\n![里弄](lane.jpg \"今天的里弄\")\n后文");
    EXPECT_EQ(read.blocks, "p 前文\npicture 0\np 后文");
    EXPECT_EQ(read.asked.pictures[0].file, "lane.jpg");
    EXPECT_EQ(read.asked.pictures[0].alt, "里弄");
    EXPECT_EQ(read.asked.pictures[0].caption, "今天的里弄");
    EXPECT_EQ(read.asked.pictures[0].line, 2);
}

TEST(Markdown, HtmlIsShownAsTextAndReported) {
    const Read read = body("a <b>c</b>\n\n<div>x</div>\n");
    EXPECT_EQ(read.blocks, "p a <b>c</b>\np <div>x</div>");
    ASSERT_EQ(read.problems.size(), 3u);
    EXPECT_EQ(read.problems[0].kind, problems::html_shown_as_text);
    EXPECT_EQ(read.problems[2].line, 3);
}

TEST(Markdown, CommentsAreForEditorsOnly) {
    const Read read = body("a\n\n<!-- 待核 -->\n\nb <!-- x --> c");
    EXPECT_EQ(read.blocks, "p a\np b  c");
    EXPECT_TRUE(read.problems.empty());
}

TEST(Markdown, EntitiesBecomeCharacters) { EXPECT_EQ(body("a&mdash;b &#x77F3; &lt;&unknown;").blocks, "p a—b 石 <&unknown;"); }

TEST(Markdown, WhatStandsInsideAListBelongsToIt) {
    EXPECT_EQ(body("- a\n  - b\n\n  > c\n- d\n").blocks, "ul a | b | c | d");
}

TEST(Markdown, AMonstrousTableEnds) {
    std::string columns = "|";
    for (int i = 0; i < 100; ++i) columns += "a|";
    std::string text = columns + "\n|";
    for (int i = 0; i < 100; ++i) text += "---|";
    text += '\n';
    for (int i = 0; i < 20'000; ++i) text += "|x\n";
    EXPECT_EQ(body(text).problems.size(), 1u);
}

} // namespace
} // namespace kiosk::content
