#include "text/break_opportunities.h"

#include "base/check.h"
#include "text/characters.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>

namespace kiosk::text {

namespace {

using Iterator = std::unique_ptr<icu::BreakIterator>;

// Making an iterator reads rules and dictionaries; a copy is cheap.
Iterator line_iterator() {
    static const Iterator original = [] {
        UErrorCode error = U_ZERO_ERROR;
        Iterator made(icu::BreakIterator::createLineInstance(icu::Locale("zh@lb=strict"), error));
        check(U_SUCCESS(error) && made, "ICU has line break rules");
        return made;
    }();
    return Iterator(original->clone());
}

Iterator word_iterator() {
    static const Iterator original = [] {
        UErrorCode error = U_ZERO_ERROR;
        Iterator made(icu::BreakIterator::createWordInstance(icu::Locale("zh"), error));
        check(U_SUCCESS(error) && made, "ICU has a word break dictionary");
        return made;
    }();
    return Iterator(original->clone());
}

// Bytes at which the iterator stops, as flags.
std::vector<bool> stops(Iterator iterator, std::string_view text) {
    std::vector<bool> found(text.size() + 1, false);
    UErrorCode error = U_ZERO_ERROR;
    UText* utext = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &error);
    iterator->setText(utext, error);
    if (U_SUCCESS(error)) {
        for (int32_t at = iterator->first(); at != icu::BreakIterator::DONE; at = iterator->next()) {
            found[static_cast<std::size_t>(at)] = true;
        }
    }
    utext_close(utext);
    return found;
}

bool is_word_character(char32_t c) {
    return u_isalnum(static_cast<UChar32>(c));
}

// ’ between two letters of a Western word is an apostrophe.
bool is_apostrophe(const std::vector<Character>& all, std::size_t i) {
    if (all[i].code != U'’' || i == 0 || i + 1 >= all.size()) return false;
    const char32_t before = all[i - 1].code;
    const char32_t after = all[i + 1].code;
    return is_word_character(before) && is_word_character(after) && script_of(before) == Script::Western &&
           script_of(after) == Script::Western;
}

// A shared mark is Chinese in a Chinese span, or beside a Han character.
bool is_chinese_quotation(const std::vector<Character>& all, std::size_t i) {
    if (!is_shared_quotation_mark(all[i].code) || is_apostrophe(all, i)) return false;
    if (all[i].rules == Rules::Chinese) return true;
    return (i > 0 && script_of(all[i - 1].code) == Script::Han) ||
           (i + 1 < all.size() && script_of(all[i + 1].code) == Script::Han);
}

// The dash of every Western language ends a line, never begins one, with a space before it or without.
bool is_western_dash(const std::vector<Character>& all, std::size_t i) {
    if (mark_of(all[i].code) != Mark::Dash || all[i].rules == Rules::Chinese) return false;
    const Script before = script_of(all[i - 1].code);
    return before == Script::Western || (before == Script::Space && all[i - 1].code != U'\n');
}

// « 1921 » and “Quoi ?”: the typed space holds as a narrow no-break one would.
bool is_french_space(const std::vector<Character>& all, std::size_t i) {
    if (all[i].rules != Rules::French || i < 1) return false;
    const auto is_space = [&](std::size_t at) { return all[at].code == U' ' || all[at].code == 0xA0; };
    if (is_space(i - 1) && (all[i].code == U';' || all[i].code == U':' || all[i].code == U'!' ||
                            all[i].code == U'?' || all[i].code == U'»'))
        return true;
    return i > 1 && is_space(i - 1) && all[i - 2].code == U'«';
}

bool is_korean_word(const std::vector<Character>& all, std::size_t i) {
    return all[i].rules == Rules::Korean && all[i - 1].rules == Rules::Korean &&
           is_word_character(all[i - 1].code) && is_word_character(all[i].code);
}

// clreq 3.1.4, GB/T 15834 5.1: what may not begin or end a line.
bool is_prohibited(const std::vector<Character>& all, std::size_t i) {
    const Mark before = mark_of(all[i - 1].code);
    const Mark after = mark_of(all[i].code);
    if (is_apostrophe(all, i) || is_apostrophe(all, i - 1)) return true;
    if (after == Mark::Closing || after == Mark::Stop || after == Mark::MiddleDot || after == Mark::Connector)
        return true;
    if (before == Mark::Opening || before == Mark::MiddleDot) return true;
    if ((before == Mark::Dash || before == Mark::Ellipsis) && before == after) return true;
    return all[i].is_bound || is_western_dash(all, i) || is_french_space(all, i) || is_korean_word(all, i);
}

// UAX 14 lets no line end beside “ ” (LB19), for it cannot know which side is inside.
bool is_allowed_by_quotation(const std::vector<Character>& all, std::size_t i) {
    const char32_t before = all[i - 1].code;
    const char32_t after = all[i].code;
    if (mark_of(before) == Mark::Closing && is_chinese_quotation(all, i - 1)) {
        return script_of(after) == Script::Han || is_word_character(after) || mark_of(after) == Mark::Opening;
    }
    if (mark_of(after) == Mark::Opening && is_chinese_quotation(all, i)) {
        return script_of(before) == Script::Han || is_word_character(before) || mark_of(before) != Mark::None;
    }
    return false;
}

// 五万七千, 一九二五: short enough for any line, so never broken.
void join_numbers(const std::vector<Character>& all, std::vector<bool>& allowed) {
    constexpr std::size_t longest = 6;
    for (std::size_t from = 0; from < all.size();) {
        std::size_t to = from;
        while (to < all.size() && is_han_number(all[to].code)) ++to;
        if (to - from <= longest) {
            for (std::size_t i = from + 1; i < to; ++i) allowed[i] = false;
        }
        from = std::max(to, from + 1);
    }
}

std::vector<bool> opportunities(std::string_view text, const std::vector<Character>& characters) {
    const std::vector<bool> uax14 = stops(line_iterator(), text);
    std::vector<bool> allowed(characters.size(), false);
    for (std::size_t i = 1; i < characters.size(); ++i) {
        if (is_prohibited(characters, i)) continue;
        allowed[i] = uax14[characters[i].from] || is_allowed_by_quotation(characters, i);
    }
    join_numbers(characters, allowed);
    return allowed;
}

bool is_one_of(char32_t c, std::u32string_view set) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_plain_han(const Character& c) {
    return script_of(c.code) == Script::Han && mark_of(c.code) == Mark::None;
}

// What the dictionary has not, a name above all, stands there character by character.
float harm_between_words(char32_t before, char32_t after, bool is_before_alone, bool is_after_alone) {
    constexpr float beside_particle = 0.5F;
    constexpr float in_name = 0.3F;
    constexpr float between_words = 0.05F;
    constexpr std::u32string_view prepositions = U"在从到与和及向对把被由为以至";
    if (is_han_number(before) || before == U'第') return beside_particle;
    if (is_after_alone && is_one_of(after, U"的了们等地得着过者人名年月日中内外里间")) return beside_particle;
    if (is_before_alone && is_one_of(before, prepositions)) return beside_particle;
    if (is_before_alone && is_one_of(before, U"的了中内外间")) return 0;
    if (is_after_alone && is_one_of(after, prepositions)) return between_words;
    return is_before_alone || is_after_alone ? in_name : between_words;
}

} // namespace

