#include "base/files.h"
#include "base/problem_kinds.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

Problem unreadable(std::string_view path, std::string_view reason) {
    return {problems::unreadable_file, std::string(path), 0, {{"reason", std::string(reason)}}};
}

std::int64_t nanoseconds(const timespec& t) {
    return t.tv_sec * 1'000'000'000LL + t.tv_nsec;
}

FileState state_of(const struct stat& s) {
    return {static_cast<std::uint64_t>(s.st_size), nanoseconds(s.st_mtim), nanoseconds(s.st_ctim), s.st_ino};
}

bool is_below(const fs::path& path, const fs::path& root) {
    const auto [end, _] = std::mismatch(root.begin(), root.end(), path.begin(), path.end());
    return end == root.end();
}

class DiskFiles final : public Files {
  public:
    explicit DiskFiles(std::string root) : root_(std::move(root)) {}

    Result<FileList> list() const override {
        std::error_code error;
        const fs::path root = fs::canonical(root_, error);
        // A root that is no folder, or that we may not look into, is as good as none.
        if (!error) fs::directory_iterator(root, error);
        if (error)
            return std::unexpected(
                Problem{problems::missing_folder, root_, 0, {{"reason", error.message()}}});
        FileList found;
        walk(root, root, found);
        return found;
    }

    Result<std::string> read(std::string_view path, std::size_t limit) const override {
        return read_part(path, 0, limit);
    }

    Result<std::string> read_part(std::string_view path, std::size_t offset, std::size_t size) const override {
        const std::string where = absolute(path);
        std::error_code error;
        const fs::path root = fs::canonical(root_, error);
        const fs::path real = error ? fs::path() : fs::canonical(where, error);
        if (error) return std::unexpected(unreadable(path, error.message()));
        // Also when nobody listed it: what content names may be a link.
        if (!is_below(real, root)) return std::unexpected(unreadable(path, "it leads outside the folder"));
        const int handle = ::open(where.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        if (handle < 0) return std::unexpected(unreadable(path, std::strerror(errno)));
        struct stat s {};
        if (::fstat(handle, &s) != 0 || !S_ISREG(s.st_mode)) {
            ::close(handle);
            return std::unexpected(unreadable(path, "not a regular file"));
        }
        const auto length = static_cast<std::size_t>(s.st_size);
        std::string bytes(offset < length ? std::min(size, length - offset) : 0, '\0');
        std::size_t filled = 0;
        while (filled < bytes.size()) {
            const ssize_t n = ::pread(handle, bytes.data() + filled, bytes.size() - filled,
                                      static_cast<off_t>(offset + filled));
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) break;
            filled += static_cast<std::size_t>(n);
        }
        ::close(handle);
        bytes.resize(filled);
        return bytes;
    }

    std::string absolute(std::string_view path) const override { return (fs::path(root_) / path).string(); }

  private:
    // A folder that vanishes while we walk is an ordinary event during a copy: it ends the walk of that
    // folder alone.
    static void walk(const fs::path& folder, const fs::path& root, FileList& found) {
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        for (const fs::directory_iterator end; !error && entries != end; entries.increment(error)) {
            std::error_code gone;
            const fs::path& path = entries->path();
            const bool is_link = entries->is_symlink(gone);
            if (entries->is_directory(gone)) {
                if (!is_link) walk(path, root, found);
                continue;
            }
            struct stat s {};
            if (::stat(path.c_str(), &s) != 0 || !S_ISREG(s.st_mode)) continue;
            if (is_link && !is_below(fs::weakly_canonical(path, gone), root)) continue;
            found.emplace(path.lexically_relative(root).generic_string(), state_of(s));
        }
    }

    std::string root_;
};

} // namespace

std::string version_of(const FileState& state) {
    return fmt::format("{:x}-{:x}-{:x}-{:x}", state.size, state.modified_ns, state.changed_ns, state.inode);
}

std::unique_ptr<Files> disk_files(std::string root) {
    return std::make_unique<DiskFiles>(std::move(root));
}

Result<void> write_whole(const std::string& path, std::string_view bytes, Readers readers, Flush flush) {
    const std::string aside = fmt::format("{}.{}.part", path, ::getpid());
    ::unlink(aside.c_str()); // left by a process of the same number that was cut short; its mode would stay
    const int handle = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                              readers == Readers::Owner ? 0600 : 0644);
    if (handle < 0) return std::unexpected(unreadable(path, std::strerror(errno)));
    std::size_t written = 0;
    bool whole = true;
    while (whole && written < bytes.size()) {
        const ssize_t n = ::write(handle, bytes.data() + written, bytes.size() - written);
        if (n < 0 && errno == EINTR) continue;
        whole = n > 0;
        if (whole) written += static_cast<std::size_t>(n);
    }
    whole = whole && (flush == Flush::Sometime || ::fsync(handle) == 0);
    whole = ::close(handle) == 0 && whole;
    if (!whole || ::rename(aside.c_str(), path.c_str()) != 0) {
        const std::string reason = std::strerror(errno);
        ::unlink(aside.c_str());
        return std::unexpected(unreadable(path, reason));
    }
    return {};
}

} // namespace kiosk
