#include "base/runner.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <semaphore>
#include <thread>

namespace kiosk {
namespace {

// Hears wake() and waits for it: no test sleeps.
struct Waker {
    std::counting_semaphore<1000> woken{0};
    [[nodiscard]] std::function<void()> call() {
        return [this] { woken.release(); };
    }
    void wait(int times) {
        for (int i = 0; i < times; ++i) woken.acquire();
    }
};

TEST(WorkerRunner, RunsAJobElsewhereAndDeliversItHere) {
    Waker waker;
    const auto runner = worker_runner({2}, waker.call());
    const auto here = std::this_thread::get_id();
    std::thread::id ran_on;
    std::thread::id delivered_on;
    runner->submit(Priority::Now, [&]() -> Runner::Done {
        ran_on = std::this_thread::get_id();
        return [&] { delivered_on = std::this_thread::get_id(); };
    });
    EXPECT_EQ(runner->pending(), 1U);
    waker.wait(1);
    EXPECT_EQ(delivered_on, std::thread::id{}) << "not before deliver()";
    EXPECT_EQ(runner->deliver(), 1U);
    EXPECT_NE(ran_on, here);
    EXPECT_EQ(delivered_on, here);
    EXPECT_EQ(runner->pending(), 0U);
    EXPECT_EQ(runner->deliver(), 0U);
}

TEST(WorkerRunner, DoesTheMostPressingJobNext) {
    Waker waker;
    const auto runner = worker_runner({1}, waker.call());
    std::binary_semaphore gate{0};
    std::string order;
    const auto job = [&order](char name) {
        return [&order, name]() -> Runner::Done { return [&order, name] { order += name; }; };
    };
    std::binary_semaphore is_busy{0};
    runner->submit(Priority::Idle, [&]() -> Runner::Done {
        is_busy.release();
        gate.acquire();
        return [] {};
    });
    is_busy.acquire();
    runner->submit(Priority::Idle, job('e'));
    runner->submit(Priority::Soon, job('c'));
    runner->submit(Priority::Now, job('a'));
    runner->submit(Priority::Soon, job('d'));
    runner->submit(Priority::Now, job('b'));
    gate.release();
    waker.wait(6);
    runner->deliver();
    EXPECT_EQ(order, "abcde");
}

TEST(WorkerRunner, DropsQueuedJobsAtItsEndAndWaitsForTheRunningOne) {
    std::atomic<int> ran = 0;
    std::atomic<int> dropped = 0;
    std::binary_semaphore is_busy{0};
    std::promise<void> gate;
    {
        const auto runner = worker_runner({1}, {});
        runner->submit(Priority::Now, [&]() -> Runner::Done {
            is_busy.release();
            gate.get_future().wait();
            ++ran;
            return [] {};
        });
        is_busy.acquire();
        for (int i = 0; i < 10; ++i) {
            const std::shared_ptr<void> held(nullptr, [&](void*) { ++dropped; });
            runner->submit(Priority::Now, [&ran, held]() -> Runner::Done {
                ++ran;
                return [] {};
            });
        }
        gate.set_value();
    }
    EXPECT_GE(ran, 1);
    EXPECT_EQ(dropped, 10) << "nothing a job holds is kept";
}

TEST(WorkerRunner, TakesJobsThatDeliveriesSubmit) {
    Waker waker;
    const auto runner = worker_runner({1}, waker.call());
    bool is_done = false;
    runner->submit(Priority::Now, [&]() -> Runner::Done {
        return
            [&] { runner->submit(Priority::Now, [&]() -> Runner::Done { return [&] { is_done = true; }; }); };
    });
    waker.wait(1);
    EXPECT_EQ(runner->deliver(), 1U);
    EXPECT_EQ(runner->pending(), 1U);
    waker.wait(1);
    EXPECT_EQ(runner->deliver(), 1U);
    EXPECT_TRUE(is_done);
}

TEST(WorkerRunner, LosesNoneOfAThousandJobs) {
    Waker waker;
    const auto runner = worker_runner({4}, waker.call());
    int delivered = 0;
    for (int i = 0; i < 1000; ++i) {
        runner->submit(static_cast<Priority>(i % 3), [&]() -> Runner::Done { return [&] { ++delivered; }; });
    }
    waker.wait(1000);
    while (runner->pending() > 0) runner->deliver();
    EXPECT_EQ(delivered, 1000);
}

TEST(InlineRunner, RunsAtOnceAndDeliversWhenAsked) {
    const auto runner = inline_runner();
    std::string order;
    runner->submit(Priority::Idle, [&]() -> Runner::Done {
        order += "job ";
        return [&] { order += "done "; };
    });
    EXPECT_EQ(order, "job ");
    EXPECT_EQ(runner->pending(), 1U);
    EXPECT_EQ(runner->deliver(), 1U);
    EXPECT_EQ(order, "job done ");
    EXPECT_EQ(runner->pending(), 0U);
}

TEST(InlineRunner, TakesJobsThatDeliveriesSubmit) {
    const auto runner = inline_runner();
    int done = 0;
    runner->submit(Priority::Now, [&]() -> Runner::Done {
        return [&] { runner->submit(Priority::Now, [&]() -> Runner::Done { return [&] { ++done; }; }); };
    });
    EXPECT_EQ(runner->deliver(), 1U);
    EXPECT_EQ(done, 0);
    EXPECT_EQ(runner->deliver(), 1U);
    EXPECT_EQ(done, 1);
}

} // namespace
} // namespace kiosk
