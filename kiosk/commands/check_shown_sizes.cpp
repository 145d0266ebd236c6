#include "commands/check_shown_sizes.h"

#include <cmath>
#include <variant>

#include <fmt/format.h>

#include "base/problem_kinds.h"

namespace kiosk::commands {

namespace {

constexpr double most_enlarged = 1.5; // times; beyond it, pixels are seen from where visitors stand

bool is_drawing(const pictures::PictureFacts& facts) { return facts.format == "svg" || facts.format == "pdf"; }

Size size_of(const pictures::PictureFacts& facts) { return {static_cast<double>(facts.w), static_cast<double>(facts.h)}; }

std::string said(Size px) { return fmt::format("{:.0f}×{:.0f}", std::ceil(px.w), std::ceil(px.h)); }

// One, or several that lie in one place.
std::vector<const screens::PictureItem*> pictures_of(const screens::Item& item) {
    if (const auto* picture = std::get_if<screens::PictureItem>(&item)) return {picture};
    if (const auto* swiped = std::get_if<screens::SwipedPictures>(&item); swiped && swiped->shown) return {&*swiped->shown};
    if (const auto* compared = std::get_if<screens::ComparedPictures>(&item)) return {&compared->then, &compared->now};
    return {};
}

} // namespace

void add_shown(const screens::Screen& screen, const LookedAt& looked, ShownSizes& shown) {
    for (const screens::Layer* layer : {&screen.body, &screen.scrolled, &screen.bar}) {
        for (const screens::Item& item : layer->items) {
            for (const auto* picture : pictures_of(item)) {
            const auto facts = looked.facts.find({picture->file, picture->leaf});
            if (facts == looked.facts.end() || is_drawing(facts->second)) continue;
            const Size whole = size_of(facts->second);
            const bool is_cover = picture->fit == screens::PictureItem::Fit::Cover;
            const Size px = (is_cover ? cover(whole, picture->rect) : contain(whole, picture->rect)).size();
            Shown& most = shown[facts->first];
            if (px.w > most.px.w) most = {px, screen.id};
            }
        }
    }
}

std::vector<Problem> too_small(const NamedPictures& pictures, const LookedAt& looked, const ShownSizes& shown) {
    std::vector<Problem> problems;
    for (const auto& [key, most] : shown) {
        const Size has = size_of(looked.facts.at(key));
        if (has.is_empty() || most.px.w <= has.w * most_enlarged) continue;
        problems.push_back(problem_of(pictures.at(key), problems::picture_too_small,
                                      {{"found", said(has)}, {"expected", said(most.px)}, {"page", most.screen}}));
    }
    return problems;
}

} // namespace kiosk::commands
