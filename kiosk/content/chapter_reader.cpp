#include <array>
#include <utility>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/page_pictures.h"
#include "content/page_reader.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::string_view, 5> chapter_keys{"title", "period", "summary", "cover", "form"};
constexpr std::array<std::string_view, 2> forms{"cards", "numbered"};

Chapter::Form read_form(const Statements& said) {
    const std::string written = said.text("form");
    if (written == "numbered") return Chapter::Form::Numbered;
    if (!written.empty() && written != "cards") {
        said.report(problems::unknown_kind, said.find("form"),
                    {{"key", "form"}, {"found", written}, {"nearest", nearest(written, forms)}, {"expected", "cards, numbered"}});
    }
    return Chapter::Form::Cards;
}

void report_missing_translations(const TextFile& own, const TextFile& standard, const ChapterId& id,
                                 Findings& findings) {
    for (const std::string_view key : {"title", "summary"}) {
        if (!standard.front.find(key) || own.front.find(key)) continue;
        findings.report(problems::missing_translation, own.path, 0,
                        {{"page", id}, {"language", own.language}, {"key", std::string(key)}, {"picture", ""}});
    }
}

} // namespace

Chapter read_chapter(const ChapterTexts& texts, const Language& language, const PageContext& context) {
    Chapter chapter;
    chapter.id = texts.id;
    chapter.pages = texts.pages;
    if (texts.texts.empty()) {
        context.findings.report(problems::missing_title,
                                texts.folder + "/_index." + context.languages.front() + ".md", 0, {{"page", texts.id}});
        chapter.title = texts.id;
        return chapter;
    }
    const TextFile& standard = standard_of(texts.texts, context.languages.front());
    const TextFile* translation = in_language(texts.texts, language);
    const TextFile& own = translation ? *translation : standard;
    const Statements said(own, standard, context.findings);
    check_keys(own.front, chapter_keys, own.path, context.findings);
    chapter.is_translated = translation != nullptr;
    chapter.form = read_form(said);
    chapter.title = said.text("title");
    chapter.summary = said.text("summary");
    chapter.period = said.date("period");
    if (chapter.title.empty()) {
        said.report_missing(problems::missing_title, {{"page", texts.id}});
        chapter.title = texts.id;
    }
    PagePictures pictures(context.pictures, texts.id, texts.folder, context.findings);
    if (pictures.read_single(said, "cover")) {
        auto covers = pictures.take();
        describe(covers, chapter.title);
        chapter.cover = std::move(covers.front());
    }
    if (!translation) {
        context.findings.report(problems::missing_translation, standard.path, 0,
                                {{"page", texts.id}, {"language", language}, {"key", ""}, {"picture", ""}});
    } else if (translation != &standard) {
        report_missing_translations(own, standard, texts.id, context.findings);
    }
    return chapter;
}

} // namespace kiosk::content
