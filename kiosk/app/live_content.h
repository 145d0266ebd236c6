#pragma once

// Content that editors change while the kiosk runs. Looks at the folder from time to time (at once when a watcher
// says so), waits until a copy is still, reads it in the background, and hands over a whole new Exhibition or none.
//
//   state    | what happens                                   | next
//   ---------+------------------------------------------------+----------------------------------------------
//   Resting  | time to look, or a hint                        | Looking
//   Looking  | the list is as before                          | Resting
//   Looking  | the list differs                               | Settling: look again after `still_for`
//   Settling | the list differs from the one just seen        | Settling
//   Settling | the list is the one just seen                  | Reading
//   Reading  | the folder changed while it was read           | Settling
//   Reading  | read; something to show                        | Resting; a new Exhibition is there to take
//   Reading  | read; nothing to show                          | Resting; the last good one stays, problems are told
//
// A text that cannot be understood, and a picture that cannot be opened, stay as they were when they were last right.
// So does a file that may be half a copy (app/half_copies.h), for as long as somebody seems to be at it. Pictures whose
// first bytes do not tell their size (PDF, some TIFFs) are opened for it, at the start in the background.

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/half_copies.h"
#include "app/last_good.h"
#include "base/files.h"
#include "base/log.h"
#include "base/runner.h"
#include "base/time.h"
#include "content/reader.h"

namespace kiosk::app {

struct LiveContentSettings {
    Duration look_every{2'000'000};  // while nothing is going on
    Duration still_for{400'000};     // a copy is still when two looks this far apart see the same
    std::string last_good_path;      // in the data folder; empty: not kept
};

// Seam: opens a picture as it now lies on disk, to its last byte. Called from jobs.
class LooksAtPictures {
  public:
    virtual ~LooksAtPictures() = default;
    struct Seen {
        bool opens_well = false;
        Size size; // px, upright; empty where it does not open
    };
    [[nodiscard]] virtual Seen look(const content::Picture& picture) const = 0;
};
using PictureLooks = std::shared_ptr<const LooksAtPictures>;

class LiveContent {
  public:
    // Reads at once, so that there is something to show; falls back on the last good content.
    LiveContent(const Files& files, Runner& runner, Log& log, LiveContentSettings settings, PictureLooks looks,
                Instant now);

    // Moves on; true when a new exhibition() is there.
    [[nodiscard]] bool step(Instant now);
    // A watcher saw something: look now.
    void hint(Instant now);
    // Staff wants a reload: look now, and read although nothing seems to have changed.
    void read_anew(Instant now);
    // Files that some program has open and writes to, as a watcher knows.
    void being_written(std::set<std::string> paths) { doubts_.being_written(std::move(paths)); }
    // When step() wants to be called next.
    [[nodiscard]] Instant due() const;

    // Never null after a good start; null when there never was any content.
    [[nodiscard]] const std::shared_ptr<const content::Exhibition>& exhibition() const { return exhibition_; }
    [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }

  private:
    enum class State { Resting, Looking, Settling, Reading };
    struct Outcome { // of one reading
        std::shared_ptr<const content::Exhibition> exhibition;
        std::vector<Problem> problems;
        KeptFiles kept;
        FileList list;
        HalfCopies half;        // files that wait; `list` has them as they were
        bool has_moved = false; // the folder changed while it was read
    };

    void look(Instant now);
    void looked(FileList list, Instant now);
    void read(const FileList& list, Instant now);
    void adopt(Outcome outcome, Instant now);
    [[nodiscard]] static Outcome read_whole(const Files& files, const KeptFiles& kept, const FileList& list,
                                            const content::Exhibition* before, const LooksAtPictures& looks,
                                            const Doubts::Now& doubts);

    const Files& files_;
    Runner& runner_;
    Log& log_;
    LiveContentSettings settings_;
    PictureLooks looks_;
    State state_ = State::Resting;
    Instant due_{};
    Instant now_{};            // of the last step: for jobs delivered in it
    std::optional<FileList> settling_; // the list last seen while settling
    FileList shown_;           // the list that exhibition_ was read from
    KeptFiles kept_;
    Doubts doubts_;
    std::shared_ptr<const content::Exhibition> exhibition_;
    std::vector<Problem> problems_;
    bool is_new_ = false;
    bool is_hinted_ = false;
    bool is_to_be_read_ = false; // whatever the list says
    std::shared_ptr<LiveContent*> self_; // jobs hold it weakly
};

} // namespace kiosk::app
