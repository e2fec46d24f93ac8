// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/path_editor.h"

#include "widgets/forms/glyphs.h"

#include <QDropEvent>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>
#include <QUrl>

namespace interproto::ui {

QStringList droppedPaths(const QMimeData* data)
{
    QStringList paths;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

void choosePaths(QWidget* parent,
                 PathKind kind,
                 const QString& start,
                 bool several,
                 const std::function<void(const QStringList&)>& take)
{
    auto* dialog = new QFileDialog(parent->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("pathDialog"));
    switch (kind) {
        case PathKind::Folder:
        case PathKind::NewFolder:
            dialog->setFileMode(QFileDialog::Directory);
            dialog->setOption(QFileDialog::ShowDirsOnly);
            break;
        case PathKind::NewFile:
            dialog->setAcceptMode(QFileDialog::AcceptSave);
            dialog->setFileMode(QFileDialog::AnyFile);
            break;
        default:
            dialog->setFileMode(several ? QFileDialog::ExistingFiles : QFileDialog::ExistingFile);
    }
    if (!start.isEmpty())
        dialog->setDirectory(QFileInfo(start).path());
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, take);
    dialog->open();
}

PathEditor::PathEditor(PathKind kind, QWidget* parent)
    : FieldEditor(parent), kind_(kind), line_(new QLineEdit(this)), browse_(new QToolButton(this))
{
    browse_->setFocusPolicy(Qt::StrongFocus);
    line_->setAcceptDrops(true);
    line_->installEventFilter(this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(line_, 1);
    row->addWidget(browse_);
    connect(line_, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(line_, &QLineEdit::editingFinished, this, &FieldEditor::finished);
    connect(browse_, &QToolButton::clicked, this, &PathEditor::browse);
    retranslate();
    recolour();
}

void PathEditor::setText(const QString& text)
{
    if (line_->text() != text)
        line_->setText(text);
}

QString PathEditor::text() const
{
    return line_->text();
}

QWidget* PathEditor::target()
{
    return line_;
}

void PathEditor::setNames(const QString& name, const QString& description)
{
    FieldEditor::setNames(name, description);
    browse_->setAccessibleName(tr("Choose: %1").arg(name));
}

void PathEditor::retranslate()
{
    const bool isFolder = kind_ == PathKind::Folder || kind_ == PathKind::NewFolder;
    browse_->setToolTip(isFolder ? tr("Choose a folder") : tr("Choose a file"));
    line_->setPlaceholderText(isFolder ? tr("none: choose or drop a folder")
                                       : tr("none: choose or drop a file"));
}

void PathEditor::recolour()
{
    browse_->setIcon(glyphIcon(Glyph::Folder, palette().color(QPalette::ButtonText)));
}

void PathEditor::browse()
{
    choosePaths(this, kind_, line_->text(), false, [this](const QStringList& paths) {
        line_->setText(paths.value(0));
        Q_EMIT edited(line_->text());
        Q_EMIT finished();
    });
}

bool PathEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (isDrop || event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* drop = static_cast<QDropEvent*>(event);
        const QStringList paths = droppedPaths(drop->mimeData());
        if (!paths.isEmpty()) {
            drop->acceptProposedAction();
            if (isDrop) {
                line_->setText(paths.front());
                Q_EMIT edited(line_->text());
                Q_EMIT finished();
            }
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void PathEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    FieldEditor::changeEvent(event);
}

}  // namespace interproto::ui
