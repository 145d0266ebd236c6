#pragma once

// A file's bytes in memory without reading it: a CJK collection is 100 MB, a screen needs a few hundred
// glyphs of it.

#include <cstddef>
#include <string>

namespace kiosk::sdl {

class MappedFile {
  public:
    explicit MappedFile(const std::string& path);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    // Null when the file cannot be mapped.
    [[nodiscard]] const void* bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    void* bytes_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace kiosk::sdl
