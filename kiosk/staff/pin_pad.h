#pragma once

// What the keys of the PIN pad do; no pixels here.
//
//   state    | what happens                                  | next
//   ---------+-----------------------------------------------+--------------------------------------------------
//   Closed   | open(), no PIN is set                         | NoPin
//   Closed   | open(), a lock goes on                        | Locked
//   Closed   | open()                                        | Entering, no digits
//   NoPin    | any key                                       | NoPin (the pad says how to set one: `kiosk pin`)
//   Entering | a digit, fewer than eight are there           | Entering, one digit more
//   Entering | a digit, eight are there                      | Entering
//   Entering | delete                                        | Entering, one digit fewer
//   Entering | enter, fewer than four digits                 | Entering
//   Entering | enter, the right PIN                          | Passed; wrong tries are forgotten
//   Entering | enter, wrong for the first or second time     | Entering, no digits, was_wrong() until the next key
//   Entering | enter, wrong for the third time               | Locked for a minute
//   Locked   | any key                                       | Locked
//   Locked   | the minute is over                            | Entering, three new tries
//   any      | 30 s without a touch, or close()              | Closed; the lock and the tries go on
//
// Wrong tries are counted in the data folder, before the PIN is looked at: a kiosk that is switched off and on after
// three of them starts locked for a whole minute, so that a restart is never the quicker way.

#include <optional>
#include <string>

#include "base/time.h"
#include "staff/pin.h"

namespace kiosk::staff {

class PinPad {
  public:
    enum class State { Closed, NoPin, Entering, Locked, Passed };
    enum class Key { Zero, One, Two, Three, Four, Five, Six, Seven, Eight, Nine, Delete, Enter };

    static constexpr int tries = 3;
    static constexpr Duration lock_lasting = 60s;
    static constexpr Duration open_for = 30s; // without a touch

    // `now`: when the program began.
    PinPad(PinFile file, Instant now);

    void open(Instant now);
    void press(Key key, Instant now);
    // Any finger, also beside the keys: somebody is there.
    void touched(Instant now) { last_touch_ = now; }
    void pass_time(Instant now);
    void close();

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] std::size_t digits() const { return digits_.size(); } // how many; what they are is nobody's business
    [[nodiscard]] bool was_wrong() const { return was_wrong_; }
    [[nodiscard]] int tries_left() const;
    [[nodiscard]] Duration locked_for(Instant now) const; // 0 when it is not

  private:
    void enter(Instant now);

    PinFile file_;
    State state_ = State::Closed;
    std::string digits_;
    bool was_wrong_ = false;
    int wrong_tries_ = 0;
    std::optional<Instant> locked_until_;
    Instant last_touch_{};
};

} // namespace kiosk::staff
