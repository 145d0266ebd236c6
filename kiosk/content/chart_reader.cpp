#include "content/chart_reader.h"

#include <algorithm>
#include <array>

#include "base/nearest.h"
#include "base/problem_kinds.h"
#include "content/csv.h"
#include "content/paths.h"

namespace kiosk::content {

namespace {

constexpr std::array<std::string_view, 7> chart_keys{"type",     "file",  "label",    "value",
                                                     "sublabel", "scale", "highlight"};
constexpr std::array<std::string_view, 2> types{"bar", "line"};
constexpr std::array<std::string_view, 3> scales{"linear", "log", "logarithmic"};
constexpr std::size_t most_values = 200; // more cannot be told apart on one screen

// One of `known`, the first when it is not said or unknown.
std::string_view choice(const Statements& said, std::string_view key, std::span<const std::string_view> known) {
    const std::string written = said.text(key);
    if (written.empty()) return known.front();
    const auto found = std::ranges::find(known, written);
    if (found != known.end()) return *found;
    std::string expected;
    for (const std::string_view name : known) expected += (expected.empty() ? "" : ", ") + std::string(name);
    said.report(problems::unknown_kind, said.find(key),
                {{"key", std::string(key)}, {"found", written}, {"nearest", nearest(written, known)}, {"expected", expected}});
    return known.front();
}

std::optional<Csv> read_table(const Statements& said, std::string_view page_folder, ContentFolder& folder) {
    const std::string written = said.text("file");
    const Stated where = said.find("file");
    const auto path = resolve_path(written, page_folder);
    if (!path) {
        said.report(problems::path_outside, where, {{"found", written}});
        return std::nullopt;
    }
    const ContentFolder::Entry* entry = written.empty() ? nullptr : folder.find(*path);
    if (!entry) {
        said.findings().report(problems::unreadable_file, where ? where.file : said.file(),
                               where ? where.line : said.line(), {{"found", written}, {"reason", "not there"}});
        return std::nullopt;
    }
    const auto text = folder.text(*entry);
    if (!text) return std::nullopt;
    return read_csv(*text, entry->path, said.findings());
}

// In English "congress_en" where the table has it, else "congress".
std::optional<std::size_t> column_in(const Csv& table, const std::string& name, std::string_view language) {
    const auto own = table.column(name + '_' + std::string(language));
    return own ? own : table.column(name);
}

// A column that must be there.
std::optional<std::size_t> stated_column(const Statements& said, std::string_view key, const Csv& table,
                                         std::string_view language) {
    const std::string name = said.text(key);
    const auto column = name.empty() ? std::nullopt : column_in(table, name, language);
    if (!column) {
        const Stated where = said.find(key);
        said.findings().report(problems::missing_column, where ? where.file : said.file(),
                               where ? where.line : said.line(),
                               {{"key", std::string(key)}, {"found", name}, {"nearest", nearest(name, table.columns)}});
    }
    return column;
}

void mark_highlight(std::vector<ChartValue>& values, const std::string& wanted) {
    if (wanted.empty()) return;
    const bool is_exact = std::ranges::find(values, wanted, &ChartValue::label) != values.end();
    for (ChartValue& value : values) {
        const bool is_part = !value.label.empty() && (value.label.find(wanted) != std::string::npos ||
                                                      wanted.find(value.label) != std::string::npos);
        value.is_highlighted = is_exact ? value.label == wanted : is_part;
    }
}

} // namespace

std::optional<Chart> read_chart(const Statements& said, std::string_view page_folder, std::string_view language,
                                ContentFolder& folder) {
    for (const auto& layer : said.layers()) check_keys(*layer.map, chart_keys, layer.file, said.findings());
    Chart chart;
    chart.type = choice(said, "type", types) == "line" ? Chart::Type::Line : Chart::Type::Bar;
    chart.scale = choice(said, "scale", scales) == "linear" ? Chart::Scale::Linear : Chart::Scale::Logarithmic;
    const auto table = read_table(said, page_folder, folder);
    if (!table) return std::nullopt;
    const auto label = stated_column(said, "label", *table, language);
    const auto number = stated_column(said, "value", *table, language);
    if (!label || !number) return std::nullopt;
    const std::string sublabel_name = said.text("sublabel");
    const auto sublabel = sublabel_name.empty() ? column_in(*table, "year", language)
                                                : stated_column(said, "sublabel", *table, language);
    const auto shown = column_in(*table, "shown", language);
    const std::string file = resolve_path(said.text("file"), page_folder).value_or("");
    for (const CsvRow& row : table->rows) {
        if (chart.values.size() >= most_values) break;
        const std::string& written = row.cells[*number];
        const auto value = parse_number(written);
        const bool can_be_shown = value && (chart.scale == Chart::Scale::Linear ? *value >= 0 : *value > 0);
        if (!can_be_shown) {
            const char* expected = chart.scale == Chart::Scale::Linear ? "≥ 0" : "> 0";
            said.findings().report(problems::bad_number, file, row.line,
                                   {{"key", table->columns[*number]}, {"found", written}, {"expected", expected}});
            continue;
        }
        ChartValue one{row.cells[*label], {}, *value, shown ? row.cells[*shown] : written, false};
        if (one.shown.empty()) one.shown = written;
        if (sublabel) one.sublabel = row.cells[*sublabel];
        chart.values.push_back(std::move(one));
    }
    if (chart.values.empty()) {
        said.findings().report(problems::empty_chart, said.file(), said.line(), {{"found", said.text("file")}});
        return std::nullopt;
    }
    mark_highlight(chart.values, said.text("highlight"));
    return chart;
}

} // namespace kiosk::content
