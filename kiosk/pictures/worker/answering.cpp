#include "pictures/worker/answering.h"

#include "pictures/cache_paths.h"
#include "pictures/worker/colour.h"
#include "pictures/worker/developing.h"
#include "pictures/worker/original.h"
#include "pictures/worker/shelf.h"
#include "pictures/worker/storing.h"

#include <sys/stat.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace kiosk::pictures::worker {

namespace {

constexpr double most_rendered = 64e6; // px of one rendition: it is in memory
constexpr double most_pyramid = 1.2e9; // px
constexpr int look_side = 256;         // px of a picture that is opened only to be looked at

double area(PixelSize size) {
    return static_cast<double>(size.w) * size.h;
}

PixelSize within(PixelSize size, int side) {
    const double shrink = std::max(1.0, std::max(size.w, size.h) / static_cast<double>(side));
    return {std::max(1, static_cast<int>(std::lround(size.w / shrink))),
            std::max(1, static_cast<int>(std::lround(size.h / shrink)))};
}

bool is_file(const std::string& path) {
    struct stat s {};
    return ::stat(path.c_str(), &s) == 0 && S_ISREG(s.st_mode);
}

// The work on one opened picture.
class Work {
  public:
    Work(const PictureRequest& request, const Folders& folders, const Opening& opening,
         const std::string& digest)
        : request_(request), cache_(folders.cache), opening_(opening), digest_(digest) {
        for (const PixelSize size : request.renditions)
            if (!stored(cache_ + "/" + rendition(size))) renditions_.push_back(size);
        for (const PixelSize size : request.pyramids)
            if (!is_file(cache_ + "/" + pyramid(size) + ".dzi")) pyramids_.push_back(size);
        for (auto* sizes : {&renditions_, &pyramids_}) {
            std::ranges::sort(*sizes, std::ranges::greater{}, area);
            const auto same = std::ranges::unique(*sizes);
            sizes->erase(same.begin(), same.end());
        }
    }

    // Everything that is missing, not in its place yet.
    [[nodiscard]] Made<void> make() {
        if (!renditions_.empty() || !pyramids_.empty()) {
            auto shelf = Shelf::beside(cache_);
            if (!shelf) return std::unexpected(shelf.error());
            shelf_.emplace(std::move(*shelf));
        }
        if (auto made = make_renditions(); !made) return made;
        for (const PixelSize size : pyramids_)
            if (auto made = make_pyramid(size); !made) return made;
        return look();
    }
    // Somebody cleared the cache folder under our hands.
    [[nodiscard]] bool was_cleared() const { return shelf_ && !shelf_->is_there(); }
    [[nodiscard]] Made<void> put_in_place() { return shelf_ ? shelf_->put_in_place() : Made<void>(); }

    [[nodiscard]] PictureFacts facts() const {
        const PixelSize size = opening_.size();
        return {digest_,
                size.w,
                size.h,
                opening_.format(),
                opening_.leaves(),
                mean_.value_or(Colour{255, 255, 255}),
                is_profile_ignored_.value_or(false)};
    }

  private:
    [[nodiscard]] std::string rendition(PixelSize size) const {
        return rendition_path(digest_, request_.leaf, size.w, size.h);
    }
    [[nodiscard]] std::string pyramid(PixelSize size) const {
        return pyramid_path(digest_, request_.leaf, size.w, size.h);
    }

    // In memory, upright, to the end of the file.
    [[nodiscard]] Made<Image> developed(PixelSize size) {
        auto made = develop(opening_, size);
        if (!made) return std::unexpected(std::move(made.error()));
        is_profile_ignored_ = made->is_profile_ignored;
        shows_through_ = vips_image_hasalpha(made->image.get()) != 0;
        return std::move(made->image);
    }

    // One decoding: the largest from the file, the others from it.
    Made<void> make_renditions() {
        Image larger;
        for (const PixelSize size : renditions_) {
            if (area(size) > most_rendered)
                return fault(Trouble::TooLarge, "a rendition of that size is not made");
            Image image;
            if (larger) {
                image = shrunk(larger, size);
                if (!image) return fault(Trouble::Broken, vips_words());
            } else {
                auto made = developed(size);
                if (!made) return std::unexpected(std::move(made.error()));
                image = std::move(*made);
            }
            if (auto kept = store_rendition(*shelf_, image, rendition(size)); !kept) return kept;
            larger = std::move(image);
        }
        if (larger) mean_ = mean_of(larger);
        return {};
    }

