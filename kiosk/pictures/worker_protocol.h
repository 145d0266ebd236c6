#pragma once

// What the kiosk and kiosk_pictures say to each other: one JSON object a line.
//   kiosk:  {"file": "1-eve/x/notice.svg", "out": "ab/abcd….jpg", "w": 1920, "h": 1200}
//   worker: {"w": 1920, "h": 1200}  or  {"error": "…"}

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::pictures {

struct RenditionRequest {
    std::string file; // below the content folder
    std::string out;  // below the cache folder, without extension: .jpg when opaque, .png when not
    int w = 0;        // px of the whole picture
    int h = 0;
    bool operator==(const RenditionRequest&) const = default;
};

struct RenditionAnswer {
    std::string out; // with its extension; empty when it failed
    int w = 0;
    int h = 0;
    std::string error; // empty when it went well
    bool operator==(const RenditionAnswer&) const = default;
};

[[nodiscard]] std::string to_line(const RenditionRequest& request);
[[nodiscard]] std::string to_line(const RenditionAnswer& answer);
// Nothing when the line is not one of these: the other side is not to be trusted.
[[nodiscard]] std::optional<RenditionRequest> parse_request(std::string_view line);
[[nodiscard]] std::optional<RenditionAnswer> parse_answer(std::string_view line);

// A path with no "..", no leading '/', no empty name: it stays below the folder it is joined to.
[[nodiscard]] bool stays_below(std::string_view path);

} // namespace kiosk::pictures
