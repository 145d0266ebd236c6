// Everything the museum wrote, in both languages, as narrow as a card and as wide as a page.

#include "content/reader.h"
#include "laws.h"

#include <gtest/gtest.h>

namespace kiosk::text::testing {

namespace {

struct Text {
    std::vector<Span> spans;
    bool is_heading = false;
    std::string where;
};

class Texts {
  public:
    void add(const content::Runs& runs, const std::string& language, bool is_heading,
             const std::string& where) {
        Text text{{}, is_heading, where};
        for (const content::Run& run : runs) {
            Span s = span(run.text, language, run.link ? 1 : -1);
            s.has_dots = run.emphasis == content::Emphasis::Emphasis;
            s.ruby = run.ruby;
            if (run.is_source_mark) {
                s.style.size = 12;
                s.rise = 8;
            }
            text.spans.push_back(std::move(s));
        }
        if (!runs.empty()) all.push_back(std::move(text));
    }
    void add(const std::string& words, const std::string& language, bool is_heading,
             const std::string& where) {
        if (!words.empty())
            add(content::Runs{{words, content::Emphasis::None, std::nullopt}}, language, is_heading, where);
    }
    void add(const content::Block& block, const std::string& language, const std::string& where) {
        if (const auto* p = std::get_if<content::Paragraph>(&block)) add(p->runs, language, false, where);
        if (const auto* h = std::get_if<content::Heading>(&block)) add(h->runs, language, true, where);
        if (const auto* q = std::get_if<content::Quotation>(&block)) {
            for (const content::Runs& runs : q->paragraphs) add(runs, language, false, where);
            add(q->attribution, language, false, where);
        }
        if (const auto* l = std::get_if<content::List>(&block))
            for (const content::Runs& runs : l->items) add(runs, language, false, where);
        if (const auto* t = std::get_if<content::Table>(&block))
            for (const auto& row : t->rows)
                for (const content::Runs& runs : row) add(runs, language, false, where);
    }
    void add(const content::Edition& edition, const std::string& first_language) {
        for (const auto& [id, page] : edition.pages) {
            const std::string& language = page.is_translated ? edition.language : first_language;
            add(page.title, language, true, id);
            add(page.summary, language, false, id);
            for (const content::Picture& picture : page.pictures) add(picture.caption, language, false, id);
            for (const content::Block& block : page.body) add(block, language, id);
        }
        for (const content::Chapter& chapter : edition.chapters) {
            add(chapter.title, edition.language, true, chapter.id);
            add(chapter.summary, edition.language, false, chapter.id);
        }
        for (const auto& [key, term] : edition.glossary) add(term.text, edition.language, false, key);
    }

    std::vector<Text> all;
};

} // namespace

TEST(TheMuseumsText, BreaksNoLawAtAnyWidth) {
    const auto files = disk_files(KIOSK_SOURCE_DIR "/content");
    const auto reading = content::read(*files);
    ASSERT_TRUE(reading.exhibition);
    Texts texts;
    for (const auto& [language, edition] : reading.exhibition->editions)
        texts.add(edition, reading.exhibition->languages.front());
    ASSERT_GT(texts.all.size(), 200U);
    for (const Text& text : texts.all) {
        const bool is_chinese = text.spans.front().style.language == "zh";
        const ParagraphStyle style{.alignment = text.is_heading || !is_chinese ? Alignment::Start
                                                                               : Alignment::Justified,
                                   .is_balanced = text.is_heading};
        for (int width = 6; width <= 40; ++width) {
            const auto p = set(text.spans, width * em, style, fakes::FixedMeasurer{});
            ASSERT_EQ(Laws(p, text.spans, width * em).broken(), "") << text.where << " at " << width;
        }
    }
}

} // namespace kiosk::text::testing
