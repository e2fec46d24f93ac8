// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QComboBox;
class QToolButton;

namespace interproto::ui {

class ManualText;

/// The manual beside the work: pages of resources/manual that lie in the program, offline.
class ManualViewer : public QDockWidget {
    Q_OBJECT

public:
    explicit ManualViewer(QWidget* parent = nullptr);

    /// "data.md"; a page that is missing gives the first one.
    void open(const QString& page);
    /// The page in view.
    const QString& page() const { return page_; }
    /// File names of all pages.
    static QStringList pages();

protected:
    void changeEvent(QEvent* event) override;

private:
    void load(const QString& page);
    void follow(const QUrl& link);
    void retranslateUi();

    QComboBox* list_;
    QToolButton* back_;
    ManualText* text_;
    QString page_;
    QStringList before_;  ///< pages to go back to
};

}  // namespace interproto::ui
