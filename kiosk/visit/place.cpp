#include "visit/place.h"

#include <fmt/format.h>

#include <charconv>

namespace kiosk::visit {

namespace {

// "picture/2-congress/house/3" without its "picture/": the page, and the picture counted from 1.
std::optional<Place> parse_picture(std::string_view rest) {
    const auto slash = rest.rfind('/');
    if (slash == std::string_view::npos || slash == 0) return std::nullopt;
    const std::string_view digits = rest.substr(slash + 1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size() || number == 0) return std::nullopt;
    return Place{Place::Kind::Picture, std::string(rest.substr(0, slash)), number - 1};
}

} // namespace

std::string to_string(const Place& place) {
    switch (place.kind) {
    case Place::Kind::Home:
        return "home";
    case Place::Kind::Timeline:
        return "timeline";
    case Place::Kind::People:
        return "people";
    case Place::Kind::Chapter:
        return "chapter/" + place.id;
    case Place::Kind::Page:
        return "page/" + place.id;
    case Place::Kind::Picture:
        return fmt::format("picture/{}/{}", place.id, place.picture + 1);
    case Place::Kind::Compare:
        return "compare/" + place.id;
    }
    return "home";
}

std::optional<Place> parse_place(std::string_view screen_id) {
    if (screen_id == "home") return Place{Place::Kind::Home, {}, 0};
    if (screen_id == "timeline") return Place{Place::Kind::Timeline, {}, 0};
    if (screen_id == "people") return Place{Place::Kind::People, {}, 0};
    const auto slash = screen_id.find('/');
    if (slash == std::string_view::npos || slash + 1 == screen_id.size()) return std::nullopt;
    const std::string_view kind = screen_id.substr(0, slash);
    const std::string_view rest = screen_id.substr(slash + 1);
    if (kind == "chapter") return Place{Place::Kind::Chapter, std::string(rest), 0};
    if (kind == "page") return Place{Place::Kind::Page, std::string(rest), 0};
    if (kind == "picture") return parse_picture(rest);
    if (kind == "compare") return Place{Place::Kind::Compare, std::string(rest), 0};
    return std::nullopt;
}

bool exists(const Place& place, const content::Edition& edition) {
    switch (place.kind) {
    case Place::Kind::Home:
    case Place::Kind::Timeline:
    case Place::Kind::People:
        return true;
    case Place::Kind::Chapter:
        return edition.chapter(place.id) != nullptr;
    case Place::Kind::Page: {
        const content::Page* page = edition.page(place.id);
        return page != nullptr && (place.picture == 0 || place.picture < page->pictures.size());
    }
    case Place::Kind::Picture: {
        const content::Page* page = edition.page(place.id);
        return page != nullptr && place.picture < page->pictures.size();
    }
    case Place::Kind::Compare: {
        const content::Page* page = edition.page(place.id);
        return page != nullptr && page->compare && page->compare->then < page->pictures.size() &&
               page->compare->now < page->pictures.size();
    }
    }
    return false;
}

} // namespace kiosk::visit
