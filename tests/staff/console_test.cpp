// Dear ImGui without a backend: the buttons are pressed through its IO, as a finger would.

#include "staff/console.h"

#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "fakes/temporary_folder.h"

namespace kiosk::staff {
namespace {

bool lies_on(const Rect& r, const Rect& screen) {
    return r.x >= 0 && r.y >= 0 && r.right() <= screen.right() + 0.01 && r.bottom() <= screen.bottom() + 0.01;
}

constexpr Surface usual{{1920, 1080}, 80};

class ConsoleTest : public testing::Test {
  protected:
    ConsoleTest() {
        ImGui::CreateContext();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        unsigned char* pixels = nullptr;
        int width = 0;
        int height = 0;
        io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
        io.MousePos = {-1, -1};
        EXPECT_TRUE(file.set(*Pin::parse("1925")));
        report.status.screen = "page/two/notice";
        report.status.content_version = "ab12";
    }
    ~ConsoleTest() override { ImGui::DestroyContext(); }

    StaffIntents draw() {
        ImGuiIO& io = ImGui::GetIO();
        io.DeltaTime = 1.0F / 60;
        io.DisplaySize = {static_cast<float>(surface.px.w), static_cast<float>(surface.px.h)};
        ImGui::NewFrame();
        auto intents = console.draw(report, surface, now);
        ImGui::Render();
        vertices = ImGui::GetDrawData()->TotalVtxCount;
        return intents;
    }
    StaffIntents settle() {
        auto intents = draw();
        for (auto& intent : draw()) intents.push_back(intent);
        return intents;
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> found;
        for (const auto& button : console.buttons()) found.push_back(button.name);
        return found;
    }
    [[nodiscard]] bool has(std::string_view name) const {
        return std::ranges::find(console.buttons(), name, &DrawnButton::name) != console.buttons().end();
    }
    StaffIntents touch(Point at, bool down) {
        ImGuiIO& io = ImGui::GetIO();
        io.MousePos = {static_cast<float>(at.x), static_cast<float>(at.y)};
        io.MouseDown[0] = down;
        return draw();
    }
    StaffIntents press(std::string_view name) {
        const auto found = std::ranges::find(console.buttons(), name, &DrawnButton::name);
        if (found == console.buttons().end()) {
            ADD_FAILURE() << "no button " << name;
            return {};
        }
        const Point centre = found->rect.centre();
        auto intents = touch(centre, true);
        for (auto& intent : touch(centre, false)) intents.push_back(intent);
        draw();
        return intents;
    }
    void open_console() {
        console.open(now);
        settle();
        for (const auto* key : {"1", "9", "2", "5", "enter"}) press(key);
        settle();
    }

