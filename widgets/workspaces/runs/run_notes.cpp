// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/run_notes.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace interproto::ui {

namespace {

const char* const kNotesFile = "notes.json";
constexpr std::uint64_t kLargestFile = 16 << 20;
constexpr qsizetype kMostTags = 100;

QString translated(const char* text)
{
    return QCoreApplication::translate("RunNotes", text);
}

std::string notesPath(const QString& workspace)
{
    return joined(pathBytes(workspace), kNotesFile);
}

/// Of a workspace without the file: none.
RunNotes readNotes(const QString& workspace, QString* why)
{
    const std::string path = notesPath(workspace);
    if (!fileExists(path) && !directoryExists(path))
        return {};
    try {
        return notesFromJson(QByteArray::fromStdString(readFile(path, kLargestFile)), why);
    } catch (const Error& error) {
        *why = shownText(error.what());
        return {};
    }
}

/// Empty on success.
QString writeNotes(const QString& workspace, const RunNotes& changed)
{
    QString why;
    RunNotes notes = readNotes(workspace, &why);
    // A file that cannot be understood may hold a person's work: it is left alone.
    if (!why.isEmpty())
        return why;
    for (const auto& [run, note] : changed) {
        if (note.isEmpty())
            notes.erase(run);
        else
            notes[run] = note;
    }
    try {
        writeFile(notesPath(workspace), notesToJson(notes).toStdString());
    } catch (const Error& error) {
        return shownText(error.what());
    }
    return {};
}

}  // namespace

RunNotes notesFromJson(const QByteArray& json, QString* why)
{
    RunNotes notes;
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        if (why)
            *why = problem.error != QJsonParseError::NoError
                       ? problem.errorString()
                       : translated(QT_TRANSLATE_NOOP("RunNotes", "it is no JSON object"));
        return notes;
    }
    const QJsonObject runs = document.object()[QStringLiteral("runs")].toObject();
    for (auto it = runs.begin(); it != runs.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        RunNote note;
        note.text = entry[QStringLiteral("note")].toString();
        note.isArchived = entry[QStringLiteral("archived")].toBool();
        for (const QJsonValue& tag : entry[QStringLiteral("tags")].toArray())
            if (const QString text = tag.toString().simplified();
                !text.isEmpty() && note.tags.size() < kMostTags && !note.tags.contains(text))
                note.tags << text;
        if (!note.isEmpty())
            notes[it.key()] = note;
    }
    return notes;
}

QByteArray notesToJson(const RunNotes& notes)
{
    QJsonObject runs;
    for (const auto& [run, note] : notes) {
        QJsonObject entry;
        if (!note.text.isEmpty())
            entry[QStringLiteral("note")] = note.text;
        if (!note.tags.isEmpty())
            entry[QStringLiteral("tags")] = QJsonArray::fromStringList(note.tags);
        if (note.isArchived)
            entry[QStringLiteral("archived")] = true;
        runs[run] = entry;
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("runs"), runs}}).toJson();
}

QStringList tagsFromText(const QString& text)
{
    QStringList tags;
    for (const QString& part : text.split(QLatin1Char(',')))
        if (const QString tag = part.simplified(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    return tags;
}

NotesStore::NotesStore(QObject* parent) : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

NotesStore::~NotesStore()
{
    // What was changed last is on the disk before the window is gone.
    pool_.waitForDone();
}

void NotesStore::open(const QString& workspace)
{
    workspace_ = workspace;
    notes_.clear();
    if (workspace.isEmpty())
        return;
    pool_.start([this, workspace] {
        QString why;
        const RunNotes notes = readNotes(workspace, &why);
        QMetaObject::invokeMethod(
            this,
            [this, workspace, notes, why] {
                if (workspace != workspace_)
                    return;
                notes_ = notes;
                if (!why.isEmpty())
                    Q_EMIT failed(tr("The notes in %1 cannot be read: %2")
                                      .arg(pathText(notesPath(workspace)), why));
                Q_EMIT loaded();
            },
            Qt::QueuedConnection);
    });
}

QString NotesStore::keyOf(const QString& run) const
{
    return QDir(workspace_).relativeFilePath(run);
}

RunNote NotesStore::note(const QString& run) const
{
    const auto found = notes_.find(keyOf(run));
    return found == notes_.end() ? RunNote() : found->second;
}

void NotesStore::set(const std::map<QString, RunNote>& changes)
{
    if (workspace_.isEmpty())
        return;
    RunNotes byKey;
    for (const auto& [run, note] : changes)
        byKey[keyOf(run)] = note;
    for (const auto& [run, note] : byKey) {
        if (note.isEmpty())
            notes_.erase(run);
        else
            notes_[run] = note;
    }
    Q_EMIT changed();
    pool_.start([this, workspace = workspace_, byKey] {
        const QString why = writeNotes(workspace, byKey);
        if (why.isEmpty())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, workspace, why] {
                Q_EMIT failed(tr("The notes in %1 are not saved: %2")
                                  .arg(pathText(notesPath(workspace)), why));
            },
            Qt::QueuedConnection);
    });
}

}  // namespace interproto::ui
