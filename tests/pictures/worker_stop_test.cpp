// Several workers at once: nobody waits for another one's picture, nor the program's end for any.

#include "base/runner.h"
#include "fakes/fake_worker.h"
#include "pictures/worker_pool.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <atomic>
#include <optional>
#include <thread>

namespace kiosk::pictures {
namespace {

class WorkerPoolTest : public testing::Test {
  protected:
    void SetUp() override {
        fake.put_picture("a.jpg", fakes::digest_of('a'));
        fake.put_picture("slow.jpg", fakes::digest_of('b'));
        // A slow picture waits until the test opens the gate.
        ASSERT_EQ(::mkfifo(fake.folder.path("worker/gate").c_str(), 0600), 0);
        fake.behave("[ $file = slow.jpg ] && { : > \"$state/begun\"; read open < \"$state/gate\"; }\n");
    }
    [[nodiscard]] WorkerSettings settings(int workers) const {
        auto given = fake.settings();
        given.workers = workers;
        given.seconds_per_picture = 3600;
        return given;
    }
    static PictureRequest of(const std::string& file) { return {file, 1, "v", "", {{40, 30}}}; }
    void wait_until_begun() const {
        while (!fake.folder.has("worker/begun")) std::this_thread::yield();
    }

    fakes::FakeWorker fake;
};

TEST_F(WorkerPoolTest, OneSlowPictureDoesNotHoldUpAnother) {
    WorkerPool pool(settings(2));
    const auto runner = worker_runner({1}, {});
    std::optional<Result<PictureAnswer>> slow;
    runner->submit(Priority::Now, [&]() -> Runner::Done {
        slow = pool.make(of("slow.jpg"));
        return [] {};
    });
    wait_until_begun();
    const auto quick = pool.make(of("a.jpg"));
    ASSERT_TRUE(quick);
    EXPECT_TRUE(quick->facts);
    EXPECT_EQ(runner->deliver(), 0U) << "the slow one is still at it";
    fake.folder.put("worker/gate", "open\n");
    while (runner->pending() > 0) runner->deliver(), std::this_thread::yield();
    ASSERT_TRUE(slow && *slow);
    EXPECT_TRUE((*slow)->facts);
}

TEST_F(WorkerPoolTest, StartsAsManyAsAreNeededAndNoMore) {
    WorkerPool pool(settings(4));
    EXPECT_TRUE(fakes::children().empty());
    for (int i = 0; i < 10; ++i) ASSERT_TRUE(pool.make(of("a.jpg")));
    EXPECT_EQ(fakes::children().size(), 1U);
}

TEST_F(WorkerPoolTest, WhoFindsNoneFreeWaitsForOne) {
    WorkerPool pool(settings(1));
    std::atomic<int> made = 0;
    const auto runner = worker_runner({4}, {});
    for (int i = 0; i < 20; ++i) {
        runner->submit(Priority::Now, [&]() -> Runner::Done {
            if (pool.make(of("a.jpg"))) ++made;
            return [] {};
        });
    }
    while (runner->pending() > 0) runner->deliver(), std::this_thread::yield();
    EXPECT_EQ(made, 20);
    EXPECT_EQ(fake.started(), 1U);
}

TEST_F(WorkerPoolTest, WorkersThatNobodyNeedsEnd) {
    auto soon = settings(3);
    soon.seconds_idle = 0;
    WorkerPool pool(soon);
    ASSERT_TRUE(pool.make(of("a.jpg")));
    EXPECT_EQ(fakes::children().size(), 1U);
    pool.rest();
    EXPECT_TRUE(fakes::children().empty());
}

TEST_F(WorkerPoolTest, NobodyWaitsForThePictureThatIsBeingMadeWhenTheProgramEnds) {
    WorkerPool pool(settings(1));
    std::optional<Result<PictureAnswer>> made;
    std::optional<Result<PictureAnswer>> waiting;
    {
        const auto runner = worker_runner({2}, {});
        runner->submit(Priority::Now, [&]() -> Runner::Done {
            made = pool.make(of("slow.jpg"));
            return [] {};
        });
        wait_until_begun();
        runner->submit(Priority::Now, [&]() -> Runner::Done {
            waiting = pool.make(of("a.jpg"));
            return [] {};
        });
        while (runner->pending() > 0) { // also once the second one is told to end
            pool.stop();
            runner->deliver();
            std::this_thread::yield();
        }
    }
    ASSERT_TRUE(made && waiting);
    EXPECT_FALSE(*made);
    EXPECT_FALSE(*waiting);
    EXPECT_FALSE(pool.make(of("a.jpg"))) << "nothing is begun any more";
    EXPECT_TRUE(fakes::children().empty());
}

} // namespace
} // namespace kiosk::pictures
