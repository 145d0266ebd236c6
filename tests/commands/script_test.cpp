// Recorded visits are read.

#include "commands/script.h"
#include "fakes/temporary_folder.h"

namespace kiosk::commands {

TEST(Script, KnowsTheKeysOfAPad) {
    const fakes::TemporaryFolder folder;
    folder.put("a.yaml", "- key: right\n- key: [down, enter, back]\n- expect: {focus: 时间轴}\n");
    const auto steps = read_script(folder.path("a.yaml"));
    ASSERT_TRUE(steps) << steps.error();
    ASSERT_EQ(steps->size(), 3U);
    using enum visit::Key;
    EXPECT_EQ(std::get<Press>((*steps)[0].act).keys, std::vector{Right});
    EXPECT_EQ(std::get<Press>((*steps)[1].act).keys, (std::vector{Down, Enter, Back}));
    EXPECT_EQ(std::get<Expect>((*steps)[2].act).focus, "时间轴");
}

TEST(Script, SaysInWhichLineAnUnknownKeyStands) {
    const fakes::TemporaryFolder folder;
    folder.put("a.yaml", "- wait: 1\n- key: sideways\n");
    const auto steps = read_script(folder.path("a.yaml"));
    ASSERT_FALSE(steps);
    EXPECT_NE(steps.error().find("a.yaml:2: unknown key sideways"), std::string::npos) << steps.error();
}

} // namespace kiosk::commands
