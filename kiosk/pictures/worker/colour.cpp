#include "pictures/worker/colour.h"

#include "pictures/worker/profile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::pictures::worker {

namespace {

Image eight_bit(const Image& image) {
    if (!image) return {};
    return step([&](VipsImage** out) { return vips_cast(image.get(), out, VIPS_FORMAT_UCHAR, nullptr); });
}

// What an editor's program may write that is no colour space: more channels than colours.
Image first_bands(const Image& image, int bands) {
    return step([&](VipsImage** out) { return vips_extract_band(image.get(), out, 0, "n", bands, nullptr); });
}

bool has_usable_profile(const Image& image) {
    const void* bytes = nullptr;
    std::size_t length = 0;
    if (vips_image_get_blob(image.get(), VIPS_META_ICC_NAME, &bytes, &length) != 0) return false;
    const int alpha = vips_image_hasalpha(image.get()) ? 1 : 0;
    return is_usable_profile({static_cast<const char*>(bytes), length},
                             vips_image_get_bands(image.get()) - alpha);
}

Image by_embedded_profile(const Image& image) {
    return step([&](VipsImage** out) {
        return vips_icc_transform(image.get(), out, "srgb", "embedded", TRUE, "intent", VIPS_INTENT_RELATIVE,
                                  "depth", 8, nullptr);
    });
}

// Without a profile, not by way of Lab: libvips would use two different whites, and a pure blue come out
// violet.
Image without_profile(const Image& image) {
    const VipsInterpretation colours = vips_image_guess_interpretation(image.get());
    if (colours == VIPS_INTERPRETATION_CMYK) {
        return step([&](VipsImage** out) {
            return vips_icc_transform(image.get(), out, "srgb", "input_profile", "cmyk", "intent",
                                      VIPS_INTENT_RELATIVE, "depth", 8, nullptr);
        });
    }
    const int bands = vips_image_get_bands(image.get());
    const bool is_known = colours != VIPS_INTERPRETATION_MULTIBAND && colours != VIPS_INTERPRETATION_ERROR;
    const Image plain = is_known && bands <= 4 ? Image() : first_bands(image, bands < 3 ? 1 : 3);
    VipsImage* const from = plain ? plain.get() : image.get();
    return step([&](VipsImage** out) {
        return vips_colourspace(from, out, VIPS_INTERPRETATION_sRGB, "source_space",
                                vips_image_guess_interpretation(from), nullptr);
    });
}

} // namespace

InSrgb to_srgb(const Image& image) {
    const bool has_profile = vips_image_get_typeof(image.get(), VIPS_META_ICC_NAME) != 0;
    if (has_profile) {
        if (Image through = has_usable_profile(image) ? eight_bit(by_embedded_profile(image)) : Image())
            return {std::move(through), false};
        vips_error_clear();
    }
    return {eight_bit(without_profile(image)), has_profile};
}

Colour mean_of(const Image& image) {
    const Image on_white = step([&](VipsImage** out) {
        if (!vips_image_hasalpha(image.get())) return vips_copy(image.get(), out, nullptr);
        VipsArrayDouble* white = vips_array_double_newv(1, 255.0);
        const int failed = vips_flatten(image.get(), out, "background", white, nullptr);
        vips_area_unref(VIPS_AREA(white));
        return failed;
    });
    const Image statistics =
        step([&](VipsImage** out) { return on_white ? vips_stats(on_white.get(), out, nullptr) : -1; });
    constexpr int mean_column = 4;
    std::array<std::uint8_t, 3> mean{};
    for (int band = 0; statistics && band < 3 && band + 1 < height(statistics); ++band) {
        const double value = *VIPS_MATRIX(statistics.get(), mean_column, band + 1);
        mean[static_cast<std::size_t>(band)] =
            static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
    }
    return {mean[0], mean[1], mean[2], 255};
}

} // namespace kiosk::pictures::worker
