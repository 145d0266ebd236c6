#pragma once

// The number that opens the staff console: 4 to 8 digits, kept only as an argon2id hash (libsodium) in the file `pin`
// of the data folder, readable by its owner alone. Beside it `pin-tries` counts wrong tries, so that switching the
// kiosk off and on gives nobody new ones.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace kiosk::staff {

// 4 to 8 digits; there is no other.
class Pin {
  public:
    static constexpr std::size_t fewest = 4;
    static constexpr std::size_t most = 8;

    // Nothing when it is not one.
    [[nodiscard]] static std::optional<Pin> parse(std::string_view digits);
    [[nodiscard]] const std::string& digits() const { return digits_; }

  private:
    explicit Pin(std::string digits) : digits_(std::move(digits)) {}
    std::string digits_;
};

// How hard a guess is made. As it stands: about 0.2 s on a small computer, in which the console stands still.
struct HashCost {
    unsigned long long passes = 6;
    std::size_t memory = 64 * 1024 * 1024; // bytes
};

// For tests: no cost at all.
inline constexpr HashCost least_cost{1, 8 * 1024};

class PinFile {
  public:
    explicit PinFile(std::string data_folder, HashCost cost = {});

    // False also when the file is not ours: it would let nobody in, and `kiosk pin` mends both.
    [[nodiscard]] bool is_set() const;
    // Replaces the PIN and forgets wrong tries. Problem data_not_writable with the reason.
    [[nodiscard]] Result<void> set(const Pin& pin) const;
    // Takes as long as the cost the PIN was set with.
    [[nodiscard]] bool is_right(const Pin& pin) const;

    [[nodiscard]] int wrong_tries() const;
    // 0 forgets them. A data folder that cannot be written is no reason to keep staff out.
    void keep_wrong_tries(int count) const;

  private:
    std::string pin_path_;
    std::string tries_path_;
    HashCost cost_;
};

} // namespace kiosk::staff
