#include "pictures/rendition_folder.h"

#include "pictures/cache_files.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <vector>

namespace kiosk::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::int64_t second = 1'000'000'000; // ns
constexpr std::int64_t in_use_time = 60 * second;
constexpr std::int64_t aside_time = 3600 * second;
constexpr std::int64_t index_time = 365 * 86400 * second;
constexpr std::uintmax_t tile_bytes = 4096; // of the disk, at least

// Of a rendition alone, or of a pyramid with all its tiles.
struct Unit {
    std::string path; // its file, or its .dzi
    bool is_pyramid = false;
    std::uintmax_t bytes = 0;
    std::int64_t used = 0; // ns
};

// "ab": the first two digits of the names in it.
bool is_fan(const fs::path& folder) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::string name = folder.filename().string();
    return name.size() == 2 && name.find_first_not_of(digits) == std::string::npos;
}

template <typename Each>
void each_entry(const fs::path& folder, Each&& each) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    for (const fs::directory_iterator end; !error && entries != end; entries.increment(error)) each(*entries);
}

// Of a folder that has them by the first two digits of their names.
template <typename Each>
void each_fanned(const fs::path& folder, Each&& each) {
    each_entry(folder, [&](const fs::directory_entry& fan) {
        if (is_fan(fan.path())) each_entry(fan.path(), each);
    });
}

bool is_older(const std::string& path, std::int64_t than, std::int64_t now) {
    const auto written = time_of(path);
    return written && now - *written > than;
}

void remove_tree(const std::string& cache, const std::string& path) {
    std::error_code error;
    const std::string aside = new_aside(cache);
    fs::create_directories(cache + "/aside", error);
    fs::rename(path, aside, error); // in one step, so that nobody finds half of it
    fs::remove_all(error ? path : aside, error);
}

std::string without(std::string_view ending, const std::string& path) {
    return path.substr(0, path.size() - ending.size());
}

// One picture's folder: its units into `units`, what belongs to nothing away.
void look_into(const fs::path& folder, const std::string& cache, std::int64_t now, std::vector<Unit>& units) {
    bool is_empty = true;
    each_entry(folder, [&](const fs::directory_entry& entry) {
        is_empty = false;
        const std::string path = entry.path().string();
        std::error_code gone;
        if (path.ends_with("_files")) {
            const bool is_orphan = !fs::exists(without("_files", path) + ".dzi", gone);
            if (is_orphan && is_older(path, aside_time, now)) remove_tree(cache, path);
            return;
        }
        if (path.ends_with(".bytes")) {
            if (!fs::exists(without(".bytes", path) + ".dzi", gone)) fs::remove(path, gone);
            return;
        }
        const bool is_pyramid = path.ends_with(".dzi");
        const auto used = time_of(path);
        const auto bytes = is_pyramid ? pyramid_bytes(without(".dzi", path)) : entry.file_size(gone);
        if (used && !gone) units.push_back({path, is_pyramid, bytes, *used});
    });
    // A worker may be about to put its first file there: not a young one.
    std::error_code error;
    if (is_empty && is_older(folder.string(), aside_time, now)) fs::remove(folder, error);
}

void sweep(const std::string& cache, std::int64_t now) {
    std::error_code error;
    each_entry(cache + "/aside", [&](const fs::directory_entry& entry) {
        if (is_older(entry.path().string(), aside_time, now)) fs::remove_all(entry.path(), error);
    });
    each_fanned(cache + "/index", [&](const fs::directory_entry& entry) {
        if (is_older(entry.path().string(), index_time, now)) fs::remove(entry.path(), error);
    });
}

} // namespace

std::uintmax_t trim_renditions(const std::string& cache, const Trimming& trimming) {
    sweep(cache, trimming.now);
    std::vector<Unit> units;
    each_fanned(cache + "/pictures", [&](const fs::directory_entry& picture) {
        look_into(picture.path(), cache, trimming.now, units);
    });
    std::uintmax_t sum = 0;
    for (const Unit& unit : units) sum += unit.bytes;
    std::ranges::sort(units, {}, &Unit::used);
    for (const Unit& oldest : units) {
        if (sum <= trimming.budget) break;
        const bool is_young = std::abs(trimming.now - oldest.used) < in_use_time;
        if (is_young || trimming.in_use.contains(oldest.path)) continue;
        std::error_code error;
        if (oldest.is_pyramid ? remove_pyramid(cache, without(".dzi", oldest.path))
                              : (fs::remove(oldest.path, error), !error))
            sum -= oldest.bytes;
    }
    return sum;
}

std::uintmax_t pyramid_bytes(const std::string& path) {
    std::uintmax_t bytes = 0;
    if (const auto text = read_file(path + ".bytes", 32)) {
        const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), bytes);
        if (error == std::errc() && end != text->data() + text->size() && *end == '\n') return bytes;
        bytes = 0;
    }
    each_entry(path + "_files", [&bytes](const fs::directory_entry& level) {
        each_entry(level.path(), [&bytes](const fs::directory_entry& tile) {
            std::error_code gone;
            const auto size = tile.file_size(gone);
            if (!gone) bytes += std::max(size, tile_bytes);
        });
    });
    // Counting thousands of tiles takes a while. Ends with a newline: what is cut short is not believed.
    std::ofstream(path + ".bytes") << bytes << '\n';
    return bytes;
}

bool remove_pyramid(const std::string& cache, const std::string& path) {
    std::error_code error;
    fs::remove(path + ".dzi", error);
    if (error) return false;
    fs::remove(path + ".bytes", error);
    if (fs::exists(path + "_files", error)) remove_tree(cache, path + "_files");
    return true;
}

void remove_renditions(const std::string& cache) {
    for (const char* folder : {"/pictures", "/index"}) {
        std::error_code error;
        if (fs::exists(cache + folder, error)) remove_tree(cache, cache + folder);
    }
}

} // namespace kiosk::pictures
