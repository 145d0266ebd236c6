#include "pictures/cache_room.h"

#include "pictures/cache_files.h"
#include "pictures/rendition_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <system_error>
#include <utility>

namespace kiosk::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_in_use = 64; // files; some screens' worth
constexpr unsigned most_new_files = 500;
constexpr std::uintmax_t most_new_bytes = 256ULL << 20;
constexpr const char* size_file = "size"; // "bytes new-bytes new-files", of all that share the folder, about

} // namespace

CacheRoom::CacheRoom(std::string cache, std::uintmax_t budget) : cache_(std::move(cache)), budget_(budget) {
    new_files_ = most_new_files; // a folder nobody knows is looked at soon
    const auto text = read_file(cache_ + "/" + size_file, 100);
    if (!text) return;
    std::uintmax_t bytes = 0;
    std::uintmax_t new_bytes = 0;
    unsigned new_files = 0;
    const char* at = text->data();
    const char* const end = at + text->size();
    const auto read = [&](auto& number) {
        const auto [next, error] = std::from_chars(at, end, number);
        at = next == end ? next : next + 1;
        return error == std::errc();
    };
    if (!read(bytes) || !read(new_bytes) || !read(new_files)) return;
    bytes_ = bytes;
    new_bytes_ = new_bytes;
    new_files_ = new_files;
}

void CacheRoom::save() const {
    static_cast<void>(replace_file(
        cache_, size_file, fmt::format("{} {} {}\n", bytes_.load(), new_bytes_.load(), new_files_.load())));
}

void CacheRoom::used(const std::string& path) {
    stamps_.used(path);
    const std::lock_guard lock(using_);
    const bool is_latest = !in_use_.empty() && in_use_.back() == path;
    if (!is_latest) {
        std::erase(in_use_, path);
        in_use_.push_back(path);
        if (in_use_.size() > most_in_use) in_use_.pop_front();
    }
}

void CacheRoom::wrote(std::uintmax_t bytes) {
    bytes_ += bytes;
    new_bytes_ += bytes;
    ++new_files_;
}

void CacheRoom::wrote_file(const std::string& path) {
    std::error_code error;
    const auto bytes = fs::file_size(path, error);
    if (!error) wrote(bytes);
}

void CacheRoom::wrote_pyramid(const std::string& path) {
    wrote(pyramid_bytes(path));
}

bool CacheRoom::drop_file(const std::string& path) {
    std::error_code error;
    fs::remove(path, error);
    return !error;
}

bool CacheRoom::drop_pyramid(const std::string& path) {
    return remove_pyramid(cache_, path);
}

void CacheRoom::trim_when_due() {
    // A small budget is looked after more often.
    if (new_files_ >= most_new_files || new_bytes_ >= std::min(most_new_bytes, budget_ / 8)) {
        const std::unique_lock lock(trimming_, std::try_to_lock);
        if (lock) trim(budget_); // else another job is at it
    }
    save();
}

void CacheRoom::trim_to_half() {
    const unsigned seen = halvings_;
    const std::lock_guard lock(trimming_);
    if (seen != halvings_) return; // another job, for which the disk was full as well, has just done it
    trim(UINTMAX_MAX);             // for its true size
    trim(std::min(budget_, bytes_ / 2));
    ++halvings_;
    save();
}

// With the lock on trimming_ held.
void CacheRoom::trim(std::uintmax_t budget) {
    const auto now = touch(cache_ + "/aside/now");
    if (!now) return; // a folder that cannot be written cannot be trimmed
    Trimming trimming{budget, *now, {}};
    {
        const std::lock_guard lock(using_);
        trimming.in_use.insert(in_use_.begin(), in_use_.end());
    }
    bytes_ = trim_renditions(cache_, trimming);
    new_bytes_ = 0;
    new_files_ = 0;
}

void CacheRoom::clear() {
    const std::lock_guard lock(trimming_);
    remove_renditions(cache_);
    bytes_ = new_bytes_ = 0;
    new_files_ = 0;
    save();
}

} // namespace kiosk::pictures
