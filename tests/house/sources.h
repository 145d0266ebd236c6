#pragma once

// The repository's own files as text, for tests that read them.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::house {

namespace fs = std::filesystem;

struct Source {
    std::string path; // below the repository
    std::string text;

    // "base" of kiosk/base/hash.h
    [[nodiscard]] std::string folder() const {
        const auto first = path.find('/');
        return path.substr(first + 1, path.find('/', first + 1) - first - 1);
    }
    [[nodiscard]] bool is_header() const { return path.ends_with(".h"); }
    [[nodiscard]] std::vector<std::string> lines() const {
        std::vector<std::string> found;
        for (std::size_t at = 0; at < text.size();) {
            const auto end = std::min(text.find('\n', at), text.size());
            found.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        return found;
    }
};

inline std::string read_text(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Every file below the folder whose name ends with one of `endings`, in order.
inline std::vector<Source> files_below(const std::string& folder, const std::vector<std::string>& endings) {
    const fs::path root = KIOSK_SOURCE_DIR;
    std::vector<Source> found;
    if (!fs::exists(root / folder)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const std::string path = entry.path().lexically_relative(root).generic_string();
        const auto ends = [&path](const std::string& ending) { return path.ends_with(ending); };
        if (entry.is_regular_file() && std::ranges::any_of(endings, ends))
            found.push_back({path, read_text(entry.path())});
    }
    std::ranges::sort(found, {}, &Source::path);
    return found;
}

inline const std::vector<Source>& kiosk_sources() {
    static const auto sources = files_below("kiosk", {".h", ".cpp"});
    return sources;
}

// The line without what follows "//" and without what stands in quotation marks.
inline std::string code_of(const std::string& line) {
    std::string code;
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != 0) {
            if (c == '\\')
                ++i;
            else if (c == quote)
                quote = 0;
        } else if (c == '"' ||
                   (c == '\'' && (i == 0 || !std::isalnum(static_cast<unsigned char>(line[i - 1]))))) {
            quote = c;
        } else if (line.compare(i, 2, "//") == 0) {
            break;
        } else {
            code += c;
        }
    }
    return code;
}

// `word` in `code`, not as a part of a longer name.
inline bool has_word(const std::string& code, std::string_view word) {
    const auto is_name = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
    for (auto at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
        const auto end = at + word.size();
        const bool starts = at == 0 || !is_name(code[at - 1]) || !is_name(word.front());
        const bool stops = end >= code.size() || !is_name(code[end]) || !is_name(word.back());
        if (starts && stops) return true;
    }
    return false;
}

} // namespace kiosk::house
