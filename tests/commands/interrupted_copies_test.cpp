// A clumsy editor with a bad cable: pictures are copied over the one that is shown, in any order of bytes, with pauses,
// and often not to their end. A visitor only ever sees a whole picture.

#include "app/kiosk.h"
#include "fakes/fixed_measurer.h"
#include "fakes/manual_runner.h"
#include "fakes/strict_log.h"
#include "fakes/temporary_folder.h"
#include "pictures/rendition_decoder.h"
#include "sdl/pixels_file.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>

#include <fmt/format.h>

namespace kiosk {
namespace {

constexpr auto page = "1-eve/a-page";
constexpr auto picture = "1-eve/a-page/picture.jpg"; // whatever is in it
constexpr std::size_t block = 4096;                  // bytes that copy programs write, or a multiple

// A picture of one colour with some grain, so that its file is many blocks long.
struct Original {
    Colour colour;
    std::string bytes;
};

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Original> originals(const fakes::TemporaryFolder& folder) {
    std::vector<Original> all;
    const std::array<Colour, 4> colours{Colour{200, 60, 60}, Colour{60, 170, 60}, Colour{60, 60, 200}, Colour{200, 180, 60}};
    for (const char* format : {"jpg", "png"}) {
        for (const Colour colour : colours) {
            const std::string path = folder.path(fmt::format("original.{}", format));
            const std::string command =
                fmt::format("convert -size 360x240 'xc:rgb({},{},{})' -seed {} -attenuate 0.5 +noise Gaussian -quality 95 '{}'",
                            colour.r, colour.g, colour.b, all.size() + 1, path);
            if (std::system(command.c_str()) != 0) ADD_FAILURE() << command; // NOLINT: our own words
            all.push_back({colour, text_of(path)});
        }
    }
    return all;
}

// What a rendition looks like: the colour of each of nine parts.
using Look = std::array<Colour, 9>;

Look look_of(const pictures::Pixels& pixels) {
    Look look;
    for (int part = 0; part < 9; ++part) {
        std::array<long, 3> sum{};
        long count = 0;
        for (int y = pixels.h * (part / 3) / 3; y < pixels.h * (part / 3 + 1) / 3; ++y) {
            for (int x = pixels.w * (part % 3) / 3; x < pixels.w * (part % 3 + 1) / 3; ++x, ++count) {
                const auto at = static_cast<std::size_t>(y * pixels.w + x) * 4;
                for (std::size_t c = 0; c < 3; ++c) sum[c] += pixels.bytes[at + c];
            }
        }
        const auto mean = [&](std::size_t c) { return static_cast<std::uint8_t>(sum[c] / std::max(1L, count)); };
        look[static_cast<std::size_t>(part)] = {mean(2), mean(1), mean(0)};
    }
    return look;
}

bool is_near(Colour a, Colour b) {
    return std::abs(a.r - b.r) < 16 && std::abs(a.g - b.g) < 16 && std::abs(a.b - b.b) < 16;
}

bool is_whole(const Look& look, Colour colour) {
    return std::ranges::all_of(look, [&](Colour part) { return is_near(part, colour); });
}

class BadCable : public testing::Test {
  protected:
    BadCable() {
        folder.put("content/exhibition.yaml", "title: {zh: 展览}\nlanguages: [zh]\nlanguage_names: {zh: 中文}\n"
                                              "home: {chapters: [1-eve]}\n");
        folder.put("content/1-eve/_index.zh.md", "---\ntitle: 一章\n---\n");
        folder.put("content/1-eve/a-page/index.zh.md",
                   "---\ntitle: 一页\nkind: text\npictures:\n"
                   "  - {file: picture.jpg, caption: 图, credit: 某人, alt: 图}\n---\n正文。\n");
        wholes = originals(folder);
        folder.put(std::string("content/") + picture, wholes.front().bytes);
        content = disk_files(folder.path("content"));
        decoder = pictures::rendition_decoder(
            {.program = KIOSK_PICTURES_PROGRAM, .content = folder.path("content"), .cache = folder.path("cache")},
            sdl::read_pixels);
        app::Start start;
        start.display.px = {1280, 720};
        start.place = visit::Place{visit::Place::Kind::Page, page, 0};
        kiosk = std::make_unique<app::Kiosk>(app::Parts{*content, assets, runner, runner, log, measurer, decoder}, start, now);
    }

