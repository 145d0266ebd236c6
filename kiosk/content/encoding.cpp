#include "content/encoding.h"

#include <algorithm>

#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace kiosk::content {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

struct Utf8Survey {
    std::size_t characters = 0; // of more than one byte
    std::size_t wrong = 0;
};

Utf8Survey survey(std::string_view bytes) {
    Utf8Survey found;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t i = 0; i < bytes.size();) {
        if (data[i] < 0x80) {
            ++i;
            continue;
        }
        UChar32 character = 0;
        U8_NEXT(data, i, bytes.size(), character);
        ++(character < 0 ? found.wrong : found.characters);
    }
    return found;
}

// Line ends to '\n'; what is no character for people, and wrong bytes, to U+FFFD.
Decoded cleaned(std::string_view bytes, std::string encoding) {
    Decoded out{{}, std::move(encoding), 0};
    out.text.reserve(bytes.size());
    int line = 1;
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t i = 0; i < bytes.size();) {
        const std::uint8_t c = data[i];
        if (c == '\r' || c == '\n') {
            i += c == '\r' && i + 1 < bytes.size() && data[i + 1] == '\n' ? 2 : 1;
            out.text += '\n';
            ++line;
        } else if (c < 0x80) {
            ++i;
            if (c >= 0x20 && c != 0x7F) out.text += static_cast<char>(c);
            else out.text += c == '\t' ? std::string_view("\t") : replacement;
        } else {
            const std::size_t begin = i;
            UChar32 character = 0;
            U8_NEXT(data, i, bytes.size(), character);
            if (character < 0 && out.damaged_line == 0) out.damaged_line = line;
            const bool is_control = character >= 0x80 && character < 0xA0;
            out.text += character < 0 || is_control ? replacement : bytes.substr(begin, i - begin);
        }
    }
    return out;
}

// UTF-8, or nothing when a byte is wrong in that encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(encoding, &error);
    if (U_FAILURE(error)) return std::nullopt;
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    icu::UnicodeString text;
    const auto capacity = static_cast<std::int32_t>(bytes.size() * 2 + 1);
    char16_t* buffer = text.getBuffer(capacity);
    const std::int32_t length =
        ucnv_toUChars(converter, buffer, capacity, bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
    text.releaseBuffer(U_SUCCESS(error) ? length : 0);
    ucnv_close(converter);
    if (U_FAILURE(error)) return std::nullopt;
    std::string utf8;
    return text.toUTF8String(utf8);
}

// The files of a content folder hold line ends and ASCII marks, which in UTF-16 have one byte that is 0.
const char* utf16_without_bom(std::string_view bytes) {
    std::size_t zeros[2] = {0, 0}; // at even and odd places
    for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (zeros[1] > 0 && zeros[0] == 0) return "UTF-16LE";
    if (zeros[0] > 0 && zeros[1] == 0) return "UTF-16BE";
    return nullptr;
}

std::optional<Decoded> from_utf16(std::string_view bytes, const char* encoding) {
    if (bytes.size() % 2 != 0) bytes.remove_suffix(1); // a file cut in the middle of a character
    const auto text = converted(bytes, encoding);
    if (!text) return std::nullopt;
    return cleaned(*text, encoding);
}

} // namespace

std::optional<Decoded> decode(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) return cleaned(bytes.substr(3), "UTF-8");
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(bytes.substr(2), "UTF-16BE");
    if (bytes.find('\0') != std::string_view::npos) {
        if (const char* encoding = utf16_without_bom(bytes)) return from_utf16(bytes, encoding);
        return std::nullopt;
    }
    const Utf8Survey found = survey(bytes);
    // One wrong byte in a page of good UTF-8 is damage, and reading it all as GB18030 would garble the rest.
    const bool is_mostly_utf8 = found.characters >= 4 * found.wrong;
    if (found.wrong == 0 || is_mostly_utf8) return cleaned(bytes, "UTF-8");
    if (const auto text = converted(bytes, "GB18030")) return cleaned(*text, "GB18030");
    return std::nullopt;
}

std::string composed(std::string_view utf8) {
    if (is_ascii(utf8)) return std::string(utf8);
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(error);
    if (U_FAILURE(error)) return std::string(utf8);
    const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::string out;
    form->normalize(text, error).toUTF8String(out);
    return U_FAILURE(error) ? std::string(utf8) : out;
}

std::string folded(std::string_view utf8) {
    if (is_ascii(utf8)) {
        std::string out(utf8);
        std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return out;
    }
    auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    std::string out;
    text.foldCase().toUTF8String(out);
    return composed(out);
}

} // namespace kiosk::content
