#include "content/named_file.h"

#include <utility>
#include <vector>

#include "base/nearest.h"
#include "content/encoding.h"
#include "content/paths.h"

namespace kiosk::content {

namespace {

// Names of such files in `folder` itself.
std::vector<std::string> names_in(const ContentFolder& content, std::string_view folder, bool (*is_of_kind)(std::string_view)) {
    std::vector<std::string> names;
    const std::string prefix = folder.empty() ? std::string{} : std::string(folder) + '/';
    const auto& entries = content.entries();
    for (auto at = entries.lower_bound(prefix); at != entries.end() && at->first.starts_with(prefix); ++at) {
        const std::string_view name = std::string_view(at->first).substr(prefix.size());
        if (name.find('/') == std::string_view::npos && is_of_kind(name)) names.emplace_back(name);
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

NamedFile find_named(const ContentFolder& content, std::string_view written, std::string_view folder,
                     bool (*is_of_kind)(std::string_view path)) {
    const auto path = resolve_path(unquoted(written), folder);
    if (!path) return {std::nullopt, true, {}};
    if (content.find(*path)) return {path, false, {}};
    const std::string_view in = folder_of(*path);
    const auto names = names_in(content, in, is_of_kind);
    std::vector<std::string> meant;
    for (const std::string& name : names) {
        if (is_meant_by(name_of(*path), name)) meant.push_back(name);
    }
    if (meant.size() == 1) return {(in.empty() ? std::string{} : std::string(in) + '/') + meant.front(), false, {}};
    return {std::nullopt, false, nearest(name_of(*path), names)};
}

} // namespace kiosk::content
