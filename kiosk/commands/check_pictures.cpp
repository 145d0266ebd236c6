#include "commands/check_pictures.h"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "base/problem_kinds.h"
#include "content/encoding.h"
#include "content/paths.h"
#include "content/picture_header.h"
#include "content/reader.h"
#include "pictures/worker_protocol.h"

namespace kiosk::commands {

namespace {

using pictures::Trouble;

std::string detail(const Problem& problem, const std::string& name) {
    const auto found = problem.details.find(name);
    return found == problem.details.end() ? std::string{} : found->second;
}

// Told already, at the line that names it, because its first bytes are no picture's.
bool is_told(const std::vector<Problem>& told, const content::Picture& picture) {
    const auto stem = [](std::string_view path) { return content::stem_of(content::name_of(path)); };
    return std::ranges::any_of(told, [&](const Problem& problem) {
        return problem.kind == problems::unreadable_picture && problem.file == picture.named_at.file &&
               problem.line == picture.named_at.line && stem(detail(problem, "picture")) == stem(picture.file);
    });
}

// Where the machine and not the picture is to blame, once is enough.
void add_failure(const content::Picture& picture, Problem problem, std::vector<Problem>& problems) {
    const auto trouble = pictures::trouble_of(detail(problem, "reason"));
    const bool is_of_picture = problem.kind == problems::picture_failed;
    const bool is_of_cache = trouble == Trouble::CacheFull || trouble == Trouble::CacheUnwritable;
    if (is_of_picture && is_of_cache) {
        problem = {problems::cache_not_writable, "", 0, {{"reason", detail(problem, "reason")}}};
    } else if (is_of_picture) {
        problem = problem_of(picture, problems::unreadable_picture, std::move(problem.details));
    }
    const bool is_said = std::ranges::any_of(problems, [&](const Problem& said) {
        return said.kind == problem.kind && problem.kind != problems::unreadable_picture;
    });
    if (!is_said) problems.push_back(std::move(problem));
}

struct Format {
    std::string_view name;       // as PictureFacts has it
    std::string_view said;       // as people say it
    std::string_view extensions; // the usual one first
};
constexpr std::array formats{
    Format{"jpeg", "JPEG", "jpg jpeg jpe jfif"}, Format{"png", "PNG", "png apng"},
    Format{"webp", "WebP", "webp"},              Format{"tiff", "TIFF", "tif tiff"},
    Format{"heif", "HEIC", "heic heif hif"},     Format{"avif", "AVIF", "avif"},
    Format{"jxl", "JPEG XL", "jxl"},             Format{"gif", "GIF", "gif"},
    Format{"svg", "SVG", "svg svgz"},            Format{"pdf", "PDF", "pdf ai"},
};

bool has_word(std::string_view words, std::string_view word) {
    return !word.empty() && fmt::format(" {} ", words).find(fmt::format(" {} ", word)) != std::string::npos;
}

void check_extension(const content::Picture& picture, std::string_view format, std::vector<Problem>& problems) {
    const auto* known = std::ranges::find(formats, format, &Format::name);
    if (known == formats.end()) return;
    const std::string_view stem = content::stem_of(picture.file);
    const std::string_view written = std::string_view(picture.file).substr(stem.size());
    const std::string extension = content::folded(written.empty() ? written : written.substr(1));
    if (has_word(known->extensions, extension)) return;
    const std::string_view usual = known->extensions.substr(0, known->extensions.find(' '));
    problems.push_back(problem_of(picture, problems::wrong_extension,
                                  {{"found", std::string(known->said)},
                                   {"expected", fmt::format("{}.{}", content::name_of(stem), usual)}}));
}

bool could_not_be_read(const Problem& problem) {
    static constexpr std::array kinds{problems::broken_yaml,      problems::unknown_encoding,     problems::unreadable_file,
                                      problems::file_too_large,   problems::missing_front_matter, problems::unclosed_front_matter,
                                      problems::duplicate_key,    problems::duplicate_page,       problems::unknown_language};
    return std::ranges::find(kinds, problem.kind) != kinds.end();
}

} // namespace

NamedPictures pictures_of(const content::Exhibition& exhibition) {
    NamedPictures pictures;
    const auto add = [&pictures](const content::Picture& picture) {
        if (!picture.file.empty()) pictures.try_emplace({picture.file, picture.leaf}, picture);
    };
    for (const auto& language : exhibition.languages) {
        const auto& edition = exhibition.edition(language);
        for (const auto& [id, page] : edition.pages) std::ranges::for_each(page.pictures, add);
        for (const auto& chapter : edition.chapters) {
            if (chapter.cover) add(*chapter.cover);
        }
    }
    return pictures;
}

std::string written_as(const std::string& file, const std::string& text) {
    const bool is_beside = content::folder_of(file) == content::folder_of(text);
    return is_beside ? std::string(content::name_of(file)) : fmt::format("/{}", file);
}

Problem problem_of(const content::Picture& picture, ProblemKind kind, std::map<std::string, std::string> details) {
    details.insert_or_assign("picture", written_as(picture.file, picture.named_at.file));
    if (picture.named_at.file.empty()) return {kind, picture.file, 0, std::move(details)};
    return {kind, picture.named_at.file, picture.named_at.line, std::move(details)};
}

LookedAt look_at(const NamedPictures& pictures, pictures::Decoder& decoder, Runner& runner,
                 const std::function<void()>& wait, const std::vector<Problem>& told,
                 const std::function<void(const std::string& file)>& looked) {
    LookedAt found;
    std::map<FileAndLeaf, Problem> failed; // in order of files, whatever is ready first
    for (const auto& [key, picture] : pictures) {
        if (is_told(told, picture)) continue;
        const pictures::RenditionKey asked{picture.file, picture.version, 0, 0, picture.leaf, {}};
        runner.submit(Priority::Soon, [&, asked]() -> Runner::Done {
            auto facts = decoder.look(asked);
            return [&, asked, facts = std::move(facts)]() mutable {
                const FileAndLeaf of{asked.file, asked.leaf};
                if (facts) found.facts.emplace(of, std::move(*facts));
                else failed.emplace(of, std::move(facts.error().problem));
                looked(asked.file);
            };
        });
    }
    while (runner.pending() > 0) {
        wait();
        runner.deliver();
    }
    for (auto& [key, problem] : failed) add_failure(pictures.at(key), std::move(problem), found.problems);
    return found;
}

std::vector<Problem> what_facts_tell(const NamedPictures& pictures, const LookedAt& looked) {
    std::vector<Problem> problems;
    std::map<std::string, std::string> first_of; // digest → file
    std::set<std::string> seen;                  // files: several pages of one PDF are one file
    for (const auto& [key, facts] : looked.facts) {
        const content::Picture& picture = pictures.at(key);
        if (!seen.insert(picture.file).second) continue;
        check_extension(picture, facts.format, problems);
        if (facts.is_profile_ignored) problems.push_back(problem_of(picture, problems::profile_ignored));
        const auto [first, is_new] = first_of.emplace(facts.digest, picture.file);
        if (!is_new && !facts.digest.empty()) {
            problems.push_back(problem_of(picture, problems::same_picture, {{"found", written_as(first->second, picture.named_at.file)}}));
        }
    }
    return problems;
}

std::vector<Problem> unused_pictures(const FileList& files, const NamedPictures& pictures,
                                     const std::vector<Problem>& told) {
    std::set<std::string> used;
    for (const auto& [key, picture] : pictures) used.insert(picture.file);
    std::set<std::string> unread; // folders
    std::set<std::string> meant;  // files
    for (const Problem& problem : told) {
        const std::string folder(content::folder_of(problem.file));
        if (could_not_be_read(problem)) unread.insert(folder);
        if (problem.kind == problems::missing_picture) meant.insert(folder + "/" + detail(problem, "nearest"));
    }
    std::vector<Problem> found;
    for (const auto& [path, state] : files) {
        if (!content::has_picture_extension(path) || content::is_ignored(path) || used.contains(path)) continue;
        if (unread.contains(std::string(content::folder_of(path))) || meant.contains(path)) continue;
        found.push_back({problems::unused_picture, path, 0, {{"picture", std::string(content::name_of(path))}}});
    }
    return found;
}

} // namespace kiosk::commands
