#pragma once

// What `kiosk check` finds out by opening every picture to its end: what its first bytes promise may not be there, and
// two files may hold the same.

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "base/runner.h"
#include "content/exhibition.h"
#include "pictures/decoder.h"

namespace kiosk::commands {

using FileAndLeaf = std::pair<std::string, int>;

// Every picture of the exhibition once, as it is named first: pages' and chapters'.
using NamedPictures = std::map<FileAndLeaf, content::Picture>;
[[nodiscard]] NamedPictures pictures_of(const content::Exhibition& exhibition);

// A Problem at the line that names the picture, with {picture} as it would be written there.
[[nodiscard]] Problem problem_of(const content::Picture& picture, ProblemKind kind,
                                 std::map<std::string, std::string> details = {});
// "notice.jpg" for a text in the same folder, else "/1-eve/notice/notice.jpg".
[[nodiscard]] std::string written_as(const std::string& file, const std::string& text);

struct LookedAt {
    std::map<FileAndLeaf, pictures::PictureFacts> facts;
    std::vector<Problem> problems; // unreadable_picture; worker_missing and cache_not_writable once
};
// `told`: what the reader found, which is not said again. `wait` returns when the runner may have something to deliver;
// `looked` is called after each picture.
[[nodiscard]] LookedAt look_at(const NamedPictures& pictures, pictures::Decoder& decoder, Runner& runner,
                               const std::function<void()>& wait, const std::vector<Problem>& told,
                               const std::function<void(const std::string& file)>& looked);

// wrong_extension, profile_ignored, same_picture.
[[nodiscard]] std::vector<Problem> what_facts_tell(const NamedPictures& pictures, const LookedAt& looked);

// unused_picture. Not where a text beside it could not be read, or was told to be meant by a misspelt name.
[[nodiscard]] std::vector<Problem> unused_pictures(const FileList& files, const NamedPictures& pictures,
                                                   const std::vector<Problem>& told);

} // namespace kiosk::commands
