// Without a window, pictures are prepared for the display that the kiosk was last shown on.

#include "commands/known_display.h"
#include "commands/options.h"
#include "fakes/temporary_folder.h"

namespace kiosk::commands {
namespace {

Options options_in(const fakes::TemporaryFolder& folder) {
    Options options;
    options.data = folder.path();
    return options;
}

TEST(KnownDisplay, IsUsedWhereNoSizeWasSaid) {
    const fakes::TemporaryFolder folder;
    remember_display(folder.path(), {{3840, 2160}, {941, 529}});
    const auto options = for_known_display(options_in(folder));
    EXPECT_EQ(options.size, (Size{3840, 2160}));
    EXPECT_EQ(options.mm, (Size{941, 529}));
}

TEST(KnownDisplay, GivesWayToTheCommandLine) {
    const fakes::TemporaryFolder folder;
    remember_display(folder.path(), {{3840, 2160}, {941, 529}});
    Options said = options_in(folder);
    said.size = {1080, 1920};
    said.is_size_said = true;
    const auto options = for_known_display(said);
    EXPECT_EQ(options.size, (Size{1080, 1920}));
    EXPECT_TRUE(options.mm.is_empty());
}

TEST(KnownDisplay, ADamagedFileIsNone) {
    const fakes::TemporaryFolder folder;
    for (const char* damaged : {"", "{", "[]", R"({"px": [1920], "mm": [1, 2]})", R"({"px": [0, 0], "mm": [1, 2]})",
                                R"({"px": ["a", "b"], "mm": [1, 2]})", R"({"px": [1920, 1e99], "mm": [1, 2]})"}) {
        folder.put("display.json", damaged);
        EXPECT_FALSE(known_display(folder.path())) << damaged;
    }
    EXPECT_EQ(for_known_display(options_in(folder)).size, (Size{1920, 1080}));
}

} // namespace
} // namespace kiosk::commands
