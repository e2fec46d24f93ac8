// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <map>
#include <memory>

namespace interproto::ui {

/// What a person keeps about a run; never in the run's own files.
struct RunNote {
    QString text;
    QStringList tags;
    bool isArchived = false;

    bool isEmpty() const { return text.isEmpty() && tags.isEmpty() && !isArchived; }
    bool operator==(const RunNote&) const = default;
};

/// By the run's path relative to the workspace.
using RunNotes = std::map<QString, RunNote>;

/// A file that is no JSON object of ours gives no notes, and the reason in `why`; what is odd in it
/// is left out.
RunNotes notesFromJson(const QByteArray& json, QString* why = nullptr);
QByteArray notesToJson(const RunNotes& notes);
/// "good, baseline" as tags: trimmed, without repetitions.
QStringList tagsFromText(const QString& text);

/// `<workspace>/notes.json`, read and written off the GUI thread. Each change is merged into the
/// file as it then is, so that two windows lose nothing of each other's.
class NotesStore : public QObject {
    Q_OBJECT

public:
    explicit NotesStore(QObject* parent = nullptr);
    ~NotesStore() override;

    /// Answered by loaded().
    void open(const QString& workspace);
    RunNote note(const QString& run) const;
    /// Runs by their paths.
    void set(const std::map<QString, RunNote>& changed);

Q_SIGNALS:
    void loaded();
    void changed();
    /// The file could not be read or written.
    void failed(const QString& text);

private:
    QString keyOf(const QString& run) const;

    QString workspace_;
    RunNotes notes_;
    QThreadPool pool_;  ///< of one thread: changes are written in their order
};

}  // namespace interproto::ui