    void wait(Duration lasting) {
        for (const Instant end = now + lasting; now < end;) {
            now = std::min(end, std::max(now + 50ms, kiosk->due()));
            kiosk->step(now, {{visit::Touch::Phase::Down, 0, {5, 300}, now}, {visit::Touch::Phase::Up, 0, {5, 300}, now}});
            runner.finish_all();
            for (auto& [key, pixels] : kiosk->pictures().take_decoded(SIZE_MAX, now)) looks[key] = look_of(pixels);
            for (const auto& key : kiosk->pictures().take_evicted()) looks.erase(key);
            const auto& frame = kiosk->step(now, {});
            for (const auto& sheet : frame.sheets) {
                for (const auto& command : sheet.commands) {
                    if (const auto* drawn = std::get_if<frame::DrawPicture>(&command)) see(*drawn);
                }
            }
        }
    }

    void see(const frame::DrawPicture& drawn) {
        const auto found = looks.find(drawn.key);
        ASSERT_NE(found, looks.end());
        const auto& look = found->second;
        const auto whole = std::ranges::find_if(wholes, [&](const Original& one) { return is_whole(look, one.colour); });
        ASSERT_NE(whole, wholes.end()) << "half a picture is shown, after copy " << copies << ", its middle is "
                                       << to_string(look[4]);
        if (drawn.alpha >= 1) shown = whole->colour;
    }

    // What a copy program does: the file is emptied, perhaps set to its length, and written block by block.
    enum class Order { Forwards, Backwards, Any };
    void copy(const Original& from, Order order, bool is_to_the_end) {
        ++copies;
        const bool is_aside = chance(0.2); // then renamed; an interrupted one leaves its rubbish
        const std::string target = folder.path(std::string("content/") + picture);
        const std::string path = is_aside ? target + ".part" : target;
        const int handle = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
        ASSERT_GE(handle, 0);
        if (order != Order::Forwards || chance(0.3)) {
            ASSERT_EQ(::ftruncate(handle, static_cast<off_t>(from.bytes.size())), 0);
        }
        std::vector<std::size_t> starts;
        for (std::size_t at = 0; at < from.bytes.size(); at += block) starts.push_back(at);
        if (order == Order::Backwards) std::ranges::reverse(starts);
        if (order == Order::Any) std::ranges::shuffle(starts, dice);
        if (!is_to_the_end) starts.resize(static_cast<std::size_t>(static_cast<double>(starts.size()) * part()));
        const std::size_t pause = chance(0.5) ? static_cast<std::size_t>(static_cast<double>(starts.size()) * part()) : SIZE_MAX;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (i == pause) { // what a watcher tells the kiosk while the file is open
                kiosk->content_being_written({picture});
                kiosk->content_hint(now);
                wait(Duration{static_cast<std::int64_t>(3e6 * part())});
                kiosk->content_being_written({});
            }
            const std::size_t length = std::min(block, from.bytes.size() - starts[i]);
            ASSERT_EQ(::pwrite(handle, from.bytes.data() + starts[i], length, static_cast<off_t>(starts[i])),
                      static_cast<ssize_t>(length));
        }
        ::close(handle);
        if (is_aside && is_to_the_end) std::filesystem::rename(path, target);
        kiosk->content_hint(now);
    }

    double part() { return std::uniform_real_distribution<>(0, 1)(dice); }
    bool chance(double of) { return part() < of; }

    fakes::TemporaryFolder folder;
    std::vector<Original> wholes;
    std::unique_ptr<Files> content;
    std::unique_ptr<Files> assets_files = disk_files(KIOSK_SOURCE_DIR "/assets");
    fakes::ManualRunner runner;
    fakes::StrictLog log;
    fakes::FixedMeasurer measurer;
    Instant now{10s};
    app::LiveAssets assets{*assets_files, runner, now};
    std::shared_ptr<pictures::Decoder> decoder;
    std::unique_ptr<app::Kiosk> kiosk;
    std::map<pictures::RenditionKey, Look> looks; // what the painter holds
    std::optional<Colour> shown;
    std::mt19937 dice{1925};
    int copies = 0;
};

TEST_F(BadCable, OneThousandCopiesShowNoHalfPicture) {
    wait(2s);
    ASSERT_EQ(shown, wholes.front().colour);
    while (copies < 1000 && !HasFatalFailure()) {
        const auto& from = wholes[dice() % wholes.size()];
        const auto order = static_cast<Order>(dice() % 3);
        const bool is_to_the_end = chance(0.3);
        copy(from, order, is_to_the_end);
        wait(is_to_the_end ? 3s : Duration{static_cast<std::int64_t>(2.5e6 * part())});
        if (is_to_the_end) {
            ASSERT_EQ(shown, from.colour) << "copy " << copies << " is not shown";
        }
    }
}

} // namespace
} // namespace kiosk
