#pragma once

// A folder made of literals.

#include "base/files.h"
#include "base/problem_kinds.h"

namespace kiosk::fakes {

class MemoryFiles final : public Files {
  public:
    MemoryFiles() = default;
    explicit MemoryFiles(std::map<std::string, std::string> texts) : texts_(std::move(texts)) {}

    // Every call counts as a new change, also with the same bytes.
    void put(const std::string& path, std::string bytes) {
        texts_[path] = std::move(bytes);
        ++changes_[path];
    }
    void remove(const std::string& path) { texts_.erase(path); }
    void lose_folder(bool lost) { is_lost_ = lost; }
    [[nodiscard]] const std::map<std::string, std::string>& texts() const { return texts_; }

    [[nodiscard]] Result<FileList> list() const override {
        if (is_lost_) return std::unexpected(Problem{problems::missing_folder, ".", 0, {}});
        FileList found;
        for (const auto& [path, bytes] : texts_) {
            const auto change = changes_.contains(path) ? changes_.at(path) : 0;
            found[path] = FileState{bytes.size(), change, change, 1};
        }
        return found;
    }
    [[nodiscard]] Result<std::string> read(std::string_view path, std::size_t limit) const override {
        const auto found = texts_.find(std::string(path));
        if (is_lost_ || found == texts_.end()) {
            return std::unexpected(
                Problem{problems::unreadable_file, std::string(path), 0, {{"reason", "not there"}}});
        }
        return found->second.substr(0, limit);
    }
    [[nodiscard]] std::string absolute(std::string_view path) const override { return std::string(path); }

  private:
    std::map<std::string, std::string> texts_;
    std::map<std::string, std::int64_t> changes_;
    bool is_lost_ = false;
};

} // namespace kiosk::fakes
