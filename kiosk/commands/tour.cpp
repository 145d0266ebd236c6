#include <filesystem>

#include <fmt/format.h>

#include "commands/commands.h"
#include "commands/one_screen.h"
#include "commands/progress.h"
#include "commands/studio.h"

namespace kiosk::commands {

namespace {

namespace fs = std::filesystem;

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
            studio.paint(studio.at_rest(one, id, *screen));
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
