#pragma once

// kiosk_pictures itself, talked to through pipes, and pictures made for it by the tools of libvips and
// ImageMagick.

#include "base/files.h"
#include "fakes/temporary_folder.h"
#include "pictures/cache_paths.h"
#include "pictures/worker_protocol.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

extern char** environ;

namespace kiosk::pictures {

class RunningWorker {
  public:
    RunningWorker(std::string content, std::string cache) {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
        std::string program = KIOSK_PICTURES_PROGRAM;
        std::string threads = "1";
        std::array<char*, 5> arguments{program.data(), content.data(), cache.data(), threads.data(), nullptr};
        ::posix_spawn(&pid_, program.c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(in[0]);
        ::close(out[1]);
        to_ = ::fdopen(in[1], "w");
        from_ = ::fdopen(out[0], "r");
        std::signal(SIGPIPE, SIG_IGN);
    }
    ~RunningWorker() {
        std::fclose(to_);
        std::fclose(from_);
        static_cast<void>(ending());
    }
    RunningWorker(const RunningWorker&) = delete;
    RunningWorker& operator=(const RunningWorker&) = delete;

    void say(const std::string& line) const {
        std::fputs(line.c_str(), to_);
        std::fflush(to_);
    }
    // Nothing when it ended instead.
    [[nodiscard]] std::optional<PictureAnswer> hear() const {
        std::string line;
        for (int c = std::fgetc(from_); c != EOF; c = std::fgetc(from_)) {
            if (c == '\n') return parse_answer(line);
            line += static_cast<char>(c);
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<PictureAnswer> ask(const PictureRequest& request) const {
        say(to_line(request));
        return hear();
    }
    // As waitpid() says it; waits for it.
    [[nodiscard]] int ending() {
        int status = 0;
        if (pid_ > 0) ::waitpid(pid_, &status, 0);
        pid_ = -1;
        return status;
    }
    [[nodiscard]] pid_t pid() const { return pid_; }

  private:
    pid_t pid_ = -1;
    std::FILE* to_ = nullptr;
    std::FILE* from_ = nullptr;
};

class WorkerTest : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directories(content());
        std::filesystem::create_directories(cache());
    }
    [[nodiscard]] std::string content(const std::string& file = "") const {
        return folder.path("content/" + file);
    }
    [[nodiscard]] std::string cache(const std::string& path = "") const {
        return folder.path("cache/" + path);
    }

    [[nodiscard]] RunningWorker& worker() {
        if (!worker_) worker_ = std::make_unique<RunningWorker>(content(), cache());
        return *worker_;
    }
    void end_worker() { worker_.reset(); }

    // A worker that died is a failure of the test.
    [[nodiscard]] PictureAnswer ask(const PictureRequest& request) {
        auto answer = worker().ask(request);
        if (answer) return *answer;
        ADD_FAILURE() << request.file << ": the worker died";
        worker_.reset();
        return {};
    }
    [[nodiscard]] PictureAnswer look_at(const std::string& file, int leaf = 1) {
        return ask({.file = file, .leaf = leaf, .is_look = true});
    }
    // Where the rendition of that size came to be, below the cache folder; "" where it did not.
    [[nodiscard]] std::string rendition(const std::string& file, PixelSize size, int leaf = 1) {
        const auto answer = ask({.file = file, .leaf = leaf, .renditions = {size}});
        if (!answer.facts) {
            ADD_FAILURE() << file << ": " << word_of(answer.trouble) << ": " << answer.reason;
            return "";
        }
        return stored(rendition_path(answer.facts->digest, leaf, size.w, size.h));
    }
    [[nodiscard]] std::string stored(const std::string& path) const {
        for (const char* extension : {".jpg", ".png"})
            if (std::filesystem::exists(cache(path + extension))) return path + extension;
        return "";
    }
    // "truncated"; "fine" when it was opened.
    [[nodiscard]] std::string trouble(const std::string& file, int leaf = 1) {
        const auto answer = ask({.file = file, .leaf = leaf, .renditions = {{40, 20}}, .is_look = true});
        return answer.facts ? "fine" : std::string(word_of(answer.trouble));
    }

    // A tool within the content folder.
    static bool run(const std::string& command) {
        return std::system((command + " >&2").c_str()) == 0;
    } // NOLINT
    [[nodiscard]] bool make(const std::string& command) const {
        return run("cd '" + content() + "' && " + command);
    }
    [[nodiscard]] static std::string output(const std::string& command) {
        FILE* pipe = ::popen(command.c_str(), "r"); // NOLINT
        std::string text;
        for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
        ::pclose(pipe);
        return text;
    }
    // Of a file below the cache folder: its size, and one pixel's bands.
    [[nodiscard]] PixelSize size_of(const std::string& path) const {
        const std::string bytes = folder.read("cache/" + path);
        const auto number = [&bytes](std::size_t at) {
            return static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]);
        };
        if (bytes.starts_with("\x89PNG") && bytes.size() > 24) return {number(18), number(22)};
        for (std::size_t at = 2; at + 9 < bytes.size(); at += 2 + static_cast<std::size_t>(number(at + 2)))
            if (bytes[at + 1] >= '\xC0' && bytes[at + 1] <= '\xC2') return {number(at + 7), number(at + 5)};
        return {};
    }
    [[nodiscard]] std::vector<double> pixel(const std::string& path, int x, int y) {
        std::string& raw = raw_[path];
        if (raw.empty() && run("vips rawsave '" + cache(path) + "' '" + folder.path("raw") + "'"))
            raw = folder.read("raw");
        const PixelSize size = size_of(path);
        if (size.w == 0 || raw.empty()) return {};
        const std::size_t bands = raw.size() / static_cast<std::size_t>(size.w * size.h);
        const std::string bytes = raw.substr(static_cast<std::size_t>(y * size.w + x) * bands, bands);
        std::vector<double> values;
        for (const char byte : bytes) values.push_back(static_cast<unsigned char>(byte));
        return values;
    }
    [[nodiscard]] static bool is_near(const std::vector<double>& bands, const std::vector<double>& expected,
                                      double tolerance = 6) {
        bool near = bands.size() >= expected.size();
        for (std::size_t i = 0; near && i < expected.size(); ++i)
            near = std::abs(bands[i] - expected[i]) <= tolerance;
        return near;
    }
    [[nodiscard]] static bool is_near(Colour colour, Colour expected, int tolerance = 6) {
        return std::abs(colour.r - expected.r) <= tolerance && std::abs(colour.g - expected.g) <= tolerance &&
               std::abs(colour.b - expected.b) <= tolerance;
    }
    // Files below the cache folder but for what is aside on purpose of its name.
    [[nodiscard]] std::vector<std::string> files_in_cache() const {
        std::vector<std::string> files;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(cache()))
            if (!entry.is_directory()) files.push_back(entry.path().lexically_relative(cache()).string());
        return files;
    }

    fakes::TemporaryFolder folder;

  private:
    std::unique_ptr<RunningWorker> worker_;
    std::map<std::string, std::string> raw_; // by path: what a file was when its pixels were first looked at
};

