#include "content/sources_and_glossary.h"

#include <array>

#include "base/problem_kinds.h"
#include "content/localised.h"
#include "content/statements.h"

namespace kiosk::content {

namespace {

constexpr std::string_view sources_file = "sources.yaml";
constexpr std::string_view glossary_file = "glossary.yaml";
constexpr std::array<std::string_view, 4> source_keys{"title", "publisher", "date", "url"};
constexpr std::array<std::string_view, 2> term_keys{"term", "text"};

// The map in `path`; an empty one where there is no such file.
Yaml read_list(ContentFolder& folder, std::string_view path, Findings& findings) {
    const ContentFolder::Entry* entry = folder.find(path);
    const auto text = entry ? folder.text(*entry) : std::nullopt;
    return text ? read_yaml(*text, 1, path, findings) : Yaml{};
}

bool is_map(const YamlEntry& entry, std::string_view file, Findings& findings) {
    if (entry.value.type == Yaml::Type::Map) return true;
    findings.report(problems::wrong_type, file, entry.line,
                    {{"key", entry.key}, {"found", std::string(type_name(entry.value))}, {"expected", "map"}});
    return false;
}

// The values of one entry, in one language.
class Entry {
  public:
    Entry(const YamlEntry& entry, const Language& language, const std::vector<Language>& languages,
          std::string_view file, Findings& findings)
        : entry_(entry), language_(language), languages_(languages), file_(file), findings_(findings) {}

    // "" when it is not said.
    [[nodiscard]] std::string text(std::string_view key) const {
        const YamlEntry* said = entry_.value.find(key);
        return said ? localised(*said, language_, languages_, file_, findings_) : std::string{};
    }

  private:
    const YamlEntry& entry_;
    const Language& language_;
    const std::vector<Language>& languages_;
    std::string_view file_;
    Findings& findings_;
};

void read_sources(const Yaml& tree, const std::vector<Language>& languages, Lists& lists, Findings& findings) {
    for (const YamlEntry& entry : tree.entries) {
        if (!is_map(entry, sources_file, findings)) continue;
        check_keys(entry.value, source_keys, sources_file, findings);
        for (const Language& language : languages) {
            const Entry said(entry, language, languages, sources_file, findings);
            Source source{entry.key, said.text("title"), said.text("publisher"), said.text("date"), said.text("url")};
            if (source.title.empty())
                findings.report(problems::missing_title, sources_file, entry.line, {{"page", entry.key}});
            lists.sources[language][entry.key] = std::move(source);
        }
    }
}

void read_terms(const Yaml& tree, const std::vector<Language>& languages, Lists& lists, Findings& findings) {
    for (const YamlEntry& entry : tree.entries) {
        if (!is_map(entry, glossary_file, findings)) continue;
        check_keys(entry.value, term_keys, glossary_file, findings);
        const bool has_term = entry.value.find("term") != nullptr;
        if (!has_term) findings.report(problems::missing_title, glossary_file, entry.line, {{"page", entry.key}});
        for (const Language& language : languages) {
            const Entry said(entry, language, languages, glossary_file, findings);
            lists.glossary[language][entry.key] = {has_term ? said.text("term") : entry.key, said.text("text")};
        }
    }
}

} // namespace

Lists read_lists(ContentFolder& folder, const std::vector<Language>& languages, Findings& findings) {
    Lists lists;
    read_sources(read_list(folder, sources_file, findings), languages, lists, findings);
    read_terms(read_list(folder, glossary_file, findings), languages, lists, findings);
    return lists;
}

} // namespace kiosk::content