    Made<void> make_pyramid(PixelSize size) {
        if (area(size) > most_pyramid) return fault(Trouble::TooLarge, "a pyramid of that size is not made");
        // Tiles must be of one kind, and that is to be known before the first: a channel of alpha may be
        // opaque.
        if (opening_.has_alpha() && !shows_through_) {
            auto seen = developed(within(opening_.size(), look_side));
            if (!seen) return std::unexpected(std::move(seen.error()));
            mean_ = mean_of(*seen);
        }
        const auto made =
            develop_in_passing(opening_, size, shows_through_.value_or(false) ? Alpha::Keep : Alpha::Drop);
        if (!made) return std::unexpected(honest(made.error()));
        is_profile_ignored_ = made->is_profile_ignored;
        const auto tile = store_pyramid(*shelf_, made->image, pyramid(size));
        if (!tile && tile.error().trouble == Trouble::Broken)
            return std::unexpected(honest(opening_.failure(tile.error().reason)));
        if (!tile) return std::unexpected(tile.error());
        if (!mean_) take_mean_of(*tile);
        return {};
    }

    // A temporary file that finds no room is not the picture's fault.
    [[nodiscard]] Fault honest(Fault wrong) const {
        Fault here = shelf_->wrong_here(wrong.reason);
        return here.trouble == Trouble::Broken ? std::move(wrong) : std::move(here);
    }

    // What is still not known of it, from what is there already; else it is opened to its end once.
    Made<void> look() {
        for (const PixelSize size : request_.renditions)
            if (const auto path = mean_ ? std::nullopt : stored(cache_ + "/" + rendition(size)))
                take_mean_of(*path);
        for (const PixelSize size : request_.pyramids)
            if (const auto path =
                    mean_ ? std::nullopt : stored(single_tile(cache_ + "/" + pyramid(size), size)))
                take_mean_of(*path);
        if (!mean_) {
            auto seen = developed(within(opening_.size(), look_side));
            if (!seen) return std::unexpected(std::move(seen.error()));
            mean_ = mean_of(*seen);
        }
        if (!is_profile_ignored_) { // its profile is tried, no pixels are read
            const auto pixels = opening_.pixels(within(opening_.size(), look_side));
            if (!pixels) return std::unexpected(pixels.error());
            is_profile_ignored_ = to_srgb(*pixels).is_profile_ignored;
        }
        return {};
    }

    void take_mean_of(const std::string& path) {
        if (const Image image = read_stored(path)) mean_ = mean_of(image);
    }

    const PictureRequest& request_;
    const std::string& cache_;
    const Opening& opening_;
    const std::string& digest_;
    std::vector<PixelSize> renditions_; // missing, the largest first
    std::vector<PixelSize> pyramids_;   // missing, the largest first
    std::optional<Shelf> shelf_;
    std::optional<Colour> mean_;
    std::optional<bool> is_profile_ignored_;
    std::optional<bool> shows_through_;
};

Made<PictureFacts> facts_of(const PictureRequest& request, const Folders& folders, const Original& original) {
    const bool is_known = !request.digest.empty() && request.version == version_of(original.state());
    const auto digest = is_known ? Made<std::string>(request.digest) : original.digest();
    if (!digest) return std::unexpected(digest.error());
    // The kiosk still shows the one before, of which another size is missing: this is not that picture.
    if (!request.digest.empty() && *digest != request.digest)
        return fault(Trouble::Changed, "it is another picture by now");
    const auto opening = Opening::of(original, request.leaf);
    if (!opening) return std::unexpected(opening.error());
    Made<void> made;
    for (int tries = 0; tries < 2; ++tries) {
        Work work(request, folders, *opening, *digest);
        made = work.make();
        if (original.has_changed()) return fault(Trouble::Changed, "it changed while it was read");
        if (made) made = work.put_in_place();
        if (made) return work.facts();
        if (!work.was_cleared()) break;
    }
    return std::unexpected(std::move(made.error()));
}

} // namespace

PictureAnswer answer_to(const PictureRequest& request, const Folders& folders) {
    const auto original = Original::open(folders.content, request.file);
    if (!original) return {std::nullopt, original.error().trouble, original.error().reason};
    auto facts = facts_of(request, folders, *original);
    if (facts) return {.facts = std::move(*facts)};
    // Half of what was there and half of what comes: nothing can be said of either.
    const Fault& wrong = facts.error();
    return {std::nullopt, original->has_changed() ? Trouble::Changed : wrong.trouble, wrong.reason};
}

} // namespace kiosk::pictures::worker
