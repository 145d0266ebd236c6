#include "content/runs.h"

#include <algorithm>
#include <utility>

#include <unicode/utf8.h>

namespace kiosk::content {

namespace {

constexpr std::string_view ideographic_space = "　"; // U+3000

UChar32 first_character(std::string_view text) {
    if (text.empty()) return 0;
    UChar32 c = 0;
    std::size_t i = 0;
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    U8_NEXT(data, i, text.size(), c);
    return c;
}

UChar32 last_character(std::string_view text) {
    if (text.empty()) return 0;
    std::size_t begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    return first_character(text.substr(begin));
}

// Written without spaces: Han, kana, full-width marks.
bool is_wide(UChar32 c) {
    return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFF);
}

// ‘ ’ “ ” — …: as wide as their neighbours.
bool goes_along(UChar32 c) { return c == 0x2014 || (c >= 0x2018 && c <= 0x201D) || c == 0x2026; }

bool joins_without_space(UChar32 before, UChar32 after) {
    return (is_wide(before) && (is_wide(after) || goes_along(after))) || (goes_along(before) && is_wide(after));
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == soft_break || c == '\n'; }

void trim_front(Runs& runs) {
    while (!runs.empty()) {
        std::string_view text = runs.front().text;
        while (!text.empty() && (is_blank(text.front()) || text.starts_with(ideographic_space))) {
            text.remove_prefix(is_blank(text.front()) ? 1 : ideographic_space.size());
        }
        runs.front().text.erase(0, runs.front().text.size() - text.size());
        if (!runs.front().text.empty()) return;
        runs.erase(runs.begin());
    }
}

void trim_back(Runs& runs) {
    while (!runs.empty()) {
        std::string& text = runs.back().text;
        while (!text.empty() && is_blank(text.back())) text.pop_back();
        if (!text.empty()) return;
        runs.pop_back();
    }
}

// The text from (run, byte) to the end as runs of its own.
Runs split_off(Runs& runs, std::size_t run, std::size_t byte) {
    Runs tail(runs.begin() + static_cast<std::ptrdiff_t>(run), runs.end());
    tail.front().text.erase(0, byte);
    runs.resize(run + 1);
    runs.back().text.resize(byte);
    return tail;
}

void append(Runs& runs, Run&& run) {
    if (!runs.empty() && runs.back().emphasis == run.emphasis && runs.back().link == run.link) {
        runs.back().text += run.text;
    } else {
        runs.push_back(std::move(run));
    }
}

} // namespace

Runs tidy(Runs raw) {
    for (Run& run : raw) std::erase(run.text, guard);
    std::erase_if(raw, [](const Run& run) { return run.text.empty(); });
    trim_front(raw);
    trim_back(raw);
    Runs out;
    for (std::size_t r = 0; r < raw.size(); ++r) {
        const std::string& text = raw[r].text;
        Run run{{}, raw[r].emphasis, raw[r].link};
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != soft_break) {
                run.text += text[i];
                continue;
            }
            const std::string_view before = run.text.empty() && !out.empty() ? out.back().text : run.text;
            const bool is_last = i + 1 == text.size();
            const std::string_view after = !is_last                ? std::string_view(text).substr(i + 1)
                                           : r + 1 < raw.size() ? std::string_view(raw[r + 1].text)
                                                                   : std::string_view{};
            if (!joins_without_space(last_character(before), first_character(after))) run.text += ' ';
        }
        if (!run.text.empty()) append(out, std::move(run));
    }
    return out;
}

bool begins_with_dash(std::string_view text) {
    while (!text.empty() && (is_blank(text.front()) || text.front() == guard)) text.remove_prefix(1);
    return text.starts_with("—") || text.starts_with("―") || text.starts_with("──") || text.starts_with("--");
}

Runs take_attribution(Runs& raw, Attribution form) {
    for (std::size_t r = raw.size(); r-- > 0;) {
        const std::string& text = raw[r].text;
        const std::size_t end = text.find_last_of("\n\x01");
        if (end == std::string::npos) continue;
        const bool is_in_next_run = end + 1 == text.size() && r + 1 < raw.size();
        if (!begins_with_dash(is_in_next_run ? raw[r + 1].text : text.substr(end + 1))) break;
        return split_off(raw, r, end);
    }
    if (form == Attribution::WholeOrLastLine && !raw.empty() && begins_with_dash(raw.front().text)) {
        return std::exchange(raw, {});
    }
    return {};
}

} // namespace kiosk::content
