#include "content/yaml_reader.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/problem_kinds.h"

namespace kiosk::content {

namespace {

constexpr std::size_t deepest = 12;      // a plan's stop's position is at depth 5
constexpr std::size_t most_values = 50'000; // a glossary of ten thousand terms

constexpr std::size_t most_entries_apart = 2'000; // each is parsed by itself once the file as a whole is broken

// Builds the tree from the parser's events.
class TreeBuilder final : public YAML::EventHandler {
  public:
    TreeBuilder(std::string_view source, int first_line, std::string_view file, Findings& findings)
        : source_(source), first_line_(first_line), file_(file), findings_(findings) {}

    [[nodiscard]] Yaml take() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        refuse_anchor(mark, anchor);
        add(make(Yaml::Type::Nothing, mark));
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse_anchor(mark, 1); }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  const std::string& value) override {
        refuse_anchor(mark, anchor);
        refuse_open_quote(mark);
        Yaml node = make(Yaml::Type::Text, mark);
        node.text = value;
        add(std::move(node));
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Yaml::Type::List, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Yaml::Type::Map, mark, anchor);
    }
    void OnMapEnd() override { close(); }

  private:
    struct Open {
        Yaml node;
        bool has_key = false;
        std::string key;
        int key_line = 0;
    };

    static void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (anchor != 0) throw YAML::ParserException(mark, "anchors (&) and aliases (*) are not used here");
    }

    // yaml-cpp 0.7 takes the end of the file for the end of a quotation, and with it every key that follows.
    void refuse_open_quote(const YAML::Mark& mark) const {
        auto at = static_cast<std::size_t>(std::max(mark.pos, 0));
        if (at >= source_.size()) return;
        const char quote = source_[at];
        if (quote != '"' && quote != '\'') return;
        while (++at < source_.size()) {
            if (source_[at] == '\\' && quote == '"') ++at;
            else if (source_[at] == quote) return; // '' within '…' is two quotations to us, which is as good
        }
        throw YAML::ParserException(mark, "a quotation mark without its end");
    }

    Yaml make(Yaml::Type type, const YAML::Mark& mark) {
        if (++values_ > most_values) throw YAML::ParserException(mark, "too many values");
        Yaml node;
        node.type = type;
        node.line = first_line_ + std::max(mark.line, 0);
        return node;
    }

    void open(Yaml::Type type, const YAML::Mark& mark, YAML::anchor_t anchor) {
        refuse_anchor(mark, anchor);
        if (open_.size() >= deepest) throw YAML::ParserException(mark, "nested too deeply");
        open_.push_back({make(type, mark), false, {}, 0});
    }

    void close() {
        Yaml node = std::move(open_.back().node);
        open_.pop_back();
        add(std::move(node));
    }

    void add(Yaml node) {
        if (open_.empty()) {
            root_ = std::move(node);
            return;
        }
        Open& parent = open_.back();
        if (parent.node.type == Yaml::Type::List) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.has_key) {
            parent.has_key = true;
            parent.key = std::move(node.text); // a list or map as a key has no text: reported as an unknown key
            parent.key_line = node.line;
        } else {
            parent.has_key = false;
            add_entry(parent.node, {std::move(parent.key), parent.key_line, std::move(node)}, file_, findings_);
        }
    }

  public:
    static void add_entry(Yaml& map, YamlEntry entry, std::string_view file, Findings& findings) {
        // Maps are short, except glossary and sources; those are read once.
        const auto same = std::ranges::find(map.entries, entry.key, &YamlEntry::key);
        if (same == map.entries.end()) {
            map.entries.push_back(std::move(entry));
            return;
        }
        findings.report(problems::duplicate_key, file, entry.line,
                        {{"key", entry.key}, {"found", std::to_string(same->line)}});
    }

  private:
    std::string_view source_;
    int first_line_;
    std::string_view file_;
    Findings& findings_;
    Yaml root_;
    std::vector<Open> open_;
    std::size_t values_ = 0;
};

struct Broken {
    int line = 0;
    std::string reason;
};

// The tree, or where and why it is none.
std::pair<Yaml, std::optional<Broken>> parse(const std::string& text, int first_line, std::string_view file,
                                             Findings& findings) {
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        TreeBuilder builder(text, first_line, file, findings);
        if (parser) parser.HandleNextDocument(builder);
        Yaml root = builder.take();
        if (root.type == Yaml::Type::List || root.type == Yaml::Type::Text) {
            return {{}, Broken{root.line, "no \"key: value\""}};
        }
        root.type = Yaml::Type::Map;
        return {std::move(root), std::nullopt};
    } catch (const YAML::Exception& e) {
        return {{}, Broken{first_line + std::max(e.mark.line, 0), e.msg}};
    } catch (const std::exception& e) {
        return {{}, Broken{first_line, e.what()}};
    }
}

