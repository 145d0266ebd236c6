#include "content/markdown_marks.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/problem_kinds.h"
#include "content/blank.h"

namespace kiosk::content {

namespace {

constexpr std::size_t longest_mark = 400; // bytes; what is longer is a sentence with braces, not a name
constexpr std::string_view wide_open = "｛";
constexpr std::string_view wide_bar = "｜";
constexpr std::string_view wide_close = "｝";
constexpr std::string_view example = "{陈独秀|Chén Dúxiù}";

// What ends at a blank line, as no mark goes on in the next paragraph.
std::string_view paragraph_from(std::string_view body, std::size_t at) {
    std::string_view rest = body.substr(at, longest_mark);
    for (std::size_t end = 0; (end = rest.find('\n', end)) != std::string_view::npos;) {
        const std::size_t next = rest.find('\n', end + 1);
        if (is_blank(rest.substr(end + 1, next == std::string_view::npos ? next : next - end - 1))) return rest.substr(0, end);
        ++end;
    }
    return rest;
}

// Enough of a line to find it by.
std::string_view beginning(std::string_view line) {
    std::size_t end = std::min<std::size_t>(line.size(), 20);
    while (end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end; // not inside a character
    return line.substr(0, end);
}

// The place of the "}" that belongs to the "{" at the beginning of `text`.
std::optional<std::size_t> closing(std::string_view text) {
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') ++i;
        else if (text[i] == '{') ++depth;
        else if (text[i] == '}' && --depth == 0) return i;
    }
    return std::nullopt;
}

// Without the full-width signs that a Chinese keyboard writes.
std::string narrowed(std::string_view text) {
    std::string out(text);
    for (const auto& [wide, narrow] : {std::pair{wide_open, '{'}, {wide_bar, '|'}, {wide_close, '}'}}) {
        for (std::size_t at = 0; (at = out.find(wide, at)) != std::string::npos;) out.replace(at, wide.size(), 1, narrow);
    }
    return out;
}

class MarkFinder {
  public:
    MarkFinder(std::string_view body, int first_line, std::string_view file, Findings& findings)
        : body_(body), line_(first_line), file_(file), findings_(findings) {}

    std::string find() {
        out_.reserve(body_.size());
        while (at_ < body_.size()) step();
        return std::move(out_);
    }

  private:
    void step() {
        const std::string_view rest = body_.substr(at_);
        if (rest.starts_with("<!--")) {
            const std::size_t end = rest.find("-->");
            take(end == std::string_view::npos ? rest.size() : end + 3);
        } else if (rest.front() == '\\') {
            take(std::min<std::size_t>(2, rest.size()));
        } else if (rest.front() == '{') {
            braces();
        } else if (rest.starts_with(wide_open)) {
            wide_braces();
        } else if (rest.starts_with("[^")) {
            source();
        } else {
            take(1);
        }
    }

    // As it is.
    void take(std::size_t length) {
        const std::string_view taken = body_.substr(at_, length);
        line_ += static_cast<int>(std::ranges::count(taken, '\n'));
        out_ += taken;
        at_ += taken.size();
    }

    void report(std::string_view found, std::string_view reason, std::string expected = std::string(example)) {
        findings_.report(problems::bad_mark, file_, line_,
                         {{"found", std::string(found)}, {"expected", std::move(expected)}, {"reason", std::string(reason)}});
    }

    void braces() {
        const std::string_view rest = paragraph_from(body_, at_);
        const auto end = closing(rest);
        if (!end) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            if (line.find('|') != std::string_view::npos) report(line.substr(0, line.find('|') + 1), "unclosed-mark");
            take(1);
            return;
        }
        const std::string_view mark = rest.substr(0, *end + 1);
        const std::string_view inside = mark.substr(1, mark.size() - 2);
        const std::size_t bar = inside.find('|');
        if (bar == std::string_view::npos) { // braces that people write for themselves
            if (inside.find(wide_bar) != std::string_view::npos) report(mark, "wide-mark", narrowed(mark));
            take(1);
            return;
        }
        const std::string_view words = inside.substr(0, bar);
        const std::string_view reading = inside.substr(bar + 1);
        if (inside.find_first_of("{}[]*_`<>\\") != std::string_view::npos) {
            report(mark, "nested-mark");
            take(mark.size());
        } else if (reading.find('|') != std::string_view::npos) {
            report(mark, "many-bars");
            take(mark.size());
        } else if (is_blank(words) || is_blank(reading)) {
            report(mark, "empty-mark");
            take(mark.size());
        } else {
            take(mark.size());
            char* written = out_.data() + out_.size() - mark.size();
            written[0] = ruby_open;
            written[1 + bar] = ruby_bar;
            written[mark.size() - 1] = ruby_close;
        }
    }

    void wide_braces() {
        const std::string_view rest = paragraph_from(body_, at_);
        const std::size_t end = std::min(rest.find(wide_close), rest.find('}'));
        if (end != std::string_view::npos) {
            const std::string_view mark = rest.substr(0, end + (rest[end] == '}' ? 1 : wide_close.size()));
            const std::string meant = narrowed(mark);
            if (meant.find('|') != std::string::npos) report(mark, "wide-mark", meant);
        }
        take(wide_open.size());
    }

    void source() {
        const std::string_view line = body_.substr(at_, body_.find('\n', at_) - at_);
        const std::size_t end = line.substr(0, longest_mark).find(']');
        if (end == std::string_view::npos) {
            report(beginning(line), "unclosed-mark", "[^S02]");
            take(2);
            return;
        }
        const std::string_view id = line.substr(2, end - 2);
        if (is_blank(id)) {
            report(line.substr(0, end + 1), "empty-mark", "[^S02]");
            take(end + 1);
        } else if (id.find_first_of("{}[*_`<>\\&") != std::string_view::npos) {
            report(line.substr(0, end + 1), "nested-mark", "[^S02]");
            take(end + 1);
        } else {
            out_ += source_open;
            at_ += 2;
            take(id.size());
            out_ += source_close;
            ++at_;
        }
    }

    std::string_view body_;
    int line_;
    std::string_view file_;
    Findings& findings_;
    std::size_t at_ = 0;
    std::string out_;
};

} // namespace

std::string with_marks(std::string_view body, int first_line, std::string_view file, Findings& findings) {
    return MarkFinder(body, first_line, file, findings).find();
}

std::string as_written(std::string_view marked) {
    std::string out;
    for (const char c : marked) {
        switch (c) {
        case ruby_open: out += '{'; break;
        case ruby_bar: out += '|'; break;
        case ruby_close: out += '}'; break;
        case source_open: out += "[^"; break;
        case source_close: out += ']'; break;
        default: out += c;
        }
    }
    return out;
}

std::string words_of(std::string_view marked) {
    std::string out;
    bool is_shown = true;
    for (const char c : marked) {
        if (c == ruby_bar || c == source_open) is_shown = false;
        else if (c == ruby_close || c == source_close) is_shown = true;
        else if (is_shown && c != ruby_open) out += c;
    }
    return out;
}

} // namespace kiosk::content
