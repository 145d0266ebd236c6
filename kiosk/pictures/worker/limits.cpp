#include "pictures/worker/limits.h"

#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <csignal>
#include <initializer_list>

namespace kiosk::pictures::worker {

namespace {

constexpr rlim_t most_memory = 4ULL << 30; // bytes of address space; libvips streams, so scans need far less
constexpr rlim_t most_file = 1ULL << 30;   // bytes of one file written

void limit(decltype(RLIMIT_CORE) what, rlim_t value) {
    const rlimit both{value, value};
    ::setrlimit(what, &both);
}

} // namespace

void set_limits() {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ // its shadow memory alone is terabytes of address space
    limit(RLIMIT_AS, most_memory);
#endif
    limit(RLIMIT_FSIZE, most_file);
    ::setpriority(PRIO_PROCESS, 0, 5);
}

bool close_the_doors() {
    const scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter) return false;
    bool closed = true;
    for (const int call : {SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen),
                           SCMP_SYS(accept), SCMP_SYS(accept4), SCMP_SYS(execve), SCMP_SYS(execveat),
#ifndef __SANITIZE_ADDRESS__ // the leak check at the end looks at its own process through these
                           SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv),
#endif
                           SCMP_SYS(process_vm_writev)}) {
        closed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && closed;
    }
    closed = seccomp_load(filter) == 0 && closed;
    seccomp_release(filter);
    return closed;
}

} // namespace kiosk::pictures::worker
