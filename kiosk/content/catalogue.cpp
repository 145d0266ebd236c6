#include "content/catalogue.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/encoding.h"
#include "content/front_matter.h"
#include "content/paths.h"

namespace kiosk::content {

namespace {

constexpr std::string_view page_prefix = "index.";
constexpr std::string_view chapter_prefix = "_index.";
constexpr std::string_view suffix = ".md";

// "zh" of "index.zh.md". Letter case does not matter, for prefix and suffix neither.
std::optional<std::string_view> tag_of(std::string_view name, std::string_view prefix) {
    const std::string lower = folded(name);
    if (!lower.starts_with(prefix) || !lower.ends_with(suffix)) return std::nullopt;
    if (name.size() <= prefix.size() + suffix.size()) return std::nullopt;
    return name.substr(prefix.size(), name.size() - prefix.size() - suffix.size());
}

class CatalogueReader {
  public:
    CatalogueReader(ContentFolder& folder, const std::vector<Language>& languages, Findings& findings)
        : folder_(folder), languages_(languages), findings_(findings) {}

    Catalogue read() {
        for (const auto& [path, entry] : folder_.entries()) {
            if (folded(path).ends_with(suffix)) place(path, entry);
        }
        Catalogue catalogue;
        catalogue.pages = std::move(pages_);
        for (auto& [id, page] : catalogue.pages) chapter(page.chapter).pages.push_back(id);
        for (auto& [id, chapter] : chapters_) {
            std::ranges::sort(chapter.pages, natural_less);
            catalogue.chapters.push_back(std::move(chapter));
        }
        std::ranges::sort(catalogue.chapters, natural_less, &ChapterTexts::id);
        return catalogue;
    }

  private:
    void place(const std::string& path, const ContentFolder::Entry& entry) {
        const auto names = names_of(path);
        const auto page_tag = tag_of(names.back(), page_prefix);
        const auto chapter_tag = tag_of(names.back(), chapter_prefix);
        if (names.size() == 3 && page_tag) {
            add_page_text(names, entry, *page_tag);
        } else if (names.size() == 2 && chapter_tag) {
            if (const Language* language = known(*chapter_tag, entry.path)) {
                add_text(chapter(names[0]).texts, *language, entry, names[0]);
            }
        } else {
            const std::string file = (names.size() == 2 ? "_index." : "index.") + languages_.front() + ".md";
            findings_.report(problems::misplaced_file, entry.path, 0, {{"found", names.back()}, {"expected", file}});
        }
    }

    void add_page_text(const std::vector<std::string>& names, const ContentFolder::Entry& entry, std::string_view tag) {
        const PageId id = names[0] + '/' + names[1];
        const auto [first, is_new] = ids_by_folded_.emplace(folded(id), id);
        if (first->second != id) { // another folder that differs in letter case only
            if (reported_.insert(id).second) { // once for its texts in all languages
                findings_.report(problems::duplicate_page, entry.path, 0, {{"page", id}, {"found", first->second}});
            }
            return;
        }
        const Language* language = known(tag, entry.path);
        if (!language) return;
        PageTexts& page = pages_[id];
        add_text(page.texts, *language, entry, id);
        page.id = id;
        page.chapter = names[0];
        page.folder = std::string(folder_of(entry.path));
        if (page.texts.empty()) pages_.erase(id);
    }

    // Of two files for one language the one with the right name counts.
    void add_text(std::vector<TextFile>& texts, const Language& language, const ContentFolder::Entry& entry,
                  const std::string& id) {
        const auto same = std::ranges::find(texts, language, &TextFile::language);
        if (same != texts.end()) {
            const bool is_right = entry.path.ends_with("index." + language + ".md");
            findings_.report(problems::duplicate_page, is_right ? same->path : entry.path, 0,
                             {{"page", id}, {"found", is_right ? entry.path : same->path}});
            if (!is_right) return;
            texts.erase(same);
        }
        const auto text = folder_.text(entry);
        if (!text) return;
        const FrontMatter parts = split_front_matter(*text, entry.path, findings_);
        texts.push_back({entry.path, language, read_yaml(parts.yaml, parts.yaml_line, entry.path, findings_),
                         std::string(parts.body), parts.body_line});
    }

    const Language* known(std::string_view tag, const std::string& file) {
        const std::string lower = folded(tag);
        for (const Language& language : languages_) {
            if (folded(language) == lower) return &language;
        }
        findings_.report(problems::unknown_language, file, 0,
                         {{"language", std::string(tag)}, {"nearest", nearest(tag, languages_)}});
        return nullptr;
    }

    ChapterTexts& chapter(const ChapterId& id) {
        ChapterTexts& found = chapters_[id];
        found.id = id;
        found.folder = id;
        return found;
    }

    ContentFolder& folder_;
    const std::vector<Language>& languages_;
    Findings& findings_;
    std::map<ChapterId, ChapterTexts> chapters_;
    std::map<PageId, PageTexts, std::less<>> pages_;
    std::map<std::string, PageId> ids_by_folded_;
    std::set<PageId> reported_;
};

} // namespace

bool Catalogue::has_chapter(std::string_view id) const {
    return std::ranges::find(chapters, id, &ChapterTexts::id) != chapters.end();
}

Catalogue read_catalogue(ContentFolder& folder, const std::vector<Language>& languages, Findings& findings) {
    return CatalogueReader(folder, languages, findings).read();
}

std::vector<Language> languages_in_names(const ContentFolder& folder) {
    std::map<Language, int> counts;
    for (const auto& [path, entry] : folder.entries()) {
        if (const auto tag = tag_of(name_of(path), page_prefix)) ++counts[folded(*tag)];
    }
    std::vector<std::pair<int, Language>> by_count;
    for (const auto& [tag, count] : counts) by_count.emplace_back(-count, tag);
    std::ranges::sort(by_count);
    std::vector<Language> tags;
    for (auto& [count, tag] : by_count) tags.push_back(std::move(tag));
    return tags;
}

} // namespace kiosk::content
