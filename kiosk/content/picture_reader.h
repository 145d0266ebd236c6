#pragma once

// The name of a picture's file, as written → a Picture with its size. Each file is measured once.

#include <map>
#include <optional>
#include <string>

#include "content/content_folder.h"
#include "content/exhibition.h"
#include "content/statements.h"

namespace kiosk::content {

class PictureReader {
  public:
    // Both outlive this.
    PictureReader(const ContentFolder& folder, Findings& findings) : folder_(folder), findings_(findings) {}

    // The path below the content folder in Unicode form C. Where exactly one picture there has that name but for its
    // extension or capitals, that one: somebody replaced house.svg by House.JPG. Nothing, with a Problem, when there is
    // none or it leads outside.
    [[nodiscard]] std::optional<std::string> find(const StatedText& written, std::string_view folder) const;

    // File, size, version and place of naming of a path that `find` gave. A file that is no picture keeps an empty size, and is
    // reported at `written`.
    [[nodiscard]] Picture measured(const std::string& path, const StatedText& written);

  private:
    struct Measured {
        Size size;
        std::optional<std::string> trouble; // nothing when it is a picture; else a word of PictureHeader's, or a reason
    };
    [[nodiscard]] Measured measure(const ContentFolder::Entry& entry) const;

    const ContentFolder& folder_;
    Findings& findings_;
    std::map<std::string, Measured> measured_;
};

} // namespace kiosk::content
