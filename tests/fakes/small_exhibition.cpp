#include "fakes/small_exhibition.h"

#include <fmt/format.h>

namespace kiosk::fakes {

namespace small {

content::Picture picture(const std::string& file, bool zh) {
    content::Picture p;
    p.file = file;
    p.version = "1";
    p.size = {1600, 1000};
    p.caption = zh ? "夜色中的石库门，楼上亮着灯（示意图）"
                   : "The house at night, with one lit window upstairs (illustration)";
    p.credit = zh ? "插画：本展览绘制" : "Illustration: made for this exhibition";
    p.alt = p.caption;
    return p;
}

// Places on a picture: two near each other, one at the very edge; short words and long ones.
std::vector<content::Spot> spots(bool zh) {
    const std::string line = zh ? "门框用条石箍成，上海人因此把这样的民居叫作石库门。"
                                : "The door is framed with stone, which gave these lane houses their name. ";
    std::string lines;
    for (int i = 0; i < 9; ++i) lines += line;
    return {{{0.3, 0.4}, line},
            {{0.32, 0.42}, zh ? "二楼的窗。" : "The window upstairs."},
            {{0.98, 0.95}, lines}};
}

// Many pictures of one view, wide and high ones, some with notes: for swiping, thumbnails and then and now.
void fill_gallery(content::Page& p, bool zh) {
    p.kind = content::Kind::Gallery;
    p.pictures.clear();
    for (int i = 0; i < 5; ++i) p.pictures.push_back(picture(fmt::format("{}/{}.jpg", p.id, i + 1), zh));
    p.pictures[1].size = {1000, 1600};
    p.pictures[1].spots = spots(zh);
    p.pictures[3].spots = {spots(zh).front()};
    p.compare = content::Compare{0, 1};
}

content::Run run(const std::string& text) {
    return {text, content::Emphasis::None, std::nullopt};
}

content::Page page(const std::string& chapter, const std::string& folder, bool zh) {
    content::Page p;
    p.chapter = chapter;
    p.id = chapter + "/" + folder;
    p.kind = content::Kind::Event;
    p.title = zh ? "四大在里弄中秘密开幕" : "A congress opens in secret";
    p.summary =
        zh ? "二十名代表，代表九百九十四名党员。" : "Twenty representatives meet on behalf of 994 members.";
    p.place = zh ? "上海" : "Shanghai";
    p.date = content::parse_edtf("1925-01-11");
    p.body.emplace_back(content::Paragraph{{run(zh ? "1925年1月11日，中国共产党第四次全国代表大会在上海秘密开"
                                                     "幕，通行说法是20名代表，代表全国994名党员。"
                                                   : "The Fourth National Congress opened in secret in "
                                                     "Shanghai on 11 January 1925. The accepted figures are "
                                                     "20 representatives for 994 members.")}});
    return p;
}

// A page with one of each block, links, sources and related pages.
content::Page full_page(bool zh) {
    content::Page p = page("2-congress", "2-full", zh);
    p.pictures = {picture("2-congress/2-full/a.svg", zh), picture("2-congress/2-full/b.svg", zh),
                  picture("2-congress/2-full/c.svg", zh)};
    p.pictures[0].spots = spots(zh);
    p.compare = content::Compare{1, 0};
    p.date = content::parse_edtf("1925-01-11/1925-01-22");
    p.title = zh ? "第四次全国代表大会在上海秘密召开，第一次提出无产阶级领导权"
                 : "The Fourth National Congress meets in Shanghai and raises the question of leadership";
    const content::Link person{content::Link::To::Page, "people/zhou"};
    const content::Link term{content::Link::To::Term, "shikumen"};
    content::Runs linked{run(zh ? "据李逸回忆，平日会议多由" : "Day to day, Li Yi recalled, "),
                         {zh ? "周恩来" : "Zhou Enlai", content::Emphasis::None, person},
                         run(zh ? "主持，会场在一幢" : " mostly took the chair in a "),
                         {zh ? "石库门" : "shikumen", content::Emphasis::None, term},
                         {zh ? "民居的二楼" : " house, upstairs", content::Emphasis::Emphasis, std::nullopt},
                         run(zh ? "。" : ".")};
    p.body.emplace_back(content::Heading{{run(zh ? "会场" : "The house")}});
    p.body.emplace_back(content::Paragraph{linked});
    p.body.emplace_back(
        content::Quotation{{{run(zh ? "凡有党员三人以上均得成立一个支部。"
                                    : "Wherever there are three members, a branch may be formed.")}},
                           {run(zh ? "——《中国共产党第二次修正章程》，1925年1月"
                                   : "— Constitution of the Communist Party of China, January 1925")}});
    p.body.emplace_back(content::List{false, {{run(zh ? "第一项决议" : "The first resolution")}, linked}});
    p.body.emplace_back(content::List{true, {{run(zh ? "第一" : "One")}, {run(zh ? "第二" : "Two")}}});
    p.body.emplace_back(content::Table{
        {{run(zh ? "大会" : "Congress")}, {run(zh ? "党员" : "Members")}},
        {{{run(zh ? "三大" : "Third")}, {run("420")}}, {{run(zh ? "四大" : "Fourth")}, linked}}});
    p.body.emplace_back(content::InlinePicture{2});
    p.sources = {"S01", "S02", "S03"};
    p.related = {"2-congress/3", "people/zhou", "5-ones/1"};
    return p;
}

content::Page person(const std::string& id, const std::string& name, char initial, bool zh) {
    content::Page p = page("people", id, zh);
    p.kind = content::Kind::Person;
    p.title = name;
    p.date.reset();
    content::Person about;
    about.name = name;
    about.pinyin = "Zhou Enlai";
    about.sort_key = name;
    about.initial = initial;
    about.monogram = zh ? name.substr(0, 3) : name.substr(0, 1);
    about.born = content::parse_edtf("1898-03-05");
    about.died = content::parse_edtf("1976-01-08");
    about.roles = {content::Role::Delegate};
    p.person = about;
    return p;
}

content::Edition edition(bool zh) {
    content::Edition e;
    e.language = zh ? "zh" : "en";
    e.title = zh ? "力量之源" : "A source of strength";
    e.subtitle = zh ? "中国共产党第四次全国代表大会" : "The Fourth National Congress, Shanghai, January 1925";
    e.span = content::parse_edtf("1925/2025");
    e.home.prompt = zh ? "请选择一个篇章" : "Please choose a chapter";
    e.home.numeral = "1925";

    const auto chapter = [&](const std::string& id, const std::string& title,
                             const char* period) -> content::Chapter& {
        content::Chapter c;
        c.id = id;
        c.title = title;
        c.summary = zh ? "从建党到合作，大会为何一再延期"
                       : "Why the congress was put off, from the founding to the alliance";
        if (*period != '\0') c.period = content::parse_edtf(period);
        e.chapters.push_back(std::move(c));
        return e.chapters.back();
    };
    const auto add = [&](content::Chapter& c, content::Page p) {
        c.pages.push_back(p.id);
        if (p.kind == content::Kind::Event && p.date) e.events.push_back(p.id);
        if (p.person) e.people.push_back(p.id);
        e.pages.emplace(p.id, std::move(p));
    };

    content::Chapter& eve = chapter("1-eve", zh ? "风云前夜" : "On the eve", "1921/1924");
    content::Page alone = page("1-eve", "1", zh);
    alone.is_translated = zh;
    alone.date = content::parse_edtf("1924-11~");
    add(eve, alone);

    content::Chapter& congress =
        chapter("2-congress", zh ? "石库门里的大会" : "A congress in a lane house", "1925-01-11/1925-01-22");
    congress.cover = picture("2-congress/cover.svg", zh);
    content::Page with_picture = page("2-congress", "1", zh);
    with_picture.pictures = {picture("2-congress/1/house.svg", zh)};
    with_picture.sources = {"S01"};
    add(congress, with_picture);
    add(congress, full_page(zh));
    for (int i = 3; i <= 9; ++i) {
        content::Page p = page("2-congress", std::to_string(i), zh);
        if (i % 2 == 0) p.pictures = {picture(fmt::format("2-congress/{}/a.svg", i), zh)};
        if (i == 4) fill_gallery(p, zh);
        add(congress, p);
    }

    content::Chapter& ones = chapter("5-ones", zh ? "百年“五个一”" : "The “five ones”", "2025");
    ones.form = content::Chapter::Form::Numbered;
    const char* titles_zh[] = {"一场高端研讨会", "一个党的支部建设主题展", "一个研究中心", "一系列丛书",
                               "一批文艺作品"};
    const char* titles_en[] = {"A symposium", "An exhibition on building Party branches", "A research centre",
                               "A series of books", "Works of literature and art"};
    for (int i = 0; i < 5; ++i) {
        content::Page p = page("5-ones", std::to_string(i + 1), zh);
        p.kind = content::Kind::Text;
        p.title = zh ? titles_zh[i] : titles_en[i];
        p.numeral = "一";
        add(ones, p);
    }

    content::Chapter& people = chapter("people", zh ? "人物" : "People", "");
    add(people, person("chen", zh ? "陈独秀" : "Chen Duxiu", 'C', zh));
    add(people, person("zhou", zh ? "周恩来" : "Zhou Enlai", 'Z', zh));

    e.home.chapters = {"1-eve", "2-congress", "5-ones", "people"};
    e.sources = {
        {"S01",
         {"S01", zh ? "中国共产党第四次全国代表大会文件" : "Documents of the Fourth National Congress",
          zh ? "人民出版社" : "People’s Press", "1985", ""}},
        {"S02", {"S02", zh ? "郑超麟回忆录" : "Memoirs of Zheng Chaolin", "", "2004", ""}},
        {"S03", {"S03", zh ? "中共四大纪念馆" : "Memorial of the Fourth Congress", "", "", ""}}};
    e.glossary = {
        {"shikumen",
         {zh ? "石库门" : "shikumen", zh ? "上海最有代表性的民居，因石条围束门框而得名。"
                                         : "The lane house of Shanghai, named after its stone door frame."}}};
    e.slides = {{"2-congress/1", 0, with_picture.title, ""},
                {"2-congress/2-full", 1, e.pages.at("2-congress/2-full").title, with_picture.summary},
                {"2-congress/4", 0, with_picture.title, with_picture.summary}};
    return e;
}

} // namespace small

content::Exhibition small_exhibition() {
    content::Exhibition x;
    x.languages = {"zh", "en"};
    x.language_names = {{"zh", "中文"}, {"en", "English"}};
    x.editions.emplace("zh", small::edition(true));
    x.editions.emplace("en", small::edition(false));
    x.version = "small";
    return x;
}

} // namespace kiosk::fakes
