#include "pictures/worker_protocol.h"

#include <gtest/gtest.h>

namespace kiosk::pictures {
namespace {

TEST(WorkerProtocol, RequestsComeBackAsTheyWere) {
    for (const RenditionRequest& request : {RenditionRequest{"a.svg", "ab/cd", 1920, 1080},
                                            RenditionRequest{"1-前夜/“x” \\ y\n.jpg", "a", 1, 32'768}}) {
        const auto line = to_line(request);
        EXPECT_EQ(line.find('\n'), line.size() - 1) << "one line: " << line;
        EXPECT_EQ(parse_request(line), request);
    }
}

TEST(WorkerProtocol, AnswersComeBackAsTheyWere) {
    for (const RenditionAnswer& answer :
         {RenditionAnswer{"ab/cd.jpg", 640, 480, {}}, RenditionAnswer{{}, 0, 0, "not a picture:\n\"x\""}}) {
        const auto line = to_line(answer);
        EXPECT_EQ(line.find('\n'), line.size() - 1);
        EXPECT_EQ(parse_answer(line), answer);
    }
}

TEST(WorkerProtocol, NamesThatAreNotUtf8StillMakeALine) {
    EXPECT_TRUE(parse_answer(to_line(RenditionAnswer{{}, 0, 0, "bad \xFF\xC3 byte"})));
    EXPECT_TRUE(parse_request(to_line(RenditionRequest{"\xB5\xDA.jpg", "a", 1, 1})));
}

TEST(WorkerProtocol, HostileLinesAreNothing) {
    for (const auto* line : {"",
                             "\n",
                             "null",
                             "[]",
                             "7",
                             "\"x\"",
                             "{}",
                             "{\"file\":1}",
                             "garbage",
                             "{\"file\":\"a\",\"out\":\"b\"}",
                             R"({"file":"a","out":"b","w":"1","h":1})",
                             R"({"file":"a","out":"b","w":0,"h":1})",
                             R"({"file":"a","out":"b","w":-1,"h":1})",
                             R"({"file":"a","out":"b","w":1.5,"h":1})",
                             R"({"file":"a","out":"b","w":32769,"h":1})",
                             R"({"file":"a","out":"b","w":18446744073709551615,"h":1})",
                             R"({"file":"a","out":"b","w":1e300,"h":1})",
                             R"({"file":"/etc/passwd","out":"b","w":1,"h":1})",
                             R"({"file":"../a","out":"b","w":1,"h":1})",
                             R"({"file":"a","out":"b/../../c","w":1,"h":1})",
                             R"({"file":"a\u0000","out":"b","w":1,"h":1})",
                             R"({"file":"","out":"b","w":1,"h":1})",
                             R"({"file":"a","out":"b","w":1,"h":1} {})",
                             R"({"out":"../b","w":1,"h":1})",
                             R"({"error":""})"}) {
        EXPECT_FALSE(parse_request(line)) << line;
        EXPECT_FALSE(parse_answer(line) && !parse_request(line) &&
                     std::string_view(line).find("file") == std::string::npos)
            << line;
    }
}

TEST(WorkerProtocol, ALineNestedWithoutEndIsNothing) {
    EXPECT_FALSE(parse_request(std::string(60'000, '[')));
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "{\"a\":";
    EXPECT_FALSE(parse_answer(deep));
}

TEST(WorkerProtocol, ALineCutAtAnyByteIsNothing) {
    const auto request = to_line(RenditionRequest{"深/a.jpg", "ab/cd", 1920, 1080});
    const auto answer = to_line(RenditionAnswer{"ab/cd.jpg", 1920, 1080, {}});
    const auto error = to_line(RenditionAnswer{{}, 0, 0, "broken"});
    for (const auto& line : {request, answer, error}) {
        for (std::size_t length = 0; length + 1 < line.size(); ++length) { // the last one is the newline
            EXPECT_FALSE(parse_request(line.substr(0, length))) << line.substr(0, length);
            EXPECT_FALSE(parse_answer(line.substr(0, length))) << line.substr(0, length);
        }
    }
}

TEST(WorkerProtocol, AnErrorIsNothingElse) {
    const auto answer = parse_answer(R"({"error":"broken","out":"../../x","w":5,"h":5})");
    ASSERT_TRUE(answer);
    EXPECT_EQ(*answer, (RenditionAnswer{{}, 0, 0, "broken"}));
}

TEST(StaysBelow, TellsPathsThatLeadElsewhere) {
    for (const auto* good : {"a", "a/b.jpg", ".hidden/x", "a..b/..c", "深/é.jpg"})
        EXPECT_TRUE(stays_below(good)) << good;
    for (const auto* bad :
         {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/../b", "./a", "a/./b"}) {
        EXPECT_FALSE(stays_below(bad)) << bad;
    }
    EXPECT_FALSE(stays_below(std::string_view("a\0b", 3)));
}

} // namespace
} // namespace kiosk::pictures
