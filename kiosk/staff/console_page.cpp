#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include "staff/pages.h"

namespace kiosk::staff {

namespace {

struct PageButton {
    PagePressed what;
    std::string_view name;
    std::string_view key;
    ButtonLook look = ButtonLook::Plain;
};

constexpr std::array usual_buttons{
    PageButton{PagePressed::Reload, "reload", "staff-reload"},
    PageButton{PagePressed::StartOver, "start-over", "staff-start-over"},
    PageButton{PagePressed::Clear, "clear", "staff-clear"},
    PageButton{PagePressed::End, "end", "staff-end"},
    PageButton{PagePressed::Language, "language", "staff-other-language"},
    PageButton{PagePressed::Close, "close", "staff-close", ButtonLook::Primary},
};
constexpr std::array ending_buttons{
    PageButton{PagePressed::EndYes, "end-yes", "staff-yes", ButtonLook::Primary},
    PageButton{PagePressed::No, "end-no", "staff-no"},
};
constexpr std::array clearing_buttons{
    PageButton{PagePressed::ClearYes, "clear-yes", "staff-yes", ButtonLook::Primary},
    PageButton{PagePressed::No, "clear-no", "staff-no"},
};

struct Page {
    std::span<const PageButton> buttons;
    std::string_view question; // its key; empty: nothing is asked
};
Page page_that(PageAsks asks) {
    switch (asks) {
    case PageAsks::WhetherToEnd: return {ending_buttons, "staff-end-sure"};
    case PageAsks::WhetherToClear: return {clearing_buttons, "staff-clear-sure"};
    case PageAsks::Nothing: break;
    }
    return {usual_buttons, {}};
}

std::string megabytes(std::size_t bytes) { return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6); }

// How long ago, and the time of day where it is known.
std::string since(const Speech& speech, Duration duration, const std::string& time) {
    return time.empty() ? speech.ago(duration) : fmt::format("{} ({})", speech.ago(duration), time);
}

void draw_facts(const Report& report, const Speech& speech, const Rect& rect) {
    const auto& status = report.status;
    const auto& process = report.process;
    const bool is_touched = !process.last_touch.empty();
    const std::pair<std::string_view, std::string> facts[] = {
        {"staff-on-screen", status.screen},
        {"staff-language", status.language},
        {"staff-version", process.version},
        {"staff-started", process.started},
        {"staff-content-version", status.content_version},
        {"staff-content-read", since(speech, status.content_age, process.content_time)},
        {"staff-visits", fmt::format("{}", status.visits)},
        {"staff-frames-presented", fmt::format("{}", status.frames)},
        {"staff-slowest-frame", fmt::format("{:.1f} ms", seconds(status.slowest_frame) * 1000)},
        {"staff-memory", megabytes(process.resident_bytes)},
        {"staff-pictures", megabytes(status.picture_bytes)},
        {"staff-last-touch",
         is_touched ? since(speech, status.since_touch, process.last_touch) : speech("staff-never")},
    };
    const ScrollArea area("facts", rect);
    for (const auto& [key, value] : facts) {
        ScrollArea::row(speech(key), value.empty() ? "-" : value, rect.w * 0.44);
    }
}

std::size_t count(const Report& report, Severity severity) {
    return static_cast<std::size_t>(std::ranges::count(report.problems, severity, &ProblemLine::severity));
}

std::string counts(const Report& report, const Speech& speech) {
    if (report.problems.empty()) return speech("staff-no-problems");
    return fmt::format("{}: {}    {}: {}", speech("staff-errors"), count(report, Severity::Error),
                       speech("staff-warnings"), count(report, Severity::Warning));
}

// Errors first, each kind under its name: colour alone tells nobody.
void draw_problems(const Report& report, const Speech& speech, const Rect& rect) {
    const ScrollArea area("problems", rect);
    std::size_t shown = 0;
    for (const Severity severity : {Severity::Error, Severity::Warning}) {
        if (count(report, severity) == 0 || shown == Console::most_lines) continue;
        const bool is_error = severity == Severity::Error;
        ScrollArea::line(speech(is_error ? "staff-errors" : "staff-warnings"), colours::ink_soft);
        ScrollArea::gap(Widgets::em() * 0.2);
        for (const auto& problem : report.problems) {
            if (problem.severity != severity || shown == Console::most_lines) continue;
            ++shown;
            ScrollArea::line(problem.place, is_error ? colours::vermilion : colours::ink_soft);
            ScrollArea::line(problem.sentence, colours::ink);
            ScrollArea::gap(Widgets::em() * 0.4);
        }
    }
    if (shown < report.problems.size()) {
        ScrollArea::line(speech("staff-more", {{"n", std::to_string(report.problems.size() - shown)}}), colours::ink_soft);
    }
}

// In as many rows as the longest label needs, the last row at the bottom of `rect`.
struct Rows {
    std::size_t columns = 1;
    double height = 0; // of all rows
};

Rows rows_for(std::span<const PageButton> buttons, double width, double least_width, double side, double gap) {
    const auto fitting = static_cast<std::size_t>(std::max(1.0, (width + gap) / (least_width + gap)));
    const std::size_t most = std::min(fitting, buttons.size());
    const std::size_t rows = (buttons.size() + most - 1) / most;
    return {(buttons.size() + rows - 1) / rows, static_cast<double>(rows) * (side + gap) - gap};
}

} // namespace

