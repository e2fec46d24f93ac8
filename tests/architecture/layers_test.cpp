// SPDX-License-Identifier: GPL-3.0-or-later
// The layers are a table, and the table is a test: every include line of app, core and widgets is
// held against it.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <optional>

namespace {

using Names = QSet<QString>;

const Names kKit = {QStringLiteral("core/base"),
                    QStringLiteral("core/options"),
                    QStringLiteral("core/formats"),
                    QStringLiteral("core/catalog"),
                    QStringLiteral("core/runs"),
                    QStringLiteral("core/verification"),
                    QStringLiteral("core/pairs"),
                    QStringLiteral("core/study"),
                    QStringLiteral("core/tasks"),
                    QStringLiteral("core/prototypes"),
                    QStringLiteral("core/figures")};

Names with(Names names, std::initializer_list<const char*> more)
{
    for (const char* name : more)
        names.insert(QString::fromLatin1(name));
    return names;
}

/// The seven pages: strangers to each other.
const QStringList kPages = {QStringLiteral("widgets/workspaces/compare"),
                            QStringLiteral("widgets/workspaces/data"),
                            QStringLiteral("widgets/workspaces/pairs"),
                            QStringLiteral("widgets/workspaces/prototypes"),
                            QStringLiteral("widgets/workspaces/runs"),
                            QStringLiteral("widgets/workspaces/train"),
                            QStringLiteral("widgets/workspaces/watch")};

Names with(Names names, const QStringList& more)
{
    for (const QString& name : more)
        names.insert(name);
    return names;
}

/// Folder -> what it may include of ours and of others ("torch", "opencv", "qt", "qcustomplot");
/// itself always.
const QMap<QString, Names>& table()
{
    static const Names none;
    static const QMap<QString, Names> rules = {
        {QStringLiteral("core/base"), none},
        {QStringLiteral("core/options"), with(none, {"core/base"})},
        {QStringLiteral("core/formats"), with(none, {"core/base"})},
        {QStringLiteral("core/catalog"), with(none, {"core/base", "core/formats"})},
        {QStringLiteral("core/runs"), with(none, {"core/base", "core/options", "core/formats"})},
        {QStringLiteral("core/verification"), with(none, {"core/base"})},
        {QStringLiteral("core/study"),
         with(none,
              {"core/base",
               "core/options",
               "core/formats",
               "core/runs",
               "core/verification",
               "core/pairs",
               "core/tasks"})},
        {QStringLiteral("core/pairs"),
         with(none, {"core/base", "core/formats", "core/verification"})},
        {QStringLiteral("core/tasks"), with(none, {"core/base", "core/options", "core/runs"})},
        {QStringLiteral("core/prototypes"), with(none, {"core/base", "core/formats", "core/runs"})},
        {QStringLiteral("core/figures"),
         with(none,
              {"core/base",
               "core/options",
               "core/formats",
               "core/runs",
               "core/verification",
               "core/pairs",
               "core/tasks",
               "core/prototypes"})},
        {QStringLiteral("core/nets"), with(kKit, {"torch"})},
        {QStringLiteral("core/methods"), with(kKit, {"core/nets", "torch"})},
        {QStringLiteral("core/loading"), with(kKit, {"opencv", "torch"})},
        {QStringLiteral("core/training"),
         with(kKit, {"core/nets", "core/methods", "core/loading", "torch"})},
        {QStringLiteral("core/analysis"), with(kKit, {"core/nets", "core/loading", "torch"})},
        {QStringLiteral("core/analysis/map"), with(none, {"core/base", "core/nets", "torch"})},
        {QStringLiteral("core/jobs"),
         with(kKit,
              {"core/nets",
               "core/methods",
               "core/loading",
               "core/training",
               "core/analysis",
               "core/analysis/map",
               "torch",
               "opencv"})},
        {QStringLiteral("app/interproto"),
         with(kKit,
              {"core/nets",
               "core/methods",
               "core/loading",
               "core/training",
               "core/analysis",
               "core/jobs",
               "torch"})},
        {QStringLiteral("widgets/common"), with(none, {"core/base", "qt"})},
        {QStringLiteral("widgets/forms"),
         with(none, {"widgets/common", "core/base", "core/options", "qt"})},
        {QStringLiteral("widgets/figures"), with(kKit, {"widgets/common", "qt"})},
        {QStringLiteral("widgets/charts"),
         with(kKit, {"widgets/common", "widgets/figures", "qt", "qcustomplot"})},
        {QStringLiteral("widgets/maps"),
         with(kKit, {"widgets/common", "widgets/figures", "widgets/images", "qt"})},
        {QStringLiteral("widgets/tables"), with(kKit, {"widgets/common", "qt"})},
        {QStringLiteral("widgets/images"), with(kKit, {"widgets/common", "qt"})},
        {QStringLiteral("widgets/jobs"),
         with(none,
              {"widgets/common",
               "core/base",
               "core/formats",
               "core/runs",
               "core/tasks",
               "core/options",
               "qt"})},
        {QStringLiteral("widgets/workspaces"),
         with(kKit,
              {"widgets/common",
               "widgets/forms",
               "widgets/figures",
               "widgets/charts",
               "widgets/maps",
               "widgets/tables",
               "widgets/images",
               "widgets/jobs",
               "qt"})},
        {QStringLiteral("widgets/shell"), with(kKit, {"widgets/common", "widgets/jobs", "qt"})},
        {QStringLiteral("app/workbench"),
         with(kKit,
              {"widgets/common",
               "widgets/forms",
               "widgets/figures",
               "widgets/charts",
               "widgets/maps",
               "widgets/tables",
               "widgets/images",
               "widgets/jobs",
               "widgets/shell",
               "qt"})},
    };
    return rules;
}

/// "core/formats" for "core/formats/pth.h" and for files in folders below; rooms of their own in a
/// folder that they share have three parts: "widgets/workspaces/data".
QString folderOf(const QString& path)
{
    const QString room = path.section(QLatin1Char('/'), 0, 2);
    return kPages.contains(room) || room == QLatin1String("core/analysis/map")
               ? room
               : path.section(QLatin1Char('/'), 0, 1);
}

/// What a folder may include; nothing when it is not in the table.
std::optional<Names> allowedIn(const QString& folder)
{
    if (folder == QLatin1String("app/workbench"))
        return with(table()[folder], kPages);
    if (kPages.contains(folder))
        return table()[QStringLiteral("widgets/workspaces")];
    // The seven alone: what lies beside them is in no room.
    if (!table().contains(folder) || folder == QLatin1String("widgets/workspaces"))
        return std::nullopt;
    return table()[folder];
}

/// What an include names: one of our folders, a library, or "" for what everybody may include.
QString includedThing(const QString& name, bool isQuoted)
{
    if (isQuoted)
        return folderOf(name);
    static const QRegularExpression torch(QStringLiteral("^(torch|ATen|c10|caffe2)/"));
    if (torch.match(name).hasMatch())
        return QStringLiteral("torch");
    if (name.startsWith(QStringLiteral("opencv2/")))
        return QStringLiteral("opencv");
    if (name.startsWith(QStringLiteral("qcustomplot")))
        return QStringLiteral("qcustomplot");
    static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt[A-Z])"));
    return qt.match(name).hasMatch() ? QStringLiteral("qt") : QString();
}

