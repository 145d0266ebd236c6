#include "text/capital.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>

namespace kiosk::text {

std::string with_capital(std::string_view words, std::string_view language) {
    std::string label;
    icu::StringByteSink<std::string> sink(&label);
    UErrorCode error = U_ZERO_ERROR;
    // The whole string as one word: its first letter alone changes, and none where a digit comes before it.
    icu::CaseMap::utf8ToTitle(
        std::string(language).c_str(), U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, nullptr,
        icu::StringPiece(words.data(), static_cast<int32_t>(words.size())), sink, nullptr, error);
    return U_SUCCESS(error) ? label : std::string(words);
}

} // namespace kiosk::text
