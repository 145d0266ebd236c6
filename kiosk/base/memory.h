#pragma once

// How the process gives memory back. Pictures come and go in blocks of megabytes for years.

namespace kiosk {

// Large blocks are handed back to the system as soon as they are freed, and few arenas are kept. To be called once,
// before anything large is allocated.
void give_memory_back_early();

} // namespace kiosk
