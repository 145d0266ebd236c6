#pragma once

// Errors are values: a thing, or the Problem that kept us from having it.

#include "base/problem.h"

#include <expected>

namespace kiosk {

template <typename T>
using Result = std::expected<T, Problem>;

} // namespace kiosk
