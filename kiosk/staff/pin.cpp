#include "staff/pin.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>

#include <sodium.h>
#include <unistd.h>

#include "base/check.h"
#include "base/files.h"
#include "base/problem_kinds.h"

namespace kiosk::staff {

namespace {

constexpr std::string_view our_mark = "$argon2id$";

// The first bytes of a small file; empty when there is none.
std::string bytes_of(const std::string& path) {
    std::array<char, crypto_pwhash_STRBYTES> bytes{};
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(file.gcount())};
}

Problem not_written(const std::string& path, const std::string& reason) {
    return {problems::data_not_writable, path, 0, {{"reason", reason}}};
}

} // namespace

std::optional<Pin> Pin::parse(std::string_view digits) {
    const bool is_pin = digits.size() >= fewest && digits.size() <= most &&
                        std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    return is_pin ? std::optional(Pin(std::string(digits))) : std::nullopt;
}

PinFile::PinFile(std::string data_folder, HashCost cost)
    : pin_path_(data_folder + "/pin"), tries_path_(data_folder + "/pin-tries"), cost_(cost) {
    check(sodium_init() >= 0, "libsodium starts");
}

bool PinFile::is_set() const { return bytes_of(pin_path_).starts_with(our_mark); }

Result<void> PinFile::set(const Pin& pin) const {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), pin.digits().data(), pin.digits().size(), cost_.passes, cost_.memory) != 0) {
        return std::unexpected(not_written(pin_path_, "too little memory to hash the PIN"));
    }
    if (const auto written = write_whole(pin_path_, hash.data(), Readers::Owner); !written) {
        return std::unexpected(not_written(pin_path_, written.error().details.at("reason")));
    }
    keep_wrong_tries(0);
    return {};
}

bool PinFile::is_right(const Pin& pin) const {
    // crypto_pwhash_str_verify wants a text that ends with a zero.
    const std::string hash = bytes_of(pin_path_);
    return hash.starts_with(our_mark) &&
           crypto_pwhash_str_verify(hash.c_str(), pin.digits().data(), pin.digits().size()) == 0;
}

int PinFile::wrong_tries() const {
    const std::string text = bytes_of(tries_path_);
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::max(0, count);
}

void PinFile::keep_wrong_tries(int count) const {
    if (count == 0) {
        ::unlink(tries_path_.c_str());
    } else {
        static_cast<void>(write_whole(tries_path_, std::to_string(count), Readers::Owner));
    }
}

} // namespace kiosk::staff
