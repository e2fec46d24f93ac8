// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/workspace.h"

#include "core/base/content.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/base/toml_depth.h"
#include "core/formats/byte_source.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace interproto {

namespace {

constexpr std::uint64_t kLargestFile = 10'000'000;
constexpr std::int64_t kVersion = 1;
constexpr std::size_t kLongestName = 100;
constexpr std::size_t kLongestPath = 4096;

/// Reads one file; entries that cannot be used become issues.
class Reader {
public:
    Reader(Workspace& workspace, std::string path, IssueList& issues)
        : workspace_(workspace), path_(std::move(path)), issues_(issues)
    {
    }

    void read(const toml::table& table)
    {
        for (const auto& [key, node] : table) {
            if (key == "version")
                readVersion(node);
            else if (key == "title")
                workspace_.title = text(node, "title").value_or(std::string());
            else if (key == "data_set")
                readEntries(node, &Reader::readDataSet);
            else if (key == "test_set")
                readEntries(node, &Reader::readTestSet);
            else
                unknown(key, {"version", "title", "data_set", "test_set"});
        }
    }

private:
    static std::int64_t lineOf(const toml::source_region& region)
    {
        return static_cast<std::int64_t>(region.begin.line);
    }

    void tell(Severity severity, std::int64_t line, std::string message, std::string hint = {})
    {
        const char* code = severity == Severity::Error ? "workspace-entry" : "workspace-key";
        issues_.add(
            {severity, code, Where::atLine(path_, line), std::move(message), std::move(hint)});
    }

    void readVersion(const toml::node& node)
    {
        if (const std::int64_t version = node.value_or(std::int64_t(0)); version > kVersion)
            tell(Severity::Warning,
                 lineOf(node.source()),
                 fmt::format("found version {}, known is {}", version, kVersion),
                 "A newer Interproto wrote this file; what is not known is passed over.");
    }

    void unknown(const toml::key& key, const std::vector<std::string>& known)
    {
        const auto near = nearest(key.str(), known);
        tell(Severity::Warning,
             lineOf(key.source()),
             fmt::format("unknown key {}", quoted(key.str())),
             near ? fmt::format("Did you mean \"{}\"?", *near) : std::string());
    }

    std::optional<std::string> text(const toml::node& node, const char* key)
    {
        const auto* found = node.as_string();
        if (found == nullptr || found->get().size() > kLongestPath ||
            found->get().find_first_of(std::string_view("\0\n\r", 3)) != std::string::npos) {
            tell(Severity::Error,
                 lineOf(node.source()),
                 fmt::format("{}: wanted one line of text, at most {} bytes", key, kLongestPath));
            return std::nullopt;
        }
        return found->get();
    }

    void readEntries(const toml::node& node, void (Reader::*take)(const toml::table&))
    {
        const toml::array* entries = node.as_array();
        if (entries == nullptr)
            return tell(Severity::Error,
                        lineOf(node.source()),
                        "wanted a list of tables",
                        "Head each entry with [[data_set]] or [[test_set]].");
        for (const toml::node& entry : *entries) {
            if (const toml::table* table = entry.as_table())
                (this->*take)(*table);
            else
                tell(Severity::Error, lineOf(entry.source()), "wanted a table");
        }
    }

    /// The texts of an entry by their keys; nothing when one of them is no text.
    std::optional<std::vector<std::string>> texts(const toml::table& table,
                                                  const std::vector<std::string>& keys)
    {
        std::vector<std::string> found(keys.size());
        for (const auto& [key, node] : table) {
            const auto known = std::find(keys.begin(), keys.end(), key.str());
            if (known == keys.end()) {
                unknown(key, keys);
                continue;
            }
            const auto one = text(node, known->c_str());
            if (!one)
                return std::nullopt;
            found[static_cast<std::size_t>(known - keys.begin())] = *one;
        }
        return found;
    }

    template <typename Entry>
    bool canBeNamed(const std::string& name, const std::vector<Entry>& others, std::int64_t line)
    {
        std::string problem = nameProblem(name);
        if (std::any_of(others.begin(), others.end(), [&](const Entry& other) {
                return other.name == name;
            }))
            problem = fmt::format("the name {} is taken by an entry above", quoted(name));
        if (!problem.empty())
            tell(Severity::Error, line, "entry left out: " + problem);
        return problem.empty();
    }

    std::string absolute(const std::string& path) const
    {
        if (path.empty())
            return path;
        return path == "." ? workspace_.folder : joined(workspace_.folder, path);
    }

    void readDataSet(const toml::table& table)
    {
        const auto found = texts(table, {"name", "data_path", "age_file"});
        const std::int64_t line = lineOf(table.source());
        if (!found || !canBeNamed((*found)[0], workspace_.dataSets, line))
            return;
        if ((*found)[1].empty())
            return tell(Severity::Error, line, "entry left out: it has no data_path");
        workspace_.dataSets.push_back({(*found)[0], absolute((*found)[1]), absolute((*found)[2])});
    }

    void readTestSet(const toml::table& table)
    {
        const auto found = texts(table, {"name", "list", "root"});
        const std::int64_t line = lineOf(table.source());
        if (!found || !canBeNamed((*found)[0], workspace_.testSets, line))
            return;
        if ((*found)[1].empty())
            return tell(Severity::Error, line, "entry left out: it has no list");
        workspace_.testSets.push_back({(*found)[0], absolute((*found)[1]), absolute((*found)[2])});
    }

