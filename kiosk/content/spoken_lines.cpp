#include "content/spoken_lines.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace kiosk::content {

namespace {

constexpr std::size_t longest_text = 200'000;  // letters; a page has hundreds
constexpr std::size_t most_places_of_one = 40; // of the same words on a page
constexpr std::size_t most_places = 6'000;

// A letter as it is compared, and where it stands: runs `text`, bytes begin to end of their words in a row.
struct Letter {
    char32_t folded;
    std::uint32_t text;
    std::uint32_t begin;
    std::uint32_t end;
};

// Letters and digits of `text`, folded (UAX 31, NFKC_Casefold: capitals, widths, ligatures), each with its place.
void add_letters(std::string_view text, std::uint32_t number, std::uint32_t offset, std::vector<Letter>& letters) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* fold = icu::Normalizer2::getNFKCCasefoldInstance(error);
    if (U_FAILURE(error)) return;
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t i = 0; i < text.size() && letters.size() < longest_text;) {
        const std::size_t begin = i;
        UChar32 c = 0;
        U8_NEXT(data, i, text.size(), c);
        if (c < 0) continue;
        const auto put = [&](UChar32 folded) {
            if (!u_isalnum(folded) && u_charType(folded) != U_OTHER_LETTER) return;
            letters.push_back({static_cast<char32_t>(folded), number, offset + static_cast<std::uint32_t>(begin),
                               offset + static_cast<std::uint32_t>(i)});
        };
        if (c < 0x80) {
            put(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
            continue;
        }
        icu::UnicodeString folded = fold->normalize(icu::UnicodeString(c), error);
        for (std::int32_t at = 0; at < folded.length(); at = folded.moveIndex32(at, 1)) put(folded.char32At(at));
    }
}

std::u32string letters_of(std::string_view text) {
    std::vector<Letter> letters;
    add_letters(text, 0, 0, letters);
    std::u32string folded;
    for (const Letter& letter : letters) folded += letter.folded;
    return folded;
}

// Everything with words on it, in the order in which it is read.
std::vector<Runs*> texts_of(std::vector<Block>& body) {
    std::vector<Runs*> texts;
    const auto add = [&texts](std::vector<Runs>& all) {
        for (Runs& runs : all) texts.push_back(&runs);
    };
    for (Block& block : body) {
        if (auto* paragraph = std::get_if<Paragraph>(&block)) texts.push_back(&paragraph->runs);
        if (auto* heading = std::get_if<Heading>(&block)) texts.push_back(&heading->runs);
        if (auto* list = std::get_if<List>(&block)) add(list->items);
        if (auto* quotation = std::get_if<Quotation>(&block)) {
            add(quotation->paragraphs);
            texts.push_back(&quotation->attribution);
        }
        if (auto* table = std::get_if<Table>(&block)) {
            add(table->head);
            for (auto& row : table->rows) add(row);
        }
    }
    return texts;
}

struct Place {
    std::size_t line;
    std::size_t begin, end; // letters
    std::size_t said = 0;   // letters of the best row of places that ends here
    std::optional<std::size_t> before;
};

// Of all places where the lines' words stand, the row that goes forward and says the most.
std::vector<Place> best_row(const std::vector<SpokenLine>& lines, const std::u32string& page) {
    std::vector<Place> places;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const std::u32string words = letters_of(lines[line].text);
        if (words.empty()) continue;
        std::size_t found = 0;
        for (std::size_t at = 0; (at = page.find(words, at)) != std::u32string::npos; ++at) {
            if (++found > most_places_of_one || places.size() >= most_places) break;
            places.push_back({line, at, at + words.size(), 0, std::nullopt});
        }
    }
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < places.size(); ++i) {
        Place& here = places[i];
        for (std::size_t j = 0; j < i && places[j].line < here.line; ++j) {
            if (places[j].end <= here.begin && places[j].said > here.said) {
                here.said = places[j].said;
                here.before = j;
            }
        }
        here.said += here.end - here.begin;
        if (!best || here.said > places[*best].said) best = i;
    }
    std::vector<Place> row;
    for (auto at = best; at; at = places[*at].before) row.push_back(places[*at]);
    std::ranges::reverse(row);
    return row;
}

