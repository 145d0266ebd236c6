// The viewer's picture painted as tiles looks like the same picture painted whole: no seam, nothing moved.

#include "fakes/manual_runner.h"
#include "fonts_of_tests.h"
#include "frame/compose.h"
#include "pictures/pyramid.h"
#include "sdl/painter.h"
#include "sdl/surface.h"
#include "visit/picture_view.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::sdl {
namespace {

constexpr Size picture_size{1'301, 853}; // odd at several levels

// Steep enough that a px in the wrong place is seen: 4 a px, in waves.
struct Waves {
    static std::uint8_t at(double px) {
        const double part = std::fmod(px, 128) / 128;
        return static_cast<std::uint8_t>(std::lround(255 * (part < 0.5 ? 2 * part : 2 - 2 * part)));
    }
    void operator()(std::vector<std::uint8_t>& bytes, double x, double y) const {
        for (const int channel : {int(at(x)), int(at(y)), int(at(x + y)), 255})
            bytes.push_back(static_cast<std::uint8_t>(channel));
    }
};
// The same at every level, but for rounding.
struct Slope {
    void operator()(std::vector<std::uint8_t>& bytes, double x, double y) const {
        const double across = x / picture_size.w;
        const double down = y / picture_size.h;
        for (const double part : {across, down, (across + down) / 2, 1.0})
            bytes.push_back(static_cast<std::uint8_t>(std::lround(255 * part)));
    }
};

template <typename Pattern>
pictures::Pixels painted(const Rect& px, double px_of_level) {
    pictures::Pixels pixels{static_cast<int>(px.w), static_cast<int>(px.h), true, {}};
    for (int y = 0; y < pixels.h; ++y)
        for (int x = 0; x < pixels.w; ++x)
            Pattern{}(pixels.bytes, (px.x + x + 0.5) * px_of_level, (px.y + y + 0.5) * px_of_level);
    return pixels;
}

template <typename Pattern>
class PatternDecoder final : public pictures::Decoder {
  public:
    pictures::DecodeOutcome decode(const pictures::RenditionKey& key) override {
        if (!key.is_tile())
            return painted<Pattern>({0, 0, double(key.w), double(key.h)}, picture_size.w / key.w);
        return painted<Pattern>(pictures::tile_place(key.w, key.h, key.tile).file,
                                std::exp2(pictures::last_level(key.w, key.h) - key.tile.level));
    }
    std::expected<void, pictures::Failure> prepare(const std::vector<pictures::RenditionKey>&) override {
        return {};
    }
    std::expected<pictures::PictureFacts, pictures::Failure> look(const pictures::RenditionKey&) override {
        return pictures::PictureFacts{};
    }
};

// One viewer on glass of 320 × 200.
template <typename Pattern>
class Viewer {
  public:
    Viewer() {
        screens::ZoomedPicture picture;
        picture.rect = {0, 0, 320, 200};
        picture.file = "waves.tif";
        picture.version = "1";
        picture.size = picture_size;
        screen_.size = {320, 200};
        screen_.facts.most_zoom = 20;
        screen_.facts.picture_area = picture.rect;
        screen_.body.items = {picture};
        scene_.screen = &screen_;
        visit_.phase = visit::Phase::Browsing;
    }

    // As tiles.
    pictures::Pixels tiled(double x, double y, double zoom) {
        visit_.view = {resting(x), resting(y), resting(zoom)};
        store_.want(frame::wanted(scene_, visit_, theme_, now_), now_);
        runner_.finish_all();
        for (auto& [key, pixels] : store_.take_decoded(SIZE_MAX, now_))
            painter_.upload(key, std::move(pixels));
        for (const auto& key : store_.take_evicted()) painter_.drop(key);
        now_ += 1s;
        const frame::Frame frame = frame::compose(scene_, visit_, theme_, store_, now_);
        is_of_tiles_alone = true;
        for (const auto& sheet : frame.sheets)
            for (const auto& command : sheet.commands) {
                const auto* picture = std::get_if<frame::DrawPicture>(&command);
                if (picture && !picture->key.is_tile()) is_of_tiles_alone = false;
                if (picture) level = picture->key.tile.level;
            }
        painter_.play(frame);
        return surface_.pixels();
    }
    // As one picture of all its px.
    pictures::Pixels whole() {
        const pictures::RenditionKey key{"whole", "1", 1, 1, 1, {}};
        if (!painter_.has(key))
            painter_.upload(key, painted<Pattern>({0, 0, picture_size.w, picture_size.h}, 1));
        const Rect target = visit::picture_rect({0, 0, 320, 200}, picture_size, visit_.view, now_);
        frame::Frame frame;
        frame.size = screen_.size;
        frame.sheets.resize(1);
        frame.sheets[0].clip = {0, 0, 320, 200};
        frame.sheets[0].commands = {frame::DrawPicture{key, {0, 0, 1, 1}, target, 1, 0}};
        painter_.play(frame);
        return surface_.pixels();
    }

    bool is_of_tiles_alone = false;
    int level = -1;

  private:
    fakes::ManualRunner runner_;
    Surface surface_{Size{320, 200}};
    Painter painter_{surface_.renderer(), test_fonts()};
    pictures::Store store_{std::make_shared<PatternDecoder<Pattern>>(), runner_, runner_, {}};
    theme::Theme theme_;
    screens::Screen screen_;
    frame::Scene scene_;
    visit::Visit visit_;
    Instant now_{10s};
};

void expect_alike(const pictures::Pixels& a, const pictures::Pixels& b, int most) {
    ASSERT_EQ(a.bytes.size(), b.bytes.size());
    for (std::size_t i = 0; i < a.bytes.size(); ++i) {
        ASSERT_LE(std::abs(int{a.bytes[i]} - int{b.bytes[i]}), most)
            << "at " << i / 4 % static_cast<std::size_t>(a.w) << " " << i / 4 / static_cast<std::size_t>(a.w);
    }
}

TEST(TilePainting, HasNoSeamAndLiesWhereTheWholePictureWould) {
    Viewer<Waves> viewer;
    struct At {
        double x, y, zoom;
    };
    for (const At at :
         {At{0.5, 0.5, 4.2573}, At{0.4137, 0.611, 5}, At{0.2, 0.3, 7.77}, At{0.999, 0.999, 4.4}}) {
        SCOPED_TRACE(at.zoom);
        const auto tiles = viewer.tiled(at.x, at.y, at.zoom);
        EXPECT_TRUE(viewer.is_of_tiles_alone);
        EXPECT_EQ(viewer.level, 11) << "the level of the original";
        expect_alike(tiles, viewer.whole(), 2);
    }
}

TEST(TilePainting, EveryLevelLiesWhereTheWholePictureWould) {
    Viewer<Slope> viewer;
    for (const double zoom : {1.3, 1.9, 2.6, 3.3, 4.0}) {
        SCOPED_TRACE(zoom);
        const auto tiles = viewer.tiled(0.45, 0.55, zoom);
        EXPECT_TRUE(viewer.is_of_tiles_alone);
        expect_alike(tiles, viewer.whole(), 2);
    }
}

} // namespace
} // namespace kiosk::sdl
