#pragma once

// What a visitor hears: follows Frame::speech and Frame::sounds, and is silent where it cannot: no loudspeaker, one that
// was pulled out, a file that is no sound. Staff find one line in the log; a visitor never finds anything.
//
// | loudspeaker | something is to be heard    | opened          | failed                | unplugged                | 10 s of silence |
// |-------------|-----------------------------|-----------------|-----------------------|--------------------------|-----------------|
// | Closed      | Opening; after a failure    | –               | –                     | a failure is forgotten   | –               |
// |             | not before 10 s have passed |                 |                       |                          |                 |
// | Opening     | –                           | Open; late cues | Closed; one line in   | –                        | –               |
// |             |                             | are dropped     | the log               |                          |                 |
// | Open        | heard                       | –               | –                     | Closing                  | Closing         |
// | Closing     | –                           | –               | –                     | –                        | –               |
//
// Closing ends Closed. Opening, closing and the recording's file are the runner's work: it needs one thread of its own,
// so that a sound server that hangs holds up nothing else, and each job waits for the one before.

#include "base/files.h"
#include "base/log.h"
#include "base/runner.h"
#include "base/time.h"
#include "frame/frame.h"
#include "sdl/sound_device.h"

#include <memory>
#include <optional>
#include <string>

namespace kiosk::sdl {

class Sound {
  public:
    // All of them outlive it; it delivers the runner's results itself.
    Sound(const Files& content, const Files& assets, Runner& runner, Log& log);
    ~Sound();
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    // At every step, also when the frame looks as before.
    void follow(const std::optional<frame::Speech>& speech, Instant now);
    // Of assets/sounds, without ".ogg"; `volume` 0 to 1.
    void cue(const std::string& name, double volume, Instant now);
    // A failure is forgotten. No reason to close one: SDL tells of each it finds while one is being opened.
    void loudspeaker_came() { failed_.reset(); }
    // The one that is heard may be it: it is closed, and the next sound opens what is there.
    void loudspeaker_went();

    [[nodiscard]] bool has_loudspeaker() const { return state_ == State::Open; }
    // Of what is heard; nothing: no recording is open.
    [[nodiscard]] std::optional<Duration> place() const;

  private:
    enum class State { Closed, Opening, Open, Closing };
    // Where in the recording playing was asked for while nothing could be heard yet.
    struct Asked {
        std::string recording;
        Duration at{0};
        Instant since{};
    };
    struct WaitingCue {
        std::string name;
        double volume = 0;
        Instant since{};
    };

    void open_device(Instant now);
    void opened(std::expected<std::unique_ptr<SoundDevice>, std::string> device);
    void close_device();
    void note_asked(const std::optional<frame::Speech>& speech, Instant now);
    void open_file(const frame::Speech& speech);
    void begin(std::shared_ptr<SoundVoice> voice);
    void forget_file();
    void move_voice(const frame::Speech& speech);

    const Files& content_;
    const Files& assets_;
    Runner& runner_;
    Log& log_;
    State state_ = State::Closed;
    std::unique_ptr<SoundDevice> device_;
    std::shared_ptr<SoundVoice> voice_;
    std::string recording_; // file and version of voice_, or of the one that is being opened
    std::string unreadable_; // as recording_
    Instant unreadable_since_{};
    std::optional<Asked> asked_;
    Duration said_at_{0}; // speech.at of the last step
    Duration lag_{0};     // the voice may be so far behind
    std::optional<WaitingCue> waiting_;
    std::optional<Instant> failed_;
    bool has_said_failure_ = false;
    Instant now_{};
    Instant last_heard_{};
    std::shared_ptr<Sound*> self_; // jobs ask whether it still is there
};

} // namespace kiosk::sdl
