// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <string>
#include <utility>
#include <vector>

class QWidget;

namespace interproto::ui {

/// What is to be saved, and under which names.
struct SaveQuestion {
    QString title;  ///< of the dialog, such as "Save figure"
    QString name;   ///< proposed; with a folder in front, the dialog opens there
    /// Ending without its dot, and what the dialog calls it: {"pdf", "PDF document (*.pdf)"}.
    std::vector<std::pair<QString, QString>> kinds;
    /// What is there and would be changed under a name; left out: that file alone.
    std::function<QStringList(const QString& file)> replaced;
};

/// Asks for a file, gives it the ending of the chosen kind when it has none of the kinds', and asks
/// once more when any file of the export is there already: one question that names them all. Then
/// `write` is called with the name, and replaces them. Answers later; nothing happens when the
/// person gives up or `parent` is gone.
void askWhereToSave(QWidget* parent,
                    const SaveQuestion& question,
                    const std::function<void(const QString& file)>& write);

/// The kinds of a picture, of a table.
std::vector<std::pair<QString, QString>> pictureKinds();
std::vector<std::pair<QString, QString>> tableKinds();

/// How writing went, for a page's told().
struct WriteOutcome {
    bool isError;
    QString text;
};
/// Calls `write`, which may throw an Error.
WriteOutcome written(const QString& file, const std::function<void()>& write);

/// "a/loss.csv" for "a/loss.pdf": the table that goes with a picture.
QString tableBeside(const QString& picture);
/// For SaveQuestion::replaced of a picture with its table beside it.
QStringList replacedByPicture(const QString& file, const std::string& table);

}  // namespace interproto::ui
