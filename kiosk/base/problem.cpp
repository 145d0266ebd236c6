#include "base/problem.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk {

std::string to_string(const Problem& problem) {
    std::string details;
    for (const auto& [name, value] : problem.details) {
        if (!details.empty()) details += ", ";
        details += fmt::format("{}: {}", name, value);
    }
    return fmt::format("{}:{}: {} {{{}}}", problem.file, problem.line, problem.kind.id, details);
}

bool has_errors(const std::vector<Problem>& problems) {
    return std::ranges::any_of(problems, [](const Problem& p) { return p.kind.severity == Severity::Error; });
}

} // namespace kiosk
