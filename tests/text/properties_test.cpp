// What holds of every paragraph, made-up or real, at every width.

#include "typeset.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::text::testing {

namespace {

// Real prose of the kind the museum writes, with every mark in some awkward place.
const char* const prose[] = {
    "1925 年 1 月 11 日至 22 日，中国共产党第四次全国代表大会在上海召开。出席代表 20 人，代表全国 994 "
    "名党员。会场设在一幢三层"
    "石库门民居的二楼，布置成补习班教室的样子，以备不测。",
    "大会第一次明确提出无产阶级在民主革命中的领导权和工农同盟问题，并修改党章，将党的基本组织由“组”改为“支部”"
    "。",
    "——《中国共产党第二次修正章程》，1925 年 1 月",
    "郑超麟（1901–1998）回忆说：“会场……在‘铁路旁边’，我只记得——那一带新造的房子！”他后来又说：“是三层楼？二楼"
    "？”",
    "《新青年》、《向导》、《中国工人》（“钟英”签发）；见〔附录〕【一】：代表名单·说明。",
    "第4次大会共通过14个议案,出席者20人(其中voting delegates 14人),会后由Comintern的Voitinsky报告。",
    "中文混排Internationalism与Donaudampfschifffahrtsgesellschaft以及https://example.org/a/very/long/path。",
    "维经斯基！？！？！？！？！？！？！？！？抵达……………………上海——————————会期。",
    "“““‘‘‘《《《（（（上）））》》》’’’”””",
    "弗拉基米尔·伊里奇·列宁／约瑟夫·斯大林～1924 年",
    "一",
    "一二三四五六七",
};

const char* const english[] = {
    "The Fourth National Congress of the Communist Party of China met in Shanghai from 11 to 22 January "
    "1925; twenty "
    "delegates stood for 994 members.",
    "“Where three members are found,” the statutes say, “a branch shall be set up” — the branch, not the "
    "‘group’, is "
    "now the party’s base. It is so.",
    "Antidisestablishmentarianism is a word of 28 letters — too wide for a narrow card, isn’t it?",
};

// Fixed seed, own generator: the same paragraphs on every machine.
class Dice {
  public:
    std::size_t operator()(std::size_t sides) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33) % sides;
    }

  private:
    std::uint64_t state_ = 1925;
};

std::string made_up(Dice& dice) {
    static const std::vector<std::string> parts{
        "中", "国", "党", "会", "支部", "，", "。", "、",   "：", "！",     "？",  "“", "”", "（",
        "）", "《", "》", "——", "……",   "·",  " ",  "1925", "a",  "branch", "20%", "‘", "’", "～"};
    std::string text;
    const std::size_t count = 5 + dice(60);
    for (std::size_t i = 0; i < count; ++i) text += parts[dice(2) == 0 ? dice(5) : dice(parts.size())];
    return text;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

bool begins_with_any(const std::string& line, const std::vector<std::string>& marks) {
    return std::ranges::any_of(marks, [&](const auto& m) { return line.starts_with(m); });
}

bool ends_with_any(const std::string& line, const std::vector<std::string>& marks) {
    return std::ranges::any_of(marks, [&](const auto& m) { return line.ends_with(m); });
}

const std::vector<std::string> never_first{"、", "，", "。", "；", "：", "！", "？", "”", "’",
                                           "）", "》", "」", "』", "】", "〕", "·",  "～"};
const std::vector<std::string> never_last{"“", "‘", "（", "《", "「", "『", "【", "〔"};

void expect_lines_within(const SetParagraph& p, double width, const std::string& what) {
    for (const Line& line : p.lines) {
        EXPECT_LE(line.width, width + 0.02) << what << ": " << words(line);
        for (std::size_t i = 0; i < line.pieces.size(); ++i) {
            const Piece& piece = line.pieces[i];
            EXPECT_GE(piece.x, -0.5 * em - 0.02) << what;
            EXPECT_LE(piece.x + piece.width, width + 0.02) << what << ": " << words(line);
            const double free_from = i > 0 ? line.pieces[i - 1].x + line.pieces[i - 1].width : -em;
            EXPECT_GE(piece.x + 0.02, free_from) << what;
        }
    }
}

void expect_every_character_once(const SetParagraph& p, const std::string& text) {
    std::string shown;
    for (const Line& line : p.lines) shown += words(line);
    EXPECT_EQ(without_spaces(shown), without_spaces(text));
}

int han_characters(const std::string& line) {
    int count = 0;
    for (const char c : line)
        count += static_cast<unsigned char>(c) >= 0xE4 && static_cast<unsigned char>(c) <= 0xE9;
    return count;
}

const ParagraphStyle styles[] = {
    {}, {.alignment = Alignment::Justified}, {.alignment = Alignment::Centre, .is_balanced = true}};

} // namespace

