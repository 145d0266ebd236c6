#pragma once

// Any screen by its id, laid out or painted, without a window and without a visit: for tour, dump and prepare.

#include <optional>
#include <string>
#include <vector>

#include "commands/house.h"
#include "content/reader.h"
#include "frame/compose.h"
#include "screens/lay_out.h"
#include "visit/visit.h"

namespace kiosk::commands {

class OneScreen {
  public:
    // Both outlive it. An empty or unknown language is the exhibition's default.
    OneScreen(const House& house, const content::Exhibition& exhibition, const std::string& language);

    // Every id there is: attract slides ("attract", "attract/2", …), all places, the question and the notes.
    [[nodiscard]] std::vector<std::string> ids() const;
    [[nodiscard]] std::optional<screens::Screen> lay_out(const std::string& id) const;
    [[nodiscard]] visit::Visit visit_at(const std::string& id) const;
    [[nodiscard]] const std::string& language() const { return language_; }

  private:
    // As if a finger had opened the note of that link, which is visit.note.
    void touch_its_word(visit::Visit& visit, const content::Link& link) const;
    [[nodiscard]] screens::Stage stage() const;

    const House& house_;
    const content::Exhibition& exhibition_;
    std::string language_;
};

} // namespace kiosk::commands
