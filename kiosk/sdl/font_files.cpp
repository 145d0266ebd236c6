#include "sdl/font_files.h"

#include "base/files.h"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>
#include <sys/stat.h>

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace kiosk::sdl {

namespace {

constexpr std::array weights{text::Weight::Regular, text::Weight::Medium, text::Weight::Bold,
                             text::Weight::Black};

int fontconfig_weight(text::Weight weight) {
    switch (weight) {
    case text::Weight::Regular:
        return FC_WEIGHT_REGULAR;
    case text::Weight::Medium:
        return FC_WEIGHT_MEDIUM;
    case text::Weight::Bold:
        return FC_WEIGHT_BOLD;
    case text::Weight::Black:
        return FC_WEIGHT_BLACK;
    }
    return FC_WEIGHT_REGULAR;
}

// "size\tnanoseconds", or nothing when the file is not there.
std::optional<std::string> state_of(const std::string& path) {
    struct stat state {};
    if (::stat(path.c_str(), &state) != 0) return std::nullopt;
    return fmt::format("{}\t{}.{}", state.st_size, state.st_mtim.tv_sec, state.st_mtim.tv_nsec);
}

std::vector<std::string> fields(std::string_view line) {
    std::vector<std::string> out;
    for (std::size_t from = 0; from <= line.size();) {
        const std::size_t tab = std::min(line.find('\t', from), line.size());
        out.emplace_back(line.substr(from, tab - from));
        from = tab + 1;
    }
    return out;
}

std::string read_small(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    const auto files = disk_files(slash == std::string::npos ? "." : path.substr(0, slash));
    return files->read(path.substr(slash == std::string::npos ? 0 : slash + 1), 1u << 20).value_or("");
}

template <auto destroy>
struct By {
    template <typename T>
    void operator()(T* thing) const {
        destroy(thing);
    }
};
using CharSet = std::unique_ptr<FcCharSet, By<FcCharSetDestroy>>;
using Pattern = std::unique_ptr<FcPattern, By<FcPatternDestroy>>;
using Objects = std::unique_ptr<FcObjectSet, By<FcObjectSetDestroy>>;
using Found = std::unique_ptr<FcFontSet, By<FcFontSetDestroy>>;

int number(const FcPattern* font, const char* what, int otherwise) {
    int value = otherwise;
    return FcPatternGetInteger(font, what, 0, &value) == FcResultMatch ? value : otherwise;
}

const FcPattern* nearest(const FcFontSet& fonts, int weight) {
    const FcPattern* best = nullptr;
    int distance = std::numeric_limits<int>::max();
    for (int i = 0; i < fonts.nfont; ++i) {
        const FcPattern* font = fonts.fonts[i];
        if (number(font, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN) continue;
        if (number(font, FC_WIDTH, FC_WIDTH_NORMAL) != FC_WIDTH_NORMAL) continue;
        const int here = std::abs(number(font, FC_WEIGHT, FC_WEIGHT_REGULAR) - weight);
        if (here < distance) {
            distance = here;
            best = font;
        }
    }
    return best;
}

bool is_set(const FcPattern* font, const char* what) {
    FcBool value = FcFalse;
    return FcPatternGetBool(font, what, 0, &value) == FcResultMatch && value != FcFalse;
}

// How far a font is from the family that lacks the character: the plain face of a script before its display
// faces, and of the same kind before another.
int strangeness(std::string_view name, text::Family family) {
    const auto has = [&](std::string_view word) { return name.find(word) != std::string_view::npos; };
    const bool is_serif = has("Serif") || has("Naskh") || has("Amiri");
    int out = 0;
    if (is_serif != (family != text::Family::Sans)) out += 200;
    if (!has("Noto")) out += 400;
    for (const char* display : {"Mono", "Kufi", "Nastaliq", " UI", "Display", "Condensed", "Looped", "Rashi"})
        if (has(display)) out += 1000;
    return out;
}

} // namespace

void FontFiles::Destroy::operator()(_FcConfig* config) const {
    FcConfigDestroy(config);
}

_FcConfig* FontFiles::config() {
    if (!config_) config_.reset(FcInitLoadConfigAndFonts());
    return config_.get();
}

FontFiles::FontFiles(std::set<std::string> families, std::string remembered)
    : families_(std::move(families)), remembered_(std::move(remembered)) {
    if (!remembered_.empty()) read_remembered();
}

std::optional<FontFile> FontFiles::find(const std::string& family, text::Weight weight) {
    auto found = found_.find({family, weight});
    if (found == found_.end() && !is_asked_) {
        ask_fontconfig();
        found = found_.find({family, weight});
    }
    return found == found_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<FontFile> FontFiles::with_character(char32_t character, text::Family family,
                                                  text::Weight weight) {
    const Key key{fmt::format("{} U+{:04X}", family == text::Family::Sans ? "sans" : "serif",
                              static_cast<std::uint32_t>(character)),
                  weight};
    if (const auto known = found_.find(key); known != found_.end()) return known->second;
    const CharSet characters(FcCharSetCreate());
    FcCharSetAddChar(characters.get(), character);
    const Pattern wanted(FcPatternCreate());
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, characters.get());
    const Objects objects(FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH,
                                           FC_COLOR, FC_SCALABLE, nullptr));
    const Found fonts(FcFontList(config(), wanted.get(), objects.get()));
    if (!fonts) return std::nullopt;
    std::map<std::pair<int, std::string>, FontFile> best; // the least strange first, then by name
    for (int i = 0; i < fonts->nfont; ++i) {
        const FcPattern* font = fonts->fonts[i];
        FcChar8* path = nullptr;
        FcChar8* name = nullptr;
        if (FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch ||
            FcPatternGetString(font, FC_FAMILY, 0, &name) != FcResultMatch || is_set(font, FC_COLOR) ||
            !is_set(font, FC_SCALABLE) || number(font, FC_SLANT, FC_SLANT_ROMAN) != FC_SLANT_ROMAN ||
            number(font, FC_WIDTH, FC_WIDTH_NORMAL) != FC_WIDTH_NORMAL)
            continue;
        const std::string family_name = reinterpret_cast<const char*>(name);
        const int distance = strangeness(family_name, family) +
                             std::abs(number(font, FC_WEIGHT, FC_WEIGHT_REGULAR) - fontconfig_weight(weight));
        best.try_emplace({distance, family_name},
                         FontFile{reinterpret_cast<const char*>(path), number(font, FC_INDEX, 0)});
    }
    if (best.empty()) return std::nullopt;
    found_[key] = best.begin()->second;
    if (!remembered_.empty()) remember();
    return best.begin()->second;
}

std::set<std::string> FontFiles::missing() {
    std::set<std::string> out;
    for (const std::string& family : families_)
        if (!find(family, text::Weight::Regular)) out.insert(family);
    return out;
}

void FontFiles::read_remembered() {
    const std::string text = read_small(remembered_);
    std::map<std::string, std::optional<std::string>> states; // a collection stands in many lines
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::vector<std::string> line = fields(std::string_view(text).substr(from, end - from));
        from = end + 1;
        if (line.size() != 6) continue;
        int weight = -1;
        int index = -1;
        std::from_chars(line[1].data(), line[1].data() + line[1].size(), weight);
        std::from_chars(line[3].data(), line[3].data() + line[3].size(), index);
        if (weight < 0 || weight >= static_cast<int>(weights.size()) || index < 0) continue;
        if (!states.contains(line[2])) states[line[2]] = state_of(line[2]);
        if (states[line[2]] != line[4] + "\t" + line[5]) continue; // the fonts were updated
        found_[{line[0], weights.at(static_cast<std::size_t>(weight))}] = {line[2], index};
    }
}