TEST(EveryParagraph, ShowsEachCharacterOnceInOrderAndNeverSticksOut) {
    for (const ParagraphStyle& style : styles) {
        for (int width = 6; width <= 40; ++width) {
            for (const char* text : prose) {
                const auto p = set_em(text, width, style);
                expect_every_character_once(p, text);
                if (style.alignment != Alignment::Centre) expect_lines_within(p, width * em, text);
            }
            for (const char* text : english) {
                const auto p = set_em(text, width, style, "en");
                expect_every_character_once(p, text);
                if (style.alignment != Alignment::Centre) expect_lines_within(p, width * em, text);
            }
        }
    }
}

TEST(EveryParagraph, ShowsEachCharacterOnceAlsoWhenLinesAreHardlyAnEmWide) {
    for (const double width : {0.5, 1.0, 1.5, 2.0, 3.0, 4.5}) {
        for (const char* text : prose) expect_every_character_once(set_em(text, width), text);
    }
}

TEST(EveryChineseLine, ObeysTheProhibitions) {
    for (const ParagraphStyle& style : styles) {
        for (int width = 6; width <= 40; ++width) {
            for (const char* text : prose) {
                if (std::string_view(text).find("“““") != std::string_view::npos)
                    continue; // wider than the line
                if (width < 20 && std::string_view(text).find("！？！？") != std::string_view::npos) continue;
                const auto p = set_em(text, width, style);
                for (std::size_t i = 0; i < p.lines.size(); ++i) {
                    const std::string line = words(p.lines[i]);
                    EXPECT_FALSE(i > 0 && begins_with_any(line, never_first)) << width << ": " << line;
                    EXPECT_FALSE(ends_with_any(line, never_last)) << width << ": " << line;
                    const bool splits =
                        i > 0 && ((line.starts_with("—") && words(p.lines[i - 1]).ends_with("—")) ||
                                  (line.starts_with("…") && words(p.lines[i - 1]).ends_with("…")));
                    EXPECT_FALSE(splits) << width << ": " << line;
                }
            }
        }
    }
}

TEST(EveryChineseParagraph, LeavesNoLoneCharacterOnItsLastLine) {
    for (const ParagraphStyle& style : styles) {
        for (int width = 6; width <= 40; ++width) {
            for (std::size_t i = 0; i < 2; ++i) {
                const auto p = set_em(prose[i], width, style);
                EXPECT_GE(han_characters(words(p.lines.back())), 2) << width << ": " << words(p.lines.back());
            }
        }
    }
}

TEST(EveryJustifiedLine, IsAsWideAsTheParagraphButTheLast) {
    for (int width = 10; width <= 40; ++width) {
        for (std::size_t i = 0; i < 2; ++i) {
            const auto p = set_em(prose[i], width, {.alignment = Alignment::Justified});
            for (std::size_t l = 0; l + 1 < p.lines.size(); ++l) {
                EXPECT_NEAR(p.lines[l].width, width * em, 0.02) << words(p.lines[l]);
            }
        }
    }
}

TEST(EveryEnglishParagraph, LeavesNoShortWordOnItsLastLine) {
    for (int width = 6; width <= 40; ++width) {
        for (const char* text : english) {
            const auto p = set_em(text, width, {}, "en");
            if (p.lines.size() < 2) continue;
            const std::string last = words(p.lines.back());
            EXPECT_TRUE(last.find(' ') != std::string::npos || last.size() >= 4) << width << ": " << last;
        }
    }
}

TEST(EveryMadeUpParagraph, IsWholeAndWithinItsWidth) {
    Dice dice;
    for (int round = 0; round < 400; ++round) {
        const std::string text = made_up(dice);
        const double width = 6 + static_cast<double>(dice(340)) / 10;
        const ParagraphStyle style{.alignment = dice(2) == 0 ? Alignment::Start : Alignment::Justified};
        const auto p = set_em(text, width, style);
        expect_every_character_once(p, text);
        expect_lines_within(p, width * em, text);
    }
}

TEST(EveryCutParagraph, HasItsLinesAndStaysWithinItsWidth) {
    Dice dice;
    for (int round = 0; round < 300; ++round) {
        const std::string text = made_up(dice);
        const double width = 3 + static_cast<double>(dice(200)) / 10;
        const int most = 1 + static_cast<int>(dice(3));
        const auto p = set_em(text, width, {.most_lines = most});
        EXPECT_LE(p.lines.size(), static_cast<std::size_t>(most));
        EXPECT_EQ(p.is_cut, p.lines.empty() ? false : words(p.lines.back()).ends_with("…") && p.is_cut)
            << text;
        expect_lines_within(p, width * em, text);
    }
}

} // namespace kiosk::text::testing
