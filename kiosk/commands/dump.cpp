#include <cstdio>

#include <fmt/format.h>

#include "commands/commands.h"
#include "commands/one_screen.h"

namespace kiosk::commands {

int dump(const Options& options, const std::string& screen) {
    const auto runner = inline_runner();
    House house(options, *runner);
    const auto exhibition = house.read_exhibition();
    if (!exhibition) return 1;
    const OneScreen one(house, *exhibition, house.options.language);
    const auto laid_out = one.lay_out(screen);
    if (!laid_out) {
        fmt::print(stderr, "no such screen: {}\n", screen);
        return 1;
    }
    std::fputs(screens::dump(*laid_out).c_str(), stdout);
    return 0;
}

} // namespace kiosk::commands
