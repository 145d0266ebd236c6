#include "pictures/store.h"

#include "base/check.h"
#include "pictures/room.h"
#include "pictures/store_impl.h"

namespace kiosk::pictures {

Store::Store(std::shared_ptr<Decoder> decoder, Runner& decoding, Runner& preparing, StoreBudget budget)
    : impl_(std::make_unique<Impl>(std::move(decoder), decoding, preparing, budget)) {
    check(impl_->decoder != nullptr, "a picture store needs a decoder");
}

Store::~Store() = default;

void Store::want(const std::vector<Wanted>& wanted, Instant now) {
    const auto due_before = due();
    impl_->now = now;
    if (!impl_->is_changed && wanted == impl_->wanted && !(due_before && now >= *due_before)) return;
    ++impl_->turn;
    impl_->wanted = wanted;
    impl_->ahead.clear();
    for (auto& [key, rendition] : impl_->renditions) rendition.wanted.reset();
    for (std::size_t i = 0; i < wanted.size(); ++i) impl_->note_wanted(wanted[i], i);
    for (const Wanted& one : wanted) impl_->forget_failures_of_other_versions(one.key);
    const std::set<RenditionKey> still(impl_->ahead.begin(), impl_->ahead.end());
    std::erase_if(impl_->made, [&](const RenditionKey& key) { return !still.contains(key); });
    impl_->work();
}

std::optional<Instant> Store::due() const {
    std::optional<Instant> first;
    for (const auto& [key, rendition] : impl_->renditions) {
        const auto* failed = std::get_if<Failed>(&rendition.state);
        if (failed && failed->again && rendition.wanted)
            first = first ? std::min(*first, *failed->again) : failed->again;
    }
    return first;
}

std::vector<std::pair<RenditionKey, Pixels>> Store::take_decoded(std::size_t bytes, Instant now) {
    std::vector<Renditions::value_type*> waiting;
    for (auto& entry : impl_->renditions)
        if (entry.second.is<Decoded>()) waiting.push_back(&entry);
    std::ranges::sort(waiting, {}, [](const auto* entry) {
        const Rendition& rendition = entry->second;
        return std::tuple(rendition.wanted.value_or(Want::Ahead), !rendition.is_preview, rendition.rank);
    });
    std::vector<std::pair<RenditionKey, Pixels>> taken;
    std::size_t sum = 0;
    for (auto* entry : waiting) {
        Rendition& rendition = entry->second;
        if (!taken.empty() && sum + rendition.bytes > bytes) break;
        sum += rendition.bytes;
        taken.emplace_back(entry->first, std::move(std::get<Decoded>(rendition.state).pixels));
        rendition.state = Ready{now, rendition.bytes};
        impl_->is_changed = true;
    }
    return taken;
}

std::vector<RenditionKey> Store::take_evicted() {
    return std::exchange(impl_->evicted, {});
}

std::optional<Instant> Store::ready_since(const RenditionKey& key) const {
    const auto found = impl_->renditions.find(key);
    if (found == impl_->renditions.end()) return std::nullopt;
    const auto* ready = std::get_if<Ready>(&found->second.state);
    return ready ? std::optional(ready->since) : std::nullopt;
}

std::optional<RenditionKey> Store::stand_in(const RenditionKey& key) const {
    return stand_in_of(impl_->renditions, key);
}

std::optional<Colour> Store::mean(const RenditionKey& key) const {
    return impl_->means.of(key);
}

bool Store::has_failed(const RenditionKey& key) const {
    const auto found = impl_->renditions.find(key);
    return found != impl_->renditions.end() && found->second.is<Failed>();
}

bool Store::is_settled() const {
    return impl_->is_settled();
}

bool Store::has_decoded() const {
    return std::ranges::any_of(impl_->renditions,
                               [](const auto& entry) { return entry.second.template is<Decoded>(); });
}

std::vector<Problem> Store::problems() const {
    std::vector<Problem> found;
    std::set<std::string> files; // one picture fails in every size: said once
    for (const auto& [key, rendition] : impl_->renditions)
        if (rendition.last_failure && files.insert(key.file).second)
            found.push_back(rendition.last_failure->problem);
    return found;
}

std::size_t Store::bytes() const {
    return whole_bytes(impl_->renditions) + tile_bytes(impl_->renditions);
}

AtWork Store::at_work() const {
    AtWork at_work{impl_->errands.files(), 0};
    for (auto* entry : impl_->wanted_that([](const Rendition& r) { return r.is<Preparing>(); }))
        if (!impl_->errands.is_under_way(prepared_as(entry->first)))
            at_work.preparing.push_back(entry->first.file);
    std::set<std::string> said;
    std::erase_if(at_work.preparing, [&](const std::string& file) { return !said.insert(file).second; });
    at_work.ahead = static_cast<std::size_t>(std::ranges::count_if(
        impl_->ahead, [&](const RenditionKey& key) { return impl_->is_to_be_made(key); }));
    return at_work;
}

void Store::forget_failures_but_of(const std::set<std::string>& files) {
    std::erase_if(impl_->renditions, [&](const auto& entry) {
        return entry.second.template is<Failed>() && !files.contains(entry.first.file);
    });
}

void Store::retry_failed() {
    impl_->decoder->forget_failures();
    for (auto& [key, rendition] : impl_->renditions) {
        rendition.last_failure.reset();
        if (rendition.is<Failed>()) rendition.state = Known{};
    }
    impl_->is_changed = true;
}

} // namespace kiosk::pictures
