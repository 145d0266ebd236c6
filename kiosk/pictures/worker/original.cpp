#include "pictures/worker/original.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>
#include <vector>

namespace kiosk::pictures::worker {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t bite = 1 << 20; // bytes read at once

FileState state_of(const struct stat& s) {
    const auto nanoseconds = [](const timespec& t) { return t.tv_sec * 1'000'000'000LL + t.tv_nsec; };
    return {static_cast<std::uint64_t>(s.st_size), nanoseconds(s.st_mtim), nanoseconds(s.st_ctim), s.st_ino};
}

bool is_below(const fs::path& path, const fs::path& root) {
    return std::mismatch(root.begin(), root.end(), path.begin(), path.end()).first == root.end();
}

std::string words_of(const std::error_code& error) {
    return error.message();
}

// A share that is away for a moment, a disk that stumbles: no fault of the picture, which is there another time.
bool is_passing(int error) {
    return error == EIO || error == ESTALE || error == EMFILE || error == ENFILE || error == ENOMEM ||
           error == ETIMEDOUT || error == EHOSTDOWN || error == EAGAIN;
}

Fault not_opened(int error) {
    const bool is_gone = error == ENOENT || error == ENOTDIR || error == ELOOP;
    return {is_gone || is_passing(error) ? Trouble::Missing : Trouble::Broken, std::strerror(error)};
}

} // namespace

Made<Original> Original::open(const std::string& content, const std::string& file) {
    std::error_code error;
    const fs::path root = fs::canonical(content, error);
    if (error) return fault(Trouble::Missing, words_of(error));
    const fs::path real = fs::canonical(root / file, error);
    if (error) return std::unexpected(not_opened(error.value()));
    if (!is_below(real, root)) return fault(Trouble::Outside, "it leads outside the content folder");

    // Not blocking: a named pipe would keep us waiting for a writer.
    const int descriptor = ::open(real.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) return std::unexpected(not_opened(errno));
    struct stat s {};
    if (::fstat(descriptor, &s) != 0 || !S_ISREG(s.st_mode)) {
        ::close(descriptor);
        return fault(Trouble::UnknownFormat, "not a regular file");
    }
    Original original(descriptor, state_of(s));
    // A folder on the way may have become a link since we looked.
    const fs::path opened = fs::read_symlink(fmt::format("/proc/self/fd/{}", descriptor), error);
    if (!error && !is_below(opened, root))
        return fault(Trouble::Outside, "it leads outside the content folder");
    if (s.st_size == 0) return fault(Trouble::Empty, "no bytes");
    return original;
}

Original::Original(Original&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), state_(other.state_) {}

Original::~Original() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Made<std::string> Original::digest() const {
    ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
    crypto_generichash_state hash;
    std::array<unsigned char, 32> sum{};
    crypto_generichash_init(&hash, nullptr, 0, sum.size());
    std::vector<unsigned char> bytes(bite);
    for (off_t at = 0;;) {
        const ssize_t n = ::pread(descriptor_, bytes.data(), bytes.size(), at);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return fault(Trouble::Missing, std::strerror(errno));
        if (n == 0) break;
        crypto_generichash_update(&hash, bytes.data(), static_cast<unsigned long long>(n));
        at += n;
    }
    crypto_generichash_final(&hash, sum.data(), sum.size());
    std::string digits;
    for (const unsigned char byte : sum) digits += fmt::format("{:02x}", byte);
    return digits;
}

bool Original::has_changed() const {
    struct stat s {};
    if (::fstat(descriptor_, &s) != 0) return true;
    const FileState now = state_of(s);
    return now.size != state_.size || now.modified_ns != state_.modified_ns;
}

std::string Original::bytes(std::uint64_t offset, std::size_t length) const {
    std::string bytes(length, '\0');
    std::size_t filled = 0;
    while (filled < length) {
        const ssize_t n =
            ::pread(descriptor_, bytes.data() + filled, length - filled, static_cast<off_t>(offset + filled));
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        filled += static_cast<std::size_t>(n);
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace kiosk::pictures::worker
