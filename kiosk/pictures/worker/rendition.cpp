#include "pictures/worker/rendition.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>

#include <unistd.h>
#include <vips/vips.h>

namespace kiosk::pictures::worker {

namespace {

namespace fs = std::filesystem;

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

RenditionAnswer failure(std::string reason) { return {{}, 0, 0, std::move(reason)}; }

RenditionAnswer vips_failure() {
    std::string reason = vips_error_buffer();
    vips_error_clear();
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' ')) reason.pop_back();
    return failure(reason.empty() ? "unknown reason" : reason);
}

// Shrinks while it loads, turns upright by EXIF, converts to sRGB: vips_thumbnail does all three in one pass.
// Forced to the exact size: the layout has already rounded it. A file cut short (a copy still going on, a broken disk)
// fails: half a picture with a grey rest is worse than the calm stand-in.
// Through its colour profile only where the picture has one, or is ink: without one libvips goes through Lab with two
// different whites, and a pure blue comes out violet.
Image load(const std::string& path, const RenditionRequest& request) {
    const Image header(vips_image_new_from_file(path.c_str(), nullptr));
    if (!header) return {};
    const bool is_ink = vips_image_guess_interpretation(header.get()) == VIPS_INTERPRETATION_CMYK;
    const bool has_profile = vips_image_get_typeof(header.get(), VIPS_META_ICC_NAME) != 0;
    VipsImage* out = nullptr;
    const int failed =
        is_ink || has_profile
            ? vips_thumbnail(path.c_str(), &out, request.w, "height", request.h, "size", VIPS_SIZE_FORCE, "fail_on",
                             VIPS_FAIL_ON_TRUNCATED, "export_profile", "srgb", "intent", VIPS_INTENT_RELATIVE, nullptr)
            : vips_thumbnail(path.c_str(), &out, request.w, "height", request.h, "size", VIPS_SIZE_FORCE, "fail_on",
                             VIPS_FAIL_ON_TRUNCATED, nullptr);
    return failed != 0 ? Image() : Image(out);
}

// Content may name a link; where it leads is checked here, where it is opened.
bool leads_outside(const std::string& path, const std::string& folder) {
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    const fs::path real = error ? fs::path() : fs::canonical(path, error);
    if (error) return false; // not there: libvips says so better
    return std::mismatch(root.begin(), root.end(), real.begin(), real.end()).first != root.end();
}

Image eight_bit_rgb(const Image& image) {
    VipsImage* out = nullptr;
    if (vips_colourspace(image.get(), &out, VIPS_INTERPRETATION_sRGB, nullptr) != 0) return {};
    Image rgb(out);
    if (vips_cast(rgb.get(), &out, VIPS_FORMAT_UCHAR, nullptr) != 0) return {};
    return Image(out);
}

// The part of the picture `frame` px inside its edges.
Image inside(const Image& image, int frame) {
    VipsImage* out = nullptr;
    if (vips_crop(image.get(), &out, frame, frame, vips_image_get_width(image.get()) - 2 * frame,
                  vips_image_get_height(image.get()) - 2 * frame, nullptr) != 0) {
        return {};
    }
    return Image(out);
}

bool is_opaque(const Image& image) {
    if (!vips_image_hasalpha(image.get())) return true;
    VipsImage* alpha = nullptr;
    if (vips_extract_band(image.get(), &alpha, vips_image_get_bands(image.get()) - 1, nullptr) != 0) return false;
    const Image holder(alpha);
    double least = 0;
    return vips_min(alpha, &least, nullptr) == 0 && least >= 255;
}

// Scaling a drawing leaves a rim of part-transparent px where its edge falls between two. A picture that is opaque
// but for that rim gets its rim from the px beside it: opaque pictures are drawn eight times as fast.
constexpr int rim = 2; // px

Image without_rim(Image image) {
    const int w = vips_image_get_width(image.get());
    const int h = vips_image_get_height(image.get());
    if (is_opaque(image) || w <= 4 * rim || h <= 4 * rim) return image;
    const Image middle = inside(image, rim);
    if (!middle || !is_opaque(middle)) return image;
    VipsImage* out = nullptr;
    if (vips_embed(middle.get(), &out, rim, rim, w, h, "extend", VIPS_EXTEND_COPY, nullptr) != 0) return image;
    return Image(out);
}

Image without_alpha(const Image& image) {
    VipsImage* out = nullptr;
    if (vips_extract_band(image.get(), &out, 0, "n", 3, nullptr) != 0) return {};
    return Image(out);
}

} // namespace

RenditionAnswer make_rendition(const std::string& content, const std::string& cache, const RenditionRequest& request) {
    const std::string path = content + "/" + request.file;
    if (leads_outside(path, content)) return failure("it leads outside the content folder");
    const Image loaded = load(path, request);
    if (!loaded) return vips_failure();
    Image image = eight_bit_rgb(loaded);
    if (!image) return vips_failure();
    // Read once: the alpha is looked at and the pixels are written, and a decoder should not run twice.
    Image memory(vips_image_copy_memory(image.get()));
    if (!memory) return vips_failure();
    memory = without_rim(std::move(memory));
    // A picture with an alpha channel that is opaque everywhere is an opaque picture: JPEG is a quarter of the size.
    const bool opaque = is_opaque(memory);
    if (opaque && vips_image_hasalpha(memory.get())) {
        memory = without_alpha(memory);
        if (!memory) return vips_failure();
    }

    const std::string out = request.out + (opaque ? ".jpg" : ".png");
    std::error_code error;
    fs::create_directories(fs::path(cache + "/" + out).parent_path(), error);
    if (error) return failure("the cache folder cannot be written: " + error.message());
    const std::string aside = cache + "/" + request.out + "." + std::to_string(::getpid()) + ".part" + (opaque ? ".jpg" : ".png");
    const int saved = opaque ? vips_jpegsave(memory.get(), aside.c_str(), "Q", 94, "subsample_mode",
                                             VIPS_FOREIGN_SUBSAMPLE_OFF, "strip", TRUE, nullptr)
                             : vips_pngsave(memory.get(), aside.c_str(), "compression", 1, "strip", TRUE, nullptr);
    if (saved != 0) {
        auto answer = vips_failure();
        fs::remove(aside, error);
        return answer;
    }
    fs::rename(aside, cache + "/" + out, error);
    if (error) return failure("the cache folder cannot be written: " + error.message());
    return {out, vips_image_get_width(memory.get()), vips_image_get_height(memory.get()), {}};
}

} // namespace kiosk::pictures::worker
