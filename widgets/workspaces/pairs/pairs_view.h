// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/empty_state.h"
#include "widgets/images/face_view.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSlider;
class QStackedWidget;
class QTabBar;
class QTableView;
class QTimer;
class QToolButton;

namespace interproto::ui {

class AgreementPanel;
class FiguresPanel;
class FilterPanel;
class PairFacesDelegate;
class PairGrid;
class PairsModel;
class PairsTableModel;
class PairTheatre;

/// The look of the Pairs page: source above, filters on the left, pairs in the middle, figures on
/// the right. No files, no tasks.
class PairsView : public QWidget {
    Q_OBJECT

public:
    enum class Middle { Grid, Table, Runs, Theatre };
    enum class State { Empty, Busy, Failed, Pairs };

    PairsView(PairsModel& model, ImageSource& source, QWidget* parent = nullptr);

    void showMiddle(Middle middle);
    Middle middle() const { return middle_; }
    void showState(State state,
                   const QString& title = {},
                   const QString& text = {},
                   const std::vector<NextStep>& steps = {});
    /// -1: unknown how far.
    void showProgress(int percent, const QString& text);
    void setRuns(const QStringList& names, int chosen);
    void setModels(const QStringList& names, int chosen);
    void setIssues(std::size_t count);
    /// What came of dropped photos: a sentence and faces; closed by a person.
    void showDropped(const QString& text, std::vector<FaceStrip::Face> faces);
    QString droppedText() const;

    PairGrid& grid() { return *grid_; }
    QTableView& table() { return *table_; }
    PairsTableModel& tableModel() { return *tableModel_; }
    PairTheatre& theatre() { return *theatre_; }
    AgreementPanel& agreement() { return *agreement_; }
    FiguresPanel& figures() { return *figures_; }
    FilterPanel& filters() { return *filters_; }
    QComboBox& runs() { return *runs_; }
    QComboBox& models() { return *models_; }
    QComboBox& sets() { return *sets_; }
    bool isBlurred() const;
    /// Rows that an export takes: the selected ones, otherwise all in view.
    std::vector<std::uint32_t> chosenRows() const;

Q_SIGNALS:
    void runChosen(int run);
    void modelChosen(int model);
    void openWanted();
    void stopWanted();
    void issuesWanted();
    void exportWanted(const QString& what);
    void theatreOpened();
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLayout* makeSourceRow();
    QWidget* makeDropped();
    QWidget* makeMiddle();
    void connectAll();
    void retranslateUi();
    void takePairs();
    void takeRows();
    void takeCurrent();
    void showCount();
    void openTheatre(std::size_t place);

    PairsModel& model_;
    ImageSource& source_;
    Middle middle_ = Middle::Grid;
    Middle before_ = Middle::Grid;
    QLabel* runLabel_;
    QComboBox* runs_;
    QLabel* modelLabel_;
    QComboBox* models_;
    QLabel* setLabel_;
    QComboBox* sets_;
    QPushButton* open_;
    QToolButton* export_;
    QPushButton* issues_;
    FilterPanel* filters_;
    QScrollArea* filtersArea_ = nullptr;
    FiguresPanel* figures_;
    QTabBar* tabs_;
    QLabel* count_;
    QLabel* sortLabel_;
    QComboBox* sort_;
    QLabel* sizeLabel_;
    QSlider* size_;
    QCheckBox* blur_;
    QStackedWidget* stack_;
    PairGrid* grid_;
    QTableView* table_;
    PairsTableModel* tableModel_;
    PairFacesDelegate* faces_;
    AgreementPanel* agreement_;
    PairTheatre* theatre_;
    QWidget* dropped_;
    QLabel* droppedText_;
    FaceStrip* droppedFaces_;
    QToolButton* droppedClose_;
    QStackedWidget* pages_;
    EmptyState* empty_;
    QProgressBar* progress_;
    QPushButton* stop_;
    QTimer* refresh_;
};

}  // namespace interproto::ui
