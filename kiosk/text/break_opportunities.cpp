#include "text/break_opportunities.h"

#include "base/check.h"
#include "text/characters.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

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
    if (all[i].is_chinese) return true;
    return (i > 0 && script_of(all[i - 1].code) == Script::Han) ||
           (i + 1 < all.size() && script_of(all[i + 1].code) == Script::Han);
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
    // English sets its dash at the end of a line, never at the start of the next.
    return after == Mark::Dash && !all[i].is_chinese && script_of(all[i - 1].code) == Script::Western;
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

} // namespace

std::vector<bool> break_opportunities(std::string_view text, const std::vector<Character>& characters) {
    const std::vector<bool> uax14 = stops(line_iterator(), text);
    std::vector<bool> allowed(characters.size(), false);
    for (std::size_t i = 1; i < characters.size(); ++i) {
        if (is_prohibited(characters, i)) continue;
        allowed[i] = uax14[characters[i].from] || is_allowed_by_quotation(characters, i);
    }
    return allowed;
}

std::vector<bool> inside_words(std::string_view text, const std::vector<Character>& characters) {
    const std::vector<bool> ends = stops(word_iterator(), text);
    std::vector<bool> inside(characters.size(), false);
    for (std::size_t i = 1; i < characters.size(); ++i) inside[i] = !ends[characters[i].from];
    return inside;
}

} // namespace kiosk::text
