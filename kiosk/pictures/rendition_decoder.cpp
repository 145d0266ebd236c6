#include "pictures/rendition_decoder.h"

#include <filesystem>

#include <fmt/format.h>

#include "base/hash.h"
#include "base/problem_kinds.h"

namespace kiosk::pictures {

namespace {

namespace fs = std::filesystem;

class RenditionDecoder final : public Decoder {
  public:
    RenditionDecoder(WorkerSettings settings, ReadPixels read)
        : cache_(settings.cache), read_(std::move(read)), worker_(std::move(settings)) {}

    Result<Pixels> decode(const RenditionKey& key) override {
        const std::string out = rendition_path(key);
        for (const char* extension : {".jpg", ".png"}) {
            const std::string path = cache_ + "/" + out + extension;
            std::error_code error;
            if (!fs::exists(path, error)) continue;
            if (auto pixels = read_(path)) return pixels;
            fs::remove(path, error); // cut short by a full disk or a power failure: made once more
        }
        const auto made = worker_.make({key.file, out, key.w, key.h});
        if (!made) return std::unexpected(made.error());
        auto pixels = read_(cache_ + "/" + made->out);
        if (!pixels) {
            return std::unexpected(Problem{problems::picture_failed, key.file, 0,
                                           {{"reason", fmt::format("the cache folder {} cannot be read", cache_)}}});
        }
        return pixels;
    }

  private:
    std::string cache_;
    ReadPixels read_;
    WorkerClient worker_;
};

} // namespace

std::shared_ptr<Decoder> rendition_decoder(WorkerSettings settings, ReadPixels read) {
    return std::make_shared<RenditionDecoder>(std::move(settings), std::move(read));
}

std::string rendition_path(const RenditionKey& key) {
    const std::string name = hex(hash_of(fmt::format("{}\n{}\n{}x{}", key.file, key.version, key.w, key.h)));
    return name.substr(0, 2) + "/" + name;
}

} // namespace kiosk::pictures
