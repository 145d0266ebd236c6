#include "pictures/cache_paths.h"

#include "base/check.h"
#include "base/hash.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::pictures {

namespace {

constexpr std::size_t digest_length = 64; // hex digits of 256 bits

std::string sized_path(std::string_view digest, int leaf, int w, int h) {
    check(is_digest(digest), "a picture's digest is made of hex digits");
    return fmt::format("pictures/{}/{}/{}-{}x{}", digest.substr(0, 2), digest, leaf, w, h);
}

} // namespace

bool is_digest(std::string_view digest) {
    return digest.size() == digest_length &&
           std::ranges::all_of(digest, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string rendition_path(std::string_view digest, int leaf, int w, int h) {
    return sized_path(digest, leaf, w, h);
}

std::string pyramid_path(std::string_view digest, int leaf, int w, int h) {
    return sized_path(digest, leaf, w, h);
}

std::string tile_path(std::string_view digest, const RenditionKey& key) {
    return fmt::format("{}_files/{}/{}_{}", pyramid_path(digest, key.leaf, key.w, key.h), key.tile.level,
                       key.tile.column, key.tile.row);
}

std::string index_path(const RenditionKey& key) {
    const std::string name = hex(hash_of(fmt::format("{}\n{}\n{}", key.file, key.version, key.leaf)));
    return fmt::format("index/{}/{}.json", name.substr(0, 2), name);
}

} // namespace kiosk::pictures