bool begins_entry(std::string_view line) {
    return !line.empty() && std::string_view(" \t#-}]").find(line.front()) == std::string_view::npos;
}

std::string_view line_at(std::string_view text, int number) {
    for (; number > 0; --number) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
    return text.substr(0, text.find('\n'));
}

std::string trimmed_line(std::string_view text, int number) {
    const std::string_view line = line_at(text, number);
    const std::size_t begin = line.find_first_not_of(' ');
    return std::string(begin == std::string_view::npos ? line_at(text, 0) : line.substr(begin));
}

// A Chinese colon behind the line's first word.
bool has_chinese_colon(std::string_view line) {
    const std::size_t word = line.find_first_not_of(" -{[");
    const std::size_t end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", word);
    return word != std::string_view::npos && end != word && line.substr(std::min(end, line.size())).starts_with("：");
}

// The reason an editor understands, for the mistakes made most: Chinese punctuation where YAML wants its own.
std::string reason_for(std::string_view chunk, int line, std::string reason) {
    const std::string_view here = line_at(chunk, line);
    const std::string_view before = line > 0 ? line_at(chunk, line - 1) : std::string_view{}; // a wrong line may end a right one
    for (const std::string_view row : {here, before, line_at(chunk, 0)}) {
        if (has_chinese_colon(row)) return "：";
    }
    const bool is_flow = here.find_first_of("{[") != std::string_view::npos;
    for (const std::string_view mark : {"，", "：", "“"}) {
        if (is_flow && here.find(mark) != std::string_view::npos) return std::string(mark);
    }
    for (const std::string_view bracket : {"［", "］", "｛", "｝", "【", "】"}) {
        if (here.find(bracket) != std::string_view::npos) return "［";
    }
    return reason;
}

// The top-level entries one by one, so that a broken one takes only itself.
Yaml read_entries_apart(std::string_view text, int first_line, std::string_view file, Findings& findings) {
    Yaml whole;
    whole.type = Yaml::Type::Map;
    whole.line = first_line;
    std::string chunk;
    int chunk_line = first_line;
    const auto finish = [&] {
        auto [tree, broken] = parse(chunk, chunk_line, file, findings);
        if (broken) {
            const int inner = std::max(broken->line - chunk_line, 0);
            findings.report(problems::broken_yaml, file, broken->line,
                            {{"reason", reason_for(chunk, inner, broken->reason)}, {"found", trimmed_line(chunk, inner)}});
        }
        for (YamlEntry& entry : tree.entries) TreeBuilder::add_entry(whole, std::move(entry), file, findings);
        chunk.clear();
    };
    int line = first_line;
    for (std::size_t entries = 0; !text.empty() && entries < most_entries_apart;) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        const std::string_view row = text.substr(0, end + 1);
        if (begins_entry(row) && row.front() != '\n' && !chunk.empty()) {
            finish();
            ++entries;
            chunk_line = line;
        }
        chunk += row;
        text.remove_prefix(row.size());
        ++line;
    }
    finish();
    return whole;
}

// Word and web pages bring spaces that only look like spaces, also before a line's first word and after its colon.
std::string with_plain_spaces(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const bool is_no_break = text.substr(i).starts_with("\xC2\xA0");
        const bool is_wide = text.substr(i).starts_with("\xE3\x80\x80");
        // A wide space between Chinese words is meant; between a line's start or a colon and its word it is a slip.
        const bool is_slip = is_no_break || (is_wide && (out.empty() || out.back() == '\n' || out.back() == ' ' || out.back() == ':'));
        if (is_slip) out += ' ';
        else out += text[i];
        i += !is_slip ? 1 : is_wide ? 3 : 2;
    }
    return out;
}

} // namespace

const YamlEntry* Yaml::find(std::string_view key) const {
    const auto found = std::ranges::find(entries, key, &YamlEntry::key);
    return found == entries.end() || found->value.type == Type::Nothing ? nullptr : &*found;
}

Yaml read_yaml(std::string_view written, int first_line, std::string_view file, Findings& findings) {
    const std::string text = with_plain_spaces(written);
    auto [tree, broken] = parse(text, first_line, file, findings);
    if (!broken) return tree;
    return read_entries_apart(text, first_line, file, findings);
}

std::string_view type_name(const Yaml& value) {
    switch (value.type) {
    case Yaml::Type::Nothing: return "nothing";
    case Yaml::Type::Text: return "text";
    case Yaml::Type::List: return "list";
    case Yaml::Type::Map: return "map";
    }
    return "";
}

} // namespace kiosk::content
