#include "base/memory.h"

#include <malloc.h>

namespace kiosk {

namespace {
constexpr int large_block = 256 * 1024; // bytes
}

void give_memory_back_early() {
    // glibc raises its own threshold with the first large block that is freed; from then on pixels would lie in the
    // heap, between small things that stay, and their holes would never close.
    ::mallopt(M_MMAP_THRESHOLD, large_block);
    ::mallopt(M_TRIM_THRESHOLD, large_block);
    ::mallopt(M_ARENA_MAX, 2);
}

} // namespace kiosk
