#pragma once

// What `kiosk check` finds out about sounds and their lines beyond what the reader tells.

#include <vector>

#include "base/files.h"
#include "base/problem.h"
#include "content/exhibition.h"

namespace kiosk::commands {

// unused_audio for each sound, and each file of spoken lines, that no page reads aloud. Folders with an error in `told`
// are left alone: what is wrong there may well be the name of the sound.
[[nodiscard]] std::vector<Problem> unused_sounds(const FileList& files, const content::Exhibition& exhibition,
                                                 const std::vector<Problem>& told);

} // namespace kiosk::commands
