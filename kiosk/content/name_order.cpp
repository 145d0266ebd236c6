#include "content/name_order.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace kiosk::content {

namespace {

icu::UnicodeString unicode(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

bool is_han(UChar32 c) {
    UErrorCode error = U_ZERO_ERROR;
    return uscript_getScript(c, &error) == USCRIPT_HAN && U_SUCCESS(error);
}

bool is_ascii_letter(UChar32 c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// Arabic letters and others that take another shape beside each other.
bool joins(const icu::UnicodeString& letter) {
    return u_getIntPropertyValue(letter.char32At(0), UCHAR_JOINING_TYPE) != U_JT_NON_JOINING;
}

constexpr UChar non_joiner = 0x200C;

} // namespace

std::string in_latin_letters(std::string_view name) {
    icu::UnicodeString text = unicode(name);
    UErrorCode error = U_ZERO_ERROR;
    // The variant knows how surnames are read (曾 is Zeng). "Any-Latin" would load half a second of other scripts.
    const std::unique_ptr<icu::Transliterator> to_latin(
        icu::Transliterator::createInstance("Han-Latin/Names; Latin-ASCII", UTRANS_FORWARD, error));
    if (U_SUCCESS(error) && to_latin) to_latin->transliterate(text);
    return utf8(text);
}

char initial_of(std::string_view sort_key) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(error);
    icu::UnicodeString text = unicode(sort_key);
    if (U_SUCCESS(error)) text = decompose->normalize(text, error);
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (is_ascii_letter(c)) return static_cast<char>(c & ~0x20);
        if (is_han(c)) return initial_of(in_latin_letters(utf8(icu::UnicodeString(c))));
        if (u_isalnum(c)) return '#';
    }
    return '#';
}

std::string monogram_of(std::string_view name) {
    const icu::UnicodeString text = unicode(name);
    icu::UnicodeString first;
    icu::UnicodeString last;
    bool is_in_word = false;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        if (is_han(c) && first.isEmpty()) return utf8(icu::UnicodeString(c));
        const bool continues = u_isalpha(c) || c == '\'' || c == 0x2019;
        if (u_isalpha(c) && !is_in_word) (first.isEmpty() ? first : last) = icu::UnicodeString(u_toupper(c));
        is_in_word = continues;
    }
    return utf8(joins(first) && joins(last) ? first + non_joiner + last : first + last);
}

struct NameOrder::Collation {
    std::unique_ptr<icu::Collator> collator;
};

NameOrder::NameOrder(std::string_view language) : collation_(std::make_unique<Collation>()) {
    UErrorCode error = U_ZERO_ERROR;
    collation_->collator.reset(icu::Collator::createInstance(
        icu::Locale::forLanguageTag({language.data(), static_cast<std::int32_t>(language.size())}, error), error));
    if (U_FAILURE(error)) collation_->collator.reset();
}

NameOrder::~NameOrder() = default;

std::string NameOrder::key(std::string_view name) const {
    if (!collation_->collator) return std::string(name);
    const icu::UnicodeString text = unicode(name);
    std::string bytes(static_cast<std::size_t>(collation_->collator->getSortKey(text, nullptr, 0)), '\0');
    collation_->collator->getSortKey(text, reinterpret_cast<std::uint8_t*>(bytes.data()),
                                     static_cast<std::int32_t>(bytes.size()));
    return bytes;
}

} // namespace kiosk::content
