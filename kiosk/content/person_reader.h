#pragma once

// What makes a page a person, and the order people are listed in.

#include "content/exhibition.h"
#include "content/page_pictures.h"
#include "content/statements.h"

namespace kiosk::content {

// `title` is the page's, the name where no other is said.
[[nodiscard]] Person read_person(const Statements& said, const std::string& title, PagePictures& pictures);

} // namespace kiosk::content
