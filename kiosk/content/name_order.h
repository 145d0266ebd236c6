#pragma once

// Names of people: the order of a dictionary, the letter they stand under, and the sign shown without a portrait.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

// Pinyin without tones for Chinese, plain letters for others: "陈独秀" → "chen du xiu", "Čapek" → "Capek". Other
// scripts stay as they are. A name that is read otherwise says so under `sort`.
[[nodiscard]] std::string in_latin_letters(std::string_view name);

// 'A' to 'Z', or '#'.
[[nodiscard]] char initial_of(std::string_view sort_key);

// 陈 of 陈独秀, CD of Chen Duxiu, V of Voitinsky; "" of nothing.
[[nodiscard]] std::string monogram_of(std::string_view name);

// How a language orders names: ICU's collation, pinyin for Chinese.
class NameOrder {
  public:
    explicit NameOrder(std::string_view language);
    ~NameOrder();
    NameOrder(const NameOrder&) = delete;
    NameOrder& operator=(const NameOrder&) = delete;
    // Compares bytewise what this gives.
    [[nodiscard]] std::string key(std::string_view name) const;

  private:
    struct Collation;
    std::unique_ptr<Collation> collation_;
};

} // namespace kiosk::content
