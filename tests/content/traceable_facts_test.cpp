// Every number and every date on a page can be traced: to a fact of tests/fixtures/facts/facts.csv that rests on one of
// the sources the page names. A fact is one line of research: its words in either language, and its sources.

// libstdc++ warns of its own <regex> under the sanitizers.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"

#include "base/files.h"
#include "content/csv.h"
#include "content/reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace kiosk::content {
namespace {

// ---- Numbers and dates in words ---------------------------------------------------------------------------------

struct Mention {
    std::string words;
    std::vector<double> values; // "25万" is 25 and 250,000: either will do
};

double han_value(const std::string& numerals) {
    static const std::map<std::string, int> digits{{"〇", 0}, {"零", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3},
                                                   {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}};
    static const std::map<std::string, int> units{{"十", 10}, {"百", 100}, {"千", 1000}};
    double ten_thousands = 0, section = 0, digit = 0, in_a_row = 0;
    bool has_units = false;
    for (std::size_t i = 0; i < numerals.size(); i += 3) {
        const std::string c = numerals.substr(i, 3);
        if (const auto d = digits.find(c); d != digits.end()) {
            digit = d->second;
            in_a_row = in_a_row * 10 + d->second;
        } else if (const auto u = units.find(c); u != units.end()) {
            section += (digit == 0 ? 1 : digit) * u->second;
            digit = 0;
            has_units = true;
        } else { // 万
            ten_thousands += (section + digit) * 10'000;
            section = digit = 0;
            has_units = true;
        }
    }
    return has_units ? ten_thousands + section + digit : in_a_row; // 一九二五
}

// Of Han numerals: "三四天" is no figure, "一九二五" and "二十" are.
enum class Han { FromTwoNumerals, FromOne }; // a lone 一 is seldom a figure, a lone 七 in a fact may be one

bool is_figure(const std::string& numerals, Han wanted) {
    const std::size_t count = numerals.size() / 3;
    if (count == 1) return wanted == Han::FromOne;
    const bool has_units = numerals.find("十") != std::string::npos || numerals.find("百") != std::string::npos ||
                           numerals.find("千") != std::string::npos || numerals.find("万") != std::string::npos;
    return has_units || count >= 4;
}

std::vector<Mention> numbers(const std::string& text, Han han_numerals = Han::FromTwoNumerals) {
    std::vector<Mention> found;
    static const std::regex figures(R"((\d[\d,]*(?:\.\d+)?)\s*(万|亿|million|billion)?)");
    for (std::sregex_iterator it(text.begin(), text.end(), figures), end; it != end; ++it) {
        std::string plain = (*it)[1];
        std::erase(plain, ',');
        Mention mention{it->str(), {std::stod(plain)}};
        if ((*it)[2] == "万") mention.values.push_back(std::round(mention.values.front() * 10'000));
        if ((*it)[2] == "million") mention.values = {std::round(mention.values.front() * 1'000'000)};
        if ((*it)[2] == "billion") mention.values = {std::round(mention.values.front() * 1'000'000'000)};
        if ((*it)[2] == "亿") mention.values.push_back(std::round(mention.values.front() * 100'000'000));
        found.push_back(mention);
    }
    static const std::regex han("(?:〇|零|一|二|两|三|四|五|六|七|八|九|十|百|千|万)+");
    for (std::sregex_iterator it(text.begin(), text.end(), han), end; it != end; ++it)
        if (is_figure(it->str(), han_numerals)) found.push_back({it->str(), {han_value(it->str())}});
    static const std::array<const char*, 20> ones{"",        "one",     "two",       "three",    "four",     "five",    "six",
                                                  "seven",   "eight",   "nine",      "ten",      "eleven",   "twelve",  "thirteen",
                                                  "fourteen", "fifteen", "sixteen",  "seventeen", "eighteen", "nineteen"};
    static const std::array<const char*, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                  "fifty", "sixty", "seventy", "eighty", "ninety"};
    static const std::regex word(R"([A-Za-z]+)");
    double ten = 0;
    for (std::sregex_iterator it(text.begin(), text.end(), word), end; it != end; ++it) {
        std::string lower = it->str();
        for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        const auto one = std::ranges::find(ones, lower);
        const auto of_ten = std::ranges::find(tens, lower);
        const bool follows_a_hyphen = it->position() > 0 && text[static_cast<std::size_t>(it->position()) - 1] == '-';
        if (one != ones.end()) {
            const auto value = static_cast<double>(one - ones.begin());
            if (follows_a_hyphen && ten > 0) {
                found.back() = {found.back().words + "-" + it->str(), {ten + value}};
            } else {
                found.push_back({it->str(), {value}});
            }
        }
        ten = of_ten == tens.end() ? 0 : 10.0 * static_cast<double>(of_ten - tens.begin());
        if (ten > 0) found.push_back({it->str(), {ten}});
    }
    return found;
}

// "1925-01" and "1925-01-11", from whichever way they are written.
std::set<std::string> dates(const std::string& text) {
    static const std::array<std::string, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::set<std::string> found;
    const auto add = [&](const std::string& year, int month, const std::string& day) {
        char buffer[24];
        std::snprintf(buffer, sizeof buffer, "%s-%02d", year.c_str(), month);
        found.insert(buffer);
        if (day.empty()) return;
        std::snprintf(buffer, sizeof buffer, "%s-%02d-%02d", year.c_str(), month, std::stoi(day));
        found.insert(buffer);
    };
    static const std::regex iso(R"((\d{4})-(\d{2})(?:-(\d{2}))?(?:/(?:(\d{2})-)?(\d{2})(?![\d-]))?)");
    for (std::sregex_iterator it(text.begin(), text.end(), iso), end; it != end; ++it) {
        const int month = std::stoi((*it)[2]);
        if (month < 1 || month > 12) continue;
        add((*it)[1], month, (*it)[3]);
        const bool is_interval = (*it)[3].matched && (*it)[5].matched; // 1925-01-11/22, 1927-04-27/05-09
        if (is_interval) add((*it)[1], (*it)[4].matched ? std::stoi((*it)[4]) : month, (*it)[5]);
    }
    static const std::regex chinese("(\\d{4})年(\\d{1,2})月(?:(\\d{1,2})日)?");
    for (std::sregex_iterator it(text.begin(), text.end(), chinese), end; it != end; ++it)
        add((*it)[1], std::stoi((*it)[2]), (*it)[3]);
    static const std::regex english(R"((?:(?:(\d{1,2})–)?(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* (\d{4}))");
    for (std::sregex_iterator it(text.begin(), text.end(), english), end; it != end; ++it) {
        const auto month = std::ranges::find(months, (*it)[3].str());
        if (month == months.end()) continue;
        for (const std::size_t day : {1, 2}) // "21–22 Mar 1927"
            if (day == 2 || (*it)[1].matched) add((*it)[4], static_cast<int>(month - months.begin()) + 1, (*it)[day]);
    }
    return found;
}

// ---- What a page says ---------------------------------------------------------------------------------------------

std::string words(const Runs& runs) {
    std::string all;
    for (const Run& run : runs)
        if (!run.is_source_mark) all += run.text;
    return all + "\n";
}

struct Words {
    std::string operator()(const Paragraph& p) const { return words(p.runs); }
    std::string operator()(const Heading& h) const { return words(h.runs); }
    std::string operator()(const Quotation& q) const {
        std::string all = words(q.attribution);
        for (const Runs& runs : q.paragraphs) all += words(runs);
        return all;
    }
    std::string operator()(const List& list) const {
        std::string all;
        for (const Runs& runs : list.items) all += words(runs);
        return all;
    }
    std::string operator()(const Table& table) const {
        std::string all;
        for (const Runs& runs : table.head) all += words(runs);
        for (const auto& row : table.rows)
            for (const Runs& runs : row) all += words(runs);
        return all;
    }
    std::string operator()(const InlinePicture&) const { return ""; }
};

std::string words(const Page& page) {
    std::string all = page.title + "\n" + page.summary + "\n" + page.place + "\n";
    for (const Block& block : page.body) all += std::visit(Words{}, block);
    for (const Picture& picture : page.pictures) {
        all += picture.caption + "\n";
        for (const Spot& spot : picture.spots) all += spot.text + "\n";
    }
    return all;
}

// ---- What is known --------------------------------------------------------------------------------------------------

struct Fact {
    std::set<std::string> sources; // empty: it follows from others
    std::vector<double> numbers;
    std::set<std::string> dates;
};

std::vector<Fact> facts() {
    const auto bytes = disk_files(KIOSK_SOURCE_DIR "/tests/fixtures")->read("facts/facts.csv", 1 << 20);
    Findings findings;
    std::vector<Fact> all;
    for (const CsvRow& row : read_csv(bytes.value_or(""), "facts.csv", findings).rows) {
        Fact fact;
        std::istringstream names(row.cells[2]);
        for (std::string name; names >> name;) fact.sources.insert(name);
        for (const Mention& mention : numbers(row.cells[1], Han::FromOne))
            fact.numbers.insert(fact.numbers.end(), mention.values.begin(), mention.values.end());
        fact.dates = dates(row.cells[1]);
        all.push_back(std::move(fact));
    }
    return all;
}

// A source's own title and date may be told as well.
Fact fact_of(const Source& source) {
    const std::string all = source.title + " " + source.publisher + " " + source.date;
    Fact fact{{source.id}, {}, dates(all)};
    for (const Mention& mention : numbers(all)) fact.numbers.insert(fact.numbers.end(), mention.values.begin(), mention.values.end());
    return fact;
}

// What the lists say of themselves: how many they list, and the numbers of the sources. No other page may.
Fact fact_of_lists(const Edition& edition) {
    Fact fact{{"lists"}, {static_cast<double>(edition.sources.size()), static_cast<double>(edition.glossary.size())}, {}};
    for (const auto& [id, source] : edition.sources)
        for (const Mention& mention : numbers(id)) fact.numbers.push_back(mention.values.front());
    return fact;
}

class TraceableFacts : public testing::Test {
  protected:
    TraceableFacts() {
        for (const auto& [language, edition] : exhibition_->editions)
            for (const auto& [id, source] : edition.sources) facts_.push_back(fact_of(source));
        facts_.push_back(fact_of_lists(exhibition_->edition("zh")));
    }

    // Lists of all sources and of all terms draw on everything there is.
    [[nodiscard]] static bool is_list(const Page& page) {
        return page.id == "9-about/sources" || page.id == "9-about/glossary";
    }

    // The facts that a page may draw on: those of its sources.
    [[nodiscard]] std::vector<const Fact*> facts_of(const Page& page) const {
        std::vector<const Fact*> known;
        for (const Fact& fact : facts_)
            if (fact.sources.empty() || is_list(page) ||
                std::ranges::any_of(page.sources, [&](const auto& id) { return fact.sources.contains(id); }))
                known.push_back(&fact);
        return known;
    }

    std::vector<Fact> facts_ = facts();
    std::shared_ptr<const Exhibition> exhibition_ =
        read(*disk_files(KIOSK_SOURCE_DIR "/content")).exhibition;
};

TEST_F(TraceableFacts, ThereAreFacts) { EXPECT_GT(facts_.size(), 300); }

TEST_F(TraceableFacts, EveryNumberOnAPageStandsInAFactOfItsSources) {
    for (const auto& [language, edition] : exhibition_->editions)
        for (const auto& [id, page] : edition.pages) {
            std::set<double> known;
            for (const Fact* fact : facts_of(page)) known.insert(fact->numbers.begin(), fact->numbers.end());
            for (const Mention& mention : numbers(words(page))) {
                if (mention.values.front() <= 3) continue; // "one of the two": not a figure
                EXPECT_TRUE(std::ranges::any_of(mention.values, [&](double v) { return known.contains(v); }))
                    << id << " (" << language << "): " << mention.words;
            }
        }
}

TEST_F(TraceableFacts, EveryDateOnAPageStandsInAFactOfItsSources) {
    for (const auto& [language, edition] : exhibition_->editions)
        for (const auto& [id, page] : edition.pages) {
            std::set<std::string> known;
            for (const Fact* fact : facts_of(page)) known.insert(fact->dates.begin(), fact->dates.end());
            std::string all = words(page);
            if (page.date) all += "\n" + to_string(*page.date);
            if (page.person && page.person->born) all += "\n" + to_string(*page.person->born);
            if (page.person && page.person->died) all += "\n" + to_string(*page.person->died);
            for (const std::string& date : dates(all))
                EXPECT_TRUE(known.contains(date)) << id << " (" << language << "): " << date;
        }
}

TEST_F(TraceableFacts, EveryPageNamesItsSources) {
    for (const auto& [id, page] : exhibition_->edition("zh").pages)
        EXPECT_TRUE(is_list(page) || !page.sources.empty()) << id;
}

} // namespace
} // namespace kiosk::content
