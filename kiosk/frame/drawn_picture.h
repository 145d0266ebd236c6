#pragma once

// A picture as commands: the rendition asked for, fading in over whatever there is until then.

#include "frame/frame.h"
#include "frame/layer_sheets.h"
#include "frame/renditions.h"

#include <optional>
#include <vector>

namespace kiosk::frame {

// How far a picture has faded in, 0 to 1: its opacity.
[[nodiscard]] double faded_in(std::optional<Instant> ready_since, Instant now);

// Appends; true when it looks different in the next frame. `stand_in` is not drawn where its alpha is 0.
[[nodiscard]] bool add_picture(std::vector<Command>& commands, const pictures::RenditionKey& key, const Placed& at,
                               double corner, Colour stand_in, const Showing& showing);

} // namespace kiosk::frame
