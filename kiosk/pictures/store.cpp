#include "pictures/store.h"

#include "base/check.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <tuple>
#include <utility>

namespace kiosk::pictures {

namespace {

// One struct for each state of the table in the header.
struct Known {};
// What a state and its jobs share.
struct Ticket {
    std::atomic<bool> is_wanted = true; // set to false: the job gives up before it begins
    std::atomic<bool> is_begun = false; // of two jobs, only the first to begin decodes
};
struct Decoding {
    std::shared_ptr<Ticket> ticket;
    Want asked = Want::Now;
};
struct Decoded {
    Pixels pixels;
};
struct Ready {
    Instant since{};
    std::size_t bytes = 0;
    bool is_opaque = true;
};
struct Failed {
    Problem problem;
};

using State = std::variant<Known, Decoding, Decoded, Ready, Failed>;

struct Rendition {
    State state;
    std::uint64_t last_wanted = 0; // the count of want() calls
    std::optional<Want> wanted;    // by the last want()
    bool has_room = false;         // within the budget, beside everything wanted before it
};

std::size_t expected_bytes(const RenditionKey& key) {
    return static_cast<std::size_t>(std::max(0, key.w)) * static_cast<std::size_t>(std::max(0, key.h)) * 4;
}

std::size_t bytes_of(const Rendition& rendition) {
    if (const auto* decoded = std::get_if<Decoded>(&rendition.state)) return decoded->pixels.bytes.size();
    if (const auto* ready = std::get_if<Ready>(&rendition.state)) return ready->bytes;
    return 0;
}

} // namespace

struct Store::Impl {
    std::shared_ptr<Decoder> decoder;
    Runner& runner;
    std::size_t budget;
    std::map<RenditionKey, Rendition> renditions;
    std::vector<RenditionKey> evicted;
    std::uint64_t turn = 0;
    // Jobs outlive the store when the program ends: they hold this and deliver only while it stands.
    std::shared_ptr<Impl*> self = std::make_shared<Impl*>(this);

    ~Impl() {
        for (const auto& [key, rendition] : renditions) {
            if (const auto* decoding = std::get_if<Decoding>(&rendition.state))
                decoding->ticket->is_wanted = false;
        }
    }

    void start(const RenditionKey& key, Rendition& rendition, Want want) {
        rendition.state = Decoding{std::make_shared<Ticket>(), want};
        submit(key, std::get<Decoding>(rendition.state));
    }

    void submit(const RenditionKey& key, const Decoding& decoding) {
        auto job = [key, ticket = decoding.ticket, work = decoder,
                    weak = std::weak_ptr(self)]() -> Runner::Done {
            if (!ticket->is_wanted || ticket->is_begun.exchange(true)) return [] {};
            auto result = std::make_shared<Result<Pixels>>(work->decode(key));
            return [weak, key, ticket, result] { finish(weak, key, ticket, std::move(*result)); };
        };
        runner.submit(decoding.asked == Want::Now ? Priority::Now : Priority::Soon, std::move(job));
    }

    static void finish(const std::weak_ptr<Impl*>& weak, const RenditionKey& key,
                       const std::shared_ptr<Ticket>& job, Result<Pixels> result) {
        const auto alive = weak.lock();
        if (!alive) return;
        auto& renditions = (*alive)->renditions;
        const auto found = renditions.find(key);
        if (found == renditions.end()) return;
        // Only the job this state waits for may answer it; an older one was dropped.
        const auto* decoding = std::get_if<Decoding>(&found->second.state);
        if (!decoding || decoding->ticket != job) return;
        if (result) {
            found->second.state = Decoded{std::move(*result)};
        } else {
            found->second.state = Failed{result.error()};
        }
    }

    // What is wanted later must not push out what is wanted first, or both would be decoded anew in every
    // frame.
    void share_out_room(const std::vector<Wanted>& wanted) {
        std::set<RenditionKey> counted;
        std::size_t sum = 0;
        for (const Want stage : {Want::Now, Want::Next}) {
            for (const auto& item : wanted) {
                Rendition& rendition = renditions[item.key];
                if (rendition.wanted != stage || !counted.insert(item.key).second) continue;
                const std::size_t size = expected_bytes(item.key);
                rendition.has_room = stage == Want::Now || sum + size <= budget;
                if (rendition.has_room) sum += size;
            }
        }
    }

    // The file has changed: what was wrong with it before is no problem any more.
    void forget_failures_of_other_versions(const RenditionKey& key) {
        for (auto it = renditions.lower_bound({key.file, {}, 0, 0});
             it != renditions.end() && it->first.file == key.file;) {
            const bool is_old =
                it->first.version != key.version && std::holds_alternative<Failed>(it->second.state);
            it = is_old ? renditions.erase(it) : std::next(it);
        }
    }

    [[nodiscard]] std::size_t bytes() const {
        std::size_t sum = 0;
        for (const auto& [key, rendition] : renditions) sum += bytes_of(rendition);
        return sum;
    }

