#include "content/runs.h"

#include <algorithm>
#include <utility>

#include <unicode/utf8.h>

#include "content/markdown_marks.h"
#include "content/statements.h"

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

bool is_plain(const Run& run) { return run.ruby.empty() && !run.is_source_mark; }

void append(Runs& runs, Run&& run) {
    if (!runs.empty() && is_plain(runs.back()) && is_plain(run) && runs.back().emphasis == run.emphasis &&
        runs.back().link == run.link) {
        runs.back().text += run.text;
    } else {
        runs.push_back(std::move(run));
    }
}

// A reading is one line.
std::string reading_of(std::string_view written) {
    std::string text = as_written(written);
    std::ranges::replace(text, soft_break, ' ');
    std::ranges::replace(text, '\n', ' ');
    return trimmed(text);
}

// The words with a reading as runs of their own; what is left of such marks, as it was written. Words and reading stand
// in one piece: the parser gives them in several only where something else begins or ends between them.
Runs with_ruby(Runs raw) {
    Runs joined;
    for (Run& run : raw) append(joined, std::move(run));
    Runs out;
    for (const Run& run : joined) {
        std::string_view rest = run.text;
        const auto put = [&](std::string text, std::string ruby) {
            if (!text.empty()) out.push_back({std::move(text), run.emphasis, run.link, std::move(ruby), run.is_source_mark});
        };
        for (std::size_t from = 0; !run.is_source_mark;) {
            const std::size_t open = rest.find(ruby_open, from);
            if (open == std::string_view::npos) break;
            const std::size_t close = rest.find(ruby_close, open);
            const std::size_t bar = rest.substr(0, close).find(ruby_bar, open);
            const bool is_mark = close != std::string_view::npos && bar != std::string_view::npos &&
                                 rest.substr(0, close).find(ruby_open, open + 1) == std::string_view::npos;
            std::string words = is_mark ? trimmed(as_written(rest.substr(open + 1, bar - open - 1))) : std::string{};
            std::string reading = is_mark ? reading_of(rest.substr(bar + 1, close - bar - 1)) : std::string{};
            if (words.empty() || reading.empty()) {
                from = open + 1;
                continue;
            }
            put(as_written(rest.substr(0, open)), {});
            put(std::move(words), std::move(reading));
            rest.remove_prefix(close + 1);
            from = 0;
        }
        put(as_written(rest), {});
    }
    return out;
}

// A source mark follows its word closely, also where a blank or a line end was typed before it.
void close_up_source_marks(Runs& runs) {
    for (std::size_t i = 1; i < runs.size(); ++i) {
        if (!runs[i].is_source_mark) continue;
        while (i > 0 && !runs[i - 1].is_source_mark) {
            std::string& text = runs[i - 1].text;
            while (!text.empty() && is_blank(text.back())) text.pop_back();
            if (!text.empty()) break;
            runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(--i));
        }
    }
}

// The words that a line end follows, whatever source is marked after them.
std::string_view words_before(const Runs& runs) {
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        if (!run->is_source_mark) return run->text;
    }
    return {};
}

} // namespace

Runs tidy(Runs raw) {
    for (Run& run : raw) std::erase(run.text, guard);
    std::erase_if(raw, [](const Run& run) { return run.text.empty(); });
    raw = with_ruby(std::move(raw));
    close_up_source_marks(raw);
    trim_front(raw);
    trim_back(raw);
    Runs out;
    for (std::size_t r = 0; r < raw.size(); ++r) {
        const std::string& text = raw[r].text;
        Run run{{}, raw[r].emphasis, raw[r].link, raw[r].ruby, raw[r].is_source_mark};
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != soft_break) {
                run.text += text[i];
                continue;
            }
            const std::string_view before = run.text.empty() ? words_before(out) : std::string_view(run.text);
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
