#include "pictures/spare_cache.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

namespace kiosk::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view prefix = "kiosk-spare-";
constexpr int workers = 2;

int locked(const std::string& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (handle < 0 || ::flock(handle, LOCK_EX | LOCK_NB) == 0) return handle;
    ::close(handle);
    return -1;
}

void sweep(const fs::path& place) {
    std::error_code error;
    fs::directory_iterator entries(place, error);
    for (const fs::directory_iterator end; !error && entries != end; entries.increment(error)) {
        if (!entries->path().filename().string().starts_with(prefix)) continue;
        const int lock = locked(entries->path().string());
        if (lock < 0) continue; // its kiosk lives, or it is somebody else's
        std::error_code gone;
        fs::remove_all(entries->path(), gone);
        ::close(lock);
    }
}

} // namespace

std::unique_ptr<SpareFolder> SpareFolder::made() {
    std::error_code error;
    const fs::path place = fs::temp_directory_path(error);
    if (error) return nullptr;
    sweep(place);
    std::string path = (place / (std::string(prefix) + "XXXXXX")).string();
    if (::mkdtemp(path.data()) == nullptr) return nullptr;
    const int lock = locked(path);
    return std::unique_ptr<SpareFolder>(new SpareFolder(std::move(path), lock));
}

SpareFolder::~SpareFolder() {
    std::error_code error;
    fs::remove_all(path_, error);
    if (lock_ >= 0) ::close(lock_);
}

std::shared_ptr<SpareCache> SpareCache::made(WorkerSettings settings, const ReadPixels& read) {
    auto folder = SpareFolder::made();
    if (!folder) return nullptr;
    settings.cache = folder->path();
    settings.cache_budget = settings.spare_budget;
    settings.workers = std::min(settings.workers, workers);
    return std::shared_ptr<SpareCache>(new SpareCache(std::move(folder), settings, read));
}

} // namespace kiosk::pictures
