#include "screens/timeline_moments.h"

#include <algorithm>
#include <utility>

namespace kiosk::screens {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Standing {
    sys_days day;
    const content::Page* page;
};

// An interval says when it begins; a month or a year without a day does not.
bool says_its_first_day(const content::EdtfDate& date) { return date.from.day != 0; }

// Events of one and the same span, `next` being the first day on which something else begins.
void stand_across(const std::vector<const content::Page*>& events, sys_days next, std::vector<Standing>& standing) {
    const content::EdtfDate& date = *events.front()->date;
    const sys_days first = date.first_day();
    const auto count = static_cast<int>(events.size());
    const auto room = static_cast<int>((std::min(date.last_day() + days{1}, next) - first).count());
    const bool stays_at_start = (count == 1 && says_its_first_day(date)) || room < 2 * count;
    for (int i = 0; i < count; ++i) {
        const int by = stays_at_start ? 0 : (2 * i + 1) * room / (2 * count);
        standing.push_back({first + days{by}, events[static_cast<std::size_t>(i)]});
    }
}

} // namespace

std::vector<TimelineMoment> timeline_moments(const content::Edition& edition) {
    std::vector<const content::Page*> events;
    for (const content::PageId& id : edition.events)
        if (const content::Page* page = edition.page(id); page != nullptr && page->date) events.push_back(page);

    std::vector<Standing> standing;
    standing.reserve(events.size());
    for (std::size_t i = 0; i < events.size();) {
        const sys_days first = events[i]->date->first_day();
        const sys_days last = events[i]->date->last_day();
        std::vector<const content::Page*> same;
        for (; i < events.size() && events[i]->date->first_day() == first && events[i]->date->last_day() == last; ++i)
            same.push_back(events[i]);
        std::size_t later = i;
        while (later < events.size() && events[later]->date->first_day() == first) ++later;
        const sys_days next = later < events.size() ? events[later]->date->first_day() : last + days{1};
        stand_across(same, next, standing);
    }
    std::ranges::stable_sort(standing, {}, &Standing::day);

    std::vector<TimelineMoment> moments;
    for (const Standing& s : standing) {
        if (moments.empty() || moments.back().day != s.day) moments.push_back({s.day, {}});
        moments.back().events.push_back(s.page);
    }
    return moments;
}

} // namespace kiosk::screens
