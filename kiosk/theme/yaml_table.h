#pragma once

// One mapping of a YAML file, read key by key; what was not asked for afterwards is an unknown key. Includes
// yaml-cpp: for .cpp files of this folder only.

#include "base/colour.h"
#include "base/problem.h"

#include <yaml-cpp/yaml.h>

#include <optional>
#include <string>
#include <vector>

namespace kiosk::theme {

class YamlTable {
  public:
    enum class Missing { IsReported, IsFine };
    // `path` is the table's name within the file ("motion"), empty for the file itself. `problems` outlives
    // this.
    YamlTable(YAML::Node node, std::string file, std::string path, std::vector<Problem>& problems,
              Missing missing = Missing::IsReported);
    // The table `key` of this one, empty where it is missing.
    [[nodiscard]] YamlTable table(const std::string& key);
    YamlTable(const YamlTable&) = delete;
    YamlTable& operator=(const YamlTable&) = delete;
    // Reports every key that nobody asked for.
    ~YamlTable();

    [[nodiscard]] std::optional<YAML::Node> find(const std::string& key);
    // The same, a Problem missing_theme_key where it is not there and that is not fine.
    [[nodiscard]] std::optional<YAML::Node> require(const std::string& key);

    // Each leaves `value` alone and reports a Problem when the key is missing or wrong.
    void read(const std::string& key, Colour& value);
    void read(const std::string& key, double& value, double least, double most);
    void read(const std::string& key, bool& value);
    // One of `names`; its index.
    [[nodiscard]] std::optional<std::size_t> read_one_of(const std::string& key,
                                                         const std::vector<std::string>& names);

    void report(ProblemKind kind, int line, std::map<std::string, std::string> details);
    [[nodiscard]] std::string path_of(const std::string& key) const;
    [[nodiscard]] const YAML::Node& node() const { return node_; }

  private:
    YAML::Node node_;
    std::string file_;
    std::string path_;
    std::vector<Problem>& problems_;
    Missing missing_;
    std::vector<std::string> known_;
};

// 1 for the first line; 0 where yaml-cpp does not know.
[[nodiscard]] int line_of(const YAML::Node& node);

// The text of a file as YAML; reports broken_yaml and gives nothing when it is none.
[[nodiscard]] std::optional<YAML::Node> load_yaml(const std::string& text, const std::string& file,
                                                  std::vector<Problem>& problems);

} // namespace kiosk::theme
