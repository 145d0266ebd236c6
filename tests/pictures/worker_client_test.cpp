// The table of worker_client.h, row by row, with workers that are a few lines of shell.

#include "base/problem_kinds.h"
#include "fakes/fake_worker.h"
#include "pictures/worker_client.h"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <csignal>

namespace kiosk::pictures {
namespace {

using fakes::children;

class WorkerClientTest : public testing::Test {
  protected:
    void SetUp() override { fake.put_picture("a.jpg", fakes::digest_of('a')); }

    [[nodiscard]] Result<PictureAnswer> make(const std::string& file = "a.jpg") {
        return worker.make({file, 1, "v", "", {{40, 30}}, {}, false});
    }
    void expect_made(const Result<PictureAnswer>& made) {
        ASSERT_TRUE(made) << to_string(made.error());
        ASSERT_TRUE(made->facts) << word_of(made->trouble);
    }
    void expect_trouble(const Result<PictureAnswer>& made, Trouble trouble) {
        ASSERT_TRUE(made) << to_string(made.error());
        ASSERT_FALSE(made->facts);
        EXPECT_EQ(word_of(made->trouble), word_of(trouble));
    }

    fakes::FakeWorker fake;
    WorkerSettings settings = [this] {
        auto given = fake.settings();
        given.seconds_per_picture = 2;
        given.seconds_per_pyramid = 2;
        return given;
    }();
    WorkerClient worker{settings};
};

// "answers a line of the protocol"

TEST_F(WorkerClientTest, SaysWhatTheWorkerSaid) {
    fake.put_picture("broken.jpg", "broken");
    expect_made(make());
    expect_trouble(make("broken.jpg"), Trouble::Truncated);
    expect_made(make());
    EXPECT_EQ(fake.started(), 1U) << "one process for all of them";
}

TEST_F(WorkerClientTest, StartsNothingBeforeItIsNeededAndEndsItsWorkerWithItself) {
    {
        WorkerClient other(settings);
        EXPECT_TRUE(children().empty());
        expect_made(other.make({"a.jpg", 1, "v", "", {{40, 30}}}));
        EXPECT_EQ(children().size(), 1U);
    }
    EXPECT_TRUE(children().empty());
}

TEST_F(WorkerClientTest, AWorkerThatNobodyNeedsEnds) {
    auto soon = settings;
    soon.seconds_idle = 0;
    WorkerClient idle(soon);
    expect_made(idle.make({"a.jpg", 1, "v", "", {{40, 30}}}));
    idle.rest();
    EXPECT_TRUE(children().empty());
    expect_made(idle.make({"a.jpg", 1, "v", "", {{40, 30}}}));

    expect_made(make());
    worker.rest();
    EXPECT_EQ(children().size(), 2U) << "not within its time";
}

// "is killed"

TEST_F(WorkerClientTest, AWorkerThatWasKilledBetweenPicturesIsStartedAgain) {
    expect_made(make());
    const pid_t first = children().at(0);
    ASSERT_EQ(::kill(first, SIGKILL), 0);
    siginfo_t ended{};
    ASSERT_EQ(::waitid(P_PID, static_cast<id_t>(first), &ended, WEXITED | WNOWAIT), 0);
    expect_made(make());
    EXPECT_NE(children().at(0), first);
}

// Whether its end is noticed at once or with the next picture is chance: both come up in so many.
TEST_F(WorkerClientTest, AnAnswerIsGoodThoughTheWorkerEndsRightAfterIt) {
    fake.be(std::string(fakes::worker_start) + "digest=" + fakes::digest_of('a') + R"sh(
  echo "{\"digest\":\"$digest\",\"w\":400,\"h\":300,\"format\":\"jpeg\",\"leaves\":1,\"mean\":\"#102030\",\"profile-ignored\":false}"
  exit 0
done
)sh");
    for (int i = 0; i < 300; ++i) expect_made(make());
    EXPECT_EQ(fake.asked(), 300U);
}

TEST_F(WorkerClientTest, AWorkerThatIsKilledInAPictureIsReplacedTwice) {
    for (const auto* signal : {"KILL", "TERM"}) {
        const fakes::FakeWorker mortal;
        mortal.put_picture("a.jpg", fakes::digest_of('a'));
        // The first two processes that get the picture die.
        mortal.behave(std::string(R"sh([ "$(wc -l < "$state/asked")" -le 2 ] && kill -)sh") + signal +
                      " $$\n");
        expect_made(WorkerClient(mortal.settings()).make({"a.jpg", 1, "v", "", {{40, 30}}}));
        EXPECT_EQ(mortal.asked(), 3U);
    }
}

TEST_F(WorkerClientTest, AWorkerThatIsKilledThreeTimesIsTheMachinesFault) {
    fake.behave("kill -KILL $$\n");
    const auto made = make();
    ASSERT_FALSE(made) << "a Problem passes; a Trouble would be remembered";
    EXPECT_EQ(made.error().kind, problems::picture_failed);
    EXPECT_EQ(fake.asked(), 3U);
}

// "dies by itself, or talks nonsense"

TEST_F(WorkerClientTest, APictureThatBreaksTwoWorkersIsToBlame) {
    for (const auto* death :
         {"kill -SEGV $$", "kill -ABRT $$", "exit 1", "exit 0", "echo nonsense", "echo", "echo '{}'",
          "printf '{\"trouble\":\"broken\",\"reason\":\"\"}\\nand more\\n'", "printf half; exit",
          "head -c 1000000 /dev/zero | tr '\\0' x; read never", "exec >/dev/null </dev/null; read never"}) {
        const std::size_t asked = fake.asked();
        fake.behave(std::string("[ $file = bad.jpg ] && { ") + death + "; }\n");
        WorkerClient fresh(settings);
        expect_trouble(fresh.make({"bad.jpg", 1, "v", "", {{40, 30}}}), Trouble::BreaksTheWorker);
        EXPECT_EQ(fake.asked() - asked, 2U) << death;
        expect_made(fresh.make({"a.jpg", 1, "v", "", {{40, 30}}}));
    }
}

TEST_F(WorkerClientTest, OneDeathIsForgiven) {
    fake.behave(R"sh([ "$(wc -l < "$state/asked")" -le 1 ] && kill -SEGV $$)sh"
                "\n");
    expect_made(make());
}

TEST_F(WorkerClientTest, AProgramThatIsNoWorkerIsNamedAndNoPictureBlamed) {
    for (const auto* script :
         {"#!/bin/sh\nexit 127\n", "#!/bin/sh\nread line\nkill -SEGV $$\n",
          "#!/bin/sh\nwhile read line; do echo hello; done\n", "#!/no/such/shell\n", "not a program"}) {
        fake.be(script);
        WorkerClient fresh(settings);
        const auto made = fresh.make({"a.jpg", 1, "v", "", {{40, 30}}});
        ASSERT_FALSE(made) << script;
        EXPECT_EQ(made.error().kind, problems::worker_missing) << script;
        EXPECT_EQ(made.error().file, settings.program);
    }
}

// "outlasts its time"

TEST_F(WorkerClientTest, APictureThatTakesTooLongIsGivenUpWithAllThatWasStartedForIt) {
    fake.behave("if [ $file = slow.jpg ]; then (while :; do :; done) & echo $! > \"$state/grandchild\"; "
                "while :; do :; done; fi\n");
    expect_trouble(make("slow.jpg"), Trouble::TooSlow);
    const auto grandchild = fake.lines("grandchild").at(0);
    const std::string state = "/proc/" + grandchild + "/stat";
    std::string text;
    do { // killed, but perhaps not taken away yet by whoever inherits it
        std::ifstream file(state);
        text.clear();
        std::getline(file, text);
    } while (!text.empty() && text.find(" Z ") == std::string::npos && text.find(" X ") == std::string::npos);
    expect_made(make());
}

TEST_F(WorkerClientTest, AWorkerThatWaitedInsteadOfWorkingIsNotThePicturesFault) {
    fake.behave("[ $file = slow.jpg ] && kill -STOP $$\n");
    auto impatient = settings;
    impatient.seconds_per_picture = 1;
    WorkerClient fresh(impatient);
    const auto made = fresh.make({"slow.jpg", 1, "v", "", {{40, 30}}});
    ASSERT_FALSE(made) << "a disk that stalls must not mark the whole exhibition bad";
    EXPECT_EQ(made.error().details.at("reason"), word_of(Trouble::TooSlow));
    expect_made(fresh.make({"a.jpg", 1, "v", "", {{40, 30}}}));
}

// "cannot be started"

TEST_F(WorkerClientTest, AProgramThatIsMissingIsNamed) {
    auto broken = settings;
    broken.program = fake.folder.path("no-such-program");
    const auto made = WorkerClient(broken).make({"a.jpg", 1, "v", "", {{40, 30}}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, problems::worker_missing);
    EXPECT_EQ(made.error().file, broken.program);
}

} // namespace
} // namespace kiosk::pictures
