// The program ends while a picture is being prepared.

#include "base/runner.h"
#include "fakes/temporary_folder.h"
#include "pictures/worker_client.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <thread>

namespace kiosk::pictures {
namespace {

namespace fs = std::filesystem;

TEST(WorkerStop, NobodyWaitsForThePictureThatIsBeingMade) {
    const fakes::TemporaryFolder folder;
    folder.put("fake", "#!/bin/sh\nread line\ntouch \"$2/begun\"\nread never\n");
    fs::permissions(folder.path("fake"), fs::perms::owner_all);
    WorkerClient worker({folder.path("fake"), folder.path(), folder.path(), 3600});
    std::optional<Result<RenditionAnswer>> made;
    {
        const auto runner = worker_runner(1, {});
        runner->submit(Priority::Now, [&]() -> Runner::Done {
            made = worker.make({"a.svg", "a", 40, 20});
            return [] {};
        });
        while (!folder.has("begun")) std::this_thread::yield();
        worker.stop();
    } // waits for the job
    ASSERT_TRUE(made);
    EXPECT_FALSE(*made);
    EXPECT_FALSE(worker.make({"b.svg", "b", 40, 20})) << "nothing is begun any more";
}

} // namespace
} // namespace kiosk::pictures
