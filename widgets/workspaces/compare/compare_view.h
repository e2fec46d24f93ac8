// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_table.h"
#include "widgets/common/empty_state.h"
#include "widgets/workspaces/compare/study_loader.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace interproto::ui {

class CompareModel;
class IntervalChart;

/// A cell of the study's table.
struct StudyPlace {
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const StudyPlace&) const = default;
};

/// Choices above, the table with what it says in words, and accuracy by age below.
class CompareView : public QWidget {
    Q_OBJECT

public:
    explicit CompareView(QWidget* parent = nullptr);

    void showStudy(const StudyPointer& study);
    /// Empty or busy: why there is no table.
    void showNothing(const QString& title,
                     const QString& explanation,
                     const std::vector<NextStep>& steps = {});
    /// What the runs may come from; `chosen` is a path, or empty for all runs.
    void setSources(const std::vector<SweepEntry>& sweeps,
                    const QStringList& handPicked,
                    const QString& chosen);
    void setSentence(const QString& text);
    /// Which of the intents make sense now. `first` and `second` name the two chosen rows whose
    /// pairs can be opened; empty: none can.
    void setIntents(bool canOpenRuns, const QString& first, const QString& second);

    std::vector<StudyPlace> chosen() const;
    QTableView& table() { return *table_; }
    IntervalChart& gapChart() { return *byGap_; }
    IntervalChart& childChart() { return *byChild_; }

Q_SIGNALS:
    void sourceChosen(const QString& path);
    void figureChosen(StudyFigure figure);
    void publishedChosen(const QString& word);
    void cellsChosen();
    void runsRequested();
    /// The pairs that only the first (or only the second) of two chosen rows gets right.
    void pairsRequested(bool ofFirst);
    void copyRequested(TableFormat format);
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeChoices();
    QWidget* makeUpper();
    QWidget* makeLower();
    void fitColumns();
    void showNotes();
    void showCharts();
    void fitTable();
    void fitSplitter();
    void retranslateUi();
    void nameSources();

    CompareModel* model_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    QSplitter* splitter_;
    bool isSplitByHand_ = false;
    QTableView* table_ = nullptr;
    QLabel* sourceLabel_ = nullptr;
    QComboBox* source_ = nullptr;
    QLabel* figureLabel_ = nullptr;
    QComboBox* figure_ = nullptr;
    QLabel* publishedLabel_ = nullptr;
    QComboBox* published_ = nullptr;
    QPushButton* copy_ = nullptr;
    QLabel* marks_ = nullptr;
    QLabel* notes_ = nullptr;  ///< the first few; all in its tool tip
    QLabel* sentence_ = nullptr;
    QPushButton* openRuns_ = nullptr;
    QPushButton* openFirst_ = nullptr;
    QPushButton* openSecond_ = nullptr;
    QString first_;
    QString second_;
    QLabel* setLabel_ = nullptr;
    QComboBox* set_ = nullptr;
    QLabel* noAges_ = nullptr;
    IntervalChart* byGap_ = nullptr;
    IntervalChart* byChild_ = nullptr;
};

}  // namespace interproto::ui
