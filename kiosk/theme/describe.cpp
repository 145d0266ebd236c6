#include "theme/strings.h"
#include "theme/theme.h"

#include <fmt/format.h>

namespace kiosk::theme {

namespace {

bool has_detail(const Problem& problem, const std::string& name) {
    const auto found = problem.details.find(name);
    return found != problem.details.end() && !found->second.empty();
}

// "<kind>.cure-nearest" is for when there is a {nearest} to name.
std::string cure_key(const Problem& problem, const Strings& sentences, std::string_view language) {
    const std::string cure = fmt::format("{}.cure", problem.kind.id);
    const std::string with_nearest = cure + "-nearest";
    const bool is_written = sentences.text(language, with_nearest) != with_nearest;
    return has_detail(problem, "nearest") && is_written ? with_nearest : cure;
}

} // namespace

std::string describe(const Problem& problem, const Strings& sentences, std::string_view language) {
    std::map<std::string, std::string> details = problem.details;
    std::erase_if(details, [](const auto& detail) { return detail.second.empty(); });
    details.try_emplace("file", problem.file);
    const std::string& not_said = sentences.text(language, "not-said");
    const auto sentence = [&](std::string_view key) {
        return fill(keep_said(sentences.text(language, key), details), details, &not_said);
    };

    std::string where = problem.file;
    if (problem.line > 0) where += fmt::format(":{}", problem.line);
    if (!where.empty()) where += ": ";
    const std::string_view severity = problem.kind.severity == Severity::Error ? "error" : "warning";
    return fmt::format("{}{}{}{}{}", where, sentences.text(language, severity), sentence(problem.kind.id),
                       sentences.text(language, "between-sentences"),
                       sentence(cure_key(problem, sentences, language)));
}

} // namespace kiosk::theme
