#pragma once

// Timelines of events that tests date.

#include "stage_of_tests.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace kiosk::screens {

inline content::Edition edition_of(const std::vector<std::pair<std::string, std::string>>& dated) {
    content::Edition e;
    e.language = "zh";
    std::vector<std::pair<content::EdtfDate, std::string>> order;
    for (const auto& [chapter, date] : dated) {
        content::Page p = fakes::small::page(chapter, fmt::format("{:04}", e.pages.size()), true);
        p.title = fmt::format("第{}件：四大在里弄中秘密开幕", e.pages.size());
        p.date = content::parse_edtf(date);
        order.emplace_back(*p.date, p.id);
        if (e.chapter(chapter) == nullptr) {
            content::Chapter c;
            c.id = chapter;
            c.title = "篇章" + chapter;
            e.chapters.push_back(c);
        }
        e.pages.emplace(p.id, p);
    }
    std::ranges::stable_sort(order, {}, [](const auto& o) {
        return std::pair{o.first.first_day(), o.first.last_day()};
    });
    for (const auto& [date, id] : order) e.events.push_back(id);
    return e;
}

inline TestStage stage_with(const std::vector<std::pair<std::string, std::string>>& dated) {
    TestStage world;
    world.exhibition.editions.at("zh") = edition_of(dated);
    return world;
}

inline std::vector<std::pair<std::string, std::string>> a_century() {
    return {{"1", "1921-07-23"},
            {"1", "1923-06-12/1923-06-20"},
            {"1", "1924-08-31"},
            {"1", "1924-09-15"},
            {"1", "1924-11~"},
            {"2", "1925-01"},
            {"2", "1925-01"},
            {"2", "1925-01-11"},
            {"2", "1925-01-11/1925-01-22"},
            {"2", "1925-01-11/1925-01-22"},
            {"2", "1925-01-22"},
            {"2", "1925-01-22"},
            {"3", "1925-05-30"},
            {"3", "1927-04-27"},
            {"4", "1932?"},
            {"4", "1984-05-07"},
            {"4", "2012-09-07"},
            {"5", "2025"}};
}

inline Screen timeline(const TestStage& world, double zoom = 1, visit::Reach reach = visit::Reach::Normal,
                       visit::TextSize size = visit::TextSize::Normal) {
    visit::Visit visit = world.visit_at("timeline");
    visit.timeline_zoom = resting(zoom);
    visit.settings.reach = reach;
    visit.settings.text_size = size;
    return lay_out(world.stage(), visit);
}

inline void expect_targets_apart(const Screen& screen, double gap) {
    const auto& t = screen.scrolled.targets;
    for (std::size_t i = 0; i < t.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(t[i].rect.overlaps(t[j].rect.inset(-gap))) << t[i].label << " over " << t[j].label;
}

} // namespace kiosk::screens
