// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_folder.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/runs/checkpoint_index.h"
#include "core/runs/lock.h"
#include "core/runs/provenance.h"
#include "core/runs/series.h"
#include "tests/support/temporary_folder.h"

#include <sys/stat.h>

#include <QtTest>

using namespace interproto;
using interproto::testing::TemporaryFolder;

namespace {

template <typename Work>
ExitCode codeOf(const Work& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ExitCode::Ok;
}

int modeOf(const std::string& path)
{
    struct stat info{};
    return ::stat(path.c_str(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

std::vector<std::int64_t> stepsOf(const std::string& run)
{
    std::vector<std::int64_t> steps;
    for (const CheckpointFile& file : listCheckpoints(run))
        steps.push_back(file.step);
    return steps;
}

}  // namespace

class RunFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createdFolderIsPrivateAndComplete()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("a/b/run");
        const RunFolder run = RunFolder::create(path + "/");
        QCOMPARE(run.path(), path);
        QCOMPARE(modeOf(path), 0700);
        for (const char* name :
             {kCheckpointFolder, kEvaluationFolder, kPrototypeFolder, kMapFolder})
            QVERIFY(directoryExists(run.file(name)));
        QVERIFY(!looksLikeRun(path));
        QVERIFY(!run.hasHistory());
        // A start killed this early may be repeated.
        RunFolder::create(path);
        writeFile(run.file(kOptionsFile), "epochs = 3\n");
        QVERIFY(looksLikeRun(path));
        QCOMPARE(RunFolder::open(path).path(), path);
        writeFile(run.journal(), "{}\n");
        QVERIFY(RunFolder::create(path).hasHistory());
    }

    void otherFoldersAreRefused()
    {
        const TemporaryFolder folder;
        folder.write("photos/cat.jpg", "x");
        QVERIFY(codeOf([&] { RunFolder::create(folder.file("photos")); }) == ExitCode::Usage);
        QCOMPARE(sortedNames(folder.file("photos")).size(), std::size_t(1));
        QVERIFY(codeOf([&] { RunFolder::open(folder.file("photos")); }) == ExitCode::BadInput);
        QVERIFY(codeOf([&] { RunFolder::open(folder.file("absent")); }) == ExitCode::BadInput);
        QVERIFY(codeOf([&] { RunFolder::create(folder.file("photos/cat.jpg")); }) != ExitCode::Ok);
        QVERIFY(codeOf([&] { RunFolder::create(""); }) == ExitCode::Usage);
    }

    void aPersonsFilesBesideOptionsAreNoRun()
    {
        const TemporaryFolder folder;
        folder.write("project/run.toml", "epochs = 2\n");
        folder.write("project/journal.jsonl", "");
        folder.write("project/thesis.tex", "x");
        QVERIFY(codeOf([&] { RunFolder::create(folder.file("project")); }) == ExitCode::Usage);
        QCOMPARE(sortedNames(folder.file("project")).size(), std::size_t(3));
        // Beside a run that has begun they are fine: notes, plots.
        writeFile(folder.file("project/journal.jsonl"), "{}\n");
        QVERIFY(RunFolder::create(folder.file("project")).hasHistory());
    }

    void historyIsWhateverARunLeaves()
    {
        for (const char* name : {"journal.jsonl",
                                 "checkpoints/step-00000004.pth",
                                 "checkpoints/best-FGNET.pth",
                                 "evaluation/FGNET.csv",
                                 "events.out.tfevents.1.host"}) {
            const TemporaryFolder folder;
            const RunFolder run = RunFolder::create(folder.file("run"));
            QVERIFY(!run.hasHistory());
            writeFile(run.file(name), "x");
            QVERIFY2(run.hasHistory(), name);
        }
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        writeFile(run.file("checkpoints/.step-00000004.pth.interproto-tmp-1-0"), "half");
        writeFile(run.file("journal.jsonl"), "");
        QVERIFY(!run.hasHistory());
    }

    void aFailedStartTakesAwayWhatItMade()
    {
        const TemporaryFolder folder;
        const std::vector<std::string> made = {kJournalFile, kCatalogFile};
        const RunFolder fresh = RunFolder::create(folder.file("fresh"));
        writeFile(fresh.journal(), "{}");
        writeFile(fresh.file(kCatalogFile), "x");
        writeFile(fresh.file(kLockFile), "x");
        fresh.removeWhatWasMade(made);
        QVERIFY(!directoryExists(fresh.path()));

        folder.write("known/journal.jsonl", "");
        folder.write("known/checkpoints/mine.pth", "x");
        const RunFolder known = RunFolder::create(folder.file("known"));
        writeFile(known.file(kCatalogFile), "x");
        // What another program put there meanwhile is not ours either.
        writeFile(known.file("maps/picture.png"), "x");
        known.removeWhatWasMade(made);
        QVERIFY(sortedNames(known.path()) ==
                (std::vector<std::string>{"checkpoints", "journal.jsonl", "maps"}));
        QVERIFY(fileExists(known.file("checkpoints/mine.pth")));
        QVERIFY(fileExists(known.file("maps/picture.png")));
    }

    void pathsStayInTheFolder()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        for (const char* bad : {"", "/etc/passwd", "..", "../x", "a/../../x", "a/.."})
            QVERIFY2(codeOf([&] { run.file(bad); }) == ExitCode::BadInput, bad);
        QVERIFY(codeOf([&] { run.file(std::string("a\0b", 3)); }) == ExitCode::BadInput);
        QCOMPARE(run.file("evaluation/..a.csv"), run.path() + "/evaluation/..a.csv");
        QCOMPARE(run.relative(run.file("maps/x")), std::string("maps/x"));
        QCOMPARE(run.relative("/elsewhere"), std::string("/elsewhere"));
        makeDirectories(folder.file("run-other"));
        for (const std::string& target :
             {folder.file("run-other"), folder.path(), folder.file("absent")}) {
            QCOMPARE(::symlink(target.c_str(), run.file("maps/link").c_str()), 0);
            QVERIFY(codeOf([&] { run.file("maps/link/x"); }) == ExitCode::BadInput);
            QVERIFY(codeOf([&] { run.file("maps/link"); }) == ExitCode::BadInput);
            ::unlink((run.path() + "/maps/link").c_str());
        }
        QCOMPARE(::symlink("../evaluation", run.file("maps/link").c_str()), 0);
        QCOMPARE(run.file("maps/link/x"), run.path() + "/maps/link/x");
    }

