#include "pictures/worker/limits.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>

namespace kiosk::pictures::worker {

namespace {

// Bytes of address space. Scans are read row by row, so they need far less: what fills it is a progressive
// JPEG of its largest (65,535 px a side), whose decoder holds all coefficients.
constexpr rlim_t most_memory = 4ULL << 30;
// Bytes of one file written: what is turned upright stands in a temporary file, 3 bytes a px.
constexpr rlim_t most_file = 4ULL << 30;

void limit(decltype(RLIMIT_CORE) what, rlim_t value) {
    const rlimit both{value, value};
    ::setrlimit(what, &both);
}

} // namespace

bool set_limits() {
    const pid_t kiosk = ::getppid();
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != kiosk) return false; // it ended before this was set up
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    // When memory runs out, the worker goes and not the kiosk.
    if (const int score = ::open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC); score >= 0) {
        static_cast<void>(!::write(score, "1000", 4));
        ::close(score);
    }
#ifndef __SANITIZE_ADDRESS__ // its shadow memory alone is terabytes of address space
    ::prctl(PR_SET_DUMPABLE, 0);
    limit(RLIMIT_AS, most_memory);
#endif
    limit(RLIMIT_FSIZE, most_file);
    std::signal(SIGXFSZ, SIG_IGN); // the write that goes beyond it fails instead
    ::setpriority(PRIO_PROCESS, 0, 5);
    return true;
}

bool close_the_doors() {
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return false;
    bool closed = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1) == 0; // threads that run already, too
    for (const int call : {
             SCMP_SYS(socket),
             SCMP_SYS(connect),
             SCMP_SYS(bind),
             SCMP_SYS(listen),
             SCMP_SYS(accept),
             SCMP_SYS(accept4),
             SCMP_SYS(io_uring_setup), // it would do the same without these calls
             SCMP_SYS(execve),
             SCMP_SYS(execveat),
             SCMP_SYS(kill),
             SCMP_SYS(tkill),
             SCMP_SYS(rt_sigqueueinfo),
             SCMP_SYS(rt_tgsigqueueinfo),
             SCMP_SYS(pidfd_send_signal),
             SCMP_SYS(setsid), // what it starts stays in its group, and ends with it
             SCMP_SYS(setpgid),
             SCMP_SYS(mount),
             SCMP_SYS(umount2),
             SCMP_SYS(unshare),
             SCMP_SYS(setns),
             SCMP_SYS(bpf),
             SCMP_SYS(keyctl),
             // Landlock does not know these of files; the first not before Linux 6.2
             SCMP_SYS(truncate),
             SCMP_SYS(chmod),
             SCMP_SYS(fchmod),
             SCMP_SYS(fchmodat),
             SCMP_SYS(chown),
             SCMP_SYS(fchown),
             SCMP_SYS(lchown),
             SCMP_SYS(fchownat),
             SCMP_SYS(setxattr),
             SCMP_SYS(lsetxattr),
             SCMP_SYS(fsetxattr),
             SCMP_SYS(removexattr),
             SCMP_SYS(lremovexattr),
             SCMP_SYS(fremovexattr),
#ifndef __SANITIZE_ADDRESS__      // the leak check at the end looks at its own process through these
             SCMP_SYS(ptrace),
             SCMP_SYS(process_vm_readv),
#endif
             SCMP_SYS(process_vm_writev),
         }) {
        closed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && closed;
    }
    const auto deny = [&](int call, const scmp_arg_cmp& where) {
        closed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 1, where) == 0 && closed;
    };
    // Signals and limits only for itself.
    deny(SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_NE, static_cast<scmp_datum_t>(::getpid())));
    deny(SCMP_SYS(prlimit64), SCMP_A0(SCMP_CMP_NE, 0));
    // A file that is only read is not emptied by opening it. openat2 hides its flags: glibc does not use it.
    constexpr scmp_datum_t how = O_TRUNC | O_ACCMODE;
    deny(SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, how, O_TRUNC | O_RDONLY));
    deny(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, how, O_TRUNC | O_RDONLY));
    closed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0) == 0 && closed;
#ifndef __SANITIZE_ADDRESS__ // the leak check at the end runs in a process of its own
    // Threads, no processes. clone3 hides its flags: without it glibc makes threads by clone.
    for (const int call : {SCMP_SYS(fork), SCMP_SYS(vfork)})
        closed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && closed;
    deny(SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0));
    closed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 && closed;
#endif
    closed = seccomp_load(filter) == 0 && closed;
    seccomp_release(filter);
    return closed;
}

} // namespace kiosk::pictures::worker
