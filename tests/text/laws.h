#pragma once

// What holds of every paragraph, whatever it says and however wide it is. A broken law is a sentence.

#include "base/utf8.h"
#include "text/characters.h"
#include "typeset.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text::testing {

constexpr std::u32string_view never_first = U"、，。；：！？”’）》」』】〕·～";
constexpr std::u32string_view never_last = U"“‘（《「『【〔";

inline std::u32string characters_of(std::string_view text) {
    std::u32string all;
    for (std::size_t at = 0; at < text.size();) all += next_character(text, at);
    return all;
}

// What must be seen of a text; a bracket turned over is the same bracket.
inline std::string seen(std::string_view text) {
    std::string all;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\t') continue;
        all += c == ')' ? '(' : c;
    }
    for (const std::string_view space : {"\u3000", "\u00A0", "\u202F"}) {
        for (std::size_t at = all.find(space); at != std::string::npos; at = all.find(space))
            all.erase(at, space.size());
    }
    return all;
}

class Laws {
  public:
    Laws(const SetParagraph& paragraph, const std::vector<Span>& spans, double width)
        : p_(paragraph), spans_(spans), width_(width) {}

    [[nodiscard]] std::string broken() {
        shows_everything_once();
        for (std::size_t i = 0; i < p_.lines.size(); ++i) {
            stays_within(p_.lines[i]);
            obeys_prohibitions(i);
        }
        return broken_;
    }

  private:
    void add(std::string_view law, std::string_view where) {
        broken_ += std::string(law) + ": " + std::string(where) + "\n";
    }

    static std::string base_words(const Line& line) {
        std::string all;
        for (const Piece& piece : line.pieces)
            if (!piece.is_ruby) all += piece.text;
        return all;
    }

    void shows_everything_once() {
        std::string shown;
        std::string read;
        for (const Line& line : p_.lines)
            for (const Piece& piece : line.pieces) (piece.is_ruby ? read : shown) += piece.text;
        std::string wanted;
        std::string readings;
        bool is_beside = false; // a reading that follows its words because no line has room for it
        for (const Span& span : spans_) {
            wanted += span.text;
            readings += span.ruby;
            for (const char* bracket : {"（", "(", ")"})
                is_beside |=
                    !span.ruby.empty() && shown.find(bracket + span.ruby.substr(0, 3)) != std::string::npos;
        }
        if (is_beside) return;
        const auto plain = [](std::string text) {
            for (std::size_t at = text.find("’"); at != std::string::npos; at = text.find("’"))
                text.erase(at, 3);
            return seen(text);
        };
        if (seen(shown) != seen(wanted)) add("something is not shown once and in order", shown);
        if (plain(read) != plain(readings)) add("a reading is not shown once and in order", read);
    }

    void stays_within(const Line& line) {
        constexpr double rounding = 0.02;
        if (line.width > width_ + rounding) add("a line sticks out", base_words(line));
        std::vector<const Piece*> base;
        std::vector<const Piece*> ruby;
        for (const Piece& piece : line.pieces) (piece.is_ruby ? ruby : base).push_back(&piece);
        for (auto* row : {&base, &ruby}) {
            std::ranges::sort(*row, {}, &Piece::x);
            for (std::size_t i = 0; i < row->size(); ++i) {
                const Piece& piece = *(*row)[i];
                const double least = row == &base ? -0.5 * em : 0;
                if (piece.x < least - rounding || piece.x + piece.width > width_ + rounding)
                    add("a piece sticks out", piece.text);
                const double marks =
                    piece.rise != 0 && !piece.is_ruby ? 0.5 * em : 0; // stands in a mark's blank
                if (i > 0 && piece.x + marks + rounding < (*row)[i - 1]->x + (*row)[i - 1]->width)
                    add("two pieces overlap", (*row)[i - 1]->text + "|" + piece.text);
            }
        }
    }

    void obeys_prohibitions(std::size_t i) {
        const std::u32string line = characters_of(base_words(p_.lines[i]));
        if (line.empty()) return;
        if (i > 0 && never_first.find(line.front()) != std::u32string_view::npos)
            add("forbidden start", base_words(p_.lines[i]));
        if (i + 1 < p_.lines.size() && never_last.find(line.back()) != std::u32string_view::npos)
            add("forbidden end", base_words(p_.lines[i]));
        if (i == 0) return;
        if (p_.lines[i].pieces.front().rise != 0) add("a source mark begins a line", base_words(p_.lines[i]));
        const std::u32string before = characters_of(base_words(p_.lines[i - 1]));
        if (before.empty() || before.back() != line.front()) return;
        if (line.front() == U'—' || line.front() == U'…')
            add("a double mark is split", base_words(p_.lines[i]));
    }

    const SetParagraph& p_;
    const std::vector<Span>& spans_;
    double width_;
    std::string broken_;
};

} // namespace kiosk::text::testing