    fakes::TemporaryFolder data;
    PinFile file{data.path(), least_cost};
    Instant now = Instant{} + 1h;
    std::vector<std::string> asked; // "language/key"
    Console console{file,
                    [this](std::string_view language, std::string_view key) {
                        asked.push_back(std::string(language) + "/" + std::string(key));
                        return std::string(key);
                    },
                    {"zh", "en"},
                    now};
    Report report;
    Surface surface = usual;
    int vertices = 0;
};

TEST_F(ConsoleTest, DrawsNothingWhileItIsClosed) {
    EXPECT_TRUE(settle().empty());
    EXPECT_FALSE(console.is_open());
    EXPECT_EQ(vertices, 0);
}

TEST_F(ConsoleTest, OpensWithThePinPad) {
    console.open(now);
    settle();
    EXPECT_TRUE(console.is_open());
    EXPECT_FALSE(console.wants_report());
    EXPECT_EQ(names(), (std::vector<std::string>{"1", "2", "3", "4", "5", "6", "7", "8", "9", "delete", "0", "enter",
                                                 "language", "close"}));
    EXPECT_GT(vertices, 0);
}

TEST_F(ConsoleTest, TheRightPinOpensTheConsole) {
    open_console();
    EXPECT_TRUE(console.wants_report());
    EXPECT_EQ(names(), (std::vector<std::string>{"reload", "start-over", "clear", "end", "language", "close"}));
}

TEST_F(ConsoleTest, AWrongPinStaysAtThePad) {
    console.open(now);
    settle();
    for (const auto* key : {"1", "9", "2", "6", "enter"}) press(key);
    EXPECT_FALSE(console.wants_report());
    EXPECT_TRUE(std::ranges::count(asked, "zh/pin-wrong") > 0);
}

TEST_F(ConsoleTest, WithoutAPinThePadSaysHowToSetOne) {
    std::filesystem::remove(data.path("pin"));
    console.open(now);
    settle();
    EXPECT_TRUE(std::ranges::count(asked, "zh/pin-none") > 0);
}

TEST_F(ConsoleTest, ThePadClosesByItsButtonAndByItself) {
    console.open(now);
    settle();
    EXPECT_EQ(press("close"), StaffIntents{Close{}});
    EXPECT_FALSE(console.is_open());
    console.open(now);
    settle();
    now += 30s;
    EXPECT_EQ(draw(), StaffIntents{Close{}});
    EXPECT_FALSE(console.is_open());
}

TEST_F(ConsoleTest, ReloadIsToldAndTheConsoleStays) {
    open_console();
    EXPECT_EQ(press("reload"), StaffIntents{Reload{}});
    EXPECT_TRUE(console.is_open());
}

TEST_F(ConsoleTest, StartingOverClosesIt) {
    open_console();
    EXPECT_EQ(press("start-over"), (StaffIntents{StartOver{}, Close{}}));
    EXPECT_FALSE(console.is_open());
}

TEST_F(ConsoleTest, EndingTheKioskAsksOnceMore) {
    open_console();
    EXPECT_TRUE(press("end").empty());
    EXPECT_EQ(names(), (std::vector<std::string>{"end-yes", "end-no"}));
    EXPECT_TRUE(press("end-no").empty());
    EXPECT_TRUE(has("end"));
    press("end");
    EXPECT_EQ(press("end-yes"), (StaffIntents{EndKiosk{}, Close{}}));
    EXPECT_FALSE(console.is_open());
}

TEST_F(ConsoleTest, ClearingThePictureCacheAsksOnceMoreAndTheConsoleStays) {
    open_console();
    EXPECT_TRUE(press("clear").empty());
    EXPECT_EQ(names(), (std::vector<std::string>{"clear-yes", "clear-no"}));
    EXPECT_TRUE(std::ranges::count(asked, "zh/staff-clear-sure") > 0);
    EXPECT_TRUE(press("clear-no").empty());
    EXPECT_TRUE(has("clear"));
    press("clear");
    EXPECT_EQ(press("clear-yes"), StaffIntents{ClearPictureCache{}});
    EXPECT_TRUE(console.wants_report());
    EXPECT_TRUE(has("clear"));
}

TEST_F(ConsoleTest, TheQuestionAboutTheCacheIsForgottenWhenItCloses) {
    open_console();
    press("clear");
    now += 120s;
    EXPECT_EQ(draw(), StaffIntents{Close{}});
    open_console();
    EXPECT_TRUE(has("clear"));
}

TEST_F(ConsoleTest, SaysThatEveryPictureIsReady) {
    open_console();
    asked.clear();
    draw();
    for (const auto* key : {"staff-picture-work", "staff-picture-cache", "staff-preparing", "staff-nothing-to-prepare"}) {
        EXPECT_TRUE(std::ranges::count(asked, std::string("zh/") + key) > 0) << key;
    }
    EXPECT_EQ(std::ranges::count(asked, "zh/staff-failed"), 0);
    EXPECT_EQ(std::ranges::count(asked, "zh/staff-ahead"), 0);
}

TEST_F(ConsoleTest, ShowsWhatBecomesOfPictures) {
    open_console();
    report.status.preparing = std::vector<std::string>(Console::most_names + 5, "1-eve/长卷.tif");
    report.status.ahead = 7;
    report.status.cache_bytes = 3u << 20;
    report.problems = {{Severity::Error, "1-eve/b.jpg", "It is not complete.", true}};
    asked.clear();
    draw();
    for (const auto* key : {"staff-preparing", "staff-more-pictures", "staff-ahead", "staff-failed"}) {
        EXPECT_TRUE(std::ranges::count(asked, std::string("zh/") + key) > 0) << key;
    }
    EXPECT_EQ(std::ranges::count(asked, "zh/staff-nothing-to-prepare"), 0);
    EXPECT_TRUE(std::ranges::count(console.texts(report), "1-eve/长卷.tif") > 0) << "its letters are in the atlas";
}

TEST_F(ConsoleTest, AFingerThatSlidesOffAButtonCancels) {
    open_console();
    const auto reload = std::ranges::find(console.buttons(), "reload", &DrawnButton::name)->rect.centre();
    auto intents = touch(reload, true);
    for (auto& intent : touch({usual.px.w / 2, 5}, true)) intents.push_back(intent);
    for (auto& intent : touch({usual.px.w / 2, 5}, false)) intents.push_back(intent);
    EXPECT_TRUE(intents.empty());
}

TEST_F(ConsoleTest, ClosesAfterTwoMinutesWithoutATouch) {
    open_console();
    now += 119s;
    EXPECT_TRUE(draw().empty());
    touch({5, 5}, true);
    touch({5, 5}, false);
    now += 119s;
    EXPECT_TRUE(draw().empty());
    now += 1s;
    EXPECT_EQ(draw(), StaffIntents{Close{}});
    EXPECT_FALSE(console.is_open());
}

TEST_F(ConsoleTest, TheQuestionIsForgottenWhenItCloses) {
    open_console();
    press("end");
    now += 120s;
    EXPECT_EQ(draw(), StaffIntents{Close{}});
    open_console();
    EXPECT_TRUE(has("end"));
}

TEST_F(ConsoleTest, OpensWithThePadEveryTime) {
    open_console();
    press("close");
    console.open(now);
    settle();
    EXPECT_FALSE(console.wants_report());
}

TEST_F(ConsoleTest, OpeningAnOpenConsoleChangesNothing) {
    open_console();
    console.open(now);
    EXPECT_TRUE(console.wants_report());
}

TEST_F(ConsoleTest, SwitchesItsLanguageAndComesRoundAgain) {
    open_console();
    EXPECT_EQ(console.language(), "zh");
    EXPECT_TRUE(press("language").empty());
    EXPECT_EQ(console.language(), "en");
    asked.clear();
    draw();
    EXPECT_EQ(asked.front().substr(0, 3), "en/");
    press("language");
    EXPECT_EQ(console.language(), "zh");
}

TEST_F(ConsoleTest, ShowsEverythingOfTheReport) {
    open_console();
    asked.clear();
    report.problems = {{Severity::Error, "pages/x.md:12", "The key is not known."},
                       {Severity::Warning, "pages/y.md:3", "No caption."}};
    draw();
    for (const auto* key :
         {"staff-on-screen", "staff-language", "staff-version", "staff-started", "staff-content-version",
          "staff-content-read", "staff-visits", "staff-frames-presented", "staff-slowest-frame", "staff-memory",
          "staff-pictures", "staff-last-touch", "staff-errors", "staff-warnings"}) {
        EXPECT_TRUE(std::ranges::count(asked, std::string("zh/") + key) > 0) << key;
    }
    EXPECT_EQ(std::ranges::count(asked, "zh/staff-no-problems"), 0);
}

TEST_F(ConsoleTest, KnowsEveryTextForTheAtlas) {
    report.problems = {{Severity::Error, "页.md:12", "标题不见了。"}};
    const auto texts = console.texts(report);
    for (const auto* text : {"pin-none", "page/two/notice", "ab12", "页.md:12", "标题不见了。"}) {
        EXPECT_TRUE(std::ranges::count(texts, text) > 0) << text;
    }
    for (const auto* language : {"zh", "en"}) {
        EXPECT_TRUE(std::ranges::count(asked, std::string(language) + "/staff-never") > 0);
    }
}

TEST_F(ConsoleTest, AThousandProblemsAreCutAndScrolledByAFinger) {
    open_console();
    for (int i = 0; i < 1000; ++i) report.problems.push_back({Severity::Error, "p.md", "A sentence about it."});
    asked.clear();
    settle();
    EXPECT_TRUE(std::ranges::count(asked, "zh/staff-more") > 0);
    touch({1400, 700}, true);
    for (int y = 700; y >= 200; y -= 50) touch({1400, static_cast<double>(y)}, true);
    EXPECT_TRUE(touch({1400, 200}, false).empty());
    EXPECT_TRUE(console.is_open());
}

// What every display must keep: buttons on the display, apart, and of 22 mm where there is room.
class ConsoleOn : public ConsoleTest, public testing::WithParamInterface<Surface> {
  protected:
    void expect_good_buttons() const {
        const Rect screen{0, 0, surface.px.w, surface.px.h};
        const auto& buttons = console.buttons();
        for (std::size_t i = 0; i < buttons.size(); ++i) {
            const Rect& r = buttons[i].rect;
            EXPECT_GE(r.w + 0.01, surface.target) << buttons[i].name;
            EXPECT_GE(r.h + 0.01, surface.target) << buttons[i].name;
            EXPECT_TRUE(lies_on(r, screen)) << buttons[i].name << " leaves the display";
            for (std::size_t j = i + 1; j < buttons.size(); ++j) {
                EXPECT_FALSE(r.overlaps(buttons[j].rect)) << buttons[i].name << " and " << buttons[j].name;
            }
        }
    }
};

TEST_P(ConsoleOn, EveryButtonIsLargeApartAndOnTheDisplay) {
    surface = GetParam();
    console.open(now);
    settle();
    expect_good_buttons();
    for (const auto* key : {"1", "9", "2", "5", "enter"}) press(key);
    settle();
    ASSERT_TRUE(console.wants_report());
    expect_good_buttons();
    press("clear");
    settle();
    expect_good_buttons();
    press("clear-no");
    settle();
    press("end");
    settle();
    expect_good_buttons();
}

INSTANTIATE_TEST_SUITE_P(Displays, ConsoleOn,
                         testing::Values(Surface{{1280, 720}, 60}, Surface{{1920, 1080}, 44}, Surface{{1920, 1080}, 89},
                                         Surface{{3840, 2160}, 178}, Surface{{1080, 1920}, 89}, Surface{{1080, 1920}, 140},
                                         Surface{{2160, 3840}, 178}));

TEST_F(ConsoleTest, ADisplayTooSmallForItsButtonsStillShowsThemAll) {
    surface = {{640, 360}, 120};
    console.open(now);
    settle();
    for (const auto& button : console.buttons()) {
        EXPECT_TRUE(lies_on(button.rect, {0, 0, 640, 360})) << button.name;
        EXPECT_GT(button.rect.h, 20) << button.name;
    }
}

} // namespace
} // namespace kiosk::staff
