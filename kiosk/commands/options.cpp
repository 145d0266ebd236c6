#include "commands/options.h"

#include <cstdlib>
#include <filesystem>

#include "commands/known_display.h"

namespace kiosk::commands {

namespace {

namespace fs = std::filesystem;

constexpr auto our_name = "heritage-kiosk";

std::string xdg(const char* variable, const char* below_home) {
    if (const char* value = std::getenv(variable); value && *value == '/') return std::string(value) + "/" + our_name;
    const char* home = std::getenv("HOME");
    return std::string(home && *home ? home : "/var/lib") + "/" + below_home + "/" + our_name;
}

// The nearest folder above the program that holds both content/ and assets/: a checkout with build/<preset>/bin, or
// an installation's share folder.
fs::path home_of_folders() {
    std::error_code error;
    for (fs::path folder = program_folder(); folder.has_relative_path(); folder = folder.parent_path()) {
        for (const fs::path& candidate : {folder, folder / "share" / our_name}) {
            if (fs::exists(candidate / "assets" / "theme.yaml", error)) return candidate;
        }
    }
    return fs::current_path(error);
}

} // namespace

std::string program_folder() {
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    return error ? "." : program.parent_path().string();
}

Options for_known_display(Options options) {
    const auto display = options.is_size_said ? std::nullopt : known_display(options.data);
    if (!display) return options;
    options.size = display->px;
    if (!options.is_mm_said) options.mm = display->mm;
    return options;
}

Options default_options() {
    const fs::path home = home_of_folders();
    Options options;
    options.content = (home / "content").string();
    options.assets = (home / "assets").string();
    options.cache = xdg("XDG_CACHE_HOME", ".cache");
    options.data = xdg("XDG_STATE_HOME", ".local/state");
    return options;
}

} // namespace kiosk::commands
