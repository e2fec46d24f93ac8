// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/data_set_view.h"

#include "widgets/charts/bar_chart.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/words.h"
#include "widgets/images/image_source.h"
#include "widgets/workspaces/data/child_panel.h"
#include "widgets/workspaces/data/entry_header.h"
#include "widgets/workspaces/data/faces_delegate.h"
#include "widgets/workspaces/data/identities_model.h"
#include "widgets/workspaces/data/issues_view.h"
#include "widgets/workspaces/data/table_look.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace interproto::ui {

namespace {

QLabel* boldLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

std::vector<Face> facesOf(const IdentitiesModel& model, const QModelIndex& index)
{
    std::vector<Face> faces;
    for (const IdentityPicture& picture : model.pictures(index.row()))
        faces.push_back(
            {picture.path,
             std::isnan(picture.age) ? QString() : valueText(static_cast<double>(picture.age))});
    return faces;
}

}  // namespace

DataSetView::DataSetView(ImageSource& images, QWidget* parent)
    : QWidget(parent),
      header_(new EntryHeader(this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(this)),
      tabs_(new QTabWidget(this)),
      issues_(new IssuesView(this))
{
    tabs_->setDocumentMode(true);
    tabs_->addTab(buildOverview(), QString());
    tabs_->addTab(buildIdentities(images), QString());
    tabs_->addTab(issues_, QString());
    stack_->addWidget(empty_);
    stack_->addWidget(tabs_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(stack_, 1);
    connect(children_, &ChildPanel::ruleChanged, this, &DataSetView::applyRule);
    retranslateUi();
}

QWidget* DataSetView::buildOverview()
{
    auto* page = new QWidget(this);
    ages_ = new BarChart(page);
    perIdentity_ = new BarChart(page);
    agesTitle_ = boldLabel(page);
    perIdentityTitle_ = boldLabel(page);
    childrenTitle_ = boldLabel(page);
    children_ = new ChildPanel(page);
    const int space = fontMetrics().height() / 2;
    auto* charts = new QHBoxLayout;
    charts->setSpacing(4 * space);
    for (const auto& [title, chart] :
         {std::pair{agesTitle_, ages_}, std::pair{perIdentityTitle_, perIdentity_}}) {
        auto* column = new QVBoxLayout;
        column->setSpacing(space);
        column->addWidget(title);
        column->addWidget(chart, 1);
        charts->addLayout(column, 1);
    }
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(2 * space, 2 * space, 2 * space, 2 * space);
    column->setSpacing(space);
    column->addLayout(charts, 1);
    column->addSpacing(space);
    column->addWidget(childrenTitle_);
    column->addWidget(children_);
    return page;
}

QWidget* DataSetView::buildIdentities(ImageSource& images)
{
    auto* page = new QWidget(this);
    filter_ = new QLineEdit(page);
    filter_->setClearButtonEnabled(true);
    onlyChildren_ = new QCheckBox(page);
    shown_ = new QLabel(page);
    identities_ = new IdentitiesModel(this);
    table_ = new QTableView(page);
    setUpTable(*table_, fontMetrics().height() * 3);
    table_->setModel(identities_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(IdentitiesModel::Folder, Qt::AscendingOrder);
    setColumns(*table_, {64, 18, 12, 12, 13, 12, 12, 19}, IdentitiesModel::Faces);
    auto* faces = new FacesDelegate(
        images, [this](const QModelIndex& index) { return facesOf(*identities_, index); }, table_);
    table_->setItemDelegateForColumn(IdentitiesModel::Faces, faces);
    connect(
        &images, &ImageSource::ready, table_->viewport(), [this] { table_->viewport()->update(); });
    const int space = fontMetrics().height() / 2;
    auto* filters = new QHBoxLayout;
    filters->setSpacing(space);
    filters->addWidget(filter_, 1);
    filters->addWidget(onlyChildren_);
    filters->addWidget(shown_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space, space, space, 0);
    column->setSpacing(space);
    column->addLayout(filters);
    column->addWidget(table_, 1);
    connect(filter_, &QLineEdit::textChanged, this, &DataSetView::filterIdentities);
    connect(onlyChildren_, &QCheckBox::toggled, this, &DataSetView::filterIdentities);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT showIdentityRequested(
            QString::fromStdString(identities_->identity(index.row()).folder));
    });
    return page;
}

void DataSetView::show(const DataSetEntry& entry, const DataSetPointer& contents)
{
    entry_ = entry;
    failure_.clear();
    // The panel and the model keep the old values until they have the new ones.
    const DataSetPointer before = std::exchange(contents_, contents);
    children_->setCounts(contents ? &contents->children : nullptr);
    identities_->setContents(contents);
    filterIdentities();
    issues_->setFindings(contents ? contents->findings : Findings());
    fillCharts();
    tellState();
}

void DataSetView::showFailure(const DataSetEntry& entry, const QString& text)
{
    show(entry, nullptr);
    failure_ = text;
    tellState();
}

void DataSetView::fillCharts()
{
    std::vector<Bar> ages;
    std::vector<Bar> counts;
    if (contents_) {
        for (std::size_t year = 0; year < contents_->ages.size(); ++year)
            ages.push_back({QString::number(year), static_cast<double>(contents_->ages[year])});
        for (const CountBin& bin : contents_->perIdentity) {
            const QString low = QString::number(bin.low);
            const QString label = bin.high < 0 ? QStringLiteral("≥ ") + low
                                  : bin.high == bin.low
                                      ? low
                                      : low + QStringLiteral("–") + QString::number(bin.high);
            counts.push_back({label, static_cast<double>(bin.count)});
        }
    }
    ages_->setBars(std::move(ages));
    ages_->markFirst(children_->childAge());
    perIdentity_->setBars(std::move(counts));
}

void DataSetView::applyRule()
{
    ages_->markFirst(children_->childAge());
    identities_->setChildRule(children_->childAge(), children_->childFilter());
    shown_->setText(tr("%1 identities").arg(countText(identities_->rowCount())));
}

void DataSetView::filterIdentities()
{
    identities_->setFilter(filter_->text(), onlyChildren_->isChecked());
    shown_->setText(tr("%1 identities").arg(countText(identities_->rowCount())));
}

void DataSetView::tellState()
{
    QStringList places = {pathText(entry_.dataPath)};
    places += entry_.ageFile.empty() ? tr("no age file") : pathText(entry_.ageFile);
    QString state;
    if (contents_) {
        state = tr("%1 identities · %2 pictures · %3 with an age · scanned %4")
                    .arg(countText(static_cast<std::int64_t>(contents_->identities.size())),
                         countText(contents_->images),
                         countText(contents_->labelled),
                         timeText(contents_->scannedAt));
        if (!contents_->isComplete)
            state += tr(" · the scan was stopped before its end");
    }
    header_->setTexts(shownText(entry_.name), places, state);
    if (failure_.isEmpty())
        empty_->setTexts(tr("Not scanned yet"),
                         tr("A scan reads names, ages and headers of the pictures and counts what "
                            "is there. Nothing is changed in your data."),
                         {{QStringLiteral("data.scan_all"), tr("Scan all")}});
    else
        empty_->setTexts(tr("The catalogue cannot be read"), failure_);
    stack_->setCurrentIndex(contents_ ? 1 : 0);
    tabs_->setTabText(
        2,
        contents_ ? tr("Issues (%1)").arg(countText(contents_->findings.total())) : tr("Issues"));
}

void DataSetView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void DataSetView::retranslateUi()
{
    tabs_->setTabText(0, tr("Overview"));
    tabs_->setTabText(1, tr("Identities"));
    tabs_->setAccessibleName(tr("Parts of the data set"));
    agesTitle_->setText(tr("Pictures by age"));
    perIdentityTitle_->setText(tr("Identities by number of pictures"));
    childrenTitle_->setText(tr("Children"));
    ages_->setTexts(tr("Pictures by age"),
                    tr("Age in years"),
                    tr("Number of pictures of each age; those of children are marked."));
    perIdentity_->setTexts(tr("Identities by number of pictures"),
                           tr("Pictures of an identity"),
                           tr("How many identities have so many pictures."));
    filter_->setPlaceholderText(tr("Filter by identity"));
    filter_->setAccessibleName(tr("Filter of identities"));
    onlyChildren_->setText(tr("Only those with a &child prototype"));
    table_->setAccessibleName(tr("Identities"));
    filterIdentities();
    tellState();
}

}  // namespace interproto::ui
