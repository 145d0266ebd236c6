// kiosk new: skeletons for editors. Everything that would stop `kiosk check` is filled with a sample; comments say
// what to write, in Chinese first.

#include <filesystem>
#include <functional>

#include <fmt/format.h>

#include "commands/commands.h"
#include "commands/house.h"
#include "content/reader.h"

namespace kiosk::commands {

namespace {

namespace fs = std::filesystem;

std::string chapter_text(const std::string& language) {
    if (language == "zh") {
        return "---\n"
               "title: 新篇章            # 标题，必填\n"
               "period: 1925/1927         # 时期：年、年-月、年-月-日，或 起/止\n"
               "summary: 用一句话说明这一章讲什么。\n"
               "# cover: cover.svg        # 封面图片，放在本文件夹里\n"
               "---\n";
    }
    return "---\n"
           "title: New chapter        # required\n"
           "summary: One sentence that says what this chapter is about.\n"
           "# cover: cover.svg        # a picture in this folder\n"
           "---\n";
}

std::string page_text(const std::string& language) {
    if (language == "zh") {
        return "---\n"
               "title: 新的一页            # 标题，必填：说出一件事\n"
               "kind: event                # event 事件（上时间轴）、document 文献、gallery 图集、place 地点、text 文字；其余见 README.zh.md\n"
               "date: 1925-01              # 只写史料所说的精度：1925、1925-01、1925-01-11、1924-11~（约）\n"
               "place: 上海\n"
               "summary: 一句话概述。\n"
               "# pictures:                # 图片放在本文件夹里\n"
               "#   - file: picture.jpg\n"
               "#     caption: 图中是什么\n"
               "#     credit: 出处\n"
               "#     alt: 给看不见图片的观众的描述\n"
               "# sources: [S01]           # 资料来源，编号见 sources.yaml\n"
               "# audio: reading.opus      # 朗读，放在本文件夹里；旁边可以有同名的 reading.vtt\n"
               "# related: [/1-eve/1924-08-31-first-notice]\n"
               "---\n"
               "第一句话要能独立成立。每段不超过一百二十字，每页不超过三段。\n";
    }
    return "---\n"
           "title: New page            # required: say something\n"
           "place: Shanghai\n"
           "summary: One sentence.\n"
           "# audio: reading.en.opus  # read aloud in this language; reading.en.vtt may lie beside it\n"
           "# Everything else not stated here (date, pictures, sources) comes from index.zh.md.\n"
           "---\n"
           "The first sentence stands alone. At most 60 words a paragraph, three paragraphs a page.\n";
}

std::string person_text(const std::string& language, const std::string& name) {
    if (language == "zh") {
        return fmt::format("---\n"
                           "kind: person\n"
                           "name: {}                   # 姓名，必填\n"
                           "# sort: Chen Duxiu         # 拼音，读音与字典不同时填写\n"
                           "# born: 1879               # 生年，有出处才写\n"
                           "# died: 1942\n"
                           "roles: [delegate]          # cec 中央执行委员、alternate 候补委员、delegate 代表、staff 其他参与者\n"
                           "# portrait: portrait.jpg\n"
                           "# sources: [S01]\n"
                           "summary: 一句话介绍。\n"
                           "---\n"
                           "第一句话要能独立成立。\n",
                           name);
    }
    return fmt::format("---\n"
                       "name: {}\n"
                       "summary: One sentence.\n"
                       "---\n"
                       "The first sentence stands alone.\n",
                       name);
}

// Letters of any script, digits, '-' and '_': a name that every computer can write.
bool is_folder_name(std::string_view name) {
    if (name.empty() || name.size() > 100 || name.front() == '.' || name.front() == '-') return false;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_fine = byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
                             (byte >= 'A' && byte <= 'Z') || byte == '-' || byte == '_';
        if (!is_fine) return false;
    }
    return true;
}

struct Skeleton {
    fs::path folder;
    std::string stem; // index or _index
    std::function<std::string(const std::string& language)> text;
};

} // namespace

int make_new(const Options& options, const std::string& what, const std::string& name) {
    const auto slash = name.find('/');
    const std::string first = name.substr(0, slash);
    const std::string second = slash == std::string::npos ? "" : name.substr(slash + 1);
    const bool is_page = what == "page";
    if (!is_folder_name(first) || (is_page ? !is_folder_name(second) : slash != std::string::npos)) {
        fmt::print(stderr, "{}: {}\n", name,
                   is_page ? "页面请写成 篇章/名称，只用文字、数字和连字符 / for a page write CHAPTER/NAME in letters, digits and hyphens"
                           : "名称只用文字、数字和连字符 / use letters, digits and hyphens only");
        return 1;
    }
    const fs::path content = options.content;
    Skeleton skeleton;
    if (what == "chapter") skeleton = {content / first, "_index", chapter_text};
    if (is_page) skeleton = {content / first / second, "index", page_text};
    if (what == "person") {
        skeleton = {content / "people" / first, "index",
                    [first](const std::string& language) { return person_text(language, first); }};
    }

    std::error_code error;
    if (is_page && !fs::is_directory(content / first, error)) {
        fmt::print(stderr, "{}: 没有这个篇章，请先 kiosk new chapter {} / no such chapter: kiosk new chapter {} first\n",
                   (content / first).string(), first, first);
        return 1;
    }
    if (fs::exists(skeleton.folder, error)) {
        fmt::print(stderr, "{}: 已经存在，未作改动 / exists already, nothing was changed\n", skeleton.folder.string());
        return 1;
    }
    const auto reading = content::read(*disk_files(options.content));
    const auto languages = reading.exhibition ? reading.exhibition->languages : std::vector<std::string>{"zh", "en"};
    fs::create_directories(skeleton.folder, error);
    for (const auto& language : languages) {
        const std::string path = (skeleton.folder / (skeleton.stem + "." + language + ".md")).string();
        if (const auto written = write_whole(path, skeleton.text(language)); !written) {
            fmt::print(stderr, "{}\n", to_string(written.error()));
            return 1;
        }
        fmt::print("{}\n", path);
    }
    return 0;
}

} // namespace kiosk::commands
