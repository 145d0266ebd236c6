#include "text/pinyin.h"

#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace kiosk::text {

namespace {

// One written letter of a word.
struct Letter {
    std::size_t from = 0; // bytes
    std::size_t to = 0;
    char plain = 0; // without its tone, small; ü is v
    bool has_tone = false;
    bool is_capital = false;
};

struct Finals {
    std::string_view initial;
    std::string_view finals; // with a blank around each
};

// All syllables of Putonghua.
constexpr std::array<Finals, 24> table{{
    {"", " a o e ai ei ao ou an en ang eng er "},
    {"b", " a o ai ei ao an en ang eng i ie iao ian in ing u "},
    {"p", " a o ai ei ao ou an en ang eng i ie iao ian in ing u "},
    {"m", " a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u "},
    {"f", " a o ei ou an en ang eng u "},
    {"d", " a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un "},
    {"t", " a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un "},
    {"n", " a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve ue "},
    {"l", " a o e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve ue "},
    {"g", " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    {"k", " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    {"h", " a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    {"j", " i ia ie iao iu ian in iang ing iong u ue uan un "},
    {"q", " i ia ie iao iu ian in iang ing iong u ue uan un "},
    {"x", " i ia ie iao iu ian in iang ing iong u ue uan un "},
    {"zh", " i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    {"ch", " i a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang "},
    {"sh", " i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang "},
    {"r", " i e ao ou an en ang eng ong u ua uo ui uan un "},
    {"z", " i a e ai ei ao ou an en ang eng ong u uo ui uan un "},
    {"c", " i a e ai ao ou an en ang eng ong u uo ui uan un "},
    {"s", " i a e ai ao ou an en ang eng ong u uo ui uan un "},
    {"y", " a o e ao ou an ang i in ing ong u ue uan un "},
    {"w", " a o ai ei an en ang eng u "},
}};

bool is_syllable(std::string_view letters) {
    return std::ranges::any_of(table, [&](const Finals& row) {
        if (!letters.starts_with(row.initial) || letters.size() == row.initial.size()) return false;
        std::string final(1, ' ');
        final += letters.substr(row.initial.size());
        final += ' ';
        return row.finals.find(final) != std::string_view::npos;
    });
}

const icu::Normalizer2* decomposer() {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
    return U_SUCCESS(error) ? nfd : nullptr;
}

// Nothing when it holds what is no letter of pinyin.
std::optional<std::vector<Letter>> letters_of(std::string_view word) {
    constexpr char32_t diaeresis = 0x308;
    const icu::Normalizer2* nfd = decomposer();
    if (nfd == nullptr) return std::nullopt;
    std::vector<Letter> letters;
    for (std::size_t at = 0; at < word.size();) {
        const std::size_t from = at;
        const auto code = static_cast<UChar32>(next_character(word, at));
        icu::UnicodeString parts;
        if (!nfd->getDecomposition(code, parts)) parts = icu::UnicodeString(code);
        for (int32_t i = 0; i < parts.length(); ++i) {
            const char16_t c = parts[i];
            if (u_isalpha(c) && c < 0x80) {
                letters.push_back({from, at, static_cast<char>(u_tolower(c)), false, u_isupper(c) != 0});
            } else if (letters.empty() || u_charType(c) != U_NON_SPACING_MARK) {
                return std::nullopt;
            } else if (c == diaeresis) {
                letters.back().plain = 'v';
                letters.back().to = at;
            } else {
                letters.back().has_tone = true;
                letters.back().to = at;
            }
        }
    }
    return letters;
}

constexpr int impossible = std::numeric_limits<int>::max() / 4;

// How unlikely it is that the letters [from, to) are one syllable.
int unlikeliness(const std::vector<Letter>& letters, std::size_t from, std::size_t to) {
    std::string plain;
    int tones = 0;
    for (std::size_t i = from; i < to; ++i) {
        plain += letters[i].plain;
        tones += letters[i].has_tone ? 1 : 0;
        if (i > from && letters[i].is_capital) return impossible;
    }
    if (tones > 1 || !is_syllable(plain)) return impossible;
    const bool wants_apostrophe = from > 0 && (plain[0] == 'a' || plain[0] == 'o' || plain[0] == 'e');
    return (tones == 0 ? 1 : 0) + (wants_apostrophe ? 4 : 0);
}

// A word's ways into k syllables, k from 0: the likeliest, as the ends of its syllables.
struct Way {
    int cost = impossible;
    std::vector<std::size_t> ends;
};

std::vector<Way> ways(const std::vector<Letter>& letters, std::size_t most) {
    constexpr std::size_t longest = 6; // zhuang
    std::vector<std::vector<Way>> best(letters.size() + 1, std::vector<Way>(most + 1));
    best[0][0].cost = 0;
    for (std::size_t to = 1; to <= letters.size(); ++to) {
        for (std::size_t from = to > longest ? to - longest : 0; from < to; ++from) {
            const int here = unlikeliness(letters, from, to);
            if (here >= impossible) continue;
            for (std::size_t k = 0; k < most; ++k) {
                const Way& before = best[from][k];
                if (before.cost >= impossible || before.cost + here >= best[to][k + 1].cost) continue;
                best[to][k + 1] = {before.cost + here, before.ends};
                best[to][k + 1].ends.push_back(to);
            }
        }
    }
    return best.back();
}

std::vector<std::string_view> split(std::string_view text, std::u32string_view separators) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        if (separators.find(next_character(text, at)) == std::u32string_view::npos) continue;
        if (from > begin) parts.push_back(text.substr(begin, from - begin));
        begin = at;
    }
    if (begin < text.size()) parts.push_back(text.substr(begin));
    return parts;
}

} // namespace

std::vector<std::string> syllables(std::string_view reading, std::size_t count) {
    const auto by_blanks = split(reading, U" \u00A0\u3000");
    if (by_blanks.size() > count) return {};
    // Kana and the like; Latin words go on to be looked at.
    if (by_blanks.size() == count &&
        std::ranges::none_of(by_blanks, [](std::string_view part) { return letters_of(part).has_value(); }))
        return {by_blanks.begin(), by_blanks.end()};

    const auto words = split(reading, U" \u00A0\u3000'’ʼ-‐·");
    struct Split {
        int cost = impossible;
        std::vector<std::string> parts;
    };
    std::vector<Split> best(count + 1); // of the words so far, into k syllables
    best[0].cost = 0;
    for (const std::string_view word : words) {
        const auto letters = letters_of(word);
        if (!letters) return {};
        const std::vector<Way> of_word = ways(*letters, count);
        std::vector<Split> next(count + 1);
        for (std::size_t k = 0; k <= count; ++k) {
            for (std::size_t more = 1; best[k].cost < impossible && k + more <= count; ++more) {
                const Way& way = of_word[more];
                const int cost = best[k].cost + way.cost;
                if (way.cost >= impossible || cost >= next[k + more].cost) continue;
                next[k + more] = {cost, best[k].parts};
                std::size_t from = 0;
                for (const std::size_t end : way.ends) {
                    const std::size_t first = (*letters)[from].from;
                    next[k + more].parts.emplace_back(word.substr(first, (*letters)[end - 1].to - first));
                    from = end;
                }
            }
        }
        best = std::move(next);
    }
    return best[count].cost < impossible ? best[count].parts : std::vector<std::string>{};
}

} // namespace kiosk::text
