#include "pictures/worker/profile.h"

#include <cstdint>
#include <initializer_list>
#include <set>
#include <string>

namespace kiosk::pictures::worker {

namespace {

constexpr std::size_t header_length = 128; // bytes
constexpr std::size_t entry_length = 12;
constexpr std::uint32_t most_tags = 1000;

std::uint32_t number(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

int channels(std::string_view colours) {
    if (colours == "GRAY") return 1;
    if (colours == "RGB " || colours == "Lab ") return 3;
    return colours == "CMYK" ? 4 : 0;
}

} // namespace

bool is_usable_profile(std::string_view profile, int bands) {
    if (profile.size() < header_length + 4 || number(profile, 0) > profile.size()) return false;
    if (profile.substr(36, 4) != "acsp" || channels(profile.substr(16, 4)) != bands) return false;
    const std::uint32_t count = number(profile, header_length);
    if (count > most_tags || header_length + 4 + count * entry_length > profile.size()) return false;
    std::set<std::string_view> tags;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::string_view entry = profile.substr(header_length + 4 + i * entry_length, entry_length);
        const std::uint64_t end = std::uint64_t{number(entry, 4)} + number(entry, 8);
        if (end > profile.size() || number(entry, 8) < 8) return false;
        tags.insert(entry.substr(0, 4));
    }
    const auto has = [&tags](std::initializer_list<std::string_view> all) {
        bool has_all = true;
        for (const std::string_view tag : all) has_all = has_all && tags.contains(tag);
        return has_all;
    };
    return has({"A2B0"}) || has({"A2B1"}) || has({"kTRC"}) ||
           has({"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"});
}

} // namespace kiosk::pictures::worker
