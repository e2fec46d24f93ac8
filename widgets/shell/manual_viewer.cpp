// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/manual_viewer.h"

#include "widgets/shell/manual_text.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

const QString kFolder = QStringLiteral(":/manual/");
const QString kFirstPage = QStringLiteral("workbench.md");

QString textOf(const QString& page)
{
    QFile file(kFolder + page);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The first heading.
QString titleOf(const QString& page)
{
    const QString text = textOf(page);
    for (const QString& line : text.split(QLatin1Char('\n')))
        if (line.startsWith(QLatin1String("# ")))
            return line.mid(2).trimmed();
    return page;
}

}  // namespace

ManualViewer::ManualViewer(QWidget* parent)
    : QDockWidget(parent), list_(new QComboBox), back_(new QToolButton), text_(new ManualText)
{
    setObjectName(QStringLiteral("manualDock"));
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    const int space = fontMetrics().height() / 3;
    column->setContentsMargins(space, space, space, space);
    auto* row = new QHBoxLayout;
    row->addWidget(back_);
    row->addWidget(list_, 1);
    column->addLayout(row);
    column->addWidget(text_, 1);
    setWidget(body);
    body->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    back_->setArrowType(Qt::LeftArrow);
    back_->setAutoRaise(true);
    text_->setOpenLinks(false);
    text_->setFrameShape(QFrame::NoFrame);
    text_->setSearchPaths({kFolder});
    text_->document()->setDocumentMargin(2.0 * space);
    for (const QString& page : pages())
        list_->addItem(titleOf(page), page);
    connect(list_, &QComboBox::activated, this, [this] { open(list_->currentData().toString()); });
    connect(back_, &QToolButton::clicked, this, [this] {
        if (!before_.isEmpty())
            load(before_.takeLast());
    });
    connect(text_, &QTextBrowser::anchorClicked, this, &ManualViewer::follow);
    connect(text_, &ManualText::pictureClicked, this, [this](const QString& name) {
        showManualPicture(kFolder + name, windowTitle(), this);
    });
    connect(text_, &ManualText::widthChanged, this, [this] {
        const int place = text_->verticalScrollBar()->value();
        load(page_);
        text_->verticalScrollBar()->setValue(place);
    });
    retranslateUi();
}

QStringList ManualViewer::pages()
{
    QStringList names = QDir(kFolder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
    if (names.removeOne(kFirstPage))
        names.prepend(kFirstPage);
    return names;
}

void ManualViewer::open(const QString& page)
{
    if (!page_.isEmpty() && page != page_)
        before_ += page_;
    load(QFile::exists(kFolder + page) ? page : kFirstPage);
}

void ManualViewer::load(const QString& page)
{
    page_ = page;
    text_->setMarkdown(textOf(page));
    for (QTextFrame* frame : text_->document()->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(0);
            format.setCellPadding(fontMetrics().height() / 4.0);
            format.setCellSpacing(0);
            table->setFormat(format);
        }
    list_->setCurrentIndex(list_->findData(page));
    back_->setEnabled(!before_.isEmpty());
}

void ManualViewer::follow(const QUrl& link)
{
    const QString path = link.path();
    if (link.isRelative() && path.isEmpty())
        text_->scrollToAnchor(link.fragment());
    else if (link.isRelative() && path.endsWith(QLatin1String(".md")))
        open(path.section(QLatin1Char('/'), -1));
    else if (link.scheme() == QLatin1String("https"))
        QDesktopServices::openUrl(link);
}

void ManualViewer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    // Links and code have the colours of the theme they were laid out in.
    if (event->type() == QEvent::PaletteChange && !page_.isEmpty())
        load(page_);
    QDockWidget::changeEvent(event);
}

void ManualViewer::retranslateUi()
{
    setWindowTitle(tr("Manual"));
    list_->setAccessibleName(tr("Page of the manual"));
    back_->setAccessibleName(tr("Back"));
    back_->setToolTip(tr("The page before"));
    text_->setAccessibleName(tr("Text of the manual"));
}

}  // namespace interproto::ui
