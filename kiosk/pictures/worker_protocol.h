#pragma once

// What the kiosk and kiosk_pictures say to each other: one JSON object a line, one answer to each request, in order.
//   kiosk:  {"file": "1-eve/x/notice.tif", "leaf": 1, "version": "…", "digest": "…", "look": true,
//            "renditions": [{"w": 1920, "h": 1200}], "pyramids": [{"w": 20000, "h": 12500}]}
//   worker: {"digest": "…", "w": 20000, "h": 12500, "format": "tiff", "leaves": 1, "mean": "#c0b090",
//            "profile-ignored": false}
//       or  {"trouble": "truncated", "reason": "…"}
// Where things lie in the cache folder follows from the digest (pictures/cache_paths.h): both sides know it.

#include "pictures/decoder.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::pictures {

struct PixelSize {
    int w = 0; // px of the whole picture
    int h = 0;
    bool operator==(const PixelSize&) const = default;
};

struct PictureRequest {
    std::string file; // below the content folder
    int leaf = 1;
    std::string version; // of the file as the kiosk knows it
    std::string digest;  // that the index has for this version; empty: not known
    std::vector<PixelSize> renditions;
    std::vector<PixelSize> pyramids;
    bool is_look = false; // facts are wanted, so it is opened to its end even where nothing is to be made
    bool operator==(const PictureRequest&) const = default;
};

// Why the worker could not. The editor's and staff's sentences are in assets/strings.
enum class Trouble {
    Missing,        // it is not there, or cannot be read at the moment
    Outside,        // it leads outside the content folder
    Empty,          // no bytes
    UnknownFormat,  // no picture, or of a kind that is not opened here
    Truncated,      // it ends too early: half a copy, a broken disk
    Broken,         // its decoder says no
    TooLarge,       // over the limits of side, pixels or bytes
    NoSuchLeaf,     // a PDF of fewer pages
    Changed,        // it changed while it was read: try again
    CacheFull,      // no room in the cache folder
    CacheUnwritable,
    // These two are found out by the kiosk, not said by the worker.
    TooSlow,
    BreaksTheWorker,
};
[[nodiscard]] std::string_view word_of(Trouble trouble); // "truncated": as it stands in the line and in {reason}
[[nodiscard]] std::optional<Trouble> trouble_of(std::string_view word);
// Missing and Outside (a share that is away), Changed, CacheFull and CacheUnwritable pass; the others last until the
// file changes.
[[nodiscard]] Failure::Lasts lasting(Trouble trouble);

struct PictureAnswer {
    std::optional<PictureFacts> facts; // nothing: trouble
    Trouble trouble = Trouble::Broken;
    std::string reason; // the decoder's own words, for technicians
    bool operator==(const PictureAnswer&) const = default;
};

[[nodiscard]] std::string to_line(const PictureRequest& request);
[[nodiscard]] std::string to_line(const PictureAnswer& answer);
// Nothing when the line is not one of these: the other side is not to be trusted.
[[nodiscard]] std::optional<PictureRequest> parse_request(std::string_view line);
[[nodiscard]] std::optional<PictureAnswer> parse_answer(std::string_view line);

// A path with no "..", no leading '/', no empty name: it stays below the folder it is joined to.
[[nodiscard]] bool stays_below(std::string_view path);

} // namespace kiosk::pictures
