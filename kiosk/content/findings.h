#pragma once

// What was found wrong while the content folder was read. A value that two editions share is looked at twice and
// reported once.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"

namespace kiosk::content {

class Findings {
  public:
    using Details = std::map<std::string, std::string>;

    // `line` from 1, 0 for the whole file.
    void report(ProblemKind kind, std::string_view file, int line, Details details = {});
    void report(Problem problem) { problems_.push_back(std::move(problem)); }

    // By file and line, each once.
    [[nodiscard]] std::vector<Problem> sorted() const;

  private:
    std::vector<Problem> problems_;
};

} // namespace kiosk::content
