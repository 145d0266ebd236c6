#include "pictures/worker/fences.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

namespace kiosk::pictures::worker {

namespace {

constexpr std::uint64_t read_only = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t write_below = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                      LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                      LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_REFER;
constexpr std::uint64_t truncate = 1ULL << 14; // of the third version; younger than Debian's header
constexpr std::uint64_t never = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
constexpr std::uint64_t of_files = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | truncate;
constexpr long oldest_version = 2; // the first lets nothing be renamed from aside/ into its place

// Libraries, fonts and colour tables; how many processors there are.
constexpr const char* shared[] = {"/usr",
                                  "/lib",
                                  "/lib64",
                                  "/etc/fonts",
                                  "/etc/ld.so.cache",
                                  "/etc/localtime",
                                  "/var/cache/fontconfig",
                                  "/proc/self",
                                  "/proc/cpuinfo",
                                  "/proc/meminfo",
                                  "/sys/devices/system",
                                  "/dev/urandom"};
constexpr const char* own[] = {"/.fonts", "/.local/share/fonts", "/.cache/fontconfig", "/.config/fontconfig"};

void allow(int rules, const std::string& path, std::uint64_t access) {
    const int handle = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    if (handle < 0) return;
    struct stat s {};
    if (::fstat(handle, &s) == 0) {
        landlock_path_beneath_attr below{};
        below.allowed_access = S_ISDIR(s.st_mode) ? access : access & of_files;
        below.parent_fd = handle;
        ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &below, 0);
    }
    ::close(handle);
}

} // namespace

Fence put_up_fence(const Folders& folders) {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < oldest_version) return Fence::NotHere;
    const std::uint64_t writing = write_below | (version >= 3 ? truncate : 0);
    landlock_ruleset_attr handled{};
    handled.handled_access_fs = read_only | writing | never;
    const int rules = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled, 0));
    if (rules < 0) return Fence::NotHere;
    for (const char* path : shared) allow(rules, path, read_only);
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        for (const char* path : own) allow(rules, std::string(home) + path, read_only);
    allow(rules, "/dev/null", read_only | LANDLOCK_ACCESS_FS_WRITE_FILE);
    allow(rules, folders.content, read_only);
    allow(rules, folders.cache, read_only | writing);
    const long failed = ::syscall(SYS_landlock_restrict_self, rules, 0);
    ::close(rules);
    return failed == 0 ? Fence::Stands : Fence::NotHere;
}

} // namespace kiosk::pictures::worker
