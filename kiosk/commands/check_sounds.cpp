#include "commands/check_sounds.h"

#include <set>
#include <string>

#include "base/problem_kinds.h"
#include "content/encoding.h"
#include "content/paths.h"
#include "content/reader.h"
#include "content/sound_length.h"

namespace kiosk::commands {

namespace {

bool is_lines(std::string_view path) { return content::folded(path).ends_with(".vtt"); }

} // namespace

std::vector<Problem> unused_sounds(const FileList& files, const content::Exhibition& exhibition,
                                   const std::vector<Problem>& told) {
    std::set<std::string> used;       // sounds
    std::set<std::string> used_stems; // whose lines are read too
    for (const auto& [language, edition] : exhibition.editions) {
        for (const auto& [id, page] : edition.pages) {
            if (!page.audio) continue;
            used.insert(page.audio->file);
            used_stems.insert(content::folded(content::stem_of(page.audio->file)));
        }
    }
    std::set<std::string> doubtful; // folders
    for (const Problem& problem : told) {
        if (problem.kind.severity == Severity::Error) doubtful.emplace(content::folder_of(problem.file));
    }
    std::vector<Problem> found;
    for (const auto& [path, state] : files) {
        const bool is_used =
            is_lines(path) ? used_stems.contains(content::folded(content::stem_of(path))) : used.contains(path);
        const bool is_ours = is_lines(path) || content::has_sound_extension(path);
        if (!is_ours || is_used || content::is_ignored(path) || doubtful.contains(std::string(content::folder_of(path)))) continue;
        found.push_back({problems::unused_audio, path, 0, {{"audio", std::string(content::name_of(path))}}});
    }
    return found;
}

} // namespace kiosk::commands
