#include "frame/layer_sheets.h"

#include "frame/compared_pictures.h"
#include "frame/compose.h"
#include "frame/drawn_picture.h"
#include "frame/hash.h"
#include "frame/in_sight.h"
#include "frame/renditions.h"
#include "frame/spoken.h"
#include "frame/spot_marks.h"
#include "frame/swiped_pictures.h"
#include "frame/zoomed_picture.h"
#include "visit/can_zoom.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace kiosk::frame {

namespace {

constexpr Colour none{0, 0, 0, 0};

bool is_own_sheet(const screens::Item& item, const Showing& showing) {
    if (const auto* picture = std::get_if<screens::PictureItem>(&item))
        return picture->is_zooming && showing.slide_zoom.is_moving;
    if (std::holds_alternative<screens::SwipedPictures>(item)) return picture_swipe(showing) != 0;
    return std::holds_alternative<screens::ZoomedPicture>(item) ||
           std::holds_alternative<screens::SpotMarks>(item) ||
           std::holds_alternative<screens::ComparedPictures>(item) ||
           std::holds_alternative<screens::CountdownRing>(item) ||
           std::holds_alternative<screens::ScrollMark>(item) ||
           std::holds_alternative<screens::SpeechProgress>(item) ||
           std::holds_alternative<screens::SpokenCaption>(item);
}

// Items → commands of one sheet.
struct Writing {
    const Showing& showing;
    std::vector<Command>& commands;
    bool is_changing = false; // looks different in the next frame

    void picture(const pictures::RenditionKey& key, const Placed& at, double corner, Colour stand_in) {
        is_changing = add_picture(commands, key, at, corner, stand_in, showing) || is_changing;
    }

    void operator()(const screens::Box& box) {
        if (is_shown(box.shown)) commands.emplace_back(box);
    }
    void operator()(const screens::Gradient& gradient) {
        if (is_shown(gradient.shown)) commands.emplace_back(gradient);
    }
    void operator()(const screens::Stroke& stroke) {
        if (is_shown(stroke.shown)) commands.emplace_back(stroke);
    }
    [[nodiscard]] bool is_shown(screens::ShownWhile shown) const {
        switch (shown) {
        case screens::ShownWhile::MoreAhead:
            return showing.scroll < showing.screen.facts.scroll_end - 1;
        case screens::ShownWhile::MoreBehind:
            return showing.scroll > 1;
        case screens::ShownWhile::WhileSmallest:
            return !visit::can_zoom_out(showing.visit, showing.screen.facts);
        case screens::ShownWhile::WhileLargest:
            return !visit::can_zoom_in(showing.visit, showing.screen.facts);
        case screens::ShownWhile::Always:
            break;
        }
        return true;
    }
    void operator()(const screens::PictureItem& item) {
        const double zoom = item.is_zooming ? showing.slide_zoom.scale : 1;
        const double largest = item.is_zooming ? showing.theme.motion.slide_zoom : 1;
        picture(rendition_of(item, largest), placed(item, zoom), item.corner, item.stand_in);
        is_changing = is_changing || (item.is_zooming && showing.slide_zoom.is_moving);
    }
    void operator()(const screens::ZoomedPicture& item) {
        const double swipe = item.is_navigator ? 0 : picture_swipe(showing);
        if (swipe == 0) {
            is_changing = add_zoomed_picture(commands, item, showing) || is_changing;
            return;
        }
        screens::ZoomedPicture moved = item;
        moved.rect.x += swipe;
        is_changing = add_zoomed_picture(commands, moved, showing) || is_changing;
    }
    void operator()(const screens::SwipedPictures& item) {
        is_changing = add_swiped_pictures(commands, item, showing) || is_changing;
    }
    void operator()(const screens::SpotMarks& item) { add_spot_marks(commands, item, showing); }
    void operator()(const screens::ComparedPictures& item) {
        is_changing = add_compared_pictures(commands, item, showing) || is_changing;
    }
    void operator()(const screens::TextItem& item) {
        for (const screens::TextLine& line : item.lines) {
            for (const screens::TextPiece& piece : line.pieces) {
                commands.emplace_back(text_of(item, line, piece));
            }
        }
    }
    void operator()(const screens::IconItem& icon) {
        commands.emplace_back(DrawIcon{icon.name, icon.rect, icon.colour, icon.is_mirrored});
    }
    void operator()(const screens::SpeechProgress& item) { add_speech_progress(commands, item, showing); }
    void operator()(const screens::SpokenCaption& caption) {
        if (showing.spoken && *showing.spoken < caption.lines.size()) (*this)(caption.lines[*showing.spoken]);
    }
    void operator()(const screens::CountdownRing& ring) {
        const double lasting = seconds(ring.lasting);
        const double left =
            std::clamp(lasting - seconds(showing.now - showing.visit.phase_since), 0.0, lasting);
        const int numeral = static_cast<int>(std::ceil(left));
        const double part = showing.theme.motion.is_reduced ? numeral / std::max(1.0, lasting)
                                                            : left / std::max(1.0, lasting);
        commands.emplace_back(DrawRing{ring.rect, part, ring.colour, ring.ground, ring.width});
        // Digits of the house fonts are 0.55 em wide and 0.73 em high.
        const std::string digits = std::to_string(numeral);
        const double width = 0.55 * ring.numeral.size * static_cast<double>(digits.size());
        const Point centre = ring.rect.centre();
        commands.emplace_back(DrawText{digits, ring.numeral, centre.x - width / 2,
                                       centre.y + 0.365 * ring.numeral.size, ring.numeral_colour, false,
                                       false, width});
    }
    void operator()(const screens::ScrollMark& mark) {
        const double end = showing.screen.facts.scroll_end;
        const double part = end > 0 ? std::clamp(showing.scroll / end, 0.0, 1.0) : 0;
        const double travel = showing.screen.facts.is_mirrored ? -mark.travel : mark.travel;
        const Rect rect = mark.rect.moved({std::round(travel * part), 0});
        commands.emplace_back(FillBox{.rect = rect,
                                      .fill = mark.fill,
                                      .border = mark.border,
                                      .border_width = mark.border_width,
                                      .corner = mark.corner});
    }
};

std::size_t most_commands(const screens::Layer& layer) {
    std::size_t count = std::min<std::size_t>(layer.items.size(), 500) * 2; // a picture that fades in lies over another
    for (const screens::Item& item : layer.items) {
        const auto* text = std::get_if<screens::TextItem>(&item);
        if (text == nullptr) continue;
        for (const screens::TextLine& line : text->lines) count += line.pieces.size();
    }
    return count;
}

bool covers(const std::vector<Command>& commands, const Rect& area) {
    if (commands.empty()) return false;
    const auto* box = std::get_if<FillBox>(&commands.front());
    return box != nullptr && box->fill.a == 255 && box->corner == 0 && intersection(box->rect, area) == area;
}

} // namespace

