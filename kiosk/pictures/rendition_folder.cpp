#include "pictures/rendition_folder.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <vector>

namespace kiosk::pictures {

namespace {

namespace fs = std::filesystem;

struct Rendition {
    fs::path path;
    std::uintmax_t bytes = 0;
    fs::file_time_type used;
};

// "ab": the first two digits of the names in it.
bool is_of_renditions(const fs::path& folder) {
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

std::vector<Rendition> renditions_in(const fs::path& folder) {
    std::vector<Rendition> found;
    each_entry(folder, [&](const fs::directory_entry& entry) {
        std::error_code gone;
        const std::uintmax_t bytes = entry.file_size(gone);
        const fs::file_time_type used = entry.last_write_time(gone);
        if (!gone) found.push_back({entry.path(), bytes, used});
    });
    return found;
}

} // namespace

void trim_renditions(const std::string& cache, std::uintmax_t budget) {
    std::vector<Rendition> all;
    std::uintmax_t sum = 0;
    each_entry(cache, [&](const fs::directory_entry& folder) {
        if (!is_of_renditions(folder.path())) return;
        for (Rendition& one : renditions_in(folder.path())) {
            sum += one.bytes;
            all.push_back(std::move(one));
        }
    });
    std::ranges::sort(all, {}, &Rendition::used);
    for (const Rendition& oldest : all) {
        if (sum <= budget) return;
        std::error_code gone;
        fs::remove(oldest.path, gone);
        sum -= oldest.bytes;
    }
}

} // namespace kiosk::pictures
