// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/run_notifier.h"

#include "core/base/files.h"
#include "widgets/common/words.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

namespace interproto::ui {

namespace {

constexpr int kAgainMs = 5000;
constexpr int kShownMs = 10000;

}  // namespace

RunNotifier::RunNotifier(QWidget& window)
    : QObject(&window), window_(window), again_(new QTimer(this))
{
    again_->setInterval(kAgainMs);
    connect(again_, &QTimer::timeout, this, [this] { folder_.open(folder_.path()); });
    connect(&folder_, &FolderWatcher::opened, this, [this](const QString&, FolderKind kind) {
        if (kind == FolderKind::Runs)
            again_->stop();
        else
            again_->start();
    });
    connect(&folder_, &FolderWatcher::listed, this, [this](const QString&, const RunList& runs) {
        take(runs);
    });
}

void RunNotifier::watch(const QString& folder)
{
    wasAlive_.clear();
    isFirst_ = true;
    again_->stop();
    if (folder.isEmpty())
        folder_.close();
    else
        folder_.open(folder);
}

void RunNotifier::take(const RunList& runs)
{
    QStringList living;
    for (const RunStatus& run : *runs)
        if (isFirst_ && run.isAlive())
            living << pathText(run.path);
    if (!living.isEmpty())
        Q_EMIT livingFound(living);
    isFirst_ = false;
    for (const RunStatus& run : *runs) {
        bool& wasAlive = wasAlive_[run.path];
        if (wasAlive && !run.isAlive()) {
            const bool isBad = run.state == RunState::Failed || run.state == RunState::Crashed ||
                               run.state == RunState::Missing;
            const QString text = textOf(run);
            Q_EMIT runEnded(pathText(run.path), isBad, text);
            notify(isBad, text);
        }
        if (!wasAlive && run.isAlive())
            Q_EMIT runBegan(pathText(run.path));
        wasAlive = run.isAlive();
    }
}

QString RunNotifier::textOf(const RunStatus& run)
{
    const QString name = shownText(fileName(run.path));
    switch (run.state) {
        case RunState::Finished:
            return tr("%1 is finished.").arg(name);
        case RunState::Stopped:
            return tr("%1 was stopped.").arg(name);
        case RunState::Failed:
            return tr("%1 failed: %2").arg(name, shownText(run.ending));
        case RunState::Missing:
            return tr("%1: its folder is not there any more.").arg(name);
        default:
            return tr("%1 is gone: its process ended without a word.").arg(name);
    }
}

void RunNotifier::notify(bool isBad, const QString& text)
{
    if (window_.isActiveWindow() || !QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (!tray_) {
        tray_ = new QSystemTrayIcon(window_.windowIcon(), this);
        connect(tray_, &QSystemTrayIcon::messageClicked, &window_, [this] {
            window_.raise();
            window_.activateWindow();
        });
    }
    tray_->show();
    tray_->showMessage(QStringLiteral("Interproto"),
                       text,
                       isBad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information,
                       kShownMs);
    // The sign in the tray goes with the message.
    QTimer::singleShot(kShownMs, tray_, &QSystemTrayIcon::hide);
}

}  // namespace interproto::ui