void FontFiles::remember() const {
    std::string text;
    for (const auto& [key, file] : found_)
        text += fmt::format("{}\t{}\t{}\t{}\t{}\n", key.first, static_cast<int>(key.second), file.path,
                            file.index, state_of(file.path).value_or("0\t0"));
    // When it cannot be written, the next start is slower and nothing else.
    [[maybe_unused]] const auto written = write_whole(remembered_, text);
}

void FontFiles::ask_fontconfig() {
    is_asked_ = true;
    const Objects objects(FcObjectSetBuild(FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT, FC_WIDTH, nullptr));
    for (const std::string& family : families_) {
        const Pattern wanted(FcPatternCreate());
        FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
        const Found fonts(FcFontList(config(), wanted.get(), objects.get()));
        if (!fonts) continue;
        for (const text::Weight weight : weights) {
            const FcPattern* font = nearest(*fonts, fontconfig_weight(weight));
            FcChar8* path = nullptr;
            if (font == nullptr || FcPatternGetString(font, FC_FILE, 0, &path) != FcResultMatch) continue;
            // The upper half is the instance of a variable font, which SDL_ttf takes as well.
            found_[{family, weight}] = {reinterpret_cast<const char*>(path), number(font, FC_INDEX, 0)};
        }
    }
    if (!remembered_.empty()) remember();
}

} // namespace kiosk::sdl
