#include "pictures/worker/opening.h"

#include "pictures/worker/ending.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace kiosk::pictures::worker {

namespace {

using Smaller = Kind::Smaller;

constexpr std::array kinds{
    Kind{"VipsForeignLoadJpegSource", "jpeg", Smaller::ByDivisor, true},
    Kind{"VipsForeignLoadPngSource", "png", Smaller::No, true},
    Kind{"VipsForeignLoadTiffSource", "tiff", Smaller::No, true},
    Kind{"VipsForeignLoadWebpSource", "webp", Smaller::ByFactor, false},
    Kind{"VipsForeignLoadHeifSource", "heif", Smaller::No, false},
    Kind{"VipsForeignLoadJxlSource", "jxl", Smaller::No, false},
    Kind{"VipsForeignLoadNsgifSource", "gif", Smaller::No, false},
    Kind{"VipsForeignLoadSvgSource", "svg", Smaller::Drawn, true},
    Kind{"VipsForeignLoadPdfSource", "pdf", Smaller::Drawn, true},
};

// A handscroll of ten metres at 600 dpi is 236,000 px long.
constexpr int most_side = 400'000;      // px
constexpr double most_streamed = 1.2e9; // px: twice what the largest scanners of books give
constexpr double most_at_once = 250e6;  // px, where the decoder holds all of them in memory
constexpr int keep_for_resizing = 2;    // libjpeg's own shrinking is coarse: the last halving is done better
constexpr double least_scale = 0.001;   // libvips' own bounds for drawings
constexpr double most_scale = 100'000;
constexpr int preview_side = 1024; // px: up to there speed is worth more

std::atomic<bool> is_out_of_range = false;

const Kind* kind_of(VipsSource* source) {
    const char* found = vips_foreign_find_load_source(source);
    if (found == nullptr) return nullptr;
    const auto* const kind = std::ranges::find(kinds, std::string_view(found),
                                               [](const Kind& k) { return std::string_view(k.loader); });
    return kind != kinds.end() ? kind : nullptr;
}

int integer(const Image& image, const char* field, int otherwise) {
    int value = 0;
    if (vips_image_get_typeof(image.get(), field) == 0) return otherwise;
    return vips_image_get_int(image.get(), field, &value) == 0 ? value : otherwise;
}

bool is_text(const Image& image, const char* field, std::string_view text) {
    const char* value = nullptr;
    return vips_image_get_typeof(image.get(), field) != 0 &&
           vips_image_get_string(image.get(), field, &value) == 0 && value == text;
}

// libvips does not know a TIFF for one whose list is missing; that is often its end.
bool is_tiff(const Original& original) {
    const std::string head = original.bytes(0, 4);
    return head == std::string("II*\0", 4) || head == std::string("MM\0*", 4) ||
           head == std::string("II+\0", 4) || head == std::string("MM\0+", 4);
}

// Beyond its own limits its decoder says nothing.
PixelSize png_size(const Original& original) {
    const std::string head = original.bytes(0, 24);
    if (head.size() < 24 || !head.starts_with("\x89PNG") || head.substr(12, 4) != "IHDR") return {};
    const auto number = [&head](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = at; i < at + 4; ++i) value = value << 8 | static_cast<unsigned char>(head[i]);
        return static_cast<int>(value & 0x7FFFFFFFU);
    };
    return {number(16), number(20)};
}

std::unexpected<Fault> too_large(PixelSize size) {
    return fault(Trouble::TooLarge, std::to_string(size.w) + " x " + std::to_string(size.h));
}

bool speaks_of(std::string_view words, std::initializer_list<std::string_view> some) {
    return std::ranges::any_of(some, [words](std::string_view one) { return words.contains(one); });
}

} // namespace

void allow_loaders() {
    // What matters of a broken picture is in the answer, but for one thing: a size beyond GLib's range is
    // refused with a warning, and the picture then said to be of 1 x 1 px.
    g_log_set_default_handler(
        [](const char* domain, GLogLevelFlags level, const char*, void*) {
            if (domain != nullptr && domain == std::string_view("GLib-GObject") &&
                (level & G_LOG_LEVEL_WARNING) != 0)
                is_out_of_range = true;
        },
        nullptr);
    g_log_set_writer_func([](GLogLevelFlags, const GLogField*, gsize, void*) { return G_LOG_WRITER_HANDLED; },
                          nullptr, nullptr);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (const Kind& kind : kinds) vips_operation_block_set(kind.loader, FALSE);
}

Opening::Opening(const Original& original, Source source, const Kind* kind, int leaf)
    : original_(&original), source_(std::move(source)), kind_(kind), leaf_(leaf) {}

