#include "theme/strings.h"
#include "theme/theme.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::theme {

namespace {

bool has_detail(const Problem& problem, const std::string& name) {
    const auto found = problem.details.find(name);
    return found != problem.details.end() && !found->second.empty();
}

// Strings::text() keeps what it does not know, and a reason may be anybody's words: so they are looked up first.
bool is_written(const Strings& sentences, const std::string& key) {
    return std::ranges::any_of(sentences.by_language, [&key](const auto& texts) { return texts.second.contains(key); });
}

// A {reason} that is a word has its own words under "reason.<word>", and what to do about it.
std::string reason_key(const Problem& problem) {
    return has_detail(problem, "reason") ? "reason." + problem.details.at("reason") : std::string{};
}

// "<kind>.cure-nearest" is for when there is a {nearest} to name, "reason.<word>.cure" for that reason.
std::string cure_key(const Problem& problem, const Strings& sentences) {
    const std::string cure = fmt::format("{}.cure", problem.kind.id);
    const std::string with_nearest = cure + "-nearest";
    if (has_detail(problem, "nearest") && is_written(sentences, with_nearest)) return with_nearest;
    const std::string of_reason = reason_key(problem) + ".cure";
    return is_written(sentences, of_reason) ? of_reason : cure;
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
    if (const std::string reason = reason_key(problem); is_written(sentences, reason)) details["reason"] = sentence(reason);

    std::string where = problem.file;
    if (problem.line > 0) where += fmt::format(":{}", problem.line);
    if (!where.empty()) where += ": ";
    const std::string_view severity = problem.kind.severity == Severity::Error ? "error" : "warning";
    return fmt::format("{}{}{}{}{}", where, sentences.text(language, severity), sentence(problem.kind.id),
                       sentences.text(language, "between-sentences"),
                       sentence(cure_key(problem, sentences)));
}

} // namespace kiosk::theme