// Opening brackets and quotation marks are said with what follows them.
bool opens(UChar32 c) {
    const auto type = u_charType(c);
    return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

// What is never at the beginning of a line: closing marks, accents of the letter before.
bool follows(UChar32 c) { return (u_ispunct(c) && !opens(c)) || (U_GET_GC_MASK(c) & (U_GC_M_MASK | U_GC_CF_MASK)) != 0; }

// To which line each byte of a text's words belongs.
constexpr std::uint32_t nobody = UINT32_MAX;

// Marks between the letters of two lines go with the one before, but for those that open; blanks go with nobody.
void extend(std::string_view text, std::vector<std::uint32_t>& owners) {
    const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto is_said = [&](std::size_t i) { return i < owners.size() && owners[i] != nobody; };
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        UChar32 c = 0;
        U8_NEXT(data, i, text.size(), c);
        if (c < 0 || begin == 0 || is_said(begin) || !is_said(begin - 1) || !follows(c)) continue;
        std::fill(owners.begin() + static_cast<std::ptrdiff_t>(begin), owners.begin() + static_cast<std::ptrdiff_t>(i), owners[begin - 1]);
    }
    for (auto place = static_cast<std::int32_t>(text.size()); place > 0;) {
        const auto end = static_cast<std::size_t>(place);
        UChar32 c = 0;
        U8_PREV(data, 0, place, c);
        const auto i = static_cast<std::size_t>(place);
        if (c < 0 || is_said(i) || !opens(c) || !is_said(end)) continue;
        std::fill(owners.begin() + static_cast<std::ptrdiff_t>(i), owners.begin() + static_cast<std::ptrdiff_t>(end), owners[end]);
    }
}

// The same words, split where another line begins. Words with a reading stay whole, source marks are said by nobody.
Runs split(const Runs& runs, const std::vector<std::uint32_t>& owners) {
    Runs out;
    std::size_t at = 0;
    const auto owner = [&](std::size_t i) {
        return owners[i] == nobody ? std::nullopt : std::optional<std::size_t>(owners[i]);
    };
    for (const Run& run : runs) {
        if (run.is_source_mark) {
            out.push_back(run);
            continue;
        }
        std::size_t begin = 0;
        for (std::size_t i = 1; i <= run.text.size(); ++i) {
            const bool goes_on = i < run.text.size() && (!run.ruby.empty() || owners[at + i] == owners[at + begin]);
            if (goes_on) continue;
            Run part = run;
            part.text = run.text.substr(begin, i - begin);
            part.spoken = owner(at + begin);
            out.push_back(std::move(part));
            begin = i;
        }
        at += run.text.size();
    }
    return out;
}

std::string words_in(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) {
        if (!run.is_source_mark) text += run.text;
    }
    return text;
}

} // namespace

void mark_spoken(std::vector<SpokenLine>& lines, std::string_view title, std::vector<Block>& body) {
    const std::vector<Runs*> texts = texts_of(body);
    std::vector<Letter> letters;
    add_letters(title, 0, 0, letters); // text 0 is the title, the runs follow
    std::vector<std::string> words;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        words.push_back(words_in(*texts[i]));
        add_letters(words.back(), static_cast<std::uint32_t>(i + 1), 0, letters);
    }
    std::u32string page;
    for (const Letter& letter : letters) page += letter.folded;

    std::vector<std::vector<std::uint32_t>> owners;
    for (const std::string& text : words) owners.emplace_back(text.size(), nobody);
    for (const Place& place : best_row(lines, page)) {
        lines[place.line].is_in_body = true;
        for (std::size_t i = place.begin; i < place.end; ++i) {
            const Letter& letter = letters[i];
            if (letter.text == 0) continue;
            // From the line's last letter before this one: marks and blanks between them are said with it.
            const bool goes_on = i > place.begin && letters[i - 1].text == letter.text;
            const std::size_t from = goes_on ? letters[i - 1].end : letter.begin;
            auto& of_text = owners[letter.text - 1];
            std::fill(of_text.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(from, letter.begin)),
                      of_text.begin() + static_cast<std::ptrdiff_t>(letter.end), static_cast<std::uint32_t>(place.line));
        }
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        extend(words[i], owners[i]);
        *texts[i] = split(*texts[i], owners[i]);
    }
}

} // namespace kiosk::content
