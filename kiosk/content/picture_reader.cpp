#include "content/picture_reader.h"

#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/encoding.h"
#include "content/paths.h"
#include "content/picture_header.h"

namespace kiosk::content {

namespace {

// Names of the pictures in `folder` itself.
std::vector<std::string> pictures_in(const ContentFolder& content, std::string_view folder) {
    std::vector<std::string> names;
    const std::string prefix = folder.empty() ? std::string{} : std::string(folder) + '/';
    const auto& entries = content.entries();
    for (auto at = entries.lower_bound(prefix); at != entries.end() && at->first.starts_with(prefix); ++at) {
        const std::string_view name = std::string_view(at->first).substr(prefix.size());
        if (name.find('/') == std::string_view::npos && has_picture_extension(name)) names.emplace_back(name);
    }
    return names;
}

// The same name with another extension, with capitals that other systems do not tell apart, or with the second
// extension that a file manager hides ("house.jpg.jpg").
bool is_meant_by(std::string_view written, std::string_view name) {
    const std::string stem = folded(stem_of(name));
    return stem == folded(stem_of(written)) || stem == folded(written);
}

// Without “Chinese” quotation marks, which YAML takes for a part of the name.
std::string_view unquoted(std::string_view written) {
    for (const auto& [open, close] : {std::pair{"“", "”"}, {"‘", "’"}, {"「", "」"}, {"《", "》"}}) {
        const std::string_view first = open;
        const std::string_view last = close;
        if (!written.starts_with(first) || !written.ends_with(last)) continue;
        return written.substr(first.size(), written.size() - first.size() - last.size());
    }
    return written;
}

} // namespace

std::optional<std::string> PictureReader::find(const StatedText& written, std::string_view folder) const {
    const auto path = resolve_path(unquoted(written.text), folder);
    if (!path) {
        findings_.report(problems::path_outside, written.file, written.line, {{"found", written.text}});
        return std::nullopt;
    }
    if (folder_.find(*path)) return path;
    const std::string_view in = folder_of(*path);
    const auto names = pictures_in(folder_, in);
    std::vector<std::string> meant;
    for (const std::string& name : names) {
        if (is_meant_by(name_of(*path), name)) meant.push_back(name);
    }
    if (meant.size() == 1) return (in.empty() ? std::string{} : std::string(in) + '/') + meant.front();
    findings_.report(problems::missing_picture, written.file, written.line,
                     {{"picture", written.text}, {"nearest", nearest(name_of(*path), names)}});
    return std::nullopt;
}

Picture PictureReader::measured(const std::string& path, const StatedText& written) {
    const ContentFolder::Entry* entry = folder_.find(path);
    Picture picture;
    if (!entry) return picture;
    auto known = measured_.find(path);
    if (known == measured_.end()) known = measured_.emplace(path, measure(*entry)).first;
    picture.file = entry->path;
    picture.version = version_of(entry->state);
    picture.named_at = {std::string(written.file), written.line};
    picture.size = known->second.size;
    if (known->second.trouble) {
        findings_.report(problems::unreadable_picture, written.file, written.line,
                         {{"picture", written.text}, {"reason", *known->second.trouble}});
    }
    return picture;
}

PictureReader::Measured PictureReader::measure(const ContentFolder::Entry& entry) const {
    using Outcome = PictureHeader::Outcome;
    PictureHeader header;
    for (const std::size_t limit : {short_head, long_head}) {
        const auto head = folder_.head(entry, limit);
        if (!head) {
            const auto reason = head.error().details.find("reason");
            return {{}, reason == head.error().details.end() ? "" : reason->second};
        }
        const bool is_whole = entry.state.size <= head->size();
        header = measure_picture(*head, is_whole ? HeadIs::WholeFile : HeadIs::Beginning);
        if (header.outcome == Outcome::Measured || is_whole) break;
    }
    if (header.outcome == Outcome::Unreadable) return {{}, std::string(header.trouble)};
    return {header.size, std::nullopt};
}

} // namespace kiosk::content
