#pragma once

// What people wrote wrongly, as a value. A Problem names file, line and what was found; its sentences, in
// every language, stand in assets/strings/problems.<language>.yaml under the kind's id (theme/problem_text.h
// joins them).

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

enum class Severity { Warning, Error };

struct ProblemKind {
    std::string_view id; // kebab-case, the key in assets/strings/problems.*.yaml
    Severity severity = Severity::Error;
    bool operator==(const ProblemKind&) const = default;
};

struct Problem {
    ProblemKind kind;
    std::string file; // as an editor would name it, relative to the content or assets folder
    int line = 0;     // from 1; 0 when it is about the whole file
    // Fills {name} in the sentences: key, found, nearest, expected, …
    std::map<std::string, std::string> details;
    bool operator==(const Problem&) const = default;
};

// "pages/x.md:12: unknown-key {key: titel, nearest: title}": for logs, dumps and tests.
[[nodiscard]] std::string to_string(const Problem& problem);

[[nodiscard]] bool has_errors(const std::vector<Problem>& problems);

} // namespace kiosk
