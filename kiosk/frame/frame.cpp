#include "frame/frame.h"

#include "frame/hash.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kiosk::frame {

namespace {

std::string words(const Rect& r) {
    return fmt::format("{:.0f} {:.0f} {:.0f} {:.0f}", r.x, r.y, r.w, r.h);
}

// One command as a line, where it lies on the glass.
struct Line {
    Point offset;

    std::string operator()(const FillBox& box) const {
        std::string line = fmt::format("box {} {}", words(box.rect.moved(offset)), to_string(box.fill));
        if (box.border_width > 0)
            line += fmt::format(" border {:.0f} {}", box.border_width, to_string(box.border));
        if (box.corner > 0) line += fmt::format(" corner {:.0f}", box.corner);
        if (box.shadow > 0) line += fmt::format(" shadow {:.0f}", box.shadow);
        return line;
    }
    std::string operator()(const FillGradient& gradient) const {
        return fmt::format(
            "gradient {} {} {} {}", words(gradient.rect.moved(offset)), to_string(gradient.from),
            gradient.towards == FillGradient::Towards::Right ? "→" : "↓", to_string(gradient.to));
    }
    std::string operator()(const DrawStroke& stroke) const {
        std::string line = fmt::format("stroke {} {:.0f}", to_string(stroke.colour), stroke.width);
        if (stroke.dash > 0) line += fmt::format(" dash {:.0f}", stroke.dash);
        for (const Point& point : stroke.points) {
            const Point at = point + offset;
            line += fmt::format(" {:.0f},{:.0f}", at.x, at.y);
        }
        return line;
    }
    std::string operator()(const DrawPicture& picture) const {
        const Rect& s = picture.source;
        std::string line = fmt::format("picture {} {} at {}x{}", words(picture.target.moved(offset)),
                                       picture.key.file, picture.key.w, picture.key.h);
        if (picture.key.leaf != 1) line += fmt::format(" page {}", picture.key.leaf);
        if (const auto& tile = picture.key.tile; picture.key.is_tile())
            line += fmt::format(" tile {}/{}_{}", tile.level, tile.column, tile.row);
        if (s != Rect{0, 0, 1, 1})
            line += fmt::format(" part {:.3f} {:.3f} {:.3f} {:.3f}", s.x, s.y, s.w, s.h);
        if (picture.alpha < 1) line += fmt::format(" alpha {:.2f}", picture.alpha);
        return line;
    }
    std::string operator()(const DrawText& text) const {
        std::string line =
            fmt::format("text {:.0f} {:.0f} {} {} “{}”", text.x + offset.x, text.baseline + offset.y,
                        text.style.size, to_string(text.colour), text.text);
        if (text.is_link) line += " link";
        if (text.has_dots) line += " dots";
        return line;
    }
    std::string operator()(const DrawIcon& icon) const {
        return fmt::format("icon {} {} {}{}", words(icon.target.moved(offset)), icon.name, to_string(icon.colour),
                           icon.is_mirrored ? " mirrored" : "");
    }
    std::string operator()(const DrawBackdrop& backdrop) const {
        return fmt::format("backdrop {} {}", words(backdrop.target.moved(offset)), backdrop.file);
    }
    std::string operator()(const DrawRing& ring) const {
        return fmt::format("ring {} {:.2f} {}", words(ring.rect.moved(offset)), ring.part,
                           to_string(ring.colour));
    }
};

bool look_same(const Sheet& a, const Sheet& b) {
    if (a.clip != b.clip || a.offset != b.offset || a.alpha != b.alpha ||
        a.commands.size() != b.commands.size()) {
        return false;
    }
    if (a.key != 0 && b.key != 0) return a.key == b.key;
    return hash(a.commands) == hash(b.commands);
}

} // namespace

std::string dump(const Frame& frame) {
    std::string text =
        fmt::format("frame {:.0f}x{:.0f} {}", frame.size.w, frame.size.h, to_string(frame.background));
    if (frame.due) text += fmt::format(" due {:.3f}", seconds(frame.due->time_since_epoch()));
    text += '\n';
    for (const Sheet& sheet : frame.sheets) {
        text +=
            fmt::format("sheet {} offset {:.0f} {:.0f}", words(sheet.clip), sheet.offset.x, sheet.offset.y);
        if (sheet.alpha < 1) text += fmt::format(" alpha {:.2f}", sheet.alpha);
        if (sheet.is_opaque) text += " opaque";
        text += sheet.key == 0 ? " changing\n" : "\n";
        for (const Command& command : sheet.commands)
            text += "  " + std::visit(Line{sheet.offset}, command) + '\n';
    }
    for (const std::string& sound : frame.sounds) text += "sound " + sound + '\n';
    return text;
}

bool looks_same(const Frame& a, const Frame& b) {
    return a.size == b.size && a.background == b.background &&
           std::ranges::equal(a.sheets, b.sheets, look_same);
}

} // namespace kiosk::frame
