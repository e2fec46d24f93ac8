// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/images/face_view.h"
#include "widgets/workspaces/pairs/pair_files.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QToolButton;

namespace interproto::ui {

class PairHistory;
class PairsModel;

/// What a task of the engine found about the pair in view.
struct PairInsight {
    HeatOverlay first;
    HeatOverlay second;
    double plain = 0;
    double mirrored = 0;
    double averaged = 0;
};

/// A neighbour of the pair's first face among other identities.
struct WrongNeighbour {
    std::string file;
    QString identity;
    float similarity = 0;
};

/// One pair, large: both faces, all images of both identities, the score in words, the same pair
/// under other runs, and keys to judge it: N next, P previous, F next failure, 1 to 6 a verdict,
/// 0 none, O occlusion, W nearest wrong identities.
class PairTheatre : public QWidget {
    Q_OBJECT

public:
    PairTheatre(PairsModel& model, ImageSource& source, QWidget* parent = nullptr);

    /// Scores of the same pairs by other models, for the table.
    void setOthers(std::vector<OtherScores> others);
    /// Scores of the same pairs at the run's earlier evaluations, oldest first.
    void setHistory(std::vector<OtherScores> history);
    /// Images of both identities beyond those that the lists name.
    void setSiblings(const std::vector<std::string>& first, const std::vector<std::string>& second);
    void setInsight(const PairInsight& insight);
    void setNeighbours(const std::vector<WrongNeighbour>& neighbours);
    /// A task runs for this pair: what and how far (0 to 100, below: unknown); empty: none.
    void setBusy(const QString& what, int percent);
    void setBlurred(bool isBlurred);
    /// Whether there is a model to ask.
    void setHasModel(bool has);

    FaceView& firstFace() { return *first_; }
    FaceView& secondFace() { return *second_; }
    FaceStrip& neighbourStrip() { return *neighbours_; }
    QTableWidget& othersTable() { return *others_; }
    PairHistory& history() { return *history_; }
    QLineEdit& noteEdit() { return *note_; }

public Q_SLOTS:
    void next();
    void previous();
    void nextFailure();

Q_SIGNALS:
    void closed();
    void occlusionWanted();
    void neighboursWanted();
    /// The pair in view is another: siblings are welcome.
    void siblingsWanted(const std::string& first, const std::string& second);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void showPair();
    void showScore();
    void showOthers();
    void showHistory();
    void showNote();
    void giveMark(std::uint8_t mark);
    void keepNote();
    void step(int direction, bool failureOnly);
    std::vector<FaceStrip::Face> facesOf(std::uint32_t image) const;

    PairsModel& model_;
    FaceView* first_;
    FaceView* second_;
    FaceStrip* firstStrip_;
    FaceStrip* secondStrip_;
    QLabel* verdict_;
    QLabel* score_;
    QLabel* insight_;
    QLabel* historyTitle_;
    PairHistory* history_;
    QLabel* othersTitle_;
    QTableWidget* others_;
    QLabel* marksTitle_;
    std::array<QToolButton*, 6> marks_{};
    QLineEdit* note_;
    QPushButton* occlusion_;
    QPushButton* wrong_;
    QProgressBar* busy_;
    QLabel* neighboursTitle_;
    FaceStrip* neighbours_;
    QToolButton* back_;
    QToolButton* previous_;
    QToolButton* next_;
    QToolButton* failure_;
    std::vector<OtherScores> scores_;
    std::vector<OtherScores> past_;
    std::int64_t shownRow_ = -1;
    bool hasModel_ = false;
};

}  // namespace interproto::ui
