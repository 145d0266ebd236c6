#include "content/picture_reader.h"

#include <utility>

#include "base/problem_kinds.h"
#include "content/named_file.h"
#include "content/picture_header.h"

namespace kiosk::content {

std::optional<std::string> PictureReader::find(const StatedText& written, std::string_view folder) const {
    NamedFile named = find_named(folder_, written.text, folder, has_picture_extension);
    if (named.is_outside) {
        findings_.report(problems::path_outside, written.file, written.line, {{"found", written.text}});
    } else if (!named.path) {
        findings_.report(problems::missing_picture, written.file, written.line,
                         {{"picture", written.text}, {"nearest", named.nearest}});
    }
    return std::move(named.path);
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
