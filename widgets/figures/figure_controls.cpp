// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_controls.h"

#include "core/figures/layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>

namespace interproto::ui {

namespace {

QString keyOf(const QComboBox* box)
{
    return box->currentData().toString();
}

}  // namespace

FigureControls::FigureControls(std::size_t panels, QWidget* parent) : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    buildFigure(form);
    buildPanel(form, panels);
    retranslateUi();
}

QLabel* FigureControls::addRow(QFormLayout* form, QWidget* editor)
{
    auto* label = new QLabel(this);
    label->setBuddy(editor);
    form->addRow(label, editor);
    labels_.push_back(label);
    return label;
}

QComboBox* FigureControls::addChoice(QFormLayout* form, const std::vector<std::string>& keys)
{
    auto* box = new QComboBox(this);
    for (const std::string& key : keys)
        box->addItem(QString(), QString::fromStdString(key));
    addRow(form, box);
    connect(box, &QComboBox::currentIndexChanged, this, &FigureControls::tell);
    return box;
}

QDoubleSpinBox* FigureControls::addNumber(QFormLayout* form, double least, double most, double step)
{
    auto* box = new QDoubleSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setDecimals(step < 1 ? 2 : 1);
    box->setFocusPolicy(Qt::StrongFocus);
    addRow(form, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &FigureControls::tell);
    return box;
}

QLineEdit* FigureControls::addText(QFormLayout* form)
{
    auto* edit = new QLineEdit(this);
    addRow(form, edit);
    connect(edit, &QLineEdit::textEdited, this, &FigureControls::tell);
    return edit;
}

void FigureControls::buildFigure(QFormLayout* form)
{
    std::vector<std::string> presets;
    for (const FigurePreset& preset : figurePresets())
        presets.emplace_back(preset.key);
    preset_ = addChoice(form, presets);
    width_ = addNumber(form, 0, 1000, 1);
    height_ = addNumber(form, 0, 1000, 1);
    font_ = addChoice(form, {"", "Times", "Helvetica"});
    fontSize_ = addNumber(form, 0, 72, 0.5);
    palette_ = addChoice(form, figurePalettes());
    legend_ = addChoice(form, {"below", "inside", "none"});
    lineWidth_ = addNumber(form, kThinnestLine, 10, 0.1);
    markSize_ = addNumber(form, 0, 20, 0.1);
    points_ = addChoice(form, {"auto", "vector", "raster"});
    dpi_ = new QSpinBox(this);
    dpi_->setRange(50, 2400);
    dpi_->setSingleStep(50);
    dpi_->setFocusPolicy(Qt::StrongFocus);
    addRow(form, dpi_);
    columns_ = new QSpinBox(this);
    columns_->setRange(0, 12);
    columns_->setFocusPolicy(Qt::StrongFocus);
    addRow(form, columns_);
    letters_ = new QCheckBox(this);
    titles_ = new QCheckBox(this);
    form->addRow(letters_);
    form->addRow(titles_);
    const FigureOptions defaults;
    letters_->setChecked(defaults.letters);
    titles_->setChecked(defaults.titles);
    lineWidth_->setValue(defaults.lineWidth);
    dpi_->setValue(defaults.dpi);
    for (QSpinBox* box : {dpi_, columns_})
        connect(box, &QSpinBox::valueChanged, this, &FigureControls::tell);
    for (QCheckBox* box : {letters_, titles_})
        connect(box, &QCheckBox::toggled, this, &FigureControls::tell);
}

void FigureControls::buildPanel(QFormLayout* form, std::size_t panels)
{
    panel_ = new QComboBox(this);
    for (std::size_t i = 0; i < panels; ++i)
        panel_->addItem(QStringLiteral("(%1)").arg(QChar(u'a' + static_cast<ushort>(i % 26))));
    addRow(form, panel_);
    form->setRowVisible(panel_, panels > 1);
    title_ = addText(form);
    xLabel_ = addText(form);
    yLabel_ = addText(form);
    form->setRowVisible(columns_, panels > 1);
    letters_->setVisible(panels > 1);
    connect(panel_, &QComboBox::currentIndexChanged, this, &FigureControls::panelChosen);
}

