#include "sdl/fonts.h"

#include "base/problem_kinds.h"
#include "base/utf8.h"
#include "sdl/characters.h"
#include "sdl/font_face.h"
#include "sdl/font_files.h"
#include "text/characters.h"
#include "text/direction.h"
#include "text/language_rules.h"

#include <SDL_ttf.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

namespace kiosk::sdl {

namespace {

constexpr double narrow = 0.85;          // em; a mark below this is a Latin one
constexpr double widest_part = 900;      // px; a longer word would not fit a page of glyphs
constexpr char32_t two_em_dash = 0x2E3A; // ⸺: "——" without a gap in its middle
constexpr const char* joiner = "\u200D";   // not seen; a letter beside it is shaped as if another followed

struct Glyph {
    std::uint16_t face = 0;
    double advance = 0; // em
    bool is_there = false;
};

struct Chain {
    text::Family family = text::Family::Sans;
    text::Weight weight = text::Weight::Regular;
    std::vector<std::uint16_t> faces;   // for what is full-width
    std::vector<std::uint16_t> letters; // for all else
    std::unordered_map<char32_t, Glyph> glyphs;
    bool is_chinese = false; // or Japanese: “ ” — … take an em
    bool is_east_asian = false;
};

// Traditional forms go by their script: zh-TW is zh-Hant.
std::vector<std::string> keys_of(std::string_view language) {
    std::vector<std::string> keys{std::string(language)};
    if (language.starts_with("zh-Hant") || language == "zh-TW" || language == "zh-HK" || language == "zh-MO")
        keys.emplace_back("zh-Hant");
    keys.emplace_back(language.substr(0, language.find('-')));
    keys.emplace_back("*");
    keys.emplace_back("zh");
    return keys;
}

bool is_leftwards(std::string_view run) {
    for (std::size_t at = 0; at < run.size();)
        if (text::is_right_to_left(next_character(run, at))) return true;
    return false;
}

// Not drawn, and parts words. The narrow ones, French before its marks, few CJK fonts have.
bool is_blank(char32_t c) {
    return c == ' ' || c == 0xA0 || c == 0x2007 || c == 0x2009 || c == 0x202F;
}

// Shapes the character before it, or is not seen itself.
bool belongs_to_word(char32_t c) {
    return text::continues_character(c) || (c >= 0x200B && c <= 0x200F) || c == 0x2060;
}

// Where the letter in the middle begins; 0: there is one letter at most.
std::size_t middle_of(std::string_view word) {
    std::vector<std::size_t> letters;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t from = at;
        if (!belongs_to_word(next_character(word, at))) letters.push_back(from);
    }
    return letters.size() < 2 ? 0 : letters[letters.size() / 2];
}

void append(std::vector<std::string>& names, const std::vector<std::string>& more) {
    for (const std::string& name : more)
        if (std::ranges::find(names, name) == names.end()) names.push_back(name);
}

void append_family(std::vector<std::string>& names, const FontNames& all, text::Family family,
                   std::string_view language) {
    const auto of_family = all.find(family);
    if (of_family == all.end()) return;
    for (const std::string& key : keys_of(language))
        if (const auto found = of_family->second.find(key); found != of_family->second.end())
            append(names, found->second);
}

// The family's own fonts, then, rather than a missing character, those of the others.
std::vector<std::string> chain_names(const FontNames& all, text::Family family, std::string_view language) {
    std::vector<std::string> names;
    append_family(names, all, family, language);
    for (const text::Family other : {text::Family::Sans, text::Family::Serif, text::Family::Kai})
        append_family(names, all, other, language);
    return names;
}

} // namespace

struct Fonts::Impl {
    FontNames names;
    FontFiles files;
    std::map<std::string, std::shared_ptr<const MappedFile>> mapped;
    std::vector<std::unique_ptr<FontFace>> faces;
    std::map<std::pair<std::string, int>, std::uint16_t> face_numbers;
    std::map<std::tuple<text::Family, text::Weight, std::string>, Chain> chains;

