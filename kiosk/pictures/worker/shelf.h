#pragma once

// What one request makes: written in a folder of its own below <cache>/aside, put in its place when all of it
// is whole. What was not put there is gone with the Shelf.

#include "pictures/worker/fault.h"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::pictures::worker {

class Shelf {
  public:
    // Makes the folders on the way. TMPDIR leads there from now on, for libvips' temporary files.
    [[nodiscard]] static Made<Shelf> beside(const std::string& cache);
    Shelf(Shelf&& other) noexcept;
    Shelf& operator=(Shelf&&) = delete;
    ~Shelf();

    [[nodiscard]] const std::string& folder() const { return folder_; }
    [[nodiscard]] bool is_there() const;
    // `path` is below the cache folder.
    [[nodiscard]] Made<void> write(const std::string& path, std::string_view bytes);
    // A file or folder that stands in folder() already, by its name there.
    void add(const std::string& name, const std::string& path);
    // In the order they came. Stops at the first that cannot be: what is there by then is whole.
    [[nodiscard]] Made<void> put_in_place();

    // What is wrong with the place now, where a library did not tell: full, read-only, gone.
    [[nodiscard]] Fault wrong_here(const std::string& words) const;

  private:
    struct Thing {
        std::string name; // in folder()
        std::string path; // below the cache folder
    };
    Shelf(std::string cache, std::string folder, int lock);
    [[nodiscard]] Made<void> put(const Thing& thing) const;

    std::string cache_;
    std::string folder_;
    int lock_; // on the folder, so that nobody takes it for a dead worker's
    std::vector<Thing> things_;
};

// Folders that workers left which did not come to their end.
void sweep_aside(const std::string& cache);

} // namespace kiosk::pictures::worker
