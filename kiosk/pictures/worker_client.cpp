#include "pictures/worker_client.h"

#include "base/problem_kinds.h"
#include "pictures/line_reader.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>

namespace kiosk::pictures {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock; // the worker is another process: it is waited for in the system's time

constexpr std::size_t longest_answer = 64 * 1024; // bytes; a line beyond it is nonsense
constexpr int most_tries = 3;
constexpr int most_deaths = 2;
constexpr std::chrono::seconds empty_request_time{10};
constexpr std::chrono::seconds longest_dying{2};

Problem missing(const std::string& program, const std::string& reason) {
    return {problems::worker_missing, program, 0, {{"reason", reason}}};
}

Problem failed(const std::string& file, Trouble trouble) {
    return {problems::picture_failed, file, 0, {{"reason", std::string(word_of(trouble))}}};
}

} // namespace

// One running worker: a socket to talk through, and its process id. Ends the worker with itself.
class WorkerClient::Process {
  public:
    Process(pid_t pid, int socket) : pid_(pid), socket_(socket) {}
    ~Process() { static_cast<void>(end()); }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    struct Ending {
        int status = 0;                      // as waitpid() says it
        bool is_ours = false;                // it was alive until it was killed here
        std::chrono::milliseconds worked{0}; // the processor's time since it was last asked
    };
    // Kills what is left of it. What it died of comes out right where it had died before.
    Ending end() {
        if (pid_ <= 0) return ending_;
        // It is not taken away yet: its number must stay its own until its group is killed.
        ending_.is_ours = !is_dead(0ms);
        if (ending_.is_ours) ::kill(pid_, SIGKILL); // in case it has left its group
        ::kill(-pid_, SIGKILL);
        rusage used{};
        // Who hangs in the kernel, at a share that is gone, cannot be killed. It is left behind, not waited
        // for.
        if (is_dead(longest_dying) && ::wait4(pid_, &ending_.status, WNOHANG, &used) == pid_)
            ending_.worked = milliseconds(used.ru_utime) + milliseconds(used.ru_stime) - worked_before_;
        pid_ = -1;
        return ending_;
    }
    // After the end of its output it is about to be dead: what of, is worth a moment's wait.
    Ending end_of_itself() {
        static_cast<void>(is_dead(1s));
        return end();
    }

    [[nodiscard]] bool say(std::string_view line) {
        worked_before_ = worked_so_far();
        while (!line.empty()) {
            // MSG_NOSIGNAL: a worker that died must not take the kiosk with it by SIGPIPE.
            const ssize_t sent = ::send(socket_.number(), line.data(), line.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno == EINTR) continue;
            if (sent <= 0) return false;
            line.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    enum class Heard { Line, Nonsense, Silence, End, Stopped };
    // One whole line into `line`, within `most`; Stopped as soon as `stopping` can be read.
    [[nodiscard]] Heard hear(std::string& line, std::chrono::seconds most, int stopping) {
        const auto until = steady_clock::now() + most;
        while (true) {
            if (auto next = lines_.next()) {
                line = std::move(*next);
                last_used_ = steady_clock::now();
                return Heard::Line;
            }
            if (lines_.is_too_long()) return Heard::Nonsense;
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - steady_clock::now());
            if (left.count() <= 0) return Heard::Silence;
            std::array<pollfd, 2> waiting{{{socket_.number(), POLLIN, 0}, {stopping, POLLIN, 0}}};
            const int ready = ::poll(waiting.data(), waiting.size(), static_cast<int>(left.count()));
            if (ready < 0 && errno != EINTR) return Heard::End;
            if (ready <= 0) continue;
            if (waiting[1].revents != 0) return Heard::Stopped;
            std::array<char, 4096> bytes{};
            const ssize_t got = ::recv(socket_.number(), bytes.data(), bytes.size(), 0);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return Heard::End;
            lines_.add({bytes.data(), static_cast<std::size_t>(got)});
        }
    }

    // Something was said that nobody asked for: the next answer would be taken for another picture's.
    [[nodiscard]] bool has_more() const { return !lines_.is_empty() || peek() > 0; }
    // It has closed its end since it answered. What it had answered is as good as any.
    [[nodiscard]] bool is_gone() const { return peek() == 0; }
    [[nodiscard]] bool is_idle(std::chrono::seconds most) const {
        return steady_clock::now() - last_used_ >= most;
    }

  private:
    // Bytes that wait to be read, one at most; 0 at the end, -1 where there is nothing yet.
    [[nodiscard]] ssize_t peek() const {
        char byte = 0;
        return ::recv(socket_.number(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    }
    [[nodiscard]] std::chrono::milliseconds worked_so_far() const {
        clockid_t clock{};
        timespec worked{};
        if (::clock_getcpuclockid(pid_, &clock) != 0 || ::clock_gettime(clock, &worked) != 0) return 0ms;
        return std::chrono::milliseconds(worked.tv_sec * 1000 + worked.tv_nsec / 1'000'000);
    }
    [[nodiscard]] bool is_dead(std::chrono::milliseconds within) const {
        const Handle process(
            static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0))); // glibc 2.36 has it for C alone
        if (process.number() < 0) return true;
        pollfd end{process.number(), POLLIN, 0};
        return ::poll(&end, 1, static_cast<int>(within.count())) > 0;
    }
    static std::chrono::milliseconds milliseconds(const timeval& time) {
        return std::chrono::seconds(time.tv_sec) + std::chrono::milliseconds(time.tv_usec / 1000);
    }

    pid_t pid_;
    Handle socket_;
    LineReader lines_{longest_answer};
    std::chrono::milliseconds worked_before_{0};
    Ending ending_;
    steady_clock::time_point last_used_ = steady_clock::now();
};

WorkerClient::WorkerClient(WorkerSettings settings)
    : settings_(std::move(settings)), stopping_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

WorkerClient::~WorkerClient() = default;

void WorkerClient::stop() {
    is_stopped_ = true;
    ::eventfd_write(stopping_.number(), 1);
}

void WorkerClient::rest() {
    const std::unique_lock lock(one_at_a_time_, std::try_to_lock);
    if (lock && process_ && process_->is_idle(std::chrono::seconds(settings_.seconds_idle))) process_.reset();
}

Result<void> WorkerClient::start() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return std::unexpected(missing(settings_.program, std::strerror(errno)));
    const Handle theirs(ends[1]);
    pid_t pid = -1;
    std::string threads = std::to_string(settings_.threads);
    const int error = spawn(
        pid,
        {settings_.program.data(), settings_.content.data(), settings_.cache.data(), threads.data(), nullptr},
        ends[1]);
    if (error != 0) {
        ::close(ends[0]);
        return std::unexpected(missing(settings_.program, std::strerror(error)));
    }
    process_ = std::make_unique<Process>(pid, ends[0]);
    return {};
}

