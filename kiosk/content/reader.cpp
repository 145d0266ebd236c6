#include "content/reader.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/problem_kinds.h"
#include "content/catalogue.h"
#include "content/content_folder.h"
#include "content/name_order.h"
#include "content/page_reader.h"
#include "content/reachability.h"
#include "content/settings.h"
#include "content/slides.h"

namespace kiosk::content {

namespace {

std::vector<PageId> events_of(const Edition& edition) {
    std::vector<PageId> events;
    for (const auto& [id, page] : edition.pages) {
        if (page.kind == Kind::Event && page.date) events.push_back(id);
    }
    std::ranges::sort(events, {}, [&](const PageId& id) {
        const EdtfDate& date = *edition.page(id)->date;
        return std::tuple(date.first_day(), date.last_day(), id);
    });
    return events;
}

std::vector<PageId> people_of(const Edition& edition) {
    const bool has_people = std::ranges::any_of(edition.pages, [](const auto& entry) { return entry.second.person.has_value(); });
    if (!has_people) return {}; // an order is a millisecond's work to make
    const NameOrder order(edition.language);
    std::vector<std::tuple<std::string, std::string, PageId>> people; // two keys: names of one reading lie together
    for (const auto& [id, page] : edition.pages) {
        if (page.person) people.emplace_back(order.key(page.person->sort_key), order.key(page.person->name), id);
    }
    std::ranges::sort(people);
    std::vector<PageId> ids;
    for (auto& person : people) ids.push_back(std::move(std::get<2>(person)));
    return ids;
}

std::vector<StatedText> attract_marks(const Catalogue& catalogue, const PageContext& context) {
    std::vector<StatedText> marks;
    for (const ChapterTexts& chapter : catalogue.chapters) {
        for (const PageId& id : chapter.pages) {
            if (auto mark = attract_mark(catalogue.pages.at(id), context)) marks.push_back(std::move(*mark));
        }
    }
    return marks;
}

void report_unreachable(const Edition& edition, Findings& findings) {
    const auto reached = reachable_pages(edition);
    for (const auto& [id, page] : edition.pages) {
        if (!reached.contains(id)) findings.report(problems::unreachable_page, page.file, 0, {{"page", id}});
    }
}

Edition read_edition(const Language& language, const Settings& settings, const Catalogue& catalogue,
                     const Lists& lists, const PageContext& context) {
    Edition edition;
    edition.language = language;
    read_title_and_home(settings, catalogue, edition, context.findings);
    if (const auto sources = lists.sources.find(language); sources != lists.sources.end()) edition.sources = sources->second;
    if (const auto terms = lists.glossary.find(language); terms != lists.glossary.end()) edition.glossary = terms->second;
    for (const ChapterTexts& chapter : catalogue.chapters) {
        edition.chapters.push_back(read_chapter(chapter, language, context));
    }
    for (const auto& [id, texts] : catalogue.pages) edition.pages.emplace(id, read_page(texts, language, context));
    edition.events = events_of(edition);
    edition.people = people_of(edition);
    if (const auto plan = home_plan(settings, context.findings)) edition.home.plan = context.references.page(*plan, "");
    edition.slides = choose_slides(read_slides(settings, language, context.findings), attract_marks(catalogue, context),
                                   edition, context.references, context.findings);
    return edition;
}

std::shared_ptr<const Exhibition> read_exhibition(ContentFolder& folder, Findings& findings) {
    const auto settings = read_settings(folder, findings);
    if (!settings) return nullptr;
    const Catalogue catalogue = read_catalogue(folder, settings->languages, findings);
    const Lists lists = read_lists(folder, settings->languages, findings);
    PictureReader pictures(folder, findings);
    AudioReader sounds(folder, findings);
    const References references(catalogue, lists, settings->languages.front(), findings);
    const PageContext context{folder, pictures, sounds, references, lists, settings->languages, findings};

    auto exhibition = std::make_shared<Exhibition>();
    exhibition->languages = settings->languages;
    exhibition->language_names = read_language_names(*settings, findings);
    exhibition->idle = read_idle_times(*settings, findings);
    for (const Language& language : settings->languages) {
        exhibition->editions.emplace(language, read_edition(language, *settings, catalogue, lists, context));
    }
    report_unreachable(exhibition->edition(settings->languages.front()), findings);
    exhibition->version = folder.version();
    if (catalogue.pages.empty()) return nullptr;
    return exhibition;
}

} // namespace

Reading read(const Files& files) {
    Findings findings;
    const auto all = files.list();
    if (!all) {
        findings.report(all.error());
        return {nullptr, findings.sorted()};
    }
    ContentFolder folder(files, *all, findings);
    auto exhibition = read_exhibition(folder, findings);
    return {std::move(exhibition), findings.sorted()};
}

} // namespace kiosk::content
