#pragma once

// Why something could not be done, on its way to the answer.

#include "pictures/worker_protocol.h"

#include <expected>
#include <string>
#include <utility>

namespace kiosk::pictures::worker {

struct Fault {
    Trouble trouble = Trouble::Broken;
    std::string reason; // the decoder's or the system's own words
};

template <typename Value>
using Made = std::expected<Value, Fault>;

[[nodiscard]] inline std::unexpected<Fault> fault(Trouble trouble, std::string reason) {
    return std::unexpected(Fault{trouble, std::move(reason)});
}

// What went wrong below the cache folder, by the system's number.
[[nodiscard]] Fault cache_fault(int error);

} // namespace kiosk::pictures::worker
