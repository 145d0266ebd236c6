#include "staff/pin_pad.h"

#include <algorithm>
#include <utility>

namespace kiosk::staff {

PinPad::PinPad(PinFile file, Instant now) : file_(std::move(file)), wrong_tries_(file_.wrong_tries()) {
    if (wrong_tries_ >= tries) locked_until_ = now + lock_lasting;
}

void PinPad::open(Instant now) {
    digits_.clear();
    was_wrong_ = false;
    last_touch_ = now;
    state_ = !file_.is_set() ? State::NoPin : locked_until_ ? State::Locked : State::Entering;
    pass_time(now);
}

void PinPad::close() {
    digits_.clear();
    was_wrong_ = false;
    state_ = State::Closed;
}

void PinPad::press(Key key, Instant now) {
    pass_time(now);
    touched(now);
    if (state_ != State::Entering) return;
    was_wrong_ = false;
    if (key == Key::Enter) {
        enter(now);
    } else if (key == Key::Delete) {
        if (!digits_.empty()) digits_.pop_back();
    } else if (digits_.size() < Pin::most) {
        digits_.push_back(static_cast<char>('0' + std::to_underlying(key)));
    }
}

void PinPad::enter(Instant now) {
    const auto pin = Pin::parse(digits_);
    if (!pin) return;
    digits_.clear();
    // Counted first: pulling the plug during the look-up must not give the try back.
    file_.keep_wrong_tries(++wrong_tries_);
    if (file_.is_right(*pin)) {
        wrong_tries_ = 0;
        file_.keep_wrong_tries(0);
        state_ = State::Passed;
    } else if (wrong_tries_ >= tries) {
        locked_until_ = now + lock_lasting;
        state_ = State::Locked;
    } else {
        was_wrong_ = true;
    }
}

void PinPad::pass_time(Instant now) {
    if (locked_until_ && now >= *locked_until_) {
        locked_until_.reset();
        wrong_tries_ = 0;
        file_.keep_wrong_tries(0);
        if (state_ == State::Locked) state_ = State::Entering;
    }
    const bool is_pad = state_ == State::NoPin || state_ == State::Entering || state_ == State::Locked;
    if (is_pad && now - last_touch_ >= open_for) close();
}

int PinPad::tries_left() const { return std::max(0, tries - wrong_tries_); }

Duration PinPad::locked_for(Instant now) const {
    return locked_until_ ? std::max(Duration{0}, *locked_until_ - now) : Duration{0};
}

} // namespace kiosk::staff
