#include "app/half_copies.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/problem_kinds.h"

namespace kiosk::app {

namespace {

constexpr std::size_t most_text = 4 << 20; // bytes; longer files are no texts of ours
constexpr std::size_t most_looked_at = 32 << 20; // bytes of a picture
constexpr std::size_t disk_block = 4096;          // bytes

bool has_line_end(std::string_view bytes) { return bytes.ends_with('\n') || bytes.ends_with(std::string_view("\n\0", 2)); }

// What a sentence, a link or a list ends with: a text may well end there without a line end.
bool ends_like_a_sentence(std::string_view bytes) {
    constexpr std::array<std::string_view, 20> ends{"。", "！", "？", "…", "”", "’", "」", "』", "》", "）",
                                                    ".",  "!",  "?",  "\"", "'", ")",  "]",  "}",  "-",  ">"};
    return std::ranges::any_of(ends, [&](std::string_view end) { return bytes.ends_with(end); });
}

bool is_cut(const Files& files, const std::string& path, const KeptFiles& kept) {
    const auto before = kept.find(path);
    if (before == kept.end() || !is_text(path) || !has_line_end(before->second.bytes)) return false;
    const auto bytes = files.read(path, most_text);
    return bytes && !has_line_end(*bytes) && !ends_like_a_sentence(*bytes);
}

bool is_compressed_picture(std::string_view head) {
    using namespace std::string_view_literals;
    if (head.size() < 12) return false;
    return head.starts_with("\xFF\xD8\xFF"sv) || head.starts_with("\x89PNG"sv) || head.starts_with("GIF8"sv) ||
           (head.starts_with("RIFF"sv) && head.substr(8, 4) == "WEBP"sv) || head.substr(4, 4) == "ftyp"sv ||
           head.substr(4, 4) == "JXL "sv || head.starts_with("\xFF\x0A"sv);
}

// Some programs set a file to its whole length and fill it in any order: what is not there yet is zeros, from one
// block of the disk to another. Compressed pictures hardly ever have as many; where one does, it is waited for once.
bool has_gap(const Files& files, const std::string& path) {
    if (is_text(path)) return false;
    const auto head = files.read(path, 64);
    if (!head || !is_compressed_picture(*head)) return false;
    const auto bytes = files.read(path, most_looked_at);
    if (!bytes) return false;
    static const std::string zeros(disk_block, '\0');
    for (std::size_t at = 0; at + disk_block <= bytes->size(); at += disk_block) {
        if (std::memcmp(bytes->data() + at, zeros.data(), disk_block) == 0) return true;
    }
    return false;
}

bool has(const HalfCopies& files, const std::string& path, const FileState& state) {
    const auto found = files.find(path);
    return found != files.end() && found->second == state;
}

class FilesWithout final : public Files {
  public:
    FilesWithout(const Files& files, const KeptFiles& kept, const HalfCopies& half)
        : files_(files), kept_(kept), half_(half) {}

    Result<FileList> list() const override {
        auto found = files_.list();
        if (!found) return found;
        for (const auto& [path, state] : half_) {
            if (const auto old = kept_.find(path); old != kept_.end()) (*found)[path] = old->second.state;
            else found->erase(path);
        }
        return found;
    }
    Result<std::string> read(std::string_view path, std::size_t limit) const override {
        if (!half_.contains(std::string(path))) return files_.read(path, limit);
        const auto old = kept_.find(std::string(path));
        if (old != kept_.end()) return old->second.bytes.substr(0, limit);
        return std::unexpected(Problem{problems::unreadable_file, std::string(path), 0, {}});
    }
    std::string absolute(std::string_view path) const override { return files_.absolute(path); }

  private:
    const Files& files_;
    const KeptFiles& kept_;
    const HalfCopies& half_;
};

} // namespace

void Doubts::remember(const HalfCopies& half, Instant now) {
    std::erase_if(seen_, [&](const auto& seen) { return !half.contains(seen.first); });
    for (const auto& [path, state] : half) {
        const auto known = seen_.find(path);
        if (known == seen_.end() || known->second.state != state) seen_[path] = {state, now};
    }
}

Doubts::Now Doubts::at(Instant now) const {
    Now doubts{true, being_written_, {}, {}};
    for (const auto& [path, seen] : seen_) {
        if (now - seen.since >= longest_cut) doubts.trusted_unless_written[path] = seen.state;
        if (now - seen.since >= longest_writing) doubts.trusted[path] = seen.state;
    }
    return doubts;
}

HalfCopies half_copies(const Files& files, const FileList& list, const KeptFiles& kept, const Doubts::Now& doubts) {
    HalfCopies half;
    if (!doubts.is_asked) return half;
    for (const auto& [path, state] : list) {
        const auto before = kept.find(path);
        const bool is_known = before != kept.end();
        if ((is_known && before->second.state == state) || has(doubts.trusted, path, state)) continue;
        // A new picture is not hidden: the page that names it has its calm stand-in until it opens.
        const bool is_written = doubts.being_written.contains(path) && (is_known || is_text(path));
        const bool is_half = !has(doubts.trusted_unless_written, path, state) && is_cut(files, path, kept);
        const bool is_filled = !is_known || !has_gap(files, path);
        if (is_written || is_half || !is_filled) half[path] = state;
    }
    return half;
}

std::unique_ptr<Files> files_without(const Files& files, const KeptFiles& kept, const HalfCopies& half) {
    return std::make_unique<FilesWithout>(files, kept, half);
}

} // namespace kiosk::app
