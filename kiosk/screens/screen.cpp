#include "screens/screen.h"

#include "screens/spot_marks.h"

#include <fmt/format.h>

namespace kiosk::screens {

namespace {

std::string place(const Rect& r) {
    return fmt::format("{:.0f} {:.0f} {:.0f} {:.0f}", r.x, r.y, r.w, r.h);
}

Rect bounds(const std::vector<Point>& points) {
    if (points.empty()) return {};
    Point least = points.front();
    Point most = points.front();
    for (const Point& p : points) {
        least = {std::min(least.x, p.x), std::min(least.y, p.y)};
        most = {std::max(most.x, p.x), std::max(most.y, p.y)};
    }
    return {least.x, least.y, most.x - least.x, most.y - least.y};
}

struct Dumped {
    std::string& out;
    const char* layer;

    void line(const char* kind, const Rect& rect, const std::string& more = {}) const {
        out += fmt::format("{} {} {}{}{}\n", layer, kind, place(rect), more.empty() ? "" : " ", more);
    }
    void operator()(const Box& b) const { line("box", b.rect, to_string(b.fill)); }
    void operator()(const Gradient& g) const {
        line("gradient", g.rect, to_string(g.from) + " " + to_string(g.to));
    }
    void operator()(const Stroke& s) const { line("stroke", bounds(s.points), to_string(s.colour)); }
    // A picture by its file, and by the words that stand for it where it cannot be seen.
    static std::string named(const std::string& file, const std::string& alt) {
        return alt.empty() ? file : file + " \"" + alt + "\"";
    }
    void operator()(const PictureItem& p) const { line("picture", p.rect, named(p.file, p.alt)); }
    void operator()(const ZoomedPicture& p) const {
        line(p.is_navigator ? "navigator" : "zoomed", p.rect, named(p.file, p.alt));
    }
    void operator()(const SwipedPictures& p) const {
        const auto name = [](const std::optional<PictureItem>& item) { return item ? named(item->file, item->alt) : "-"; };
        line("swiped", p.rect, name(p.previous) + " | " + name(p.shown) + " | " + name(p.next));
    }
    void operator()(const SpotMarks& s) const {
        for (std::size_t i = 0; i < s.marks.size(); ++i)
            line("spot", s.area,
                 fmt::format("{} at {:.2f} {:.2f} \"{}\"", i + 1, s.marks[i].at.x, s.marks[i].at.y, s.marks[i].label));
    }
    void operator()(const ComparedPictures& p) const {
        line("compared", p.rect, named(p.then.file, p.then.alt) + " | " + named(p.now.file, p.now.alt));
    }
    void operator()(const IconItem& i) const { line("icon", i.rect, i.name); }
    void operator()(const SpeechProgress& s) const {
        line("speech", s.track, fmt::format("{:.0f} s", seconds(s.length)));
    }
    void operator()(const SpokenCaption& s) const {
        for (const TextItem& item : s.lines) (*this)(item);
    }
    void operator()(const CountdownRing& r) const {
        line("ring", r.rect, fmt::format("{:.0f} s", seconds(r.lasting)));
    }
    void operator()(const ScrollMark& m) const {
        line("mark", m.rect, fmt::format("travel {:.0f}", m.travel));
    }
    void operator()(const TextItem& t) const {
        const double line_height = t.lines.empty() ? 0 : t.rect.h / static_cast<double>(t.lines.size());
        double y = t.rect.y;
        for (const TextLine& l : t.lines) {
            std::string words;
            double left = t.rect.x;
            double right = t.rect.x;
            if (!l.pieces.empty()) {
                left = l.pieces.front().x;
                right = l.pieces.back().x + l.pieces.back().width;
            }
            double end = left;
            for (const TextPiece& p : l.pieces) {
                // A piece that begins apart from the last one was a new word.
                const bool is_apart = p.x - end > 1 && !words.empty() && !words.ends_with(' ');
                words += (is_apart ? " " : "") + p.text;
                end = p.x + p.width;
            }
            line("text", {left, y, right - left, line_height}, words);
            y += line_height;
        }
    }
};

Point scrolled_by(const Screen& screen, double scroll) {
    switch (screen.facts.scrolls) {
    case visit::Facts::Axis::Horizontal:
        return {screen.facts.is_mirrored ? scroll : -scroll, 0};
    case visit::Facts::Axis::Vertical:
        return {0, -scroll};
    case visit::Facts::Axis::None:
        break;
    }
    return {};
}

const char* axis_name(visit::Facts::Axis axis) {
    return axis == visit::Facts::Axis::Horizontal ? "horizontal" : "vertical";
}

} // namespace

namespace {

std::vector<visit::Target> targets_above(std::vector<visit::Target> all, const Screen& screen, double scroll) {
    const Point by = scrolled_by(screen, scroll);
    for (visit::Target target : screen.scrolled.targets) {
        const Rect moved = target.rect.moved(by);
        target.rect = intersection(moved, screen.scroll_area);
        // A sliver at the edge is no place for a finger: half of it, or as much as there is room for, must be
        // seen.
        const bool is_seen = target.rect.w >= std::min(moved.w, screen.scroll_area.w) / 2 &&
                             target.rect.h >= std::min(moved.h, screen.scroll_area.h) / 2;
        if (is_seen && !target.rect.is_empty()) all.push_back(std::move(target));
    }
    all.insert(all.end(), screen.bar.targets.begin(), screen.bar.targets.end());
    return all;
}

} // namespace

std::vector<visit::Target> targets(const Screen& screen, double scroll) {
    return targets_above(screen.body.targets, screen, scroll);
}

std::vector<visit::Target> targets(const Screen& screen, const visit::Visit& visit, Instant now) {
    std::vector<visit::Target> all = screen.body.targets;
    for (const Item& item : screen.body.items) {
        const auto* spots = std::get_if<SpotMarks>(&item);
        if (spots == nullptr) continue;
        for (const PlacedMark& mark : placed_marks(*spots, visit, now))
            all.push_back({mark.target, visit::OpenSpot{mark.index}, spots->marks[mark.index].label});
    }
    const bool is_note = screen.is_overlay && visit.note && visit.phase == visit::Phase::Browsing;
    return targets_above(std::move(all), screen, is_note ? visit.note_scroll.at(now) : visit.scroll.at(now));
}

std::string dump(const Screen& screen) {
    std::string out = fmt::format("screen {} {:.0f}x{:.0f} {}\n", screen.id, screen.size.w, screen.size.h,
                                  to_string(screen.background));
    if (screen.facts.scrolls != visit::Facts::Axis::None)
        out += fmt::format("scrolls {} {} to {:.0f}\n", axis_name(screen.facts.scrolls),
                           place(screen.scroll_area), screen.facts.scroll_end);
    for (const auto& [name, layer] :
         {std::pair{"body", &screen.body}, std::pair{"scrolled", &screen.scrolled},
          std::pair{"bar", &screen.bar}}) {
        for (const Item& item : layer->items) std::visit(Dumped{out, name}, item);
        for (const visit::Target& t : layer->targets)
            out += fmt::format("{} target {} {} \"{}\"\n", name, place(t.rect), visit::to_string(t.action),
                               t.label);
    }
    return out;
}

} // namespace kiosk::screens
