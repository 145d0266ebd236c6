#pragma once

// Which chapters and pages there are, by the names of folders and files, with their texts parsed.

#include <map>
#include <string>
#include <vector>

#include "content/content_folder.h"
#include "content/text_file.h"

namespace kiosk::content {

struct PageTexts {
    PageId id;
    ChapterId chapter;
    std::string folder; // as the file system spells it
    std::vector<TextFile> texts; // never empty
};

struct ChapterTexts {
    ChapterId id;
    std::string folder;
    std::vector<TextFile> texts; // of _index; may be empty
    std::vector<PageId> pages;   // in order of names
};

struct Catalogue {
    std::vector<ChapterTexts> chapters; // in order of names
    std::map<PageId, PageTexts, std::less<>> pages;

    [[nodiscard]] bool has_chapter(std::string_view id) const;
};

// Reports misplaced and duplicate files and languages that are not among `languages`.
[[nodiscard]] Catalogue read_catalogue(ContentFolder& folder, const std::vector<Language>& languages,
                                       Findings& findings);

// Tags in the names of index files, the most frequent first: for an exhibition.yaml that does not say its languages.
[[nodiscard]] std::vector<Language> languages_in_names(const ContentFolder& folder);

} // namespace kiosk::content
