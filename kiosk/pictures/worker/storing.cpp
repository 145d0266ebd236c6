#include "pictures/worker/storing.h"

#include "pictures/pyramid.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <string_view>

namespace kiosk::pictures::worker {

namespace {

using namespace std::string_view_literals;

constexpr int rendition_quality = 94;
constexpr const char* opaque_tile = ".jpg[Q=90]";
constexpr const char* clear_tile = ".png[compression=1]";

bool is_there(const std::string& path) {
    struct stat s {};
    return ::stat(path.c_str(), &s) == 0 && S_ISREG(s.st_mode) && s.st_size > 0;
}

// A full disk is told by neither dzsave nor the close of a buffered file: a tile is whole that ends as it
// should.
bool is_whole(const std::string& path, std::string_view end) {
    const int handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return false;
    std::array<char, 8> last{};
    const off_t size = ::lseek(handle, 0, SEEK_END);
    const auto from = size - static_cast<off_t>(end.size());
    const ssize_t n = from < 0 ? 0 : ::pread(handle, last.data(), end.size(), from);
    ::close(handle);
    return n == static_cast<ssize_t>(end.size()) && std::string_view(last.data(), end.size()) == end;
}

bool all_are_whole(const std::string& files, PixelSize size, bool is_clear) {
    const auto end = is_clear ? "IEND\xAE\x42\x60\x82"sv : "\xFF\xD9"sv;
    for (int level = 0; level <= last_level(size.w, size.h); ++level) {
        const LevelSize at = level_size(size.w, size.h, level);
        for (int row = 0; row < at.rows; ++row)
            for (int column = 0; column < at.columns; ++column)
                if (!is_whole(
                        fmt::format("{}/{}/{}_{}{}", files, level, column, row, is_clear ? ".png" : ".jpg"),
                        end))
                    return false;
    }
    return true;
}

} // namespace

Made<void> store_rendition(Shelf& shelf, const Image& image, const std::string& path) {
    const bool is_clear = vips_image_hasalpha(image.get());
    void* bytes = nullptr;
    std::size_t length = 0;
    const int failed =
        is_clear ? vips_pngsave_buffer(image.get(), &bytes, &length, "compression", 1, "strip", TRUE, nullptr)
                 : vips_jpegsave_buffer(image.get(), &bytes, &length, "Q", rendition_quality,
                                        "subsample_mode", VIPS_FOREIGN_SUBSAMPLE_OFF, "strip", TRUE, nullptr);
    if (failed != 0) return fault(Trouble::Broken, vips_words());
    auto written =
        shelf.write(path + (is_clear ? ".png" : ".jpg"), {static_cast<const char*>(bytes), length});
    g_free(bytes);
    return written;
}

Made<std::string> store_pyramid(Shelf& shelf, const Image& image, const std::string& path) {
    const PixelSize size{width(image), height(image)};
    const bool is_clear = vips_image_hasalpha(image.get());
    const std::string name = fmt::format("{}x{}", size.w, size.h);
    const std::string base = shelf.folder() + "/" + name;
    if (vips_dzsave(image.get(), base.c_str(), "layout", VIPS_FOREIGN_DZ_LAYOUT_DZ, "tile_size", tile_step,
                    "overlap", tile_overlap, "suffix", is_clear ? clear_tile : opaque_tile, "strip", TRUE,
                    nullptr) != 0) {
        return std::unexpected(shelf.wrong_here(vips_words()));
    }
    if (!all_are_whole(base + "_files", size, is_clear) || !is_there(base + ".dzi")) {
        Fault wrong = shelf.wrong_here("not all tiles were written");
        if (wrong.trouble == Trouble::Broken) wrong.trouble = Trouble::CacheUnwritable;
        return std::unexpected(wrong);
    }
    ::unlink((base + "_files/vips-properties.xml").c_str()); // nobody asked for it
    // Flushed before it gets its name: after a power cut a pyramid is whole or not there.
    if (const int folder = ::open(shelf.folder().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); folder >= 0) {
        ::syncfs(folder);
        ::close(folder);
    }
    shelf.add(name + "_files", path + "_files");
    shelf.add(name + ".dzi", path + ".dzi");
    return single_tile(base, size) + (is_clear ? ".png" : ".jpg");
}

std::optional<std::string> stored(const std::string& path) {
    for (const char* extension : {".jpg", ".png"})
        if (is_there(path + extension)) return path + extension;
    return std::nullopt;
}

std::string single_tile(const std::string& pyramid, PixelSize size) {
    int level = last_level(size.w, size.h);
    for (LevelSize at = level_size(size.w, size.h, level); level > 0 && (at.columns > 1 || at.rows > 1);)
        at = level_size(size.w, size.h, --level);
    return fmt::format("{}_files/{}/0_0", pyramid, level);
}

Image read_stored(const std::string& path) {
    const Source source(vips_source_new_from_file(path.c_str()));
    const Image image(
        source ? vips_image_new_from_source(source.get(), "", "fail_on", VIPS_FAIL_ON_TRUNCATED, nullptr)
               : nullptr);
    Image copy(image ? vips_image_copy_memory(image.get()) : nullptr);
    if (!copy) vips_error_clear();
    return copy;
}

} // namespace kiosk::pictures::worker
