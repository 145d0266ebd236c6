// For libFuzzer: any bytes at all through what reads the worker's lines, the kiosk's lines and the index.
// What is understood must come back the same when it is written and read once more. To be run by hand:
//   cmake --preset dev -D KIOSK_FUZZ=ON && cmake --build build/dev --target worker_lines_fuzz
//   build/dev/bin/worker_lines_fuzz -max_len=4096 -max_total_time=600
// tests/pictures/worker_lines_test.cpp does the same with lines of its own making, in every run of the tests.

#include "pictures/line_reader.h"
#include "pictures/picture_index.h"
#include "pictures/worker_protocol.h"

#include <cstdint>
#include <cstdlib>

using namespace kiosk::pictures;

namespace {

void must(bool is_so) {
    if (!is_so) std::abort();
}

void read(const std::string& line) {
    if (const auto request = parse_request(line)) {
        must(stays_below(request->file));
        must(parse_request(to_line(*request)) == *request);
    }
    if (const auto answer = parse_answer(line)) must(parse_answer(to_line(*answer)).has_value());
    const RenditionKey key{"a.jpg", "v", 40, 30};
    if (const auto learnt = parse_entry(line + "\n", key, "p"))
        must(parse_entry(to_entry(key, "p", *learnt), key, "p").has_value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string all(bytes, bytes + size);
    LineReader reader(2048);
    // In two pieces, as a socket may bring them.
    for (const auto& piece : {all.substr(0, size / 2), all.substr(size / 2)}) {
        reader.add(piece);
        while (const auto line = reader.next()) read(*line);
    }
    read(all);
    return 0;
}
