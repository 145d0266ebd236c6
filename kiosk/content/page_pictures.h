#pragma once

// A page's list of pictures: front matter first, then what its portrait, plan and body add. A translation's entry is
// matched to the inherited one by its file.

#include <string>
#include <vector>

#include "content/picture_reader.h"
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
    // A picture named elsewhere, taken into the list when it is new; its alt text and caption where the list has none.
    [[nodiscard]] std::optional<std::size_t> index_of(const StatedText& written, std::string_view alt = {},
                                                      std::string_view caption = {});

    // What is shown without caption, credit or alt text, once all entries are known.
    void report_missing_words() const;
    // Captions and alt texts that `page`, a translation into `language`, does not have.
    void report_missing_translations(const Statements& page, std::string_view language) const;
    [[nodiscard]] std::vector<Picture> take() { return std::move(pictures_); }

  private:
    enum class Words { Asked, Optional };
    struct Origin {
        std::string path;
        StatedText written; // where the entry stands
        Words words = Words::Asked;
        // Languages' layers that said it: an inherited caption under a translated page is a missing translation.
        bool has_own_caption = false;
        bool has_own_alt = false;
    };
    enum class From { Inherited, Own };

    void read_layer(const Statements::Layer& layer, From from, const Statements& page);
    std::optional<std::size_t> read_entry(const Yaml& item, std::string_view file, From from);
    std::optional<std::size_t> add(const StatedText& written, Words words);
    void read_words(const Yaml& item, std::string_view file, From from, std::size_t index);

    PictureReader& reader_;
    std::string_view id_;
    std::string_view folder_;
    Findings& findings_;
    std::vector<Picture> pictures_;
    std::vector<Origin> origins_; // beside pictures_
};

} // namespace kiosk::content
