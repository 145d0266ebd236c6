#pragma once

// What a touch target does when a finger is lifted on it.

#include "content/exhibition.h"
#include "visit/place.h"

#include <optional>
#include <variant>

namespace kiosk::visit {

struct GoTo {
    Place place;
    bool operator==(const GoTo&) const = default;
};
struct GoBack {
    bool operator==(const GoBack&) const = default;
}; // to where the visitor was before; home where there is nothing before
struct TurnPage {
    int step = 1; // -1 or +1, within the chapter
    bool operator==(const TurnPage&) const = default;
};
struct TurnPicture {
    int step = 1;
    bool operator==(const TurnPicture&) const = default;
};
struct SetLanguage {
    content::Language language;
    bool operator==(const SetLanguage&) const = default;
};
struct ChangeTextSize {
    bool operator==(const ChangeTextSize&) const = default;
}; // 1 → 1.25 → 1.5 → 1
struct ChangeContrast {
    bool operator==(const ChangeContrast&) const = default;
};
struct ChangeReach {
    bool operator==(const ChangeReach&) const = default;
};
struct OpenSpot {
    std::size_t index = 0; // into the picture's spots
    bool operator==(const OpenSpot&) const = default;
}; // closed by CloseNote
struct MoveDivider {
    double to = 0.5; // part of the compared pictures' width: 1 shows all of "then", 0 all of "now"
    bool operator==(const MoveDivider&) const = default;
};
struct MoveDividerHere {
    bool operator==(const MoveDividerHere&) const = default;
}; // to where the finger was lifted
struct ZoomPicture {
    double factor = 2;
    bool operator==(const ZoomPicture&) const = default;
};
struct ZoomTimeline {
    double factor = 2;
    content::PageId on = {}; // brought to the middle; empty: what is there stays
    bool operator==(const ZoomTimeline&) const = default;
};
struct JumpTimeline {
    content::ChapterId chapter; // to its first event
    bool operator==(const JumpTimeline&) const = default;
};
struct FilterPeople {
    std::optional<content::Role> role; // nothing: all
    bool operator==(const FilterPeople&) const = default;
};
struct JumpPeople {
    char initial = 'A';
    bool operator==(const JumpPeople&) const = default;
};
struct OpenNote {
    content::Link link; // a glossary term; or Source with the page's id: its list of sources
    bool operator==(const OpenNote&) const = default;
};
struct ChooseLanguage {
    bool operator==(const ChooseLanguage&) const = default;
}; // more than two languages: all of them to choose from, over the screen
struct CloseNote {
    bool operator==(const CloseNote&) const = default;
};
struct ToggleSpeech {
    bool operator==(const ToggleSpeech&) const = default;
}; // the page is read aloud, or pauses
struct SkipSpeech {
    Duration by{0};
    bool operator==(const SkipSpeech&) const = default;
};
struct SeekSpeechHere {
    bool operator==(const SeekSpeechHere&) const = default;
}; // to where the finger was lifted on Facts::speech_track
struct ChangeSpeechSpeed {
    bool operator==(const ChangeSpeechSpeed&) const = default;
}; // 1 → 1.25 → 0.8 → 1
struct ScrollHere {
    bool operator==(const ScrollHere&) const = default;
}; // the timeline's scrubber: to the place on Facts::scrubber where the finger was lifted
struct GoOn {
    bool operator==(const GoOn&) const = default;
}; // "still reading": yes
struct EndVisit {
    bool operator==(const EndVisit&) const = default;
}; // back to attract, by staff or by the question's second button

using Action = std::variant<GoTo, GoBack, TurnPage, TurnPicture, SetLanguage, ChangeTextSize, ChangeContrast,
                            ChangeReach, OpenSpot, MoveDivider, MoveDividerHere, ZoomPicture, ZoomTimeline,
                            JumpTimeline, FilterPeople, JumpPeople, OpenNote, ChooseLanguage, CloseNote, ToggleSpeech,
                            SkipSpeech, SeekSpeechHere, ChangeSpeechSpeed, ScrollHere, GoOn, EndVisit>;

// "go-to page/2-congress/…", "turn-page +1": for dumps and logs.
[[nodiscard]] std::string to_string(const Action& action);

} // namespace kiosk::visit
