#include "visit/gestures.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::visit {

// Acting fingers are those not ignored. "–" leaves the state as it is. Every Down also says Touched.
//
// | state    | down                | move                  | up                  | cancel, lost      |
// |----------|---------------------|-----------------------|---------------------|-------------------|
// | Idle     | Pressing            | –                     | –                   | –                 |
// | Pressing | second down, below  | slop → Dragging, or – | Idle; Tapped inside | Idle              |
// | Dragging | second down, below  | Dragged               | Idle; DragEnded     | Idle; at rest     |
// | Pinching | third down: below   | Pinched               | Dragging the other  | Dragging the other|
// | Ignoring | –                   | –                     | last: Idle          | last: Idle        |
//
// | state    | second down                                                 | third down | hold in the corner   |
// |----------|-------------------------------------------------------------|------------|----------------------|
// | Idle     | (the first is ignored) Pressing                             | Ignoring   | –                    |
// | Pressing | Pinching where it can; else –, or takes over from a sleeve  | Ignoring   | CornerHeld; Ignoring |
// | Dragging | Pinching where it can; else –                               | Ignoring   | CornerHeld; Ignoring |
// | Pinching | (not possible)                                              | Ignoring   | –                    |
// | Ignoring | –                                                           | –          | –                    |
//
// Ignoring begins with DragEnded at rest or PinchEnded where there was a drag or a pinch. A slop on a surface
// that cannot be dragged keeps Pressing: the finger may leave its target and come back. A second Down of the
// same finger means that its Up was lost.

