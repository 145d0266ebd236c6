#include "pictures/worker/developing.h"

#include "pictures/worker/colour.h"

#include <cstdlib>
#include <utility>

namespace kiosk::pictures::worker {

namespace {

constexpr double most_in_memory = 128e6; // bytes; beyond it a temporary file
constexpr int rim = 2;                   // px

Image in_memory(const Image& image) {
    return image ? Image(vips_image_copy_memory(image.get())) : Image();
}

// Alpha is multiplied in while resizing: else what is under the clear parts would shine through at their
// edges.
Image resized(const Image& image, PixelSize wanted) {
    const double across = static_cast<double>(wanted.w) / width(image);
    const double down = static_cast<double>(wanted.h) / height(image);
    if (!vips_image_hasalpha(image.get())) {
        return step(
            [&](VipsImage** out) { return vips_resize(image.get(), out, across, "vscale", down, nullptr); });
    }
    const VipsBandFormat format = vips_image_get_format(image.get());
    const Image multiplied =
        step([&](VipsImage** out) { return vips_premultiply(image.get(), out, nullptr); });
    if (!multiplied) return {};
    const Image small = step(
        [&](VipsImage** out) { return vips_resize(multiplied.get(), out, across, "vscale", down, nullptr); });
    if (!small) return {};
    const Image divided =
        step([&](VipsImage** out) { return vips_unpremultiply(small.get(), out, nullptr); });
    if (!divided) return {};
    return step([&](VipsImage** out) { return vips_cast(divided.get(), out, format, nullptr); });
}

Image of_size(const Image& image, PixelSize wanted) {
    if (width(image) == wanted.w && height(image) == wanted.h)
        return step([&](VipsImage** out) { return vips_copy(image.get(), out, nullptr); });
    return resized(image, wanted);
}

// A drawing's size at a scale is rounded once more: a px cut off or said twice keeps it sharp.
Image of_drawn_size(const Image& image, PixelSize wanted) {
    if (std::abs(width(image) - wanted.w) > 1 || std::abs(height(image) - wanted.h) > 1)
        return of_size(image, wanted);
    return step([&](VipsImage** out) {
        return vips_embed(image.get(), out, 0, 0, wanted.w, wanted.h, "extend", VIPS_EXTEND_COPY, nullptr);
    });
}

Image upright(const Image& image) {
    return image ? step([&](VipsImage** out) { return vips_autorot(image.get(), out, nullptr); }) : Image();
}

bool is_opaque(const Image& image) {
    if (!vips_image_hasalpha(image.get())) return true;
    const Image alpha = step([&](VipsImage** out) {
        return vips_extract_band(image.get(), out, vips_image_get_bands(image.get()) - 1, nullptr);
    });
    double least = 0;
    return alpha && vips_min(alpha.get(), &least, nullptr) == 0 && least >= 255;
}

// Scaling a drawing leaves a rim of part-transparent px where its edge falls between two. A picture that is
// opaque but for that rim gets its rim from the px beside it: opaque pictures are drawn eight times as fast.
Image without_rim(Image image) {
    const int w = width(image);
    const int h = height(image);
    if (is_opaque(image) || w <= 4 * rim || h <= 4 * rim) return image;
    const Image middle = step([&](VipsImage** out) {
        return vips_crop(image.get(), out, rim, rim, w - 2 * rim, h - 2 * rim, nullptr);
    });
    if (!middle || !is_opaque(middle)) return image;
    Image whole = step([&](VipsImage** out) {
        return vips_embed(middle.get(), out, rim, rim, w, h, "extend", VIPS_EXTEND_COPY, nullptr);
    });
    return whole ? std::move(whole) : std::move(image);
}

Image without_alpha(const Image& image) {
    return step([&](VipsImage** out) { return vips_extract_band(image.get(), out, 0, "n", 3, nullptr); });
}

// Neither upright yet nor read.
Made<Developed> begin(const Opening& opening, PixelSize wanted) {
    const auto pixels = opening.pixels(wanted);
    if (!pixels) return std::unexpected(pixels.error());
    if (opening.orientation() >= 5) std::swap(wanted.w, wanted.h);
    const Image sized = opening.is_drawing() ? of_drawn_size(*pixels, wanted) : of_size(*pixels, wanted);
    if (!sized) return std::unexpected(opening.failure(vips_words()));
    if (opening.orientation() == 1) vips_image_remove(sized.get(), VIPS_META_ORIENTATION);
    InSrgb seen = to_srgb(sized);
    if (!seen.image) return std::unexpected(opening.failure(vips_words()));
    return Developed{std::move(seen.image), seen.is_profile_ignored};
}

} // namespace

Made<Developed> develop(const Opening& opening, PixelSize wanted) {
    auto begun = begin(opening, wanted);
    if (!begun) return begun;
    // Read once: the decoder should not run twice for looking at the alpha and for writing.
    Image image = in_memory(begun->image);
    if (image && opening.orientation() != 1) image = in_memory(upright(image));
    if (!image) return std::unexpected(opening.failure(vips_words()));
    image = without_rim(std::move(image));
    if (vips_image_hasalpha(image.get()) && is_opaque(image)) image = without_alpha(image);
    image = in_memory(image);
    if (!image) return std::unexpected(opening.failure(vips_words()));
    return Developed{std::move(image), begun->is_profile_ignored};
}

Made<Developed> develop_in_passing(const Opening& opening, PixelSize wanted, Alpha alpha) {
    auto begun = begin(opening, wanted);
    if (!begun) return begun;
    Image image = std::move(begun->image);
    if (alpha == Alpha::Drop && vips_image_hasalpha(image.get())) image = without_alpha(image);
    if (image && opening.orientation() != 1) {
        // Its first row is another's last: all of it must be there before turning.
        const bool is_small = static_cast<double>(VIPS_IMAGE_SIZEOF_IMAGE(image.get())) <= most_in_memory;
        const Image store(is_small ? vips_image_new_memory() : vips_image_new_temp_file("%s.v"));
        const bool is_written = store && vips_image_write(image.get(), store.get()) == 0;
        image = is_written ? upright(store) : Image();
    }
    if (!image) return std::unexpected(opening.failure(vips_words()));
    return Developed{std::move(image), begun->is_profile_ignored};
}

Image shrunk(const Image& developed, PixelSize wanted) {
    return in_memory(of_size(developed, wanted));
}

} // namespace kiosk::pictures::worker
