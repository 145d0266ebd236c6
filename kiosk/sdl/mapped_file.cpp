#include "sdl/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::sdl {

MappedFile::MappedFile(const std::string& path) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return;
    struct stat state {};
    if (::fstat(handle, &state) == 0 && state.st_size > 0) {
        const auto size = static_cast<std::size_t>(state.st_size);
        void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0);
        if (bytes != MAP_FAILED) {
            bytes_ = bytes;
            size_ = size;
        }
    }
    ::close(handle);
}

MappedFile::~MappedFile() {
    if (bytes_ != nullptr) ::munmap(bytes_, size_);
}

} // namespace kiosk::sdl
