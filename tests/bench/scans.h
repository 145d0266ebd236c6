#pragma once

// Large pictures like a museum's scans, made once with the vips command and kept in the temporary folder: soft shapes
// with grain, so that they are neither empty nor noise.

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>

namespace kiosk::bench {

inline std::string bench_folder() {
    const auto folder = std::filesystem::temp_directory_path() / "kiosk-bench-pictures";
    std::filesystem::create_directories(folder);
    return folder.string();
}

inline void run(const std::string& command) {
    if (std::system(command.c_str()) != 0) throw std::runtime_error("failed: " + command); // NOLINT: our own words
}

// `name` says the format: "x.jpg", "x.tif[tile]" …: what vips saves to.
inline std::string scan(const std::string& name, int w, int h) {
    const std::string path = bench_folder() + "/" + name.substr(0, name.find('['));
    if (std::filesystem::exists(path)) return path;
    // One patch of 2000 x 2000 px, laid side by side: making it takes no longer than saving it.
    run(fmt::format("cd '{0}' && if [ ! -f patch.v ]; then "
                    "vips perlin p.v 2000 2000 --cell-size 250 && vips gaussnoise n.v 2000 2000 --sigma 40 && "
                    "vips gaussblur n.v nb.v 1.2 && vips linear p.v l.v 90 128 && vips add l.v nb.v s.v && "
                    "vips cast s.v g.v uchar && vips bandjoin 'g.v g.v g.v' c.v && "
                    "vips linear c.v patch.v '0.95 0.9 0.8' '10 6 0' --uchar; fi",
                    bench_folder()));
    run(fmt::format("cd '{0}' && vips replicate patch.v big.v {1} {2} && vips crop big.v '{3}' 0 0 {4} {5} && rm -f big.v",
                    bench_folder(), (w + 1999) / 2000, (h + 1999) / 2000, name, w, h));
    return path;
}

// A content folder with one page that shows `picture`.
inline std::string small_museum_with(const std::string& picture) {
    namespace fs = std::filesystem;
    const fs::path content = fs::path(bench_folder()) / "content";
    fs::remove_all(content);
    fs::create_directories(content / "1-scans/a-scan");
    const auto write = [&](const char* name, const std::string& text) {
        FILE* file = std::fopen((content / name).c_str(), "w");
        std::fputs(text.c_str(), file);
        std::fclose(file);
    };
    const std::string name = "scan" + fs::path(picture).extension().string();
    fs::create_hard_link(picture, content / "1-scans/a-scan" / name);
    write("exhibition.yaml", "title: {zh: 展览}\nlanguages: [zh]\nlanguage_names: {zh: 中文}\nhome: {chapters: [1-scans]}\n");
    write("1-scans/_index.zh.md", "---\ntitle: 扫描件\n---\n");
    write("1-scans/a-scan/index.zh.md",
          "---\ntitle: 扫描件\nkind: text\npictures:\n  - {file: " + name + ", caption: 一张, credit: 某人, alt: 一张}\n---\n正文。\n");
    return content.string();
}

} // namespace kiosk::bench
