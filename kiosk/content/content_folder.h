#pragma once

// The content folder while it is being read: what files there are, and their text. Every text is read once.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/files.h"
#include "content/findings.h"

namespace kiosk::content {

inline constexpr std::size_t largest_text = 1024 * 1024; // bytes; a long book chapter is a tenth of it

class ContentFolder {
  public:
    // `all` as `files` lists it; what is to be ignored is left out here.
    ContentFolder(const Files& files, const FileList& all, Findings& findings);

    // By path in Unicode form C; nullptr when there is no such file.
    struct Entry {
        std::string path; // as the file system spells it
        FileState state;
    };
    using Entries = std::map<std::string, Entry, std::less<>>;
    [[nodiscard]] const Entries& entries() const { return entries_; }
    [[nodiscard]] const Entry* find(std::string_view path) const;

    // Decoded. Nothing, with a Problem, when it cannot be read.
    [[nodiscard]] std::optional<std::string> text(const Entry& entry);
    // The first bytes of a picture.
    [[nodiscard]] Result<std::string> head(const Entry& entry, std::size_t limit) const;
    // At most `size` bytes of a sound from `offset` on.
    [[nodiscard]] Result<std::string> part(const Entry& entry, std::size_t offset, std::size_t size) const;

    // Of all names, states and texts read so far.
    [[nodiscard]] std::string version() const;

  private:
    void mix(std::string_view bytes);

    const Files& files_;
    Findings& findings_;
    Entries entries_;
    std::uint64_t hash_ = 0xCBF29CE484222325; // FNV-1a, 64 bits
};

} // namespace kiosk::content
