#include "frame/spoken.h"

#include "frame/hash.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kiosk::frame {

namespace {

// px of the track that were heard; whole ones, so that what is drawn changes seldom.
double heard_px(const screens::SpeechProgress& item, Duration heard) {
    const double part = item.length > Duration{0} ? seconds(heard) / seconds(item.length) : 0;
    // A microsecond short of a px is that px: times are whole microseconds.
    return std::floor(std::clamp(part, 0.0, 1.0) * item.track.w + 0.001);
}

Duration heard_of(const Duration length, const visit::Visit& visit, Instant now) {
    return visit::heard(visit.listening, length, now);
}

// When `place` of the audio will be heard.
Instant when(const visit::Listening& listening, Duration place) {
    return listening.since + from_seconds(seconds(place - listening.at) / listening.speed) + Duration{2};
}

const screens::SpeechProgress* progress_of(const screens::Screen& screen) {
    for (const screens::Layer* layer : {&screen.bar, &screen.body, &screen.scrolled})
        for (const screens::Item& item : layer->items)
            if (const auto* progress = std::get_if<screens::SpeechProgress>(&item)) return progress;
    return nullptr;
}

void add_words_of_line(std::vector<Command>& commands, const screens::TextItem& item, const screens::TextLine& line,
                       const Showing& showing, double unit) {
    double left = std::numeric_limits<double>::max();
    double right = std::numeric_limits<double>::lowest();
    double top = left;
    double bottom = right;
    for (const screens::TextPiece& piece : line.pieces) {
        if (piece.spoken != showing.spoken) continue;
        const double em = item.styles[piece.style].size;
        left = std::min(left, piece.x);
        right = std::max(right, piece.x + piece.width);
        top = std::min(top, line.baseline - piece.rise - 1.02 * em);
        bottom = std::max(bottom, line.baseline + 0.36 * em);
    }
    if (left > right) return;
    const theme::Palette& palette = showing.palette();
    const double side = 4 * unit;
    const double edge = std::max(2.0, std::round(3 * unit));
    const Rect ground{left - side, top, right - left + 2 * side, bottom - top};
    commands.emplace_back(FillBox{.rect = ground, .fill = palette.mark});
    // Not by its colour alone.
    commands.emplace_back(FillBox{.rect = {ground.x, ground.bottom() - edge, ground.w, edge}, .fill = palette.vermilion});
    for (const screens::TextPiece& piece : line.pieces)
        if (piece.spoken == showing.spoken) commands.emplace_back(text_of(item, line, piece));
}

} // namespace

bool is_heard(const screens::Screen& screen, const visit::Visit& visit) {
    return !visit.listening.page.empty() && screen.id == "page/" + visit.listening.page;
}

std::optional<std::size_t> spoken_line(const content::Audio& audio, Duration heard) {
    if (heard <= Duration{0}) return std::nullopt;
    const auto after = std::ranges::upper_bound(audio.lines, heard, {}, &content::SpokenLine::from);
    if (after == audio.lines.begin()) return std::nullopt;
    const auto line = std::prev(after);
    if (heard >= line->to) return std::nullopt;
    return static_cast<std::size_t>(line - audio.lines.begin());
}

std::optional<Instant> speech_due(const screens::Screen& screen, const content::Audio* audio, const visit::Visit& visit,
                                  Instant now) {
    if (!visit.listening.is_playing || !is_heard(screen, visit)) return std::nullopt;
    std::optional<Instant> next;
    const auto also = [&](Duration place) {
        // What rounding has left behind comes with the next look, never not at all.
        const Instant then = std::max(when(visit.listening, place), now + Duration{500});
        next = next ? std::min(*next, then) : then;
    };
    if (const auto* progress = progress_of(screen); progress != nullptr && progress->track.w >= 1) {
        const double px = heard_px(*progress, heard_of(progress->length, visit, now));
        if (px < progress->track.w)
            also(from_seconds(seconds(progress->length) * std::min(px + 1, progress->track.w) / progress->track.w));
    }
    if (audio != nullptr) {
        const Duration here = heard_of(audio->length, visit, now);
        // The first boundary after `here`; lines are in order and do not overlap.
        const auto later = std::ranges::upper_bound(audio->lines, here, {}, &content::SpokenLine::from);
        if (later != audio->lines.end()) also(later->from);
        if (later != audio->lines.begin() && std::prev(later)->to > here) also(std::prev(later)->to);
    }
    return next;
}

void add_spoken_words(std::vector<Sheet>& sheets, const screens::Layer& layer, const Showing& showing,
                      const Lying& lying) {
    if (!showing.spoken) return;
    Sheet sheet{0, lying.clip, lying.offset, lying.alpha, false, {}, lying.area};
    const double unit = showing.screen.size.h / 1080;
    for (const screens::Item& item : layer.items) {
        const auto* text = std::get_if<screens::TextItem>(&item);
        if (text == nullptr) continue;
        for (const screens::TextLine& line : text->lines)
            add_words_of_line(sheet.commands, *text, line, showing, unit);
    }
    if (sheet.commands.empty()) return;
    sheet.key = hash(sheet.commands);
    sheets.push_back(std::move(sheet));
}

void add_speech_progress(std::vector<Command>& commands, const screens::SpeechProgress& item, const Showing& showing) {
    const Duration heard =
        is_heard(showing.screen, showing.visit) ? heard_of(item.length, showing.visit, showing.now) : Duration{0};
    const double px = heard_px(item, heard);
    const Rect& track = item.track;
    const double corner = track.h / 2;
    const double from = item.is_mirrored ? track.right() - px : track.x;
    commands.emplace_back(FillBox{.rect = track, .fill = item.ground, .corner = corner});
    if (px > 0) commands.emplace_back(FillBox{.rect = {from, track.y, px, track.h}, .fill = item.fill, .corner = std::min(corner, px / 2)});
    const double side = item.knob_side;
    const double at = item.is_mirrored ? from : track.x + px;
    commands.emplace_back(FillBox{.rect = {at - side / 2, track.centre().y - side / 2, side, side},
                                  .fill = item.knob,
                                  .corner = side / 2});
}

} // namespace kiosk::frame
