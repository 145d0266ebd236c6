#include "pictures/cache_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <filesystem>
#include <system_error>

namespace kiosk::pictures {

namespace {

namespace fs = std::filesystem;

std::int64_t modified(const struct stat& s) {
    return s.st_mtim.tv_sec * 1'000'000'000LL + s.st_mtim.tv_nsec;
}

int open_new(const std::string& path, int flags) {
    int handle = ::open(path.c_str(), flags | O_CLOEXEC | O_CREAT, 0644);
    if (handle >= 0 || errno != ENOENT) return handle;
    std::error_code error;
    fs::create_directories(fs::path(path).parent_path(), error);
    return ::open(path.c_str(), flags | O_CLOEXEC | O_CREAT, 0644);
}

bool write_all(int handle, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(handle, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

} // namespace

std::optional<std::int64_t> time_of(const std::string& path) {
    struct stat s {};
    if (::stat(path.c_str(), &s) != 0) return std::nullopt;
    return modified(s);
}

std::optional<std::int64_t> touch(const std::string& path) {
    const int handle = open_new(path, O_WRONLY);
    if (handle < 0) return std::nullopt;
    struct stat s {};
    const bool is_done = ::futimens(handle, nullptr) == 0 && ::fstat(handle, &s) == 0;
    ::close(handle);
    return is_done ? std::optional(modified(s)) : std::nullopt;
}

std::optional<std::int64_t> touch_existing(const std::string& path) {
    if (::utimensat(AT_FDCWD, path.c_str(), nullptr, 0) != 0) return std::nullopt;
    return time_of(path);
}

std::optional<std::string> read_file(const std::string& path, std::size_t longest) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (handle < 0) return std::nullopt;
    struct stat s {};
    std::optional<std::string> bytes;
    if (::fstat(handle, &s) == 0 && S_ISREG(s.st_mode) && static_cast<std::size_t>(s.st_size) <= longest) {
        bytes.emplace(static_cast<std::size_t>(s.st_size), '\0');
        std::size_t filled = 0;
        while (filled < bytes->size()) {
            const ssize_t n = ::read(handle, bytes->data() + filled, bytes->size() - filled);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) break;
            filled += static_cast<std::size_t>(n);
        }
        bytes->resize(filled);
    }
    ::close(handle);
    return bytes;
}

std::string new_aside(const std::string& cache) {
    // Several threads write, and several kiosks.
    static std::atomic<unsigned> number = 0;
    return fmt::format("{}/aside/kiosk-{}-{}", cache, ::getpid(), ++number);
}

bool replace_file(const std::string& cache, const std::string& path, std::string_view bytes) {
    const std::string aside = new_aside(cache);
    ::unlink(aside.c_str()); // left by a process of the same number that was cut short
    const int handle = open_new(aside, O_WRONLY | O_EXCL);
    if (handle < 0) return false;
    bool whole = write_all(handle, bytes);
    whole = ::close(handle) == 0 && whole;
    if (whole) {
        std::error_code error;
        fs::create_directories(fs::path(cache + "/" + path).parent_path(), error);
        whole = ::rename(aside.c_str(), (cache + "/" + path).c_str()) == 0;
    }
    if (!whole) ::unlink(aside.c_str());
    return whole;
}

} // namespace kiosk::pictures
