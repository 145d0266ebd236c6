#pragma once

// The store's inside: what it keeps, what is to be done about it, and what the jobs answer. Each in a file of
// its own.

#include "pictures/errands.h"
#include "pictures/means.h"
#include "pictures/rendition_state.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace kiosk::pictures {

// What a decode job brings back.
struct Decode {
    DecodeOutcome outcome;
    std::optional<Colour> mean;
};

[[nodiscard]] inline Priority priority_of(Want want) {
    return want == Want::Now ? Priority::Now : want == Want::Next ? Priority::Soon : Priority::Idle;
}

struct Store::Impl {
    std::shared_ptr<Decoder> decoder;
    Runner& decoding;
    StoreBudget budget;
    Renditions renditions;
    Means means;
    std::vector<Wanted> wanted;      // by the last want()
    std::vector<RenditionKey> ahead; // of those: to be made ready, as prepare() is asked for them
    std::set<RenditionKey> made;     // of those: done
    std::vector<RenditionKey> evicted;
    Instant now{};
    std::uint64_t turn = 0;
    bool is_changed = true; // something happened since the last look at what is to be done
    Errands errands;
    // Jobs outlive the store when the program ends: they hold this and deliver only while it stands.
    std::shared_ptr<Impl*> self = std::make_shared<Impl*>(this);

    Impl(std::shared_ptr<Decoder> made_by, Runner& decoding_runner, Runner& preparing, StoreBudget within)
        : decoder(std::move(made_by)), decoding(decoding_runner), budget(within),
          errands(decoder, preparing,
                  [this](const auto& keys, const auto& answer) { prepared(keys, answer); }) {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl() {
        for (auto& [key, rendition] : renditions) stop_decoding(rendition);
    }
    static void stop_decoding(Rendition& rendition) {
        if (const auto* job = std::get_if<Decoding>(&rendition.state)) job->ticket->drop();
    }

    // --- What is to be done (store_work.cpp)

    // Everything that follows from what is wanted and what has happened.
    void work();
    void try_again();
    void note_stand_ins();
    // A preview is begun when a larger one has turned out to need the worker, and nothing stands in for it.
    void note_needed_previews();
    void drop_unwanted();
    // Those whose pixels are wanted, the most urgent first.
    template <typename Like>
    [[nodiscard]] std::vector<Renditions::value_type*> wanted_that(const Like& like) {
        std::vector<Renditions::value_type*> found;
        for (auto& entry : renditions)
            if (entry.second.is_wanted() && like(entry.second)) found.push_back(&entry);
        std::ranges::sort(found, {}, [](const auto* entry) {
            return std::tuple(*entry->second.wanted, !entry->second.is_preview, entry->second.rank);
        });
        return found;
    }
    void start_decoding();
    // Previews first, because something is to be seen at once; then keys of one picture together, but for its
    // pyramid, which takes far longer.
    void send_errands();
    // Another tile has asked for the pyramid before, and it is too early to try again.
    bool fails_as_its_pyramid(const RenditionKey& key, Rendition& rendition);
    // Something that should go along, or a preview that should overtake, is being looked for in the cache
    // folder: a few ms.
    [[nodiscard]] bool has_to_wait(const Renditions::value_type& entry) const;
    [[nodiscard]] bool is_to_be_made(const RenditionKey& key) const;
    void send_ahead();
    [[nodiscard]] bool is_settled() const;
    void note_wanted(const Wanted& one, std::size_t rank);
    // The file has changed: what was wrong with it before is no problem any more.
    void forget_failures_of_other_versions(const RenditionKey& key);

    // --- Jobs and their answers (store_answers.cpp)

    void submit(const Renditions::value_type& entry);
    void decoded(const RenditionKey& key, const std::shared_ptr<Ticket>& ticket, Decode answer);
    void fail(Rendition& rendition, const Failure& failure) const;
    void prepared(const std::vector<RenditionKey>& keys, const Errands::Answer& answer);
    // It would pass, and what made it fail has passed.
    [[nodiscard]] bool is_stale_failure(const RenditionKey& key, const RenditionKey& done) const;
    // Of what was made ahead, and of a pyramid as a whole.
    void remember_failure(const RenditionKey& done, const Failure& failure);
};

} // namespace kiosk::pictures
