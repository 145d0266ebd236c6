#pragma once

// Where in the exhibition a visitor is. Its text form is the screen id of the command line: "home",
// "timeline", "chapter/2-congress", "page/2-congress/1925-01-11-opening", "people", "picture/<page>/<n>" (n
// from 1), "compare/<page>".

#include "content/exhibition.h"

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::visit {

struct Place {
    enum class Kind { Home, Timeline, Chapter, Page, People, Picture, Compare } kind = Kind::Home;
    std::string id;          // ChapterId or PageId; empty for Home, Timeline and People
    std::size_t picture = 0; // Picture: index into the page's pictures; Page: the one shown
    bool operator==(const Place&) const = default;
};

[[nodiscard]] std::string to_string(const Place& place);
[[nodiscard]] std::optional<Place> parse_place(std::string_view screen_id);
[[nodiscard]] bool exists(const Place& place, const content::Edition& edition);

} // namespace kiosk::visit
