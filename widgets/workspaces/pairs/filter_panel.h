// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace interproto::ui {

class PairsModel;

/// Which pairs are shown: by text, verdict, truth, ages, similarity, identity and mark; and views
/// saved under a name.
class FilterPanel : public QWidget {
    Q_OBJECT

public:
    explicit FilterPanel(PairsModel& model, QWidget* parent = nullptr);

    /// Saved views: name and text of the filter.
    void setSavedViews(const QList<std::pair<QString, QString>>& views);
    QComboBox& savedViews() { return *saved_; }
    QLineEdit& text() { return *text_; }
    QComboBox& verdict() { return *verdict_; }

Q_SIGNALS:
    /// A view is to be kept, or (empty text) forgotten.
    void viewSaved(const QString& name, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void takeFilter();
    void apply();
    void saveView();

    struct Range {
        QLabel* label = nullptr;
        QDoubleSpinBox* low = nullptr;
        QDoubleSpinBox* high = nullptr;
    };
    Range makeRange(double least, double most, int decimals);

    PairsModel& model_;
    QLineEdit* text_;
    QLabel* verdictLabel_;
    QComboBox* verdict_;
    QLabel* truthLabel_;
    QComboBox* truth_;
    QLabel* markLabel_;
    QComboBox* mark_;
    QLabel* identityLabel_;
    QLineEdit* identity_;
    Range similarity_;
    Range childAge_;
    Range gap_;
    QLabel* savedLabel_;
    QComboBox* saved_;
    QToolButton* save_;
    QToolButton* forget_;
    QPushButton* reset_;
    QTimer* typing_;
    bool isTaking_ = false;
};

}  // namespace interproto::ui
