#include "content/page_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/blank.h"
#include "content/chart_reader.h"
#include "content/list_pages.h"
#include "content/markdown.h"
#include "content/page_pictures.h"
#include "content/paths.h"
#include "content/person_reader.h"
#include "content/plan_reader.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::string_view, 21> page_keys{
    "title", "kind",   "date", "place", "summary", "pictures", "attract", "sources", "related", "name",
    "pinyin", "sort", "born", "died",  "roles",   "portrait", "chart",   "plan",    "numeral", "compare", "audio"};

constexpr std::array<std::pair<std::string_view, Kind>, 10> kinds{{
    {"event", Kind::Event},
    {"person", Kind::Person},
    {"place", Kind::Place},
    {"document", Kind::Document},
    {"gallery", Kind::Gallery},
    {"figures", Kind::Figures},
    {"plan", Kind::Plan},
    {"text", Kind::Text},
    {"sources", Kind::Text}, // these two end in a list: list_pages.h
    {"glossary", Kind::Text},
}};

Kind read_kind(const Statements& said, const PageTexts& texts) {
    const std::string written = said.text("kind");
    if (written.empty()) return texts.chapter == "people" ? Kind::Person : Kind::Text;
    std::vector<std::string_view> names;
    std::string expected;
    for (const auto& [name, kind] : kinds) {
        if (name == written) return kind;
        names.push_back(name);
        expected += (expected.empty() ? "" : ", ") + std::string(name);
    }
    said.report(problems::unknown_kind, said.find("kind"),
                {{"key", "kind"},
                 {"found", written},
                 {"nearest", nearest(written, names)},
                 {"expected", expected}});
    return Kind::Text;
}

// Events and what states facts about the past say where they know it from.
bool needs_sources(Kind kind) {
    return kind == Kind::Event || kind == Kind::Person || kind == Kind::Place || kind == Kind::Document ||
           kind == Kind::Figures;
}

class PageBody final : public BodyReferences {
  public:
    PageBody(const PageTexts& texts, std::string_view file, const std::vector<std::string>& sources,
             const References& references, PagePictures& pictures)
        : texts_(texts), file_(file), sources_(sources), references_(references), pictures_(pictures) {}

    std::optional<Link> link(std::string_view written, int line) override {
        return references_.link({std::string(written), file_, line}, texts_.id);
    }
    std::optional<std::size_t> picture(const WrittenPicture& written) override {
        return pictures_.index_of({percent_decoded(written.file), file_, written.line}, written.alt, written.caption);
    }
    std::optional<Link> source(std::string_view id, int line) override {
        return references_.source_mark({trimmed(id), file_, line}, texts_.id, sources_);
    }

  private:
    const PageTexts& texts_;
    std::string_view file_;
    const std::vector<std::string>& sources_; // the page's
    const References& references_;
    PagePictures& pictures_;
};

std::string first_heading(const std::vector<Block>& body) {
    for (const Block& block : body) {
        if (const auto* heading = std::get_if<Heading>(&block)) return plain_text(heading->runs);
    }
    return {};
}

// What a translation leaves to the default language, and what is shown in the wrong language therefore.
void report_missing_translations(const TextFile& own, const TextFile& standard, std::string_view id,
                                 Findings& findings) {
    const auto report = [&](std::string_view key) {
        findings.report(problems::missing_translation, own.path, 0,
                        {{"page", std::string(id)},
                         {"language", own.language},
                         {"key", std::string(key)},
                         {"picture", ""}});
    };
    for (const std::string_view key : {"title", "summary", "place", "name"}) {
        if (standard.front.find(key) && !own.front.find(key)) report(key);
    }
    if (is_blank(own.body) && !is_blank(standard.body)) report("body");
}

void report_untranslated(const std::vector<TextFile>& texts, const TextFile& standard, std::string_view id,
                         const Language& language, Findings& findings) {
    if (in_language(texts, language)) return;
    findings.report(problems::missing_translation, standard.path, 0,
                    {{"page", std::string(id)}, {"language", language}, {"key", ""}, {"picture", ""}});
}

