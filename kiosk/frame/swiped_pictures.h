#pragma once

// The pictures of a page beside each other, clipped to their rectangle and moved with the finger.

#include "frame/frame.h"
#include "frame/layer_sheets.h"
#include "screens/screen.h"

#include <vector>

namespace kiosk::frame {

// How far the pictures are moved on the glass now, whole px, to the right; 0 with reduced motion.
[[nodiscard]] double picture_swipe(const Showing& showing);

// Appends; true when it looks different in the next frame.
[[nodiscard]] bool add_swiped_pictures(std::vector<Command>& commands, const screens::SwipedPictures& item,
                                       const Showing& showing);

} // namespace kiosk::frame
