#include "content/page_pictures.h"

#include <algorithm>
#include <array>

#include "base/problem_kinds.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::string_view, 5> picture_keys{"file", "caption", "credit", "alt", "page"};
constexpr std::size_t most_pictures = 500; // of one page

} // namespace

void PagePictures::read(const Statements& page) {
    const auto& layers = page.layers();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        read_layer(layers[i], i + 1 < layers.size() ? From::Inherited : From::Own, page);
    }
}

void PagePictures::read_layer(const Statements::Layer& layer, From from, const Statements& page) {
    const YamlEntry* said = layer.map->find("pictures");
    if (!said) return;
    if (said->value.type != Yaml::Type::List) {
        page.report(problems::wrong_type, {&said->value, layer.file, said->line},
                    {{"key", "pictures"}, {"found", std::string(type_name(said->value))}, {"expected", "list"}});
        return;
    }
    for (const Yaml& item : said->value.items) static_cast<void>(read_entry(item, layer.file, from));
}

std::optional<std::size_t> PagePictures::read_single(const Statements& said, std::string_view key) {
    const Stated found = said.find(key);
    if (!found) return std::nullopt;
    if (found.value->type != Yaml::Type::Map) {
        const StatedText written{said.text(key), found.file, found.line};
        return written.text.empty() ? std::nullopt : add(written, Words::Optional);
    }
    const auto& layers = said.layers();
    std::optional<std::size_t> index;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const YamlEntry* entry = layers[i].map->find(key);
        if (!entry || entry->value.type != Yaml::Type::Map) continue;
        const auto read = read_entry(entry->value, layers[i].file, i + 1 < layers.size() ? From::Inherited : From::Own);
        if (read) origins_[*read].words = Words::Optional;
        index = read ? read : index;
    }
    return index;
}

std::optional<std::size_t> PagePictures::index_of(const StatedText& written, std::string_view alt,
                                                  std::string_view caption) {
    const auto index = add(written, Words::Asked);
    if (!index) return index;
    Picture& picture = pictures_[*index];
    if (picture.alt.empty()) picture.alt = alt;
    if (picture.caption.empty()) picture.caption = caption;
    return index;
}

std::optional<std::size_t> PagePictures::read_entry(const Yaml& item, std::string_view file, From from) {
    if (item.type != Yaml::Type::Map) { // "- house.svg" by itself
        const std::string name = text_of(item, "file", file, findings_);
        return name.empty() ? std::nullopt : add({name, file, item.line}, Words::Asked);
    }
    check_keys(item, picture_keys, file, findings_);
    const YamlEntry* named = item.find("file");
    const std::string name = named ? text_of(named->value, "file", file, findings_) : std::string{};
    if (name.empty()) {
        findings_.report(problems::missing_picture, file, item.line, {{"picture", ""}, {"nearest", ""}});
        return std::nullopt;
    }
    const auto index = add({name, file, named->line}, Words::Asked);
    if (index) read_words(item, file, from, *index);
    return index;
}

std::optional<std::size_t> PagePictures::add(const StatedText& written, Words words) {
    const auto path = reader_.find(written, folder_);
    if (!path) return std::nullopt;
    const auto known = std::ranges::find(origins_, *path, &Origin::path);
    if (known != origins_.end()) return static_cast<std::size_t>(known - origins_.begin());
    if (pictures_.size() >= most_pictures) return std::nullopt;
    pictures_.push_back(reader_.measured(*path, written));
    origins_.push_back({*path, written, words});
    return pictures_.size() - 1;
}

void PagePictures::read_words(const Yaml& item, std::string_view file, From from, std::size_t index) {
    Picture& picture = pictures_[index];
    const auto read = [&](std::string_view key, std::string& words) {
        const YamlEntry* said = item.find(key);
        if (said) words = text_of(said->value, key, file, findings_);
    };
    read("caption", picture.caption);
    read("credit", picture.credit);
    read("alt", picture.alt);
    if (from == From::Own) {
        origins_[index].has_own_caption |= item.find("caption") != nullptr;
        origins_[index].has_own_alt |= item.find("alt") != nullptr;
    }
    const Statements said({{&item, file, item.line}}, findings_);
    if (const auto leaf = said.number("page")) picture.leaf = static_cast<int>(std::clamp(*leaf, 1.0, 1e5));
}

void PagePictures::report_missing_words() const {
    for (std::size_t i = 0; i < pictures_.size(); ++i) {
        const Origin& origin = origins_[i];
        if (origin.words == Words::Optional) continue;
        const Findings::Details details{{"picture", origin.written.text}, {"page", std::string(id_)}};
        const auto ask = [&](const std::string& words, ProblemKind kind) {
            if (words.empty()) findings_.report(kind, origin.written.file, origin.written.line, details);
        };
        ask(pictures_[i].caption, problems::missing_caption);
        ask(pictures_[i].credit, problems::missing_credit);
        ask(pictures_[i].alt, problems::missing_alt);
    }
}

void PagePictures::report_missing_translations(const Statements& page, std::string_view language) const {
    for (std::size_t i = 0; i < pictures_.size(); ++i) {
        const Origin& origin = origins_[i];
        if (origin.written.file == page.file()) continue; // not inherited
        const auto ask = [&](const std::string& words, bool is_own, std::string key) {
            if (words.empty() || is_own) return;
            findings_.report(problems::missing_translation, page.file(), 0,
                             {{"page", std::string(id_)},
                              {"language", std::string(language)},
                              {"key", std::move(key)},
                              {"picture", origin.written.text}});
        };
        ask(pictures_[i].caption, origin.has_own_caption, "caption");
        ask(pictures_[i].alt, origin.has_own_alt, "alt");
    }
}

} // namespace kiosk::content
