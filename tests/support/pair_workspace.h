// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/formats/npy.h"
#include "core/runs/workspace.h"
#include "tests/support/pair_samples.h"
#include "tests/support/temporary_folder.h"

#include <sys/stat.h>

#include <QFile>
#include <QImage>
#include <QString>

#include <cstring>
#include <string>
#include <vector>

namespace interproto::testing {

/// A workspace with two evaluated runs, a third that is not, their images, and an engine that
/// answers at once with what lies in `answers/`.
class PairWorkspace {
public:
    explicit PairWorkspace(std::size_t pairs = 400)
    {
        for (const char* run : {"runs/first", "runs/second", "runs/third"})
            folder_.write(std::string(run) + "/journal.jsonl", "");
        makeDirectories(folder_.file("runs/first/evaluation"));
        makeDirectories(folder_.file("runs/second/evaluation"));
        makeDirectories(folder_.file("answers"));
        writeEvaluation(first(), {.pairs = pairs, .identities = 12, .seed = 4});
        writeEvaluation(folder_.file("runs/second/evaluation/Sample.csv"),
                        {.pairs = pairs, .identities = 12, .seed = 4, .shift = 0.1F});
        writeEvaluation(folder_.file("answers/Sample.csv"), {.pairs = 60, .identities = 12});
        writeImages();
        writeEngine();
    }

    const TemporaryFolder& folder() const { return folder_; }
    QString path() const { return QString::fromStdString(folder_.path()); }
    std::string first() const { return folder_.file("runs/first/evaluation/Sample.csv"); }
    std::string image(std::size_t identity, int place) const
    {
        return folder_.file(sampleImage(identity, place, sampleAge(identity, place, 6)));
    }
    /// What the engine was asked, one line a task.
    QString asked() const
    {
        QFile file(QString::fromStdString(folder_.file("asked.txt")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// Makes the folder a workspace proper, with a test set "Sample" of one pair whose images are
    /// missing.
    void nameTestSet() const
    {
        Workspace listed;
        listed.folder = folder_.path();
        listed.testSets.push_back({"Sample", folder_.write("list.txt", "1 a/1.jpg a/2.jpg\n"), {}});
        writeWorkspace(listed);
    }
    /// Embeddings that the engine answers with.
    void answerEmbeddings(const std::vector<std::vector<float>>& rows) const
    {
        NpyWriter writer(folder_.file("answers/embed.npy"),
                         ScalarType::Float32,
                         {static_cast<std::int64_t>(rows.front().size())});
        for (const std::vector<float>& row : rows)
            writer.appendRows(row.data(), 1);
        writer.commit();
    }

private:
    void writeImages() const
    {
        for (std::size_t identity = 0; identity < 12; ++identity)
            for (int place = 0; place < 6; ++place) {
                if (identity == 11)
                    continue;  // a missing identity
                const std::string path = image(identity, place);
                makeDirectories(parentDirectory(path));
                if (identity == 10) {
                    folder_.write(sampleImage(identity, place, sampleAge(identity, place, 6)),
                                  "no picture");
                    continue;
                }
                QImage face(112, 112, QImage::Format_RGB32);
                face.fill(QColor::fromHsv(static_cast<int>(identity) * 29, 90, 120 + place * 20));
                for (int y = 40; y < 50; ++y)
                    for (int x = 30; x < 82; ++x)
                        if (x < 45 || x > 67)
                            face.setPixel(x, y, qRgb(30, 30, 30));
                face.save(QString::fromStdString(path), "JPG", 90);
            }
    }

    void writeEngine() const
    {
        const std::vector<float> map(2 * 5 * 5, 0.2F);
        writeNpy(folder_.file("answers/occlusion.npy"), ScalarType::Float32, {2, 5, 5}, map.data());
        const std::string here = folder_.path();
        const std::string script = folder_.write(
            "engine.sh",
            "#!/bin/sh\n"
            "echo \"$@\" >> '" +
                here +
                "/asked.txt'\n"
                "task=$1; out=\n"
                "while [ $# -gt 0 ]; do [ \"$1\" = --out ] && out=$2; shift; done\n"
                "case $task in\n"
                "evaluate) mkdir -p \"$out\"; cp '" +
                here +
                "/answers/Sample.csv' \"$out/Sample.csv\"\n"
                "  echo '{\"event\":\"result\",\"result\":{}}';;\n"
                "occlusion) mkdir -p \"$out\"; cp '" +
                here +
                "/answers/occlusion.npy' \"$out/\"\n"
                "  echo '{\"event\":\"result\",\"result\":{\"similarity\":0.5,\"mirrored\":0.4,"
                "\"averaged\":0.45,\"side\":112,\"patch\":20}}';;\n"
                "embed) cp '" +
                here +
                "/answers/embed.npy' \"$out\"\n"
                "  echo '{\"event\":\"result\",\"result\":{}}';;\n"
                "compare-files) echo '{\"event\":\"result\",\"result\":{\"similarity\":0.31}}';;\n"
                "*) echo 'error: unknown task' >&2; exit 2;;\n"
                "esac\n");
        ::chmod(script.c_str(), 0755);
        qputenv("INTERPROTO_ENGINE", QByteArray::fromStdString(script));
    }

    TemporaryFolder folder_;
};

}  // namespace interproto::testing
