#pragma once

// A cache with a budget: the least recently used go first, but nothing that was used in this frame.

#include <cstddef>
#include <list>
#include <map>
#include <utility>

namespace kiosk::sdl {

template <typename Key, typename Value>
class BudgetCache {
  public:
    explicit BudgetCache(std::size_t budget) : budget_(budget) {}

    // Everything may go again.
    void next_frame() {
        ++frame_;
        trim();
    }

    template <typename Like>
    [[nodiscard]] Value* find(const Like& key) {
        const auto found = entries_.find(key);
        if (found == entries_.end()) return nullptr;
        touch(found->second);
        return &found->second.value;
    }

    Value& put(Key key, Value value, std::size_t bytes) {
        erase(key);
        const auto [at, is_new] =
            entries_.try_emplace(std::move(key), Entry{std::move(value), bytes, frame_, {}});
        order_.push_front(&at->first);
        at->second.place = order_.begin();
        bytes_ += bytes;
        trim();
        return at->second.value;
    }

    void erase(const Key& key) {
        const auto found = entries_.find(key);
        if (found == entries_.end()) return;
        bytes_ -= found->second.bytes;
        order_.erase(found->second.place);
        entries_.erase(found);
    }

    void clear() {
        entries_.clear();
        order_.clear();
        bytes_ = 0;
    }

    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

  private:
    struct Entry {
        Value value;
        std::size_t bytes = 0;
        std::size_t frame = 0;
        typename std::list<const Key*>::iterator place;
    };

    void touch(Entry& entry) {
        entry.frame = frame_;
        order_.splice(order_.begin(), order_, entry.place);
    }

    void trim() {
        while (bytes_ > budget_ && !order_.empty()) {
            const auto last = entries_.find(*order_.back());
            if (last->second.frame == frame_) return; // all that follow were used later still
            bytes_ -= last->second.bytes;
            order_.pop_back();
            entries_.erase(last);
        }
    }

    std::size_t budget_;
    std::size_t bytes_ = 0;
    std::size_t frame_ = 0;
    std::map<Key, Entry, std::less<>> entries_;
    std::list<const Key*> order_; // most recently used first
};

} // namespace kiosk::sdl
