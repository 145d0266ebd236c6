#pragma once

// What texts refer to: pages, sources, terms. One place knows how a reference is written and what was meant instead.

#include <optional>
#include <string>
#include <string_view>

#include "content/catalogue.h"
#include "content/sources_and_glossary.h"
#include "content/statements.h"

namespace kiosk::content {

struct CitedSource {
    std::string id;
    std::string place; // where in it: "p. 3" of "S02, p. 3"
};

class References {
  public:
    // All three outlive this.
    References(const Catalogue& catalogue, const Lists& lists, const Language& default_language, Findings& findings)
        : catalogue_(catalogue), lists_(lists), default_language_(default_language), findings_(findings) {}

    // "/people/zhou-enlai", also without the first '/', with a last one, or relative to `folder`. Nothing, with
    // unknown_page, when there is no such page.
    [[nodiscard]] std::optional<PageId> page(const StatedText& written, std::string_view folder) const;
    // "S02", or "S02, p. 3".
    [[nodiscard]] std::optional<CitedSource> source(const StatedText& written) const;
    // The mark [^S02] in a text: a link to that one of `sources`, which `page` lists.
    [[nodiscard]] std::optional<Link> source_mark(const StatedText& written, const PageId& page,
                                                  const std::vector<std::string>& sources) const;
    [[nodiscard]] std::optional<std::string> term(const StatedText& written) const;
    // The target of a Markdown link: a page, "glossary:shikumen" or "source:S01".
    [[nodiscard]] std::optional<Link> link(const StatedText& written, std::string_view folder) const;

  private:
    [[nodiscard]] std::string nearest_page(std::string_view id) const;
    [[nodiscard]] std::optional<CitedSource> known_source(std::string_view written) const;
    [[nodiscard]] const std::map<std::string, Source>& known_sources() const; // of the default language: all have the same ids

    const Catalogue& catalogue_;
    const Lists& lists_;
    const Language& default_language_;
    Findings& findings_;
};

} // namespace kiosk::content
