#include "app/last_good.h"

#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "base/problem_kinds.h"
#include "content/reader.h"

namespace kiosk::app {

bool is_text(std::string_view path) {
    return path.ends_with(".md") || path.ends_with(".yaml") || path.ends_with(".yml") || path.ends_with(".csv") ||
           path.ends_with(".vtt");
}

namespace {

using nlohmann::json;

constexpr auto format_name = "heritage-kiosk last good content 1";

json to_json(const KeptFile& file) {
    const json::binary_t bytes(std::vector<std::uint8_t>(file.bytes.begin(), file.bytes.end()));
    return {file.state.size, file.state.modified_ns, file.state.changed_ns, file.state.inode, bytes};
}

class FilesWithKept final : public Files {
  public:
    FilesWithKept(const Files& files, const KeptFiles& kept, std::set<std::string> broken)
        : files_(files), kept_(kept), broken_(std::move(broken)) {}

    Result<FileList> list() const override {
        auto found = files_.list();
        const bool is_gone = !found;
        FileList result = is_gone ? FileList{} : std::move(*found);
        for (const auto& [path, file] : kept_) {
            if (is_gone || broken_.contains(path)) result[path] = file.state;
        }
        return result;
    }
    Result<std::string> read(std::string_view path, std::size_t limit) const override {
        const auto kept = kept_.find(std::string(path));
        if (kept == kept_.end()) return files_.read(path, limit);
        if (broken_.contains(kept->first)) return kept->second.bytes.substr(0, limit);
        auto bytes = files_.read(path, limit);
        if (!bytes) return kept->second.bytes.substr(0, limit);
        return bytes;
    }
    std::string absolute(std::string_view path) const override { return files_.absolute(path); }

  private:
    const Files& files_;
    const KeptFiles& kept_;
    std::set<std::string> broken_;
};

} // namespace

KeptFiles keep(const Files& files) {
    KeptFiles kept;
    const auto list = files.list();
    if (!list) return kept;
    for (const auto& [path, state] : *list) {
        if (content::is_ignored(path)) continue;
        const std::size_t limit = is_text(path) ? state.size : kept_bytes;
        if (auto bytes = files.read(path, limit)) kept[path] = {state, std::move(*bytes)};
    }
    return kept;
}

Result<void> save(const KeptFiles& kept, const std::string& path) {
    json files = json::object();
    for (const auto& [name, file] : kept) {
        // CBOR wants UTF-8 keys; a name that is not is not a page's name either.
        files[json(name).dump(-1, ' ', false, json::error_handler_t::ignore)] = to_json(file);
    }
    const auto bytes = json::to_cbor(json{{"format", format_name}, {"files", files}});
    return write_whole(path, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

KeptFiles load(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    const std::vector<std::uint8_t> bytes{std::istreambuf_iterator<char>(in), {}};
    try {
        const json whole = json::from_cbor(bytes);
        KeptFiles kept;
        if (whole.at("format") != format_name) return kept;
        for (const auto& [name, file] : whole.at("files").items()) {
            const auto& binary = file.at(4).get_binary();
            kept[json::parse(name).get<std::string>()] = {
                {file.at(0).get<std::uint64_t>(), file.at(1).get<std::int64_t>(), file.at(2).get<std::int64_t>(),
                 file.at(3).get<std::uint64_t>()},
                std::string(binary.begin(), binary.end())};
        }
        return kept;
    } catch (const json::exception&) {
        return {};
    }
}

std::unique_ptr<Files> files_with_kept(const Files& files, const KeptFiles& kept, std::set<std::string> broken) {
    return std::make_unique<FilesWithKept>(files, kept, std::move(broken));
}

} // namespace kiosk::app
