// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/save_dialog.h"

#include "core/base/error.h"
#include "core/base/file_group.h"
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace interproto::ui {

namespace {

using Write = std::function<void(const QString& file)>;

/// One conversation: dialog, question, dialog again when another name is wanted.
class SaveConversation : public QObject {
    Q_DECLARE_TR_FUNCTIONS(SaveDialog)

public:
    SaveConversation(QWidget* parent, SaveQuestion question, Write write)
        : QObject(parent), parent_(parent), question_(std::move(question)), write_(std::move(write))
    {
    }

    void askName(const QString& proposed)
    {
        auto* dialog = new QFileDialog(parent_, question_.title);
        dialog->setObjectName(QStringLiteral("saveDialog"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        // We ask ourselves: for all files, under the names that they get.
        dialog->setOption(QFileDialog::DontConfirmOverwrite);
        QStringList filters;
        for (const auto& [ending, text] : question_.kinds)
            filters << text;
        dialog->setNameFilters(filters);
        const QFileInfo info(proposed);
        if (proposed.contains(QLatin1Char('/')))
            dialog->setDirectory(info.path());
        for (const auto& [ending, text] : question_.kinds)
            if (info.suffix() == ending)
                dialog->selectNameFilter(text);
        dialog->selectFile(info.fileName());
        connect(dialog, &QFileDialog::fileSelected, this, [this, dialog](const QString& file) {
            take(withEnding(file, dialog->selectedNameFilter()));
        });
        connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
        dialog->open();
    }

private:
    /// "loss.v2" has an ending, but none that says a kind.
    QString withEnding(const QString& file, const QString& chosen) const
    {
        const QString has = QFileInfo(file).suffix().toLower();
        QString added;
        for (const auto& [ending, text] : question_.kinds) {
            if (ending == has)
                return file;
            if (added.isEmpty() || text == chosen)
                added = ending;
        }
        return file + QLatin1Char('.') + added;
    }

    void take(const QString& file)
    {
        QStringList replaced;
        if (question_.replaced)
            replaced = question_.replaced(file);
        else if (!takenPaths({pathBytes(file)}).empty())
            replaced << file;
        if (replaced.isEmpty())
            write(file);
        else
            askToReplace(file, replaced);
    }

    void askToReplace(const QString& file, const QStringList& replaced)
    {
        QStringList names;
        for (const QString& path : replaced)
            names << QFileInfo(path).fileName();
        const QString folder = QDir::toNativeSeparators(QFileInfo(file).absolutePath());
        auto* box = new QMessageBox(parent_);
        box->setObjectName(QStringLiteral("replaceQuestion"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setIcon(QMessageBox::Warning);
        box->setTextFormat(Qt::PlainText);
        box->setWindowTitle(question_.title);
        box->setText(tr("Replace what is there already?"));
        box->setInformativeText(tr("In %1: %2").arg(folder, names.join(QStringLiteral(", "))));
        QPushButton* replace = box->addButton(tr("&Replace"), QMessageBox::DestructiveRole);
        QPushButton* other = box->addButton(tr("&Other name…"), QMessageBox::ActionRole);
        box->addButton(QMessageBox::Cancel);
        box->setDefaultButton(other);
        connect(box, &QMessageBox::finished, this, [this, box, replace, other, file] {
            if (box->clickedButton() == replace)
                write(file);
            else if (box->clickedButton() == other)
                askName(file);
            else
                deleteLater();
        });
        box->open();
    }

    void write(const QString& file)
    {
        write_(file);
        deleteLater();
    }

    QWidget* parent_;
    SaveQuestion question_;
    Write write_;
};

}  // namespace

void askWhereToSave(QWidget* parent, const SaveQuestion& question, const Write& write)
{
    (new SaveConversation(parent, question, write))->askName(question.name);
}

std::vector<std::pair<QString, QString>> pictureKinds()
{
    return {{QStringLiteral("pdf"), SaveConversation::tr("PDF document (*.pdf)")},
            {QStringLiteral("svg"), SaveConversation::tr("SVG picture (*.svg)")},
            {QStringLiteral("png"), SaveConversation::tr("PNG picture (*.png)")}};
}

std::vector<std::pair<QString, QString>> tableKinds()
{
    return {{QStringLiteral("csv"), SaveConversation::tr("CSV table (*.csv)")}};
}

WriteOutcome written(const QString& file, const std::function<void()>& write)
{
    try {
        write();
        return {false, SaveConversation::tr("Written: %1").arg(file)};
    } catch (const Error& error) {
        return {true, shownText(error.what())};
    }
}

QStringList replacedByPicture(const QString& file, const std::string& table)
{
    QStringList replaced;
    const QString beside = tableBeside(file);
    if (!takenPaths({pathBytes(file)}).empty())
        replaced << file;
    if (!takenPaths({pathBytes(beside)}).empty() && !holdsBytes(pathBytes(beside), table))
        replaced << beside;
    return replaced;
}

QString tableBeside(const QString& picture)
{
    const QFileInfo info(picture);
    return info.dir().filePath(info.completeBaseName() + QStringLiteral(".csv"));
}

}  // namespace interproto::ui
