#include "visit/action.h"

#include <fmt/format.h>

namespace kiosk::visit {

namespace {

std::string role_name(content::Role role) {
    switch (role) {
    case content::Role::Cec:
        return "cec";
    case content::Role::Alternate:
        return "alternate";
    case content::Role::Delegate:
        return "delegate";
    case content::Role::Staff:
        return "staff";
    }
    return "staff";
}

std::string link_name(const content::Link& link) {
    switch (link.to) {
    case content::Link::To::Page:
        return "page/" + link.id;
    case content::Link::To::Term:
        return "term/" + link.id;
    case content::Link::To::Source:
        return "sources/" + link.id + (link.entry ? fmt::format("/{}", *link.entry + 1) : "");
    }
    return link.id;
}

struct Name {
    std::string operator()(const GoTo& a) const { return "go-to " + to_string(a.place); }
    std::string operator()(const GoBack&) const { return "go-back"; }
    std::string operator()(const TurnPage& a) const { return fmt::format("turn-page {:+}", a.step); }
    std::string operator()(const TurnPicture& a) const { return fmt::format("turn-picture {:+}", a.step); }
    std::string operator()(const SetLanguage& a) const { return "set-language " + a.language; }
    std::string operator()(const ChangeTextSize&) const { return "change-text-size"; }
    std::string operator()(const ChangeContrast&) const { return "change-contrast"; }
    std::string operator()(const ChangeReach&) const { return "change-reach"; }
    std::string operator()(const OpenSpot& a) const { return fmt::format("open-spot {}", a.index + 1); }
    std::string operator()(const MoveDivider& a) const { return fmt::format("move-divider {}", a.to); }
    std::string operator()(const MoveDividerHere&) const { return "move-divider-here"; }
    std::string operator()(const ZoomPicture& a) const { return fmt::format("zoom-picture {}", a.factor); }
    std::string operator()(const ZoomTimeline& a) const {
        return a.on.empty() ? fmt::format("zoom-timeline {}", a.factor)
                            : fmt::format("zoom-timeline {:.3g} on {}", a.factor, a.on);
    }
    std::string operator()(const JumpTimeline& a) const { return "jump-timeline " + a.chapter; }
    std::string operator()(const FilterPeople& a) const {
        return "filter-people " + (a.role ? role_name(*a.role) : std::string("all"));
    }
    std::string operator()(const JumpPeople& a) const { return fmt::format("jump-people {}", a.initial); }
    std::string operator()(const OpenNote& a) const { return "open-note " + link_name(a.link); }
    std::string operator()(const ChooseLanguage&) const { return "choose-language"; }
    std::string operator()(const CloseNote&) const { return "close-note"; }
    std::string operator()(const ToggleSpeech&) const { return "toggle-speech"; }
    std::string operator()(const SkipSpeech& a) const { return fmt::format("skip-speech {:+.0f}", seconds(a.by)); }
    std::string operator()(const SeekSpeechHere&) const { return "seek-speech-here"; }
    std::string operator()(const ChangeSpeechSpeed&) const { return "change-speech-speed"; }
    std::string operator()(const ScrollHere&) const { return "scroll-here"; }
    std::string operator()(const GoOn&) const { return "go-on"; }
    std::string operator()(const EndVisit&) const { return "end-visit"; }
};

} // namespace

std::string to_string(const Action& action) {
    return std::visit(Name{}, action);
}

} // namespace kiosk::visit
