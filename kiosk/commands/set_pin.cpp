#include <iostream>
#include <string>

#include <filesystem>
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include "commands/commands.h"
#include "staff/pin.h"

namespace kiosk::commands {

namespace {

// One line from the terminal without showing it, or from a pipe as it is.
std::string read_hidden(const char* question) {
    const bool is_terminal = ::isatty(STDIN_FILENO) == 1;
    termios before{};
    if (is_terminal) {
        fmt::print(stderr, "{}", question);
        ::tcgetattr(STDIN_FILENO, &before);
        termios hidden = before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSANOW, &hidden);
    }
    std::string line;
    std::getline(std::cin, line);
    if (is_terminal) {
        ::tcsetattr(STDIN_FILENO, TCSANOW, &before);
        fmt::print(stderr, "\n");
    }
    return line;
}

} // namespace

int set_pin(const Options& options) {
    const auto pin = staff::Pin::parse(read_hidden("新的员工密码（4–8 位数字） / New staff PIN (4–8 digits): "));
    if (!pin) {
        fmt::print(stderr, "密码须为 4 到 8 位数字，未作改动。 / A PIN has 4 to 8 digits; nothing was changed.\n");
        return 1;
    }
    if (::isatty(STDIN_FILENO) == 1 && read_hidden("再输入一次 / Once more: ") != pin->digits()) {
        fmt::print(stderr, "两次不同，未作改动。 / The two differ; nothing was changed.\n");
        return 1;
    }
    std::error_code error;
    std::filesystem::create_directories(options.data, error);
    if (const auto set = staff::PinFile(options.data).set(*pin); !set) {
        fmt::print(stderr, "{}\n", to_string(set.error()));
        return 1;
    }
    fmt::print("员工密码已保存。 / The staff PIN is set.\n");
    return 0;
}

} // namespace kiosk::commands
