// kiosk_pictures CONTENT CACHE [THREADS]: opens pictures, one request a line on standard input, one answer a
// line on standard output (pictures/worker_protocol.h). Started by the kiosk; the only program of the house
// that opens pictures as editors bring them. kiosk_pictures --doors CONTENT CACHE: says what such a program
// could do on this machine if a picture took it over.

#include "pictures/worker/answering.h"
#include "pictures/worker/doors.h"
#include "pictures/worker/fences.h"
#include "pictures/worker/limits.h"
#include "pictures/worker/opening.h"
#include "pictures/worker/shelf.h"
#include "pictures/worker/watch.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>
#include <vips/vips.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>

namespace {

using namespace kiosk::pictures;

bool say(std::string_view line) {
    while (!line.empty()) {
        const ssize_t n = ::write(STDOUT_FILENO, line.data(), line.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        line.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

std::string folder_of(const char* argument) {
    const auto path = std::filesystem::absolute(argument).lexically_normal();
    return path.has_filename() ? path.string() : path.parent_path().string();
}

// 0: as many as there are processors.
int number_of_threads(const char* text) {
    int number = 0;
    const char* const end = text + std::strlen(text);
    const bool is_number = std::from_chars(text, end, number).ptr == end && number >= 0;
    return is_number ? number : 0;
}

} // namespace

int main(int argc, char** argv) {
    const bool asks_for_doors = argc == 4 && std::strcmp(argv[1], "--doors") == 0;
    if (asks_for_doors) {
        ++argv;
        --argc;
    }
    if (argc != 3 && argc != 4) {
        std::fputs(
            "usage: kiosk_pictures CONTENT CACHE [THREADS]\n       kiosk_pictures --doors CONTENT CACHE\n",
            stderr);
        return 2;
    }
    if (!worker::set_limits()) return 1;
    const worker::Folders folders{folder_of(argv[1]), folder_of(argv[2])};
    std::error_code ignored; // the answers will tell
    std::filesystem::create_directories(folders.cache, ignored);
    worker::sweep_aside(folders.cache);

    // While there is one thread: what libvips starts is inside.
    worker::Watch watch(folders);
    const worker::Fence fence = worker::put_up_fence(folders);
    if (!worker::close_the_doors()) return 1;
    if (asks_for_doors) return worker::try_doors(folders);

    ::setenv("VIPS_WARNING", "0", 1); // what matters of a broken picture is in the answer
    if (VIPS_INIT(argv[0]) != 0 || ::sodium_init() < 0) return 1;
    vips_cache_set_max(0); // every picture is asked for once
    vips_concurrency_set(argc == 4 ? number_of_threads(argv[3]) : 0);
    worker::allow_loaders();
#ifndef __SANITIZE_ADDRESS__
    // Some decoders comment on each step of a broken picture; what matters of it is in the answer.
    if (const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC); nowhere >= 0) {
        ::dup2(nowhere, STDERR_FILENO);
        ::close(nowhere);
    }
#endif

    while (const auto line = watch.next_line()) {
        const auto request = parse_request(*line);
        const auto answer =
            request ? worker::answer_to(*request, folders)
                    : PictureAnswer{std::nullopt, Trouble::Broken, "the request is not understood"};
        // Asked again, a new worker will see the folders as they are now.
        if (!answer.facts && fence == worker::Fence::Stands && watch.are_folders_others())
            std::raise(SIGTERM);
        if (!say(to_line(answer))) break;
    }
    vips_shutdown();
    return 0;
}
