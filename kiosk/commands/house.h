#pragma once

// What most commands stand on: files, assets, fonts and the picture decoder, made from the options.

#include <memory>
#include <string>

#include "app/live_assets.h"
#include "base/files.h"
#include "base/log.h"
#include "base/runner.h"
#include "commands/options.h"
#include "pictures/store.h"
#include "screens/lay_out.h"
#include "sdl/fonts.h"
#include "theme/theme.h"

namespace kiosk::commands {

// Steady time since the process began: the only clock of the house.
[[nodiscard]] Instant now();

// The processes that open pictures.
struct PictureWorkers {
    std::size_t workers = 2;      // a slow picture does not hold up the others
    std::size_t threads_each = 0; // 0: as many as there are cores
};

// Cores this process may use: at least one.
[[nodiscard]] std::size_t usable_cores();

class House {
  public:
    // `runner` outlives the house. Makes the cache and data folders.
    House(const Options& options, Runner& runner, PictureWorkers workers = {});

    Options options;
    Runner& runner;
    std::unique_ptr<Files> content;
    std::unique_ptr<Files> assets_files;
    app::LiveAssets assets;
    sdl::Fonts fonts;
    std::shared_ptr<pictures::Decoder> decoder;

    [[nodiscard]] const theme::Assets& theme_assets() const { return assets.assets(); }
    // "FILE:LINE: error: …" in the options' language; Chinese where none was said.
    [[nodiscard]] std::string describe(const Problem& problem) const;
    [[nodiscard]] std::string staff_language() const;
    // The content as it lies there now; null, after one clear line on standard error, when there is nothing to show.
    [[nodiscard]] std::shared_ptr<const content::Exhibition> read_exhibition() const;
    void say_that_there_is_no_content() const;
};

} // namespace kiosk::commands
