// What follows from what is wanted and what has happened: the store's table, from the left column to the
// right.

#include "pictures/room.h"
#include "pictures/store_impl.h"

namespace kiosk::pictures {

namespace {

constexpr Duration fade_over = 1s; // a stand-in is kept until what it stood in for has surely faded in

} // namespace

void Store::Impl::work() {
    is_changed = false;
    try_again();
    note_stand_ins();
    note_needed_previews();
    drop_unwanted();
    share_out_room(renditions, budget);
    start_decoding();
    send_errands();
    send_ahead();
    const auto gone = evict(renditions, budget);
    evicted.insert(evicted.end(), gone.begin(), gone.end());
    // Keys are small, but years are long.
    std::erase_if(renditions, [](const auto& entry) {
        const Rendition& rendition = entry.second;
        return !rendition.wanted && rendition.is<Known>() && !rendition.last_failure;
    });
}

void Store::Impl::try_again() {
    for (auto& [key, rendition] : renditions) {
        const auto* failed = std::get_if<Failed>(&rendition.state);
        if (failed && rendition.wanted && failed->again && *failed->again <= now) rendition.state = Known{};
    }
}

void Store::Impl::note_stand_ins() {
    for (auto& [key, rendition] : renditions) rendition.is_standing_in = false;
    for (const auto& [key, rendition] : renditions) {
        if (key.is_tile() || rendition.is_preview || rendition.wanted != Want::Now) continue;
        if (const auto* ready = std::get_if<Ready>(&rendition.state)) {
            if (now >= ready->since + fade_over) continue;
            is_changed = true; // to be looked at again when it has faded in
        }
        if (const auto other = stand_in_of(renditions, key)) renditions.at(*other).is_standing_in = true;
    }
}

void Store::Impl::note_needed_previews() {
    for (auto& [preview, rendition] : renditions) {
        rendition.is_needed = false;
        if (!rendition.is_preview || rendition.wanted != Want::Now) continue;
        for (auto it = renditions.lower_bound({preview.file, preview.version, 0, 0, 0, {}});
             it != renditions.end() && it->first.file == preview.file && it->first.version == preview.version;
             ++it) {
            const auto& [key, larger] = *it;
            if (key.leaf == preview.leaf && !key.is_tile() && !larger.is_preview && larger.is_wanted_now() &&
                larger.is<Preparing>() && !stand_in_of(renditions, key)) {
                rendition.is_needed = true;
                break;
            }
        }
    }
}

void Store::Impl::drop_unwanted() {
    for (auto& [key, rendition] : renditions) {
        if (rendition.is_wanted() || !(rendition.is<Decoding>() || rendition.is<Preparing>())) continue;
        stop_decoding(rendition);
        rendition.state = Known{};
    }
    std::set<RenditionKey> kept(ahead.begin(), ahead.end());
    for (const auto& [key, rendition] : renditions)
        if (rendition.is<Preparing>()) kept.insert(prepared_as(key));
    errands.keep_only([&](const RenditionKey& key) { return kept.contains(key); });
}

void Store::Impl::start_decoding() {
    for (auto* entry : wanted_that([](const Rendition& r) { return r.has_room && r.is<Known>(); })) {
        entry->second.state = Decoding{std::make_shared<Ticket>(), *entry->second.wanted};
        submit(*entry);
    }
    for (auto* entry :
         wanted_that([](const Rendition& r) { return r.wanted == Want::Now && r.is<Decoding>(); })) {
        auto& job = std::get<Decoding>(entry->second.state);
        if (job.asked == Want::Now) continue;
        job.asked = Want::Now; // it was queued for later: a second job overtakes the first
        submit(*entry);
    }
}

void Store::Impl::send_errands() {
    const auto waiting = wanted_that([](const Rendition& r) { return r.is<Preparing>(); });
    for (const bool previews : {true, false}) {
        for (auto* entry : waiting) {
            auto& [key, rendition] = *entry;
            if (rendition.is_preview != previews || !rendition.is<Preparing>()) continue;
            const RenditionKey prepared = prepared_as(key);
            // A pyramid may take minutes, and what fits stands in for it: not among what cannot wait.
            const Priority priority = prepared.is_tile() ? std::max(priority_of(*rendition.wanted), Priority::Soon)
                                                         : priority_of(*rendition.wanted);
            if (errands.hurry(prepared, priority) || fails_as_its_pyramid(key, rendition)) continue;
            if (!errands.has_place(priority) || (!previews && has_to_wait(*entry))) continue;
            std::vector<RenditionKey> keys{prepared};
            for (const auto* other : waiting) {
                if (previews || other->second.is_preview || !other->second.is<Preparing>()) continue;
                const RenditionKey beside = prepared_as(other->first);
                if (is_same_picture(beside, prepared) && beside.is_tile() == prepared.is_tile() &&
                    std::ranges::find(keys, beside) == keys.end() && !errands.is_under_way(beside))
                    keys.push_back(beside);
            }
            errands.send(std::move(keys), priority);
        }
    }
}

bool Store::Impl::fails_as_its_pyramid(const RenditionKey& key, Rendition& rendition) {
    const auto pyramid = renditions.find(prepared_as(key));
    if (!key.is_tile() || pyramid == renditions.end() || &pyramid->second == &rendition) return false;
    const auto* failed = std::get_if<Failed>(&pyramid->second.state);
    if (!failed || (failed->again && *failed->again <= now)) return false;
    rendition.state = *failed;
    rendition.last_failure = pyramid->second.last_failure;
    return true;
}

bool Store::Impl::has_to_wait(const Renditions::value_type& entry) const {
    return std::ranges::any_of(renditions, [&](const auto& other) {
        const auto& [key, rendition] = other;
        if (!rendition.template is<Decoding>()) return false;
        return rendition.is_preview ||
               (is_same_picture(key, entry.first) && key.is_tile() == entry.first.is_tile() &&
                rendition.wanted <= entry.second.wanted);
    });
}

bool Store::Impl::is_to_be_made(const RenditionKey& key) const {
    if (made.contains(key)) return false;
    const auto found = renditions.find(key);
    return found == renditions.end() || found->second.is<Known>();
}

void Store::Impl::send_ahead() {
    if (!is_settled()) return;
    for (const RenditionKey& key : ahead) {
        if (!errands.has_place(Priority::Idle)) return;
        if (!is_to_be_made(key) || errands.is_under_way(key)) continue;
        std::vector<RenditionKey> keys;
        for (const RenditionKey& other : ahead)
            if (is_same_picture(other, key) && other.is_tile() == key.is_tile() && is_to_be_made(other) &&
                !errands.is_under_way(other))
                keys.push_back(other);
        errands.send(std::move(keys), Priority::Idle);
    }
}

bool Store::Impl::is_settled() const {
    return std::ranges::none_of(renditions, [](const auto& entry) {
        const Rendition& rendition = entry.second;
        return rendition.wanted == Want::Now && !rendition.is_preview && !rendition.template is<Ready>() &&
               !rendition.template is<Failed>();
    });
}

void Store::Impl::note_wanted(const Wanted& one, std::size_t rank) {
    if (one.want == Want::Ahead) {
        if (one.is_preview) return;
        ahead.push_back(prepared_as(one.key));
        const auto found = renditions.find(ahead.back());
        if (found != renditions.end() && !found->second.wanted) found->second.wanted = Want::Ahead;
        return;
    }
    Rendition& rendition = renditions[one.key];
    const bool is_first = rendition.last_wanted != turn;
    rendition.is_preview = one.is_preview && (is_first || rendition.is_preview);
    rendition.wanted = rendition.wanted ? std::min(*rendition.wanted, one.want) : one.want;
    if (is_first) rendition.rank = rank;
    rendition.last_wanted = turn;
}

void Store::Impl::forget_failures_of_other_versions(const RenditionKey& key) {
    for (auto it = renditions.lower_bound({key.file, {}, 0, 0, 0, {}});
         it != renditions.end() && it->first.file == key.file;) {
        const bool is_old = it->first.version != key.version && !it->second.wanted && it->second.last_failure;
        it = is_old ? renditions.erase(it) : std::next(it);
    }
}

} // namespace kiosk::pictures
