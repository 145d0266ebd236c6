// kiosk_pictures CONTENT CACHE: makes renditions, one request a line on standard input, one answer a line on
// standard output. Started by the kiosk; the only program of the house that opens pictures as editors bring
// them.

#include "pictures/worker/limits.h"
#include "pictures/worker/rendition.h"

#include <vips/vips.h>

#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    using namespace kiosk::pictures;
    if (argc != 3) {
        std::fputs("usage: kiosk_pictures CONTENT CACHE\n", stderr);
        return 2;
    }
    worker::set_limits();
    ::setenv("VIPS_WARNING", "0", 1); // what matters of a broken picture is in the answer
    if (VIPS_INIT(argv[0]) != 0) return 1;
    vips_cache_set_max(0); // every picture is asked for once
    if (!worker::close_the_doors()) return 1;

    std::string line;
    while (std::getline(std::cin, line)) {
        const auto request = parse_request(line);
        const auto answer = request ? worker::make_rendition(argv[1], argv[2], *request)
                                    : RenditionAnswer{{}, 0, 0, "the request is not understood"};
        std::cout << to_line(answer) << std::flush;
    }
    vips_shutdown();
    return 0;
}
