#pragma once

// Which files may be half a copy although they rest: a slow network or a full disk stops a copy for seconds. A text cut
// in the middle reads like a shorter text, so three signs are looked for: a program still has the file open and writes to
// it; a text now ends in the middle of a line where before it ended with one; a picture has a gap of zeros. None is
// waited for without end.

#include <map>
#include <memory>
#include <set>
#include <string>

#include "app/last_good.h"
#include "base/files.h"
#include "base/time.h"

namespace kiosk::app {

using HalfCopies = FileList; // path and state of each that waits

inline constexpr Duration longest_writing{120'000'000}; // a program that never closes a file is not copying it
inline constexpr Duration longest_cut{10'000'000};      // some editors do end a file without a line end
inline constexpr Duration half_copy_look{1'000'000};    // how often to look while something waits

// What is known about doubtful files; remembers since when each has been as it is.
class Doubts {
  public:
    struct Now { // a value, for a job
        bool is_asked = false; // false at the start: there is nothing better to show
        std::set<std::string> being_written;
        HalfCopies trusted_unless_written; // waited for long enough, as far as the end of their text goes
        HalfCopies trusted;
    };

    void being_written(std::set<std::string> paths) { being_written_ = std::move(paths); }
    void remember(const HalfCopies& half, Instant now);
    [[nodiscard]] Now at(Instant now) const;

  private:
    struct Seen {
        FileState state;
        Instant since;
    };
    std::set<std::string> being_written_;
    std::map<std::string, Seen> seen_;
};

// Of the files in `list` that are other than they were kept.
[[nodiscard]] HalfCopies half_copies(const Files& files, const FileList& list, const KeptFiles& kept,
                                     const Doubts::Now& doubts);

// `files`, with what waits as it was kept, or not there when it is new. All must outlive the result.
[[nodiscard]] std::unique_ptr<Files> files_without(const Files& files, const KeptFiles& kept, const HalfCopies& half);

} // namespace kiosk::app
