// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/control.h"
#include "core/runs/run_state.h"
#include "widgets/jobs/run_facts.h"

#include <QObject>
#include <QStringList>

#include <map>
#include <memory>
#include <vector>

class QTimer;

namespace interproto::ui {

/// New points of one series.
struct SeriesPart {
    std::string tag;
    bool restart = false;  ///< what was told before is void: these are the first points
    std::vector<ScalarPoint> points;
};

/// What changed in one run: plain values, made in the worker, never changed afterwards.
struct RunNews {
    int generation = 0;  ///< of the list of runs it answers
    QString path;
    RunStatus status;
    RunFacts facts;
    std::vector<SeriesPart> series;
    std::vector<std::int64_t> resumes;  ///< steps at which the run was resumed
    std::int64_t freeBytes = -1;        ///< on the disk of a living run; below 0: not looked at
    std::vector<std::string> issues;    ///< of journal and event files
};
/// One round over all runs.
struct NewsRound {
    int generation = 0;
    std::vector<RunNews> runs;
    bool isCaughtUp = false;  ///< everything that was on the disk has been told
};
using NewsPointer = std::shared_ptr<const NewsRound>;

/// RunWatcher's half in the other thread: polls ten times a second. It tells at most
/// `kPointsPerRound` points at once and waits until they were taken before it tells more: a window
/// that is busy is never flooded, and one that opens a long run stays alive.
class RunWatchWorker : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kPointsPerRound = 10000;
    static constexpr int kPollMs = 100;

    void watch(const QStringList& runs, int generation);
    void taken();
    void request(const QString& run, ControlWord word);

Q_SIGNALS:
    void news(const NewsPointer& news);
    void requestDone(const QString& run, ControlWord word, const QString& failure);
    void failed(const QString& run, const QString& text);

private:
    struct Followed {
        std::unique_ptr<RunFollower> follower;
        struct Told {
            std::size_t count = 0;
            ScalarPoint last;
        };
        std::map<std::string, Told> told;
        RunFacts facts;
        std::int64_t freeBytes = -1;
        double lookedAtDisk = 0;
        bool isNew = true;
        bool hasRest = false;
    };

    void look();
    void collect(Followed& run, NewsRound& round, std::size_t& budget);
    static bool lookAround(Followed& run);
    static SeriesPart partOf(const std::string& tag,
                             const std::vector<ScalarPoint>& points,
                             Followed::Told& told,
                             std::size_t& budget);

    std::vector<Followed> runs_;
    int generation_ = 0;
    bool isWaiting_ = false;  ///< for taken()
    bool hasCaughtUp_ = false;
    QTimer* timer_ = nullptr;
};

}  // namespace interproto::ui
