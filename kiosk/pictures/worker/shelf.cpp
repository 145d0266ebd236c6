#include "pictures/worker/shelf.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

namespace kiosk::pictures::worker {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "worker-";
constexpr std::uintmax_t least_room =
    1 << 20; // bytes; with less, what failed to be written failed for want of room

int write_all(int handle, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::write(handle, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return n < 0 ? errno : ENOSPC;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return 0;
}

int locked_folder(const std::string& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0 || ::flock(handle, LOCK_EX | LOCK_NB) == 0) return handle;
    ::close(handle);
    return -1;
}

} // namespace

Fault cache_fault(int error) {
    const bool is_full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return {is_full ? Trouble::CacheFull : Trouble::CacheUnwritable, std::strerror(error)};
}

Made<Shelf> Shelf::beside(const std::string& cache) {
    const std::string aside = cache + "/aside";
    std::string folder = fmt::format("{}/{}XXXXXX", aside, prefix);
    // Twice: somebody may clear the cache folder between the two steps.
    for (int tries = 0; tries < 2; ++tries) {
        std::error_code error;
        fs::create_directories(aside, error);
        if (error) return std::unexpected(cache_fault(error.value()));
        if (::mkdtemp(folder.data()) != nullptr) {
            ::setenv("TMPDIR", folder.c_str(), 1);
            return Shelf(cache, folder, locked_folder(folder));
        }
        if (errno != ENOENT) break;
        folder = fmt::format("{}/{}XXXXXX", aside, prefix);
    }
    return std::unexpected(cache_fault(errno));
}

Shelf::Shelf(std::string cache, std::string folder, int lock)
    : cache_(std::move(cache)), folder_(std::move(folder)), lock_(lock) {}

Shelf::Shelf(Shelf&& other) noexcept
    : cache_(std::move(other.cache_)), folder_(std::exchange(other.folder_, {})),
      lock_(std::exchange(other.lock_, -1)), things_(std::move(other.things_)) {}

Shelf::~Shelf() {
    std::error_code error;
    if (!folder_.empty()) fs::remove_all(folder_, error);
    if (lock_ >= 0) ::close(lock_);
}

bool Shelf::is_there() const {
    std::error_code error;
    return fs::is_directory(folder_, error);
}

Made<void> Shelf::write(const std::string& path, std::string_view bytes) {
    const std::string name = std::to_string(things_.size());
    const int handle = ::open((folder_ + "/" + name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (handle < 0) return std::unexpected(cache_fault(errno));
    int error = write_all(handle, bytes);
    // Flushed before it gets its name: after a power cut a rendition is whole or not there.
    if (error == 0 && ::fdatasync(handle) != 0) error = errno;
    if (::close(handle) != 0 && error == 0) error = errno;
    if (error != 0) return std::unexpected(cache_fault(error));
    add(name, path);
    return {};
}

void Shelf::add(const std::string& name, const std::string& path) {
    things_.push_back({name, path});
}

namespace {

// "…/1-20000x12500_files" → "…/1-20000x12500.dzi", the sign that they are whole; empty for what is no folder of tiles.
fs::path pyramid_of_tiles(const std::string& path) {
    constexpr std::string_view files = "_files";
    return path.ends_with(files) ? fs::path(path.substr(0, path.size() - files.size()) + ".dzi") : fs::path();
}

} // namespace

Made<void> Shelf::put(const Thing& thing) const {
    const std::string from = folder_ + "/" + thing.name;
    const std::string to = cache_ + "/" + thing.path;
    std::error_code error;
    // Twice: somebody may clear the cache folder between the two steps, and a pyramid's folder may stand
    // there whose .dzi never came.
    for (int tries = 0; tries < 2; ++tries) {
        fs::create_directories(fs::path(to).parent_path(), error);
        if (error) return std::unexpected(cache_fault(error.value()));
        fs::rename(from, to, error);
        if (!error) return {};
        if (error.value() == ENOTEMPTY || error.value() == EEXIST) {
            std::error_code ignored;
            // Another worker was sooner with the same tiles; they are being looked at.
            const fs::path whole = pyramid_of_tiles(to);
            if (!whole.empty() && fs::exists(whole, ignored)) return {};
            fs::remove_all(to, ignored);
        }
    }
    return std::unexpected(cache_fault(error.value()));
}

Made<void> Shelf::put_in_place() {
    for (const Thing& thing : things_)
        if (auto done = put(thing); !done) return done;
    things_.clear();
    return {};
}

Fault Shelf::wrong_here(const std::string& words) const {
    for (const int error : {ENOSPC, EDQUOT, EFBIG, EROFS, EACCES, EPERM, ENOENT})
        if (words.contains(std::strerror(error))) return {cache_fault(error).trouble, words};
    struct statvfs room {};
    if (::statvfs(folder_.c_str(), &room) != 0) return {Trouble::CacheUnwritable, words};
    if (room.f_bavail * static_cast<std::uintmax_t>(room.f_frsize) < least_room ||
        (room.f_files > 0 && room.f_favail == 0))
        return {Trouble::CacheFull, words};
    if ((room.f_flag & ST_RDONLY) != 0) return {Trouble::CacheUnwritable, words};
    return {Trouble::Broken, words};
}

void sweep_aside(const std::string& cache) {
    std::error_code error;
    fs::directory_iterator entries(cache + "/aside", error);
    for (const fs::directory_iterator end; !error && entries != end; entries.increment(error)) {
        const std::string folder = entries->path().string();
        if (!entries->path().filename().string().starts_with(prefix)) continue;
        const int lock = locked_folder(folder);
        if (lock < 0) continue; // its worker lives
        std::error_code gone;
        fs::remove_all(folder, gone);
        ::close(lock);
    }
}

} // namespace kiosk::pictures::worker
