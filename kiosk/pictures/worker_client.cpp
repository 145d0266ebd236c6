#include "pictures/worker_client.h"

#include "base/problem_kinds.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>

extern char** environ;

namespace kiosk::pictures {

namespace {

constexpr std::chrono::milliseconds longest_doze{100}; // between two looks whether the program ends
constexpr std::size_t longest_answer = 64 * 1024;      // bytes; a line beyond it is nonsense

Problem failed(const std::string& file, const std::string& reason) {
    return {problems::picture_failed, file, 0, {{"reason", reason}}};
}

} // namespace

// One running worker: a socket to talk through, and its process id. Ends the worker with itself.
struct WorkerClient::Process {
    pid_t pid = -1;
    int socket = -1;
    std::string received;

    Process(pid_t process, int end) : pid(process), socket(end) {}
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process() {
        ::close(socket); // an honest worker ends at the end of its input; a hanging one is not waited for
        ::kill(-pid, SIGKILL);
        ::kill(pid, SIGKILL);
        while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
        }
    }

    [[nodiscard]] bool say(std::string_view line) const {
        while (!line.empty()) {
            // MSG_NOSIGNAL: a worker that died must not take the kiosk with it by SIGPIPE.
            const ssize_t sent = ::send(socket, line.data(), line.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR) continue;
            if (sent <= 0) return false;
            line.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    enum class Heard { Line, Silence, End };
    // One whole line into `line`, within `most` of the system's time (the worker is another process).
    [[nodiscard]] Heard hear(std::string& line, std::chrono::milliseconds most,
                             const std::atomic<bool>& is_stopped) {
        const auto until = std::chrono::steady_clock::now() + most;
        while (true) {
            if (const auto end = received.find('\n'); end != std::string::npos) {
                line = received.substr(0, end);
                received.erase(0, end + 1);
                return Heard::Line;
            }
            if (received.size() > longest_answer || is_stopped) return Heard::End;
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
            if (left.count() <= 0) return Heard::Silence;
            pollfd waiting{socket, POLLIN, 0};
            const int ready = ::poll(&waiting, 1, static_cast<int>(std::min(left, longest_doze).count()));
            if (ready < 0 && errno != EINTR) return Heard::End;
            if (ready <= 0) continue;
            std::array<char, 4096> bytes{};
            const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), 0);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return Heard::End;
            received.append(bytes.data(), static_cast<std::size_t>(got));
        }
    }
};

WorkerClient::WorkerClient(WorkerSettings settings) : settings_(std::move(settings)) {}

WorkerClient::~WorkerClient() = default;

Result<void> WorkerClient::start() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return std::unexpected(
            Problem{problems::worker_missing, settings_.program, 0, {{"reason", std::strerror(errno)}}});
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETPGROUP); // its own group: nothing it starts outlives it
    std::array<char*, 4> arguments{settings_.program.data(), settings_.content.data(), settings_.cache.data(),
                                   nullptr};
    pid_t pid = -1;
    const int error =
        ::posix_spawn(&pid, settings_.program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    ::close(ends[1]);
    if (error != 0) {
        ::close(ends[0]);
        return std::unexpected(
            Problem{problems::worker_missing, settings_.program, 0, {{"reason", std::strerror(error)}}});
    }
    process_ = std::make_unique<Process>(pid, ends[0]);
    return {};
}

Result<RenditionAnswer> WorkerClient::make(const RenditionRequest& request) {
    const std::lock_guard lock(one_at_a_time_);
    if (is_stopped_) return std::unexpected(failed(request.file, "the program ends"));
    // A worker may have died since its last answer (an operator, the kernel); that is not this picture's
    // fault, so a line that cannot be said is said once more to a new one.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (!process_) {
            if (const auto started = start(); !started) return std::unexpected(started.error());
        }
        if (process_->say(to_line(request))) break;
        process_.reset();
    }
    if (!process_) return std::unexpected(failed(request.file, "the picture program does not start"));

    std::string line;
    const auto heard = process_->hear(line, std::chrono::seconds(settings_.seconds_per_picture), is_stopped_);
    const auto answer = heard == Process::Heard::Line ? parse_answer(line) : std::nullopt;
    if (!answer) {
        process_.reset();
        if (heard == Process::Heard::Silence)
            return std::unexpected(failed(request.file, "it takes too long to open"));
        return std::unexpected(failed(request.file, "the picture program broke on it"));
    }
    if (!answer->error.empty()) return std::unexpected(failed(request.file, answer->error));
    return *answer;
}

} // namespace kiosk::pictures
