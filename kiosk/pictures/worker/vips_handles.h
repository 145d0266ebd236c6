#pragma once

// libvips' objects, each with one owner.

#include <vips/vips.h>

#include <memory>
#include <string>

namespace kiosk::pictures::worker {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using Image = std::unique_ptr<VipsImage, Unref>;
using Source = std::unique_ptr<VipsSource, Unref>;

// One step of libvips: `call` writes its result behind the pointer it is given and returns 0.
template <typename Call>
[[nodiscard]] Image step(Call&& call) {
    VipsImage* out = nullptr;
    return call(&out) == 0 ? Image(out) : Image();
}

// What libvips last complained of; forgotten with that.
[[nodiscard]] inline std::string vips_words() {
    std::string words = vips_error_buffer();
    vips_error_clear();
    while (!words.empty() && (words.back() == '\n' || words.back() == ' ')) words.pop_back();
    return words.empty() ? "unknown reason" : words;
}

[[nodiscard]] inline int width(const Image& image) {
    return vips_image_get_width(image.get());
}
[[nodiscard]] inline int height(const Image& image) {
    return vips_image_get_height(image.get());
}

} // namespace kiosk::pictures::worker
