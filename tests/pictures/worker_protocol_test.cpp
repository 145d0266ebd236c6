#include "pictures/worker_protocol.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::pictures {
namespace {

const std::string digest(64, 'a');

PictureRequest request_of(const std::string& file) {
    return {file, 3, "1-2-3-4", digest, {{1920, 1200}, {1, 1}}, {{20'000, 12'500}}, true};
}

PictureAnswer answer_with(PictureFacts facts) {
    return {.facts = std::move(facts)};
}

const PictureFacts facts{digest, 20'000, 12'500, "tiff", 12, {1, 2, 3, 255}, true};

TEST(WorkerProtocol, RequestsComeBackAsTheyWere) {
    for (const PictureRequest& request :
         {request_of("a.svg"), request_of("1-前夜/“x” \\ y\n.jpg"),
          PictureRequest{"a", 1, "", "", {{32'768, 1}}, {}, false},
          PictureRequest{"a", 1, "v", "", {}, {{1'000'000, 1'000'000}}, false},
          PictureRequest{"a", 1, "v", "", {}, {}, true}}) {
        const auto line = to_line(request);
        EXPECT_EQ(line.find('\n'), line.size() - 1) << "one line: " << line;
        EXPECT_EQ(parse_request(line), request) << line;
    }
}

TEST(WorkerProtocol, AnswersComeBackAsTheyWere) {
    for (const PictureAnswer& answer :
         {answer_with(facts), answer_with({digest, 1, 1, "svg", 1, {255, 255, 255, 0}, false}),
          answer_with({digest, 1'000'000, 1'000'000, "jpeg", 1, {}, false}),
          PictureAnswer{std::nullopt, Trouble::TooLarge, "not a picture:\n\"x\""},
          PictureAnswer{std::nullopt, Trouble::Missing, ""}}) {
        const auto line = to_line(answer);
        EXPECT_EQ(line.find('\n'), line.size() - 1);
        EXPECT_EQ(parse_answer(line), answer) << line;
    }
}

TEST(WorkerProtocol, EveryTroubleHasItsWord) {
    std::vector<std::string_view> words;
    for (int i = 0; i <= static_cast<int>(Trouble::BreaksTheWorker); ++i) {
        const auto trouble = static_cast<Trouble>(i);
        EXPECT_EQ(trouble_of(word_of(trouble)), trouble);
        EXPECT_EQ(std::ranges::count(words, word_of(trouble)), 0) << word_of(trouble);
        words.push_back(word_of(trouble));
    }
    EXPECT_FALSE(trouble_of(""));
    EXPECT_FALSE(trouble_of("bored"));
}

TEST(WorkerProtocol, WhatIsTheCachesOrAShareFaultPassesAndWhatIsThePicturesLasts) {
    for (const auto passing : {Trouble::Missing, Trouble::Changed, Trouble::CacheFull, Trouble::CacheUnwritable})
        EXPECT_EQ(lasting(passing), Failure::Lasts::AWhile) << word_of(passing);
    for (const auto staying : {Trouble::Truncated, Trouble::Broken, Trouble::TooSlow, Trouble::BreaksTheWorker})
        EXPECT_EQ(lasting(staying), Failure::Lasts::UntilItChanges) << word_of(staying);
}

TEST(WorkerProtocol, WordsThatAreNotUtf8StillMakeALine) {
    EXPECT_TRUE(parse_answer(to_line(PictureAnswer{std::nullopt, Trouble::Broken, "bad \xFF\xC3 byte"})));
    EXPECT_TRUE(parse_request(to_line(request_of("\xB5\xDA.jpg"))));
}

TEST(WorkerProtocol, ALongReasonIsCutNotTheLine) {
    for (const char byte : {'x', '\n', '\x01', '\xFF'}) {
        const auto line = to_line(PictureAnswer{std::nullopt, Trouble::Broken, std::string(1 << 20, byte)});
        EXPECT_LT(line.size(), 20'000U);
        EXPECT_TRUE(parse_answer(line)) << static_cast<int>(byte);
    }
}

TEST(WorkerProtocol, LinesThatAreNoRequestAreNothing) {
    const std::string good = R"("file":"a","version":"v","renditions":[{"w":1,"h":1}])";
    ASSERT_TRUE(parse_request("{" + good + "}"));
    for (const std::string& line : {
             std::string(),
             std::string("\n"),
             std::string("null"),
             std::string("[]"),
             std::string("7"),
             std::string("\"x\""),
             std::string("{}"),
             std::string("garbage"),
             std::string(R"({"file":1})"),
             "{" + good + "} {}",
             "{" + good,
             std::string(R"({"file":"/etc/passwd"})"),
             std::string(R"({"file":"../a"})"),
             std::string(R"({"file":"a/../../b"})"),
             std::string(R"({"file":"a\u0000"})"),
             std::string(R"({"file":""})"),
             "{" + good + R"(,"leaf":0})",
             "{" + good + R"(,"leaf":-1})",
             "{" + good + R"(,"leaf":"1"})",
             "{" + good + R"(,"leaf":1.5})",
             "{" + good + R"(,"leaf":18446744073709551615})",
             "{" + good + R"(,"version":7})",
             "{" + good + R"(,"version":")" + std::string(1000, 'v') + "\"}",
             "{" + good + R"(,"digest":"../../x"})",
             "{" + good + R"(,"digest":")" + std::string(64, 'A') + "\"}",
             "{" + good + R"(,"look":1})",
             "{" + good + R"(,"pyramids":{}})",
             "{" + good + R"(,"pyramids":[1]})",
             "{" + good + R"(,"pyramids":[{"w":1}]})",
             "{" + good + R"(,"pyramids":[{"w":1,"h":0}]})",
             "{" + good + R"(,"pyramids":[{"w":1,"h":"1"}]})",
             "{" + good + R"(,"pyramids":[{"w":1000001,"h":1}]})",
             std::string(R"({"file":"a","renditions":[{"w":32769,"h":1}]})"),
             std::string(R"({"file":"a","renditions":[{"w":1e300,"h":1}]})"),
             std::string(R"({"file":"a","renditions":[{"w":-9223372036854775808,"h":1}]})"),
         }) {
        EXPECT_FALSE(parse_request(line)) << line;
    }
    std::string many = R"({"file":"a","renditions":[{"w":1,"h":1})";
    for (int i = 0; i < 1000; ++i) many += R"(,{"w":1,"h":1})";
    EXPECT_FALSE(parse_request(many + "]}"));
}

TEST(WorkerProtocol, LinesThatAreNoAnswerAreNothing) {
    const std::string good = R"("digest":")" + digest + R"(","w":1,"h":1,"format":"png","mean":"#000000")";
    ASSERT_TRUE(parse_answer("{" + good + "}"));
    for (const std::string& line : {
             std::string("{}"),
             std::string(R"({"trouble":""})"),
             std::string(R"({"trouble":"bored"})"),
             std::string(R"({"trouble":7})"),
             std::string(R"({"trouble":"broken","reason":7})"),
             R"({"trouble":"broken","reason":")" + std::string(60'000, 'x') + "\"}",
             "{" + good + R"(,"w":0})",
             "{" + good + R"(,"w":-1})",
             "{" + good + R"(,"w":1000001})",
             "{" + good + R"(,"h":1e9})",
             "{" + good + R"(,"h":"1"})",
             "{" + good + R"(,"digest":"ab"})",
             "{" + good + R"(,"digest":"../)" + std::string(61, 'a') + "\"}",
             "{" + good + R"(,"format":"J P"})",
             "{" + good + R"(,"format":""})",
             "{" + good + R"(,"format":"../../../../../../x"})",
             "{" + good + R"(,"leaves":0})",
             "{" + good + R"(,"mean":"red"})",
             "{" + good + R"(,"mean":1})",
             "{" + good + R"(,"profile-ignored":"no"})",
         }) {
        EXPECT_FALSE(parse_answer(line)) << line;
    }
}

TEST(WorkerProtocol, ALineNestedWithoutEndIsNothing) {
    EXPECT_FALSE(parse_request(std::string(60'000, '[')));
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "{\"a\":";
    EXPECT_FALSE(parse_answer(deep));
    EXPECT_FALSE(parse_request(R"({"file":)" + std::string(30'000, '[') + std::string(30'000, ']') + "}"));
}

TEST(WorkerProtocol, ALineCutAtAnyByteIsNothing) {
    for (const auto& line : {to_line(request_of("深/a.jpg")), to_line(answer_with(facts)),
                             to_line(PictureAnswer{std::nullopt, Trouble::Broken, "broken"})}) {
        for (std::size_t length = 0; length + 1 < line.size(); ++length) { // the last one is the newline
            EXPECT_FALSE(parse_request(line.substr(0, length))) << line.substr(0, length);
            EXPECT_FALSE(parse_answer(line.substr(0, length))) << line.substr(0, length);
        }
    }
}

TEST(StaysBelow, NamesThatLeadAwayDoNot) {
    for (const auto* path : {"", "/", "/a", "a/", "a//b", ".", "..", "a/..", "../a", "a/./b"})
        EXPECT_FALSE(stays_below(path)) << path;
    for (const auto* path : {"a", "a/b", "1-前夜/x.jpg", "..a", "a..", "a/...", " "})
        EXPECT_TRUE(stays_below(path)) << path;
}

} // namespace
} // namespace kiosk::pictures