    // Least recently wanted first, until within the budget; what is wanted now stays, whatever the budget
    // says.
    void evict() {
        std::size_t used = bytes();
        if (used <= budget) return;
        std::vector<std::map<RenditionKey, Rendition>::iterator> candidates;
        for (auto it = renditions.begin(); it != renditions.end(); ++it) {
            if (bytes_of(it->second) > 0 && it->second.wanted != Want::Now) candidates.push_back(it);
        }
        std::ranges::sort(candidates, {}, [](const auto& it) {
            return std::tuple(it->second.wanted.has_value(), it->second.has_room, it->second.last_wanted);
        });
        for (const auto& it : candidates) {
            if (used <= budget) break;
            used -= bytes_of(it->second);
            if (std::holds_alternative<Ready>(it->second.state)) evicted.push_back(it->first);
            renditions.erase(it);
        }
    }

    // Keys are small, but years are long: forgets what nobody wants and holds nothing.
    void forget_unwanted() {
        std::erase_if(renditions, [](const auto& entry) {
            const Rendition& rendition = entry.second;
            return !rendition.wanted && std::holds_alternative<Known>(rendition.state);
        });
    }
};

Store::Store(std::shared_ptr<Decoder> decoder, Runner& runner, std::size_t budget_bytes)
    : impl_(new Impl{std::move(decoder), runner, budget_bytes, {}, {}, 0}) {
    check(impl_->decoder != nullptr, "a picture store needs a decoder");
}

Store::~Store() = default;

void Store::want(const std::vector<Wanted>& wanted) {
    ++impl_->turn;
    for (auto& [key, rendition] : impl_->renditions) rendition.wanted.reset();
    for (const auto& [key, want] : wanted) {
        impl_->forget_failures_of_other_versions(key);
        Rendition& rendition = impl_->renditions[key];
        if (rendition.wanted != Want::Now) rendition.wanted = want;
        rendition.last_wanted = impl_->turn;
    }
    for (auto& [key, rendition] : impl_->renditions) {
        const auto* decoding = std::get_if<Decoding>(&rendition.state);
        if (decoding && !rendition.wanted) {
            decoding->ticket->is_wanted = false;
            rendition.state = Known{};
        }
    }
    impl_->share_out_room(wanted);
    // What is on the screen is asked for before what may come next.
    for (const Want turn : {Want::Now, Want::Next}) {
        for (const auto& item : wanted) {
            Rendition& rendition = impl_->renditions[item.key];
            if (rendition.wanted != turn || !rendition.has_room) continue;
            auto* decoding = std::get_if<Decoding>(&rendition.state);
            if (std::holds_alternative<Known>(rendition.state)) {
                impl_->start(item.key, rendition, turn);
            } else if (decoding && turn == Want::Now && decoding->asked == Want::Next) {
                decoding->asked = Want::Now; // it was queued for later: a second job overtakes the first
                impl_->submit(item.key, *decoding);
            }
        }
    }
    impl_->evict();
    impl_->forget_unwanted();
}

std::vector<std::pair<RenditionKey, Pixels>> Store::take_decoded(std::size_t bytes, Instant now) {
    std::vector<std::pair<RenditionKey, Pixels>> taken;
    std::size_t sum = 0;
    for (const bool now_turn : {true, false}) {
        for (auto& [key, rendition] : impl_->renditions) {
            auto* decoded = std::get_if<Decoded>(&rendition.state);
            if (!decoded || (rendition.wanted == Want::Now) != now_turn) continue;
            const std::size_t size = decoded->pixels.bytes.size();
            if (!taken.empty() && sum + size > bytes) return taken;
            sum += size;
            Pixels pixels = std::move(decoded->pixels);
            rendition.state = Ready{now, size, pixels.is_opaque};
            taken.emplace_back(key, std::move(pixels));
        }
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
    std::optional<RenditionKey> best;
    // Keys of one file and version lie together, by width.
    for (auto it = impl_->renditions.lower_bound({key.file, key.version, 0, 0});
         it != impl_->renditions.end() && it->first.file == key.file && it->first.version == key.version;
         ++it) {
        if (it->first == key || !std::holds_alternative<Ready>(it->second.state)) continue;
        best = it->first;
        if (best->w >= key.w) break;
    }
    return best;
}

bool Store::has_failed(const RenditionKey& key) const {
    const auto found = impl_->renditions.find(key);
    return found != impl_->renditions.end() && std::holds_alternative<Failed>(found->second.state);
}

bool Store::is_settled() const {
    return std::ranges::none_of(impl_->renditions, [](const auto& entry) {
        const Rendition& rendition = entry.second;
        return rendition.wanted == Want::Now && !std::holds_alternative<Ready>(rendition.state) &&
               !std::holds_alternative<Failed>(rendition.state);
    });
}

bool Store::has_decoded() const {
    return std::ranges::any_of(impl_->renditions, [](const auto& entry) {
        return std::holds_alternative<Decoded>(entry.second.state);
    });
}

std::vector<Problem> Store::problems() const {
    std::vector<Problem> found;
    std::set<std::string> files; // one picture fails in every size: said once
    for (const auto& [key, rendition] : impl_->renditions) {
        const auto* failed = std::get_if<Failed>(&rendition.state);
        if (failed && files.insert(key.file).second) found.push_back(failed->problem);
    }
    return found;
}

std::size_t Store::bytes() const {
    return impl_->bytes();
}

void Store::retry_failed() {
    for (auto& [key, rendition] : impl_->renditions) {
        if (std::holds_alternative<Failed>(rendition.state)) rendition.state = Known{};
    }
}

} // namespace kiosk::pictures
