#include "theme/nearest.h"

#include <algorithm>
#include <numeric>

namespace kiosk::theme {

namespace {

// Levenshtein's distance, row by row.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

std::string nearest(std::string_view found, const std::vector<std::string>& right) {
    const std::size_t most = std::max<std::size_t>(2, found.size() / 3);
    std::size_t least = most + 1;
    std::string best;
    for (const std::string& candidate : right) {
        const std::size_t d = distance(found, candidate);
        if (d < least && d < candidate.size()) {
            least = d;
            best = candidate;
        }
    }
    return best;
}

} // namespace kiosk::theme