    void namesBecomeFileNames()
    {
        QCOMPARE(safeFileName("FGNET-1.2_b"), std::string("FGNET-1.2_b"));
        QCOMPARE(safeFileName("a/b"), std::string("a%2Fb"));
        QCOMPARE(safeFileName("../x"), std::string("%2E.%2Fx"));
        QCOMPARE(safeFileName("ä\n"), std::string("%C3%A4%0A"));
        QCOMPARE(safeFileName(""), std::string("%"));
        QCOMPARE(safeFileName(std::string(500, 'a')).size(), std::size_t(100));
        QCOMPARE(safeFileName(std::string(500, '/')).size() % 3, std::size_t(0));
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        QCOMPARE(run.evaluationFile("../up"), run.path() + "/evaluation/%2E.%2Fup.csv");
    }

    void leftoversGoAndTheRestStays()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        writeFile(run.file("checkpoints/.step-00000005.pth.interproto-tmp-12-0"), "half");
        writeFile(run.file(".run.toml.interproto-tmp-12-1"), "half");
        writeFile(run.file("checkpoints/step-00000004.pth"), "whole");
        QCOMPARE(listCheckpoints(run.path()).size(), std::size_t(1));
        const RunLock lock(run.path());
        QCOMPARE(run.removeLeftovers(lock), std::size_t(2));
        QCOMPARE(sortedNames(run.file("checkpoints")).size(), std::size_t(1));
        QVERIFY(fileExists(run.file("checkpoints/step-00000004.pth")));
    }

    void checkpointNamesSortBySteps()
    {
        QCOMPARE(checkpointName(1234), std::string("step-00001234.pth"));
        QVERIFY(checkpointStep("step-00001234.pth") == std::optional<std::int64_t>(1234));
        QVERIFY(checkpointStep("step-123456789012.pth") ==
                std::optional<std::int64_t>(123456789012));
        for (const char* other : {"step-1.pth",
                                  "step-.pth",
                                  "step--0000005.pth",
                                  "step-00001234.backbone.pth",
                                  "step-00001234.pth.x",
                                  "best-FGNET.head.pth",
                                  "step-99999999999999999999.pth",
                                  "",
                                  ".step-00001234.pth.interproto-tmp-1-0"})
            QVERIFY2(!checkpointStep(other), other);
        QCOMPARE(bestBackboneName("FGNET"), std::string("best-FGNET.backbone.pth"));
        QCOMPARE(bestHeadName("a/b"), std::string("best-a%2Fb.head.pth"));
    }

    void pruningKeepsTheNewestAndNeedsItReadBack()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        QVERIFY(listCheckpoints(folder.file("absent")).empty());
        for (const std::int64_t step : {5, 100, 20, 123456789})
            writeFile(run.file("checkpoints/" + checkpointName(step)), "x");
        writeFile(run.file("checkpoints/best-FGNET.head.pth"), "x");
        makeDirectories(run.file("checkpoints/step-99999999.pth"));
        const std::vector<std::int64_t> all = {123456789, 100, 20, 5};
        QCOMPARE(stepsOf(run.path()), all);
        QVERIFY(
            pruneCheckpoints(run.path(), 1, [](const CheckpointFile&) { return false; }).empty());
        QCOMPARE(stepsOf(run.path()), all);
        std::int64_t asked = 0;
        const auto readsBack = [&](const CheckpointFile& file) {
            asked = file.step;
            return true;
        };
        QCOMPARE(pruneCheckpoints(run.path(), 3, readsBack).size(), std::size_t(1));
        QCOMPARE(asked, std::int64_t(123456789));
        QCOMPARE(pruneCheckpoints(run.path(), 0, readsBack).size(), std::size_t(1));
        QCOMPARE(stepsOf(run.path()), (std::vector<std::int64_t>{123456789, 100}));
        QVERIFY(fileExists(run.file("checkpoints/best-FGNET.head.pth")));
    }

    void provenanceReadsBack()
    {
        const TemporaryFolder folder;
        Provenance p = provenanceOfThisProcess({"interproto", "train", "--out", "a b\xff"});
        QVERIFY(!p.hostname.empty() && p.startTime > 1.6e9 && !p.version.empty());
        p.gitRevision = "abc123";
        p.torchVersion = "2.15.0";
        p.device = "cpu";
        p.threads = 2;
        p.seeds = {{"seed", 7}};
        p.dataFingerprint = "00ff";
        p.others = {{"note", "x"}};
        const std::string path = folder.file("provenance.json");
        writeProvenance(path, p);
        const Provenance back = readProvenance(path);
        QCOMPARE(back.version, p.version);
        QCOMPARE(back.gitRevision, p.gitRevision);
        QCOMPARE(back.torchVersion, p.torchVersion);
        QCOMPARE(back.device, p.device);
        QCOMPARE(back.threads, 2);
        QVERIFY(back.seeds == p.seeds);
        QCOMPARE(back.commandLine.size(), std::size_t(4));
        QCOMPARE(back.commandLine[1], std::string("train"));
        QCOMPARE(back.dataFingerprint, p.dataFingerprint);
        QVERIFY(std::abs(back.startTime - p.startTime) < 1e-3);
        QVERIFY(back.others == p.others);
    }

    void hostileProvenanceIsAnErrorOrPassedOver()
    {
        const TemporaryFolder folder;
        const auto read = [&](const std::string& text) {
            const std::string path = folder.write("provenance.json", text);
            return codeOf([&] { readProvenance(path); });
        };
        for (const std::string& bad : {std::string(),
                                       std::string("[]"),
                                       std::string("{"),
                                       std::string(1000000, '['),
                                       std::string(100, '\0'),
                                       std::string(11 << 20, ' ')})
            QVERIFY(read(bad) == ExitCode::BadInput);
        QVERIFY(
            read(
                R"({"threads":"x","seeds":[1],"command_line":{"a":1},"version":4,"start_time":"soon"})") ==
            ExitCode::Ok);
        QVERIFY(read("{\"a\":" + std::string(500000, '[') + std::string(500000, ']') + "}") ==
                ExitCode::Ok);
    }

    void resumedSeriesGoOnBehindTheCheckpoint()
    {
        const TemporaryFolder folder;
        {
            SeriesWriter series(folder.path());
            for (std::int64_t step = 1; step <= 10; ++step)
                series.scalars(
                    {{kLossTag, 10.0 - static_cast<double>(step)}, {kLearningRateTag, 0.1}}, step);
            series.scalar(accuracyTag("FGNET"), 0.5, 8);
        }
        {
            SeriesWriter series(folder.path(), 6);
            for (std::int64_t step = 7; step <= 12; ++step)
                series.scalar(kLossTag, 100.0 + static_cast<double>(step), step);
            series.flush();
        }
        IssueList issues;
        const auto all = readSeries(folder.path(), issues);
        QCOMPARE(issues.total(), std::size_t(0));
        const auto& loss = all.at(kLossTag);
        QCOMPARE(loss.size(), std::size_t(12));
        for (std::size_t i = 0; i < loss.size(); ++i) {
            const auto step = static_cast<std::int64_t>(i + 1);
            QCOMPARE(loss[i].step, step);
            QCOMPARE(
                loss[i].value,
                step <= 6 ? 10.0F - static_cast<float>(step) : 100.0F + static_cast<float>(step));
        }
        QVERIFY(!all.contains(accuracyTag("FGNET")) || all.at(accuracyTag("FGNET")).empty());
        QVERIFY(setOfTag(accuracyTag("a/b")) == std::optional<std::string>("a/b"));
        QVERIFY(!setOfTag(kLossTag));
        QCOMPARE(lossTag("ce"), std::string("train/loss/ce"));
        SeriesWriter none = SeriesWriter::none();
        none.scalar("x", 1, 1);
        none.flush();
        QVERIFY(none.path().empty());
    }
};

QTEST_APPLESS_MAIN(RunFolderTest)
#include "run_folder_test.moc"
