#include "content/exhibition.h"

#include <algorithm>

#include "base/check.h"

namespace kiosk::content {

const Page* Edition::page(std::string_view id) const {
    const auto found = pages.find(std::string(id));
    return found == pages.end() ? nullptr : &found->second;
}

const Chapter* Edition::chapter(std::string_view id) const {
    const auto found = std::ranges::find(chapters, id, &Chapter::id);
    return found == chapters.end() ? nullptr : &*found;
}

const Page* Edition::neighbour(const Page& of, int step) const {
    const Chapter* in = chapter(of.chapter);
    if (!in) return nullptr;
    const auto here = std::ranges::find(in->pages, of.id);
    if (here == in->pages.end()) return nullptr;
    const auto at = (here - in->pages.begin()) + step;
    if (at < 0 || at >= std::ssize(in->pages)) return nullptr;
    return page(in->pages[static_cast<std::size_t>(at)]);
}

const Edition& Exhibition::edition(std::string_view language) const {
    auto found = editions.find(std::string(language));
    if (found == editions.end() && !languages.empty()) found = editions.find(languages.front());
    check(found != editions.end(), "an exhibition has an edition in its default language");
    return found->second;
}

} // namespace kiosk::content
