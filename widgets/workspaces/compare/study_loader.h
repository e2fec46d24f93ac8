// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/age_curves.h"

#include <QObject>
#include <QStringList>
#include <QThread>

#include <memory>
#include <vector>

class QTimer;

namespace interproto::ui {

/// What the page shows: where the runs come from and which figures of them.
struct StudyChoice {
    QString workspace;  ///< its runs and sweeps are offered; empty: none
    QStringList paths;  ///< runs, sweeps or folders; empty: all runs of the workspace
    StudyFigure figure = StudyFigure::Best;
    QString published;  ///< "auto", "casia", "ms1m", "none"

    bool operator==(const StudyChoice&) const = default;
};

/// A sweep of the workspace, to choose from.
struct SweepEntry {
    QString path;
    QString name;  ///< below the workspace

    bool operator==(const SweepEntry&) const = default;
};

/// One look at the runs: plain values, made in the worker, never changed afterwards.
struct StudyNews {
    int generation = 0;
    StudyTable table;
    std::vector<std::vector<AgeCurve>> byGap;    ///< by column
    std::vector<std::vector<AgeCurve>> byChild;  ///< by column
    std::vector<SweepEntry> sweeps;
    int living = 0;      ///< runs at work
    QStringList issues;  ///< what could not be read
    QString failure;     ///< why there is no table
};
using StudyPointer = std::shared_ptr<const StudyNews>;

/// StudyLoader's half in the other thread.
class StudyWorker : public QObject {
    Q_OBJECT

public:
    static constexpr int kPollMs = 1000;

    void choose(const StudyChoice& choice, int generation);
    void setActive(bool isActive);

Q_SIGNALS:
    void news(const StudyPointer& news);

private:
    void look();
    StudyPointer study(const std::vector<StudyRun>& runs, const IssueList& issues) const;

    StudyReader reader_;
    StudyChoice choice_;
    std::string told_;  ///< what the last table was made of
    std::vector<SweepEntry> sweeps_;
    int generation_ = 0;
    bool isActive_ = false;
    QTimer* timer_ = nullptr;
};

/// Reads runs and makes their table in a thread of its own, again while they grow. GUI thread.
class StudyLoader : public QObject {
    Q_OBJECT

public:
    explicit StudyLoader(QObject* parent = nullptr);
    ~StudyLoader() override;

    void choose(const StudyChoice& choice);
    /// Looks for news once a second, or not at all.
    void setActive(bool isActive);
    /// What was chosen last is not answered yet.
    bool isReading() const { return answered_ != generation_; }

Q_SIGNALS:
    void news(const StudyPointer& news);
    // To the worker.
    void chosen(const StudyChoice& choice, int generation);
    void activeChanged(bool isActive);

private:
    QThread thread_;
    int generation_ = 0;
    int answered_ = 0;
};

}  // namespace interproto::ui
