// Made-up text in which everything meets everything, at every width. Fixed seed, own generator: the same
// paragraphs on every machine.

#include "laws.h"

#include <gtest/gtest.h>

namespace kiosk::text::testing {

namespace {

class Dice {
  public:
    std::size_t operator()(std::size_t sides) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>(state_ >> 33) % sides;
    }
    template <std::size_t n>
    const char* operator()(const char* const (&of)[n]) {
        return of[(*this)(n)];
    }

  private:
    std::uint64_t state_ = 1921;
};

const char* const clauses[] = {"会场设在一幢三层石库门民居的二楼",
                               "大会",
                               "出席代表二十人",
                               "中国工人",
                               "五万七千人",
                               "在上海召开",
                               "与Comintern的代表",
                               "共994名党员",
                               "占20%",
                               "在1925年1月11日",
                               "维经斯基",
                               "报告说",
                               "一",
                               "Voitinsky",
                               "同志们"};
const char* const wrapped[] = {"“支部”", "《新青年》", "（中共四大）", "“《向导》周报”",
                               "‘组’",   "【附录】",   "「说明」"};
const char* const stops[] = {"，", "。", "；", "：", "！", "？", "、", "——", "……", "，", "。"};
const char* const names[][2] = {{"陈独秀", "Chén Dúxiù"},   {"瞿秋白", "Qú Qiūbái"},
                                {"西安", "Xī’ān"},          {"维经斯基", "Voitinsky"},
                                {"马林", "Henk Sneevliet"}, {"张双庄", "Zhāng Shuāngzhuāng"}};
const char* const arabic[] = {"المؤتمر الوطني", "الحزب (1925)", "عام 1921", "«العمال»", "شنغهاي"};
const char* const english_words[] = {"The branch",  "of the Party", "—",     "is now",
                                     "“new youth”", "don’t",        "1925,", "a"};

std::vector<Span> made_up(Dice& dice, bool has_arabic) {
    std::vector<Span> spans;
    const std::size_t count = 3 + dice(9);
    for (std::size_t i = 0; i < count; ++i) {
        switch (dice(has_arabic ? 9 : 8)) {
        case 0:
            spans.push_back(span(dice(wrapped)));
            break;
        case 1: {
            const auto& name = names[dice(std::size(names))];
            spans.push_back(span(name[0]));
            spans.back().ruby = name[1];
            break;
        }
        case 2:
            if (spans.empty()) break;
            spans.push_back(span(std::to_string(1 + dice(30))));
            spans.back().style.size = 12;
            spans.back().rise = 8;
            break;
        case 3:
            spans.push_back(span(std::string(" ") + dice(english_words) + " " + dice(english_words) + " "));
            spans.back().style.is_italic = true;
            break;
        case 8:
            spans.push_back(span(dice(arabic)));
            break;
        default:
            spans.push_back(span(std::string(dice(clauses)) + dice(stops)));
            spans.back().has_dots = dice(5) == 0;
        }
    }
    spans.push_back(span("召开。"));
    return spans;
}

std::string joined(const std::vector<Span>& spans) {
    std::string all;
    for (const Span& s : spans) all += s.text;
    return all;
}

} // namespace

TEST(MadeUpText, BreaksNoLawAtAnyWidth) {
    Dice dice;
    for (int round = 0; round < 210; ++round) {
        const std::vector<Span> spans = made_up(dice, false);
        ParagraphStyle style;
        style.alignment = round % 3 == 1 ? Alignment::Justified : Alignment::Start;
        style.is_balanced = round % 3 == 2;
        for (int width = 6 + round % 5; width <= 40; width += 5) {
            const auto p = set(spans, width * em, style, fakes::FixedMeasurer{});
            ASSERT_EQ(Laws(p, spans, width * em).broken(), "") << width << " " << joined(spans);
        }
    }
}

TEST(MadeUpText, OfBothDirectionsBreaksNoLawAtAnyWidth) {
    Dice dice;
    for (int round = 0; round < 140; ++round) {
        std::vector<Span> spans = made_up(dice, true);
        const bool is_arabic = round % 2 == 0;
        if (is_arabic) {
            spans.insert(spans.begin(), span(arabic[static_cast<std::size_t>(round) % std::size(arabic)]));
            for (Span& s : spans) s.style.language = "ar";
            // Brackets are turned over there, and what may stand where with them.
            std::erase_if(
                spans, [](const Span& s) { return mark_of(characters_of(s.text).front()) == Mark::Opening; });
        }
        const ParagraphStyle style{.page = is_arabic ? Direction::RightToLeft : Direction::LeftToRight};
        for (int width = 7 + round % 5; width <= 40; width += 5) {
            auto p = set(spans, width * em, style, fakes::FixedMeasurer{});
            ASSERT_EQ(Laws(p, spans, width * em).broken(), "") << width << " " << joined(spans);
        }
    }
}

} // namespace kiosk::text::testing
