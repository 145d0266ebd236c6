#pragma once

// A store whose jobs finish when the test says so, and a moment.

#include "fakes/manual_runner.h"
#include "fakes/painted_decoder.h"
#include "pictures/store.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::pictures {

inline constexpr std::size_t plenty = 100'000'000;

// 10 × 10 px are 400 bytes.
inline RenditionKey key(std::string file, int side = 10, std::string version = "1") {
    return {std::move(file), std::move(version), side, side, 1, {}};
}

// Of a pyramid of four times four whole tiles.
inline RenditionKey tile(int column, int row, int level = 11, std::string file = "map") {
    return {std::move(file), "1", 2040, 2040, 1, {level, column, row}};
}

inline Wanted now_wanted(RenditionKey key) {
    return {std::move(key), Want::Now};
}
inline Wanted next_wanted(RenditionKey key) {
    return {std::move(key), Want::Next};
}
inline Wanted ahead_wanted(RenditionKey key) {
    return {std::move(key), Want::Ahead};
}
inline Wanted preview(RenditionKey key) {
    return {std::move(key), Want::Now, true};
}

class StoreTest : public testing::Test {
  protected:
    void use(fakes::Cache cache, StoreBudget budget = {1000, 64u << 20}) {
        store.reset(); // before the decoder and the runners it refers to
        decoder = std::make_shared<fakes::PaintedDecoder>(cache);
        store = std::make_unique<Store>(decoder, decoding, preparing, budget);
    }
    void SetUp() override { use(fakes::Cache::Full); }

    void want(const std::vector<Wanted>& wanted) { store->want(wanted, now); }
    // Every job, and what follows from it.
    void finish_all() {
        while (decoding.pending() + preparing.pending() > 0) {
            decoding.finish_all();
            preparing.finish_all();
        }
    }
    void decode_all() { decoding.finish_all(); }
    void take() {
        while (!store->take_decoded(plenty, now).empty()) {
        }
    }
    // Wanted, decoded, taken: on the painter's side.
    void show(const std::vector<Wanted>& wanted) {
        want(wanted);
        finish_all();
        take();
    }
    [[nodiscard]] std::vector<std::string> decoded_files() const {
        std::vector<std::string> files;
        for (const auto& one : decoder->decoded) files.push_back(one.file);
        return files;
    }
    [[nodiscard]] std::vector<std::string> evicted_files() const {
        std::vector<std::string> files;
        for (const auto& gone : store->take_evicted()) files.push_back(gone.file);
        return files;
    }

    Instant now{5s};
    fakes::ManualRunner decoding, preparing;
    std::shared_ptr<fakes::PaintedDecoder> decoder;
    std::unique_ptr<Store> store;
};

} // namespace kiosk::pictures
