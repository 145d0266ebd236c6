#include "pictures/errands.h"

#include <algorithm>
#include <utility>

namespace kiosk::pictures {

namespace {

// One that runs and one that begins as soon as it ends. What is made ahead may wait behind anything.
std::ptrdiff_t most_under_way(Priority priority) {
    return priority == Priority::Soon ? 1 : 2;
}

} // namespace

Errands::Errands(std::shared_ptr<Decoder> decoder, Runner& runner, Answered answered)
    : decoder_(std::move(decoder)), runner_(runner), answered_(std::move(answered)) {}

Errands::~Errands() {
    for (const auto& errand : under_way_) errand->ticket.drop();
}

bool Errands::has_place(Priority priority) const {
    return std::ranges::count_if(under_way_, [&](const auto& e) { return e->priority == priority; }) <
           most_under_way(priority);
}

void Errands::send(std::vector<RenditionKey> keys, Priority priority) {
    auto errand = std::make_shared<Errand>();
    errand->keys = std::move(keys);
    errand->priority = priority;
    under_way_.push_back(errand);
    submit(errand);
}

void Errands::submit(const std::shared_ptr<Errand>& errand) {
    runner_.submit(errand->priority,
                   [errand, decoder = decoder_, weak = std::weak_ptr(self_)]() -> Runner::Done {
                       if (!errand->ticket.begin()) return [] {};
                       return [errand, weak, answer = decoder->prepare(errand->keys)] {
                           if (const auto alive = weak.lock()) (*alive)->finish(errand, answer);
                       };
                   });
}

void Errands::finish(const std::shared_ptr<Errand>& errand, const Answer& answer) {
    std::erase(under_way_, errand);
    answered_(errand->keys, answer);
}

bool Errands::is_under_way(const RenditionKey& prepared) const {
    return std::ranges::any_of(
        under_way_, [&](const auto& e) { return std::ranges::find(e->keys, prepared) != e->keys.end(); });
}

bool Errands::hurry(const RenditionKey& prepared, Priority priority) {
    bool is_found = false;
    for (const auto& errand : under_way_) {
        if (std::ranges::find(errand->keys, prepared) == errand->keys.end()) continue;
        is_found = true;
        if (errand->priority <= priority || !errand->ticket.is_waiting()) continue;
        errand->priority = priority; // a second job with the same ticket overtakes the first
        submit(errand);
    }
    return is_found;
}

void Errands::keep_only(const std::function<bool(const RenditionKey&)>& is_wanted) {
    std::erase_if(under_way_, [&](const auto& errand) {
        return errand->ticket.is_waiting() && std::ranges::none_of(errand->keys, is_wanted) &&
               errand->ticket.drop();
    });
}

std::vector<std::string> Errands::files() const {
    auto sorted = under_way_;
    std::ranges::stable_sort(sorted, {}, [](const auto& e) { return e->priority; });
    std::vector<std::string> files;
    for (const auto& errand : sorted) files.push_back(errand->keys.front().file);
    return files;
}

} // namespace kiosk::pictures
