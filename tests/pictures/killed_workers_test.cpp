// Workers die by other hands (the kernel out of memory, an operator), at any moment: every picture is there
// in the end, whole, and none is marked bad.

#include "base/runner.h"
#include "fakes/fake_worker.h"
#include "pictures/cache_paths.h"
#include "pictures/rendition_decoder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;

constexpr int pictures = 40;
constexpr int killings = 200;
constexpr int sizes = 6; // of each picture

TEST(KilledWorkers, EveryPictureIsThereInTheEndAndNoneIsMarkedBad) {
    const fakes::FakeWorker fake;
    for (int i = 0; i < pictures; ++i) {
        std::string digest = fakes::digest_of('a');
        digest.replace(0, 2, std::to_string(10 + i));
        fake.put_picture(std::to_string(i) + ".jpg", digest);
    }
    auto settings = fake.settings();
    settings.workers = 3;
    settings.seconds_per_picture = 60;
    const auto decoder = rendition_decoder(settings, fakes::read_fake_pixels);
    const auto runner = worker_runner({3}, {});
    std::mutex failing;
    std::string lasting_failures;
    const auto prepare = [&](int i, int size) -> Runner::Done {
        const RenditionKey key{std::to_string(i) + ".jpg", "v", 40 + size, 30};
        const auto made = decoder->prepare({key});
        if (!made && made.error().lasts != Failure::Lasts::AWhile) {
            const std::lock_guard lock(failing);
            lasting_failures += to_string(made.error().problem) + "\n";
        }
        return [] {};
    };
    std::mt19937 random(1925);
    int killed = 0;
    int submitted = 0;
    while (killed < killings) {
        // Always something to do: new sizes, so that workers are needed.
        if (runner->pending() < 6) {
            const int i = submitted++;
            runner->submit(Priority::Now,
                           [&prepare, i] { return prepare(i % pictures, i / pictures % 1000); });
        }
        runner->deliver();
        const auto alive = fakes::children();
        if (!alive.empty() && random() % 4 == 0) {
            ::kill(alive[random() % alive.size()], random() % 2 == 0 ? SIGKILL : SIGTERM);
            ++killed;
        }
        std::this_thread::yield();
    }
    while (runner->pending() > 0) runner->deliver(), std::this_thread::yield();
    EXPECT_EQ(lasting_failures, "");

    for (int i = 0; i < pictures; ++i) {
        for (int size = 0; size < sizes; ++size) {
            const RenditionKey key{std::to_string(i) + ".jpg", "v", 40 + size, 30};
            ASSERT_TRUE(decoder->prepare({key})) << key.file;
            ASSERT_TRUE(std::holds_alternative<Pixels>(decoder->decode(key))) << key.file;
        }
    }
    for (const auto& entry : fs::recursive_directory_iterator(fake.folder.path("cache/pictures"))) {
        if (entry.is_regular_file()) {
            EXPECT_TRUE(fakes::read_fake_pixels(entry.path())) << entry.path() << " is not whole";
        }
    }
}

} // namespace
} // namespace kiosk::pictures
