#include "pictures/picture_index.h"

#include <nlohmann/json.hpp>

namespace kiosk::pictures {

namespace {

using nlohmann::json;

// The protocol's own words and checks serve here as well: an entry holds an answer as the worker said it.
json as_json(const PictureAnswer& answer) {
    return json::parse(to_line(answer), nullptr, false);
}

json as_json(const LastingTrouble& lasting) {
    return as_json(PictureAnswer{std::nullopt, lasting.trouble, lasting.reason});
}

std::optional<PictureAnswer> answer_of(const json& object, const char* key) {
    const auto found = object.find(key);
    if (found == object.end()) return std::nullopt;
    return parse_answer(found->dump(-1, ' ', false, json::error_handler_t::replace));
}

std::optional<LastingTrouble> trouble_of_entry(const json& object, const char* key) {
    const auto answer = answer_of(object, key);
    if (!answer || answer->facts) return std::nullopt;
    return LastingTrouble{answer->trouble, answer->reason};
}

// What names the picture: hashes of names may be equal, names are not.
json name_of(const RenditionKey& key) {
    return {{"file", key.file}, {"version", key.version}, {"leaf", key.leaf}};
}

std::string line_of(const json& object) {
    return object.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
}

} // namespace

std::string to_entry(const RenditionKey& key, const std::string& program, const Learnt& learnt) {
    json entry{{"of", name_of(key)}};
    if (learnt.facts) entry["facts"] = as_json(PictureAnswer{.facts = learnt.facts});
    if (learnt.trouble) entry["bad"] = as_json(*learnt.trouble);
    if (learnt.pyramid_trouble) entry["bad-pyramid"] = as_json(*learnt.pyramid_trouble);
    if (learnt.trouble || learnt.pyramid_trouble) entry["found-by"] = program;
    return line_of(entry);
}

std::optional<Learnt> parse_entry(std::string_view bytes, const RenditionKey& key,
                                  const std::string& program) {
    const json entry = json::parse(bytes, nullptr, false);
    if (!entry.is_object() || !bytes.ends_with('\n')) return std::nullopt;
    const auto of = entry.find("of");
    if (of == entry.end() || line_of(*of) != line_of(name_of(key))) return std::nullopt;
    Learnt learnt;
    if (const auto answer = answer_of(entry, "facts")) learnt.facts = answer->facts;
    const auto found_by = entry.find("found-by");
    if (found_by != entry.end() && *found_by == program) {
        learnt.trouble = trouble_of_entry(entry, "bad");
        learnt.pyramid_trouble = trouble_of_entry(entry, "bad-pyramid");
    }
    return learnt;
}

} // namespace kiosk::pictures
