#pragma once

// "at: [0.42, 0.31]": a place on a picture, in parts of its width and height.

#include <optional>
#include <string>

#include "base/geometry.h"
#include "content/yaml_reader.h"

namespace kiosk::content {

// A list of two, or one text; per cent, Chinese commas, brackets and digits do as well.
struct WrittenPlace {
    std::string written;     // for messages
    std::optional<Point> at; // nothing: not two numbers
    [[nodiscard]] bool is_on_picture() const { return at && at->x >= 0 && at->x <= 1 && at->y >= 0 && at->y <= 1; }
};
[[nodiscard]] WrittenPlace place_of(const Yaml& value);

// What was most likely meant by numbers above 1, per cent or px of a picture of that size: "[0.42, 0.31]"; "" when
// nobody can tell.
[[nodiscard]] std::string nearest_place(Point at, Size picture);

} // namespace kiosk::content
