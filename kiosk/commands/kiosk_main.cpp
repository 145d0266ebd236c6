// kiosk [COMMAND] [OPTIONS]: reads the command line and hands over to the command's own file.

#include <algorithm>
#include <functional>
#include <map>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "commands/commands.h"

namespace {

using namespace kiosk;
using namespace kiosk::commands;

constexpr std::pair screen_px{320, 16384};
constexpr std::pair display_mm{50, 5000};

// "1920x1080", both within `limits`.
std::optional<Size> parse_size(const std::string& text, std::pair<int, int> limits) {
    int w = 0;
    int h = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &w, &h, &rest) != 2) return std::nullopt;
    if (std::min(w, h) < limits.first || std::max(w, h) > limits.second) return std::nullopt;
    return Size{static_cast<double>(w), static_cast<double>(h)};
}

CLI::Option* add_size(CLI::App& app, const std::string& name, std::function<void(Size)> set, const std::string& help,
                      std::pair<int, int> limits = screen_px) {
    return app
        .add_option_function<std::string>(name, [=](const std::string& text) { set(*parse_size(text, limits)); }, help)
        ->check([limits](const std::string& text) {
            return parse_size(text, limits)
                       ? std::string()
                       : fmt::format("expected WIDTHxHEIGHT, both from {} to {}", limits.first, limits.second);
        });
}

void add_common(CLI::App& app, Options& options) {
    app.add_option("--content", options.content, "the content folder")->capture_default_str();
    app.add_option("--assets", options.assets, "theme, interface words, icons, sounds")->capture_default_str();
    app.add_option("--cache", options.cache, "prepared pictures; may be deleted at any time")->capture_default_str();
    app.add_option("--data", options.data, "what must not be lost: PIN, last good content, status.json")
        ->capture_default_str();
    add_size(app, "--size",
             [&options](Size size) {
                 options.size = size;
                 options.is_size_said = true;
             },
             "size of the screen in px for commands without a window, 1920x1080 unless told; prepare and check: that of the "
             "display the kiosk was last shown on");
    add_size(app, "--display-mm",
             [&options](Size mm) {
                 options.mm = mm;
                 options.is_mm_said = true;
             },
             "width and height of the display's glass in mm, as 941x529, where the display does not say them or says them wrongly",
             display_mm);
    app.add_option("--theme", options.theme.theme, "what theme-NAME.yaml says on top of theme.yaml, as night");
    app.add_flag("--reduced-motion", options.theme.is_motion_reduced, "fades instead of movement, whatever the theme says");
    app.add_option("--language", options.language, "start language (BCP 47), the exhibition's first unless told");
    app.add_option("--text-size", options.text_size, "normal, large or largest")
        ->transform(CLI::CheckedTransformer(std::map<std::string, visit::TextSize>{
            {"normal", visit::TextSize::Normal}, {"large", visit::TextSize::Large}, {"largest", visit::TextSize::Largest}}));
    app.add_option("--contrast", options.contrast, "normal or high")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, visit::Contrast>{{"normal", visit::Contrast::Normal}, {"high", visit::Contrast::High}}));
    app.add_option("--reach", options.reach, "normal or low")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, visit::Reach>{{"normal", visit::Reach::Normal}, {"low", visit::Reach::Low}}));
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"A museum touch kiosk. Without a command it is: show"};
    app.set_version_flag("--version", KIOSK_VERSION);
    app.fallthrough();
    Options options = default_options();
    add_common(app, options);
    std::function<int()> command;

    ShowWish show_wish;
    auto* show_app = app.add_subcommand("show", "the kiosk: fullscreen on the touch display");
    for (CLI::App* to : {&app, show_app}) {
        add_size(*to, "--window", [&show_wish](Size size) { show_wish.window = size; }, "in a window of this size");
        to->add_option("--display", show_wish.display, "on another display, counted from 0");
        to->add_flag("--software", show_wish.is_software, "draw without the graphics card");
        to->add_flag("--announce", show_wish.is_announcing, "say \"shown\" when the first complete frame is on the display");
        to->add_option("--start", show_wish.place, "begin at this screen instead of attract mode");
    }
    command = [&] { return show(options, show_wish); };

    Format format = Format::Text;
    auto* check_app = app.add_subcommand("check", "reads content and assets and lists every problem");
    check_app->add_option("--format", format, "text or json")
        ->transform(CLI::CheckedTransformer(std::map<std::string, Format>{{"text", Format::Text}, {"json", Format::Json}}));
    check_app->callback([&] { command = [&] { return check_content(options, format); }; });

    TourWish tour_wish;
    auto* tour_app = app.add_subcommand("tour", "renders every screen in every language to pictures");
    tour_app->add_option("--out", tour_wish.out, "folder to write to")->required();
    tour_app->add_option("--page", tour_wish.page, "only this screen");
    tour_app->callback([&] {
        command = [&] {
            tour_wish.is_every_language = options.language.empty();
            return tour(options, tour_wish);
        };
    });

    std::string screen;
    auto* dump_app = app.add_subcommand("dump", "one laid-out screen as text");
    dump_app->add_option("SCREEN", screen, "screen id: home, timeline, chapter/…, page/…/…, people, picture/…/…/1")->required();
    dump_app->callback([&] { command = [&] { return dump(options, screen); }; });

    std::string script;
    std::string report;
    auto* play_app = app.add_subcommand("play", "plays a recorded visit in virtual time, without a display");
    play_app->add_option("SCRIPT", script, "a YAML file")->required();
    play_app->add_option("--report", report, "write a JSON report here");
    play_app->callback([&] { command = [&] { return play(options, script, report); }; });

    auto* prepare_app = app.add_subcommand("prepare", "makes every picture ready ahead of opening time");
    prepare_app->callback([&] { command = [&] { return prepare(options); }; });

    std::string what;
    std::string name;
    auto* new_app = app.add_subcommand("new", "writes a commented skeleton in every language");
    new_app->add_option("WHAT", what, "chapter, page or person")->required()->check(CLI::IsMember({"chapter", "page", "person"}));
    new_app->add_option("NAME", name, "folder name; for a page CHAPTER/NAME")->required();
    new_app->callback([&] { command = [&] { return make_new(options, what, name); }; });

    auto* pin_app = app.add_subcommand("pin", "sets the PIN of the staff console");
    pin_app->callback([&] { command = [&] { return set_pin(options); }; });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    return command();
}
