// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/line_viewer.h"

#include "widgets/common/aside.h"
#include "widgets/common/words.h"

#include <QDesktopServices>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr std::int64_t kAround = 12;   ///< lines before and after
constexpr qint64 kMostBytes = 600;     ///< of a line; what follows is not shown
constexpr qint64 kPassedBytes = 4096;  ///< a long line is passed over in pieces

}  // namespace

LineViewer::LineViewer(QWidget* parent)
    : QDialog(parent),
      reading_(new Aside(this)),
      place_(new QLabel(this)),
      finding_(new QLabel(this)),
      text_(new QPlainTextEdit(this)),
      openFile_(new QPushButton(this)),
      openFolder_(new QPushButton(this)),
      close_(new QPushButton(this))
{
    for (QLabel* label : {place_, finding_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont bold = font();
    bold.setBold(true);
    place_->setFont(bold);
    text_->setReadOnly(true);
    text_->setLineWrapMode(QPlainTextEdit::NoWrap);
    text_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(openFile_);
    buttons->addWidget(openFolder_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(place_);
    column->addWidget(finding_);
    column->addWidget(text_, 1);
    column->addLayout(buttons);
    connect(openFile_, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(file_));
    });
    connect(openFolder_, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file_).path()));
    });
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
    close_->setDefault(true);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    retranslateUi();
}

void LineViewer::retranslateUi()
{
    setWindowTitle(tr("Finding"));
    text_->setAccessibleName(tr("Lines of the file"));
    openFile_->setText(tr("Open the &file"));
    openFolder_->setText(tr("Open its f&older"));
    close_->setText(tr("&Close"));
}

void LineViewer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void LineViewer::showLine(const QString& file, std::int64_t line, const QString& finding)
{
    file_ = file;
    marked_.clear();
    text_->clear();
    place_->setText(
        tr("%1, line %2")
            .arg(shownText(pathBytes(QDir::toNativeSeparators(file))), countText(line)));
    finding_->setText(finding);
    show();
    raise();
    activateWindow();
    reading_->run([file, line](const std::stop_token&) { return readAround(file, line); },
                  [this, line](const Lines& lines) { take(lines, line); });
}

LineViewer::Lines LineViewer::readAround(const QString& file, std::int64_t line)
{
    Lines lines;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        lines.failure = source.errorString();
        return lines;
    }
    lines.first = std::max<std::int64_t>(1, line - kAround);
    std::int64_t number = 1;
    while (number <= line + kAround && !source.atEnd()) {
        QByteArray bytes = source.readLine(kMostBytes);
        const bool isWanted = number >= lines.first;
        bool isCut = false;
        for (QByteArray rest = bytes; !rest.endsWith('\n') && !source.atEnd(); isCut = true)
            rest = source.readLine(kPassedBytes);
        while (bytes.endsWith('\n') || bytes.endsWith('\r'))
            bytes.chop(1);
        if (isWanted)
            lines.texts +=
                shownText(bytes.toStdString()) + (isCut ? QStringLiteral(" …") : QString());
        ++number;
    }
    return lines;
}

void LineViewer::take(const Lines& lines, std::int64_t line)
{
    if (!lines.failure.isEmpty()) {
        text_->setPlainText(tr("The file cannot be read: %1").arg(lines.failure));
        return Q_EMIT shown();
    }
    const auto width = static_cast<int>(QString::number(lines.first + lines.texts.size()).size());
    QStringList numbered;
    for (qsizetype i = 0; i < lines.texts.size(); ++i)
        numbered += QStringLiteral("%1  %2").arg(lines.first + i, width).arg(lines.texts[i]);
    text_->setPlainText(numbered.join(QLatin1Char('\n')));
    const auto at = static_cast<int>(line - lines.first);
    if (at >= lines.texts.size()) {
        finding_->setText(tr("%1\nThe file has fewer lines now.").arg(finding_->text()));
        return Q_EMIT shown();
    }
    marked_ = lines.texts[at];
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(text_->document()->findBlockByNumber(at));
    QColor colour = palette().color(QPalette::Highlight);
    colour.setAlphaF(0.3F);
    mark.format.setBackground(colour);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    text_->setExtraSelections({mark});
    text_->setTextCursor(mark.cursor);
    text_->centerCursor();
    Q_EMIT shown();
}

}  // namespace interproto::ui
