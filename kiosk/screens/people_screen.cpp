#include "screens/bar.h"
#include "screens/each_screen.h"

namespace kiosk::screens {

Screen people_screen(const StageKit& kit, const visit::Visit&) {
    Screen screen = kit.blank("people", kit.word("people"));
    put_bar(screen.bar, kit, {home_and_timeline(kit, Shown::Other), {}, ButtonSize::Bar, settings_buttons(kit, Shown::Other), 0});
    return screen;
}

} // namespace kiosk::screens
