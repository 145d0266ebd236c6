#include "content/web_vtt.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "base/problem_kinds.h"
#include "content/entities.h"
#include "content/markdown.h"
#include "content/runs.h"
#include "content/statements.h"

namespace kiosk::content {

namespace {

constexpr std::string_view arrow = "-->";
constexpr std::string_view example = "00:05.000 --> 00:09.500";
constexpr Duration usual_cue = std::chrono::seconds(4); // where its end is not known

std::optional<int> take_number(std::string_view& text, std::size_t most_digits) {
    int value = 0;
    const char* end = text.data() + std::min(text.size(), most_digits);
    const auto [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc{} || value < 0 || text.front() == '-') return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
    return value;
}

// "01:02:03.500", "02:03.500", with a comma too, with one to three digits at its end.
std::optional<Duration> take_time(std::string_view& text) {
    std::vector<int> parts;
    while (parts.size() < 3) {
        const auto part = text.empty() ? std::nullopt : take_number(text, parts.empty() ? 4 : 2);
        if (!part) return std::nullopt;
        parts.push_back(*part);
        if (text.empty() || text.front() != ':') break;
        text.remove_prefix(1);
    }
    if (parts.size() < 2) return std::nullopt;
    int milliseconds = 0;
    if (!text.empty() && (text.front() == '.' || text.front() == ',')) {
        text.remove_prefix(1);
        const std::size_t before = text.size();
        const auto part = text.empty() ? std::nullopt : take_number(text, 3);
        if (!part) return std::nullopt;
        milliseconds = *part;
        for (std::size_t digits = before - text.size(); digits < 3; ++digits) milliseconds *= 10;
    }
    const int hours = parts.size() == 3 ? parts.front() : 0;
    const int minutes = parts[parts.size() - 2];
    const int secs = parts.back();
    if (secs > 59 || (parts.size() == 3 && minutes > 59)) return std::nullopt;
    return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(secs) +
           std::chrono::milliseconds(milliseconds);
}

void skip_blanks(std::string_view& text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
}

// Settings ("line:0 align:start") may follow; they say where on a film, which there is not.
std::optional<std::pair<Duration, Duration>> read_times(std::string_view line) {
    skip_blanks(line);
    const auto from = take_time(line);
    skip_blanks(line);
    if (!from || !line.starts_with(arrow)) return std::nullopt;
    line.remove_prefix(arrow.size());
    skip_blanks(line);
    const auto to = take_time(line);
    if (!to || (!line.empty() && line.front() != ' ' && line.front() != '\t')) return std::nullopt;
    return std::pair(*from, *to);
}

// Without <v Name>, <c.loud>, <00:19.000> …, with entities decoded.
std::string words_said(std::string_view written) {
    std::string out;
    for (std::size_t i = 0; i < written.size();) {
        if (written[i] == '<') {
            const std::size_t end = written.find('>', i);
            if (end == std::string_view::npos) break; // WebVTT, section 6.4: the rest is a tag
            i = end + 1;
        } else if (written[i] == '&') {
            const std::size_t end = written.find(';', i);
            const std::string_view entity = end == std::string_view::npos ? std::string_view{} : written.substr(i, end - i + 1);
            const bool is_one = !entity.empty() && entity.size() <= 12;
            if (entity == "&lrm;" || entity == "&rlm;") {
                // marks of direction, which the text on the page finds for itself
            } else if (is_one) {
                out += decoded_entity(entity);
            } else {
                out += '&';
            }
            i = is_one ? end + 1 : i + 1;
        } else {
            out += written[i++];
        }
    }
    std::ranges::replace(out, '\n', soft_break);
    Runs line = tidy({{out, Emphasis::None, std::nullopt}}); // line ends as on the page
    return plain_text(line);
}

class VttReader {
  public:
    VttReader(std::string_view text, std::string_view file, Findings& findings)
        : rest_(text), file_(file), findings_(findings) {}

    std::vector<Cue> read() {
        next();
        if (line_.starts_with("WEBVTT")) {
            while (is_there_ && !is_blank() && line_.find(arrow) == std::string_view::npos) next();
        } else {
            report(1, "no-cue-header", std::string(line_), "WEBVTT");
        }
        while (is_there_ && cues_.size() <= most_cues) block();
        if (cues_.size() > most_cues) {
            report(cues_.back().line, "too-many-cues", {}, std::to_string(most_cues));
            cues_.pop_back();
        }
        return std::move(cues_);
    }

