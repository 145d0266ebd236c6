#pragma once

// Seam: the file system, as far as reading content and assets needs it. DiskFiles in the program, MemoryFiles
// in a test. Paths are relative to the root the object was made for, with '/' between names, never "..".

#include "base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace kiosk {

// Enough to see that a file was touched, even by a replacement of the same name, size and second.
struct FileState {
    std::uint64_t size = 0; // bytes
    std::int64_t modified_ns = 0;
    std::int64_t changed_ns = 0; // inode change time: moves although a copy kept the old time stamp
    std::uint64_t inode = 0;
    bool operator==(const FileState&) const = default;
};

// A short name for that state: equal names, untouched file.
[[nodiscard]] std::string version_of(const FileState& state);

// Every regular file below the root by relative path. Symbolic links that lead outside the root are left out.
using FileList = std::map<std::string, FileState>;

class Files {
  public:
    virtual ~Files() = default;
    // Problem missing_folder when the root itself cannot be listed.
    [[nodiscard]] virtual Result<FileList> list() const = 0;
    // The first `limit` bytes at most. Problem unreadable_file.
    [[nodiscard]] virtual Result<std::string> read(std::string_view path, std::size_t limit) const = 0;
    // At most `size` bytes from `offset` on, for files that are too long to be read whole: sounds.
    [[nodiscard]] virtual Result<std::string> read_part(std::string_view path, std::size_t offset, std::size_t size) const {
        auto bytes = read(path, offset + size);
        if (bytes) bytes->erase(0, offset);
        return bytes;
    }
    // Where the file lies for programs that open it by themselves; for MemoryFiles the path as it is.
    [[nodiscard]] virtual std::string absolute(std::string_view path) const = 0;
};

// The real part. `root` need not exist yet.
[[nodiscard]] std::unique_ptr<Files> disk_files(std::string root);

enum class Readers { Everyone, Owner }; // file mode 0644 or 0600
enum class Flush { Now, Sometime };     // Sometime: a power failure may leave the file as it was, or empty

// Whole or not at all: written beside, flushed, renamed. Problem unreadable_file with the system's reason.
[[nodiscard]] Result<void> write_whole(const std::string& path, std::string_view bytes,
                                       Readers readers = Readers::Everyone, Flush flush = Flush::Now);

} // namespace kiosk
