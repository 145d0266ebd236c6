#include "content/settings.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/encoding.h"

namespace kiosk::content {

namespace {

using Keys = std::span<const std::string_view>;
constexpr std::array<std::string_view, 8> settings_keys{"title", "subtitle", "span",    "languages", "language_names",
                                                        "home",  "idle",     "attract"};
constexpr std::array<std::string_view, 4> home_keys{"prompt", "numeral", "chapters", "plan"};
constexpr std::array<std::string_view, 2> idle_keys{"ask_after", "countdown"};
constexpr std::array<std::string_view, 4> slide_keys{"page", "picture", "title", "line"};

Statements statements_of(const Yaml& map, Findings& findings) {
    return Statements({{&map, settings_file, map.line}}, findings);
}

// The map under `key` with its keys checked.
std::optional<Statements> part(const Settings& settings, std::string_view key, Keys known, Findings& findings) {
    const auto inner = statements_of(settings.tree, findings).inner(key);
    if (inner) check_keys(*inner->layers().back().map, known, settings_file, findings);
    return inner;
}

std::string localised_of(const Yaml& map, std::string_view key, std::string_view language, const Settings& settings,
                         Findings& findings) {
    const YamlEntry* entry = map.find(key);
    return entry ? localised(*entry, language, settings.languages, settings_file, findings) : std::string{};
}

// "zh", "zh-Hant", "en-GB": letters and digits in groups of at most eight (BCP 47).
bool is_language_tag(std::string_view tag) {
    return tag.size() >= 2 && tag.size() <= 35 && std::ranges::all_of(tag, [](char c) {
               return c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
           });
}

std::vector<Language> read_languages(const Yaml& tree, const ContentFolder& folder, Findings& findings) {
    std::vector<Language> languages;
    const Statements said = statements_of(tree, findings);
    for (const StatedText& tag : said.texts("languages")) {
        const bool is_known = std::ranges::find(languages, tag.text) != languages.end();
        if (!is_known && is_language_tag(tag.text)) languages.push_back(tag.text);
        else findings.report(problems::unknown_language, tag.file, tag.line, {{"language", tag.text}, {"nearest", ""}});
    }
    if (!languages.empty()) return languages;
    findings.report(problems::wrong_type, settings_file, 0,
                    {{"key", "languages"}, {"found", "nothing"}, {"expected", "[zh, en]"}});
    languages = languages_in_names(folder);
    std::erase_if(languages, [](const Language& tag) { return !is_language_tag(tag); });
    if (languages.empty()) languages.emplace_back("zh");
    return languages;
}

} // namespace

std::optional<Settings> read_settings(ContentFolder& folder, Findings& findings) {
    const ContentFolder::Entry* entry = folder.find(settings_file);
    if (!entry) {
        findings.report(problems::unreadable_file, settings_file, 0, {{"reason", "not there"}});
        return std::nullopt;
    }
    const auto text = folder.text(*entry);
    if (!text) return std::nullopt;
    Settings settings;
    settings.tree = read_yaml(*text, 1, settings_file, findings);
    check_keys(settings.tree, settings_keys, settings_file, findings);
    settings.languages = read_languages(settings.tree, folder, findings);
    return settings;
}

std::map<Language, std::string> read_language_names(const Settings& settings, Findings& findings) {
    std::map<Language, std::string> names;
    const std::vector<std::string_view> tags(settings.languages.begin(), settings.languages.end());
    const auto said = part(settings, "language_names", tags, findings);
    for (const Language& language : settings.languages) {
        const std::string name = said ? said->text(language) : std::string{};
        if (said && name.empty()) { // its button would say "ja"
            findings.report(problems::missing_translation, said->file(), said->line(),
                            {{"key", "language_names"}, {"language", language}, {"page", ""}, {"picture", ""}});
        }
        names[language] = name.empty() ? language : name;
    }
    return names;
}

IdleTimes read_idle_times(const Settings& settings, Findings& findings) {
    IdleTimes times;
    const auto said = part(settings, "idle", idle_keys, findings);
    if (!said) return times;
    constexpr double longest = 3600; // seconds; an hour without a visitor is enough for anyone
    const auto read = [&](std::string_view key, Duration& time) {
        const auto value = said->number(key);
        if (!value) return;
        if (*value >= 1 && *value <= longest) {
            time = from_seconds(*value);
        } else {
            said->report(problems::bad_number, said->find(key),
                         {{"key", std::string(key)}, {"found", said->text(key)}, {"expected", "1–3600"}});
        }
    };
    read("ask_after", times.ask_after);
    read("countdown", times.countdown);
    return times;
}

void read_title_and_home(const Settings& settings, const Catalogue& catalogue, Edition& edition, Findings& findings) {
    const Statements all = statements_of(settings.tree, findings);
    edition.title = localised_of(settings.tree, "title", edition.language, settings, findings);
    if (edition.title.empty()) findings.report(problems::missing_title, settings_file, 0, {{"page", ""}});
    edition.subtitle = localised_of(settings.tree, "subtitle", edition.language, settings, findings);
    edition.span = all.date("span");

    const auto home = part(settings, "home", home_keys, findings);
    std::vector<ChapterId> ids;
    for (const ChapterTexts& chapter : catalogue.chapters) ids.push_back(chapter.id);
    if (home) {
        const Yaml& map = *home->layers().back().map;
        edition.home.prompt = localised_of(map, "prompt", edition.language, settings, findings);
        edition.home.numeral = localised_of(map, "numeral", edition.language, settings, findings);
        for (const StatedText& written : home->texts("chapters")) {
            std::string id = composed(written.text);
            while (id.starts_with('/')) id.erase(0, 1);
            while (id.ends_with('/')) id.pop_back();
            auto& chapters = edition.home.chapters;
            if (std::ranges::find(ids, id) == ids.end()) {
                findings.report(problems::unknown_chapter, written.file, written.line,
                                {{"found", written.text}, {"nearest", nearest(id, ids)}});
            } else if (std::ranges::find(chapters, id) == chapters.end()) {
                chapters.push_back(id);
            }
        }
    }
    if (!edition.home.chapters.empty()) return;
    // People and places have buttons of their own.
    std::ranges::copy_if(ids, std::back_inserter(edition.home.chapters),
                         [](const ChapterId& id) { return id != "people" && id != "places"; });
}

std::optional<StatedText> home_plan(const Settings& settings, Findings& findings) {
    const auto home = statements_of(settings.tree, findings).inner("home");
    if (!home) return std::nullopt;
    const Stated said = home->find("plan");
    std::string written = home->text("plan");
    if (written.empty()) return std::nullopt;
    return StatedText{std::move(written), said.file, said.line};
}

std::vector<WrittenSlide> read_slides(const Settings& settings, std::string_view language, Findings& findings) {
    std::vector<WrittenSlide> slides;
    const YamlEntry* attract = settings.tree.find("attract");
    if (!attract) return slides;
    if (attract->value.type != Yaml::Type::List) {
        findings.report(problems::wrong_type, settings_file, attract->line,
                        {{"key", "attract"}, {"found", std::string(type_name(attract->value))}, {"expected", "list"}});
        return slides;
    }
    for (const Yaml& item : attract->value.items) {
        if (item.type != Yaml::Type::Map) { // "- /2-congress/opening" by itself
            const std::string page = text_of(item, "page", settings_file, findings);
            if (!page.empty()) slides.push_back({{page, settings_file, item.line}, 1, item.line, {}, {}});
            continue;
        }
        check_keys(item, slide_keys, settings_file, findings);
        const Statements said = statements_of(item, findings);
        const Stated page = said.find("page");
        WrittenSlide slide{{said.text("page"), settings_file, page ? page.line : item.line}, 1, item.line, {}, {}};
        if (const auto picture = said.number("picture")) {
            slide.picture = static_cast<int>(std::clamp(*picture, 0.0, 1e6));
            slide.picture_line = said.find("picture").line;
        }
        slide.title = localised_of(item, "title", language, settings, findings);
        slide.line = localised_of(item, "line", language, settings, findings);
        slides.push_back(std::move(slide));
    }
    return slides;
}

} // namespace kiosk::content
