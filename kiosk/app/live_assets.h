#pragma once

// Theme and interface words that designers change while the kiosk runs. As LiveContent, for a folder of a few small
// files: read on the main thread when the folder has been still. Assets with errors leave the last good ones in place.

#include <memory>
#include <optional>

#include "base/files.h"
#include "base/runner.h"
#include "base/time.h"
#include "theme/theme.h"

namespace kiosk::app {

class LiveAssets {
  public:
    LiveAssets(const Files& files, Runner& runner, Instant now, theme::Choice choice = {});

    // True when assets() are new.
    [[nodiscard]] bool step(Instant now);
    void hint(Instant now);
    // While a look is under way its delivery wakes the main loop.
    [[nodiscard]] Instant due() const { return is_looking_ ? Instant::max() : due_; }

    [[nodiscard]] const theme::Assets& assets() const { return *assets_; }
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
    [[nodiscard]] std::uint64_t version() const { return version_; }

  private:
    void looked(FileList list, Instant now);

    const Files& files_;
    theme::Choice choice_;
    Runner& runner_;
    Instant now_{};
    Instant due_{};
    FileList shown_;
    std::optional<FileList> settling_;
    std::shared_ptr<const theme::Assets> assets_;
    std::vector<Problem> problems_;
    std::uint64_t version_ = 1;
    bool is_new_ = false;
    bool is_looking_ = false;
    std::shared_ptr<LiveAssets*> self_;
};

} // namespace kiosk::app
