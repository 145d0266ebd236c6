#pragma once

// The viewer's picture: what fits, the tiles of what is closer, and the small whole with a frame where the
// view is.

#include "frame/frame.h"
#include "frame/layer_sheets.h"
#include "screens/screen.h"

#include <vector>

namespace kiosk::frame {

// Appends; true when it looks different in the next frame.
[[nodiscard]] bool add_zoomed_picture(std::vector<Command>& commands, const screens::ZoomedPicture& item,
                                      const Showing& showing);

// What its view needs, in order of urgency: what fits, then tiles where the visitor is going, where the view
// is, and coarser ones round it. `visit` is absent where nobody looks at it yet; `want` is that of the whole
// picture.
void want_zoomed_picture(std::vector<pictures::Wanted>& wanted, const screens::ZoomedPicture& item,
                         const visit::Visit* visit, double most_zoom, pictures::Want want, Instant now);

} // namespace kiosk::frame
