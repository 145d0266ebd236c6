// A hundred thousand lines that went wrong on the way, through everything that reads lines; the same ones
// every time.

#include "pictures/line_reader.h"
#include "pictures/picture_index.h"

#include <gtest/gtest.h>

#include <random>

namespace kiosk::pictures {
namespace {

const std::string digest(64, 'a');
const RenditionKey key{"深/a.jpg", "1-2-3-4", 1920, 1200};

std::vector<std::string> good_lines() {
    const PictureFacts facts{digest, 20'000, 12'500, "tiff", 12, {1, 2, 3, 255}, true};
    return {to_line(PictureRequest{
                "深/a.jpg", 3, "1-2-3-4", digest, {{1920, 1200}, {1, 1}}, {{20'000, 12'500}}, true}),
            to_line(PictureRequest{"a", 1, "", "", {}, {}, true}), to_line(PictureAnswer{.facts = facts}),
            to_line(PictureAnswer{std::nullopt, Trouble::Truncated, "“words”\n"}),
            to_entry(key, "p", {facts, std::nullopt, LastingTrouble{Trouble::TooSlow, "x"}})};
}

// One small thing goes wrong: a bit, a byte, a piece missing, doubled, or from elsewhere.
void spoil(std::string& line, const std::vector<std::string>& others, std::mt19937& random) {
    const auto below = [&random](std::size_t n) { return n == 0 ? 0 : random() % n; };
    static const std::vector<std::string> pieces{"\"",   "{",       "}",       "[",   "]",
                                                 ":",    ",",       "\n",      "-",   "1e999",
                                                 "null", "\\u0000", "\\ud800", "../", "99999999999999999999",
                                                 "0",    "\xFF",    "\xE6",    "true"};
    const std::size_t at = below(line.size());
    switch (below(6)) {
    case 0:
        if (!line.empty()) line[at] = static_cast<char>(line[at] ^ (1 << below(8)));
        break;
    case 1:
        line.insert(at, pieces[below(pieces.size())]);
        break;
    case 2:
        line.erase(at, 1 + below(12));
        break;
    case 3:
        line.insert(at, line.substr(below(line.size()), below(40)));
        break;
    case 4:
        line.resize(at);
        break;
    default: {
        const std::string& other = others[below(others.size())];
        const std::size_t from = below(other.size());
        line.replace(at, below(line.size() - at), other.substr(from, below(other.size() - from)));
    }
    }
}

void expect_sane(const PictureRequest& request) {
    EXPECT_TRUE(stays_below(request.file));
    EXPECT_GE(request.leaf, 1);
    EXPECT_LE(request.renditions.size() + request.pyramids.size(), 128U);
    for (const auto& list : {request.renditions, request.pyramids}) {
        for (const auto& [w, h] : list) EXPECT_TRUE(w >= 1 && w <= 1'000'000 && h >= 1 && h <= 1'000'000);
    }
    EXPECT_EQ(parse_request(to_line(request)), request);
}

void expect_sane(const PictureAnswer& answer) {
    if (answer.facts) {
        EXPECT_EQ(answer.facts->digest.find_first_not_of("0123456789abcdef"), std::string::npos);
        EXPECT_TRUE(answer.facts->w >= 1 && answer.facts->w <= 1'000'000);
        EXPECT_TRUE(answer.facts->h >= 1 && answer.facts->h <= 1'000'000);
    }
    EXPECT_TRUE(parse_answer(to_line(answer)));
}

// In four parts, which may run beside each other.
class WorkerLines : public testing::TestWithParam<unsigned> {};

TEST_P(WorkerLines, SpoiltOnesAreReadOrRefused) {
    std::mt19937 random(GetParam());
    const auto lines = good_lines();
    std::size_t understood = 0;
    for (int i = 0; i < 25'000; ++i) {
        std::string line = lines[random() % lines.size()];
        for (auto times = 1 + random() % 4; times > 0; --times) spoil(line, lines, random);
        if (const auto request = parse_request(line)) expect_sane(*request), ++understood;
        if (const auto answer = parse_answer(line)) expect_sane(*answer), ++understood;
        static_cast<void>(parse_entry(line, key, "p"));
        if (testing::Test::HasFailure()) FAIL() << line;
    }
    EXPECT_GT(understood, 250U) << "nothing but rubbish says little";
}

INSTANTIATE_TEST_SUITE_P(Seeds, WorkerLines, testing::Values(1921U, 1925U, 1949U, 2026U));

TEST(LineReader, ComesToTheSameLinesHoweverTheBytesAreCut) {
    std::mt19937 random(1925);
    std::string all;
    for (const auto& line : good_lines()) all += line;
    for (int i = 0; i < 200; ++i) {
        LineReader reader(10'000);
        std::string read;
        for (std::size_t at = 0; at < all.size();) {
            const std::size_t length = 1 + random() % 300;
            reader.add(std::string_view(all).substr(at, length));
            at += length;
            while (const auto line = reader.next()) read += *line + "\n";
        }
        ASSERT_EQ(read, all);
        EXPECT_TRUE(reader.is_empty());
    }
}

TEST(LineReader, ALineOfTheLongestLengthIsOneAndALongerOneNone) {
    LineReader fits(10);
    fits.add(std::string(10, 'x') + "\nnext");
    EXPECT_EQ(fits.next(), std::string(10, 'x'));
    EXPECT_FALSE(fits.next());
    LineReader over(10);
    over.add(std::string(11, 'x') + "\n");
    EXPECT_FALSE(over.next());
    EXPECT_TRUE(over.is_too_long());
    over.add("y\n");
    EXPECT_FALSE(over.next()) << "for good";
}

TEST(LineReader, AMegabyteWithoutAnEndIsNotKept) {
    LineReader reader(64 * 1024);
    for (int i = 0; i < 256; ++i) {
        reader.add(std::string(4096, 'x'));
        EXPECT_FALSE(reader.next());
    }
    EXPECT_TRUE(reader.is_too_long());
    EXPECT_TRUE(reader.is_empty());
}

} // namespace
} // namespace kiosk::pictures
