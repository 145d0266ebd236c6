#pragma once

// A page's list of pictures: front matter first, then what its portrait, plan, comparison and body add. A translation's
// entry is matched to the inherited one by its file; several pages of one PDF by `page`, else by their order.

#include <map>
#include <string>
#include <vector>

#include "content/picture_reader.h"
#include "content/picture_spots.h"
#include "content/statements.h"

namespace kiosk::content {

class PagePictures {
  public:
    // `folder` is the page's, `id` names the page in Problems. All outlive this.
    PagePictures(PictureReader& reader, std::string_view id, std::string_view folder, Findings& findings)
        : reader_(reader), id_(id), folder_(folder), findings_(findings) {}

    // The entries under `pictures`.
    void read(const Statements& page);
    // One entry on its own: "cover.svg" or {file: …, caption: …}. Caption, credit and alt are not asked for.
    [[nodiscard]] std::optional<std::size_t> read_single(const Statements& said, std::string_view key);
    // The two under `compare`; what is not two pictures is reported.
    [[nodiscard]] std::optional<Compare> read_compare(const Statements& page);
    // A picture named elsewhere, taken into the list when it is new; its alt text and caption where the list has none.
    [[nodiscard]] std::optional<std::size_t> index_of(const StatedText& written, std::string_view alt = {},
                                                      std::string_view caption = {});

    // What is shown without caption, credit or alt text, once all entries are known.
    void report_missing_words() const;
    // Captions, alt texts and spots that `page`, a translation into `language`, does not have.
    void report_missing_translations(const Statements& page, std::string_view language) const;
    [[nodiscard]] std::vector<Picture> take();

  private:
    enum class Words { Asked, Optional };
    struct Origin {
        std::string path;
        StatedText written; // where the entry stands
        Words words = Words::Asked;
        // Languages' layers that said it: an inherited caption under a translated page is a missing translation.
        bool has_own_caption = false;
        bool has_own_alt = false;
        PictureSpots spots;
    };
    using From = PictureSpots::From;
    // One language's entries: how often each path was named so far.
    using Named = std::map<std::string, std::size_t>;

    void read_layer(const Statements::Layer& layer, From from);
    std::optional<std::size_t> read_entry(const Yaml& item, std::string_view file, From from, Named& named);
    [[nodiscard]] bool is_broken(const std::string& name, std::string_view file, int line) const;
    std::optional<std::size_t> add(const StatedText& written, Words words);
    std::optional<std::size_t> add_leaf(const StatedText& written, std::optional<int> leaf, Named& named);
    std::optional<std::size_t> add_new(const std::string& path, const StatedText& written, Words words);
    [[nodiscard]] std::vector<std::size_t> indices_of(std::string_view path) const;
    void read_words(const Yaml& item, std::string_view file, From from, std::size_t index);

    PictureReader& reader_;
    std::string_view id_;
    std::string_view folder_;
    Findings& findings_;
    std::vector<Picture> pictures_;
    std::vector<Origin> origins_; // beside pictures_
};

// A text alternative for each (WCAG 2.2 1.1.1): where none is written, the caption; else the title of what it belongs to.
void describe(std::vector<Picture>& pictures, std::string_view title);

} // namespace kiosk::content