/// What is wrong with the includes of a file of `path`; empty when nothing is.
QStringList violations(const QString& path, const QString& text)
{
    const QString folder = folderOf(path);
    const std::optional<Names> allowed = allowedIn(folder);
    if (!allowed)
        return {path + QStringLiteral(": its folder is not in the table")};
    QStringList found;
    static const QRegularExpression include(
        QStringLiteral("^#\\s*include\\s*([<\"])([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    for (auto match = include.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch line = match.next();
        const QString name = line.captured(2);
        const bool isQuoted = line.captured(1) == QLatin1String("\"");
        if (isQuoted && !name.contains(QLatin1Char('/')) &&
            !name.endsWith(QStringLiteral(".moc"))) {
            found +=
                path +
                QStringLiteral(": includes \"%1\", which does not start at the root").arg(name);
            continue;
        }
        const QString thing =
            name.endsWith(QStringLiteral(".moc")) ? QString() : includedThing(name, isQuoted);
        // Generated code lies in the build folder under the same names.
        if (!thing.isEmpty() && thing != folder && !allowed->contains(thing))
            found += path + QStringLiteral(": may not include %1 (%2)").arg(name, thing);
    }
    return found;
}

QString rootFolder()
{
    return qEnvironmentVariable("INTERPROTO_SOURCE");
}

QStringList sources(const QStringList& tops)
{
    QStringList paths;
    const QDir root(rootFolder());
    for (const QString& top : tops) {
        QDirIterator files(
            root.filePath(top),
            {QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.inl")},
            QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext())
            paths += root.relativeFilePath(files.next());
    }
    return paths;
}

QString textOf(const QString& path)
{
    QFile file(QDir(rootFolder()).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class LayersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeIsAllowed()
    {
        const QStringList paths =
            sources({QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("widgets")});
        QVERIFY(paths.size() > 50);
        QStringList found;
        for (const QString& path : paths)
            found += violations(path, textOf(path));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
    }

    void theCheckerFires_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isBad");
        const auto row = [](const char* name, const char* path, const char* line, bool isBad) {
            QTest::newRow(name) << QString::fromLatin1(path) << QString::fromLatin1(line) << isBad;
        };
        row("kit includes torch", "core/formats/a.cpp", "#include <torch/torch.h>", true);
        row("kit includes Qt", "core/runs/a.cpp", "#include <QString>", true);
        row("kit includes OpenCV", "core/catalog/a.cpp", "#include <opencv2/core.hpp>", true);
        row("lower includes higher", "core/base/a.h", "#include \"core/formats/pth.h\"", true);
        row("widget includes torch", "widgets/charts/a.cpp", "#include <ATen/ATen.h>", true);
        row("plots outside charts", "widgets/shell/a.cpp", "#include <qcustomplot.h>", true);
        row("widget includes the engine",
            "widgets/jobs/a.cpp",
            "#include \"core/jobs/job.h\"",
            true);
        row("no root", "core/formats/a.cpp", "#include \"pth.h\"", true);
        row("unknown folder", "core/misc/a.cpp", "", true);
        row("page includes page",
            "widgets/workspaces/data/a.cpp",
            "#include \"widgets/workspaces/pairs/pairs_model.h\"",
            true);
        row("no page", "widgets/workspaces/other/a.cpp", "", true);
        row("tasks include what uses them",
            "core/tasks/a.cpp",
            "#include \"core/study/study_table.h\"",
            true);
        row("t-SNE includes the loader",
            "core/analysis/map/a.inl",
            "#include \"core/loading/batch_loader.h\"",
            true);
        row("own page",
            "widgets/workspaces/data/a.cpp",
            "#include \"widgets/workspaces/data/contents.h\"",
            false);
        row("program includes a page",
            "app/workbench/main.cpp",
            "#include \"widgets/workspaces/data/data_controller.h\"",
            false);
        row("own folder", "core/formats/a.cpp", "#include \"core/formats/pth.h\"", false);
        row("standard header", "core/base/a.cpp", "#include <vector>", false);
        row("trainer includes torch", "core/training/a.cpp", "#include <torch/torch.h>", false);
    }

    void theCheckerFires()
    {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, isBad);
        QCOMPARE(!violations(path, line).isEmpty(), isBad);
    }

    void everySourceNamesItsLicence()
    {
        for (const QString& path : sources({QStringLiteral("app"),
                                            QStringLiteral("core"),
                                            QStringLiteral("widgets"),
                                            QStringLiteral("tests")}))
            QVERIFY2(textOf(path).startsWith(
                         QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later")),
                     qPrintable(path));
    }

    void noFileIsTooLong()
    {
        for (const QString& path :
             sources({QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("widgets")}))
            QVERIFY2(textOf(path).count(QLatin1Char('\n')) <= 500, qPrintable(path));
    }

    void everySourceIsListed()
    {
        for (const QString& path :
             sources({QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("widgets")})) {
            if (!path.endsWith(QStringLiteral(".cpp")))
                continue;
            const QString name = path.section(QLatin1Char('/'), -1);
            bool isListed = false;
            QString folder = path.section(QLatin1Char('/'), 0, -2);
            for (; !folder.isEmpty() && !isListed; folder = folder.section(QLatin1Char('/'), 0, -2))
                isListed = textOf(folder + QStringLiteral("/CMakeLists.txt")).contains(name);
            QVERIFY2(isListed, qPrintable(path));
        }
    }
};

QTEST_APPLESS_MAIN(LayersTest)
#include "layers_test.moc"
