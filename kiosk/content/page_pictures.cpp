#include "content/page_pictures.h"

#include <algorithm>
#include <array>

#include "base/problem_kinds.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::string_view, 6> picture_keys{"file", "caption", "credit", "alt", "page", "spots"};
constexpr std::size_t most_pictures = 500; // of one page

} // namespace

void PagePictures::read(const Statements& page) {
    const auto& layers = page.layers();
    for (std::size_t i = 0; i < layers.size(); ++i) {
        read_layer(layers[i], i + 1 < layers.size() ? From::Inherited : From::Own);
    }
}

void PagePictures::read_layer(const Statements::Layer& layer, From from) {
    const YamlEntry* said = layer.map->find("pictures");
    if (!said) return;
    const bool is_list = said->value.type == Yaml::Type::List;
    Named named;
    for (const Yaml& item : is_list ? said->value.items : std::vector{said->value}) { // one picture needs no list
        static_cast<void>(read_entry(item, layer.file, from, named));
    }
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
        Named named;
        const auto read =
            read_entry(entry->value, layers[i].file, i + 1 < layers.size() ? From::Inherited : From::Own, named);
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

std::optional<std::size_t> PagePictures::read_entry(const Yaml& item, std::string_view file, From from, Named& named) {
    if (item.type != Yaml::Type::Map) { // "- house.svg" by itself
        const std::string name = text_of(item, "file", file, findings_);
        if (is_broken(name, file, item.line)) return std::nullopt;
        return name.empty() ? std::nullopt : add_leaf({name, file, item.line}, std::nullopt, named);
    }
    check_keys(item, picture_keys, file, findings_);
    const YamlEntry* said = item.find("file");
    const std::string name = said ? text_of(said->value, "file", file, findings_) : std::string{};
    if (name.empty()) {
        findings_.report(problems::missing_picture, file, item.line, {{"picture", ""}, {"nearest", ""}});
        return std::nullopt;
    }
    if (is_broken(name, file, said->line)) return std::nullopt;
    std::optional<int> leaf;
    const Statements entry({{&item, file, item.line}}, findings_);
    if (const auto page = entry.number("page")) leaf = static_cast<int>(std::clamp(*page, 1.0, 1e5));
    const auto index = add_leaf({name, file, said->line}, leaf, named);
    if (!index) return index;
    if (leaf) pictures_[*index].leaf = *leaf;
    read_words(item, file, from, *index);
    return index;
}

// With a Chinese colon after a key, YAML takes the line for a part of the file's name.
bool PagePictures::is_broken(const std::string& name, std::string_view file, int line) const {
    if (!has_chinese_colon(name, picture_keys)) return false;
    findings_.report(problems::broken_yaml, file, line, {{"reason", "："}, {"found", name}});
    return true;
}

std::optional<std::size_t> PagePictures::add(const StatedText& written, Words words) {
    const auto path = reader_.find(written, folder_);
    if (!path) return std::nullopt;
    const auto known = indices_of(*path);
    return known.empty() ? add_new(*path, written, words) : known.front();
}

// The entry that shows this page of the file; else the one that stands at the same place among the file's entries, as
// a translation may show another page; else a new one.
std::optional<std::size_t> PagePictures::add_leaf(const StatedText& written, std::optional<int> leaf, Named& named) {
    const auto path = reader_.find(written, folder_);
    if (!path) return std::nullopt;
    const std::size_t place = named[*path]++;
    const auto known = indices_of(*path);
    if (known.empty()) return add_new(*path, written, Words::Asked);
    const auto same = std::ranges::find(known, leaf.value_or(0), [this](std::size_t i) { return pictures_[i].leaf; });
    if (same != known.end()) return *same;
    if (place < known.size()) return known[place];
    return leaf ? add_new(*path, written, Words::Asked) : known.front();
}

std::optional<std::size_t> PagePictures::add_new(const std::string& path, const StatedText& written, Words words) {
    if (pictures_.size() >= most_pictures) return std::nullopt;
    pictures_.push_back(reader_.measured(path, written));
    origins_.push_back({path, written, words, false, false, {}});
    return pictures_.size() - 1;
}

std::vector<std::size_t> PagePictures::indices_of(std::string_view path) const {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < origins_.size(); ++i) {
        if (origins_[i].path == path) indices.push_back(i);
    }
    return indices;
}

std::vector<Picture> PagePictures::take() {
    for (std::size_t i = 0; i < pictures_.size(); ++i) pictures_[i].spots = origins_[i].spots.whole();
    return std::move(pictures_);
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
    if (const YamlEntry* spots = item.find("spots")) {
        origins_[index].spots.read(*spots, file, from, {origins_[index].written.text, picture.size}, findings_);
    }
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
        std::string keys;
        const auto ask = [&](bool is_missing, std::string_view key) {
            if (is_missing) keys += (keys.empty() ? "" : ", ") + std::string(key);
        };
        ask(!pictures_[i].caption.empty() && !origin.has_own_caption, "caption");
        ask(!pictures_[i].alt.empty() && !origin.has_own_alt, "alt");
        ask(origin.spots.lacks_own_text(), "spots");
        if (keys.empty()) continue;
        findings_.report(problems::missing_translation, page.file(), 0,
                         {{"page", std::string(id_)},
                          {"language", std::string(language)},
                          {"key", keys},
                          {"picture", origin.written.text}});
    }
}

void describe(std::vector<Picture>& pictures, std::string_view title) {
    for (Picture& picture : pictures) {
        if (picture.alt.empty()) picture.alt = picture.caption.empty() ? std::string(title) : picture.caption;
    }
}

} // namespace kiosk::content
