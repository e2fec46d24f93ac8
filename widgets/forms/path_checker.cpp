// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/path_checker.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace interproto::ui {

namespace {

constexpr int kDelayMs = 250;  ///< after the last key

QString problemOfAll(const QString& text, PathKind kind, bool isList)
{
    if (!isList)
        return text.isEmpty() ? QString() : pathProblem(text, kind);
    for (const QString& path : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const QString problem = pathProblem(path.trimmed(), kind); !problem.isEmpty())
            return problem;
    return {};
}

}  // namespace

QString pathProblem(const QString& path, PathKind kind)
{
    const QFileInfo info(path);
    const bool isNew = kind == PathKind::NewFile || kind == PathKind::NewFolder;
    if (isNew) {
        const QFileInfo parent(info.absolutePath());
        return parent.isDir() ? QString()
                              : PathChecker::tr("There is no folder %1.").arg(parent.filePath());
    }
    if (!info.exists())
        return PathChecker::tr("There is no %1.").arg(path);
    if (kind == PathKind::Folder && !info.isDir())
        return PathChecker::tr("%1 is a file; a folder is wanted.").arg(path);
    if (!info.isReadable())
        return PathChecker::tr("%1 may not be read.").arg(path);
    return {};
}

PathChecker::PathChecker(FormModel& model, QObject* parent)
    : QObject(parent), model_(model), generations_(static_cast<std::size_t>(model.count()))
{
    pool_.setMaxThreadCount(1);
    delay_.setSingleShot(true);
    delay_.setInterval(kDelayMs);
    connect(&delay_, &QTimer::timeout, this, &PathChecker::look);
    connect(&model_, &FormModel::changed, this, &PathChecker::changed);
    connect(this, &PathChecker::found, this, &PathChecker::take, Qt::QueuedConnection);
    for (int i = 0; i < model_.count(); ++i)
        if (!model_.text(i).isEmpty())
            changed(i);
}

PathChecker::~PathChecker()
{
    pool_.clear();
    pool_.waitForDone();
}

void PathChecker::changed(int index)
{
    if (model_.field(index).pathKind() == PathKind::None)
        return;
    ++generations_[static_cast<std::size_t>(index)];
    // What was found about the path before is void.
    model_.setOutsideProblem(index, {});
    waiting_.insert(index);
    delay_.start();
}

void PathChecker::look()
{
    for (const int index : waiting_) {
        ++looking_;
        const Field& field = model_.field(index);
        pool_.start([this,
                     index,
                     generation = generations_[static_cast<std::size_t>(index)],
                     text = model_.text(index),
                     kind = field.pathKind(),
                     isList = field.isList()] {
            Q_EMIT found(index, generation, problemOfAll(text, kind, isList));
        });
    }
    waiting_.clear();
}

void PathChecker::take(int index, int generation, const QString& problem)
{
    --looking_;
    if (generation == generations_[static_cast<std::size_t>(index)]) {
        const PathKind kind = model_.field(index).pathKind();
        const bool isNew = kind == PathKind::NewFile || kind == PathKind::NewFolder;
        model_.setOutsideProblem(index, {isNew ? Severity::Warning : Severity::Error, problem});
    }
    if (!isLooking())
        Q_EMIT settled();
}

}  // namespace interproto::ui
