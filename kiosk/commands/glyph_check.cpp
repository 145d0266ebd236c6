#include "commands/glyph_check.h"

#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "base/problem_kinds.h"
#include "base/utf8.h"
#include "content/encoding.h"
#include "content/reader.h"
#include "text/paragraph.h"

namespace kiosk::commands {

namespace {

constexpr std::size_t largest_text = 1 << 20; // bytes, as the reader has it

// "index.en.md" → "en", "reading.en.vtt" too; files of no language are Chinese first.
std::string language_of(std::string_view path) {
    if (path.ends_with(".md")) path.remove_suffix(3);
    else if (path.ends_with(".vtt")) path.remove_suffix(4);
    else return "zh";
    path.remove_prefix(path.rfind('/') + 1); // npos + 1 is 0
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? "zh" : std::string(path.substr(dot + 1));
}

enum class Where { InLine, Above };

class Coverage {
  public:
    Coverage(const theme::Theme& theme, const text::Measurer& measurer) : theme_(theme), measurer_(measurer) {}

    // The three families that content is set in; a character must be in each, for it may stand anywhere. What is read
    // above the words is set in one of its own.
    [[nodiscard]] bool has(char32_t character, const std::string& language, Where where) {
        const auto [it, is_new] = known_.try_emplace({character, language, where}, true);
        if (is_new) {
            const auto measures = theme::measures(theme_, {}, theme::TextSize::Normal);
            for (const auto role : {theme::TypeRole::Text, theme::TypeRole::Title, theme::TypeRole::Quote}) {
                const auto style = theme::style(theme_, measures, role, language);
                it->second = it->second &&
                             measurer_.has_glyph(character, where == Where::Above ? text::ruby_style(style) : style);
            }
        }
        return it->second;
    }

  private:
    const theme::Theme& theme_;
    const text::Measurer& measurer_;
    std::map<std::tuple<char32_t, std::string, Where>, bool> known_;
};

// Follows a text and knows what of "{陈独秀|Chén Dúxiù}" stands above.
class Readings {
  public:
    [[nodiscard]] Where at(char32_t character) {
        if (character == U'{') state_ = State::Words;
        else if (character == U'}' || character == U'\n') state_ = State::Outside;
        else if (character == U'|' && state_ == State::Words) state_ = State::Reading;
        return state_ == State::Reading ? Where::Above : Where::InLine;
    }

  private:
    enum class State { Outside, Words, Reading } state_ = State::Outside;
};

} // namespace

std::vector<Problem> missing_glyphs(const Files& content, const theme::Theme& theme, const text::Measurer& measurer) {
    std::vector<Problem> found;
    Coverage coverage(theme, measurer);
    for (const auto& [path, state] : content.list().value_or(FileList{})) {
        const bool is_shown = path.ends_with(".md") || path.ends_with(".yaml") || path.ends_with(".csv") ||
                              path.ends_with(".vtt");
        if (!is_shown || content::is_ignored(path)) continue;
        const auto bytes = content.read(path, largest_text);
        const auto decoded = bytes ? content::decode(*bytes) : std::nullopt;
        if (!decoded) continue; // the reader has reported it
        std::set<char32_t> reported;
        Readings readings;
        int line = 1;
        for (std::size_t at = 0; at < decoded->text.size();) {
            const std::size_t start = at;
            const char32_t character = next_character(decoded->text, at);
            if (character == U'\n') ++line;
            const Where where = readings.at(character);
            if (character <= U' ' || coverage.has(character, language_of(path), where)) continue;
            if (!reported.insert(character).second) continue;
            found.push_back({problems::missing_glyph,
                                path,
                                line,
                                {{"found", fmt::format("{} (U+{:04X})", decoded->text.substr(start, at - start),
                                                       static_cast<std::uint32_t>(character))}}});
        }
    }
    return found;
}

} // namespace kiosk::commands
