#pragma once

// What is said about one thing in one language: its own file's statements first, else the default language's.
// Every question about a wrong value reports it, where it is written.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "content/edtf.h"
#include "content/findings.h"
#include "content/text_file.h"

namespace kiosk::content {

struct Stated {
    const Yaml* value = nullptr; // nullptr: nowhere said
    std::string_view file;
    int line = 0; // of the key
    explicit operator bool() const { return value != nullptr; }
};

struct StatedText {
    std::string text;
    std::string_view file;
    int line = 0;
};

class Statements {
  public:
    struct Layer {
        const Yaml* map = nullptr;
        std::string_view file;
        int line = 0;
    };

    // `standard` may be the same as `own`. Both outlive this.
    Statements(const TextFile& own, const TextFile& standard, Findings& findings);
    Statements(std::vector<Layer> layers, Findings& findings) : layers_(std::move(layers)), findings_(&findings) {}

    [[nodiscard]] Stated find(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return static_cast<bool>(find(key)); }
    // Trimmed; "" when it is not said. A list or map is wrong_type.
    [[nodiscard]] std::string text(std::string_view key) const;
    [[nodiscard]] std::optional<EdtfDate> date(std::string_view key) const;
    [[nodiscard]] std::optional<double> number(std::string_view key) const;
    [[nodiscard]] bool flag(std::string_view key) const; // false when it is not said
    // A list of texts, or one text.
    [[nodiscard]] std::vector<StatedText> texts(std::string_view key) const;
    // The map under `key`, inherited entry by entry. Nothing when it is not said or no map.
    [[nodiscard]] std::optional<Statements> inner(std::string_view key) const;

    // From the one that is inherited to one's own.
    [[nodiscard]] const std::vector<Layer>& layers() const { return layers_; }
    // Where the thing itself begins: for what is missing.
    [[nodiscard]] std::string_view file() const { return layers_.back().file; }
    [[nodiscard]] int line() const { return layers_.back().line; }

    void report(ProblemKind kind, const Stated& where, Findings::Details details) const;
    void report_missing(ProblemKind kind, Findings::Details details) const; // in the file that others inherit from
    [[nodiscard]] Findings& findings() const { return *findings_; }

  private:
    std::vector<Layer> layers_; // one or two
    Findings* findings_;
};

[[nodiscard]] std::string trimmed(std::string_view text);

// The text of `value`, trimmed; wrong_type when it has no text.
[[nodiscard]] std::string text_of(const Yaml& value, std::string_view key, std::string_view file, Findings& findings);

// A number as people write it: "57,967", "57 967", "1.5". Nothing when it is none.
[[nodiscard]] std::optional<double> parse_number(std::string_view text);

// "file：a.jpg": a key with a Chinese colon, which YAML takes for words.
[[nodiscard]] bool has_chinese_colon(std::string_view text, std::span<const std::string_view> keys);

// unknown_key, with the nearest right one, for what is not `known`; broken_yaml where only its colon is wrong.
void check_keys(const Yaml& map, std::span<const std::string_view> known, std::string_view file, Findings& findings);

} // namespace kiosk::content
