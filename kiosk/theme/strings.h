#pragma once

// Filling {name} in sentences; of a part in [brackets] every {name} must have a detail, or it is left out.

#include <map>
#include <string>
#include <string_view>

namespace kiosk::theme {

// Each {name} replaced by its detail; what is filled in is not looked at again. A name without a detail
// becomes `otherwise`; with a null pointer it stays as it is.
[[nodiscard]] std::string fill(std::string_view sentence, const std::map<std::string, std::string>& details,
                               const std::string* otherwise = nullptr);

// `sentence` without its brackets, and without what was in those that lack a detail or have an empty one.
[[nodiscard]] std::string keep_said(std::string_view sentence,
                                    const std::map<std::string, std::string>& details);

} // namespace kiosk::theme
