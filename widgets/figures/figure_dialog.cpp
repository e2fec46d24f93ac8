// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_dialog.h"

#include "core/base/error.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_controls.h"
#include "widgets/figures/figure_painter.h"
#include "widgets/figures/figure_preview.h"
#include "widgets/figures/figure_writer.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace interproto::ui {

FigureDialog* FigureDialog::openFor(QWidget* parent,
                                    std::vector<FigurePanel> panels,
                                    const QString& name)
{
    auto* dialog = new FigureDialog(std::move(panels), name, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    return dialog;
}

FigureDialog::FigureDialog(std::vector<FigurePanel> panels, const QString& name, QWidget* parent)
    : QDialog(parent),
      panels_(std::move(panels)),
      name_(name),
      controls_(new FigureControls(panels_.size(), this)),
      preview_(new FigurePreview(this)),
      note_(new QLabel(this)),
      save_(new QPushButton(this)),
      close_(new QPushButton(this))
{
    setObjectName(QStringLiteral("figureDialog"));
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(save_, QDialogButtonBox::AcceptRole);
    buttons->addButton(close_, QDialogButtonBox::RejectRole);
    auto* side = new QVBoxLayout;
    side->addWidget(controls_);
    side->addStretch(1);
    auto* work = new QHBoxLayout;
    work->addLayout(side);
    work->addWidget(preview_, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(note_, 1);
    foot->addWidget(buttons);
    auto* column = new QVBoxLayout(this);
    column->addLayout(work, 1);
    column->addLayout(foot);
    connect(controls_, &FigureControls::changed, this, &FigureDialog::refresh);
    connect(controls_, &FigureControls::panelChosen, this, &FigureDialog::choosePanel);
    connect(preview_, &FigurePreview::drawn, this, &FigureDialog::retranslateUi);
    connect(buttons, &QDialogButtonBox::accepted, this, &FigureDialog::chooseFile);
    connect(buttons, &QDialogButtonBox::rejected, this, &FigureDialog::reject);
    save_->setDefault(true);
    if (!panels_.empty())
        controls_->showPanel(panels_.front());
    retranslateUi();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 38);
    refresh();
}

Figure FigureDialog::figure() const
{
    Figure figure{controls_->options(), panels_};
    // The recipe keeps what was asked for; drawing needs all of it filled in.
    figure.options = resolved(figure.options, panels_.size());
    if (figure.options.sameRange)
        shareRanges(figure.panels);
    return figure;
}

void FigureDialog::refresh()
{
    if (!panels_.empty())
        controls_->readPanel(panels_[static_cast<std::size_t>(controls_->chosenPanel())]);
    preview_->show(figure());
}

void FigureDialog::choosePanel(int index)
{
    if (index >= 0 && static_cast<std::size_t>(index) < panels_.size())
        controls_->showPanel(panels_[static_cast<std::size_t>(index)]);
}

bool FigureDialog::save(const QString& file)
{
    try {
        const QStringList written = writeFigure(figure(), file);
        QStringList names;
        for (const QString& each : written)
            names << QFileInfo(each).fileName();
        const QString text = tr("Written: %1").arg(names.join(QStringLiteral(", ")));
        note_->setText(text);
        Q_EMIT told(false, text);
        return true;
    } catch (const Error& error) {
        note_->setText(shownText(error.what()));
        Q_EMIT told(true, shownText(error.what()));
        return false;
    }
}

void FigureDialog::chooseFile()
{
    const SaveQuestion question{
        tr("Save figure"),
        name_ + QStringLiteral(".pdf"),
        {{QStringLiteral("pdf"), tr("PDF document (*.pdf)")},
         {QStringLiteral("svg"), tr("SVG picture (*.svg)")},
         {QStringLiteral("png"), tr("PNG picture (*.png)")},
         {QStringLiteral("tex"), tr("TikZ source for LaTeX (*.tex)")},
         {QStringLiteral("csv"), tr("CSV table of what is shown (*.csv)")}},
        [this](const QString& file) { return replacedByFigure(figure(), file, true); }};
    askWhereToSave(this, question, [this](const QString& file) { save(file); });
}

void FigureDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void FigureDialog::retranslateUi()
{
    setWindowTitle(tr("Figure: %1").arg(name_));
    save_->setText(tr("&Save…"));
    close_->setText(tr("Close"));
    preview_->setAccessibleName(tr("Preview at true size"));
    const FigureOptions options = resolved(controls_->options(), panels_.size());
    const QString wanted = QString::fromStdString(options.font);
    const QString family = figureFamily(wanted);
    const QLocale locale;
    QString text = tr("%1 × %2 mm, shown at true size.")
                       .arg(locale.toString(preview_->sizeMm().width(), 'f', 1),
                            locale.toString(preview_->sizeMm().height(), 'f', 1));
    if (family != wanted)
        text += QLatin1Char(' ') + tr("%1 is not installed here: %2 is used.").arg(wanted, family);
    note_->setText(text);
}

}  // namespace interproto::ui
