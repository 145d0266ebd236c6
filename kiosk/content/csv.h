#pragma once

// Tables as spreadsheets save them: RFC 4180 with ',' — or ';' or tab, where the first row has those instead.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/findings.h"

namespace kiosk::content {

struct CsvRow {
    int line = 0; // in the file, from 1, where the row begins
    std::vector<std::string> cells;
};

struct Csv {
    std::vector<std::string> columns;
    std::vector<CsvRow> rows; // each with as many cells as there are columns

    [[nodiscard]] std::optional<std::size_t> column(std::string_view name) const;
};

// Rows with too few or too many cells are left out and reported; empty lines are nothing.
[[nodiscard]] Csv read_csv(std::string_view text, std::string_view file, Findings& findings);

} // namespace kiosk::content