namespace {

double distance(Point a, Point b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

Point middle(Point a, Point b) {
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

std::optional<std::size_t> target_at(const std::vector<Target>& targets, Point at) {
    for (std::size_t i = targets.size(); i > 0; --i) {
        if (targets[i - 1].rect.contains(at)) return i - 1;
    }
    return std::nullopt;
}

// Two fingers of a pinch can meet: below this they would make wild factors.
constexpr double nearest_fingers = 24; // px of the 1080 canvas

} // namespace

struct Gestures::Step {
    Instant now;
    const std::vector<Target>& targets;
    bool wants_double_tap;
    Surface surface;
    std::vector<Gesture> said;
};

Gestures::Gestures(Size screen, Limits limits) : screen_(screen), limits_(limits) {}

std::vector<Gesture> Gestures::step(Instant now, const Touches& touches, const std::vector<Target>& targets,
                                    bool wants_double_tap, Surface surface) {
    Step step{now, targets, wants_double_tap, surface, {}};
    if (owed_) step.said.push_back(*std::exchange(owed_, std::nullopt));
    for (const Touch& touch : touches) {
        lose_silent(step, touch.finger, touch.when);
        switch (touch.phase) {
        case Touch::Phase::Down:
            go_down(step, touch);
            break;
        case Touch::Phase::Move:
            move(step, touch);
            break;
        case Touch::Phase::Up:
            go_up(step, touch);
            break;
        case Touch::Phase::Cancel:
            leave(step, touch.finger, touch.when);
            break;
        }
    }
    hold(step);
    const auto is_lost = [&](const Finger& f) { return now - f.heard >= limits_.lone_lost_after; };
    // Both fingers of a pinch lost at once: what the first leaves behind is no drag.
    if (!fingers_.empty() && std::ranges::all_of(fingers_, is_lost)) ignore_all(step);
    for (auto lost = std::ranges::find_if(fingers_, is_lost); lost != fingers_.end();
         lost = std::ranges::find_if(fingers_, is_lost)) {
        leave(step, lost->id, now);
    }
    pressed_.reset();
    if (state_ == State::Pressing && pressed_action_) {
        const auto under = target_at(targets, acting()->at);
        if (under && targets[*under].action == *pressed_action_) pressed_ = under;
    }
    return std::move(step.said);
}

void Gestures::go_down(Step& step, const Touch& touch) {
    if (find(touch.finger) != nullptr) leave(step, touch.finger, touch.when);
    Finger* const first = acting();
    step.said.emplace_back(
        Touched{target_at(step.targets, touch.at).has_value() && state_ != State::Ignoring});
    const bool is_first_resting =
        first != nullptr && state_ == State::Pressing && touch.when - first->since >= limits_.resting;
    if (is_first_resting && !step.surface.can_pinch) {
        first->is_ignored = true;
        state_ = State::Idle;
    }
    fingers_.push_back({touch.finger, touch.at, touch.at, touch.when, touch.when, false});
    corner_since_.reset();
    if (state_ == State::Ignoring) {
        fingers_.back().is_ignored = true;
    } else if (fingers_.size() > static_cast<std::size_t>(limits_.most_fingers)) {
        ignore_all(step);
    } else if (state_ == State::Idle) {
        begin_press(step, fingers_.back());
    } else if (step.surface.can_pinch) {
        begin_pinch();
    } else {
        fingers_.back().is_ignored = true;
    }
}

void Gestures::move(Step& step, const Touch& touch) {
    Finger* const finger = find(touch.finger);
    if (finger == nullptr) return;
    finger->heard = touch.when;
    const Point before = finger->at;
    finger->at = touch.at;
    if (finger->is_ignored || before == touch.at) return;
    if (corner_since_ && !corner().contains(touch.at)) corner_since_.reset();
    switch (state_) {
    case State::Pressing:
        if (distance(finger->began, touch.at) <= limits_.slop * limits_.unit) break;
        if (step.surface.can_drag) {
            begin_drag(step, *finger);
        } else {
            has_wandered_ = true;
        }
        break;
    case State::Dragging:
        samples_.push_back({touch.at, touch.when});
        std::erase_if(samples_, [&](const Sample& s) { return touch.when - s.when > limits_.velocity_over; });
        step.said.emplace_back(Dragged{touch.at - before});
        break;
    case State::Pinching: {
        const auto other = std::ranges::find_if(
            fingers_, [&](const Finger& f) { return f.id != finger->id && !f.is_ignored; });
        if (other == fingers_.end()) break;
        const double near = nearest_fingers * limits_.unit;
        const double was = std::max(near, distance(before, other->at));
        const double is = std::max(near, distance(touch.at, other->at));
        const Point centre = middle(touch.at, other->at);
        step.said.emplace_back(Pinched{is / was, centre, centre - middle(before, other->at)});
        break;
    }
    case State::Idle:
    case State::Ignoring:
        break;
    }
}

void Gestures::go_up(Step& step, const Touch& touch) {
    const Finger* const found = find(touch.finger);
    if (found == nullptr) return;
    if (touch.at != found->at) move(step, touch); // some displays say the last movement only here
    const Finger finger = *found;
    if (finger.is_ignored || state_ == State::Pinching || state_ == State::Ignoring) {
        leave(step, finger.id, touch.when);
        return;
    }
    erase(finger.id);
    corner_since_.reset();
    if (state_ == State::Dragging) {
        step.said.emplace_back(DragEnded{velocity(touch.when)});
    } else if (pressed_action_) {
        last_tap_.reset();
        const auto under = target_at(step.targets, finger.at);
        if (under && step.targets[*under].action == *pressed_action_)
            step.said.emplace_back(Tapped{*pressed_action_, finger.at, step.targets[*under].rect});
    } else if (step.wants_double_tap && !has_wandered_ && touch.when - finger.since <= limits_.tap) {
        const bool is_second =
            last_tap_ && finger.since - last_tap_->when <= limits_.tap &&
            distance(last_tap_->at, finger.at) <= limits_.double_tap_distance * limits_.unit;
        if (is_second) {
            step.said.emplace_back(DoubleTapped{finger.at});
            last_tap_.reset();
        } else {
            last_tap_ = Sample{finger.at, touch.when};
        }
    }
    state_ = State::Idle;
}

void Gestures::leave(Step& step, std::int64_t id, Instant when) {
    const Finger* const found = find(id);
    if (found == nullptr) return;
    const bool was_ignored = found->is_ignored;
    erase(id);
    if (state_ == State::Ignoring) {
        if (fingers_.empty()) state_ = State::Idle;
        return;
    }
    if (was_ignored) return;
    corner_since_.reset();
    if (state_ == State::Pinching) {
        end_pinch(step);
        if (Finger* const other = acting()) {
            other->began = other->at;
            other->heard = when;
            state_ = State::Dragging;
            samples_ = {{other->at, when}};
            step.said.emplace_back(DragBegan{other->at});
        }
        return;
    }
    if (state_ == State::Dragging) step.said.emplace_back(DragEnded{});
    state_ = State::Idle;
}

void Gestures::begin_press(Step& step, Finger& finger) {
    state_ = State::Pressing;
    has_wandered_ = false;
    const auto under = target_at(step.targets, finger.at);
    pressed_action_ = under ? std::optional(step.targets[*under].action) : std::nullopt;
    if (fingers_.size() == 1 && corner().contains(finger.at)) corner_since_ = finger.since;
}

void Gestures::begin_drag(Step& step, Finger& finger) {
    state_ = State::Dragging;
    last_tap_.reset();
    samples_ = {{finger.at, finger.heard}};
    step.said.emplace_back(DragBegan{finger.began});
    step.said.emplace_back(Dragged{finger.at - finger.began});
}

void Gestures::begin_pinch() {
    state_ = State::Pinching;
    last_tap_.reset();
}

void Gestures::end_pinch(Step& step) {
    step.said.emplace_back(PinchEnded{});
    state_ = State::Idle;
}

void Gestures::ignore_all(Step& step) {
    if (state_ == State::Dragging) step.said.emplace_back(DragEnded{});
    if (state_ == State::Pinching) step.said.emplace_back(PinchEnded{});
    for (Finger& finger : fingers_) finger.is_ignored = true;
    last_tap_.reset();
    state_ = State::Ignoring;
}

// Fingers that said nothing for long while `but` acts.
void Gestures::lose_silent(Step& step, std::int64_t but, Instant when) {
    while (true) {
        const auto lost = std::ranges::find_if(
            fingers_, [&](const Finger& f) { return f.id != but && when - f.heard >= limits_.lost_after; });
        if (lost == fingers_.end()) return;
        leave(step, lost->id, when);
    }
}

void Gestures::hold(Step& step) {
    if (!corner_since_ || step.now - *corner_since_ < limits_.corner_hold) return;
    corner_since_.reset();
    ignore_all(step);
    step.said.emplace_back(CornerHeld{});
}

void Gestures::erase(std::int64_t id) {
    std::erase_if(fingers_, [&](const Finger& f) { return f.id == id; });
}

Gestures::Finger* Gestures::find(std::int64_t id) {
    const auto found = std::ranges::find(fingers_, id, &Finger::id);
    return found == fingers_.end() ? nullptr : &*found;
}

Gestures::Finger* Gestures::acting() {
    const auto found = std::ranges::find(fingers_, false, &Finger::is_ignored);
    return found == fingers_.end() ? nullptr : &*found;
}

Point Gestures::velocity(Instant when) const {
    if (samples_.size() < 2 || when - samples_.back().when > limits_.velocity_over) return {};
    const Sample& first = samples_.front();
    const Sample& last = samples_.back();
    const double time = seconds(last.when - first.when);
    if (time < 0.008) return {}; // two reports of one frame say nothing about speed
    return (last.at - first.at) * (1 / time);
}

Rect Gestures::corner() const {
    const double w = limits_.corner.w * limits_.unit;
    return {screen_.w - w, 0, w, limits_.corner.h * limits_.unit};
}

std::optional<std::size_t> Gestures::pressed() const {
    return pressed_;
}

std::optional<Instant> Gestures::due() const {
    std::optional<Instant> next;
    for (const Finger& finger : fingers_) {
        const Instant lost = finger.heard + limits_.lone_lost_after;
        next = next ? std::min(*next, lost) : lost;
    }
    if (corner_since_) next = std::min(next.value_or(Instant::max()), *corner_since_ + limits_.corner_hold);
    return next;
}

bool Gestures::has_fingers() const {
    return !fingers_.empty();
}

void Gestures::adapt(Size screen, Limits limits) {
    forget();
    screen_ = screen;
    limits_ = limits;
}

void Gestures::forget() {
    if (state_ == State::Dragging) owed_ = DragEnded{};
    if (state_ == State::Pinching) owed_ = PinchEnded{};
    fingers_.clear();
    samples_.clear();
    state_ = State::Idle;
    last_tap_.reset();
    corner_since_.reset();
    pressed_action_.reset();
    pressed_.reset();
}

} // namespace kiosk::visit
