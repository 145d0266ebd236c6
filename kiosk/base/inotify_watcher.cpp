#include "base/watcher.h"

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <system_error>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t of_interest = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                      IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// Numbers of statfs(2) and linux/magic.h: file systems whose changes other computers make.
const std::set<long> shared_file_systems{0x6969 /*NFS*/, 0xFF534D42 /*CIFS*/, 0xFE534D42 /*SMB2*/,
                                         0x517B /*SMB*/, 0x65735546 /*FUSE*/, 0x01021997 /*9P*/,
                                         0x00C36400 /*Ceph*/};

class InotifyWatcher final : public Watcher {
  public:
    explicit InotifyWatcher(std::string root)
        : root_(std::move(root)), handle_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        watch_folders();
    }
    ~InotifyWatcher() override {
        if (handle_ >= 0) ::close(handle_);
    }

    bool has_changed() override {
        if (handle_ < 0) return false;
        alignas(inotify_event) std::array<char, 16 * 1024> events{};
        bool changed = false;
        for (ssize_t n = 0; (n = ::read(handle_, events.data(), events.size())) > 0;) {
            changed = true;
            note_writers({events.data(), static_cast<std::size_t>(n)});
        }
        // The root may come back after it was gone, with everything in it.
        if (!is_root_watched_) changed = watch(root_) || changed;
        // New folders want watching too; watching one twice is harmless. Not without a change: a folder that
        // cannot be watched would have the whole tree walked in every frame.
        if (changed) watch_folders();
        return changed;
    }

    bool hears_everything() const override { return is_whole_ && !is_shared_; }

    std::set<std::string> being_written() const override { return being_written_; }

  private:
    // From the first write until the file is closed, moved or gone.
    void note_writers(std::span<const char> events) {
        while (events.size() >= sizeof(inotify_event)) {
            inotify_event event{};
            std::memcpy(&event, events.data(), sizeof event);
            const std::string_view name(events.data() + sizeof event, event.len);
            events = events.subspan(sizeof event + event.len);
            if (event.mask & IN_Q_OVERFLOW) being_written_.clear(); // a closing may be among what was lost
            if (event.mask & IN_IGNORED) folders_.erase(event.wd);  // gone
            const auto folder = folders_.find(event.wd);
            if (folder == folders_.end() || name.empty()) continue;
            const auto path =
                (folder->second / name.substr(0, name.find('\0'))).lexically_relative(root_).generic_string();
            if (event.mask & (IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO))
                being_written_.erase(path);
            else if (event.mask & IN_MODIFY)
                being_written_.insert(path);
        }
    }

    void watch_folders() {
        is_root_watched_ = watch(root_);
        is_whole_ = is_root_watched_;
        std::error_code error;
        fs::recursive_directory_iterator walk(root_, fs::directory_options::skip_permission_denied, error);
        for (const fs::recursive_directory_iterator end; !error && walk != end; walk.increment(error)) {
            std::error_code ignored;
            if (walk->is_directory(ignored)) is_whole_ = watch(walk->path()) && is_whole_;
        }
        struct statfs file_system {};
        is_shared_ =
            ::statfs(root_.c_str(), &file_system) == 0 && shared_file_systems.contains(file_system.f_type);
    }

    [[nodiscard]] bool watch(const fs::path& folder) {
        if (handle_ < 0) return false;
        const int number = ::inotify_add_watch(handle_, folder.c_str(), of_interest);
        if (number >= 0) folders_[number] = folder; // numbers are never used twice
        return number >= 0;
    }

    std::string root_;
    int handle_;
    std::map<int, fs::path> folders_; // by the number of their watch
    std::set<std::string> being_written_;
    bool is_root_watched_ = false;
    bool is_whole_ = false;
    bool is_shared_ = false;
};

} // namespace

std::unique_ptr<Watcher> folder_watcher(std::string root) {
    return std::make_unique<InotifyWatcher>(std::move(root));
}

} // namespace kiosk
