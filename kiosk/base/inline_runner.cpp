#include "base/runner.h"

#include <utility>
#include <vector>

namespace kiosk {

namespace {

class InlineRunner final : public Runner {
  public:
    void submit(Priority, Job job) override { finished_.push_back(job()); }
    std::size_t deliver() override {
        auto finished = std::exchange(finished_, {});
        for (auto& done : finished) done();
        return finished.size();
    }
    [[nodiscard]] std::size_t pending() const override { return finished_.size(); }

  private:
    std::vector<Done> finished_;
};

} // namespace

std::unique_ptr<Runner> inline_runner() {
    return std::make_unique<InlineRunner>();
}

} // namespace kiosk
