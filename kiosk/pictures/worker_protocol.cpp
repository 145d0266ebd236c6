#include "pictures/worker_protocol.h"

#include "pictures/cache_paths.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::pictures {

namespace {

using nlohmann::json;

constexpr int largest_side = 1'000'000; // px of a picture or of its pyramid; beyond it nothing is opened
constexpr int largest_rendition_side = 32'768; // px; more than any display shows
constexpr int most_leaves = 1'000'000;
constexpr std::size_t most_sizes = 64; // in one request; a page has a handful
constexpr std::size_t longest_version = 256;
constexpr std::size_t longest_format = 16;
constexpr std::size_t longest_reason = 2'000; // bytes; decoders quote whole files in their words

constexpr std::array words{
    std::pair{Trouble::Missing, std::string_view("missing")},
    std::pair{Trouble::Outside, std::string_view("outside")},
    std::pair{Trouble::Empty, std::string_view("empty")},
    std::pair{Trouble::UnknownFormat, std::string_view("unknown-format")},
    std::pair{Trouble::Truncated, std::string_view("truncated")},
    std::pair{Trouble::Broken, std::string_view("broken")},
    std::pair{Trouble::TooLarge, std::string_view("too-large")},
    std::pair{Trouble::NoSuchLeaf, std::string_view("no-such-leaf")},
    std::pair{Trouble::Changed, std::string_view("changed")},
    std::pair{Trouble::CacheFull, std::string_view("cache-full")},
    std::pair{Trouble::CacheUnwritable, std::string_view("cache-unwritable")},
    std::pair{Trouble::TooSlow, std::string_view("too-slow")},
    std::pair{Trouble::BreaksTheWorker, std::string_view("breaks-the-worker")},
};

std::string line_of(const json& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

std::optional<json> object_of(std::string_view line) {
    json parsed = json::parse(line, nullptr, false);
    if (!parsed.is_object()) return std::nullopt;
    return parsed;
}

// Nothing when it is there and of another kind; `otherwise` when it is not there.
std::optional<std::string> text(const json& object, const char* key, const char* otherwise = "") {
    const auto found = object.find(key);
    if (found == object.end()) return otherwise;
    return found->is_string() ? std::optional(found->get<std::string>()) : std::nullopt;
}

std::optional<bool> truth(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return false;
    return found->is_boolean() ? std::optional(found->get<bool>()) : std::nullopt;
}

// 1 to `most`; 0 for anything else.
int number(const json& object, const char* key, int most) {
    const auto found = object.find(key);
    if (found == object.end() || !found->is_number_integer()) return 0;
    if (found->is_number_unsigned() && found->get<std::uint64_t>() > static_cast<std::uint64_t>(most))
        return 0;
    const auto value = found->get<std::int64_t>();
    return value > 0 && value <= most ? static_cast<int>(value) : 0;
}

int number_or_one(const json& object, const char* key, int most) {
    return object.contains(key) ? number(object, key, most) : 1;
}

json sizes_as_json(const std::vector<PixelSize>& sizes) {
    json list = json::array();
    for (const PixelSize& size : sizes) list.push_back({{"w", size.w}, {"h", size.h}});
    return list;
}

std::optional<std::vector<PixelSize>> sizes(const json& object, const char* key, int most) {
    std::vector<PixelSize> read;
    const auto found = object.find(key);
    if (found == object.end()) return read;
    if (!found->is_array() || found->size() > most_sizes) return std::nullopt;
    for (const json& one : *found) {
        if (!one.is_object()) return std::nullopt;
        const PixelSize size{number(one, "w", most), number(one, "h", most)};
        if (size.w == 0 || size.h == 0) return std::nullopt;
        read.push_back(size);
    }
    return read;
}

// "jpeg", "heif"
bool is_format(std::string_view format) {
    return !format.empty() && format.size() <= longest_format && std::ranges::all_of(format, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

std::optional<PictureFacts> facts_of(const json& object) {
    PictureFacts facts;
    const auto digest = text(object, "digest");
    const auto format = text(object, "format");
    const auto mean = text(object, "mean");
    const auto is_profile_ignored = truth(object, "profile-ignored");
    if (!digest || !format || !mean || !is_profile_ignored) return std::nullopt;
    const auto colour = parse_colour(*mean);
    facts = {*digest,
             number(object, "w", largest_side),
             number(object, "h", largest_side),
             *format,
             number_or_one(object, "leaves", most_leaves),
             colour.value_or(facts.mean),
             *is_profile_ignored};
    if (!is_digest(facts.digest) || !is_format(facts.format) || !colour) return std::nullopt;
    if (facts.w == 0 || facts.h == 0 || facts.leaves == 0) return std::nullopt;
    return facts;
}

} // namespace

std::string_view word_of(Trouble trouble) {
    const auto* const found = std::ranges::find(words, trouble, &std::pair<Trouble, std::string_view>::first);
    return found != words.end() ? found->second : "broken";
}

std::optional<Trouble> trouble_of(std::string_view word) {
    const auto* const found = std::ranges::find(words, word, &std::pair<Trouble, std::string_view>::second);
    return found != words.end() ? std::optional(found->first) : std::nullopt;
}

Failure::Lasts lasting(Trouble trouble) {
    const bool passes = trouble == Trouble::Missing || trouble == Trouble::Outside || trouble == Trouble::Changed ||
                        trouble == Trouble::CacheFull || trouble == Trouble::CacheUnwritable;
    return passes ? Failure::Lasts::AWhile : Failure::Lasts::UntilItChanges;
}

std::string to_line(const PictureRequest& request) {
    json object{{"file", request.file}, {"leaf", request.leaf}, {"version", request.version}};
    if (!request.digest.empty()) object["digest"] = request.digest;
    if (request.is_look) object["look"] = true;
    if (!request.renditions.empty()) object["renditions"] = sizes_as_json(request.renditions);
    if (!request.pyramids.empty()) object["pyramids"] = sizes_as_json(request.pyramids);
    return line_of(object);
}

std::string to_line(const PictureAnswer& answer) {
    if (!answer.facts) {
        return line_of(
            {{"trouble", word_of(answer.trouble)}, {"reason", answer.reason.substr(0, longest_reason)}});
    }
    const PictureFacts& facts = *answer.facts;
    return line_of({{"digest", facts.digest},
                    {"w", facts.w},
                    {"h", facts.h},
                    {"format", facts.format},
                    {"leaves", facts.leaves},
                    {"mean", to_string(facts.mean)},
                    {"profile-ignored", facts.is_profile_ignored}});
}

std::optional<PictureRequest> parse_request(std::string_view line) {
    const auto object = object_of(line);
    if (!object) return std::nullopt;
    const auto file = text(*object, "file");
    const auto version = text(*object, "version");
    const auto digest = text(*object, "digest");
    const auto is_look = truth(*object, "look");
    auto renditions = sizes(*object, "renditions", largest_rendition_side);
    auto pyramids = sizes(*object, "pyramids", largest_side);
    const int leaf = number_or_one(*object, "leaf", most_leaves);
    if (!file || !version || !digest || !is_look || !renditions || !pyramids || leaf == 0)
        return std::nullopt;
    if (!stays_below(*file) || version->size() > longest_version) return std::nullopt;
    if (!digest->empty() && !is_digest(*digest)) return std::nullopt;
    return PictureRequest{*file,   leaf, *version, *digest, std::move(*renditions), std::move(*pyramids),
                          *is_look};
}

std::optional<PictureAnswer> parse_answer(std::string_view line) {
    const auto object = object_of(line);
    if (!object) return std::nullopt;
    if (!object->contains("trouble")) {
        auto facts = facts_of(*object);
        if (!facts) return std::nullopt;
        return PictureAnswer{.facts = std::move(facts)};
    }
    const auto word = text(*object, "trouble");
    auto reason = text(*object, "reason");
    const auto trouble = word ? trouble_of(*word) : std::nullopt;
    if (!trouble || !reason || reason->size() > 4 * longest_reason) return std::nullopt;
    return PictureAnswer{std::nullopt, *trouble, std::move(*reason)};
}

bool stays_below(std::string_view path) {
    if (path.empty() || path.find('\0') != std::string_view::npos) return false;
    while (true) {
        const auto slash = path.find('/');
        const auto name = path.substr(0, slash);
        if (name.empty() || name == "." || name == "..") return false;
        if (slash == std::string_view::npos) return true;
        path.remove_prefix(slash + 1);
    }
}

} // namespace kiosk::pictures
