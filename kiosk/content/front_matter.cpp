#include "content/front_matter.h"

#include <algorithm>

#include "base/problem_kinds.h"

namespace kiosk::content {

namespace {

std::string_view trimmed_right(std::string_view line) {
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\n')) line.remove_suffix(1);
    return line;
}

} // namespace

FrontMatter split_front_matter(std::string_view text, std::string_view file, Findings& findings) {
    std::size_t at = 0;
    int line = 1;
    const auto next_line = [&] {
        const std::size_t end = text.find('\n', at);
        const std::string_view row = text.substr(at, end == std::string_view::npos ? end : end - at + 1);
        at += row.size();
        ++line;
        return row;
    };
    while (at < text.size() && text[at] == '\n') next_line();
    const std::size_t start = at;
    const int start_line = line;
    if (at >= text.size() || trimmed_right(next_line()) != "---") {
        findings.report(problems::missing_front_matter, file, 1, {{"expected", "---"}});
        return {{}, 1, text.substr(start), start_line};
    }
    FrontMatter parts;
    const std::size_t yaml_begin = at;
    parts.yaml_line = line;
    std::size_t empty_line = std::string_view::npos;
    int line_after_empty = line;
    while (at < text.size()) {
        const std::size_t begin = at;
        const std::string_view row = trimmed_right(next_line());
        if (row == "---") {
            parts.yaml = text.substr(yaml_begin, begin - yaml_begin);
            parts.body = text.substr(at);
            parts.body_line = line;
            return parts;
        }
        if (row.empty() && empty_line == std::string_view::npos) {
            empty_line = begin;
            line_after_empty = line;
        }
    }
    findings.report(problems::unclosed_front_matter, file, start_line, {{"expected", "---"}});
    const std::size_t end = std::min(empty_line, text.size());
    parts.yaml = text.substr(yaml_begin, end - yaml_begin);
    parts.body = text.substr(end);
    parts.body_line = empty_line == std::string_view::npos ? line : line_after_empty - 1;
    return parts;
}

} // namespace kiosk::content
