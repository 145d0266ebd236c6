#pragma once

// A kiosk of fakes: a content folder of literals, painted pictures, words without fonts, time that the test
// moves.

#include "app/kiosk.h"
#include "fakes/fixed_measurer.h"
#include "fakes/manual_runner.h"
#include "fakes/memory_files.h"
#include "fakes/painted_decoder.h"
#include "fakes/strict_log.h"

#include <memory>
#include <string>

namespace kiosk::fakes {

inline constexpr auto a_picture = R"(<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1000"/>)";

[[nodiscard]] MemoryFiles small_content();

class SmallMuseum {
  public:
    explicit SmallMuseum(MemoryFiles files = small_content(), app::Start start = {});

    MemoryFiles content;
    std::unique_ptr<Files> assets_files;
    ManualRunner runner;
    StrictLog log;
    FixedMeasurer measurer;
    std::shared_ptr<PaintedDecoder> decoder = std::make_shared<PaintedDecoder>(Cache::Empty);
    Instant now{10s};
    app::LiveAssets assets;
    app::Kiosk kiosk;

    const frame::Frame& step(const visit::Touches& touches = {});
    // Time passes frame by frame while something moves, in strides otherwise.
    void wait(Duration lasting);
    void rest() { wait(1s); }

    void down(Point at, std::int64_t finger = 0) { step({{visit::Touch::Phase::Down, finger, at, now}}); }
    void move(Point at, std::int64_t finger = 0) { step({{visit::Touch::Phase::Move, finger, at, now}}); }
    void up(Point at, std::int64_t finger = 0) { step({{visit::Touch::Phase::Up, finger, at, now}}); }
    void tap(Point at);
    // Lifts a finger on the first target that does this.
    void tap(const visit::Action& action);
    void drag(Point from, Point to, Duration lasting = 200ms);
    [[nodiscard]] std::optional<Point> place_of(const visit::Action& action) const;
    void wake() { tap(Point{960, 300}); }
    void open(const std::string& page); // by way of the home screen and the chapter
    [[nodiscard]] std::string place() const { return kiosk.status(now).screen; }
};

} // namespace kiosk::fakes
