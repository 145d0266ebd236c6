#include "pictures/rendition_decoder.h"

#include "base/hash.h"
#include "base/problem_kinds.h"
#include "pictures/rendition_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <mutex>

namespace kiosk::pictures {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t cache_budget =
    8ULL << 30; // bytes; some ten thousand pictures at the size of a 4K display

class RenditionDecoder final : public Decoder {
  public:
    RenditionDecoder(WorkerSettings settings, ReadPixels read)
        : cache_(settings.cache), read_(std::move(read)), worker_(std::move(settings)) {}

    Result<Pixels> decode(const RenditionKey& key) override {
        // By the first job: the folder grew with every version of every picture since it was last looked at.
        std::call_once(is_trimmed_, [this] { trim_renditions(cache_, cache_budget); });
        const std::string out = rendition_path(key);
        for (const char* extension : {".jpg", ".png"}) {
            const std::string path = cache_ + "/" + out + extension;
            std::error_code error;
            if (!fs::exists(path, error)) continue;
            ::utimensat(AT_FDCWD, path.c_str(), nullptr, 0); // used: among the last to be trimmed
            if (auto pixels = read_(path)) return pixels;
            fs::remove(path, error); // cut short by a full disk or a power failure: made once more
        }
        const auto made = worker_.make({key.file, out, key.w, key.h});
        if (!made) return std::unexpected(made.error());
        auto pixels = read_(cache_ + "/" + made->out);
        if (!pixels) {
            return std::unexpected(
                Problem{problems::picture_failed,
                        key.file,
                        0,
                        {{"reason", fmt::format("the cache folder {} cannot be read", cache_)}}});
        }
        return pixels;
    }

    void stop() override { worker_.stop(); }

  private:
    std::string cache_;
    ReadPixels read_;
    WorkerClient worker_;
    std::once_flag is_trimmed_;
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