// Of the running worker; nothing of it is left where it did not answer.
std::expected<PictureAnswer, WorkerClient::End> WorkerClient::ask(const std::string& line,
                                                                  std::chrono::seconds most) {
    using Heard = Process::Heard;
    std::string said;
    const auto heard = process_->say(line) ? process_->hear(said, most, stopping_.number()) : Heard::End;
    if (heard == Heard::Line) {
        if (const auto answer = parse_answer(said); answer && !process_->has_more()) return *answer;
    }
    const std::unique_ptr<Process> ended = std::move(process_);
    if (heard == Heard::Stopped) return std::unexpected(End::Stopped);
    if (heard == Heard::Line || heard == Heard::Nonsense) return std::unexpected(End::Nonsense);
    if (heard == Heard::Silence) {
        // Who used hardly any time of the processor waited for a disk or a share, or was halted.
        const bool is_at_work = ended->end().worked >= std::chrono::milliseconds(most) / 10;
        return std::unexpected(is_at_work ? End::Slow : End::Waited);
    }
    const auto [status, is_ours, worked] = ended->end_of_itself();
    const bool is_killed =
        !is_ours && WIFSIGNALED(status) && (WTERMSIG(status) == SIGKILL || WTERMSIG(status) == SIGTERM);
    return std::unexpected(is_killed ? End::Killed : End::Died);
}

// Does a new worker answer at all? If not, the picture is not to blame for the one that died.
bool WorkerClient::is_sound() {
    process_.reset();
    return start() && (ask("{}\n", empty_request_time) || is_stopped_);
}

Result<PictureAnswer> WorkerClient::make(const PictureRequest& request) {
    const std::lock_guard lock(one_at_a_time_);
    const std::chrono::seconds most(request.pyramids.empty() ? settings_.seconds_per_picture
                                                             : settings_.seconds_per_pyramid);
    const std::string line = to_line(request);
    if (process_ && (process_->is_gone() || process_->has_more())) process_.reset();
    int deaths = 0;
    for (int tries = 0; tries < most_tries && !is_stopped_; ++tries) {
        if (!process_) {
            if (const auto started = start(); !started) return std::unexpected(started.error());
        }
        const auto answer = ask(line, most);
        if (answer) return *answer;
        switch (answer.error()) {
        case End::Killed:
            continue;
        case End::Died:
        case End::Nonsense:
            if (++deaths < most_deaths) continue;
            if (!is_sound()) return std::unexpected(missing(settings_.program, "it does not answer"));
            return PictureAnswer{std::nullopt, Trouble::BreaksTheWorker, {}};
        case End::Slow:
            return PictureAnswer{std::nullopt, Trouble::TooSlow, {}};
        case End::Waited:
            return std::unexpected(failed(request.file, Trouble::TooSlow));
        case End::Stopped:
            break;
        }
    }
    return std::unexpected(failed(request.file, Trouble::BreaksTheWorker));
}

} // namespace kiosk::pictures