    Impl(FontNames all, std::string remembered)
        : names(std::move(all)), files(all_names(names), std::move(remembered)) {
        TTF_Init();
    }
    ~Impl() {
        faces.clear();
        TTF_Quit();
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    static std::set<std::string> all_names(const FontNames& names) {
        std::set<std::string> out;
        for (const auto& [family, by_language] : names)
            for (const auto& [language, list] : by_language) out.insert(list.begin(), list.end());
        return out;
    }

    void add_face(std::vector<std::uint16_t>& to, const std::string& name, text::Weight weight) {
        if (const std::optional<FontFile> file = files.find(name, weight)) add_file(to, *file);
    }

    // The face's number; nothing when the file cannot be read.
    std::optional<std::uint16_t> add_file(std::vector<std::uint16_t>& to, const FontFile& file) {
        auto& bytes = mapped[file.path];
        if (!bytes) bytes = std::make_shared<MappedFile>(file.path);
        if (bytes->bytes() == nullptr) return std::nullopt;
        const auto [at, is_new] =
            face_numbers.try_emplace({file.path, file.index}, static_cast<std::uint16_t>(faces.size()));
        if (is_new) faces.push_back(std::make_unique<FontFace>(bytes, file.index));
        if (std::ranges::find(to, at->second) == to.end()) to.push_back(at->second);
        return at->second;
    }

    Chain& chain(const text::TypeStyle& style) {
        const auto key = std::tie(style.family, style.weight, style.language);
        const auto known = chains.find(key);
        if (known != chains.end()) return known->second;
        Chain made;
        made.family = style.family;
        made.weight = style.weight;
        made.is_chinese = text::rules_of(style.language) == text::Rules::Chinese;
        for (const std::string& name : chain_names(names, style.family, style.language))
            add_face(made.letters, name, style.weight);
        // A Chinese name in an English sentence keeps its Chinese forms.
        made.is_east_asian = made.is_chinese || text::rules_of(style.language) == text::Rules::Korean;
        for (const std::string& name :
             chain_names(names, style.family, made.is_east_asian ? style.language : "zh"))
            add_face(made.faces, name, style.weight);
        return chains.emplace(key, std::move(made)).first->second;
    }

    Glyph glyph(Chain& chain, char32_t character) {
        const auto known = chain.glyphs.find(character);
        if (known != chain.glyphs.end()) return known->second;
        std::vector<std::uint16_t>& order = is_full_width(character) ? chain.faces : chain.letters;
        Glyph found;
        if (!order.empty()) found = {order.front(), 0.5, false};
        for (const std::uint16_t face : order)
            if (faces[face]->has(character)) {
                found = {face, faces[face]->advance(character), true};
                break;
            }
        if (!found.is_there && !order.empty() && character > 0x20) {
            // The font stays in the chain: its script's other letters come from it as well.
            const auto file = files.with_character(character, chain.family, chain.weight);
            const auto face = file ? add_file(order, *file) : std::nullopt;
            if (face && faces[*face]->has(character)) found = {*face, faces[*face]->advance(character), true};
        }
        return chain.glyphs[character] = found;
    }

    // In Chinese these marks take a full em also where the font's are narrower.
    static double offset_in_em(char32_t mark, double advance) {
        switch (mark) {
        case 0x2018:
        case 0x201C:
            return std::max(0.0, 1 - advance); // opening: at the em's end
        case 0x2014:
        case 0x2026:
            return (1 - advance) / 2;
        default:
            return 0;
        }
    }

    // Letters join, so tracking is not added, and words are not parted but where one does not fit a page of glyphs.
    template <typename Each>
    void walk_leftwards(std::string_view run, double size, Chain& fonts, Each& each) {
        for (std::size_t at = 0; at < run.size();) {
            const std::size_t from = at;
            const char32_t first = next_character(run, at);
            const Glyph here = glyph(fonts, first);
            while (at < run.size() && !is_blank(first)) {
                std::size_t after = at;
                const char32_t next = next_character(run, after);
                if (is_blank(next) || (!belongs_to_word(next) && glyph(fonts, next).face != here.face)) break;
                at = after;
            }
            const std::string_view word = run.substr(from, at - from);
            if (faces.empty() || is_blank(first))
                each(word, here.face, 0.0, here.advance, false, is_blank(first), 0);
            else
                walk_joined(word, size, here.face, each);
        }
    }

    template <typename Each>
    void walk_joined(std::string_view word, double size, std::uint16_t face, Each& each) {
        const double em = faces[face]->width(word, Running::Leftwards);
        const std::size_t middle = em * size > widest_part ? middle_of(word) : 0;
        if (middle == 0) {
            each(word, face, 0.0, em, false, false, 0);
            return;
        }
        // The letters on both sides keep the shapes of joined ones.
        walk_joined(std::string(word.substr(0, middle)) + joiner, size, face, each);
        walk_joined(joiner + std::string(word.substr(middle)), size, face, each);
    }

    // Calls each(text, face, offset, width, is_han, is_space, characters); offset and width in em, without
    // tracking.
    template <typename Each>
    void walk(std::string_view run, const text::TypeStyle& style, Each&& each) {
        Chain& fonts = chain(style);
        const double size = style.size;
        if (is_leftwards(run)) return walk_leftwards(run, size, fonts, each);
        for (std::size_t at = 0; at < run.size();) {
            const std::size_t from = at;
            const char32_t first = next_character(run, at);
            const Glyph here = glyph(fonts, first);
            if (fonts.is_chinese && is_shared_mark(first)) {
                std::size_t after = at;
                if (first == 0x2014 && style.tracking == 0 && at < run.size() &&
                    next_character(run, after) == first) {
                    if (const Glyph dash = glyph(fonts, two_em_dash); dash.is_there) {
                        each(std::string_view("⸺"), dash.face, (2 - dash.advance) / 2, 2.0, false, false, 2);
                        at = after;
                        continue;
                    }
                }
                each(run.substr(from, at - from), here.face, offset_in_em(first, here.advance), 1.0, false,
                     false, 1);
                continue;
            }
            // CJK fonts have their dots in the middle of an em, where no English reader looks for them.
            if (first == 0x2026 && !fonts.is_east_asian && !faces.empty()) {
                each(std::string_view("..."), here.face, 0.0, faces[here.face]->width("..."), false, false,
                     1);
                continue;
            }
            if (is_full_width(first) || style.tracking != 0 || is_blank(first)) {
                each(run.substr(from, at - from), here.face, 0.0, here.advance, is_han(first),
                     is_blank(first) || first == 0x3000, 1);
                continue;
            }
            int characters = 1;
            while (at < run.size()) {
                std::size_t after = at;
                const char32_t next = next_character(run, after);
                if (is_full_width(next) || is_blank(next)) break;
                if (!belongs_to_word(next) && glyph(fonts, next).face != here.face) break;
                if (next == 0x2026 || (fonts.is_chinese && is_shared_mark(next))) break;
                at = after;
                ++characters;
            }
            const std::string_view word = run.substr(from, at - from);
            const double em = faces.empty() ? 0.5 * characters : faces[here.face]->width(word);
            if (em * size <= widest_part || characters == 1) {
                each(word, here.face, 0.0, em, false, false, characters);
                continue;
            }
            for (std::size_t i = 0; i < word.size();) {
                const std::size_t start = i;
                const Glyph letter = glyph(fonts, next_character(word, i));
                each(word.substr(start, i - start), letter.face, 0.0, letter.advance, false, false, 1);
            }
        }
    }
};

Fonts::Fonts(FontNames names, std::string remembered)
    : impl_(std::make_unique<Impl>(std::move(names), std::move(remembered))) {}

Fonts::~Fonts() = default;

double Fonts::width(std::string_view run, const text::TypeStyle& style) const {
    double em = 0;
    impl_->walk(run, style,
                [&](std::string_view, std::uint16_t, double, double width, bool, bool, int characters) {
                    em += width + style.tracking * characters;
                });
    return em * style.size;
}

text::FontMetrics Fonts::metrics(const text::TypeStyle& style) const {
    const Chain& chain = impl_->chain(style);
    if (chain.letters.empty()) return {0.88 * style.size, 0.12 * style.size};
    const text::FontMetrics em = impl_->faces[chain.letters.front()]->metrics();
    return {em.ascent * style.size, em.descent * style.size};
}

bool Fonts::has_glyph(char32_t character, const text::TypeStyle& style) const {
    return impl_->glyph(impl_->chain(style), character).is_there;
}

std::vector<Part> Fonts::parts(std::string_view run, const text::TypeStyle& style) const {
    std::vector<Part> out;
    double em = 0;
    const Running running = is_leftwards(run) ? Running::Leftwards : Running::Rightwards;
    impl_->walk(run, style,
                [&](std::string_view text, std::uint16_t face, double offset, double width, bool han,
                    bool is_space, int characters) {
                    if (!is_space)
                        out.push_back({std::string(text), face, (em + offset) * style.size,
                                       width * style.size, han, running});
                    em += width + style.tracking * characters;
                });
    if (running == Running::Leftwards)
        for (Part& part : out) part.x = em * style.size - part.x - part.width;
    return out;
}

Ink Fonts::ink(const Part& part, const text::TypeStyle& style) const {
    if (part.face >= impl_->faces.size()) return {};
    return impl_->faces[part.face]->ink(part.text, style.size, style.is_italic, part.running);
}

FontFile Fonts::file(text::Family family, text::Weight weight, std::string_view language) const {
    for (const std::string& name : chain_names(impl_->names, family, language))
        if (const auto file = impl_->files.find(name, weight)) return *file;
    return {};
}

std::vector<Problem> Fonts::problems() const {
    std::vector<Problem> out;
    for (const std::string& name : impl_->files.missing())
        out.push_back({problems::missing_font, "theme.yaml", 0, {{"font", name}}});
    return out;
}

} // namespace kiosk::sdl
