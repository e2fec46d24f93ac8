// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/images/image_source.h"

#include <QWidget>

#include <vector>

namespace interproto::ui {

/// How much each region of a face matters: rows x columns of values, painted over it.
struct HeatOverlay {
    int rows = 0;
    int columns = 0;
    double patch = 1;      ///< side of the covered square, as a share of the face's side
    double reference = 0;  ///< value with nothing covered
    std::vector<float> values;

    bool isEmpty() const { return values.empty(); }
};

/// One face as large as it fits, with a caption below it and, when wished, a heat map over it.
class FaceView : public QWidget {
    Q_OBJECT

public:
    explicit FaceView(ImageSource& source, QWidget* parent = nullptr);

    void setFace(const std::string& path, const QString& title, const QString& caption);
    const std::string& path() const { return path_; }
    void setHeat(const HeatOverlay& heat);
    bool hasHeat() const { return !heat_.isEmpty(); }
    void setBlurred(bool isBlurred);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ImageSource& source_;
    std::string path_;
    QString title_;
    QString caption_;
    HeatOverlay heat_;
    bool isBlurred_ = false;
};

/// Small faces in a row that scrolls sideways; a click or Return chooses one.
class FaceStrip : public QWidget {
    Q_OBJECT

public:
    struct Face {
        std::string path;
        QString caption;
        bool isCurrent = false;
    };

    explicit FaceStrip(ImageSource& source, QWidget* parent = nullptr);

    void setFaces(std::vector<Face> faces);
    const std::vector<Face>& faces() const { return faces_; }
    void setBlurred(bool isBlurred);
    QRect faceRect(std::size_t place) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::size_t place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int side() const;
    void scrollTo(int offset);

    ImageSource& source_;
    std::vector<Face> faces_;
    int offset_ = 0;
    int key_ = 0;  ///< reached by the arrow keys
    bool isBlurred_ = false;
};

}  // namespace interproto::ui
