// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace interproto::ui {

/// Least width of a card that stands beside a form, in characters.
inline constexpr int kSideCardCharacters = 46;

/// A sheet with round corners that holds what belongs together.
class Card : public QFrame {
    Q_OBJECT

public:
    using QFrame::QFrame;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The font of a card's heading.
QFont headingFont(QFont font);

}  // namespace interproto::ui
