#include "commands/one_screen.h"

#include "visit/timeline_view.h"

#include <charconv>

#include <fmt/format.h>

namespace kiosk::commands {

namespace {

constexpr std::string_view attract = "attract";

// "attract" is slide 0, "attract/2" is slide 1.
std::optional<std::size_t> slide_of(std::string_view id) {
    if (id == attract) return 0;
    if (!id.starts_with("attract/")) return std::nullopt;
    id.remove_prefix(attract.size() + 1);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
    if (error != std::errc{} || end != id.data() + id.size() || number < 1) return std::nullopt;
    return number - 1;
}

// "term/cec"; "note/2-congress/1-x": all of its sources; "note/2-congress/1-x/2": the second.
std::optional<content::Link> note_of(const std::string& id) {
    if (id.starts_with("term/")) return content::Link{content::Link::To::Term, id.substr(5)};
    if (!id.starts_with("note/")) return std::nullopt;
    content::Link link{content::Link::To::Source, id.substr(5)};
    const auto slash = link.id.rfind('/');
    std::size_t number = 0;
    const char* end = link.id.data() + link.id.size();
    if (slash == std::string::npos || slash == link.id.find('/')) return link; // a page's id has one of its own
    if (std::from_chars(link.id.data() + slash + 1, end, number).ptr != end || number == 0) return link;
    link.id.resize(slash);
    link.entry = number - 1;
    return link;
}

} // namespace

OneScreen::OneScreen(const House& house, const content::Exhibition& exhibition, const std::string& language)
    : house_(house), exhibition_(exhibition), language_(exhibition.edition(language).language) {}

screens::Stage OneScreen::stage() const {
    const auto& assets = house_.theme_assets();
    return {exhibition_, assets.theme, assets.strings, house_.fonts, {house_.options.size, house_.options.mm}};
}

std::vector<std::string> OneScreen::ids() const {
    const auto& edition = exhibition_.edition(language_);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < edition.slides.size(); ++i) ids.push_back(i == 0 ? "attract" : fmt::format("attract/{}", i + 1));
    for (const auto& place : screens::all_places(edition)) ids.push_back(visit::to_string(place));
    ids.emplace_back("question");
    for (const auto& [id, page] : edition.pages) {
        if (!page.sources.empty()) {
            ids.push_back("note/" + id);
            break; // one list of sources looks like the next
        }
    }
    for (const auto& [key, term] : edition.glossary) ids.push_back("term/" + key);
    return ids;
}

visit::Visit OneScreen::visit_at(const std::string& id) const {
    auto settings = house_.options.settings();
    settings.language = language_;
    visit::Visit visit = visit::begin(exhibition_, settings, Instant{});
    if (slide_of(id)) return visit;
    visit.phase = visit::Phase::Browsing;
    if (const auto place = visit::parse_place(id)) visit.place = *place;
    if (visit.place.kind == visit::Place::Kind::Timeline)
        visit.timeline_focus = visit::opening_event(exhibition_.edition(language_));
    if (id == "question") visit.phase = visit::Phase::Asking;
    if (const auto link = note_of(id)) {
        visit.note = *link;
        if (link->to == content::Link::To::Source) visit.place = {visit::Place::Kind::Page, link->id, 0};
        touch_its_word(visit, *link);
    }
    return visit;
}

// On the first page that has it in sight; a note that nothing leads to stays in the middle of where it is.
void OneScreen::touch_its_word(visit::Visit& visit, const content::Link& link) const {
    const auto& edition = exhibition_.edition(language_);
    std::vector<visit::Place> places{visit.place};
    if (link.to == content::Link::To::Term) places = screens::all_places(edition);
    for (const auto& place : places) {
        if (place.kind != visit::Place::Kind::Page || edition.page(place.id) == nullptr) continue;
        visit::Visit there = visit;
        there.place = place;
        for (const auto& target : screens::targets(screens::lay_out(stage(), there), 0)) {
            if (target.action != visit::Action{visit::OpenNote{link}}) continue;
            visit.place = place;
            visit.note_from = target.rect.centre();
            return;
        }
    }
}

std::optional<screens::Screen> OneScreen::lay_out(const std::string& id) const {
    const auto& edition = exhibition_.edition(language_);
    const visit::Visit visit = visit_at(id);
    if (const auto slide = slide_of(id)) {
        if (*slide >= std::max<std::size_t>(1, edition.slides.size())) return std::nullopt;
        return screens::lay_out_attract(stage(), visit.settings, *slide);
    }
    if (id == "question") return screens::lay_out_question(stage(), visit);
    if (const auto link = note_of(id)) {
        const bool is_known = link->to == content::Link::To::Source ? edition.page(link->id) != nullptr
                                                                    : edition.glossary.contains(link->id);
        if (!is_known) return std::nullopt;
        return screens::lay_out_note(stage(), visit);
    }
    const auto place = visit::parse_place(id);
    if (!place || !visit::exists(*place, edition)) return std::nullopt;
    return screens::lay_out(stage(), visit);
}

} // namespace kiosk::commands
