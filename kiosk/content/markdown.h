#pragma once

// CommonMark with tables, readings ({陈独秀|Chén Dúxiù}) and source marks ([^S02]) → Blocks. Markdown knows no museum:
// what a link, a picture or a source means, it asks.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/exhibition.h"
#include "content/findings.h"

namespace kiosk::content {

struct WrittenPicture {
    std::string file; // as written
    std::string alt;
    std::string caption; // the title in quotation marks; may be empty
    int line = 0;
};

class BodyReferences {
  public:
    virtual ~BodyReferences() = default;
    // Nothing: the words are shown without a link. Reports what is wrong.
    [[nodiscard]] virtual std::optional<Link> link(std::string_view written, int line) = 0;
    // Index into Page::pictures. Nothing: left out. Reports what is wrong.
    [[nodiscard]] virtual std::optional<std::size_t> picture(const WrittenPicture& written) = 0;
    // The link to the page's source of that id, with its `entry`. Nothing: the mark is left out. Reports what is wrong.
    [[nodiscard]] virtual std::optional<Link> source(std::string_view id, int line) = 0;
};

// `first_line` is where `body` begins in `file`. HTML is shown as text and reported; comments (<!-- -->) are not shown.
[[nodiscard]] std::vector<Block> read_markdown(std::string_view body, int first_line, std::string_view file,
                                               BodyReferences& references, Findings& findings);

// The words of runs without their marking and without source marks.
[[nodiscard]] std::string plain_text(const Runs& runs);

} // namespace kiosk::content
