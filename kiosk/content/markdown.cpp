#include "content/markdown.h"

#include <algorithm>
#include <utility>

#include <md4c.h>

#include "base/problem_kinds.h"
#include "content/blank.h"
#include "content/entities.h"
#include "content/markdown_guard.h"
#include "content/markdown_marks.h"
#include "content/runs.h"

namespace kiosk::content {

namespace {

constexpr std::size_t most_events = 100'000; // a table of a thousand columns must not fill the memory

std::string text_of(const MD_ATTRIBUTE& attribute) {
    std::string text;
    if (!attribute.text) return text;
    for (int i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const std::string_view part(attribute.text + attribute.substr_offsets[i],
                                    attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? decoded_entity(part) : std::string(part);
    }
    std::erase(text, guard);
    return text;
}

std::string without_comments(std::string html) {
    for (std::size_t open = 0; (open = html.find("<!--", open)) != std::string::npos;) {
        const std::size_t close = html.find("-->", open + 4);
        html.erase(open, close == std::string::npos ? close : close + 3 - open);
    }
    return html;
}

// Folds md4c's events into Blocks. Screens know one level: the outermost quotation, list or table takes in whatever
// stands inside it.
class BlockBuilder {
  public:
    BlockBuilder(std::string_view source, int first_line, std::string_view file, BodyReferences& references,
                 Findings& findings)
        : source_(source), file_(file), references_(references), findings_(findings), line_(first_line) {}

    [[nodiscard]] bool goes_on() {
        if (++events_ <= most_events) return true;
        findings_.report(problems::file_too_large, file_, line_, {{"found", ""}, {"expected", std::to_string(most_events)}});
        return false;
    }

    void enter(MD_BLOCKTYPE type, const void* detail) {
        switch (type) {
        case MD_BLOCK_QUOTE: open(Outer::Quotation); break;
        case MD_BLOCK_UL: open(Outer::List); break;
        case MD_BLOCK_OL:
            if (outer_ == Outer::None) list_.is_ordered = true;
            open(Outer::List);
            break;
        case MD_BLOCK_TABLE: open(Outer::Table); break;
        case MD_BLOCK_LI: flush(); break;
        case MD_BLOCK_TR: row_.clear(); break;
        case MD_BLOCK_P:
        case MD_BLOCK_H:
            if (outer_ == Outer::List && !runs_.empty()) append("\n");
            break;
        case MD_BLOCK_HTML: html_.clear(); break;
        default: break;
        }
        if (type == MD_BLOCK_H) is_heading_ = static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level > 0;
    }

    void leave(MD_BLOCKTYPE type) {
        switch (type) {
        case MD_BLOCK_HTML:
            show_html(std::exchange(html_, {}));
            [[fallthrough]];
        case MD_BLOCK_P:
        case MD_BLOCK_H:
        case MD_BLOCK_CODE:
            if (outer_ != Outer::List) flush();
            is_heading_ = false;
            break;
        case MD_BLOCK_LI: flush(); break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (outer_ == Outer::Table) row_.push_back(tidy(std::exchange(runs_, {})));
            else append(" ");
            break;
        case MD_BLOCK_TR: end_row(); break;
        case MD_BLOCK_THEAD: is_head_done_ = true; break;
        case MD_BLOCK_QUOTE:
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
        case MD_BLOCK_TABLE: close(); break;
        default: break;
        }
    }

    void enter(MD_SPANTYPE type, const void* detail) {
        if (type == MD_SPAN_EM) ++emphasised_;
        if (type == MD_SPAN_STRONG) ++strong_;
        if (type == MD_SPAN_A) {
            link_ = as_written(text_of(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
            link_begin_ = runs_.size();
        }
        if (type == MD_SPAN_IMG && ++pictures_open_ == 1) {
            const auto* image = static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
            picture_ = {as_written(text_of(image->src)), {}, words_of(text_of(image->title)), 0};
        }
    }

    void leave(MD_SPANTYPE type) {
        if (type == MD_SPAN_EM) --emphasised_;
        if (type == MD_SPAN_STRONG) --strong_;
        if (type == MD_SPAN_A) place_link();
        if (type == MD_SPAN_IMG && --pictures_open_ == 0) place_picture();
    }

    void text(MD_TEXTTYPE type, std::string_view text) {
        find_line(text);
        switch (type) {
        case MD_TEXT_NULLCHAR: append("\xEF\xBF\xBD"); break;
        case MD_TEXT_BR: append("\n"); break;
        case MD_TEXT_SOFTBR:
            append(std::string_view(&soft_break, 1));
            ++line_;
            break;
        case MD_TEXT_ENTITY: append(decoded_entity(text)); break;
        case MD_TEXT_HTML:
            if (is_in_html_block_) html_ += as_written(text);
            else show_html(as_written(text));
            break;
        case MD_TEXT_CODE: append(as_written(text)); break;
        default: append_with_sources(text); break;
        }
    }

    void is_in_html_block(bool yes) { is_in_html_block_ = yes; }
    [[nodiscard]] std::vector<Block> take() { return std::move(blocks_); }

  private:
    enum class Outer { None, Quotation, List, Table };

    void append(std::string_view text) {
        if (pictures_open_ > 0) {
            picture_.alt += text.front() == soft_break ? " " : text;
            return;
        }
        const Emphasis emphasis = strong_ > 0       ? Emphasis::Strong
                                  : emphasised_ > 0 ? Emphasis::Emphasis
                                                    : Emphasis::None;
        runs_.push_back({std::string(text), emphasis, std::nullopt});
    }

    // Its sources' marks asked for one by one. The parser never cuts one in two: nothing in it means anything to it.
    void append_with_sources(std::string_view text) {
        for (std::size_t open = 0; pictures_open_ == 0 && (open = text.find(source_open)) != std::string_view::npos;) {
            const std::size_t close = text.find(source_close, open);
            if (close == std::string_view::npos) break;
            if (open > 0) append(text.substr(0, open));
            place_source(text.substr(open + 1, close - open - 1));
            text.remove_prefix(close + 1);
        }
        if (!text.empty()) append(text);
    }

    void place_source(std::string_view id) {
        auto link = references_.source(id, line_);
        if (!link) return;
        std::string number = std::to_string(link->entry.value_or(0) + 1);
        runs_.push_back({std::move(number), Emphasis::None, std::move(link), {}, true});
    }

    // md4c says where a text stands by pointing into the source, except for what it makes up itself.
    void find_line(std::string_view text) {
        const char* begin = source_.data() + counted_;
        const bool is_ahead = std::less_equal<>{}(begin, text.data()) &&
                              std::less<>{}(text.data(), source_.data() + source_.size());
        if (!is_ahead) return;
        base_line_ += static_cast<int>(std::count(begin, text.data(), '\n'));
        counted_ = static_cast<std::size_t>(text.data() - source_.data());
        line_ = base_line_;
    }

    void show_html(std::string html) {
        html = without_comments(std::move(html));
        if (is_blank(html)) return;
        while (!html.empty() && html.back() == '\n') html.pop_back();
        findings_.report(problems::html_shown_as_text, file_, line_, {{"found", html}});
        append(html);
    }

    void open(Outer kind) {
        if (outer_ == Outer::None) {
            outer_ = kind;
            return;
        }
        flush();
        ++depth_;
    }

    void close() {
        flush();
        if (depth_ > 0) {
            --depth_;
            return;
        }
        const Outer kind = std::exchange(outer_, Outer::None);
        if (kind == Outer::Quotation) end_quotation();
        if (kind == Outer::List && !list_.items.empty()) blocks_.emplace_back(std::move(list_));
        if (kind == Outer::Table && !table_.rows.empty()) blocks_.emplace_back(std::move(table_));
        list_ = {};
        table_ = {};
        is_head_done_ = false;
        for (const std::size_t picture : std::exchange(pictures_after_, {})) blocks_.emplace_back(InlinePicture{picture});
    }

    // What was gathered becomes a paragraph of whatever is open.
    void flush() {
        Runs raw = std::exchange(runs_, {});
        if (outer_ == Outer::Quotation) {
            if (!tidy(raw).empty()) quoted_.push_back(std::move(raw));
            return;
        }
        if (outer_ == Outer::Table) return;
        Runs runs = tidy(std::move(raw));
        if (runs.empty()) return;
        if (outer_ == Outer::List) {
            list_.items.push_back(std::move(runs));
        } else if (is_heading_) {
            blocks_.emplace_back(Heading{std::move(runs)});
        } else if (begins_with_dash(runs.front().text) && attribute_to_last(runs)) {
            return;
        } else {
            blocks_.emplace_back(Paragraph{std::move(runs)});
        }
    }

    // A line "—— …" right after a quotation that has none names who is quoted.
    bool attribute_to_last(Runs& runs) {
        auto* quotation = blocks_.empty() ? nullptr : std::get_if<Quotation>(&blocks_.back());
        if (!quotation || !quotation->attribution.empty()) return false;
        quotation->attribution = std::move(runs);
        return true;
    }

    void end_quotation() {
        if (quoted_.empty()) return;
        Quotation quotation;
        quotation.attribution = tidy(take_attribution(
            quoted_.back(), quoted_.size() > 1 ? Attribution::WholeOrLastLine : Attribution::LastLine));
        for (Runs& raw : std::exchange(quoted_, {})) {
            Runs runs = tidy(std::move(raw));
            if (!runs.empty()) quotation.paragraphs.push_back(std::move(runs));
        }
        blocks_.emplace_back(std::move(quotation));
    }

    void end_row() {
        if (outer_ != Outer::Table) {
            flush();
            return;
        }
        const bool is_empty = std::ranges::all_of(row_, &Runs::empty);
        if (is_empty) return;
        if (is_head_done_) table_.rows.push_back(std::move(row_));
        else table_.head = std::move(row_);
    }

    // Only here, as the line is known once the words of the link have been seen.
    void place_link() {
        const auto link = references_.link(link_, line_);
        for (std::size_t i = link_begin_; i < runs_.size(); ++i) {
            if (!runs_[i].is_source_mark) runs_[i].link = link;
        }
    }

    void place_picture() {
        std::erase(picture_.alt, guard);
        picture_.alt = words_of(picture_.alt);
        picture_.line = line_;
        const auto index = references_.picture(std::exchange(picture_, {}));
        if (!index) return;
        if (outer_ != Outer::None) {
            pictures_after_.push_back(*index);
            return;
        }
        flush();
        blocks_.emplace_back(InlinePicture{*index});
    }

    std::string_view source_;
    std::string_view file_;
    BodyReferences& references_;
    Findings& findings_;
    int line_;                // of the text last seen
    int base_line_ = line_;   // of source_[counted_]
    std::size_t counted_ = 0; // so that lines are counted once
    std::size_t events_ = 0;

    std::vector<Block> blocks_;
    Runs runs_; // raw, see runs.h
    Outer outer_ = Outer::None;
    int depth_ = 0; // containers inside the outermost
    bool is_heading_ = false;
    bool is_in_html_block_ = false;
    std::string html_;
    std::vector<Runs> quoted_; // raw
    List list_;
    Table table_;
    std::vector<Runs> row_;
    bool is_head_done_ = false;
    int emphasised_ = 0;
    int strong_ = 0;
    std::string link_; // as written
    std::size_t link_begin_ = 0;
    int pictures_open_ = 0;
    WrittenPicture picture_;
    std::vector<std::size_t> pictures_after_;
};

BlockBuilder& builder(void* user) { return *static_cast<BlockBuilder*>(user); }

int on_enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    builder(user).is_in_html_block(type == MD_BLOCK_HTML);
    builder(user).enter(type, detail);
    return builder(user).goes_on() ? 0 : 1;
}

int on_leave_block(MD_BLOCKTYPE type, void*, void* user) {
    builder(user).leave(type);
    builder(user).is_in_html_block(false);
    return 0;
}

int on_enter_span(MD_SPANTYPE type, void* detail, void* user) {
    builder(user).enter(type, detail);
    return builder(user).goes_on() ? 0 : 1;
}

int on_leave_span(MD_SPANTYPE type, void*, void* user) {
    builder(user).leave(type);
    return 0;
}

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    if (size > 0) builder(user).text(type, {text, size});
    return builder(user).goes_on() ? 0 : 1;
}

} // namespace

std::vector<Block> read_markdown(std::string_view body, int first_line, std::string_view file,
                                 BodyReferences& references, Findings& findings) {
    const std::string guarded = with_guards(with_marks(body, first_line, file, findings));
    BlockBuilder blocks(guarded, first_line, file, references, findings);
    // Indented paragraphs are Chinese habit, not code; "##标题" without a blank is a heading all the same.
    const MD_PARSER parser{0,
                           MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEATXHEADERS,
                           on_enter_block,
                           on_leave_block,
                           on_enter_span,
                           on_leave_span,
                           on_text,
                           nullptr,
                           nullptr};
    md_parse(guarded.data(), static_cast<MD_SIZE>(guarded.size()), &parser, &blocks);
    return blocks.take();
}

std::string plain_text(const Runs& runs) {
    std::string text;
    for (const Run& run : runs) {
        if (!run.is_source_mark) text += run.text;
    }
    return text;
}

} // namespace kiosk::content
