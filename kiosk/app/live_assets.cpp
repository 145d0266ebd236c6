#include "app/live_assets.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {

namespace {

constexpr Duration look_every = 2s;
constexpr Duration still_for = 400ms;

} // namespace

LiveAssets::LiveAssets(const Files& files, Runner& runner, Instant now, theme::Choice choice)
    : files_(files), choice_(std::move(choice)), runner_(runner), now_(now), due_(now + look_every), shown_(files.list().value_or(FileList{})),
      assets_(std::make_shared<theme::Assets>(theme::read(files, choice_))), problems_(assets_->problems),
      self_(std::make_shared<LiveAssets*>(this)) {}

bool LiveAssets::step(Instant now) {
    now_ = now;
    if (now >= due_ && !is_looking_) {
        is_looking_ = true;
        runner_.submit(Priority::Soon, [&files = files_, weak = std::weak_ptr(self_)]() -> Runner::Done {
            return [weak, list = files.list().value_or(FileList{})]() mutable {
                if (const auto self = weak.lock()) (*self)->looked(std::move(list), (*self)->now_);
            };
        });
        due_ = now + look_every;
    }
    return std::exchange(is_new_, false);
}

void LiveAssets::hint(Instant now) { due_ = std::min(due_, now); }

void LiveAssets::looked(FileList list, Instant now) {
    is_looking_ = false;
    if (list == shown_) {
        settling_.reset();
        return;
    }
    if (!settling_ || *settling_ != list) {
        settling_ = std::move(list);
        due_ = now + still_for;
        return;
    }
    settling_.reset();
    shown_ = std::move(list);
    auto read = std::make_shared<theme::Assets>(theme::read(files_, choice_));
    problems_ = read->problems;
    if (has_errors(problems_)) return; // the last good ones stay
    assets_ = std::move(read);
    ++version_;
    is_new_ = true;
}

} // namespace kiosk::app