FigureOptions FigureControls::options() const
{
    FigureOptions o;
    o.preset = keyOf(preset_).toStdString();
    o.widthMm = width_->value();
    o.heightMm = height_->value();
    o.font = keyOf(font_).toStdString();
    o.fontSize = fontSize_->value();
    o.palette = keyOf(palette_).toStdString();
    o.legend = keyOf(legend_).toStdString();
    o.letters = letters_->isChecked();
    o.titles = titles_->isChecked();
    o.columns = columns_->value();
    o.lineWidth = lineWidth_->value();
    o.markSize = markSize_->value();
    o.points = keyOf(points_).toStdString();
    o.dpi = dpi_->value();
    return o;
}

int FigureControls::chosenPanel() const
{
    return std::max(0, panel_->currentIndex());
}

void FigureControls::showPanel(const FigurePanel& panel)
{
    title_->setText(QString::fromStdString(panel.title));
    xLabel_->setText(QString::fromStdString(panel.x.label));
    yLabel_->setText(QString::fromStdString(panel.y.label));
}

void FigureControls::readPanel(FigurePanel& panel) const
{
    panel.title = title_->text().toStdString();
    panel.x.label = xLabel_->text().toStdString();
    panel.y.label = yLabel_->text().toStdString();
}

void FigureControls::tell()
{
    if (!isFilling_)
        Q_EMIT changed();
}

void FigureControls::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void FigureControls::retranslateUi()
{
    isFilling_ = true;
    const QString texts[] = {tr("&For"),
                             tr("&Width"),
                             tr("&Height"),
                             tr("F&ont"),
                             tr("Si&ze of type"),
                             tr("&Colours"),
                             tr("&Legend"),
                             tr("L&ines"),
                             tr("&Marks"),
                             tr("&Points"),
                             tr("&Resolution"),
                             tr("P&anels a row"),
                             tr("Pa&nel"),
                             tr("&Title"),
                             tr("Title of &x"),
                             tr("Title of &y")};
    for (std::size_t i = 0; i < labels_.size() && i < std::size(texts); ++i) {
        labels_[i]->setText(texts[i]);
        labels_[i]->buddy()->setAccessibleName(QString(texts[i]).remove(QLatin1Char('&')));
    }
    for (int i = 0; i < preset_->count(); ++i) {
        const FigurePreset& preset = figurePresets()[static_cast<std::size_t>(i)];
        preset_->setItemText(i,
                             QCoreApplication::translate(preset.name.context, preset.name.source));
    }
    for (QDoubleSpinBox* box : {width_, height_})
        box->setSuffix(tr(" mm"));
    for (QDoubleSpinBox* box : {fontSize_, lineWidth_, markSize_})
        box->setSuffix(tr(" pt"));
    for (QDoubleSpinBox* box : {width_, height_, fontSize_, markSize_})
        box->setSpecialValueText(tr("automatic"));
    columns_->setSpecialValueText(tr("automatic"));
    dpi_->setSuffix(tr(" dpi"));
    font_->setItemText(0, tr("as usual there"));
    font_->setItemText(1, tr("Times"));
    font_->setItemText(2, tr("Helvetica"));
    palette_->setItemText(0, tr("safe for every colour vision"));
    palette_->setItemText(1, tr("red on blue, as in the study"));
    palette_->setItemText(2, tr("grey print"));
    legend_->setItemText(0, tr("below"));
    legend_->setItemText(1, tr("inside"));
    legend_->setItemText(2, tr("none"));
    points_->setItemText(0, tr("automatic"));
    points_->setItemText(1, tr("shapes"));
    points_->setItemText(2, tr("picture inside vector axes"));
    points_->setToolTip(
        tr("A cloud of 85,742 shapes makes a PDF of several megabytes that opens "
           "slowly; a picture inside vector axes stays small."));
    letters_->setText(tr("Letters (a), (b), (c)"));
    titles_->setText(tr("Titles of panels"));
    isFilling_ = false;
}

}  // namespace interproto::ui