const theme::Palette& palette_of(const theme::Theme& theme, const visit::Visit& visit) {
    return theme.palette(visit.settings.contrast == visit::Contrast::High ? theme::Contrast::High
                                                                          : theme::Contrast::Normal);
}

Point scrolled_to(const screens::Screen& screen, double scroll) {
    const double px = std::round(scroll);
    if (screen.facts.scrolls != visit::Facts::Axis::Horizontal) return {0, -px};
    return {screen.facts.is_mirrored ? px : -px, 0};
}

DrawText text_of(const screens::TextItem& item, const screens::TextLine& line, const screens::TextPiece& piece) {
    return {piece.text,   item.styles[piece.style], piece.x,        line.baseline - piece.rise,
            piece.colour, piece.is_link,            piece.has_dots, piece.width};
}

bool add_sheets(std::vector<Sheet>& sheets, const screens::Layer& layer, const Showing& showing,
                const Lying& lying, const std::vector<Command>& ground) {
    const Rect seen = lying.clip.moved(Point{} - lying.offset);
    bool is_changing = false;
    Sheet sheet{0, lying.clip, lying.offset, lying.alpha, false, ground, lying.area};
    Writing writing{showing, sheet.commands};
    sheet.commands.reserve(ground.size() + most_commands(layer));
    const auto finish = [&] {
        if (!sheet.commands.empty()) {
            sheet.is_opaque = covers(sheet.commands, seen);
            sheet.key = writing.is_changing ? 0 : hash(sheet.commands);
            is_changing = is_changing || writing.is_changing;
            sheets.push_back(std::move(sheet));
        }
        sheet = Sheet{0, lying.clip, lying.offset, lying.alpha, false, {}, lying.area};
        writing.is_changing = false;
    };
    // Of a layer that scrolls, more is written than is seen: its key stays the same for a while, and so does that of
    // one seen through a window that grows.
    const Rect stretch = stretch_around(lying.area.moved(Point{} - lying.scrolled));
    const auto cut = [&](const Rect& own) {
        sheet.clip = intersection(lying.clip, own.moved(lying.offset));
        sheet.area = own;
    };
    for (const screens::Item& item : layer.items) {
        if (!extent_of(item).overlaps(stretch)) continue;
        const bool is_own = is_own_sheet(item, showing);
        if (is_own) finish();
        // No larger than what is drawn with its shadows: a kept sheet is a texture.
        if (const auto* picture = std::get_if<screens::ZoomedPicture>(&item))
            cut(picture->rect.inset(picture->is_navigator ? -8 : 0));
        if (const auto* pictures = std::get_if<screens::SwipedPictures>(&item); pictures != nullptr && is_own)
            cut(pictures->rect);
        if (const auto* spots = std::get_if<screens::SpotMarks>(&item)) cut(spots->area.inset(-spots->side / 2));
        if (const auto* pictures = std::get_if<screens::ComparedPictures>(&item))
            cut(pictures->rect.inset(-pictures->handle.rect.w / 2));
        std::visit(writing, item);
        if (is_own) finish();
    }
    finish();
    add_spoken_words(sheets, layer, showing, lying);
    return is_changing;
}

} // namespace kiosk::frame
