#include "theme/strings.h"

#include "theme/theme.h"

#include <algorithm>
#include <set>

namespace kiosk::theme {

namespace {

const std::string* find(const Strings& strings, std::string_view language, const std::string& key) {
    const auto of_language = strings.by_language.find(std::string(language));
    if (of_language == strings.by_language.end()) return nullptr;
    const auto found = of_language->second.find(key);
    return found == of_language->second.end() ? nullptr : &found->second;
}

// A place in memory for a key that has no text, so that a reference to it lasts.
const std::string& kept(const std::string& key) {
    thread_local std::set<std::string> keys; // grows by the keys of the code, which are few
    return *keys.insert(key).first;
}

bool is_name(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

} // namespace

const std::string& Strings::text(std::string_view language, std::string_view key) const {
    const std::string name(key);
    if (const std::string* found = find(*this, language, name)) return *found;
    if (const std::string* found = find(*this, language.substr(0, language.find('-')), name)) return *found;
    for (const auto& [other, texts] : by_language) {
        if (const std::string* found = find(*this, other, name)) return *found;
    }
    return kept(name);
}

std::string Strings::text(std::string_view language, std::string_view key,
                          const std::map<std::string, std::string>& details) const {
    return fill(text(language, key), details);
}

std::string keep_said(std::string_view sentence, const std::map<std::string, std::string>& details) {
    std::string kept;
    while (true) {
        const std::size_t open = sentence.find('[');
        const std::size_t close = open == std::string_view::npos ? open : sentence.find(']', open);
        if (close == std::string_view::npos) return kept.append(sentence);
        kept += sentence.substr(0, open);
        const std::string_view part = sentence.substr(open + 1, close - open - 1);
        bool has_name = false;
        bool is_said = true;
        for (std::size_t at = part.find('{'); at != std::string_view::npos; at = part.find('{', at + 1)) {
            has_name = true;
            const auto detail = details.find(std::string(part.substr(at + 1, part.find('}', at) - at - 1)));
            is_said = is_said && detail != details.end() && !detail->second.empty();
        }
        if (!has_name)
            kept += sentence.substr(open, close - open + 1); // brackets that are meant
        else if (is_said)
            kept += part;
        sentence.remove_prefix(close + 1);
    }
}

std::string fill(std::string_view sentence, const std::map<std::string, std::string>& details,
                 const std::string* otherwise) {
    std::string filled;
    while (true) {
        const std::size_t open = sentence.find('{');
        filled += sentence.substr(0, open);
        if (open == std::string_view::npos) return filled;
        const std::size_t close = sentence.find('}', open);
        const std::string_view name =
            close == std::string_view::npos ? "" : sentence.substr(open + 1, close - open - 1);
        if (!is_name(name)) {
            filled += '{';
            sentence.remove_prefix(open + 1);
            continue;
        }
        const auto detail = details.find(std::string(name));
        if (detail != details.end())
            filled += detail->second;
        else if (otherwise)
            filled += *otherwise;
        else
            filled += sentence.substr(open, close - open + 1);
        sentence.remove_prefix(close + 1);
    }
}

} // namespace kiosk::theme
