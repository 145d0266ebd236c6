#include "content/paths.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "content/encoding.h"

namespace kiosk::content {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "https:", "C:"
bool has_scheme(std::string_view path) {
    const std::size_t colon = path.find(':');
    return colon != std::string_view::npos && colon > 0 && colon < path.find('/');
}

std::string_view take_number(std::string_view& text) {
    std::size_t zeros = 0;
    while (zeros < text.size() && text[zeros] == '0') ++zeros;
    std::size_t end = zeros;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::string_view number = text.substr(zeros, end - zeros);
    text.remove_prefix(end);
    return number;
}

} // namespace

std::vector<std::string> names_of(std::string_view path) {
    std::vector<std::string> names;
    while (true) {
        const std::size_t slash = path.find('/');
        names.emplace_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return names;
        path.remove_prefix(slash + 1);
    }
}

std::optional<std::string> resolve_path(std::string_view written, std::string_view folder) {
    std::string path = composed(written);
    std::ranges::replace(path, '\\', '/');
    if (has_scheme(path)) return std::nullopt;
    std::vector<std::string> names;
    if (!path.starts_with('/') && !folder.empty()) names = names_of(folder);
    for (std::string& name : names_of(path)) {
        if (name.empty() || name == ".") continue;
        if (name != "..") {
            names.push_back(std::move(name));
        } else if (names.empty()) {
            return std::nullopt;
        } else {
            names.pop_back();
        }
    }
    std::string resolved;
    for (const std::string& name : names) resolved += (resolved.empty() ? "" : "/") + name;
    return resolved;
}

std::string_view folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view name_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view stem_of(std::string_view path) {
    const std::size_t dot = path.rfind('.');
    const std::size_t slash = path.rfind('/');
    const bool has_extension = dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash + 1);
    return has_extension ? path.substr(0, dot) : path;
}

bool natural_less(std::string_view a, std::string_view b) {
    const std::string_view whole_a = a;
    const std::string_view whole_b = b;
    while (!a.empty() && !b.empty()) {
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view x = take_number(a);
            const std::string_view y = take_number(b);
            if (x.size() != y.size()) return x.size() < y.size();
            if (x != y) return x < y;
        } else {
            if (a.front() != b.front()) {
                return static_cast<unsigned char>(a.front()) < static_cast<unsigned char>(b.front());
            }
            a.remove_prefix(1);
            b.remove_prefix(1);
        }
    }
    if (a.empty() != b.empty()) return a.empty();
    return whole_a < whole_b; // "01" and "1"
}

std::string percent_decoded(std::string_view written) {
    std::string out;
    for (std::size_t i = 0; i < written.size(); ++i) {
        unsigned char byte = 0;
        const char* digits = written.data() + i + 1;
        if (written[i] == '%' && i + 2 < written.size() &&
            std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2 && byte >= 0x20) {
            out += static_cast<char>(byte);
            i += 2;
        } else {
            out += written[i];
        }
    }
    return out;
}

} // namespace kiosk::content
