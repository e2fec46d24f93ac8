// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/task_process.h"

#include <QObject>
#include <QThreadPool>

namespace interproto::ui {

/// Makes a workspace in which everything is alive: draws the sample data, writes the workspace
/// file, scans, and starts a first short training that outlives the window.
///
/// GUI thread; one at a time.
class SampleMaker : public QObject {
    Q_OBJECT

public:
    explicit SampleMaker(QObject* parent = nullptr);
    ~SampleMaker() override;

    /// In a new or empty folder.
    void start(const QString& folder);
    /// Ends with nothing opened.
    void stop();
    bool isRunning() const { return isRunning_; }

    /// The options of the training, as the command line takes them.
    static QStringList trainingArguments(const QString& folder);
    static QString runFolder(const QString& folder);

Q_SIGNALS:
    /// "Drawing faces", "Scanning": the step that begins.
    void stepBegun(const QString& title);
    void progressed(const Progress& progress);
    void told(bool isError, const QString& text);
    /// `folder` can be opened; a training may run in it.
    void made(const QString& folder);
    /// Over, made or not.
    void ended();

private:
    void run(const QString& task, const QStringList& arguments, void (SampleMaker::*next)());
    void writeFile();
    void scan();
    void train();
    void finish();

    QString folder_;
    TaskProcess* process_ = nullptr;
    QThreadPool pool_;
    bool isRunning_ = false;
    bool isStopped_ = false;
};

}  // namespace interproto::ui
