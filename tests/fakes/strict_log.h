#pragma once

// A warning that no test announced fails the test.

#include "base/log.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kiosk::fakes {

class StrictLog final : public Log {
  public:
    void note(std::string_view sentence) override { notes.emplace_back(sentence); }
    void warn(std::string_view sentence) override {
        if (announced_ > 0) {
            --announced_;
            warnings.emplace_back(sentence);
            return;
        }
        ADD_FAILURE() << "unannounced warning: " << sentence;
    }
    void expect_warnings(int count) { announced_ += count; }

    std::vector<std::string> notes;
    std::vector<std::string> warnings;

  private:
    int announced_ = 0;
};

} // namespace kiosk::fakes
