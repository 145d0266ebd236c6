#include "theme/icon_reader.h"

#include "base/problem_kinds.h"

#include <algorithm>

namespace kiosk::theme {

namespace {

constexpr std::string_view folder = "icons/";
constexpr std::string_view ending = ".svg";
constexpr std::size_t most_bytes = 64 << 10; // an icon is a few lines; more is a picture
constexpr std::size_t most_icons = 200;

// Every "<name" has its "</name>" or ends in "/>". Enough to see a file that was cut off or mistyped.
bool is_closed(std::string_view svg) {
    std::vector<std::string_view> open;
    while (true) {
        const std::size_t begin = svg.find('<');
        if (begin == std::string_view::npos) return open.empty();
        svg.remove_prefix(begin);
        const bool is_comment = svg.starts_with("<!--");
        const std::string_view last = is_comment ? "-->" : ">";
        const std::size_t end = svg.find(last);
        if (end == std::string_view::npos) return false;
        const std::string_view tag = svg.substr(1, end - 1);
        svg.remove_prefix(end + last.size());
        if (is_comment || tag.starts_with('?') || tag.starts_with('!') || tag.ends_with('/')) continue;
        const bool is_end = tag.starts_with('/');
        const std::string_view words = is_end ? tag.substr(1) : tag;
        const std::string_view name = words.substr(0, words.find_first_of(" \t\r\n"));
        if (!is_end) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return false;
        } else {
            open.pop_back();
        }
    }
}

std::string path_of(std::string_view name) {
    return std::string(folder) + std::string(name) + std::string(ending);
}

} // namespace

std::string_view what_is_wrong_with_icon(std::string_view svg) {
    if (svg.size() >= most_bytes) return "icon-too-large";
    if (svg.find("<svg") == std::string_view::npos) return "icon-no-svg";
    if (!is_closed(svg)) return "icon-not-closed";
    if (svg.find("viewBox") == std::string_view::npos) return "icon-no-view-box";
    for (const std::string_view more : {"<image", "<text", "<script", "<use", "<foreignObject", "<style"}) {
        if (svg.find(more) != std::string_view::npos) return "icon-not-plain";
    }
    return {};
}

void read_icons(const Files& files, const FileList& list, Assets& assets) {
    for (const auto& [path, state] : list) {
        if (!path.starts_with(folder) || !path.ends_with(ending)) continue;
        const std::string name = path.substr(folder.size(), path.size() - folder.size() - ending.size());
        if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos) continue;
        if (assets.icons.size() >= most_icons) break;
        const auto svg = files.read(path, most_bytes);
        if (!svg) {
            assets.problems.push_back(svg.error());
            continue;
        }
        if (const std::string_view wrong = what_is_wrong_with_icon(*svg); !wrong.empty()) {
            assets.problems.push_back({problems::bad_icon, path, 0, {{"found", name}, {"reason", std::string(wrong)}}});
            continue;
        }
        assets.icons[name] = *svg;
    }
    for (const std::string_view name : icon_names) {
        const std::string path = path_of(name);
        if (list.contains(path)) continue;
        assets.problems.push_back({problems::missing_icon, path, 0, {{"found", std::string(name)}}});
    }
}

} // namespace kiosk::theme
