#include "screens/each_screen.h"

namespace kiosk::screens {

Screen plan_screen(const StageKit& kit, const content::Page& page, std::size_t picture) {
    return page_screen(kit, page, picture);
}

} // namespace kiosk::screens
