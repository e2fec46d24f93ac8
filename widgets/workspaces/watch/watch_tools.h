// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/watch/watch_settings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QMenu;
class QSlider;
class QSpinBox;
class QToolButton;

namespace interproto::ui {

/// The row of switches above the charts: smoothing, axes, scaling, averaging, and which charts are
/// shown in how many columns.
class WatchTools : public QWidget {
    Q_OBJECT

public:
    explicit WatchTools(QWidget* parent = nullptr);

    const WatchSettings& settings() const { return settings_; }
    /// Without telling changed().
    void setSettings(const WatchSettings& settings);
    void setLogValues(bool isLog);
    /// The charts to choose from: keys and titles, in order.
    void setCharts(const QStringList& keys, const QStringList& titles);
    /// Averaging over seeds needs several runs.
    void setSeveralRuns(bool areSeveral);

Q_SIGNALS:
    void changed(const WatchSettings& settings);
    void resetZoomAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    QCheckBox* addSwitch(QHBoxLayout& row, const char* name, bool WatchSettings::* field);
    void addCharts(QHBoxLayout& row);
    void fillCharts();
    void take();
    void show();
    void retranslateUi();

    WatchSettings settings_;
    QLabel* smoothingLabel_;
    QSlider* smoothing_;
    QLabel* smoothingValue_;
    QLabel* axisLabel_;
    QComboBox* axis_;
    QCheckBox* logKeys_;
    QCheckBox* logValues_;
    QCheckBox* robust_;
    QCheckBox* grouped_;
    QToolButton* reset_;
    QToolButton* charts_;
    QMenu* menu_;
    QLineEdit* search_;
    QListWidget* list_;
    QLabel* columnsLabel_;
    QSpinBox* columns_;
    QLabel* stallLabel_;
    QSpinBox* stall_;
    QStringList keys_;
    QStringList titles_;
    bool isShowing_ = false;
};

}  // namespace interproto::ui
