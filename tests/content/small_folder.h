#pragma once

// A content folder of the least that is without a problem, for tests to change one thing in.

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "content/reader.h"
#include "fakes/memory_files.h"

namespace kiosk::content {

inline const std::string square_svg = R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>)";

inline std::string page_text(const std::string& front, const std::string& body = "正文。\n") {
    return "---\n" + front + "---\n" + body;
}

inline fakes::MemoryFiles small_folder() {
    return fakes::MemoryFiles({
        {"exhibition.yaml", "title: {zh: 四大, en: The Fourth}\nlanguages: [zh, en]\nhome: {chapters: [1-eve]}\n"},
        {"sources.yaml", "S01: {title: 公报}\n"},
        {"glossary.yaml", "shikumen:\n  term: {zh: 石库门, en: shikumen}\n  text: {zh: 里弄住宅, en: lane house}\n"},
        {"1-eve/_index.zh.md", page_text("title: 前夜\n", "")},
        {"1-eve/_index.en.md", page_text("title: On the eve\n", "")},
        {"1-eve/notice/index.zh.md", page_text("title: 通告\nkind: event\ndate: 1924-08-31\nsources: [S01]\n")},
        {"1-eve/notice/index.en.md", page_text("title: A notice\n", "Text.\n")},
    });
}

// The small folder with one more, or another, file.
inline Reading read_with(const std::string& path, const std::string& bytes) {
    fakes::MemoryFiles files = small_folder();
    files.put(path, bytes);
    return read(files);
}

// With the Chinese text of its one page replaced.
inline Reading read_notice(const std::string& front, const std::string& body = "正文。\n") {
    return read_with("1-eve/notice/index.zh.md", page_text(front, body));
}

inline const Page& notice(const Reading& reading, std::string_view language = "zh") {
    return *reading.exhibition->edition(language).page("1-eve/notice");
}

inline std::string all_problems(const Reading& reading) {
    std::string text;
    for (const Problem& problem : reading.problems) text += to_string(problem) + '\n';
    return text;
}

// The only problem of that kind; a failure, and an empty one, when there are none or several.
inline Problem only(const Reading& reading, ProblemKind kind) {
    const auto count = std::ranges::count(reading.problems, kind, &Problem::kind);
    EXPECT_EQ(count, 1) << kind.id << " in:\n" << all_problems(reading);
    const auto found = std::ranges::find(reading.problems, kind, &Problem::kind);
    return found == reading.problems.end() ? Problem{} : *found;
}

} // namespace kiosk::content
