#pragma once

// One request → its answer, with what it asks for in the cache folder.

#include "pictures/worker_protocol.h"

#include <string>

namespace kiosk::pictures::worker {

struct Folders {
    std::string content;
    std::string cache;
};

[[nodiscard]] PictureAnswer answer_to(const PictureRequest& request, const Folders& folders);

} // namespace kiosk::pictures::worker
