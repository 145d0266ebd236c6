#include "frame/swiped_pictures.h"

#include "frame/drawn_picture.h"
#include "frame/renditions.h"

#include <cmath>

namespace kiosk::frame {

double picture_swipe(const Showing& showing) {
    if (showing.theme.motion.is_reduced) return 0;
    const double swipe = std::round(showing.visit.picture_swipe.at(showing.now));
    return showing.screen.facts.is_mirrored ? -swipe : swipe;
}

bool add_swiped_pictures(std::vector<Command>& commands, const screens::SwipedPictures& item,
                         const Showing& showing) {
    const double swipe = picture_swipe(showing);
    bool is_changing = false;
    const auto add = [&](const std::optional<screens::PictureItem>& picture, double beside) {
        if (!picture) return;
        Placed at = placed(*picture, 1);
        at.target = at.target.moved({swipe + beside, 0});
        is_changing =
            add_picture(commands, rendition_of(*picture, 1), at, 0, picture->stand_in, showing) || is_changing;
    };
    const bool is_mirrored = showing.screen.facts.is_mirrored;
    if (swipe > 0) add(is_mirrored ? item.next : item.previous, -item.rect.w);
    add(item.shown, 0);
    if (swipe < 0) add(is_mirrored ? item.previous : item.next, item.rect.w);
    return is_changing;
}

} // namespace kiosk::frame
