#include "screens/speech_bar.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace kiosk::screens {

namespace {

constexpr Duration skip{10s};

bool is_listened_to(const StageKit& kit, const content::Page& page) {
    return kit.listening.page == page.id;
}

Button toggle_button(const StageKit& kit, const content::Page& page) {
    const bool is_begun = is_listened_to(kit, page);
    if (is_begun && kit.listening.is_playing) return icon_button("pause", kit.word("speech-pause"), visit::ToggleSpeech{});
    if (is_begun && kit.listening.at > Duration{0})
        return icon_button("play", kit.word("speech-resume"), visit::ToggleSpeech{});
    return icon_button("listen", kit.word("listen"), visit::ToggleSpeech{});
}

std::vector<Button> buttons_of(const StageKit& kit, const content::Page& page) {
    const double speed = is_listened_to(kit, page) ? kit.listening.speed : 1;
    const std::string times = fmt::format("{}", speed);
    return {toggle_button(kit, page), icon_button("back-ten", kit.word("speech-back"), visit::SkipSpeech{-skip}),
            icon_button("forward-ten", kit.word("speech-ahead"), visit::SkipSpeech{skip}),
            icon_button("speed", kit.word("speech-speed", {{"speed", times}}), visit::ChangeSpeechSpeed{})};
}

Look length_look(const StageKit& kit) {
    return {.role = theme::TypeRole::Caption, .colour = kit.colours.ink_soft, .most_lines = 1};
}

std::string length_words(const content::Audio& audio) {
    const auto whole = static_cast<int>(std::ceil(seconds(audio.length)));
    return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

double gap_of(const StageKit& kit) {
    return std::max(kit.measures.spacing.target_gap, kit.measures.target_gap);
}

// The track and behind it how long it all is. A finger has the whole height of the row.
void put_track(Layer& layer, const StageKit& kit, const content::Audio& audio, const Rect& row) {
    const Look look = length_look(kit);
    const std::string words = length_words(audio);
    const double width = width_of(kit, words, look);
    const double knob = std::max(kit.px(28), kit.measures.smallest_target * 0.4);
    const double height = std::max(4.0, kit.px(8));
    const Rect track{row.x + knob / 2, row.centre().y - height / 2, row.w - width - kit.px(24) - knob, height};
    layer.items.emplace_back(SpeechProgress{.track = track,
                                            .fill = kit.colours.vermilion,
                                            .ground = kit.colours.control_border,
                                            .knob = kit.colours.vermilion,
                                            .knob_side = knob,
                                            .length = audio.length});
    layer.targets.push_back({{row.x, row.y, track.w + knob, row.h}, visit::SeekSpeechHere{}, kit.word("speech-track")});
    put_words(layer, kit, words, look, {row.right() - width, row.y + (row.h - line_height(kit, look)) / 2}, width + 1);
}

// What fits beside each other, in order; at most so many in a row.
std::vector<std::vector<Button>> rows_of(const StageKit& kit, const std::vector<Button>& buttons, double room,
                                         std::size_t most, ButtonSize size) {
    std::vector<std::vector<Button>> rows(1);
    double left = room;
    for (const Button& button : buttons) {
        const double width = std::min(room, button_width(kit, button, size));
        if (rows.back().size() == most || (!rows.back().empty() && width > left)) {
            rows.emplace_back();
            left = room;
        }
        rows.back().push_back(button);
        left -= width + gap_of(kit);
    }
    return rows;
}

// No button stands alone in its row where the others could share with it.
std::vector<std::vector<Button>> even_rows_of(const StageKit& kit, const std::vector<Button>& buttons,
                                              double room, ButtonSize size) {
    const auto rows = rows_of(kit, buttons, room, buttons.size(), size);
    const auto even = rows_of(kit, buttons, room, (buttons.size() + rows.size() - 1) / rows.size(), size);
    return even.size() == rows.size() ? even : rows;
}

double put_buttons(Layer& layer, const StageKit& kit, const std::vector<Button>& row, Point at, double room,
                   ButtonSize size) {
    for (const Button& button : row) {
        const double width = std::min(room, button_width(kit, button, size));
        put_button(layer, kit, button, {at.x, at.y, width, button_height(kit, size)}, size);
        at.x += width + gap_of(kit);
    }
    return at.x;
}

// The lines whose words stand nowhere on the page, each where it will be shown. Returns the height of the highest.
double put_captions(Layer& layer, const StageKit& kit, const content::Page& page, Point at, double width) {
    const Look look{.role = theme::TypeRole::Label,
                    .colour = kit.colours.ink,
                    .most_lines = 2,
                    .is_balanced = true,
                    .language = kit.language_of(page.is_translated)};
    SpokenCaption caption;
    double height = 0;
    for (const content::SpokenLine& line : page.audio->lines) {
        TextItem item;
        if (!line.is_in_body) {
            text::ParagraphStyle style;
            style.most_lines = look.most_lines;
            style.is_balanced = look.is_balanced;
            SetWords set = set_words(kit, {{line.text, type_of(kit, look), look.colour, -1, false}}, at, width, style);
            height = std::max(height, set.height);
            item = std::move(set.item);
        }
        caption.lines.push_back(std::move(item));
    }
    if (height <= 0) return 0;
    caption.rect = {at.x, at.y, width, height};
    layer.items.emplace_back(std::move(caption));
    return height;
}

} // namespace

Rect put_speech_bar(Layer& layer, const StageKit& kit, const content::Page& page, const Rect& bar) {
    if (!page.audio) return bar;
    const double side = kit.px(64);
    const double room = kit.size.w - 2 * side;
    const double gap = gap_of(kit);
    const double between = std::max(kit.px(16), kit.measures.target_gap);
    const double edge = (kit.measures.spacing.bar_height - kit.measures.spacing.target) / 2;
    const std::vector<Button> buttons = buttons_of(kit, page);
    const double least_track = kit.px(300) + width_of(kit, length_words(*page.audio), length_look(kit));
    const auto fits_one_row = [&](ButtonSize size) {
        double width = least_track;
        for (const Button& button : buttons) width += button_width(kit, button, size) + gap;
        return width <= room;
    };
    const ButtonSize size = fits_one_row(ButtonSize::Bar) ? ButtonSize::Bar : ButtonSize::Stacked;
    const double row = button_height(kit, size);
    const bool is_one_row = fits_one_row(size);
    const auto rows =
        is_one_row ? std::vector<std::vector<Button>>{buttons} : even_rows_of(kit, buttons, room, size);

    Layer measured;
    const double caption = is_listened_to(kit, page) ? put_captions(measured, kit, page, {}, room) : 0;
    const auto count = static_cast<double>(rows.size() + (is_one_row ? 0 : 1));
    const double above = caption > 0 ? caption + between : 0;
    const double height = 2 * edge + above + count * row + (count - 1) * between;
    const Rect strip{0, bar.y - height, kit.size.w, height};
    layer.items.emplace_back(Box{.rect = strip, .fill = kit.colours.bar});
    layer.items.emplace_back(Box{.rect = {0, strip.y, strip.w, std::max(1.0, kit.px(1))}, .fill = kit.colours.line});

    double y = strip.y + edge;
    if (above > 0) (void)put_captions(layer, kit, page, {side, y}, room);
    y += above;
    if (is_one_row) {
        // The speed at the far end; between it and the others the track.
        const double x = put_buttons(layer, kit, {buttons.begin(), buttons.end() - 1}, {side, y}, room, size);
        const double speed = button_width(kit, buttons.back(), size);
        put_buttons(layer, kit, {buttons.back()}, {side + room - speed, y}, room, size);
        put_track(layer, kit, *page.audio, {x, y, side + room - speed - gap - x, row});
    } else {
        put_track(layer, kit, *page.audio, {side, y, room, row});
        for (const auto& one : rows) {
            y += row + between;
            put_buttons(layer, kit, one, {side, y}, room, size);
        }
    }
    return {bar.x, strip.y, bar.w, bar.bottom() - strip.y};
}

void tell_speech(Screen& screen) {
    for (const Item& item : screen.bar.items) {
        const auto* progress = std::get_if<SpeechProgress>(&item);
        if (progress == nullptr) continue;
        screen.facts.speech_length = progress->length;
        screen.facts.speech_track = progress->track;
    }
}

} // namespace kiosk::screens
