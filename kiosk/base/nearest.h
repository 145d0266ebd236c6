#pragma once

// The right spelling that somebody most likely meant.

#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

// Letters to insert, drop, replace, or swap with their neighbour (Damerau-Levenshtein, optimal string
// alignment); `limit` + 1 for everything beyond `limit`. By Unicode characters.
[[nodiscard]] std::size_t spelling_distance(std::string_view a, std::string_view b, std::size_t limit);

// The candidate nearest to `written`, the first of equals, capitals as small letters; "" when none is near
// enough to be meant.
class NearestSpelling {
  public:
    explicit NearestSpelling(std::string_view written);
    void consider(std::string_view candidate);
    [[nodiscard]] const std::string& found() const { return best_; }

  private:
    std::string written_;
    std::size_t limit_;
    std::string best_;
    bool is_found_ = false;
};

template <std::ranges::input_range Candidates>
[[nodiscard]] std::string nearest(std::string_view written, const Candidates& candidates) {
    NearestSpelling search(written);
    for (const auto& candidate : candidates) search.consider(candidate);
    return search.found();
}

} // namespace kiosk
