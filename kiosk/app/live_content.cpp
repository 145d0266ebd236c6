#include "app/live_content.h"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "base/problem_kinds.h"

namespace kiosk::app {

namespace {

// A file with one of these says nothing that could be shown: what it said last stays.
bool is_structural(const ProblemKind& kind) {
    return kind == problems::broken_yaml || kind == problems::missing_front_matter ||
           kind == problems::unclosed_front_matter || kind == problems::unknown_encoding ||
           kind == problems::unreadable_file || kind == problems::file_too_large;
}

// A folder that is not there.
class Nowhere final : public Files {
  public:
    Result<FileList> list() const override { return std::unexpected(Problem{problems::missing_folder, ".", 0, {}}); }
    Result<std::string> read(std::string_view path, std::size_t) const override {
        return std::unexpected(Problem{problems::unreadable_file, std::string(path), 0, {}});
    }
    std::string absolute(std::string_view path) const override { return std::string(path); }
};

std::set<std::string> broken_files(const std::vector<Problem>& problems) {
    std::set<std::string> broken;
    for (const auto& problem : problems) {
        if (is_structural(problem.kind)) broken.insert(problem.file);
    }
    return broken;
}

FileList without_ignored(FileList list) {
    std::erase_if(list, [](const auto& file) { return content::is_ignored(file.first); });
    return list;
}

// Every picture of every edition, pages' and chapters'.
template <typename Exhibition, typename Visit>
void for_each_picture(Exhibition& exhibition, const Visit& visit) {
    for (auto& [language, edition] : exhibition.editions) {
        for (auto& [id, page] : edition.pages) {
            for (auto& picture : page.pictures) visit(picture);
        }
        for (auto& chapter : edition.chapters) {
            if (chapter.cover) visit(*chapter.cover);
        }
    }
}

bool is_unmeasured(const content::Picture& picture) { return !picture.file.empty() && picture.size.is_empty(); }

bool has_unmeasured_pictures(const content::Exhibition& exhibition) {
    bool has = false;
    for_each_picture(exhibition, [&](const content::Picture& picture) { has = has || is_unmeasured(picture); });
    return has;
}

// Layout needs every size. Its version tells the two exhibitions apart.
std::shared_ptr<const content::Exhibition> with_sizes(std::shared_ptr<const content::Exhibition> exhibition,
                                                      const LooksAtPictures& looks) {
    if (!has_unmeasured_pictures(*exhibition)) return exhibition;
    auto measured = std::make_shared<content::Exhibition>(*exhibition);
    std::size_t count = 0;
    for_each_picture(*measured, [&](content::Picture& picture) {
        if (!is_unmeasured(picture)) return;
        picture.size = looks.look(picture).size;
        if (!picture.size.is_empty()) ++count;
    });
    measured->version += fmt::format("+{}", count);
    return measured;
}

// A picture whose new bytes do not open (still being copied, or broken) keeps the version that was shown, whose
// renditions lie in the cache.
std::shared_ptr<const content::Exhibition> with_last_good_pictures(std::shared_ptr<const content::Exhibition> exhibition,
                                                                   const content::Exhibition& before,
                                                                   const LooksAtPictures& looks,
                                                                   std::vector<Problem>& problems) {
    std::map<std::string, content::Picture> shown;
    for_each_picture(before, [&](const content::Picture& picture) { shown.try_emplace(picture.file, picture); });
    std::map<std::string, bool> opens;
    for_each_picture(*exhibition, [&](const content::Picture& picture) {
        const auto old = shown.find(picture.file);
        if (old == shown.end() || old->second.version == picture.version || opens.contains(picture.file)) return;
        opens[picture.file] = looks.look(picture).opens_well;
    });
    if (std::ranges::all_of(opens, [](const auto& entry) { return entry.second; })) return exhibition;

    auto patched = std::make_shared<content::Exhibition>(*exhibition);
    for_each_picture(*patched, [&](content::Picture& picture) {
        const auto found = opens.find(picture.file);
        if (found == opens.end() || found->second) return;
        picture.version = shown.at(picture.file).version;
        picture.size = shown.at(picture.file).size;
    });
    for (const auto& [file, well] : opens) {
        if (!well) problems.push_back({problems::unreadable_picture, file, 0, {{"picture", file}, {"reason", ""}}});
    }
    return patched;
}

} // namespace

LiveContent::LiveContent(const Files& files, Runner& runner, Log& log, LiveContentSettings settings, PictureLooks looks,
                         Instant now)
    : files_(files), runner_(runner), log_(log), settings_(std::move(settings)), looks_(std::move(looks)),
      now_(now), self_(std::make_shared<LiveContent*>(this)) {
    if (!settings_.last_good_path.empty()) kept_ = load(settings_.last_good_path);
    auto list = without_ignored(files_.list().value_or(FileList{}));
    adopt(read_whole(files_, kept_, list, nullptr, *looks_, {}), now);
    if (exhibition_ && has_unmeasured_pictures(*exhibition_)) read(list, now);
}

bool LiveContent::step(Instant now) {
    now_ = now;
    if (now >= due_ && (state_ == State::Resting || state_ == State::Settling)) look(now);
    return std::exchange(is_new_, false);
}

void LiveContent::hint(Instant now) {
    is_hinted_ = true;
    if (state_ == State::Resting) due_ = std::min(due_, now);
}

void LiveContent::read_anew(Instant now) {
    is_to_be_read_ = true;
    hint(now);
}

Instant LiveContent::due() const {
    // While a job is under way its delivery wakes the main loop.
    return state_ == State::Resting || state_ == State::Settling ? due_ : now_ + settings_.look_every;
}

void LiveContent::look(Instant now) {
    is_hinted_ = false;
    const bool is_settling = state_ == State::Settling;
    state_ = State::Looking;
    due_ = now + settings_.look_every;
    if (!is_settling) settling_.reset();
    runner_.submit(Priority::Soon, [&files = files_, weak = std::weak_ptr(self_)]() -> Runner::Done {
        return [weak, list = without_ignored(files.list().value_or(FileList{}))]() mutable {
            if (const auto self = weak.lock()) (*self)->looked(std::move(list), (*self)->now_);
        };
    });
}

void LiveContent::looked(FileList list, Instant now) {
    if (settling_ && *settling_ == list) {
        if (list == shown_ && !is_to_be_read_) { // changed and changed back
            settling_.reset();
            state_ = State::Resting;
            due_ = is_hinted_ ? now : now + settings_.look_every;
            return;
        }
        read(*settling_, now);
        return;
    }
    if (!settling_ && list == shown_ && !is_to_be_read_) {
        state_ = State::Resting;
        due_ = is_hinted_ ? now : now + settings_.look_every;
        return;
    }
    settling_ = std::move(list);
    state_ = State::Settling;
    due_ = now + settings_.still_for;
}

void LiveContent::read(const FileList& list, Instant now) {
    state_ = State::Reading;
    is_to_be_read_ = false;
    due_ = now + settings_.look_every;
    runner_.submit(Priority::Soon, [&files = files_, kept = kept_, list, before = exhibition_,
                                    looks = looks_, doubts = doubts_.at(now),
                                    weak = std::weak_ptr(self_)]() -> Runner::Done {
        auto outcome = std::make_shared<Outcome>(read_whole(files, kept, list, before.get(), *looks, doubts));
        return [weak, outcome] {
            if (const auto self = weak.lock()) (*self)->adopt(std::move(*outcome), (*self)->now_);
        };
    });
}

LiveContent::Outcome LiveContent::read_whole(const Files& files, const KeptFiles& kept, const FileList& list,
                                             const content::Exhibition* before, const LooksAtPictures& looks,
                                             const Doubts::Now& doubts) {
    Outcome outcome;
    outcome.list = list;
    content::Reading reading = content::read(files);
    std::set<std::string> broken = broken_files(reading.problems);
    outcome.half = half_copies(files, list, kept, doubts);
    // What cannot be understood at all is told at once.
    std::erase_if(outcome.half, [&](const auto& file) { return broken.contains(file.first); });
    if (!outcome.half.empty()) reading = content::read(*files_without(files, kept, outcome.half));
    outcome.problems = reading.problems;
    std::erase_if(broken, [&](const std::string& path) { return !kept.contains(path); });
    if (!reading.exhibition || !broken.empty()) {
        // Nothing at all to show: everything as it was. Otherwise only what is broken.
        const Nowhere nowhere;
        const bool is_lost = !reading.exhibition;
        const auto whole = files_without(files, kept, outcome.half);
        const auto mended = files_with_kept(is_lost ? static_cast<const Files&>(nowhere) : *whole, kept, broken);
        reading = content::read(*mended);
        for (const auto& path : broken) outcome.problems.push_back({problems::last_good_shown, path, 0, {}});
        if (is_lost && reading.exhibition) outcome.problems.push_back({problems::last_good_shown, ".", 0, {}});
        outcome.exhibition = reading.exhibition;
        outcome.kept = kept;
        if (!is_lost) {
            for (auto& [path, file] : keep(*mended)) outcome.kept[path] = file;
        }
    } else {
        outcome.exhibition = reading.exhibition;
        outcome.kept = keep(*files_without(files, kept, outcome.half));
    }
    const bool is_start = !doubts.is_asked; // nobody waits for a large scan before the first screen
    if (outcome.exhibition && !is_start) outcome.exhibition = with_sizes(outcome.exhibition, looks);
    if (outcome.exhibition && before) {
        outcome.exhibition = with_last_good_pictures(outcome.exhibition, *before, looks, outcome.problems);
    }
    // Read again when it moved under us; the last read is the one that counts.
    outcome.has_moved = without_ignored(files.list().value_or(FileList{})) != list;
    // To the next look, what waits is a change still to come.
    for (const auto& [path, state] : outcome.half) {
        if (const auto old = kept.find(path); old != kept.end()) outcome.list[path] = old->second.state;
        else outcome.list.erase(path);
    }
    return outcome;
}

void LiveContent::adopt(Outcome outcome, Instant now) {
    if (outcome.has_moved && exhibition_) {
        settling_.reset();
        state_ = State::Settling;
        due_ = now + settings_.still_for;
        return;
    }
    state_ = State::Resting;
    settling_.reset();
    due_ = now + (is_hinted_ ? Duration{0} : outcome.half.empty() ? settings_.look_every : half_copy_look);
    doubts_.remember(outcome.half, now);
    shown_ = std::move(outcome.list);
    const bool says_nothing_new = exhibition_ && outcome.exhibition && problems_ == outcome.problems &&
                                  exhibition_->version == outcome.exhibition->version;
    problems_ = std::move(outcome.problems);
    if (!outcome.exhibition) {
        log_.warn("there is no content to show");
        return;
    }
    const bool is_other = !exhibition_ || exhibition_->version != outcome.exhibition->version;
    exhibition_ = std::move(outcome.exhibition);
    is_new_ = true;
    if (!says_nothing_new) log_.note(fmt::format("content {} with {} problems", exhibition_->version, problems_.size()));
    if (outcome.kept == kept_) return;
    kept_ = std::move(outcome.kept);
    if (is_other && !settings_.last_good_path.empty()) {
        runner_.submit(Priority::Idle, [kept = kept_, path = settings_.last_good_path]() -> Runner::Done {
            // A data folder that cannot be written is told to staff by the status file, which lies there too.
            (void)save(kept, path);
            return [] {};
        });
    }
}

} // namespace kiosk::app
