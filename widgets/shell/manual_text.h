// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

class QTimer;

namespace interproto::ui {

/// A page of the manual: its pictures are never wider than the view. Pictures lie in the program.
class ManualText : public QTextBrowser {
    Q_OBJECT

public:
    explicit ManualText(QWidget* parent = nullptr);

Q_SIGNALS:
    /// The pictures have to be laid out for another width.
    void widthChanged();
    void pictureClicked(const QString& name);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    /// Empty: there is none.
    QString pictureAt(const QPointF& place) const;

    QTimer* settled_;
    int width_ = 0;  ///< of the view when the last picture was laid out
};

/// A picture of the manual in a window of its own, as large as the screen lets it be.
void showManualPicture(const QString& file, const QString& title, QWidget* parent);

}  // namespace interproto::ui
