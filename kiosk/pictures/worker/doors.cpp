#include "pictures/worker/doors.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>

namespace kiosk::pictures::worker {

namespace {

enum class Should { BeOpen, BeClosed };

int tell(const char* what, bool is_open, Should should) {
    std::printf("%s: %s\n", what, is_open ? "open" : "closed");
    return is_open == (should == Should::BeOpen) ? 0 : 1;
}

bool can(int handle) {
    if (handle >= 0) ::close(handle);
    return handle >= 0;
}

bool can_write(const std::string& path) {
    const bool is_written = can(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600));
    if (is_written) ::unlink(path.c_str());
    return is_written;
}

bool can_limit(pid_t process) {
    rlimit limits{};
    return ::prlimit(process, RLIMIT_NOFILE, nullptr, &limits) == 0;
}

// A file that is only read, by opening it or by its name. Neither changes an empty one.
bool can_empty(const std::string& folder) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string path = entry.path().string();
        if (!entry.is_regular_file() || entry.file_size() > 0) continue;
        return can(::open(path.c_str(), O_RDONLY | O_TRUNC | O_CLOEXEC)) || ::truncate(path.c_str(), 0) == 0;
    }
    return false; // nothing to try it on
}

bool can_run() {
    const pid_t child = ::fork();
    if (child == 0) {
        std::array<char*, 1> none{nullptr};
        ::execve("/bin/true", none.data(), none.data());
        ::_exit(1);
    }
    int status = 1;
    return child > 0 && ::waitpid(child, &status, 0) == child && status == 0;
}

} // namespace

int try_doors(const Folders& folders) {
    const std::string beside = std::filesystem::path(folders.cache).parent_path().string();
    int wrong = 0;
    wrong += tell("network", can(::socket(AF_INET, SOCK_STREAM, 0)), Should::BeClosed);
    wrong += tell("local sockets", can(::socket(AF_UNIX, SOCK_STREAM, 0)), Should::BeClosed);
    wrong +=
        tell("io_uring", ::syscall(SYS_io_uring_setup, 0, nullptr) == -1 && errno != EPERM, Should::BeClosed);
    wrong += tell("other programs", can_run(), Should::BeClosed);
    wrong += tell("other processes", ::kill(::getppid(), 0) == 0, Should::BeClosed);
    wrong += tell("threads of other processes", ::syscall(SYS_tgkill, ::getppid(), ::getppid(), 0) == 0,
                  Should::BeClosed);
    wrong += tell("limits of other processes", can_limit(::getppid()), Should::BeClosed);
    wrong += tell("limits of its own", can_limit(0), Should::BeOpen);
    wrong += tell("a group of its own", ::setsid() > 0 || ::setpgid(0, 0) == 0, Should::BeClosed);
    wrong += tell("emptying the content", can_empty(folders.content), Should::BeClosed);
    wrong += tell("changing modes of the content", ::chmod(folders.content.c_str(), 0755) == 0, Should::BeClosed);
    wrong += tell("reading accounts", can(::open("/etc/passwd", O_RDONLY | O_CLOEXEC)), Should::BeClosed);
    wrong += tell("writing beside the cache", can_write(beside + "/kiosk_pictures.try"), Should::BeClosed);
    wrong +=
        tell("writing the content", can_write(folders.content + "/kiosk_pictures.try"), Should::BeClosed);
    wrong += tell("writing the cache", can_write(folders.cache + "/kiosk_pictures.try"), Should::BeOpen);
    wrong += tell("reading the content", can(::open(folders.content.c_str(), O_RDONLY | O_CLOEXEC)),
                  Should::BeOpen);
    return wrong;
}

} // namespace kiosk::pictures::worker
