#include "pictures/worker/limits.h"

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
             SCMP_SYS(pidfd_send_signal),
             SCMP_SYS(mount),
             SCMP_SYS(umount2),
             SCMP_SYS(unshare),
             SCMP_SYS(setns),
             SCMP_SYS(bpf),
             SCMP_SYS(keyctl),
             SCMP_SYS(chmod),
             SCMP_SYS(fchmodat),
             SCMP_SYS(chown),
             SCMP_SYS(lchown),
             SCMP_SYS(fchownat),
             SCMP_SYS(setxattr),
             SCMP_SYS(lsetxattr), // Landlock does not know these of files
#ifndef __SANITIZE_ADDRESS__      // the leak check at the end looks at its own process through these
             SCMP_SYS(ptrace),
             SCMP_SYS(process_vm_readv),
#endif
             SCMP_SYS(process_vm_writev),
         }) {
        closed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && closed;
    }
    closed = seccomp_load(filter) == 0 && closed;
    seccomp_release(filter);
    return closed;
}

} // namespace kiosk::pictures::worker
