// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <QStringList>

#include <string>
#include <vector>

class QLabel;

namespace interproto::ui {

class ImageSource;

/// One identity on a card: who, what is known, and faces.
struct FaceCardContent {
    QString title;
    QStringList lines;
    std::vector<std::string> images;
};

/// A small card beside the pointer with one or two identities; never takes the focus, never in the
/// pointer's way. Lies over the widget it was made for.
class FaceCard : public QFrame {
    Q_OBJECT

public:
    FaceCard(ImageSource& images, QWidget* parent);

    /// Next to `at` (in the parent's coordinates), inside the parent.
    void showAt(const QPoint& at, std::vector<FaceCardContent> contents);
    /// More faces of what is shown, when they were found.
    void setImages(std::size_t content, std::vector<std::string> images);
    const std::vector<FaceCardContent>& contents() const { return contents_; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int faceSize() const;
    int columnWidth() const;
    void place();
    void paintContent(QPainter& painter, const FaceCardContent& content, int x);

    ImageSource& images_;
    std::vector<FaceCardContent> contents_;
    QPoint at_;
};

/// Paints a face, or what stands in its place: a frame with the reason.
void paintFace(QPainter& painter,
               const QRect& place,
               const std::string& path,
               ImageSource& images,
               const QPalette& palette);

}  // namespace interproto::ui
