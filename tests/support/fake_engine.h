// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace interproto::testing {

/// A shell script that stands for the engine while it lives: "$1" is the task.
class FakeEngine {
public:
    explicit FakeEngine(const QByteArray& script)
    {
        QFile program(file(QStringLiteral("interproto")));
        if (!program.open(QIODevice::WriteOnly))
            qFatal("no fake engine");
        program.write("#!/bin/sh\n" + script + "\n");
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("INTERPROTO_ENGINE", QFile::encodeName(program.fileName()));
    }
    ~FakeEngine() { qunsetenv("INTERPROTO_ENGINE"); }
    FakeEngine(const FakeEngine&) = delete;
    FakeEngine& operator=(const FakeEngine&) = delete;

    QString file(const QString& name) const { return folder_.filePath(name); }

private:
    QTemporaryDir folder_;
};

}  // namespace interproto::testing
