#pragma once

// The numbered marks on the viewer's picture, where they lie at this moment.

#include "frame/frame.h"
#include "frame/layer_sheets.h"
#include "screens/screen.h"

#include <vector>

namespace kiosk::frame {

void add_spot_marks(std::vector<Command>& commands, const screens::SpotMarks& spots, const Showing& showing);

} // namespace kiosk::frame
