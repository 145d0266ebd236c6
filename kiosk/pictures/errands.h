#pragma once

// What the worker process is asked to make, beside the main thread: each errand is one call of prepare() for
// keys of one picture. Few are handed to the runner at once, so that what becomes urgent later does not wait
// behind them.

#include "base/runner.h"
#include "pictures/rendition_state.h"

#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace kiosk::pictures {

class Errands {
  public:
    using Answer = std::expected<void, Failure>;
    // On the main thread, when an errand's answer is delivered.
    using Answered = std::function<void(const std::vector<RenditionKey>& keys, const Answer& answer)>;

    Errands(std::shared_ptr<Decoder> decoder, Runner& runner, Answered answered);
    ~Errands();
    Errands(const Errands&) = delete;
    Errands& operator=(const Errands&) = delete;

    [[nodiscard]] bool has_place(Priority priority) const;
    void send(std::vector<RenditionKey> keys, Priority priority);
    [[nodiscard]] bool is_under_way(const RenditionKey& prepared) const;
    // Overtakes what is less urgent; true when it is under way.
    bool hurry(const RenditionKey& prepared, Priority priority);
    // Drops what has not begun and of whose keys none is wanted.
    void keep_only(const std::function<bool(const RenditionKey& prepared)>& is_wanted);
    // Under way, the most urgent first.
    [[nodiscard]] std::vector<std::string> files() const;

  private:
    struct Errand {
        std::vector<RenditionKey> keys;
        Priority priority = Priority::Now;
        Ticket ticket;
    };
    void submit(const std::shared_ptr<Errand>& errand);
    void finish(const std::shared_ptr<Errand>& errand, const Answer& answer);

    std::shared_ptr<Decoder> decoder_;
    Runner& runner_;
    Answered answered_;
    std::vector<std::shared_ptr<Errand>> under_way_;
    // Jobs outlive the store when the program ends: they hold this and deliver only while it stands.
    std::shared_ptr<Errands*> self_ = std::make_shared<Errands*>(this);
};

} // namespace kiosk::pictures
