#include "app/kiosk.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "app/key_ground.h"
#include "base/check.h"
#include "pictures/worker_protocol.h"

namespace kiosk::app {

namespace {

// A picture is opened to its end; what is known of it since an earlier time costs nothing.
class PictureLook final : public LooksAtPictures {
  public:
    explicit PictureLook(std::shared_ptr<pictures::Decoder> decoder) : decoder_(std::move(decoder)) {}

    Seen look(const content::Picture& picture) const override {
        const auto facts = decoder_->look({picture.file, picture.version, 0, 0, picture.leaf});
        if (facts) return {true, {static_cast<double>(facts->w), static_cast<double>(facts->h)}};
        // No worker, no room in the cache, a share that is away: nothing that this picture could help. But one that
        // changed under the look is half of two.
        const auto reason = facts.error().problem.details.find("reason");
        const bool has_changed = reason != facts.error().problem.details.end() &&
                                 reason->second == pictures::word_of(pictures::Trouble::Changed);
        return {facts.error().lasts == pictures::Failure::Lasts::AWhile && !has_changed, {}};
    }

  private:
    std::shared_ptr<pictures::Decoder> decoder_;
};

std::set<std::string> picture_files(const content::Exhibition& exhibition) {
    std::set<std::string> files;
    for (const auto& [language, edition] : exhibition.editions) {
        for (const auto& [id, page] : edition.pages) {
            for (const auto& picture : page.pictures) files.insert(picture.file);
        }
        for (const auto& chapter : edition.chapters) {
            if (chapter.cover) files.insert(chapter.cover->file);
        }
    }
    return files;
}

constexpr Duration zoom_has_slowed{300'000}; // before a slide ends: a frame that comes late is not seen

Round round_at(const visit::Visit& visit, Duration lasting, Instant now) {
    const auto count = lasting > Duration{0} ? std::max<std::int64_t>(0, (now - visit.phase_since) / lasting) : 0;
    return Round{static_cast<std::size_t>(count), visit.phase_since + lasting * count};
}

} // namespace

Kiosk::Kiosk(Parts parts, Start start, Instant now)
    : parts_(std::move(parts)),
      content_(parts_.content, parts_.runner, parts_.log, start.content,
               std::make_shared<PictureLook>(parts_.decoder), now),
      screens_(content_, parts_.assets, parts_.measurer, start.display),
      store_(parts_.decoder, parts_.runner, parts_.preparing, start.picture_budget), gestures_(start.display.px, {}),
      content_since_(now) {
    gestures_ = visit::Gestures(start.display.px, limits());
    if (!content_.exhibition()) return;
    auto settings = start.settings;
    if (!exhibition().editions.contains(settings.language)) settings.language = exhibition().languages.front();
    visit_ = visit::begin(exhibition(), settings, now);
    if (start.place && visit::exists(*start.place, exhibition().edition(settings.language))) {
        visit_.phase = visit::Phase::Browsing;
        visit_.place = *start.place;
    }
}

const frame::Frame& Kiosk::step(Instant now, const visit::Touches& touches, const visit::KeyStrokes& keys) {
    check(has_content(), "a kiosk without content has nothing to step through");
    parts_.runner.deliver();
    parts_.preparing.deliver();
    take_new_content(now);
    fold(touches, now);
    fold(keys, now);
    visit_ = visit::pass_time(visit_, facts(), exhibition(), timing(), now);
    show(now);
    return frame_;
}

void Kiosk::take_new_content(Instant now) {
    if (parts_.assets.step(now)) {
        screens_.forget();
        ahead_.begin();
        gestures_.adapt(screens_.display().px, limits());
    }
    if (!content_.step(now)) return;
    visit_ = visit::keep_place(visit_, exhibition());
    content_since_ = now;
    store_.forget_failures_but_of(picture_files(exhibition()));
    ahead_.begin();
}

void Kiosk::fold(const visit::Touches& touches, Instant now) {
    const bool can_double_tap = screen_ && screen_->wants_double_tap && visit_.phase == visit::Phase::Browsing;
    const auto surface = visit::surface(visit_, facts());
    for (const auto& gesture : gestures_.step(now, touches, targets_, can_double_tap, surface)) {
        if (std::holds_alternative<visit::CornerHeld>(gesture)) is_staff_called_ = true;
        const Instant before = visit_.transition.start;
        const visit::Visit left = visit_;
        visit_ = visit::step(visit_, gesture, facts(), exhibition(), timing(), now);
        // What leaves is what was on the glass when the transition began.
        if (before != visit_.transition.start) leave(left);
        if (std::holds_alternative<visit::Tapped>(gesture)) answer(left);
    }
}

void Kiosk::fold(const visit::KeyStrokes& keys, Instant now) {
    for (const auto& stroke : keys) {
        if (!screen_) return;
        const visit::Visit left = visit_;
        visit_ = visit::step(visit_, stroke, key_ground(screen(), focus_.get(), visit_, now), facts(), exhibition(),
                             timing(), now);
        if (left.transition.start != visit_.transition.start) leave(left);
        if (stroke.key == visit::Key::Enter || stroke.key == visit::Key::Back) answer(left);
        // The next key is meant for what this one leads to.
        if (left.place != visit_.place || left.phase != visit_.phase || left.note != visit_.note) return;
    }
}

void Kiosk::answer(const visit::Visit& before) {
    visit::Visit same = before;
    same.last_touch = visit_.last_touch;
    if (parts_.assets.assets().theme.sounds.is_touch_heard && same != visit_) cues_.emplace_back("touch");
}

std::optional<frame::Speech> Kiosk::speech(Instant now) const {
    const content::Audio* audio = audio_of(visit_);
    const visit::Listening& listening = visit_.listening;
    if (audio == nullptr || listening.page.empty()) return std::nullopt;
    return frame::Speech{audio->file, audio->version, visit::heard(listening, audio->length, now), listening.is_playing,
                         listening.speed};
}

void Kiosk::leave(const visit::Visit& left) {
    const bool is_attract = left.phase == visit::Phase::Attract;
    leaving_ = is_attract ? slide_ : screen_;
    leaving_focus_ = is_attract ? nullptr : focus_;
    left_ = left;
}

const visit::Facts& Kiosk::facts() const {
    static const visit::Facts none;
    return screen_ ? screen_->facts : none;
}

void Kiosk::show(Instant now) {
    const frame::Scene shown = scene(now);
    targets_ = shown.targets;
    ask_for_pictures(shown, now);
    frame::Frame next = frame::compose(shown, visit_, parts_.assets.assets().theme, store_, now);

    due_ = content_.due();
    due_ = std::min(due_, parts_.assets.due());
    if (next.due) due_ = std::min(due_, *next.due);
    if (const auto due = visit::due(visit_, facts(), exhibition())) due_ = std::min(due_, *due);
    if (const auto due = gestures_.due()) due_ = std::min(due_, *due);
    if (const auto due = store_.due()) due_ = std::min(due_, *due);
    if (neighbour_to_lay_out(now)) due_ = now;
    // While the last of them is still being made, its delivery wakes the main loop.
    if (const auto due = ahead_.due(); due && is_calm(now) && store_.at_work().ahead == 0) due_ = std::min(due_, *due);

    next.sounds = std::exchange(cues_, {});
    next.speech = speech(now);
    is_changed_ = !frame::looks_same(frame_, next);
    frame_ = std::move(next);
}

frame::Scene Kiosk::scene(Instant now) {
    frame::Scene scene;
    const auto& theme = parts_.assets.assets().theme;
    screen_ = screens_.place(visit_);
    visit_ = visit::fit(visit_, screen_->facts, now);
    scene.screen = screen_.get();
    focus_ = visit_.phase == visit::Phase::Attract ? nullptr : screens_.focus(visit_);
    scene.focus = focus_.get();
    scene.audio = audio_of(visit_);
    if (visit_.phase == visit::Phase::Attract) {
        round_ = round_at(visit_, theme.motion.slide, now);
        slide_ = screens_.slide(visit_.settings, round_.slide);
        last_slide_ = round_.slide > 0 ? screens_.slide(visit_.settings, round_.slide - 1) : nullptr;
        scene.slide = slide_.get();
        scene.last_slide = last_slide_.get();
    }
    // A slide that is leaving goes on zooming from where it was.
    scene.slide_since = round_.since;
    scene.slide_number = round_.slide;
    const bool is_leaving = visit_.transition.kind != visit::Transition::Kind::None &&
                            now < visit_.transition.start + visit_.transition.lasting;
    if (!is_leaving) {
        leaving_.reset();
        leaving_focus_.reset();
    }
    scene.leaving = leaving_.get();
    scene.leaving_focus = leaving_focus_.get();
    scene.leaving_visit = leaving_ ? &left_ : nullptr;

    const double offset = visit_.swipe.offset.at(now);
    if (offset != 0 && visit_.phase != visit::Phase::Attract) {
        neighbour_ = screens_.neighbour(visit_, offset < 0 ? 1 : -1);
    } else {
        neighbour_.reset();
    }
    scene.neighbour = neighbour_.get();

    overlay_ = screens_.overlay(visit_);
    scene.overlay = overlay_.get();
    visit_.note_scroll_end = overlay_ && visit_.note ? overlay_->facts.scroll_end : 0;

    const screens::Screen* top = scene.overlay ? scene.overlay : scene.slide ? scene.slide : scene.screen;
    if (visit_.focus)
        visit_ = visit::refocused(std::move(visit_), key_ground(*top, focus_.get(), visit_, now), facts(), now);
    scene.targets = screens::targets(*top, visit_, now);
    if (scene.focus != nullptr && top == scene.screen)
        scene.targets = screens::with_focus(std::move(scene.targets), screens::targets(*scene.focus, visit_, now));
    scene.pressed = gestures_.pressed();
    if (scene.pressed && *scene.pressed >= scene.targets.size()) scene.pressed.reset();
    return scene;
}

void Kiosk::ask_for_pictures(const frame::Scene& scene, Instant now) {
    auto wanted = frame::wanted(scene, visit_, parts_.assets.assets().theme, now);
    const auto next = [this, &wanted](const ScreenPtr& screen) {
        if (!screen) return;
        const auto more = frame::wanted_next(*screen, parts_.assets.assets().theme.motion.slide_zoom);
        wanted.insert(wanted.end(), more.begin(), more.end());
    };
    if (visit_.phase == visit::Phase::Attract) {
        next(screens_.slide(visit_.settings, round_.slide + 1));
        next(screen_); // home: a touch is answered with its pictures
    } else if (!visit_.is_dragging) {
        const auto to_lay_out = neighbour_to_lay_out(now);
        for (const int step : {1, -1})
            if (screens_.has_neighbour(visit_, step) || step == to_lay_out) next(screens_.neighbour(visit_, step));
    }
    if (store_.due() || !parts_.decoder->problems().empty()) ahead_.note_passing_failure();
    if (is_calm(now) && store_.at_work().ahead == 0) ahead_.step(screens_.stage(), visit_.start_settings, now);
    wanted.insert(wanted.end(), ahead_.wanted().begin(), ahead_.wanted().end());
    store_.want(wanted, now);
}

// Nobody would notice that a screen is laid out: no finger is down, nothing follows one.
bool Kiosk::is_calm(Instant now) const {
    if (!store_.is_settled()) return false;
    if (visit_.phase == visit::Phase::Attract) {
        const auto& motion = parts_.assets.assets().theme.motion;
        return motion.is_reduced || now >= round_.since + motion.slide - zoom_has_slowed;
    }
    return !visit_.is_dragging && !visit::is_moving(visit_, now);
}

// So that a page turn costs nothing: the page after this one, then the one before. Each takes some milliseconds: one a
// step, while nothing moves.
std::optional<int> Kiosk::neighbour_to_lay_out(Instant now) const {
    if (visit_.phase == visit::Phase::Attract || !is_calm(now)) return std::nullopt;
    for (const int step : {1, -1})
        if (!screens_.has_neighbour(visit_, step)) return step;
    return std::nullopt;
}

visit::Timing Kiosk::timing() const {
    const auto& motion = parts_.assets.assets().theme.motion;
    return {motion.control, motion.screen, motion.is_reduced};
}

visit::Limits Kiosk::limits() const {
    const auto measures = theme::measures(parts_.assets.assets().theme, screens_.display(), theme::TextSize::Normal);
    visit::Limits limits;
    limits.unit = measures.unit;
    return limits;
}

const content::Audio* Kiosk::audio_of(const visit::Visit& visit) const {
    if (visit.place.kind != visit::Place::Kind::Page) return nullptr;
    const content::Page* page = exhibition().edition(visit.settings.language).page(visit.place.id);
    return page != nullptr && page->audio ? &*page->audio : nullptr;
}

bool Kiosk::is_complete() const { return store_.is_settled() && !store_.has_decoded(); }

const screens::Screen& Kiosk::screen() const {
    if (overlay_) return *overlay_;
    if (visit_.phase == visit::Phase::Attract && slide_) return *slide_;
    return *screen_;
}

std::string Kiosk::dump() const {
    const bool has_focus = focus_ && &screen() == screen_.get();
    return screens::dump(screen()) + (has_focus ? screens::dump(*focus_) : "");
}

Status Kiosk::status(Instant now) const {
    Status status;
    status.screen = visit_.phase == visit::Phase::Attract ? "attract" : visit::to_string(visit_.place);
    status.language = visit_.settings.language;
    status.content_version = has_content() ? exhibition().version : "";
    status.content_age = now - content_since_;
    status.problems = content_.problems();
    const auto add = [&status](const std::vector<Problem>& more) {
        status.problems.insert(status.problems.end(), more.begin(), more.end());
    };
    add(parts_.assets.problems());
    add(store_.problems());
    add(parts_.decoder->problems());
    status.visits = visit_.visits;
    status.frames = frame_times_.count();
    status.slowest_frame = frame_times_.slowest(now);
    status.picture_bytes = store_.bytes();
    auto at_work = store_.at_work();
    status.preparing = std::move(at_work.preparing);
    status.ahead = at_work.ahead + ahead_.screens_left();
    status.cache_bytes = parts_.decoder->cache_bytes();
    status.since_touch = now - visit_.last_touch;
    return status;
}

void Kiosk::display_changed(theme::Display display) {
    screens_.display_changed(display);
    ahead_.begin();
    gestures_.adapt(display.px, limits());
}

void Kiosk::clear_picture_cache() {
    ahead_.begin();
    // Some ten thousand files, seconds.
    parts_.preparing.submit(Priority::Now, [decoder = parts_.decoder]() -> Runner::Done {
        decoder->clear_cache();
        return [] {};
    });
}

void Kiosk::reload(Instant now) {
    content_.read_anew(now);
    parts_.assets.hint(now);
    store_.retry_failed();
}

void Kiosk::start_over(Instant now) {
    leave(visit_);
    visit_ = visit::step(visit_, visit::Tapped{visit::EndVisit{}}, facts(), exhibition(), timing(), now);
}

bool Kiosk::take_staff_call() { return std::exchange(is_staff_called_, false); }

} // namespace kiosk::app
