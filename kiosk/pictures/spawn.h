#pragma once

// A program started as a process of its own, with one end of a socket to talk through.

#include <sys/types.h>
#include <unistd.h>

#include <array>

namespace kiosk::pictures {

// Of the system's numbered handles; closes its own.
class Handle {
  public:
    explicit Handle(int number) : number_(number) {}
    ~Handle() {
        if (number_ >= 0) ::close(number_);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

// 0, or the system's reason. Standard input and output of it become `end`; nothing else of the kiosk's goes
// along. It is a group of its own, so that nothing it starts outlives it. `arguments` begin with the program
// and end with nullptr.
[[nodiscard]] int spawn(pid_t& pid, const std::array<char*, 5>& arguments, int end);

} // namespace kiosk::pictures
