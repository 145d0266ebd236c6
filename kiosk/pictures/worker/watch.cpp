#include "pictures/worker/watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace kiosk::pictures::worker {

namespace {

constexpr std::size_t longest_line = 256 * 1024; // bytes

} // namespace

Watch::Place Watch::look(const std::string& path) {
    struct stat s {};
    return ::stat(path.c_str(), &s) == 0 ? Place{path, s.st_dev, s.st_ino} : Place{path};
}

Watch::Watch(const Folders& folders)
    : places_{look(folders.content), look(folders.cache)},
      notices_(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK)), lines_(longest_line) {
    for (const Place& place : places_)
        if (notices_ >= 0) ::inotify_add_watch(notices_, place.path.c_str(), IN_DELETE_SELF | IN_MOVE_SELF);
}

Watch::~Watch() {
    if (notices_ >= 0) ::close(notices_);
}

bool Watch::are_folders_others() const {
    return !std::ranges::all_of(places_, [](const Place& place) { return look(place.path) == place; });
}

std::optional<std::string> Watch::next_line() {
    while (true) {
        if (auto line = lines_.next()) return line;
        if (lines_.is_too_long()) return std::nullopt;
        std::array<pollfd, 2> waiting{{{STDIN_FILENO, POLLIN, 0}, {notices_, POLLIN, 0}}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0) {
            if (errno == EINTR) continue;
            return std::nullopt;
        }
        std::array<char, 4096> bytes{};
        if (waiting[0].revents != 0) {
            const ssize_t n = ::read(STDIN_FILENO, bytes.data(), bytes.size());
            if (n < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (n <= 0) return std::nullopt;
            lines_.add({bytes.data(), static_cast<std::size_t>(n)});
        } else if (waiting[1].revents != 0) {
            if (::read(notices_, bytes.data(), bytes.size()) < 0 && errno != EAGAIN) return std::nullopt;
            if (lines_.is_empty() && are_folders_others()) return std::nullopt;
        }
    }
}

} // namespace kiosk::pictures::worker
