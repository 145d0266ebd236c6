#pragma once

// One function a command, each in the file of its name; kiosk_main.cpp picks one. Each returns the exit status of
// `kiosk COMMAND`.

#include <optional>
#include <string>

#include "commands/options.h"

namespace kiosk::commands {

struct ShowWish {
    std::optional<Size> window; // nothing: fullscreen
    int display = 0;
    bool is_software = false;
    std::string place; // a screen id to begin at; empty: attract mode
    bool is_announcing = false; // "shown" on standard output with the first complete frame
};
// 0 ended by staff or a signal; 1 could not start, with one clear line.
int show(const Options& options, const ShowWish& wish);

enum class Format { Text, Json };
// 0 no errors (warnings allowed); 1 errors.
int check_content(const Options& options, Format format);

struct TourWish {
    std::string out;
    std::string page; // a screen id; empty: all of them
    bool is_every_language = true;
};
int tour(const Options& options, const TourWish& wish);

// 0; 1 no such screen.
int dump(const Options& options, const std::string& screen);

// 0 all expectations met; 1.
int play(const Options& options, const std::string& script, const std::string& report);

// 0; 1 some pictures failed, each named.
int prepare(const Options& options);

// `what`: chapter, page, person. 0; 1 it exists already or cannot be written.
int make_new(const Options& options, const std::string& what, const std::string& name);

// Asks for a new PIN on the terminal (or reads it from standard input).
int set_pin(const Options& options);

} // namespace kiosk::commands
