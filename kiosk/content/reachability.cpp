#include "content/reachability.h"

#include <variant>

namespace kiosk::content {

namespace {

class Walk {
  public:
    explicit Walk(const Edition& edition) : edition_(edition) {}

    void visit(const PageId& id) {
        if (reached_.insert(id).second) waiting_.push_back(id);
    }

    void visit_chapter(const ChapterId& id) {
        if (!chapters_.insert(id).second) return;
        const Chapter* chapter = edition_.chapter(id);
        if (!chapter) return;
        for (const PageId& page : chapter->pages) visit(page);
    }

    std::set<PageId> finish() {
        while (!waiting_.empty()) {
            const PageId id = std::move(waiting_.back());
            waiting_.pop_back();
            if (const Page* page = edition_.page(id)) follow(*page);
        }
        return std::move(reached_);
    }

  private:
    void follow(const Page& page) {
        visit_chapter(page.chapter); // previous and next lead along it
        for (const PageId& id : page.related) visit(id);
        if (page.plan) {
            for (const Stop& stop : page.plan->stops) visit(stop.page);
        }
        for (const Block& block : page.body) std::visit([this](const auto& one) { follow(one); }, block);
    }

    void follow(const Runs& runs) {
        for (const Run& run : runs) {
            if (run.link && run.link->to == Link::To::Page) visit(run.link->id);
        }
    }
    void follow(const std::vector<Runs>& all) {
        for (const Runs& runs : all) follow(runs);
    }
    void follow(const Paragraph& paragraph) { follow(paragraph.runs); }
    void follow(const Heading& heading) { follow(heading.runs); }
    void follow(const Quotation& quotation) {
        follow(quotation.paragraphs);
        follow(quotation.attribution);
    }
    void follow(const List& list) { follow(list.items); }
    void follow(const Table& table) {
        follow(table.head);
        for (const auto& row : table.rows) follow(row);
    }
    void follow(const InlinePicture&) {}

    const Edition& edition_;
    std::set<PageId> reached_;
    std::set<ChapterId> chapters_;
    std::vector<PageId> waiting_;
};

} // namespace

std::set<PageId> reachable_pages(const Edition& edition) {
    Walk walk(edition);
    for (const ChapterId& id : edition.home.chapters) walk.visit_chapter(id);
    walk.visit_chapter("people");
    walk.visit_chapter("places");
    if (edition.home.plan) walk.visit(*edition.home.plan);
    for (const PageId& id : edition.events) walk.visit(id);
    for (const Slide& slide : edition.slides) walk.visit(slide.page);
    return walk.finish();
}

} // namespace kiosk::content
