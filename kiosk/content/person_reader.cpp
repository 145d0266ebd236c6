#include "content/person_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/name_order.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::pair<std::string_view, Role>, 4> role_names{{
    {"cec", Role::Cec},
    {"alternate", Role::Alternate},
    {"delegate", Role::Delegate},
    {"staff", Role::Staff},
}};

std::vector<Role> read_roles(const Statements& said) {
    std::vector<Role> roles;
    for (const StatedText& written : said.texts("roles")) {
        const auto* known = std::ranges::find(role_names, std::string_view(written.text), [](const auto& r) { return r.first; });
        if (known == role_names.end()) {
            std::vector<std::string_view> names;
            for (const auto& [name, role] : role_names) names.push_back(name);
            said.findings().report(problems::unknown_kind, written.file, written.line,
                                   {{"key", "roles"},
                                    {"found", written.text},
                                    {"nearest", nearest(written.text, names)},
                                    {"expected", "cec, alternate, delegate, staff"}});
        } else if (std::ranges::find(roles, known->second) == roles.end()) {
            roles.push_back(known->second);
        }
    }
    return roles;
}

} // namespace

Person read_person(const Statements& said, const std::string& title, PagePictures& pictures) {
    Person person;
    person.name = said.text("name");
    if (person.name.empty()) person.name = title;
    person.pinyin = said.text("pinyin");
    person.sort_key = said.text("sort");
    if (person.sort_key.empty()) person.sort_key = person.pinyin;
    if (person.sort_key.empty()) person.sort_key = in_latin_letters(person.name);
    person.initial = initial_of(person.sort_key);
    person.monogram = monogram_of(person.name);
    person.born = said.date("born");
    person.died = said.date("died");
    person.roles = read_roles(said);
    person.portrait = pictures.read_single(said, "portrait");
    return person;
}

} // namespace kiosk::content
