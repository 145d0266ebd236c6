#include "content/slides.h"

#include <algorithm>
#include <utility>

#include "base/problem_kinds.h"

namespace kiosk::content {

namespace {

bool has_slide(const std::vector<Slide>& slides, const PageId& id) {
    return std::ranges::find(slides, id, &Slide::page) != slides.end();
}

// A slide without a picture. Where the page names one that is not there, that has been told already.
void report_no_picture(const Page& page, std::string_view file, int line, Findings& findings) {
    if (page.names_pictures) return;
    findings.report(problems::slide_without_picture, file, line, {{"page", page.id}});
}

} // namespace

std::vector<Slide> choose_slides(const std::vector<WrittenSlide>& written, const std::vector<StatedText>& marks,
                                 const Edition& edition, const References& references, Findings& findings) {
    std::vector<Slide> slides;
    for (const WrittenSlide& wanted : written) {
        const auto id = references.page(wanted.page, "");
        const Page* page = id ? edition.page(*id) : nullptr;
        if (!page || has_slide(slides, *id)) continue;
        if (page->pictures.empty()) {
            report_no_picture(*page, wanted.page.file, wanted.page.line, findings);
            continue;
        }
        std::size_t picture = 0;
        if (wanted.picture < 1 || std::cmp_greater(wanted.picture, page->pictures.size())) {
            findings.report(problems::bad_number, wanted.page.file, wanted.picture_line,
                            {{"key", "picture"},
                             {"found", std::to_string(wanted.picture)},
                             {"expected", "1–" + std::to_string(page->pictures.size())}});
        } else {
            picture = static_cast<std::size_t>(wanted.picture) - 1;
        }
        slides.push_back({page->id, picture, wanted.title.empty() ? page->title : wanted.title, wanted.line});
    }
    for (const StatedText& mark : marks) {
        const Page* page = edition.page(mark.text);
        if (!page || has_slide(slides, page->id)) continue;
        if (page->pictures.empty()) report_no_picture(*page, mark.file, mark.line, findings);
        else slides.push_back({page->id, 0, page->title, {}});
    }
    return slides;
}

} // namespace kiosk::content
