#include "fakes/small_museum.h"

#include <gtest/gtest.h>

namespace kiosk::fakes {

namespace {

app::Start with_size(app::Start start) {
    start.display.px = {1920, 1080};
    start.content.look_every = 1s;
    return start;
}

} // namespace

MemoryFiles small_content() {
    const std::string pictures =
        "pictures:\n  - file: house.svg\n    caption: 石库门\n    credit: 插画\n    alt: 石库门\n";
    const std::string pictures_en = "pictures:\n  - file: house.svg\n    caption: The house\n    credit: "
                                    "Illustration\n    alt: A house\n";
    const auto page = [](const std::string& front, const std::string& body) {
        return "---\n" + front + "---\n" + body;
    };
    return MemoryFiles({
        {"exhibition.yaml",
         "title: {zh: 力量之源, en: Source of Strength}\n"
         "languages: [zh, en]\n"
         "language_names: {zh: 中文, en: English}\n"
         "home: {prompt: {zh: 请选择, en: Choose}, numeral: \"1925\", chapters: [1-eve, 2-congress]}\n"
         "idle: {ask_after: 45, countdown: 20}\n"
         "attract:\n  - page: /2-congress/a-opening\n  - page: /1-eve/a-notice\n"},
        {"sources.yaml", "S01: {title: 一份资料}\n"},
        {"glossary.yaml",
         "shikumen: {term: {zh: 石库门, en: shikumen}, text: {zh: 一种民居。, en: A kind of house.}}\n"},
        {"1-eve/_index.zh.md", page("title: 风云前夜\nsummary: 概述\n", "")},
        {"1-eve/_index.en.md", page("title: On the eve\nsummary: Summary\n", "")},
        {"1-eve/a-notice/index.zh.md",
         page("title: 通知\nkind: event\ndate: 1924-08-31\nsummary: 一句话\n" + pictures + "sources: [S01]\n",
              "通知发出。\n")},
        {"1-eve/a-notice/index.en.md",
         page("title: The notice\nsummary: One sentence\n" + pictures_en, "It went out.\n")},
        {"1-eve/a-notice/house.svg", a_picture},
        {"2-congress/_index.zh.md", page("title: 石库门里的大会\nsummary: 概述\n", "")},
        {"2-congress/_index.en.md", page("title: A congress in a lane\nsummary: Summary\n", "")},
        {"2-congress/a-opening/index.zh.md",
         page("title: 大会开幕\nkind: event\ndate: 1925-01-11\nplace: 上海\nsummary: 一句话\n" + pictures +
                  "sources: [S01]\n",
              "大会在[石库门](glossary:shikumen)召开。\n")},
        {"2-congress/a-opening/index.en.md", page("title: The opening\nsummary: One sentence\n" + pictures_en,
                                                  "It met in a [shikumen](glossary:shikumen).\n")},
        {"2-congress/a-opening/house.svg", a_picture},
        {"2-congress/b-close/index.zh.md",
         page("title: 大会闭幕\nkind: event\ndate: 1925-01-22\nsummary: 一句话\n" + pictures +
                  "sources: [S01]\n",
              "大会闭幕。\n")},
        {"2-congress/b-close/index.en.md",
         page("title: The close\nsummary: One sentence\n" + pictures_en, "It ended.\n")},
        {"2-congress/b-close/house.svg", a_picture},
    });
}

SmallMuseum::SmallMuseum(MemoryFiles files, app::Start start)
    : content(std::move(files)), assets_files(disk_files(KIOSK_SOURCE_DIR "/assets")),
      assets(*assets_files, runner, now),
      kiosk({content, assets, runner, runner, log, measurer, decoder}, with_size(std::move(start)), now) {
    rest();
}

const frame::Frame& SmallMuseum::step(const visit::Touches& touches) {
    const auto& frame = kiosk.step(now, touches);
    runner.finish_all();
    (void)kiosk.pictures().take_decoded(SIZE_MAX, now);
    (void)kiosk.pictures().take_evicted();
    return frame;
}

void SmallMuseum::wait(Duration lasting) {
    for (const Instant end = now + lasting; now < end;) {
        now = std::min(end, std::max(now + 16'667us, kiosk.due()));
        step();
    }
}

void SmallMuseum::tap(Point at) {
    down(at);
    wait(50ms);
    up(at);
    rest();
}

void SmallMuseum::tap(const visit::Action& action) {
    const auto at = place_of(action);
    ASSERT_TRUE(at) << visit::to_string(action) << " cannot be touched on\n" << screens::dump(kiosk.screen());
    tap(*at);
}

void SmallMuseum::drag(Point from, Point to, Duration lasting) {
    down(from);
    constexpr int steps = 12;
    for (int i = 1; i <= steps; ++i) {
        now += lasting / steps;
        move(from + (to - from) * (static_cast<double>(i) / steps));
    }
    up(to);
    rest();
}

std::optional<Point> SmallMuseum::place_of(const visit::Action& action) const {
    for (const auto& target : screens::targets(kiosk.screen(), kiosk.visit().scroll.at(now)))
        if (target.action == action) return target.rect.centre();
    return std::nullopt;
}

void SmallMuseum::open(const std::string& page) {
    tap(visit::GoTo{{visit::Place::Kind::Chapter, page.substr(0, page.find('/')), 0}});
    tap(visit::GoTo{{visit::Place::Kind::Page, page, 0}});
}

} // namespace kiosk::fakes