  private:
    void next() {
        is_there_ = !rest_.empty();
        const std::size_t end = rest_.find('\n');
        line_ = rest_.substr(0, end);
        rest_ = end == std::string_view::npos ? std::string_view{} : rest_.substr(end + 1);
        ++number_;
    }
    [[nodiscard]] bool is_blank() const { return line_.find_first_not_of(" \t") == std::string_view::npos; }
    [[nodiscard]] bool begins(std::string_view word) const {
        return line_.starts_with(word) && (line_.size() == word.size() || line_[word.size()] == ' ' || line_[word.size()] == '\t');
    }

    void report(int line, std::string_view reason, std::string found, std::string_view expected = example) {
        findings_.report(problems::bad_cue, file_, line,
                         {{"found", std::move(found)}, {"expected", std::string(expected)}, {"reason", std::string(reason)}});
    }

    // From one blank line to the next.
    void block() {
        while (is_there_ && is_blank()) next();
        if (!is_there_) return;
        if (begins("NOTE") || begins("STYLE") || begins("REGION")) {
            while (is_there_ && !is_blank()) next();
            return;
        }
        const int first = number_;
        const std::string name(line_); // or the times at once
        if (line_.find(arrow) == std::string_view::npos) next();
        if (!is_there_ || line_.find(arrow) == std::string_view::npos) {
            report(first, "no-cue-times", name);
            while (is_there_ && !is_blank() && line_.find(arrow) == std::string_view::npos) next();
            return;
        }
        cue();
    }

    void cue() {
        const auto times = read_times(line_);
        const std::string written(line_);
        const int line = number_;
        std::string words;
        next();
        while (is_there_ && !is_blank() && line_.find(arrow) == std::string_view::npos) {
            words += std::string(words.empty() ? "" : "\n") + std::string(line_);
            next();
        }
        if (!times) {
            report(line, "no-cue-times", written);
            return;
        }
        words = words_said(words);
        if (words.empty()) {
            report(line, "cue-empty", written);
            return;
        }
        cues_.push_back({times->first, times->second, std::move(words), line});
    }

    std::string_view rest_;
    std::string_view file_;
    Findings& findings_;
    std::string_view line_;
    bool is_there_ = false;
    int number_ = 0;
    std::vector<Cue> cues_;
};

} // namespace

std::vector<Cue> read_web_vtt(std::string_view text, std::string_view file, Findings& findings) {
    return VttReader(text, file, findings).read();
}

std::vector<Cue> in_order(std::vector<Cue> cues, Duration length, std::string_view file, Findings& findings) {
    const auto report = [&](const Cue& cue, std::string_view reason) {
        findings.report(problems::bad_cue, file, cue.line,
                        {{"found", cue.text}, {"expected", std::string(example)}, {"reason", std::string(reason)}});
    };
    for (std::size_t i = 1; i < cues.size(); ++i) {
        if (cues[i].from < cues[i - 1].from) report(cues[i], "cue-disordered");
    }
    std::ranges::stable_sort(cues, {}, &Cue::from);
    std::vector<Cue> out;
    bool is_end_known = true; // of the last in `out`
    for (Cue& cue : cues) {
        if (cue.from >= length) {
            report(cue, "cue-after-end");
            continue;
        }
        const bool has_end = cue.to > cue.from;
        if (!has_end) {
            report(cue, "cue-backwards");
            cue.to = cue.from + usual_cue;
        }
        cue.to = std::min(cue.to, length);
        if (!out.empty() && cue.from < out.back().to) {
            Cue& before = out.back();
            if (is_end_known) report(cue, "cue-overlaps");
            if (before.from == cue.from) { // said at once: one line
                before.text += ' ' + cue.text;
                before.to = std::max(before.to, cue.to);
                continue;
            }
            before.to = cue.from;
        }
        is_end_known = has_end;
        out.push_back(std::move(cue));
    }
    return out;
}

} // namespace kiosk::content
