#include "content/csv.h"

#include <algorithm>

#include "base/problem_kinds.h"

namespace kiosk::content {

namespace {

constexpr std::size_t most_rows = 10'000;

std::string trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return std::string(text);
}

char separator_of(std::string_view first_row) {
    for (const char c : {',', '\t', ';'}) {
        if (first_row.find(c) != std::string_view::npos) return c;
    }
    return ',';
}

// One row, taken off `text`; `line` moves on. A quoted cell may hold separators and line ends; "" is a quote.
CsvRow take_row(std::string_view& text, char separator, int& line) {
    CsvRow row{line, {}};
    std::string cell;
    bool is_quoted = false;
    std::size_t i = 0;
    bool is_over = false;
    for (; i < text.size() && !is_over; ++i) {
        const char c = text[i];
        if (c == '\n') ++line;
        if (is_quoted) {
            if (c != '"') cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
            else is_quoted = false;
        } else if (c == '"' && trimmed(cell).empty()) {
            is_quoted = true;
            cell.clear();
        } else if (c == separator) {
            row.cells.push_back(trimmed(cell));
            cell.clear();
        } else if (c == '\n') {
            is_over = true;
        } else {
            cell += c;
        }
    }
    text.remove_prefix(i);
    row.cells.push_back(trimmed(cell));
    return row;
}

bool is_blank(const CsvRow& row) {
    return std::ranges::all_of(row.cells, [](const std::string& cell) { return cell.empty(); });
}

} // namespace

std::optional<std::size_t> Csv::column(std::string_view name) const {
    const auto found = std::ranges::find(columns, name);
    if (found == columns.end()) return std::nullopt;
    return static_cast<std::size_t>(found - columns.begin());
}

Csv read_csv(std::string_view text, std::string_view file, Findings& findings) {
    Csv table;
    const char separator = separator_of(text.substr(0, text.find('\n')));
    int line = 1;
    while (!text.empty() && table.rows.size() < most_rows) {
        CsvRow row = take_row(text, separator, line);
        if (is_blank(row)) continue;
        if (table.columns.empty()) {
            table.columns = std::move(row.cells);
        } else if (row.cells.size() == table.columns.size()) {
            table.rows.push_back(std::move(row));
        } else {
            findings.report(problems::bad_csv_row, file, row.line,
                            {{"found", std::to_string(row.cells.size())},
                             {"expected", std::to_string(table.columns.size())}});
        }
    }
    return table;
}

} // namespace kiosk::content
