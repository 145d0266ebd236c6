// Reading 500 pages in two languages, and laying out a timeline of 1,000 events.

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "commands/house.h"
#include "content/reader.h"
#include "screens/lay_out.h"

namespace {

using namespace kiosk;
namespace fs = std::filesystem;

// A content folder on disk with `pages` events in ten chapters, in Chinese and English, each with a picture.
fs::path made_folder(int pages) {
    const fs::path root = fs::temp_directory_path() / fmt::format("kiosk-bench-content-{}", pages);
    fs::remove_all(root);
    const auto write = [](const fs::path& path, const std::string& text) {
        fs::create_directories(path.parent_path());
        std::ofstream(path) << text;
    };
    std::string chapters;
    for (int chapter = 0; chapter < 10; ++chapter) {
        const std::string name = fmt::format("{}-chapter", chapter);
        chapters += (chapter ? ", " : "") + name;
        write(root / name / "_index.zh.md", fmt::format("---\ntitle: 第{}章\nsummary: 概述\n---\n", chapter + 1));
        write(root / name / "_index.en.md", fmt::format("---\ntitle: Chapter {}\nsummary: Summary\n---\n", chapter + 1));
    }
    write(root / "exhibition.yaml",
          fmt::format("title: {{zh: 展览, en: Exhibition}}\nlanguages: [zh, en]\nhome: {{chapters: [{}]}}\n", chapters));
    write(root / "sources.yaml", "S01: {title: 来源}\n");
    for (int i = 0; i < pages; ++i) {
        const fs::path folder = root / fmt::format("{}-chapter", i % 10) / fmt::format("page-{:04}", i);
        const std::string date = fmt::format("{}-{:02}-{:02}", 1921 + i / 12 % 100, i % 12 + 1, i % 28 + 1);
        std::string body;
        for (int p = 0; p < 3; ++p) body += "大会第一次明确提出无产阶级在民主革命中的领导权和工农同盟问题，并修改党章，将党的基本组织由“组”改为“支部”。\n\n";
        write(folder / "index.zh.md",
              fmt::format("---\ntitle: 第{}件事\nkind: event\ndate: {}\nsummary: 一句话。\npictures:\n  - file: p.svg\n"
                          "    caption: 图\n    credit: 插画\n    alt: 图\nsources: [S01]\n---\n{}",
                          i, date, body));
        write(folder / "index.en.md",
              fmt::format("---\ntitle: Event {}\nsummary: One sentence.\npictures:\n  - file: p.svg\n    caption: A picture\n"
                          "    credit: Illustration\n    alt: A picture\n---\nThe congress opened in secret.\n\nTwo.\n", i));
        write(folder / "p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1600\" height=\"1000\"/>");
    }
    return root;
}

void ReadFiveHundredPages(benchmark::State& state) {
    const fs::path root = made_folder(500);
    const auto files = disk_files(root.string());
    for (auto _ : state) {
        const auto reading = content::read(*files);
        if (!reading.exhibition || reading.exhibition->edition("en").pages.size() != 500) {
            state.SkipWithError("the folder was not read whole");
        }
        benchmark::DoNotOptimize(reading);
    }
    fs::remove_all(root);
}
BENCHMARK(ReadFiveHundredPages)->Unit(benchmark::kMillisecond);

void TimelineOfAThousandEvents(benchmark::State& state) {
    const fs::path root = made_folder(1000);
    const auto runner = inline_runner();
    auto options = commands::default_options();
    options.content = root.string();
    options.cache = (fs::temp_directory_path() / "kiosk-bench-cache").string();
    const commands::House house(options, *runner);
    const auto exhibition = content::read(*house.content).exhibition;
    const auto& assets = house.theme_assets();
    const screens::Stage stage{*exhibition, assets.theme, assets.strings, house.fonts, {{1920, 1080}, {}}};
    visit::Settings settings;
    settings.language = "zh";
    visit::Visit visit = visit::begin(*exhibition, settings, Instant{});
    visit.phase = visit::Phase::Browsing;
    visit.place = {visit::Place::Kind::Timeline, "", 0};
    for (auto _ : state) benchmark::DoNotOptimize(screens::lay_out(stage, visit));
    state.counters["events"] = static_cast<double>(exhibition->edition("zh").events.size());
    fs::remove_all(root);
}
BENCHMARK(TimelineOfAThousandEvents)->Unit(benchmark::kMillisecond);

} // namespace
