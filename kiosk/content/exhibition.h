#pragma once

// What the museum wrote, whole and immutable. An Exhibition holds one Edition for each language; an Edition is
// complete in itself: inheritance between languages is already done, so a screen reads one Edition and nothing else.
//
// Ids: a chapter is its folder ("2-congress"); a page is "chapter/folder" ("2-congress/1925-01-11-opening").

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/problem.h"
#include "base/time.h"
#include "content/edtf.h"

namespace kiosk::content {

using Language = std::string; // BCP 47, as content names it: "zh", "en"
using ChapterId = std::string;
using PageId = std::string;

// ---- Body -------------------------------------------------------------------------------------------------------

enum class Emphasis { None, Emphasis, Strong };

struct Link {
    enum class To { Page, Term, Source } to = To::Page;
    std::string id; // PageId, glossary key or source id; always one that exists
    // Source, with a page's id: which of Page::sources is meant, from 0; nothing: all of them alike.
    std::optional<std::size_t> entry = std::nullopt;
    bool operator==(const Link&) const = default;
};

struct Run {
    std::string text; // UTF-8, no line breaks except '\n' for a hard break
    Emphasis emphasis = Emphasis::None;
    std::optional<Link> link;
    std::string ruby = {};       // the reading set small above the words, "Chén Dúxiù"; empty: none
    bool is_source_mark = false; // `text` is the number of one of the page's sources: set small and raised
    std::optional<std::size_t> spoken = std::nullopt; // index into Audio::lines: marked while that line is spoken
    bool operator==(const Run&) const = default;
};

using Runs = std::vector<Run>;

struct Paragraph {
    Runs runs;
};
struct Heading {
    Runs runs; // "##"; deeper ones are shown alike
};
struct Quotation {
    std::vector<Runs> paragraphs;
    Runs attribution; // with its leading ——, may be empty
};
struct List {
    bool is_ordered = false;
    std::vector<Runs> items;
};
struct Table {
    std::vector<Runs> head; // may be empty
    std::vector<std::vector<Runs>> rows;
};
struct InlinePicture {
    std::size_t picture = 0; // index into Page::pictures
};
using Block = std::variant<Paragraph, Heading, Quotation, List, Table, InlinePicture>;

// ---- Pages ------------------------------------------------------------------------------------------------------

// A place on a picture that has something to tell: a numbered mark, a note when it is touched.
struct Spot {
    Point at; // parts of the picture's width and height, 0 to 1
    std::string text;
};

// The line that names a picture, for messages about it.
struct NamedAt {
    std::string file;
    int line = 0;
};

struct Picture {
    std::string file; // below the content folder, '/' between names
    Size size;        // px, upright; empty when it could not be measured
    std::string caption;
    std::string credit;
    std::string alt; // never empty once read: the caption, else the title of the page or chapter, stands in
    std::string version; // changes whenever the file's bytes may have changed
    int leaf = 1;        // of a PDF: which of its pages is shown, from 1
    std::vector<Spot> spots; // numbered from 1 in this order
    NamedAt named_at;
};

enum class Kind { Event, Person, Place, Document, Gallery, Figures, Plan, Text };

// One cue of the WebVTT file beside a page's audio.
struct SpokenLine {
    Duration from{0}, to{0}; // of the audio
    std::string text;
    bool is_in_body = false; // its words were found on the page and are marked there; otherwise it is shown by itself
};

// Somebody reads the page aloud.
struct Audio {
    std::string file;    // below the content folder
    std::string version; // changes whenever the file's bytes may have changed
    Duration length{0};  // never 0
    std::vector<SpokenLine> lines; // in order, not overlapping; empty: no WebVTT file
    NamedAt named_at;
};

enum class Role { Cec, Alternate, Delegate, Staff }; // "cec", "alternate", "delegate", "staff"

struct Person {
    std::string name;
    std::string pinyin;    // "Chen Duxiu"
    std::string sort_key;  // in this language; people are listed by it
    char initial = '#';    // 'A' to 'Z', of the sort key
    std::string monogram;  // 陈 or CD: shown where there is no portrait
    std::optional<EdtfDate> born;
    std::optional<EdtfDate> died;
    std::vector<Role> roles;
    std::optional<std::size_t> portrait; // index into Page::pictures
};

struct ChartValue {
    std::string label;
    std::string sublabel; // the year under 一大
    double value = 0;
    std::string shown; // "50余", "57,967": as the museum wants it read
    bool is_highlighted = false;
};

struct Chart {
    enum class Type { Bar, Line } type = Type::Bar;
    enum class Scale { Linear, Logarithmic } scale = Scale::Linear;
    std::vector<ChartValue> values; // never empty
};

struct Stop {
    Point at; // parts of the plan's width and height, 0 to 1
    PageId page;
};

struct Plan {
    std::size_t picture = 0; // index into Page::pictures
    std::vector<Stop> stops;
};

// Two pictures of one view, laid over each other with a divider that the visitor moves.
struct Compare {
    std::size_t then = 0; // index into Page::pictures; left of the divider
    std::size_t now = 1;  // right of it
};

struct Page {
    PageId id;
    ChapterId chapter;
    Kind kind = Kind::Text;
    bool is_translated = true; // false: this edition shows the default language's text
    std::string title;
    std::string summary;
    std::string place;
    std::string numeral; // "一": the large sign of a numbered chapter's page
    std::optional<EdtfDate> date;
    std::vector<Picture> pictures;
    bool names_pictures = false; // in its facts, whether or not they were found
    std::vector<Block> body;
    std::vector<std::string> sources; // ids that exist in Edition::sources
    std::vector<std::string> source_places; // beside `sources`: where in it, "p. 3" of "S02, p. 3"; mostly ""
    std::vector<PageId> related;      // that exist
    std::optional<Person> person;     // Kind::Person
    std::optional<Chart> chart;       // Kind::Figures
    std::optional<Plan> plan;         // Kind::Plan
    std::optional<Compare> compare;
    std::optional<Audio> audio;
    std::string file;                 // the text file this came from, for messages
};

struct Chapter {
    enum class Form { Cards, Numbered } form = Form::Cards; // "form: numbered": the five ones
    ChapterId id;
    bool is_translated = true;
    std::string title;
    std::string summary;
    std::optional<EdtfDate> period;
    std::optional<Picture> cover;
    std::vector<PageId> pages; // in order of folder names; prev/next go along it
};

struct Source {
    std::string id;
    std::string title;
    std::string publisher;
    std::string date; // as written
    std::string url;
};

struct Term {
    std::string term;
    std::string text;
};

struct Slide {
    PageId page;
    std::size_t picture = 0; // index into that page's pictures
    std::string title;       // the page's title where the editor gave none
    std::string line;        // may be empty
};

struct Home {
    std::string prompt;
    std::string numeral;             // "1925"
    std::vector<ChapterId> chapters; // on the home screen, in order
    std::optional<PageId> plan;      // behind the map button
};

// ---- Editions ---------------------------------------------------------------------------------------------------

struct Edition {
    Language language;
    std::string title;
    std::string subtitle;
    std::optional<EdtfDate> span;
    Home home;
    std::vector<Chapter> chapters;      // every chapter, "people" and "places" among them, in order of names
    std::map<PageId, Page> pages;       // every page
    std::vector<PageId> events;         // pages with a date and kind event, by first day, then last day, then id
    std::vector<PageId> people;         // by sort key
    std::map<std::string, Source> sources;
    std::map<std::string, Term> glossary;
    std::vector<Slide> slides;          // attract; each page at most once

    [[nodiscard]] const Page* page(std::string_view id) const;       // nullptr: there is none
    [[nodiscard]] const Chapter* chapter(std::string_view id) const; // nullptr: there is none
    // The page before (-1) or after (+1) within its chapter; nullptr at the ends.
    [[nodiscard]] const Page* neighbour(const Page& page, int step) const;
};

struct IdleTimes {
    Duration ask_after = std::chrono::seconds(45); // at least; the reading time of the screen may lengthen it
    Duration countdown = std::chrono::seconds(20);
};

struct Exhibition {
    std::vector<Language> languages; // the first is the default
    std::map<Language, std::string> language_names; // each in its own script
    IdleTimes idle;
    std::map<Language, Edition> editions; // one for each of `languages`
    std::string version;                  // of all bytes read; two equal versions show the same

    // The edition in that language, the default one's where there is none.
    [[nodiscard]] const Edition& edition(std::string_view language) const;
};

} // namespace kiosk::content
