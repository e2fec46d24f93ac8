// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/team.h"

#include <QTest>

#include <atomic>
#include <vector>

namespace interproto {

class TeamTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPartIsDoneOnce()
    {
        Team team(3);
        for (int round = 0; round < 2000; ++round) {
            std::vector<std::atomic<int>> times(3);
            team.run([&](int part) { ++times[static_cast<std::size_t>(part)]; });
            for (const std::atomic<int>& done : times)
                QCOMPARE(done.load(), 1);
        }
    }
    void splitsIntoPiecesOrNot()
    {
        Team team(4);
        std::atomic<std::int64_t> sum = 0;
        std::atomic<int> pieces = 0;
        const auto add = [&](std::int64_t begin, std::int64_t end) {
            ++pieces;
            for (std::int64_t i = begin; i < end; ++i)
                sum += i;
        };
        team.split(1001, 10, add);
        QCOMPARE(sum.load(), std::int64_t(500'500));
        QCOMPARE(pieces.load(), 4);
        team.split(9, 10, add);
        QCOMPARE(pieces.load(), 5);
    }
    /// A team that goes right after its work: its threads may only just have heard of that.
    void goesWhileItsThreadsWakeUp()
    {
        std::atomic<int> done = 0;
        for (int i = 0; i < 10'000; ++i) {
            Team team(3);
            team.run([&](int) { ++done; });
        }
        QCOMPARE(done.load(), 30'000);
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::TeamTest)
#include "team_test.moc"