    Workspace& workspace_;
    std::string path_;
    IssueList& issues_;
};

std::string tomlString(const std::string& text)
{
    std::ostringstream out;
    out << toml::value<std::string>(text);
    return out.str();
}

/// One line `key = "text"`; nothing for an empty text.
std::string line(const char* key, const std::string& text)
{
    return text.empty() ? text : fmt::format("{} = {}\n", key, tomlString(text));
}

std::string stored(const Workspace& workspace, const std::string& path)
{
    if (path == workspace.folder)
        return ".";
    const std::string below = workspace.folder + "/";
    return path.starts_with(below) && path.size() > below.size() ? path.substr(below.size()) : path;
}

void checkTexts(const Workspace& workspace)
{
    const auto check = [&](const std::string& text) {
        if (!isUtf8(text) || text.size() > kLongestPath ||
            text.find_first_of(std::string_view("\0\n\r", 3)) != std::string::npos ||
            tooDeepTomlLine(text) > 0)
            throw Error(ExitCode::BadInput,
                        "cannot keep an entry",
                        Where::inFile(joined(workspace.folder, kWorkspaceFile)),
                        fmt::format("{} is no line of UTF-8 that TOML can keep", quoted(text)),
                        "Rename the folder, or reach it by a link with another name.");
    };
    check(workspace.title);
    for (const DataSetEntry& entry : workspace.dataSets)
        check(entry.name), check(entry.dataPath), check(entry.ageFile);
    for (const TestSetEntry& entry : workspace.testSets)
        check(entry.name), check(entry.list), check(entry.root);
}

template <typename Entry>
std::string freeName(const std::vector<Entry>& entries, const std::string& wish)
{
    std::string name = isUtf8(wish) ? wish.substr(0, kLongestName - 8) : std::string();
    while (!isUtf8(name))
        name.pop_back();
    for (char& c : name)
        if (c == '/' || (c >= 0 && c < ' ') || c == 0x7f)
            c = '-';
    if (!nameProblem(name).empty())
        name = "unnamed";
    const auto isTaken = [&](const std::string& candidate) {
        return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.name == candidate;
        });
    };
    std::string candidate = name;
    for (int n = 2; isTaken(candidate); ++n)
        candidate = fmt::format("{}-{}", name, n);
    return candidate;
}

}  // namespace

std::string Workspace::runsFolder() const
{
    return joined(folder, "runs");
}

std::string Workspace::cacheFolder() const
{
    return joined(folder, "cache");
}

std::string Workspace::dataCatalog(const std::string& name) const
{
    return joined(cacheFolder(), "data/" + name + ".sqlite");
}

std::string Workspace::testCatalog(const std::string& name) const
{
    return joined(cacheFolder(), "tests/" + name + ".sqlite");
}

bool looksLikeWorkspace(const std::string& folder)
{
    return fileExists(joined(folder, kWorkspaceFile));
}

Workspace readWorkspace(const std::string& folder, IssueList* issues)
{
    Workspace workspace;
    workspace.folder = absolutePath(folder);
    while (workspace.folder.size() > 1 && workspace.folder.back() == '/')
        workspace.folder.pop_back();
    const std::string path = joined(workspace.folder, kWorkspaceFile);
    IssueList ignored;
    Reader reader(workspace, path, issues != nullptr ? *issues : ignored);
    const auto refused = [&](std::int64_t line, const std::string& why) {
        return Error(ExitCode::BadInput,
                     "cannot read the workspace",
                     Where::atLine(path, line),
                     why,
                     "Correct the file; data and runs are not touched by it.");
    };
    try {
        const std::string text = readFile(path, kLargestFile);
        requireText(text, path, "cannot read the workspace", "TOML (key = value)");
        if (const std::int64_t line = tooDeepTomlLine(text); line > 0)
            throw refused(line, fmt::format("more than {} dots in one line", kMostTomlDots));
        reader.read(toml::parse(text, path));
    } catch (const toml::parse_error& error) {
        throw refused(static_cast<std::int64_t>(error.source().begin.line),
                      std::string(error.description()));
    } catch (const Error& error) {
        // Whatever is wrong with the file is wrong with what a person opened.
        throw error.code() == ExitCode::BadInput ? error : refused(0, error.why());
    }
    return workspace;
}

void writeWorkspace(const Workspace& workspace)
{
    checkTexts(workspace);
    std::string out =
        "# Workspace of Interproto: its data and test sets; its runs lie below runs/.\n"
        "# Paths are relative to this file's folder unless they begin with a slash.\n";
    out += fmt::format("version = {}\n", kVersion);
    out += line("title", workspace.title);
    for (const DataSetEntry& entry : workspace.dataSets) {
        out += "\n[[data_set]]\n" + line("name", entry.name);
        out += line("data_path", stored(workspace, entry.dataPath));
        out += line("age_file", stored(workspace, entry.ageFile));
    }
    for (const TestSetEntry& entry : workspace.testSets) {
        out += "\n[[test_set]]\n" + line("name", entry.name);
        out += line("list", stored(workspace, entry.list));
        out += line("root", stored(workspace, entry.root));
    }
    makeDirectories(workspace.runsFolder());
    writeFile(joined(workspace.folder, kWorkspaceFile), out);
}

std::string nameProblem(std::string_view name)
{
    if (name.empty())
        return "it has no name";
    if (name.size() > kLongestName)
        return fmt::format("its name is longer than {} bytes", kLongestName);
    const bool isOdd = std::any_of(name.begin(), name.end(), [](char c) {
        return c == '/' || (c >= 0 && c < ' ') || c == 0x7f;
    });
    if (isOdd || !isUtf8(name) || name == "." || name == "..")
        return fmt::format("{} cannot be a name", quoted(name));
    return {};
}

std::string freeDataSetName(const Workspace& workspace, const std::string& name)
{
    return freeName(workspace.dataSets, name);
}

std::string freeTestSetName(const Workspace& workspace, const std::string& name)
{
    return freeName(workspace.testSets, name);
}

}  // namespace interproto
