#include "commands/staff_desk.h"

#include <algorithm>

#include "base/problem_kinds.h"

namespace kiosk::commands {

namespace {

constexpr double letters_per_target = 0.44; // font size as a part of a button's height: read while standing

// Chinese first; English where the assets have it.
std::vector<std::string> console_languages(const House& house) {
    std::vector<std::string> languages;
    for (const char* language : {"zh", "en"}) {
        if (house.theme_assets().strings.by_language.contains(language)) languages.emplace_back(language);
    }
    if (languages.empty()) languages.emplace_back("zh");
    return languages;
}

} // namespace

StaffDesk::StaffDesk(const House& house, sdl::Window& window, Instant now)
    : house_(house), window_(window),
      console_(staff::PinFile(house.options.data),
               [&house](std::string_view language, std::string_view key) {
                   return house.theme_assets().strings.text(language, key);
               },
               console_languages(house), now),
      last_draw_(now) {}

staff::StaffIntents StaffDesk::draw(const app::Kiosk& kiosk, const app::ProcessStatus& process,
                                    const sdl::Happened& happened, Instant now) {
    const auto told = console_.wants_report() ? report(kiosk, process, now) : staff::Report{};
    const auto texts = console_.texts(told);
    const auto desk = surface();
    if (!triangles_ || triangles_->lacks(texts)) {
        triangles_.reset(); // the old atlas goes before the new one comes
        triangles_ = std::make_unique<sdl::ImGuiTriangles>(
            window_.renderer(), house_.fonts.file(text::Family::Sans, text::Weight::Regular, console_.language()),
            desk.target * letters_per_target, texts);
    }
    triangles_->begin(desk.px, now - last_draw_, happened);
    last_draw_ = now;
    auto intents = console_.draw(told, desk, now);
    triangles_->finish();
    if (!console_.is_open()) triangles_.reset();
    return intents;
}

staff::Report StaffDesk::report(const app::Kiosk& kiosk, const app::ProcessStatus& process, Instant now) const {
    staff::Report report{kiosk.status(now), process, {}};
    const auto& assets = house_.theme_assets();
    for (const auto& problem : report.status.problems) {
        std::string place = problem.line > 0 ? problem.file + ":" + std::to_string(problem.line) : problem.file;
        std::string sentence = theme::describe(problem, assets.problem_sentences, console_.language());
        // The place has a line of its own.
        if (sentence.starts_with(place + ": ")) sentence.erase(0, place.size() + 2);
        report.problems.push_back({problem.kind.severity, std::move(place), std::move(sentence),
                                   problem.kind == problems::picture_failed});
    }
    return report;
}

staff::Surface StaffDesk::surface() const {
    const theme::Display display{window_.px(), house_.options.is_mm_said ? house_.options.mm : window_.mm()};
    const auto& theme = house_.theme_assets().theme;
    const auto measures = theme::measures(theme, display, theme::TextSize::Normal);
    return {display.px, std::max(measures.spacing.target, measures.per_mm * theme.viewing.aimed_target_mm)};
}

} // namespace kiosk::commands
