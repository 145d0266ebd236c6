#include "pictures/picture_index.h"

#include "pictures/cache_files.h"
#include "pictures/cache_paths.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <utility>

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // GCC 12 at -O3 reads std::optionals that are empty

namespace kiosk::pictures {

namespace {

constexpr std::size_t longest_entry = 64 * 1024; // bytes

// Another build of it may open what this one cannot.
std::string build_of(const std::string& program) {
    struct stat s {};
    if (::stat(program.c_str(), &s) != 0) return {};
    return fmt::format("{:x}-{:x}-{:x}", s.st_size, s.st_mtim.tv_sec, s.st_mtim.tv_nsec);
}

} // namespace

PictureIndex::PictureIndex(std::string cache, const std::string& program, std::size_t most)
    : cache_(std::move(cache)), program_(build_of(program)), most_(most) {}

// Its time stamp: troubles that were written before it are forgotten, by every kiosk with this folder.
std::string PictureIndex::forgotten() const {
    return cache_ + "/index/forgotten";
}

Learnt PictureIndex::find(const RenditionKey& key) {
    const Name name{key.file, key.version, key.leaf};
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = younger_.find(name); found != younger_.end()) return found->second;
        if (const auto found = older_.find(name); found != older_.end()) {
            Learnt learnt = found->second;
            keep(name, learnt);
            return learnt;
        }
    }
    Learnt learnt = read(key);
    if (learnt == Learnt{}) return learnt;
    const std::lock_guard lock(mutex_);
    keep(name, learnt);
    return learnt;
}

void PictureIndex::put(const RenditionKey& key, const Learnt& learnt) {
    {
        const std::lock_guard lock(mutex_);
        keep({key.file, key.version, key.leaf}, learnt);
    }
    // Not flushed to the disk: what a power failure cuts is recognised and asked for once more.
    static_cast<void>(replace_file(cache_, index_path(key), to_entry(key, program_, learnt)));
}

Learnt PictureIndex::read(const RenditionKey& key) {
    const std::string path = cache_ + "/" + index_path(key);
    const auto bytes = read_file(path, longest_entry);
    if (!bytes) return {};
    auto learnt = parse_entry(*bytes, key, program_);
    if (!learnt) return {};
    if (!learnt->trouble && !learnt->pyramid_trouble) {
        stamps_.used(path);
        return *learnt;
    }
    // The stamp of these says when it was found out, so it stays; the entry is made anew when it is very old.
    const auto written = time_of(path);
    const auto asked = time_of(forgotten());
    if (written && asked && *written <= *asked) learnt->trouble = learnt->pyramid_trouble = std::nullopt;
    return *learnt;
}

void PictureIndex::forget_troubles() {
    touch(forgotten());
    const std::lock_guard lock(mutex_);
    for (auto* generation : {&younger_, &older_}) {
        for (auto& [name, learnt] : *generation) learnt.trouble = learnt.pyramid_trouble = std::nullopt;
    }
}

void PictureIndex::forget_all() {
    const std::lock_guard lock(mutex_);
    younger_.clear();
    older_.clear();
}

void PictureIndex::keep(const Name& name, const Learnt& learnt) {
    if (younger_.size() >= most_ / 2) {
        older_ = std::move(younger_);
        younger_.clear();
    }
    younger_[name] = learnt;
}

} // namespace kiosk::pictures
