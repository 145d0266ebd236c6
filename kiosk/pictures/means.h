#pragma once

// The mean colour of each picture that was opened: what stands in for it until it is there again.

#include "base/colour.h"
#include "pictures/decoder.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <tuple>

namespace kiosk::pictures {

// Of a few thousand px, laid on white.
[[nodiscard]] std::optional<Colour> mean_of(const Pixels& pixels);

class Means {
  public:
    void remember(const RenditionKey& key, Colour mean);
    [[nodiscard]] std::optional<Colour> of(const RenditionKey& key) const;

  private:
    using Name = std::tuple<std::string, std::string, int>; // file, version, leaf
    std::map<Name, Colour> means_;
    std::deque<Name> oldest_first_; // beyond a few thousand the oldest are forgotten
};

} // namespace kiosk::pictures
