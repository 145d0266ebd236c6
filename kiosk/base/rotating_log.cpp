#include "base/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <filesystem>

namespace kiosk {

namespace {

constexpr std::size_t bytes_per_file = 1024 * 1024;
constexpr std::size_t files_kept = 5; // the one that is written to among them

class RotatingLog final : public Log {
  public:
    explicit RotatingLog(spdlog::sink_ptr sink) : log_("kiosk", std::move(sink)) {
        log_.set_pattern("%Y-%m-%d %H:%M:%S %l %v");
        log_.flush_on(spdlog::level::info);
    }
    void note(std::string_view sentence) override { log_.info("{}", sentence); }
    void warn(std::string_view sentence) override { log_.warn("{}", sentence); }

  private:
    spdlog::logger log_;
};

} // namespace

std::unique_ptr<Log> rotating_log(const std::string& folder) {
    try {
        const std::string path = (std::filesystem::path(folder) / "kiosk.log").string();
        return std::make_unique<RotatingLog>(
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(path, bytes_per_file, files_kept - 1));
    } catch (const spdlog::spdlog_ex&) {
        return std::make_unique<RotatingLog>(std::make_shared<spdlog::sinks::stderr_sink_mt>());
    }
}

} // namespace kiosk
