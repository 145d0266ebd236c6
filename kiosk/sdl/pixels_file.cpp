#include "sdl/pixels_file.h"

#include "base/problem_kinds.h"

#include <SDL_image.h>
#include <turbojpeg.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>

namespace kiosk::sdl {

namespace {

struct Free {
    void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Picture = std::unique_ptr<SDL_Surface, Free>;

Problem failed(const std::string& path, const char* reason = SDL_GetError()) {
    return {problems::picture_failed, path, 0, {{"reason", reason}}};
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The worker opens strangers' pictures: what it left is not believed before it is looked at.
constexpr long long most_pixels = 64'000'000;

bool is_size_of_ours(long long w, long long h) { return w > 0 && h > 0 && w <= most_pixels / h; }

bool is_png_of_ours(const std::string& bytes) {
    if (!bytes.starts_with("\x89PNG\r\n\x1A\n") || bytes.size() < 24) return false;
    const auto number = [&](std::size_t at) {
        long long value = 0;
        for (std::size_t i = at; i < at + 4; ++i) value = value * 256 + static_cast<unsigned char>(bytes[i]);
        return value;
    };
    return is_size_of_ours(number(16), number(20));
}

struct EndDecoder {
    void operator()(void* decoder) const { tjDestroy(decoder); }
};

// Straight into the order of bytes that is wanted: half the time of SDL_image, which needs two passes more.
Result<pictures::Pixels> decoded_jpeg(const std::string& bytes, const std::string& path) {
    const std::unique_ptr<void, EndDecoder> decoder(tjInitDecompress());
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    pictures::Pixels out;
    int subsampling = 0;
    int colours = 0;
    if (tjDecompressHeader3(decoder.get(), data, bytes.size(), &out.w, &out.h, &subsampling, &colours) != 0)
        return std::unexpected(failed(path, tjGetErrorStr2(decoder.get())));
    if (!is_size_of_ours(out.w, out.h)) return std::unexpected(failed(path, "not a rendition"));
    out.bytes.resize(static_cast<std::size_t>(out.w) * static_cast<std::size_t>(out.h) * 4);
    if (tjDecompress2(decoder.get(), data, bytes.size(), out.bytes.data(), out.w, 0, out.h, TJPF_BGRA, TJFLAG_STOPONWARNING) != 0)
        return std::unexpected(failed(path, tjGetErrorStr2(decoder.get())));
    return out;
}

} // namespace

Result<pictures::Pixels> read_pixels(const std::string& path) {
    const std::string bytes = bytes_of(path);
    if (bytes.starts_with("\xFF\xD8")) return decoded_jpeg(bytes, path);
    if (!is_png_of_ours(bytes)) return std::unexpected(failed(path, "not a rendition"));
    const Picture read(IMG_Load_RW(SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size())), 1));
    if (!read) return std::unexpected(failed(path));
    const bool may_be_clear = SDL_ISPIXELFORMAT_ALPHA(read->format->format) || SDL_HasColorKey(read.get()) ||
                              SDL_ISPIXELFORMAT_INDEXED(read->format->format);
    const Picture picture(SDL_ConvertSurfaceFormat(read.get(), SDL_PIXELFORMAT_ARGB8888, 0));
    if (!picture) return std::unexpected(failed(path));
    pictures::Pixels out{picture->w, picture->h, true, {}};
    const std::size_t row = static_cast<std::size_t>(out.w) * 4;
    out.bytes.resize(row * static_cast<std::size_t>(out.h));
    for (int y = 0; y < out.h; ++y)
        std::memcpy(out.bytes.data() + static_cast<std::size_t>(y) * row,
                    static_cast<const std::uint8_t*>(picture->pixels) + y * picture->pitch, row);
    if (may_be_clear)
        for (std::size_t i = 3; i < out.bytes.size() && out.is_opaque; i += 4)
            out.is_opaque = out.bytes[i] == 255;
    return out;
}

Result<void> write_png(const pictures::Pixels& pixels, const std::string& path) {
    // SDL only reads from it.
    void* bytes = const_cast<std::uint8_t*>(pixels.bytes.data());
    const Picture picture(SDL_CreateRGBSurfaceWithFormatFrom(bytes, pixels.w, pixels.h, 32, pixels.w * 4,
                                                             SDL_PIXELFORMAT_ARGB8888));
    if (!picture || IMG_SavePNG(picture.get(), path.c_str()) != 0) return std::unexpected(failed(path));
    return {};
}

} // namespace kiosk::sdl