inline constexpr const char* red_and_blue =
    R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 40 20">
<rect width="20" height="20" fill="#ff0000"/><rect x="20" width="20" height="20" fill="#0000ff"/></svg>)";

// As long as it must be: a page of one colour for each "r g b", and its size in points.
[[nodiscard]] inline std::string pdf_of(const std::vector<std::string>& colours,
                                        const std::string& size = "200 100") {
    std::string kids;
    std::vector<std::string> objects{"<< /Type /Catalog /Pages 2 0 R >>", ""};
    for (const std::string& colour : colours) {
        const std::string drawing = colour + " rg 0 0 9999 9999 re f";
        kids += std::to_string(objects.size() + 1) + " 0 R ";
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + size + "] /Contents " +
                          std::to_string(objects.size() + 2) + " 0 R >>");
        objects.push_back("<< /Length " + std::to_string(drawing.size()) + " >>\nstream\n" + drawing +
                          "\nendstream");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(colours.size()) + " >>";
    std::string bytes = "%PDF-1.4\n";
    std::string places;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        std::array<char, 24> place{};
        std::snprintf(place.data(), place.size(), "%010zu 00000 n \n", bytes.size());
        places += place.data();
        bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return bytes + "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n" + places +
           "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
           std::to_string(bytes.size()) + "\n%%EOF\n";
}

} // namespace kiosk::pictures
