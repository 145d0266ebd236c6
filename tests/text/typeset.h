#pragma once

// Sets made-up paragraphs with the FixedMeasurer and shows the lines as they would be read.

#include "fakes/fixed_measurer.h"
#include "text/paragraph.h"

#include <string>
#include <vector>

namespace kiosk::text::testing {

constexpr double em = 20; // px

inline TypeStyle style(std::string language = "zh") {
    TypeStyle s;
    s.size = 20;
    s.language = std::move(language);
    return s;
}

inline Span span(std::string words, std::string language = "zh", int tag = -1) {
    return {std::move(words), style(std::move(language)), tag, false};
}

// Set at a width in em.
inline SetParagraph set_em(const std::string& words, double width, ParagraphStyle paragraph = {},
                           const std::string& language = "zh") {
    return set({span(words, language)}, width * em, paragraph, fakes::FixedMeasurer{});
}

// The words of a line, pieces joined by nothing.
inline std::string words(const Line& line) {
    std::string all;
    for (const Piece& piece : line.pieces) all += piece.text;
    return all;
}

inline std::vector<std::string> lines(const SetParagraph& paragraph) {
    std::vector<std::string> all;
    for (const Line& line : paragraph.lines) all.push_back(words(line));
    return all;
}

// "x:text x:text", x in em: where each piece lies.
inline std::string places(const Line& line) {
    std::string all;
    for (const Piece& piece : line.pieces) {
        if (!all.empty()) all += ' ';
        std::string x = std::to_string(piece.x / em);
        x.erase(x.find_last_not_of('0') + 1);
        if (x.ends_with('.')) x.pop_back();
        all += x + ":" + piece.text;
    }
    return all;
}

} // namespace kiosk::text::testing
