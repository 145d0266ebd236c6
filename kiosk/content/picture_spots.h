#pragma once

// The numbered spots of one picture: as the default language says them, and a translation's over those, matched by
// their order. A spot that is wrong is left out, and the others keep their order.

#include <string>
#include <string_view>
#include <vector>

#include "content/exhibition.h"
#include "content/findings.h"
#include "content/yaml_reader.h"

namespace kiosk::content {

class PictureSpots {
  public:
    static constexpr std::size_t most = 20;

    // The picture they lie on, for messages; its size turns px into parts where somebody counted px.
    struct On {
        std::string_view picture; // as written
        Size size;                // px; may be empty
    };
    enum class From { Inherited, Own };

    // The list under `spots`: {at: [0.42, 0.31], text: …}, in a translation also the text by itself. bad_spot.
    void read(const YamlEntry& said, std::string_view file, From from, const On& on, Findings& findings);
    // Some text is not in the language itself.
    [[nodiscard]] bool lacks_own_text() const;
    [[nodiscard]] std::vector<Spot> whole() const;

  private:
    struct Slot {
        std::optional<Point> at;
        std::string text;
        bool has_own_text = false;
    };
    class Reader;

    std::vector<Slot> slots_; // as many as were written, right or wrong
};

} // namespace kiosk::content
