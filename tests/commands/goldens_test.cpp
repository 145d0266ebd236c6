// What the screens look like, on every display and for every visitor. A sheet of tests/golden shows the screens in the
// order of every_kind_of_screen.

#include "fakes/contact_sheet.h"
#include "painted_exhibition.h"

namespace kiosk::commands {
namespace {

void expect_golden(const std::string& name, const Options& options,
                   const std::vector<std::string>& screens = every_kind_of_screen) {
    PaintedExhibition exhibition(options);
    const bool is_portrait = options.size.h > options.size.w;
    fakes::ContactSheet sheet(name, is_portrait ? 216 : 384, is_portrait ? 6 : 4);
    for (const std::string& id : screens) sheet.add(id, exhibition.painted(exhibition.at_rest(id)));
    sheet.expect_golden();
}

Options on(Size size, const std::string& language = "zh") {
    Options options;
    options.size = size;
    options.language = language;
    return options;
}

TEST(Goldens, At1920x1080) { expect_golden("screens-1920x1080", on({1920, 1080})); }
TEST(Goldens, At1080x1920) { expect_golden("screens-1080x1920", on({1080, 1920})); }
TEST(Goldens, At1280x720) { expect_golden("screens-1280x720", on({1280, 720})); }
TEST(Goldens, At3840x2160) { expect_golden("screens-3840x2160", on({3840, 2160})); }
TEST(Goldens, InEnglish) { expect_golden("screens-english", on({1920, 1080}, "en")); }

TEST(Goldens, InTheLargestTextAndHighContrast) {
    Options options = on({1920, 1080}, "en");
    options.text_size = visit::TextSize::Largest;
    options.contrast = visit::Contrast::High;
    expect_golden("screens-largest-high-contrast", options);
}

TEST(Goldens, InLowReach) {
    Options options = on({1080, 1920});
    options.reach = visit::Reach::Low;
    expect_golden("screens-low-reach", options);
}

TEST(Goldens, AtNight) {
    Options options = on({1920, 1080});
    options.theme.theme = "night";
    expect_golden("screens-night", options);
}

} // namespace
} // namespace kiosk::commands
