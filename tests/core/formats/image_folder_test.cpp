// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/image_folder.h"

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QTest>

namespace interproto {

class ImageFolderTest : public QObject {
    Q_OBJECT

private:
    static std::vector<std::string> walk(const std::string& root, IssueList& issues)
    {
        std::vector<std::string> found;
        const std::int64_t count = walkImageFolder(
            root,
            [&](const FolderImage& image) {
                found.push_back(std::string(image.identity) + "/" + std::string(image.fileName));
            },
            issues);
        found.resize(count == std::int64_t(found.size()) ? found.size() : 0);
        return found;
    }

private Q_SLOTS:
    void picturesComeInByteOrder()
    {
        const testing::TemporaryFolder folder;
        for (const char* name :
             {"b/2.jpg", "b/10.PNG", "B/x.jpeg", "a/1.webp", "10/1.bmp", "9/\xff\xd0.jpg"})
            folder.write(name, "xyz");
        IssueList issues;
        QCOMPARE(walk(folder.path(), issues),
                 (std::vector<std::string>{
                     "10/1.bmp", "9/\xff\xd0.jpg", "B/x.jpeg", "a/1.webp", "b/10.PNG", "b/2.jpg"}));
        QCOMPARE(issues.total(), 0u);
    }

    void sizeAndTimeAreThoseOfTheFile()
    {
        const testing::TemporaryFolder folder;
        const std::string file = folder.write("a/1.jpg", "12345");
        const timespec times[2] = {{1'000'000'000, 0}, {1'234'567'890, 123'456'789}};
        QCOMPARE(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
        IssueList issues;
        int calls = 0;
        walkImageFolder(
            folder.path(),
            [&](const FolderImage& image) {
                ++calls;
                QCOMPARE(image.size, 5u);
                QCOMPARE(image.modifiedNanoseconds, 1'234'567'890'123'456'789);
            },
            issues);
        QCOMPARE(calls, 1);
    }

    void whatDoesNotBelongIsNamed()
    {
        const testing::TemporaryFolder folder;
        folder.write("a/1.jpg", "x");
        folder.write("stray.jpg", "x");
        folder.write("a/notes.txt", "x");
        folder.write("a/nested.jpg/2.jpg", "x");
        folder.write("a/.hidden.jpg", "x");
        folder.write(".hidden/1.jpg", "x");
        makeDirectories(folder.file("empty"));
        QCOMPARE(::mkfifo(folder.file("a/pipe.jpg").c_str(), 0600), 0);
        QCOMPARE(::mkfifo(folder.file("pipe").c_str(), 0600), 0);
        QCOMPARE(::symlink("/nowhere", folder.file("a/dangling.jpg").c_str()), 0);
        IssueList issues;
        QCOMPARE(walk(folder.path(), issues), (std::vector<std::string>{"a/1.jpg"}));
        QCOMPARE(issues.count("stray-file"), 2u);
        QCOMPARE(issues.count("unknown-extension"), 1u);
        QCOMPARE(issues.count("nested-folder"), 1u);
        QCOMPARE(issues.count("not-a-file"), 2u);
        QCOMPARE(issues.count("empty-identity"), 1u);
        QCOMPARE(issues.total(), 7u);
        for (const Issue& issue : issues.items())
            QVERIFY(issue.where.file.find(folder.path()) == 0);
    }

    void linksAreFollowedAndCyclesEnd()
    {
        const testing::TemporaryFolder folder;
        folder.write("elsewhere/1.jpg", "x");
        folder.write("root/a/1.jpg", "x");
        const std::string root = folder.file("root");
        QCOMPARE(::symlink("../elsewhere", (root + "/b").c_str()), 0);
        QCOMPARE(::symlink("..", (root + "/a/up").c_str()), 0);
        QCOMPARE(::symlink(".", (root + "/self").c_str()), 0);
        QCOMPARE(::symlink("../../elsewhere/1.jpg", (root + "/a/2.jpg").c_str()), 0);
        IssueList issues;
        QCOMPARE(walk(root, issues), (std::vector<std::string>{"a/1.jpg", "a/2.jpg", "b/1.jpg"}));
        // Inside "self" every entry is a folder.
        QCOMPARE(issues.count("nested-folder"), 4u);
        QCOMPARE(issues.count("empty-identity"), 1u);
    }

    void stoppingStops()
    {
        const testing::TemporaryFolder folder;
        for (int i = 0; i < 20; ++i)
            folder.write("a/" + std::to_string(i) + ".jpg", "x");
        std::stop_source stop;
        IssueList issues;
        int seen = 0;
        const auto count = walkImageFolder(
            folder.path(),
            [&](const FolderImage&) {
                if (++seen == 5)
                    stop.request_stop();
            },
            issues,
            stop.get_token());
        QCOMPARE(count, 5);
    }

    void aRootThatCannotBeListedIsAnError()
    {
        const testing::TemporaryFolder folder;
        IssueList issues;
        QVERIFY_EXCEPTION_THROWN(walk(folder.file("none"), issues), Error);
        QVERIFY_EXCEPTION_THROWN(walk(folder.write("file", "x"), issues), Error);
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::ImageFolderTest)
#include "image_folder_test.moc"
