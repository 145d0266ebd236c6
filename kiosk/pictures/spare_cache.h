#pragma once

// A cache folder of this kiosk alone below the system's temporary directory, for as long as the right one
// cannot be written. Gone with the object; what a kiosk left that came to a sudden end is removed by the next
// one that makes one.

#include "pictures/picture_cache.h"

#include <memory>
#include <string>

namespace kiosk::pictures {

class SpareFolder {
  public:
    // Nothing where that place cannot be written either.
    [[nodiscard]] static std::unique_ptr<SpareFolder> made();
    ~SpareFolder();
    SpareFolder(const SpareFolder&) = delete;
    SpareFolder& operator=(const SpareFolder&) = delete;
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    SpareFolder(std::string path, int lock) : path_(std::move(path)), lock_(lock) {}
    std::string path_;
    int lock_; // on the folder, so that nobody takes it for a dead kiosk's
};

class SpareCache {
  public:
    [[nodiscard]] static std::shared_ptr<SpareCache> made(WorkerSettings settings, const ReadPixels& read);
    [[nodiscard]] PictureCache& cache() { return cache_; }

  private:
    SpareCache(std::unique_ptr<SpareFolder> folder, const WorkerSettings& settings, const ReadPixels& read)
        : folder_(std::move(folder)), cache_(settings, read) {}
    std::unique_ptr<SpareFolder> folder_; // first: the workers end before it goes
    PictureCache cache_;
};

} // namespace kiosk::pictures
