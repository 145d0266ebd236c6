#include "content/findings.h"

#include <algorithm>
#include <tuple>

namespace kiosk::content {

namespace {

// More than anyone corrects in one go; keeps a folder full of rubbish from filling the memory.
constexpr std::size_t most_problems = 20'000;
constexpr std::size_t longest_detail = 300; // bytes

std::string shortened(std::string text) {
    if (text.size() <= longest_detail) return text;
    std::size_t end = longest_detail;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end; // not inside a character
    return text.substr(0, end) + "…";
}

auto order(const Problem& p) { return std::tie(p.file, p.line, p.kind.id, p.details); }

} // namespace

void Findings::report(ProblemKind kind, std::string_view file, int line, Details details) {
    if (problems_.size() >= most_problems) return;
    for (auto& [name, value] : details) value = shortened(std::move(value));
    problems_.push_back({kind, std::string(file), line, std::move(details)});
}

std::vector<Problem> Findings::sorted() const {
    std::vector<Problem> all = problems_;
    std::ranges::sort(all, [](const Problem& a, const Problem& b) { return order(a) < order(b); });
    const auto [first, last] = std::ranges::unique(all);
    all.erase(first, last);
    return all;
}

} // namespace kiosk::content
