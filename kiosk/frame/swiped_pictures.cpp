#include "frame/swiped_pictures.h"

#include "frame/drawn_picture.h"
#include "frame/renditions.h"

#include <cmath>

namespace kiosk::frame {

double picture_swipe(const Showing& showing) {
    return showing.theme.motion.is_reduced ? 0 : std::round(showing.visit.picture_swipe.at(showing.now));
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
    if (swipe > 0) add(item.previous, -item.rect.w);
    add(item.shown, 0);
    if (swipe < 0) add(item.next, item.rect.w);
    return is_changing;
}

} // namespace kiosk::frame
