#pragma once

// Bytes as they come from another process → whole lines. What that process sends is not trusted: a line has a
// limit, and beyond it nothing is kept.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::pictures {

class LineReader {
  public:
    explicit LineReader(std::size_t longest) : longest_(longest) {} // bytes of a line, without its end

    void add(std::string_view bytes) {
        if (!is_too_long_) received_.append(bytes);
    }
    // The next whole line, without its end.
    [[nodiscard]] std::optional<std::string> next() {
        const auto end = received_.find('\n');
        if (end > longest_ && received_.size() > longest_) { // also npos: a line without end
            is_too_long_ = true;
            received_ = {};
        }
        if (is_too_long_ || end == std::string::npos) return std::nullopt;
        std::string line = received_.substr(0, end);
        received_.erase(0, end + 1);
        return line;
    }
    // For good: who does not end a line will not be understood later either.
    [[nodiscard]] bool is_too_long() const { return is_too_long_; }
    [[nodiscard]] bool is_empty() const { return received_.empty(); }

  private:
    std::size_t longest_;
    std::string received_;
    bool is_too_long_ = false;
};

} // namespace kiosk::pictures
