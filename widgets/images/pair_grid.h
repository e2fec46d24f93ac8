// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/images/image_source.h"
#include "widgets/images/pair_painter.h"

#include <QAbstractScrollArea>

#include <functional>
#include <set>

namespace interproto::ui {

/// Pairs as tiles, any number of them: only what is in sight is laid out, asked for and painted.
/// Arrow keys, Page, Home and End move; Return opens; Space selects; Ctrl and the wheel change the
/// size of the faces.
class PairGrid : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// Paths of a tile's images, and the tile without its faces.
    struct Item {
        std::string first;
        std::string second;
        PairTile tile;
        QString description;  ///< a sentence for screen readers and the tool tip
    };
    using Provider = std::function<Item(std::size_t place)>;

    explicit PairGrid(ImageSource& source, QWidget* parent = nullptr);

    void setProvider(Provider provider) { provider_ = std::move(provider); }
    /// The number of tiles; what they show has changed.
    void setCount(std::size_t count);
    std::size_t count() const { return count_; }
    /// -1: none.
    void setCurrent(std::int64_t place);
    std::int64_t current() const { return current_; }
    /// Side of a face in device-independent pixels.
    void setFaceSide(int side);
    int faceSide() const { return faceSide_; }
    void setBlurred(bool isBlurred);
    const std::set<std::size_t>& selected() const { return selected_; }
    void clearSelected();
    QRect tileRect(std::size_t place) const;
    int columns() const;

Q_SIGNALS:
    void currentChanged(std::int64_t place);
    void opened(std::size_t place);
    void faceSideChanged(int side);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void updateScrollBar();
    int shownSide() const;
    QSize tileSize() const;
    std::int64_t placeAt(const QPoint& point) const;
    void moveTo(std::int64_t place, bool keepSelection);
    void reveal(std::size_t place);

    ImageSource& source_;
    Provider provider_;
    std::size_t count_ = 0;
    std::int64_t current_ = -1;
    std::set<std::size_t> selected_;
    int faceSide_ = 96;
    bool isBlurred_ = false;
};

}  // namespace interproto::ui
