#pragma once

// The real Decoder: renditions and tiles from the cache folder, made by the workers where they are missing.
// Workers that nobody needs for a minute end by the next call after it.
//
// | the cache folder | and becomes | when                                                                  |
// |------------------|-------------|-----------------------------------------------------------------------|
// | InUse            | Unusable    | it is full (also after half of it was made free), or not to be written |
// | Unusable         | InUse       | every 50th prepare() tries it again, and it works                     |
//
// While it is Unusable, what is prepared goes to a spare folder of this kiosk alone below the system's
// temporary directory, and problems() says so; what already lies in the cache is still read.

#include "pictures/decoder.h"
#include "pictures/picture_cache.h"
#include "pictures/worker_client.h"

#include <memory>

namespace kiosk::pictures {

[[nodiscard]] std::shared_ptr<Decoder> rendition_decoder(WorkerSettings settings, ReadPixels read);

} // namespace kiosk::pictures