std::vector<bool> break_opportunities(std::string_view text, const std::vector<Character>& characters) {
    if (std::ranges::none_of(characters, &Character::is_raised)) return opportunities(text, characters);
    // Lines break as if the raised numbers were not there, and no line begins with one.
    std::string plain_text;
    std::vector<Character> plain;
    for (const Character& c : characters) {
        if (c.is_raised) continue;
        plain.push_back(c);
        plain.back().from = plain_text.size();
        plain_text += text.substr(c.from, c.to - c.from);
        plain.back().to = plain_text.size();
    }
    const std::vector<bool> of_plain = opportunities(plain_text, plain);
    std::vector<bool> allowed(characters.size(), false);
    std::size_t at = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (!characters[i].is_raised) allowed[i] = of_plain[at++];
    }
    return allowed;
}

std::vector<float> harm_of_breaks(std::string_view text, const std::vector<Character>& characters) {
    constexpr float in_word = 1;
    const std::vector<bool> ends = stops(word_iterator(), text);
    std::vector<float> harm(characters.size(), 0);
    const auto is_alone = [&](std::size_t i) { // a word of one Han character
        return is_plain_han(characters[i]) && ends[characters[i].from] && ends[characters[i].to];
    };
    for (std::size_t i = 1; i < characters.size(); ++i) {
        const Character& before = characters[i - 1];
        const Character& after = characters[i];
        if (!ends[after.from]) {
            harm[i] = in_word;
        } else if (is_plain_han(before) && is_plain_han(after)) {
            harm[i] = harm_between_words(before.code, after.code, is_alone(i - 1), is_alone(i));
        }
    }
    return harm;
}

} // namespace kiosk::text
