#include "content/audio_reader.h"

#include <algorithm>

#include "base/problem_kinds.h"
#include "content/encoding.h"
#include "content/named_file.h"
#include "content/paths.h"
#include "content/spoken_lines.h"
#include "content/web_vtt.h"

namespace kiosk::content {

namespace {

constexpr std::string_view lines_extension = ".vtt";

// The file beside a sound that has its name and ".vtt", whatever its capitals.
const ContentFolder::Entry* lines_beside(const ContentFolder& content, std::string_view sound) {
    if (const auto* exact = content.find(std::string(stem_of(sound)) + std::string(lines_extension))) return exact;
    const std::string wanted = folded(std::string(stem_of(sound)) + std::string(lines_extension));
    const std::string folder(folder_of(sound));
    const auto& entries = content.entries();
    for (auto at = entries.lower_bound(folder); at != entries.end() && at->first.starts_with(folder); ++at) {
        if (folded(at->first) == wanted) return &at->second;
    }
    return nullptr;
}

} // namespace

void AudioReader::read(const TextFile& own, std::string_view folder, Page& page) {
    const YamlEntry* said = own.front.find("audio");
    if (!said) return;
    const std::string written = text_of(said->value, "audio", own.path, findings_);
    if (written.empty()) {
        if (said->value.type == Yaml::Type::Text) {
            findings_.report(problems::missing_audio, own.path, said->line, {{"audio", ""}, {"nearest", ""}});
        }
        return;
    }
    const NamedFile named = find_named(folder_, written, folder, has_sound_extension);
    if (named.is_outside) {
        findings_.report(problems::path_outside, own.path, said->line, {{"found", written}});
        return;
    }
    if (!named.path) {
        findings_.report(problems::missing_audio, own.path, said->line, {{"audio", written}, {"nearest", named.nearest}});
        return;
    }
    const ContentFolder::Entry& entry = *folder_.find(*named.path);
    auto known = measured_.find(*named.path);
    if (known == measured_.end()) known = measured_.emplace(*named.path, measure_sound(folder_, entry)).first;
    if (!known->second.trouble.empty()) {
        findings_.report(problems::unreadable_audio, own.path, said->line,
                         {{"audio", written}, {"reason", std::string(known->second.trouble)}});
        return;
    }
    Audio audio;
    audio.file = entry.path;
    audio.version = version_of(entry.state);
    audio.length = known->second.length;
    audio.named_at = {own.path, said->line};
    read_lines(*named.path, audio, page);
    page.audio = std::move(audio);
}

void AudioReader::read_lines(std::string_view sound, Audio& audio, Page& page) {
    const ContentFolder::Entry* entry = lines_beside(folder_, sound);
    if (!entry) return;
    const auto text = folder_.text(*entry);
    if (!text) return;
    const std::vector<Cue> cues = in_order(read_web_vtt(*text, entry->path, findings_), audio.length, entry->path, findings_);
    for (const Cue& cue : cues) audio.lines.push_back({cue.from, cue.to, cue.text, false});
    mark_spoken(audio.lines, page.title, page.body);
    const auto missing = std::ranges::find(audio.lines, false, &SpokenLine::is_in_body);
    if (missing == audio.lines.end()) return;
    const auto count = std::ranges::count(audio.lines, false, &SpokenLine::is_in_body);
    findings_.report(problems::cue_not_in_body, entry->path, cues[static_cast<std::size_t>(missing - audio.lines.begin())].line,
                     {{"found", missing->text}, {"count", count > 1 ? std::to_string(count) : ""}});
}

} // namespace kiosk::content
