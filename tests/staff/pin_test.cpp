#include "staff/pin.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/problem_kinds.h"
#include "fakes/temporary_folder.h"

namespace kiosk::staff {
namespace {

Pin pin(std::string_view digits) { return Pin::parse(digits).value(); }

TEST(Pin, IsFourToEightDigits) {
    for (const auto* digits : {"0000", "1925", "12345678"}) EXPECT_TRUE(Pin::parse(digits)) << digits;
    for (const auto* other : {"", "123", "123456789", "12a4", " 1234", "-123", "１９２５"}) {
        EXPECT_FALSE(Pin::parse(other)) << other;
    }
}

TEST(PinFile, KnowsThePinThatWasSetAndNoOther) {
    const fakes::TemporaryFolder data;
    const PinFile file(data.path(), least_cost);
    ASSERT_TRUE(file.set(pin("1925")));
    EXPECT_TRUE(file.is_set());
    EXPECT_TRUE(file.is_right(pin("1925")));
    EXPECT_FALSE(file.is_right(pin("1924")));
    EXPECT_FALSE(file.is_right(pin("19250")));
}

TEST(PinFile, KnowsThePinAfterARestart) {
    const fakes::TemporaryFolder data;
    ASSERT_TRUE(PinFile(data.path(), least_cost).set(pin("1925")));
    EXPECT_TRUE(PinFile(data.path()).is_right(pin("1925"))) << "the cost is in the file";
}

TEST(PinFile, ReplacesAnOldPin) {
    const fakes::TemporaryFolder data;
    const PinFile file(data.path(), least_cost);
    ASSERT_TRUE(file.set(pin("1111")));
    ASSERT_TRUE(file.set(pin("2222")));
    EXPECT_FALSE(file.is_right(pin("1111")));
    EXPECT_TRUE(file.is_right(pin("2222")));
}

TEST(PinFile, HoldsAHashThatOnlyItsOwnerReads) {
    const fakes::TemporaryFolder data;
    ASSERT_TRUE(PinFile(data.path(), least_cost).set(pin("19250111")));
    EXPECT_TRUE(data.read("pin").starts_with("$argon2id$"));
    EXPECT_EQ(data.read("pin").find("19250111"), std::string::npos);
    struct stat state {};
    ASSERT_EQ(::stat(data.path("pin").c_str(), &state), 0);
    EXPECT_EQ(state.st_mode & 0777U, 0600U);
}

TEST(PinFile, AsksForTwoTenthsOfASecondInTheProgram) {
    const fakes::TemporaryFolder data;
    ASSERT_TRUE(PinFile(data.path()).set(pin("1925")));
    EXPECT_NE(data.read("pin").find("m=65536,t=6,"), std::string::npos) << data.read("pin");
}

TEST(PinFile, LetsNobodyInWhenNoneIsSet) {
    const fakes::TemporaryFolder data;
    const PinFile file(data.path(), least_cost);
    EXPECT_FALSE(file.is_set());
    EXPECT_FALSE(file.is_right(pin("0000")));
}

TEST(PinFile, LetsNobodyInWhenTheFileIsNotOurs) {
    for (const std::string& bytes : {std::string(), std::string("1925"), std::string(4096, '$'), std::string(200, '\0'),
                                     std::string("$argon2id$"), std::string("$argon2id$v=19$m=8,t=1,p=1$xx")}) {
        const fakes::TemporaryFolder data;
        data.put("pin", bytes);
        const PinFile file(data.path(), least_cost);
        EXPECT_FALSE(file.is_right(pin("1925"))) << bytes.substr(0, 40);
        EXPECT_EQ(file.is_set(), bytes.starts_with("$argon2id$"));
    }
}

TEST(PinFile, SaysWhyItCannotBeWritten) {
    const fakes::TemporaryFolder data;
    const auto set = PinFile(data.path("not-there"), least_cost).set(pin("1925"));
    ASSERT_FALSE(set);
    EXPECT_EQ(set.error().kind, problems::data_not_writable);
    EXPECT_FALSE(set.error().details.at("reason").empty());
}

TEST(PinFile, CountsWrongTriesOverARestart) {
    const fakes::TemporaryFolder data;
    PinFile(data.path(), least_cost).keep_wrong_tries(2);
    EXPECT_EQ(PinFile(data.path(), least_cost).wrong_tries(), 2);
    PinFile(data.path(), least_cost).keep_wrong_tries(0);
    EXPECT_EQ(PinFile(data.path(), least_cost).wrong_tries(), 0);
    data.put("pin-tries", "-7 gibberish");
    EXPECT_EQ(PinFile(data.path(), least_cost).wrong_tries(), 0);
}

TEST(PinFile, ForgetsWrongTriesWithANewPin) {
    const fakes::TemporaryFolder data;
    const PinFile file(data.path(), least_cost);
    file.keep_wrong_tries(3);
    ASSERT_TRUE(file.set(pin("1925")));
    EXPECT_EQ(file.wrong_tries(), 0);
}

} // namespace
} // namespace kiosk::staff
