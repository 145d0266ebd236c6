#include "staff/console.h"

#include <utility>

#include <imgui.h>

#include "base/check.h"
#include "staff/pages.h"

namespace kiosk::staff {

Console::Console(PinFile pin, Words words, std::vector<std::string> languages, Instant now)
    : pad_(std::move(pin), now), words_(std::move(words)), languages_(std::move(languages)) {
    check(!languages_.empty(), "the staff console has a language");
}

void Console::open(Instant now) {
    if (is_open()) return;
    pad_.open(now);
    view_ = View::Pad;
    last_touch_ = now;
}

void Console::close(StaffIntents& intents) {
    pad_.close();
    view_ = View::Closed;
    buttons_.clear();
    intents.emplace_back(Close{});
}

StaffIntents Console::draw(const Report& report, const Surface& surface, Instant now) {
    StaffIntents intents;
    if (!is_open()) return intents;
    if (ImGui::GetIO().MouseDown[0] || ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
        last_touch_ = now;
        pad_.touched(now);
    }
    if (view_ == View::Pad) {
        pad_.pass_time(now);
        if (pad_.state() == PinPad::State::Closed) {
            close(intents);
        } else {
            draw_pad(surface, intents, now);
        }
    } else if (now - last_touch_ >= open_for) {
        close(intents);
    } else {
        draw_console(report, surface, intents);
    }
    return intents;
}

void Console::draw_pad(const Surface& surface, StaffIntents& intents, Instant now) {
    PadPressed pressed;
    {
        Widgets widgets(surface.px, colours::night_veil, buttons_);
        pressed = draw_pin_pad(widgets, pad_, Speech(words_, language()), surface.target, now);
    }
    if (pressed.key) pad_.press(*pressed.key, now);
    if (pressed.language) language_ = (language_ + 1) % languages_.size();
    if (pad_.state() == PinPad::State::Passed) {
        view_ = View::Console;
        last_touch_ = now;
    }
    if (pressed.close) close(intents);
}

void Console::draw_console(const Report& report, const Surface& surface, StaffIntents& intents) {
    PagePressed pressed;
    {
        Widgets widgets(surface.px, colours::paper, buttons_);
        const auto asks = view_ == View::Ending     ? PageAsks::WhetherToEnd
                          : view_ == View::Clearing ? PageAsks::WhetherToClear
                                                    : PageAsks::Nothing;
        pressed = draw_page(widgets, report, Speech(words_, language()), surface.target, asks);
    }
    switch (pressed) {
    case PagePressed::Nothing: break;
    case PagePressed::Reload: intents.emplace_back(Reload{}); break;
    case PagePressed::StartOver:
        intents.emplace_back(StartOver{});
        close(intents);
        break;
    case PagePressed::End: view_ = View::Ending; break;
    case PagePressed::EndYes:
        intents.emplace_back(EndKiosk{});
        close(intents);
        break;
    case PagePressed::Clear: view_ = View::Clearing; break;
    case PagePressed::ClearYes:
        intents.emplace_back(ClearPictureCache{});
        view_ = View::Console;
        break;
    case PagePressed::No: view_ = View::Console; break;
    case PagePressed::Language: language_ = (language_ + 1) % languages_.size(); break;
    case PagePressed::Close: close(intents); break;
    }
}

std::vector<std::string> Console::texts(const Report& report) const {
    std::vector<std::string> texts;
    for (const auto& language : languages_) {
        for (const auto key : word_keys) texts.push_back(words_(language, key));
    }
    const auto& s = report.status;
    const auto& p = report.process;
    for (const auto* text : {&s.screen, &s.language, &s.content_version, &p.version, &p.started, &p.content_time, &p.last_touch}) {
        texts.push_back(*text);
    }
    texts.insert(texts.end(), s.preparing.begin(), s.preparing.end());
    for (const auto& problem : report.problems) {
        texts.push_back(problem.place);
        texts.push_back(problem.sentence);
    }
    return texts;
}

} // namespace kiosk::staff
