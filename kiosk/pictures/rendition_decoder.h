#pragma once

// The real Decoder: a rendition from the cache folder, made by the worker where it is missing.

#include "pictures/store.h"
#include "pictures/worker_client.h"

#include <functional>
#include <memory>
#include <string>

namespace kiosk::pictures {

// A rendition's file → pixels; sdl::read_pixels in the program.
using ReadPixels = std::function<Result<Pixels>(const std::string& path)>;

[[nodiscard]] std::shared_ptr<Decoder> rendition_decoder(WorkerSettings settings, ReadPixels read);

// Where a rendition lies below the cache folder, without its extension.
[[nodiscard]] std::string rendition_path(const RenditionKey& key);

} // namespace kiosk::pictures
