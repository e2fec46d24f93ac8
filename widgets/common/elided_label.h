// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace interproto::ui {

/// A line that says less where there is little room ("..."), and nothing where a word does not fit.
/// Rich text is left as it is.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace interproto::ui
