#pragma once

// The exhibition of tests/fixtures/exhibition, painted for one display and one visitor.

#include "commands/studio.h"
#include "content/reader.h"
#include "fakes/temporary_folder.h"

namespace kiosk::commands {

// Every kind of screen once.
inline const std::vector<std::string> every_kind_of_screen{
    "attract",
    "attract/2",
    "home",
    "chapter/2-congress",
    "chapter/5-five-ones",
    "timeline",
    "people",
    "page/2-congress/1925-01-11-opening",
    "page/2-congress/1925-01-15-branch",
    "page/2-congress/delegates",
    "page/3-cornerstone/members",
    "page/people/ruan-zhang",
    "page/places/hongkou",
    "picture/2-congress/1925-01-11-opening/1",
    "compare/2-congress/1925-01-11-opening",
    "question",
    "note/2-congress/1925-01-11-opening",
    "term/branch",
};

class PaintedExhibition {
  public:
    explicit PaintedExhibition(Options given)
        : options_(in_folder(std::move(given))), house_(options_, *runner_), exhibition_(house_.read_exhibition()),
          one_(house_, *exhibition_, options_.language), studio_(house_) {}

    [[nodiscard]] screens::Screen screen(const std::string& id) const {
        auto screen = one_.lay_out(id);
        if (!screen) ADD_FAILURE() << "no such screen: " << id;
        return screen.value_or(screens::Screen{});
    }
    frame::Frame at_rest(const std::string& id) { return studio_.at_rest(one_, id, screen(id)); }
    pictures::Pixels painted(const frame::Frame& frame) {
        studio_.paint(frame);
        return studio_.pixels();
    }
    [[nodiscard]] const theme::Theme& theme() const { return house_.theme_assets().theme; }
    [[nodiscard]] const Options& options() const { return options_; }
    [[nodiscard]] visit::Visit visit_at(const std::string& id) const { return one_.visit_at(id); }

  private:
    Options in_folder(Options options) const {
        if (options.content.empty()) options.content = KIOSK_SOURCE_DIR "/tests/fixtures/exhibition";
        options.assets = KIOSK_SOURCE_DIR "/assets";
        options.cache = folder_.path("cache");
        options.data = folder_.path("data");
        return options;
    }

    fakes::TemporaryFolder folder_;
    Options options_;
    std::unique_ptr<Runner> runner_ = inline_runner();
    House house_;
    std::shared_ptr<const content::Exhibition> exhibition_;
    OneScreen one_;
    Studio studio_;
};

} // namespace kiosk::commands
