#include <algorithm>
#include <filesystem>
#include <map>

#include <fmt/format.h>
#include <unistd.h>

#include "commands/commands.h"
#include "commands/one_screen.h"
#include "commands/progress.h"
#include "sdl/painter.h"
#include "sdl/surface.h"

namespace kiosk::commands {

namespace {

namespace fs = std::filesystem;

// What one screen looks like when everything has come to rest.
class Studio {
  public:
    explicit Studio(House& house)
        : house_(house), surface_(house.options.size), painter_(surface_.renderer(), house.fonts),
          store_(house.decoder, house.runner, house.runner, {}) {}

    void paint(const OneScreen& one, const std::string& id, const screens::Screen& screen) {
        const visit::Visit visit = one.visit_at(id);
        frame::Scene scene;
        std::optional<screens::Screen> below;
        if (screen.is_overlay) {
            below = one.lay_out(visit::to_string(visit.place));
            scene.screen = &*below;
            scene.overlay = &screen;
        } else {
            scene.screen = &screen;
            if (visit.phase == visit::Phase::Attract) scene.slide = &screen;
        }
        const auto& theme = house_.theme_assets().theme;
        const Instant long_ago{};
        const Instant at_rest = long_ago + 3s; // every fade is over
        store_.want(frame::wanted(scene, visit, theme, at_rest), at_rest);
        while (house_.runner.deliver() > 0) {} // a rendition that is made is read in a job of its own
        for (auto& [key, pixels] : store_.take_decoded(SIZE_MAX, long_ago)) painter_.upload(key, std::move(pixels));
        for (const auto& key : store_.take_evicted()) painter_.drop(key);
        painter_.play(frame::compose(scene, visit, theme, store_, at_rest));
    }

    [[nodiscard]] Result<void> save(const std::string& path) const { return surface_.save_png(path); }
    [[nodiscard]] std::vector<Problem> problems() const { return store_.problems(); }

  private:
    House& house_;
    sdl::Surface surface_;
    sdl::Painter painter_;
    pictures::Store store_;
};

std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '"': result += "&quot;"; break;
        default: result += c;
        }
    }
    return result;
}

// All languages of a screen side by side, to look through.
std::string contact_sheet(const std::vector<std::string>& languages, const std::vector<std::string>& ids) {
    std::string html = "<!doctype html><meta charset=utf-8><title>Contact sheet</title>"
                       "<style>body{font:16px sans-serif;background:#EBE1CF;margin:24px}figure{display:inline-block;"
                       "margin:8px}img{width:600px;display:block}</style>\n";
    for (const auto& id : ids) {
        html += fmt::format("<h2>{}</h2>\n", escaped(id));
        for (const auto& language : languages) {
            const std::string path = escaped(language + "/" + id + ".png");
            html += fmt::format("<figure><a href=\"{0}\"><img loading=lazy src=\"{0}\" alt=\"{1}\"></a></figure>\n", path,
                                escaped(id + " " + language));
        }
    }
    return html;
}

} // namespace

int tour(const Options& options, const TourWish& wish) {
    const auto runner = inline_runner();
    House house(options, *runner);
    const auto exhibition = house.read_exhibition();
    if (!exhibition) return 1;
    Studio studio(house);
    auto languages = wish.is_every_language ? exhibition->languages : std::vector{options.language};
    std::vector<std::string> ids{wish.page};
    if (wish.page.empty()) ids = OneScreen(house, *exhibition, languages.front()).ids();
    Progress progress(ids.size() * languages.size());
    for (const auto& language : languages) {
        const OneScreen one(house, *exhibition, language);
        for (const auto& id : ids) {
            const auto screen = one.lay_out(id);
            if (!screen) {
                fmt::print(stderr, "no such screen: {}\n", id);
                return 1;
            }
            studio.paint(one, id, *screen);
            const fs::path path = fs::path(wish.out) / language / (id + ".png");
            std::error_code error;
            fs::create_directories(path.parent_path(), error);
            if (const auto saved = studio.save(path.string()); !saved) {
                fmt::print(stderr, "{}\n", house.describe(saved.error()));
                return 1;
            }
            progress.step(id);
        }
    }
    progress.end();
    for (const auto& problem : studio.problems()) fmt::print(stderr, "{}\n", house.describe(problem));
    if (const auto written = write_whole(wish.out + "/index.html", contact_sheet(languages, ids)); !written) {
        fmt::print(stderr, "{}\n", house.describe(written.error()));
        return 1;
    }
    fmt::print("{}/index.html\n", wish.out);
    return 0;
}

} // namespace kiosk::commands
