// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/catalog/scan.h"
#include "tests/support/training_tree.h"

#include <fmt/format.h>

#include <QtTest/QtTest>

using namespace interproto;
using interproto::testing::TrainingTree;

namespace {

/// What opening a catalogue says, "" when it works.
std::string errorOf(const std::string& path, Catalog::Mode mode)
{
    try {
        Catalog(path, mode).database().integer("SELECT count(*) FROM image");
        return {};
    } catch (const Error& error) {
        return error.what();
    }
}

void scanInto(const TrainingTree& tree, const std::string& catalog)
{
    ScanOptions options;
    options.trainRoot = tree.path("train");
    options.catalogFile = catalog;
    scan(options);
}

}  // namespace

class CatalogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesAndReopens();
    void newerVersionIsRefused();
    void otherDatabaseIsRefused();
    void missingFileIsAnErrorWhenReading();
    void noDatabaseIsAnErrorThatNamesIt();
    void damageNeverCrashes();
    void transactionsAreUndoneWhenLeft();
    void statementsKeepBytes();
    void aBusyFileIsAnError();
};

void CatalogTest::makesAndReopens()
{
    const TrainingTree tree;
    const std::string path = tree.path("below/catalog.sqlite");
    {
        Catalog catalog(path, Catalog::Mode::Create);
        QVERIFY(!catalog.isComplete());
        QVERIFY(catalog.meta("nothing").empty());
        catalog.setMeta("key", std::string_view("a\0\xff", 3));
    }
    QCOMPARE(Catalog(path).meta("key").size(), std::size_t(3));
    QVERIFY(errorOf(path, Catalog::Mode::Create).empty());
    QVERIFY(errorOf("", Catalog::Mode::Create).empty());
}

void CatalogTest::newerVersionIsRefused()
{
    const TrainingTree tree;
    const std::string path = tree.path("catalog.sqlite");
    Catalog(path, Catalog::Mode::Create).database().execute("PRAGMA user_version = 99");
    for (const auto mode : {Catalog::Mode::ReadOnly, Catalog::Mode::Create}) {
        const std::string message = errorOf(path, mode);
        QVERIFY(message.find(path) != std::string::npos);
        QVERIFY(message.find("newer version") != std::string::npos);
    }
}

void CatalogTest::otherDatabaseIsRefused()
{
    const TrainingTree tree;
    const std::string path = tree.path("other.sqlite");
    Database(path, Database::Mode::Create).execute("CREATE TABLE image(x)");
    QVERIFY(errorOf(path, Catalog::Mode::Create).find("another program") != std::string::npos);
    tree.file("empty.sqlite", "");
    QVERIFY(!errorOf(tree.path("empty.sqlite"), Catalog::Mode::ReadOnly).empty());
}

void CatalogTest::missingFileIsAnErrorWhenReading()
{
    const TrainingTree tree;
    const std::string path = tree.path("none.sqlite");
    QVERIFY(errorOf(path, Catalog::Mode::ReadOnly).find(path) != std::string::npos);
    QVERIFY(!fileExists(path));
}

void CatalogTest::noDatabaseIsAnErrorThatNamesIt()
{
    const TrainingTree tree;
    tree.file("text.sqlite", std::string(5000, 'x'));
    const std::string message = errorOf(tree.path("text.sqlite"), Catalog::Mode::Create);
    QVERIFY(message.find(tree.path("text.sqlite")) != std::string::npos);
    QVERIFY(message.find("Delete it") != std::string::npos);
}

void CatalogTest::damageNeverCrashes()
{
    const TrainingTree tree;
    for (int i = 0; i < 40; ++i)
        for (int j = 0; j < 20; ++j)
            tree.image(fmt::format("train/{}/{}.jpg", i, j));
    scanInto(tree, tree.path("good.sqlite"));
    const std::string good = readFile(tree.path("good.sqlite"));
    int refused = 0;
    for (std::size_t at = 100; at < good.size(); at += 1777) {
        std::string bad = good;
        for (std::size_t i = at; i < std::min(bad.size(), at + 400); ++i)
            bad[i] = static_cast<char>(0xa5);
        tree.file("bad.sqlite", bad);
        try {
            scanInto(tree, tree.path("bad.sqlite"));
        } catch (const Error& error) {
            ++refused;
            QVERIFY(std::string(error.what()).find("bad.sqlite") != std::string::npos);
        }
        tree.remove("bad.sqlite-journal");
    }
    QVERIFY(refused > 0);
    tree.file("bad.sqlite", good.substr(0, good.size() / 2));
    const auto scanCut = [&] { scanInto(tree, tree.path("bad.sqlite")); };
    QVERIFY_THROWS_EXCEPTION(Error, scanCut());
}

void CatalogTest::transactionsAreUndoneWhenLeft()
{
    Catalog catalog("", Catalog::Mode::Create);
    {
        const Transaction transaction(catalog.database());
        catalog.setMeta("key", "value");
    }
    QVERIFY(catalog.meta("key").empty());
    {
        Transaction transaction(catalog.database());
        catalog.setMeta("key", "value");
        transaction.commit();
    }
    QCOMPARE(QByteArray::fromStdString(catalog.meta("key")), QByteArray("value"));
}

void CatalogTest::statementsKeepBytes()
{
    const Database database("", Database::Mode::Create);
    Statement select = database.prepare("SELECT ?, ?, ?, ?");
    select.bindBytes(1, std::string_view("\0\xff\n", 3));
    select.bindBytes(2, {});
    select.bindNull(3);
    select.bind(4, 0.1);
    QVERIFY(select.step());
    QVERIFY(select.bytes(0) == std::string_view("\0\xff\n", 3));
    QVERIFY(!select.isNull(1) && select.bytes(1).empty());
    QVERIFY(select.isNull(2));
    QCOMPARE(select.real(3), 0.1);
    QVERIFY(!select.step());
    QVERIFY_THROWS_EXCEPTION(Error, database.prepare("SELECT nonsense FROM nowhere"));
}

void CatalogTest::aBusyFileIsAnError()
{
    const TrainingTree tree;
    const std::string path = tree.path("catalog.sqlite");
    const Catalog first(path, Catalog::Mode::Create);
    const Catalog second(path, Catalog::Mode::Create);
    second.database().execute("PRAGMA busy_timeout = 50");
    const Transaction writing(first.database());
    try {
        const Transaction waiting(second.database());
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ExitCode::Locked);
    }
    QCOMPARE(second.database().integer("SELECT count(*) FROM image"), 0);
}

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"
