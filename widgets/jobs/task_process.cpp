// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/task_process.h"

#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include <csignal>

#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace interproto::ui {

namespace {

constexpr int kRoundMs = 33;
constexpr int kLinesPerRound = 1000;
constexpr int kPatienceMs = 10000;  ///< from the request to stop to the kill
constexpr int kFarewellMs = 500;    ///< the same when the window closes
constexpr int kLongestLine = 16 << 20;
constexpr int kKeptErrors = 16 << 10;

const QString kEngine = QStringLiteral("interproto");

/// The last line that says what went wrong.
QString errorLine(const QByteArray& errors)
{
    static const QByteArray kPrefix = "error: ";
    QByteArray last;
    for (const QByteArray& line : errors.trimmed().split('\n')) {
        if (line.startsWith(kPrefix))
            return shownText(line.mid(kPrefix.size()).toStdString());
        last = line;
    }
    return shownText(last.toStdString());
}

/// The result line of `--json`: {"event": "result", "result": {...}}.
QByteArray resultIn(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    return QJsonDocument(object[QStringLiteral("result")].toObject())
        .toJson(QJsonDocument::Compact);
}

}  // namespace

TaskProcess::TaskProcess(QObject* parent)
    : QObject(parent), process_(std::make_unique<QProcess>()), rounds_(new QTimer(this))
{
    rounds_->setSingleShot(true);
    rounds_->setInterval(kRoundMs);
    connect(rounds_, &QTimer::timeout, this, &TaskProcess::read);
    QProcess* process = process_.get();
    connect(process, &QProcess::readyReadStandardOutput, this, [this] {
        if (!rounds_->isActive())
            rounds_->start();
    });
    connect(process, &QProcess::readyReadStandardError, this, &TaskProcess::takeErrors);
    connect(process, &QProcess::finished, this, &TaskProcess::finish);
    connect(process, &QProcess::started, this, [this] {
        if (end_.isStopped)
            interrupt();
    });
    connect(process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        end_.exitCode = -1;
        end_.failure = tr("the engine cannot be started: %1").arg(process_->errorString());
        end();
    });
}

TaskProcess::~TaskProcess()
{
    process_->disconnect(this);
    if (process_->state() == QProcess::NotRunning)
        return;
    interrupt();
    if (!process_->waitForFinished(kFarewellMs)) {
        process_->kill();
        process_->waitForFinished(kFarewellMs);
    }
}

void TaskProcess::start(const QString& task,
                        const QStringList& arguments,
                        const QString& workingFolder)
{
    INTERPROTO_ASSERT(commandLine_.isEmpty());
    commandLine_ = commandLine(task, arguments);
    const QString engine = enginePath();
    if (engine.isEmpty()) {
        end_.exitCode = -1;
        end_.failure = tr("there is no program \"interproto\" beside this one or on the PATH");
        QTimer::singleShot(0, this, &TaskProcess::end);
        return;
    }
    if (!workingFolder.isEmpty())
        process_->setWorkingDirectory(workingFolder);
#ifdef __linux__
    // A window that crashes takes its tasks along; what shall outlive it is started detached.
    process_->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    process_->setStandardInputFile(QProcess::nullDevice());
    process_->start(engine,
                    QStringList{task} + arguments + QStringList{QStringLiteral("--json")},
                    QIODevice::ReadOnly);
}

void TaskProcess::stop()
{
    if (!isRunning() || end_.isStopped)
        return;
    end_.isStopped = true;
    if (process_->state() == QProcess::Running)
        interrupt();
    QTimer::singleShot(kPatienceMs, this, [this] { process_->kill(); });
}

void TaskProcess::interrupt()
{
    if (const qint64 id = process_->processId(); id > 0)
        ::kill(static_cast<pid_t>(id), SIGINT);
}

bool TaskProcess::isRunning() const
{
    return !commandLine_.isEmpty() && !isOver_;
}

void TaskProcess::read()
{
    if (takeLines(kLinesPerRound))
        rounds_->start();
}

