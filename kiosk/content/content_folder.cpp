#include "content/content_folder.h"

#include <fmt/format.h>

#include "base/problem_kinds.h"
#include "content/encoding.h"
#include "content/paths.h"
#include "content/reader.h"

namespace kiosk::content {

ContentFolder::ContentFolder(const Files& files, const FileList& all, Findings& findings)
    : files_(files), findings_(findings) {
    for (const auto& [path, state] : all) {
        if (is_ignored(path)) continue;
        mix(path);
        mix(version_of(state));
        const auto [same, is_new] = entries_.emplace(composed(path), Entry{path, state});
        if (!is_new) { // the same name twice, in two Unicode forms
            findings.report(problems::duplicate_page, path, 0,
                            {{"page", std::string(folder_of(path))}, {"found", same->second.path}});
        }
    }
}

const ContentFolder::Entry* ContentFolder::find(std::string_view path) const {
    const auto found = entries_.find(path);
    return found == entries_.end() ? nullptr : &found->second;
}

std::optional<std::string> ContentFolder::text(const Entry& entry) {
    if (entry.state.size > largest_text) {
        findings_.report(problems::file_too_large, entry.path, 0,
                         {{"found", std::to_string(entry.state.size)}, {"expected", std::to_string(largest_text)}});
        return std::nullopt;
    }
    auto bytes = files_.read(entry.path, largest_text);
    if (!bytes) {
        findings_.report(bytes.error());
        return std::nullopt;
    }
    mix(*bytes);
    auto decoded = decode(*bytes);
    if (!decoded) {
        findings_.report(problems::unknown_encoding, entry.path, 0, {{"expected", "UTF-8"}});
        return std::nullopt;
    }
    if (decoded->encoding != "UTF-8") {
        findings_.report(problems::not_utf8, entry.path, 0, {{"found", decoded->encoding}, {"expected", "UTF-8"}});
    }
    if (decoded->damaged_line > 0) {
        findings_.report(problems::unknown_encoding, entry.path, decoded->damaged_line, {{"expected", "UTF-8"}});
    }
    return std::move(decoded->text);
}

Result<std::string> ContentFolder::head(const Entry& entry, std::size_t limit) const {
    return files_.read(entry.path, limit);
}

Result<std::string> ContentFolder::part(const Entry& entry, std::size_t offset, std::size_t size) const {
    return files_.read_part(entry.path, offset, size);
}

std::string ContentFolder::version() const { return fmt::format("{:016x}", hash_); }

void ContentFolder::mix(std::string_view bytes) {
    constexpr std::uint64_t prime = 0x100000001B3;
    for (const char c : bytes) hash_ = (hash_ ^ static_cast<unsigned char>(c)) * prime;
    hash_ = (hash_ ^ 0x100) * prime; // an end: "ab" "c" is not "a" "bc"
}

} // namespace kiosk::content
