// Rules of the house that the compiler does not know.

#include "base/problem_kinds.h"
#include "house/sources.h"

#include <gtest/gtest.h>

namespace kiosk::house {
namespace {

struct Rule {
    std::vector<std::string> words;
    std::set<std::string> but_in; // folders ("commands") and files that may
};

void expect_kept(const Rule& rule) {
    for (const auto& source : kiosk_sources()) {
        if (rule.but_in.contains(source.folder()) || rule.but_in.contains(source.path)) continue;
        int number = 0;
        for (const auto& line : source.lines()) {
            ++number;
            const std::string code = code_of(line);
            for (const auto& word : rule.words) {
                EXPECT_FALSE(has_word(code, word)) << source.path << ":" << number << ": " << word;
            }
        }
    }
}

TEST(House, NobodyAsksWhatTimeItIsBelowCommands) {
    // worker_client.cpp waits for another process, in that process's time.
    expect_kept({{"system_clock", "steady_clock::now", "high_resolution_clock", "utc_clock", "gettimeofday",
                  "clock_gettime", "std::time", "::time(", "time(nullptr)", "localtime", "gmtime",
                  "SDL_GetTicks", "SDL_GetTicks64", "SDL_GetPerformanceCounter"},
                 {"commands", "kiosk/pictures/worker_client.cpp"}});
}

TEST(House, NobodySleepsBelowCommands) {
    expect_kept({{"sleep_for", "sleep_until", "sleep(", "usleep", "nanosleep", "SDL_Delay"}, {"commands"}});
}

TEST(House, NobodyDrawsRandomNumbersBelowCommands) {
    expect_kept({{"std::rand", "rand()", "random_device", "mt19937", "srand", "getrandom", "arc4random"},
                 {"commands"}});
}

TEST(House, ThreadsBelongToTheRunner) {
    expect_kept({{"std::thread", "std::jthread", "std::async", "pthread_create", "SDL_CreateThread"},
                 {"kiosk/base/worker_runner.cpp"}});
}

TEST(House, NoFileIsLongerThanFourHundredLines) {
    for (const auto* folder : {"kiosk", "tests"}) {
        for (const auto& source : files_below(folder, {".h", ".cpp"})) {
            EXPECT_LE(source.lines().size(), 400U) << source.path << ": think again";
        }
    }
}

TEST(House, EveryHeaderIsGuardedAndSaysWhatItIsFor) {
    for (const auto& source : kiosk_sources()) {
        if (!source.is_header()) continue;
        EXPECT_TRUE(source.text.starts_with("#pragma once\n")) << source.path;
        EXPECT_TRUE(source.text.starts_with("#pragma once\n\n//"))
            << source.path << " says nothing above its code";
    }
}

TEST(House, TheReadmeNamesExactlyTheFoldersOfKiosk) {
    const fs::path readme = fs::path(KIOSK_SOURCE_DIR) / "README.md";
    if (!fs::exists(readme)) GTEST_SKIP() << "README.md is not written yet";
    std::set<std::string> named;
    for (const auto& line : Source{"README.md", read_text(readme)}.lines()) {
        const auto start = line.find_first_not_of("| `");
        const auto slash = line.find('/');
        if (!line.starts_with("|") || slash == std::string::npos || start > slash) continue;
        const std::string name = line.substr(start, slash - start);
        const bool is_folder = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
        const auto rest = line.substr(slash + 1);
        if (is_folder && !name.empty() && (rest.starts_with("` ") || rest.starts_with(" ")))
            named.insert(name);
    }
    std::set<std::string> there;
    for (const auto& source : kiosk_sources()) there.insert(source.folder());
    EXPECT_EQ(named, there);
}

TEST(House, EveryProblemHasItsSentenceAndItsCureInEveryLanguage) {
    const fs::path strings = fs::path(KIOSK_SOURCE_DIR) / "assets/strings";
    for (const auto* language : {"zh", "en"}) {
        const fs::path path = strings / (std::string("problems.") + language + ".yaml");
        if (!fs::exists(path)) GTEST_SKIP() << path << " is not written yet";
        const std::string text = "\n" + read_text(path);
        for (const auto& kind : problems::all) {
            for (const auto* ending : {"", ".cure"}) {
                const std::string key = std::string(kind.id) + ending;
                EXPECT_NE(text.find("\n" + key + ": "), std::string::npos)
                    << path.filename() << " lacks " << key;
            }
        }
    }
}

TEST(House, EveryProblemKindIsInTheListOfAll) {
    const std::string header = read_text(fs::path(KIOSK_SOURCE_DIR) / "kiosk/base/problem_kinds.h");
    std::size_t kinds = 0;
    for (auto at = header.find("inline constexpr ProblemKind "); at != std::string::npos;
         at = header.find("inline constexpr ProblemKind ", at + 1)) {
        ++kinds;
    }
    EXPECT_EQ(kinds, problems::all.size());
}

TEST(House, NoSourceNamesTheMachineItWasWrittenOn) {
    // Put together here, so that this file does not name them.
    const std::string slash = "/";
    const std::vector<std::string> forbidden{slash + "work" + slash, slash + "root" + slash,
                                             slash + "tmp" + slash + "plan"};
    std::vector<Source> sources;
    for (const auto* folder : {"kiosk", "tests", "assets", "content", ".ci", "packaging", "docs"}) {
        for (auto& source :
             files_below(folder, {".h", ".cpp", ".txt", ".cmake", ".md", ".yaml", ".yml", ".csv", ".svg",
                                  ".sh", ".json", ".service", ".html", ".css", ".py"})) {
            sources.push_back(std::move(source));
        }
    }
    for (const auto* file :
         {"README.md", "CMakeLists.txt", "CMakePresets.json", ".clang-format", ".clang-tidy"}) {
        sources.push_back({file, read_text(fs::path(KIOSK_SOURCE_DIR) / file)});
    }
    for (const auto& source : sources) {
        for (const auto& word : forbidden)
            EXPECT_EQ(source.text.find(word), std::string::npos) << source.path << ": " << word;
    }
}

// The tests above read code with these two.
TEST(House, CodeIsReadWithoutCommentsAndWords) {
    EXPECT_EQ(code_of(R"(a = "x // y" + b; // sleep(1))"), "a =  + b; ");
    EXPECT_EQ(code_of(R"(c = '"'; d = 1'000;)"), "c = ; d = 1'000;");
    EXPECT_TRUE(has_word("std::thread t;", "std::thread"));
    EXPECT_FALSE(has_word("std::this_thread::get_id()", "std::thread"));
    EXPECT_FALSE(has_word("pass_time(now)", "time(nullptr)"));
    EXPECT_TRUE(has_word("x = ::sleep(1)", "sleep("));
}

} // namespace
} // namespace kiosk::house
