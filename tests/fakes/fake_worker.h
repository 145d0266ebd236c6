#pragma once

// A worker that is a few lines of shell: the protocol without libvips, so that a test can have hundreds of
// them, and have them slow, mad or dead. A "picture" is a file that holds its own digest; a "rendition" says
// whose it is.

#include "fakes/temporary_folder.h"
#include "pictures/picture_cache.h"
#include "pictures/worker_client.h"

#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::fakes {

// $line is a request, $file its picture. Every request is noted in `asked`, every start in `started`.
inline constexpr std::string_view worker_start = R"sh(#!/bin/sh
content=$1 cache=$2 state=${0%/*}
echo $$ >> "$state/started"
make() { # list of sizes, ending: makes a file of each, aside first
  rest=$1
  while case $rest in *'"h":'*) true;; *) false;; esac; do
    rest=${rest#*\"h\":}; h=${rest%%,*}; rest=${rest#*\"w\":}; w=${rest%%\}*}
    folder=$cache/pictures/${digest%"${digest#??}"}/$digest
    [ -d "$folder" ] || mkdir -p "$folder" "$cache/aside" 2>> "$state/noise" || return 1
    [ -e "$folder/$leaf-${w}x$h$2" ] && continue
    if [ "$2" = .dzi ]; then
      mkdir -p "$folder/$leaf-${w}x${h}_files/0" && echo "tile of $digest" > "$folder/$leaf-${w}x${h}_files/0/0_0.jpg" || return 1
    fi
    printf 'rendition of ' > "$cache/aside/$$" && echo "$digest ${w}x$h" >> "$cache/aside/$$" || return 1
    mv "$cache/aside/$$" "$folder/$leaf-${w}x$h$2" 2>> "$state/noise" || return 1
  done
  return 0
}
while IFS= read -r line; do
  file=${line#*\"file\":\"}; file=${file%%\"*}; leaf=${line#*\"leaf\":}; leaf=${leaf%%,*}
  case $line in *'"file"'*) ;; *) echo '{"trouble":"broken","reason":"not understood"}'; continue;; esac
  echo "$line" >> "$state/asked"
)sh";
// What a good one does with it.
inline constexpr std::string_view worker_end = R"sh(
  digest=; [ -f "$content/$file" ] && IFS= read -r digest < "$content/$file"
  case $digest in
    '') echo '{"trouble":"missing","reason":""}'; continue;;
    broken) echo '{"trouble":"truncated","reason":"ends early"}'; continue;;
  esac
  all=${line#*\"pyramids\":[}; [ "$all" = "$line" ] && all=
  make "${all%%]*}" .dzi || { echo '{"trouble":"cache-unwritable","reason":""}'; continue; }
  all=${line#*\"renditions\":[}; [ "$all" = "$line" ] && all=
  make "${all%%]*}" .jpg || { echo '{"trouble":"cache-unwritable","reason":""}'; continue; }
  echo "{\"digest\":\"$digest\",\"w\":400,\"h\":300,\"format\":\"jpeg\",\"leaves\":1,\"mean\":\"#102030\",\"profile-ignored\":false}"
done
)sh";

inline std::string digest_of(char digit) {
    return std::string(64, digit);
}

class FakeWorker {
  public:
    FakeWorker() {
        std::filesystem::create_directories(folder.path("content"));
        behave("");
    }
    // Shell before the good ending: `case $file in …`.
    void behave(std::string_view shell) const {
        be(std::string(worker_start) + std::string(shell) + std::string(worker_end));
    }
    // All of it.
    void be(const std::string& script) const {
        // Written aside: a program that is open for writing by anybody does not start.
        folder.put("worker/new", script);
        std::filesystem::permissions(folder.path("worker/new"), std::filesystem::perms::owner_all);
        std::filesystem::rename(folder.path("worker/new"), folder.path("worker/program"));
    }
    [[nodiscard]] pictures::WorkerSettings settings() const {
        return {folder.path("worker/program"), folder.path("content"), folder.path("cache"), 20, 20};
    }
    void put_picture(const std::string& file, const std::string& digest) const {
        folder.put("content/" + file, digest + "\n");
    }
    [[nodiscard]] std::vector<std::string> lines(const std::string& of) const {
        std::ifstream file(folder.path("worker/" + of));
        std::vector<std::string> found;
        for (std::string line; std::getline(file, line);) found.push_back(line);
        return found;
    }
    [[nodiscard]] std::size_t started() const { return lines("started").size(); }
    [[nodiscard]] std::size_t asked() const { return lines("asked").size(); }

    TemporaryFolder folder;
};

// Reads what the fake worker wrote, and nothing else.
inline Result<pictures::Pixels> read_fake_pixels(const std::string& path) {
    std::ifstream file(path);
    std::string text;
    std::getline(file, text);
    if (!text.starts_with("rendition of ") && !text.starts_with("tile of "))
        return std::unexpected(Problem{{"unreadable"}, path, 0, {}});
    return pictures::Pixels{1, 1, true, {text.begin(), text.end()}};
}

inline std::string text_of(const pictures::Pixels& pixels) {
    return {pixels.bytes.begin(), pixels.bytes.end()};
}

// Processes that this one started and that are not dead, by Linux's own list.
inline std::vector<pid_t> children() {
    std::vector<pid_t> found;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream list(task.path() / "children");
        for (pid_t pid = 0; list >> pid;) found.push_back(pid);
    }
    return found;
}

} // namespace kiosk::fakes
