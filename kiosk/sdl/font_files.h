#pragma once

// Family name and weight → font file, as fontconfig knows it. Asking fontconfig costs 20 to 80 ms, so its
// answers are kept in a small text file: a line a family and weight, with the font file's size and time to
// see when it changed.

#include "sdl/fonts.h"
#include "text/type_style.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>

struct _FcConfig;

namespace kiosk::sdl {

class FontFiles {
  public:
    // `families`: every name that may be asked for; one question to fontconfig answers all of them.
    FontFiles(std::set<std::string> families, std::string remembered);

    // The installed weight nearest to the one asked for; nothing when the family is not installed.
    [[nodiscard]] std::optional<FontFile> find(const std::string& family, text::Weight weight);
    // Any installed font with the character, as near to the family as there is: a script the theme has no
    // font for. Nothing when none has it; drawn in colour, or of fixed sizes, does not count.
    [[nodiscard]] std::optional<FontFile> with_character(char32_t character, text::Family family,
                                                         text::Weight weight);
    // Families no installed font answers to.
    [[nodiscard]] std::set<std::string> missing();

  private:
    using Key = std::pair<std::string, text::Weight>;

    void read_remembered();
    void remember() const;
    void ask_fontconfig();
    [[nodiscard]] _FcConfig* config();

    std::set<std::string> families_;
    std::string remembered_;
    std::map<Key, FontFile> found_;
    bool is_asked_ = false;
    struct Destroy {
        void operator()(_FcConfig* config) const;
    };
    std::unique_ptr<_FcConfig, Destroy> config_; // kept: a page of another script asks more than once
};

} // namespace kiosk::sdl
