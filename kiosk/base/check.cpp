#include "base/check.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>

namespace kiosk {

void check(bool holds, std::string_view what, std::source_location where) {
    if (holds) return;
    fmt::print(stderr, "{}:{}: this can never be: {}\n", where.file_name(), where.line(), what);
    std::abort();
}

} // namespace kiosk
