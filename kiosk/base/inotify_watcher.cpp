#include <array>
#include <filesystem>
#include <set>
#include <system_error>

#include <sys/inotify.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "base/watcher.h"

namespace kiosk {

namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t of_interest = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                      IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// Numbers of statfs(2) and linux/magic.h: file systems whose changes other computers make.
const std::set<long> shared_file_systems{0x6969 /*NFS*/, 0xFF534D42 /*CIFS*/, 0xFE534D42 /*SMB2*/, 0x517B /*SMB*/,
                                         0x65735546 /*FUSE*/, 0x01021997 /*9P*/, 0x00C36400 /*Ceph*/};

class InotifyWatcher final : public Watcher {
  public:
    explicit InotifyWatcher(std::string root) : root_(std::move(root)), handle_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
        watch_folders();
    }
    ~InotifyWatcher() override {
        if (handle_ >= 0) ::close(handle_);
    }

    bool has_changed() override {
        if (handle_ < 0) return false;
        alignas(inotify_event) std::array<char, 16 * 1024> events{};
        bool changed = false;
        while (::read(handle_, events.data(), events.size()) > 0) changed = true;
        // New folders want watching too; watching one twice is harmless. The root may come back after it was gone.
        if (changed || !is_whole_) watch_folders();
        return changed;
    }

    bool hears_everything() const override { return is_whole_ && !is_shared_; }

  private:
    void watch_folders() {
        is_whole_ = watch(root_);
        std::error_code error;
        fs::recursive_directory_iterator walk(root_, fs::directory_options::skip_permission_denied, error);
        for (const fs::recursive_directory_iterator end; !error && walk != end; walk.increment(error)) {
            std::error_code ignored;
            if (walk->is_directory(ignored)) is_whole_ = watch(walk->path()) && is_whole_;
        }
        struct statfs file_system{};
        is_shared_ = ::statfs(root_.c_str(), &file_system) == 0 && shared_file_systems.contains(file_system.f_type);
    }

    [[nodiscard]] bool watch(const fs::path& folder) const {
        return handle_ >= 0 && ::inotify_add_watch(handle_, folder.c_str(), of_interest) >= 0;
    }

    std::string root_;
    int handle_;
    bool is_whole_ = false;
    bool is_shared_ = false;
};

} // namespace

std::unique_ptr<Watcher> folder_watcher(std::string root) { return std::make_unique<InotifyWatcher>(std::move(root)); }

} // namespace kiosk
