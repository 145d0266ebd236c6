#include "base/nearest.h"

#include "base/utf8.h"

#include <algorithm>

namespace kiosk {

namespace {

constexpr std::size_t longest_compared = 120; // characters: names are shorter, and rubbish must stay cheap

std::u32string characters(std::string_view text) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size() && out.size() < longest_compared;) {
        out.push_back(next_character(text, at));
    }
    return out;
}

// Keys and names of files are ASCII where they have capitals at all.
std::string in_small_letters(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return out;
}

} // namespace

std::size_t spelling_distance(std::string_view first, std::string_view second, std::size_t limit) {
    const auto a = characters(first);
    const auto b = characters(second);
    const std::size_t longer = std::max(a.size(), b.size());
    if (longer - std::min(a.size(), b.size()) > limit) return limit + 1;
    std::vector<std::size_t> before_last(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        if (least > limit + 1) return limit + 1; // a swap may reach back one row, hence not at limit + 1
        std::swap(before_last, last);
        std::swap(last, row);
    }
    return std::min(last[b.size()], limit + 1);
}

NearestSpelling::NearestSpelling(std::string_view written) : written_(in_small_letters(written)) {
    // One letter in three may be wrong, at most four: "titel" is "title", "xyz" is nothing.
    limit_ = std::clamp<std::size_t>(characters(written_).size() / 3, 1, 4);
}

void NearestSpelling::consider(std::string_view candidate) {
    if (is_found_) return;
    const std::size_t distance = spelling_distance(written_, in_small_letters(candidate), limit_);
    if (distance > limit_ || candidate.empty()) return;
    best_ = candidate;
    is_found_ = distance == 0; // nothing is nearer than the same
    limit_ = is_found_ ? 0 : distance - 1;
}

} // namespace kiosk