void read_sources(const Statements& said, const References& references, Page& page) {
    for (const StatedText& written : said.texts("sources")) {
        auto cited = references.source(written);
        if (!cited || std::ranges::find(page.sources, cited->id) != page.sources.end()) continue;
        page.sources.push_back(std::move(cited->id));
        page.source_places.push_back(std::move(cited->place));
    }
    if (needs_sources(page.kind) && !said.has("sources")) {
        said.report_missing(problems::missing_sources, {{"page", page.id}});
    }
}

std::vector<PageId> read_related(const Statements& said, const PageTexts& texts, const References& references) {
    std::vector<PageId> related;
    for (const StatedText& written : said.texts("related")) {
        const auto id = references.page(written, texts.id);
        if (id && *id != texts.id && std::ranges::find(related, *id) == related.end()) related.push_back(*id);
    }
    return related;
}

void read_chart_or_plan(const Statements& said, const PageTexts& texts, const Language& language,
                        const PageContext& context, PagePictures& pictures, Page& page) {
    if (page.kind == Kind::Figures) {
        const auto chart = said.inner("chart");
        if (chart) page.chart = read_chart(*chart, texts.folder, language, context.folder);
        else said.report_missing(problems::empty_chart, {{"found", ""}});
    }
    if (page.kind == Kind::Plan) {
        const auto plan = said.inner("plan");
        if (plan) page.plan = read_plan(*plan, texts.folder, context.references, pictures);
        else said.report_missing(problems::missing_picture, {{"picture", ""}, {"nearest", ""}});
    }
}

} // namespace

Page read_page(const PageTexts& texts, const Language& language, const PageContext& context) {
    const TextFile& standard = standard_of(texts.texts, context.languages.front());
    const TextFile* translation = in_language(texts.texts, language);
    const TextFile& own = translation ? *translation : standard;
    const Statements said(own, standard, context.findings);
    check_keys(own.front, page_keys, own.path, context.findings);

    Page page;
    page.id = texts.id;
    page.chapter = texts.chapter;
    page.is_translated = translation != nullptr;
    page.file = own.path;
    page.kind = read_kind(said, texts);
    page.title = said.text("title");
    page.summary = said.text("summary");
    page.place = said.text("place");
    page.numeral = said.text("numeral");
    page.date = said.date("date");
    if (page.kind == Kind::Event && !said.has("date")) said.report_missing(problems::missing_date, {{"page", texts.id}});

    PagePictures pictures(context.pictures, texts.id, texts.folder, context.findings);
    pictures.read(said);
    page.compare = pictures.read_compare(said);
    page.names_pictures = said.has("pictures") || said.has("compare");
    if (page.kind == Kind::Person) page.person = read_person(said, page.title, pictures);
    read_chart_or_plan(said, texts, language, context, pictures, page);
    read_sources(said, context.references, page);
    page.related = read_related(said, texts, context.references);

    const TextFile& text = is_blank(own.body) ? standard : own;
    PageBody body(texts, text.path, page.sources, context.references, pictures);
    page.body = read_markdown(text.body, text.body_line, text.path, body, context.findings);
    if (const auto listing = listing_of(said.text("kind"))) {
        for (Block& block : list_of(*listing, context.lists, language, context.languages))
            page.body.push_back(std::move(block));
    }

    pictures.report_missing_words();
    if (&own != &standard) {
        report_missing_translations(own, standard, texts.id, context.findings);
        pictures.report_missing_translations(said, language);
    }
    report_untranslated(texts.texts, standard, texts.id, language, context.findings);
    page.pictures = pictures.take();

    if (page.title.empty() && page.person) page.title = page.person->name;
    if (page.title.empty()) {
        said.report_missing(problems::missing_title, {{"page", texts.id}});
        page.title = first_heading(page.body);
    }
    if (page.title.empty()) page.title = name_of(texts.id);
    describe(page.pictures, page.title);
    context.sounds.read(own, texts.folder, page);
    if (page.person && page.person->name.empty()) page.person->name = page.title;
    return page;
}

std::optional<StatedText> attract_mark(const PageTexts& texts, const PageContext& context) {
    const TextFile& standard = standard_of(texts.texts, context.languages.front());
    const Statements said(standard, standard, context.findings);
    if (!said.flag("attract")) return std::nullopt;
    const Stated where = said.find("attract");
    return StatedText{texts.id, where.file, where.line};
}

} // namespace kiosk::content
