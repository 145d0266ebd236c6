// What the jobs are asked, and what becomes of a rendition when they answer.

#include "base/problem_kinds.h"
#include "pictures/store_impl.h"
#include "pictures/worker_protocol.h"

namespace kiosk::pictures {

namespace {

constexpr Duration first_pause = 10s;
constexpr Duration longest_pause = 5min;

// prepare() said yes, and decode() found nothing all the same.
Failure vanished(const RenditionKey& key) {
    return {{problems::picture_failed, key.file, 0, {{"reason", std::string(word_of(Trouble::Changed))}}},
            Failure::Lasts::AWhile};
}

Decode decode(Decoder& decoder, const RenditionKey& key) {
    Decode answer{decoder.decode(key), std::nullopt};
    if (const auto* pixels = std::get_if<Pixels>(&answer.outcome); pixels && !key.is_tile())
        answer.mean = mean_of(*pixels);
    if (const auto* missing = std::get_if<NotPrepared>(&answer.outcome)) answer.mean = missing->mean;
    return answer;
}

} // namespace

void Store::Impl::submit(const Renditions::value_type& entry) {
    const auto& job = std::get<Decoding>(entry.second.state);
    decoding.submit(
        priority_of(job.asked),
        [key = entry.first, ticket = job.ticket, by = decoder, weak = std::weak_ptr(self)]() -> Runner::Done {
            if (!ticket->begin()) return [] {};
            return [weak, key, ticket, answer = decode(*by, key)]() mutable {
                if (const auto alive = weak.lock()) (*alive)->decoded(key, ticket, std::move(answer));
            };
        });
}

void Store::Impl::decoded(const RenditionKey& key, const std::shared_ptr<Ticket>& ticket, Decode answer) {
    if (answer.mean) means.remember(key, *answer.mean);
    const auto found = renditions.find(key);
    if (found == renditions.end()) return;
    // Only the job this state waits for may answer it; an older one was dropped.
    Rendition& rendition = found->second;
    const auto* job = std::get_if<Decoding>(&rendition.state);
    if (!job || job->ticket != ticket) return;
    const bool was_prepared = std::exchange(rendition.is_prepared, false);
    if (auto* pixels = std::get_if<Pixels>(&answer.outcome)) {
        rendition.bytes = pixels->bytes.size();
        rendition.state = Decoded{std::move(*pixels)};
        rendition.last_failure.reset();
    } else if (const auto* failure = std::get_if<Failure>(&answer.outcome)) {
        fail(rendition, *failure);
    } else if (was_prepared) {
        fail(rendition, vanished(key));
    } else {
        rendition.state = Preparing{};
    }
    work();
}

void Store::Impl::fail(Rendition& rendition, const Failure& failure) const {
    const auto pause =
        rendition.last_failure ? std::min(rendition.last_failure->pause * 2, longest_pause) : first_pause;
    const bool is_lasting = failure.lasts == Failure::Lasts::UntilItChanges;
    rendition.state = Failed{is_lasting ? std::nullopt : std::optional(now + pause)};
    rendition.last_failure = LastFailure{failure.problem, pause};
    rendition.is_prepared = false;
}

void Store::Impl::prepared(const std::vector<RenditionKey>& keys, const Errands::Answer& answer) {
    for (const RenditionKey& done : keys) {
        if (answer && std::ranges::find(ahead, done) != ahead.end()) made.insert(done);
        for (auto it = renditions.lower_bound({done.file, done.version, 0, 0, 0, {}});
             it != renditions.end() && it->first.file == done.file && it->first.version == done.version;
             ++it) {
            auto& [key, rendition] = *it;
            const bool is_meant = prepared_as(key) == done;
            if (answer && is_meant && rendition.is<Known>()) {
                rendition.last_failure.reset();
            } else if (answer && rendition.is<Failed>() && (is_meant || is_stale_failure(key, done))) {
                rendition.state = Known{};
                rendition.last_failure.reset();
            } else if (is_meant && rendition.is<Preparing>()) {
                if (answer) {
                    rendition.state = Known{};
                    rendition.is_prepared = true;
                } else {
                    fail(rendition, answer.error());
                }
            }
        }
        if (!answer) remember_failure(done, answer.error());
    }
    work();
}

bool Store::Impl::is_stale_failure(const RenditionKey& key, const RenditionKey& done) const {
    const Rendition& rendition = renditions.at(key);
    return !rendition.wanted && std::get<Failed>(rendition.state).again && is_same_picture(key, done);
}

void Store::Impl::remember_failure(const RenditionKey& done, const Failure& failure) {
    const auto [found, is_new] = renditions.try_emplace(done);
    Rendition& rendition = found->second;
    const auto* failed = std::get_if<Failed>(&rendition.state);
    const bool is_due = failed && failed->again && *failed->again <= now;
    if (rendition.is<Known>() || is_due) fail(rendition, failure);
    if (!rendition.wanted && std::ranges::find(ahead, done) != ahead.end()) rendition.wanted = Want::Ahead;
}

} // namespace kiosk::pictures
