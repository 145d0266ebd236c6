#pragma once

// Is an embedded colour profile one that can be used? libvips quietly takes another where it is not.

#include <string_view>

namespace kiosk::pictures::worker {

// `bands` of the picture, without alpha. Structure only (ICC.1:2010, 7.2 and 7.3): whole, of that many
// channels, with what turns them into colours.
[[nodiscard]] bool is_usable_profile(std::string_view profile, int bands);

} // namespace kiosk::pictures::worker
