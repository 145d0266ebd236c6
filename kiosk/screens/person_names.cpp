#include "screens/person_names.h"

#include <algorithm>

namespace kiosk::screens {

namespace {

bool is_in_latin_letters(const std::string& name) {
    return std::ranges::any_of(name, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

// The person in another edition; nullptr where that one has no words of its own about them.
const content::Person* person_in(const StageKit& kit, const content::Language& language, const content::PageId& id) {
    const auto edition = kit.exhibition.editions.find(language);
    const content::Page* page = edition == kit.exhibition.editions.end() ? nullptr : edition->second.page(id);
    return page != nullptr && page->is_translated && page->person ? &*page->person : nullptr;
}

// "陈独秀" for Chen Duxiu; "孙中山 · Sun Zhongshan" for Sun Yat-sen.
std::string original_name(const StageKit& kit, const content::Person& original, const std::string& name) {
    if (original.name.empty() || original.name == name) return {};
    const std::string reading = reading_of(original);
    if (reading.empty() || reading == name) return original.name;
    return kit.word("joined", {{"first", original.name}, {"second", reading}});
}

// "Grigori Voitinsky" for 维经斯基.
std::string foreign_name(const StageKit& kit, const content::Page& page) {
    for (const content::Language& language : kit.exhibition.languages) {
        const content::Person* other = person_in(kit, language, page.id);
        if (other != nullptr && other->name != page.person->name && is_in_latin_letters(other->name)) return other->name;
    }
    return {};
}

} // namespace

OtherName other_name(const StageKit& kit, const content::Page& page) {
    if (!page.person) return {};
    const content::Language& shown = kit.language_of(page.is_translated);
    const content::Language& standard = kit.exhibition.languages.front();
    if (shown != standard) {
        const content::Person* original = person_in(kit, standard, page.id);
        if (original == nullptr) return {};
        return {original_name(kit, *original, page.person->name), standard};
    }
    const std::string reading = reading_of(*page.person);
    return {reading.empty() ? foreign_name(kit, page) : reading, shown};
}

std::string reading_of(const content::Person& person) {
    if (person.name.empty() || static_cast<unsigned char>(person.name.front()) < 0x80) return {};
    if (!person.pinyin.empty()) return person.pinyin;
    const std::string& key = person.sort_key;
    const bool is_reading = !key.empty() && key.front() >= 'A' && key.front() <= 'Z' && key.find(' ') != std::string::npos;
    return is_reading ? key : std::string();
}

} // namespace kiosk::screens
