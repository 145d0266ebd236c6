#pragma once

// A hand-made screen, a store whose pictures arrive when the test says so, and a moment.

#include "fakes/manual_runner.h"
#include "fakes/painted_decoder.h"
#include "frame/compose.h"

#include <gtest/gtest.h>

namespace kiosk::frame {

inline theme::Theme made_theme() {
    theme::Theme theme;
    theme::Palette palette{};
    palette.ink = {0x21, 0x1C, 0x18, 255};
    palette.on_night = {0xF3, 0xE9, 0xDA, 255};
    palette.night_soft = {0x2A, 0x20, 0x1B, 255};
    theme.palettes[theme::Contrast::Normal] = palette;
    theme.palettes[theme::Contrast::High] = palette;
    return theme;
}

inline screens::TextItem made_text(const std::string& words, double x, double y) {
    screens::TextItem item;
    item.rect = {x, y, 400, 48};
    item.styles = {text::TypeStyle{}};
    item.lines = {{y + 36, {{words, x, 400, 0, {0x21, 0x1C, 0x18, 255}, false, false}}}};
    return item;
}

inline screens::PictureItem made_picture(const std::string& file, Rect rect, Size size = {3000, 2000}) {
    screens::PictureItem item;
    item.rect = rect;
    item.file = file;
    item.version = "1";
    item.size = size;
    return item;
}

inline screens::Screen made_screen(const std::string& words) {
    screens::Screen screen;
    screen.id = "page/" + words;
    screen.size = {1920, 1080};
    screen.background = {0xF6, 0xF0, 0xE5, 255};
    screen.body.items = {made_text(words, 96, 100)};
    screen.bar.items = {made_text("bar of " + words, 96, 1000)};
    screen.facts.screen = screen.size;
    return screen;
}

struct Stage {
    fakes::ManualRunner runner;
    std::shared_ptr<fakes::PaintedDecoder> decoder = std::make_shared<fakes::PaintedDecoder>();
    pictures::Store store{decoder, runner, runner, {512U << 20, 64U << 20}};
    theme::Theme theme = made_theme();
    visit::Visit visit;
    Scene scene;
    Instant now{10s};

    Stage() { visit.phase = visit::Phase::Browsing; }

    [[nodiscard]] Frame compose() { return frame::compose(scene, visit, theme, store, now); }
    [[nodiscard]] std::string dump() { return frame::dump(compose()); }
    // Everything the scene wants is prepared, decoded and on the painter's side since `now`.
    void load() {
        store.want(frame::wanted(scene, visit, theme, now), now);
        runner.finish_all();
        (void)store.take_decoded(1U << 30, now);
    }
};

inline bool has(const std::string& dump, const std::string& part) {
    return dump.find(part) != std::string::npos;
}

} // namespace kiosk::frame
