#include <algorithm>

#include "base/problem_kinds.h"
#include "content/page_pictures.h"

namespace kiosk::content {

namespace {

constexpr std::string_view example = "[then.jpg, now.jpg]";

Yaml text_node(std::string text, int line) {
    Yaml node;
    node.type = Yaml::Type::Text;
    node.line = line;
    node.text = std::move(text);
    return node;
}

// "then.jpg，now.jpg": two names with a comma of either script between them.
std::vector<Yaml> parted(const std::string& text, int line) {
    for (const std::string_view comma : {"，", "、", ","}) {
        const std::size_t at = text.find(comma);
        if (at == std::string::npos) continue;
        return {text_node(trimmed(text.substr(0, at)), line), text_node(trimmed(text.substr(at + comma.size())), line)};
    }
    return {text_node(text, line)};
}

// The two as a list, as one text, or as {then: …, now: …}.
std::vector<Yaml> entries_of(const Yaml& value) {
    if (value.type == Yaml::Type::Text) return parted(value.text, value.line);
    if (value.type == Yaml::Type::List && value.items.size() == 1 && value.items[0].type == Yaml::Type::Text) {
        return parted(value.items[0].text, value.items[0].line);
    }
    if (value.type == Yaml::Type::List) return value.items;
    std::vector<Yaml> entries;
    for (const std::string_view key : {"then", "now"}) {
        if (const YamlEntry* said = value.find(key)) entries.push_back(said->value);
    }
    return entries;
}

std::string names_of(const std::vector<Yaml>& entries) {
    std::string names;
    for (const Yaml& entry : entries) {
        const YamlEntry* file = entry.find("file");
        names += (names.empty() ? "" : ", ") + trimmed(file ? file->value.text : entry.text);
    }
    return names;
}

} // namespace

std::optional<Compare> PagePictures::read_compare(const Statements& page) {
    std::optional<Compare> compare;
    const auto& layers = page.layers();
    for (std::size_t i = 0; i < layers.size(); ++i) { // a translation's comes last and counts
        const YamlEntry* said = layers[i].map->find("compare");
        if (!said) continue;
        const auto entries = entries_of(said->value);
        std::vector<std::size_t> found;
        Named named;
        for (const Yaml& entry : entries) {
            const auto from = i + 1 < layers.size() ? From::Inherited : From::Own;
            if (const auto index = read_entry(entry, layers[i].file, from, named)) found.push_back(*index);
        }
        const bool are_two = entries.size() == 2 && (found.size() < 2 || found[0] != found[1]);
        if (!are_two) {
            findings_.report(problems::compare_needs_two, layers[i].file, said->line,
                             {{"found", names_of(entries)}, {"expected", std::string(example)}});
        } else if (found.size() == 2) { // else: a picture that is not there, which has been told
            compare = Compare{found[0], found[1]};
        }
    }
    return compare;
}

} // namespace kiosk::content
