#include "content/picture_spots.h"

#include <algorithm>
#include <array>

#include "base/problem_kinds.h"
#include "content/placed_at.h"
#include "content/statements.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::string_view, 2> spot_keys{"at", "text"};
constexpr std::string_view example = "at: [0.42, 0.31]";

} // namespace

// One language's list.
class PictureSpots::Reader {
  public:
    Reader(std::string_view file, From from, const On& on, Findings& findings)
        : file_(file), from_(from), on_(on), findings_(findings) {}

    // `slot` may hold what is inherited; `is_new`: nobody has spoken of this one yet.
    void read(const Yaml& item, Slot& slot, bool is_new) const {
        const bool is_map = item.type == Yaml::Type::Map;
        if (is_map) check_keys(item, spot_keys, file_, findings_);
        const YamlEntry* at = is_map ? item.find("at") : nullptr;
        const YamlEntry* words = is_map ? item.find("text") : nullptr;
        const std::string text = words  ? text_of(words->value, "text", file_, findings_)
                                 : is_map ? std::string{}
                                          : text_of(item, "spots", file_, findings_);
        if (has_chinese_colon(text, spot_keys)) {
            findings_.report(problems::broken_yaml, file_, item.line, {{"reason", "："}, {"found", text}});
            return;
        }
        if (!text.empty()) {
            slot.text = text;
            slot.has_own_text = from_ == From::Own;
        }
        if (at) read_place(*at, slot);
        else if (is_new) report(item.line, "no-place", text, std::string(example));
        if (slot.text.empty() && slot.at) {
            report(item.line, "no-text", at ? place_of(at->value).written : std::string{}, "text: …");
        }
    }

    void report(int line, std::string reason, std::string found, std::string expected, std::string nearest = {}) const {
        findings_.report(problems::bad_spot, file_, line,
                         {{"picture", std::string(on_.picture)},
                          {"reason", std::move(reason)},
                          {"found", std::move(found)},
                          {"expected", std::move(expected)},
                          {"nearest", std::move(nearest)}});
    }

  private:
    void read_place(const YamlEntry& said, Slot& slot) const {
        const WrittenPlace place = place_of(said.value);
        if (place.is_on_picture()) slot.at = place.at;
        else if (place.at) report(said.line, "off-picture", place.written, "0–1", nearest_place(*place.at, on_.size));
        else report(said.line, "no-place", place.written, std::string(example));
    }

    std::string_view file_;
    From from_;
    const On& on_;
    Findings& findings_;
};

void PictureSpots::read(const YamlEntry& said, std::string_view file, From from, const On& on, Findings& findings) {
    const Reader reader(file, from, on, findings);
    const bool is_list = said.value.type == Yaml::Type::List;
    const std::size_t count = is_list ? said.value.items.size() : 1; // one spot needs no list
    const std::size_t known = slots_.size();
    slots_.resize(std::max(known, std::min(count, most)));
    for (std::size_t i = 0; i < count; ++i) {
        const Yaml& item = is_list ? said.value.items[i] : said.value;
        if (i == most) {
            reader.report(item.line, "too-many", std::to_string(count), std::to_string(most));
            return;
        }
        reader.read(item, slots_[i], i >= known);
    }
}

bool PictureSpots::lacks_own_text() const {
    return std::ranges::any_of(slots_, [](const Slot& slot) { return slot.at && !slot.text.empty() && !slot.has_own_text; });
}

std::vector<Spot> PictureSpots::whole() const {
    std::vector<Spot> spots;
    for (const Slot& slot : slots_) {
        if (slot.at && !slot.text.empty()) spots.push_back({*slot.at, slot.text});
    }
    return spots;
}

} // namespace kiosk::content
