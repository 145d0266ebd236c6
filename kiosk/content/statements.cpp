#include "content/statements.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/encoding.h"

namespace kiosk::content {

Statements::Statements(const TextFile& own, const TextFile& standard, Findings& findings) : findings_(&findings) {
    if (&own != &standard) layers_.push_back({&standard.front, standard.path, 1});
    layers_.push_back({&own.front, own.path, 1});
}

Stated Statements::find(std::string_view key) const {
    for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer) {
        if (const YamlEntry* entry = layer->map->find(key)) return {&entry->value, layer->file, entry->line};
    }
    return {};
}

std::string Statements::text(std::string_view key) const {
    const Stated said = find(key);
    return said ? text_of(*said.value, key, said.file, *findings_) : std::string{};
}

std::optional<EdtfDate> Statements::date(std::string_view key) const {
    const Stated said = find(key);
    if (!said) return std::nullopt;
    const std::string written = text_of(*said.value, key, said.file, *findings_);
    if (written.empty()) return std::nullopt;
    const auto date = parse_edtf(written);
    if (!date) {
        report(problems::bad_date, said,
               {{"key", std::string(key)}, {"found", written}, {"nearest", nearest_edtf(written)}, {"expected", "1925-01-11"}});
    }
    return date;
}

std::optional<double> Statements::number(std::string_view key) const {
    const Stated said = find(key);
    if (!said) return std::nullopt;
    const std::string written = text_of(*said.value, key, said.file, *findings_);
    const auto value = parse_number(written);
    if (!value) report(problems::bad_number, said, {{"key", std::string(key)}, {"found", written}, {"expected", "1925"}});
    return value;
}

bool Statements::flag(std::string_view key) const {
    const Stated said = find(key);
    if (!said) return false;
    const std::string written = folded(text_of(*said.value, key, said.file, *findings_));
    static constexpr std::array<std::string_view, 4> yes{"true", "yes", "on", "是"};
    static constexpr std::array<std::string_view, 4> no{"false", "no", "off", "否"};
    if (std::ranges::find(yes, written) != yes.end()) return true;
    if (std::ranges::find(no, written) == no.end() && !written.empty()) {
        report(problems::wrong_type, said, {{"key", std::string(key)}, {"found", written}, {"expected", "true, false"}});
    }
    return false;
}

std::vector<StatedText> Statements::texts(std::string_view key) const {
    std::vector<StatedText> found;
    const Stated said = find(key);
    if (!said) return found;
    const auto add = [&](const Yaml& value, int line) {
        std::string text = text_of(value, key, said.file, *findings_);
        if (!text.empty()) found.push_back({std::move(text), said.file, line});
    };
    if (said.value->type == Yaml::Type::List) {
        for (const Yaml& item : said.value->items) add(item, item.line);
    } else {
        add(*said.value, said.line);
    }
    return found;
}

std::optional<Statements> Statements::inner(std::string_view key) const {
    std::vector<Layer> inner_layers;
    for (const Layer& layer : layers_) {
        const YamlEntry* entry = layer.map->find(key);
        if (!entry) continue;
        if (entry->value.type == Yaml::Type::Map) {
            inner_layers.push_back({&entry->value, layer.file, entry->line});
        } else {
            findings_->report(problems::wrong_type, layer.file, entry->line,
                              {{"key", std::string(key)},
                               {"found", std::string(type_name(entry->value))},
                               {"expected", "map"}});
        }
    }
    if (inner_layers.empty()) return std::nullopt;
    return Statements(std::move(inner_layers), *findings_);
}

void Statements::report(ProblemKind kind, const Stated& where, Findings::Details details) const {
    findings_->report(kind, where.file, where.line, std::move(details));
}

void Statements::report_missing(ProblemKind kind, Findings::Details details) const {
    findings_->report(kind, layers_.front().file, layers_.front().line, std::move(details));
}

std::string trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1));
}

std::string text_of(const Yaml& value, std::string_view key, std::string_view file, Findings& findings) {
    if (value.type == Yaml::Type::Text) return trimmed(value.text);
    if (value.type != Yaml::Type::Nothing) {
        findings.report(problems::wrong_type, file, value.line,
                        {{"key", std::string(key)}, {"found", std::string(type_name(value))}, {"expected", "text"}});
    }
    return {};
}

std::optional<double> parse_number(std::string_view text) {
    std::string digits = trimmed(text);
    std::erase_if(digits, [](char c) { return c == ',' || c == ' '; });
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool is_whole = error == std::errc{} && end == digits.data() + digits.size();
    if (!is_whole || !std::isfinite(value)) return std::nullopt;
    return value;
}

bool has_chinese_colon(std::string_view text, std::span<const std::string_view> keys) {
    return std::ranges::any_of(keys, [text](std::string_view key) {
        const std::size_t at = text.find(std::string(key) + "：");
        return at == 0 || (at != std::string_view::npos && text[at - 1] == ' ');
    });
}

void check_keys(const Yaml& map, std::span<const std::string_view> known, std::string_view file, Findings& findings) {
    for (const YamlEntry& entry : map.entries) {
        if (std::ranges::find(known, entry.key) != known.end()) continue;
        if (has_chinese_colon(entry.key, known)) {
            findings.report(problems::broken_yaml, file, entry.line, {{"reason", "："}, {"found", entry.key}});
            continue;
        }
        findings.report(problems::unknown_key, file, entry.line,
                        {{"key", entry.key}, {"nearest", nearest(entry.key, known)}});
    }
}

} // namespace kiosk::content