/// True when there may be more.
bool TaskProcess::takeLines(int atMost)
{
    pending_ += process_->readAllStandardOutput();
    qsizetype from = 0;
    for (int i = 0; i < atMost; ++i) {
        const qsizetype end = pending_.indexOf('\n', from);
        if (end < 0)
            break;
        if (!skipping_)
            takeLine(pending_.mid(from, end - from));
        skipping_ = false;
        from = end + 1;
    }
    pending_.remove(0, from);
    if (pending_.contains('\n'))
        return true;
    if (pending_.size() > kLongestLine) {
        pending_.clear();
        skipping_ = true;
    }
    return false;
}

void TaskProcess::takeLine(const QByteArray& line)
{
    if (line.startsWith(R"({"event":"result")")) {
        end_.result = resultIn(line);
        return;
    }
    const std::optional<TimedEvent> event =
        eventFromJson({line.constData(), static_cast<std::size_t>(line.size())});
    if (!event)
        return;
    if (const auto* made = std::get_if<ProgressMade>(&event->event))
        Q_EMIT progressed(made->progress);
    else if (const auto* message = std::get_if<Message>(&event->event))
        Q_EMIT told(*message);
    else if (const auto* failed = std::get_if<Failed>(&event->event))
        end_.failure = shownText(failed->message);
    else if (const auto* finished = std::get_if<Finished>(&event->event))
        end_.result = QByteArray::fromStdString(finished->result);
    Q_EMIT happened(*event);
}

void TaskProcess::takeErrors()
{
    errors_ = (errors_ + process_->readAllStandardError()).right(kKeptErrors);
}

void TaskProcess::finish(int exitCode, QProcess::ExitStatus status)
{
    takeErrors();
    while (takeLines(kLinesPerRound)) {
    }
    const bool isCrash = status == QProcess::CrashExit;
    end_.exitCode = isCrash ? -1 : exitCode;
    if (end_.isStopped || exitCode == 0)
        end_.failure.clear();
    else if (end_.failure.isEmpty())
        end_.failure = errorLine(errors_);
    if (isCrash && !end_.isStopped)
        end_.failure = tr("the engine ended unexpectedly (signal %1)").arg(exitCode);
    else if (exitCode != 0 && !end_.isStopped && end_.failure.isEmpty())
        end_.failure = tr("the engine ended with code %1").arg(exitCode);
    end();
}

void TaskProcess::end()
{
    rounds_->stop();
    isOver_ = true;
    Q_EMIT ended(end_);
}

QString TaskProcess::enginePath()
{
    if (const QString named = qEnvironmentVariable("INTERPROTO_ENGINE"); !named.isEmpty())
        return named;
    const QFileInfo beside(QCoreApplication::applicationDirPath() + QLatin1Char('/') + kEngine);
    return beside.isFile() && beside.isExecutable() ? beside.filePath()
                                                    : QStandardPaths::findExecutable(kEngine);
}

bool TaskProcess::startDetached(const QString& task,
                                const QStringList& arguments,
                                QString* why,
                                const QString& logFile)
{
    const auto failed = [why](const QString& reason) {
        if (why)
            *why = reason;
        return false;
    };
    const QString engine = enginePath();
    if (engine.isEmpty())
        return failed(tr("there is no program \"interproto\" beside this one or on the PATH"));
    QProcess process;
    process.setProgram(engine);
    process.setArguments(QStringList{task} + arguments);
    const QString log = logFile.isEmpty() ? QProcess::nullDevice() : logFile;
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(log);
    process.setStandardErrorFile(log, QIODevice::Append);
    return process.startDetached()
               ? true
               : failed(tr("the engine cannot be started: %1").arg(process.errorString()));
}

QString TaskProcess::commandLine(const QString& task, const QStringList& arguments)
{
    static const QRegularExpression kPlain(QStringLiteral("^[A-Za-z0-9_./:=,@%+-]+$"));
    QStringList words = {kEngine};
    for (QString word : QStringList{task} + arguments) {
        if (!kPlain.match(word).hasMatch())
            word = QLatin1Char('\'') + word.replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
                   QLatin1Char('\'');
        words += word;
    }
    return words.join(QLatin1Char(' '));
}

}  // namespace interproto::ui
