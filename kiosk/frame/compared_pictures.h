#pragma once

// Two pictures over each other, one left and one right of the divider, and the divider with its handle.

#include "frame/frame.h"
#include "frame/layer_sheets.h"
#include "screens/screen.h"

#include <vector>

namespace kiosk::frame {

// Appends; true when it looks different in the next frame.
[[nodiscard]] bool add_compared_pictures(std::vector<Command>& commands, const screens::ComparedPictures& item,
                                         const Showing& showing);

} // namespace kiosk::frame