Made<Opening> Opening::of(const Original& original, int leaf) {
    ::lseek(original.descriptor(), 0, SEEK_SET); // libvips reads on from where it stands
    Source source(vips_source_new_from_descriptor(original.descriptor()));
    if (!source) return fault(Trouble::Broken, vips_words());
    const Kind* kind = kind_of(source.get());
    if (kind == nullptr) {
        const bool is_ending = is_tiff(original) && ends_early(original, "tiff");
        return fault(is_ending ? Trouble::Truncated : Trouble::UnknownFormat, vips_words());
    }
    if (is_half_there(original, kind->format)) return fault(Trouble::Truncated, "its end is missing");
    Opening opening(original, std::move(source), kind, leaf);
    if (auto header = opening.read_header(); !header) return std::unexpected(std::move(header.error()));
    return opening;
}

Made<void> Opening::read_header() {
    if (const PixelSize said = png_size(*original_); std::max(said.w, said.h) > most_side)
        return too_large(said);
    const int leaf = std::exchange(leaf_, 1);
    is_out_of_range = false;
    Image header = load(1);
    if (is_out_of_range) {
        static_cast<void>(vips_words());
        return fault(Trouble::TooLarge, "its size is out of range");
    }
    if (!header) return std::unexpected(failure(vips_words()));
    if (kind_->format == std::string_view("pdf")) leaves_ = integer(header, VIPS_META_N_PAGES, 1);
    if (leaf > leaves_)
        return fault(Trouble::NoSuchLeaf, "page " + std::to_string(leaf) + " of " + std::to_string(leaves_));
    leaf_ = leaf;
    if (leaf > 1) {
        header.reset();
        header = load(1);
        if (!header) return std::unexpected(failure(vips_words()));
    }
    stored_ = {width(header), height(header)};
    is_avif_ = is_text(header, "heif-compression", "av1");
    has_alpha_ = vips_image_hasalpha(header.get()) != 0;
    // A JPEG XL's own decoder turns it upright; what its EXIF says of that is to be ignored (ISO/IEC
    // 18181-2).
    if (kind_->format != std::string_view("jxl")) orientation_ = vips_image_get_orientation(header.get());

    const double pixels = static_cast<double>(stored_.w) * stored_.h;
    const double most = kind_->is_streamed ? most_streamed : most_at_once;
    if (std::max(stored_.w, stored_.h) > most_side || (!is_drawing() && pixels > most))
        return too_large(stored_);
    return {};
}

std::string Opening::format() const {
    return is_avif_ ? "avif" : kind_->format;
}

PixelSize Opening::size() const {
    return orientation_ >= 5 ? PixelSize{stored_.h, stored_.w} : stored_;
}

// `scale` of the stored size; formats that cannot, load the whole.
Image Opening::load(double scale) const {
    const auto open = [this](auto... options) {
        return Image(vips_image_new_from_source(source_.get(), "", "access", VIPS_ACCESS_SEQUENTIAL,
                                                "fail_on", VIPS_FAIL_ON_TRUNCATED, options..., nullptr));
    };
    switch (kind_->smaller) {
    case Smaller::ByDivisor:
        return open("shrink", static_cast<int>(std::lround(1 / scale)));
    case Smaller::ByFactor:
        return open("scale", scale);
    case Smaller::Drawn:
        return kind_->format == std::string_view("pdf") ? open("scale", scale, "page", leaf_ - 1)
                                                        : open("scale", scale);
    case Smaller::No:
        break;
    }
    return open();
}

Made<Image> Opening::pixels(PixelSize wanted) const {
    if (orientation_ >= 5) std::swap(wanted.w, wanted.h);
    const double larger_by =
        std::min(static_cast<double>(stored_.w) / wanted.w, static_cast<double>(stored_.h) / wanted.h);
    double scale = 1;
    if (kind_->smaller == Smaller::Drawn) {
        // By the area: where the shapes differ, what is drawn is still no larger than what was asked for.
        scale = std::sqrt(static_cast<double>(wanted.w) * wanted.h /
                          (static_cast<double>(stored_.w) * stored_.h));
        scale = std::clamp(scale, least_scale, most_scale);
    } else if (kind_->smaller != Smaller::No) {
        const int kept = std::max(wanted.w, wanted.h) <= preview_side ? 1 : keep_for_resizing;
        for (const int divisor : {2, 4, 8})
            if (larger_by >= divisor * kept) scale = 1.0 / divisor;
    }
    Image loaded = load(scale);
    if (!loaded) return std::unexpected(failure(vips_words()));
    return loaded;
}

Fault Opening::failure(const std::string& words) const {
    if (speaks_of(words, {"too large", "too big", "out of memory", "nsufficient memory", "limit exceeded",
                          "annot allocate"}))
        return {Trouble::TooLarge, words};
    return {ends_early(*original_, format()) ? Trouble::Truncated : Trouble::Broken, words};
}

} // namespace kiosk::pictures::worker
