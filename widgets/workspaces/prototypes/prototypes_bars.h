// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/maps/map_canvas.h"
#include "widgets/workspaces/prototypes/map_runner.h"

#include <QWidget>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace interproto::ui {

/// Which prototypes, and the making of their map.
class SourceBar : public QWidget {
    Q_OBJECT

public:
    explicit SourceBar(QWidget* parent = nullptr);

    void setSources(const QStringList& titles, int current);
    void setSnapshots(const QStringList& names, int current);
    int source() const;
    int snapshot() const;
    MapSettings settings() const;
    void setSettings(const MapSettings& settings);
    /// Sources shown beside each other, by their places.
    void setBeside(const std::vector<int>& sources);
    std::vector<int> beside() const;
    struct State {
        bool canStart = false;
        bool isRunning = false;
        bool hasMap = false;
        bool canContinue = false;
    };
    void setState(const State& state);
    void showStatus(const QString& text);
    void showProgress(double share);  ///< below 0: none
    QPushButton* startButton() const { return start_; }
    QPushButton* stopButton() const { return stop_; }

Q_SIGNALS:
    void sourceChosen(int index);
    void snapshotChosen(int index);
    void openRequested();
    void besideChanged();
    void startRequested();
    void continueRequested();
    void stopRequested();
    void perplexityChanged(double perplexity);
    void exaggerationChanged(double exaggeration);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSourceRow();
    QWidget* makeMapRow();
    void fillMenu();
    void retranslateUi();

    QLabel* sourceLabel_;
    QComboBox* source_;
    QLabel* snapshotLabel_;
    QComboBox* snapshot_;
    QToolButton* beside_;
    QMenu* besideMenu_;
    QPushButton* open_;
    QLabel* perplexityLabel_;
    QDoubleSpinBox* perplexity_;
    QLabel* exaggerationLabel_;
    QDoubleSpinBox* exaggeration_;
    QLabel* iterationsLabel_;
    QSpinBox* iterations_;
    QPushButton* start_;
    QPushButton* continue_;
    QPushButton* stop_;
    QProgressBar* progress_;
    QLabel* status_;
    QStringList titles_;
    std::vector<int> chosen_;
    State state_;
};

/// What one does on the map: tools, colours, search, selections.
class MapToolBar : public QWidget {
    Q_OBJECT

public:
    explicit MapToolBar(QWidget* parent = nullptr);

    void setTool(MapTool tool);
    MapStyle style() const;
    void setSelections(const QStringList& names);
    void setHasSelection(bool has);
    QLineEdit* findEdit() const { return find_; }
    QComboBox* colourBox() const { return colour_; }

Q_SIGNALS:
    void toolChosen(MapTool tool);
    void allRequested();
    void styleChanged();
    void findRequested(const QString& text);
    void selectionChosen(const QString& name);
    void saveRequested();
    void removeRequested(const QString& name);
    void pairsRequested();
    void figureRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addTool(MapTool tool);
    void fillSelections();
    void retranslateUi();

    QToolButton* tools_[3];
    QToolButton* all_;
    QLabel* colourLabel_;
    QComboBox* colour_;
    QLabel* sizeLabel_;
    QComboBox* size_;
    QLineEdit* find_;
    QToolButton* selections_;
    QMenu* menu_;
    QPushButton* figure_;
    QStringList names_;
    bool hasSelection_ = false;
};

}  // namespace interproto::ui