PagePressed draw_page(Widgets& widgets, const Report& report, const Speech& speech, double target, PageAsks asks) {
    const double em = Widgets::em();
    const double gap = em * 0.5;
    const Rect page = widgets.screen().inset(em);
    const auto [buttons, asked] = page_that(asks);
    const double side = std::max(target, em * 2.2);
    const Rows rows = rows_for(buttons, page.w, std::max(target, em * 9), side, gap);

    Widgets::rule({page.x, page.y, em * 2, std::max(2.0, em * 0.1)});
    Widgets::text(speech("staff-title"), {page.x, page.y + em * 0.4, page.w, em * 1.5}, colours::ink);
    const double top = page.y + em * 2;
    const double question = asked.empty() ? 0 : em * 3; // two lines
    const double first_row = page.bottom() - rows.height;
    const Rect body{page.x, top, page.w, std::max(0.0, first_row - gap - question - top)};

    // Beside each other on a wide display, one above the other on a tall one.
    const bool is_wide = body.w > body.h;
    const Rect told = is_wide ? Rect{body.x, body.y, body.w * 0.42 - gap, body.h}
                              : Rect{body.x, body.y, body.w, body.h * 0.55 - gap};
    const Rect list = is_wide ? Rect{body.x + body.w * 0.42, body.y, body.w * 0.58, body.h}
                              : Rect{body.x, body.y + body.h * 0.55, body.w, body.h * 0.45};
    const Rect facts{told.x, told.y, told.w, told.h * 0.6 - gap};
    const Rect work{told.x, told.y + told.h * 0.6, told.w, told.h * 0.4};
    const double heading = em * 1.6;
    draw_facts(report, speech, facts);
    draw_pictures(report, speech, work);
    Widgets::text(counts(report, speech), {list.x, list.y, list.w, heading}, colours::ink);
    draw_problems(report, speech, {list.x, list.y + heading, list.w, std::max(0.0, list.h - heading)});
    if (!asked.empty()) {
        Widgets::text(speech(asked), {page.x, first_row - em * 2.8, page.w, em * 2.7}, colours::vermilion);
    }

    PagePressed pressed = PagePressed::Nothing;
    const double width = (page.w - gap * static_cast<double>(rows.columns - 1)) / static_cast<double>(rows.columns);
    for (std::size_t i = 0; i < buttons.size(); ++i) {
        const auto column = static_cast<double>(i % rows.columns);
        const auto row = static_cast<double>(i / rows.columns);
        const Rect rect{page.x + column * (width + gap), first_row + row * (side + gap), width, side};
        if (widgets.button(buttons[i].name, speech(buttons[i].key), rect, buttons[i].look)) pressed = buttons[i].what;
    }
    return pressed;
}

} // namespace kiosk::staff
