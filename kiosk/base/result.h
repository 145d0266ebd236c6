#pragma once

// Errors are values: a thing, or the Problem that kept us from having it.

#include <expected>

#include "base/problem.h"

namespace kiosk {

template <typename T>
using Result = std::expected<T, Problem>;

} // namespace kiosk
