#include "commands/house.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include <fmt/format.h>
#include <unistd.h>

#include "base/problem_kinds.h"
#include "content/reader.h"
#include "pictures/rendition_decoder.h"
#include "sdl/pixels_file.h"

namespace kiosk::commands {

namespace {

std::string made(const std::string& folder) {
    std::error_code error; // one that cannot be made is told when it is written to
    std::filesystem::create_directories(folder, error);
    return folder;
}

} // namespace

Instant now() {
    static const auto start = std::chrono::steady_clock::now();
    return Instant(std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - start));
}

std::size_t usable_cores() { return static_cast<std::size_t>(std::max(1L, ::sysconf(_SC_NPROCESSORS_ONLN))); }

House::House(const Options& given, Runner& given_runner, PictureWorkers workers)
    : options(given), runner(given_runner), content(disk_files(options.content)), assets_files(disk_files(options.assets)),
      assets(*assets_files, runner, now(), options.theme), fonts(theme_assets().theme.fonts, made(options.cache) + "/fonts"),
      decoder(pictures::rendition_decoder({.program = program_folder() + "/kiosk_pictures",
                                           .content = options.content,
                                           .cache = options.cache,
                                           .workers = static_cast<int>(workers.workers),
                                           .threads = static_cast<int>(workers.threads_each)},
                                          sdl::read_pixels)) {
    made(options.data);
    // A slip of the hand on the command line; whatever else is wrong is told by `check` and to staff.
    for (const Problem& problem : assets.problems()) {
        if (problem.kind == problems::unknown_theme) fmt::print(stderr, "{}\n", describe(problem));
    }
}

std::string House::staff_language() const { return options.language.empty() ? "zh" : options.language; }

std::shared_ptr<const content::Exhibition> House::read_exhibition() const {
    auto exhibition = content::read(*content).exhibition;
    if (!exhibition) say_that_there_is_no_content();
    return exhibition;
}

void House::say_that_there_is_no_content() const {
    fmt::print(stderr, "{}\n",
               theme_assets().strings.text(staff_language(), "no-content", {{"folder", options.content}}));
}

std::string House::describe(const Problem& problem) const {
    return theme::describe(problem, theme_assets().problem_sentences, staff_language());
}

} // namespace kiosk::commands
