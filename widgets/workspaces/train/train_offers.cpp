// SPDX-License-Identifier: GPL-3.0-or-later
// TrainModel's knowledge of this machine: what was timed, and what would be quicker.
#include "core/runs/lock.h"
#include "widgets/workspaces/train/train_model.h"

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

/// A CPU core that is 30 times slower than a present one is through with so many in a day.
constexpr std::int64_t kFewPictures = 20000;

/// Milestones at the same shares of fewer epochs, as the form has lists.
QString scaledMilestones(const ScheduleOptions& schedule, int epochs)
{
    QStringList texts;
    int before = 0;
    for (const int milestone : schedule.milestones) {
        const double share = static_cast<double>(milestone) / schedule.epochs;
        const int scaled = static_cast<int>(std::lround(share * epochs));
        if (scaled <= before || scaled >= epochs)
            continue;
        texts << QString::number(scaled);
        before = scaled;
    }
    return texts.join(QLatin1Char(','));
}

}  // namespace

QString TrainModel::trialKey() const
{
    QStringList parts;
    for (const char* key : {"method",
                            "child_term",
                            "net_mode",
                            "net_depth",
                            "embedding_size",
                            "batch_size",
                            "precision",
                            "channels_last",
                            "workers",
                            "data_path"})
        parts << QStringLiteral("%1=%2").arg(QLatin1String(key), form_.text(key));
    const QString wanted = device();
    parts << QStringLiteral("device=%1 %2").arg(wanted, gpuName(wanted));
    parts << QStringLiteral("threads=%1").arg(threads());
    parts << QStringLiteral("host=%1").arg(QString::fromStdString(hostName()));
    return parts.join(QStringLiteral("; "));
}

const TrialSpeed* TrainModel::trial() const
{
    const auto found = trials_.find(trialKey());
    return found == trials_.end() ? nullptr : &found->second;
}

void TrainModel::addTrial(const TrialSpeed& speed)
{
    trials_[speed.key] = speed;
    Q_EMIT changed();
}

bool TrainModel::canTry() const
{
    return !form_.hasErrors() && !form_.text("data_path").isEmpty();
}

QStringList TrainModel::trialArguments() const
{
    QStringList words = arguments();
    const qsizetype out = words.indexOf(QStringLiteral("--out"));
    if (out >= 0)
        words.remove(out, 2);
    return words;
}

bool TrainModel::isLong() const
{
    const TrainingEstimate told = estimate();
    if (told.seconds >= 0)
        return told.seconds > kDay;
    return device() == QLatin1String("cpu") &&
           (told.steps < 0 || told.steps * options_.schedule.batchSize > kFewPictures);
}

std::vector<TrainOffer> TrainModel::offers() const
{
    std::vector<TrainOffer> list;
    if (!isLong() || !canTry())
        return list;
    if (options_.net.netMode != "mobilefacenet")
        list.push_back({tr("Take MobileFaceNet"),
                        {{form_.indexOf("net_mode"), QStringLiteral("mobilefacenet")}}});
    const int epochs = epochsInADay(options_, estimate().seconds);
    if (epochs > 0 && epochs < options_.schedule.epochs)
        list.push_back(
            {tr("Take %1 epochs: a day").arg(epochs),
             {{form_.indexOf("epochs"), QString::number(epochs)},
              {form_.indexOf("milestones"), scaledMilestones(options_.schedule, epochs)}}});
    return list;
}

void TrainModel::accept(const TrainOffer& offer)
{
    form_.edit(offer.edits, offer.text);
}

}  // namespace interproto::ui
