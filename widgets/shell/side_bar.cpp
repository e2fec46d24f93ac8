// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/side_bar.h"

#include "widgets/common/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

/// Sign above word; the chosen one has a bar at its left and a ground of its own. Painted here, for
/// no style shows which of the column is chosen without looking pressed.
class SideButton : public QToolButton {
public:
    SideButton(Mark mark, QWidget* parent) : QToolButton(parent), mark_(mark) {}

    QSize sizeHint() const override
    {
        const QFontMetrics metrics = fontMetrics();
        const int width = metrics.horizontalAdvance(text()) + metrics.height();
        return {std::max(width, metrics.height() * 4),
                iconSize().height() + metrics.height() * 5 / 2};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const QColor ground = palette().color(QPalette::Window);
        const QColor accent = toneColour(Tone::Active, palette());
        const int bar = std::max(2, fontMetrics().height() / 6);
        if (isChecked())
            painter.fillRect(rect(), mixed(ground, accent, 0.14));
        else if (underMouse() || isDown())
            painter.fillRect(rect(), mixed(ground, palette().color(QPalette::WindowText), 0.07));
        if (isChecked())
            painter.fillRect(QRect(0, 0, bar, height()), accent);
        const int line = fontMetrics().height();
        const int top = (height() - iconSize().height() - line * 5 / 4) / 2;
        const QRect sign(QPoint((width() - iconSize().width()) / 2, top), iconSize());
        painter.drawPixmap(sign.topLeft(), signOf(isChecked() ? accent : restColour()));
        painter.setPen(isChecked() ? palette().color(QPalette::WindowText)
                                   : mixed(palette().color(QPalette::WindowText), ground, 0.25));
        painter.drawText(QRect(0, sign.bottom() + line / 4, width(), line * 5 / 4),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                         text());
        if (hasFocus()) {
            painter.setPen(QPen(accent, 1));
            painter.drawRect(rect().adjusted(bar, 1, -2, -2));
        }
    }

private:
    QColor restColour() const
    {
        return mixed(palette().color(QPalette::WindowText), palette().color(QPalette::Window), 0.3);
    }
    /// Painted when it is first seen in a colour, a size and on a screen.
    const QPixmap& signOf(const QColor& colour)
    {
        const int size = iconSize().width();
        if (sign_.isNull() || colour != signColour_ ||
            sign_.devicePixelRatio() != devicePixelRatioF() ||
            sign_.deviceIndependentSize().toSize().width() != size) {
            sign_ = markPixmap(mark_, colour, size, devicePixelRatioF());
            signColour_ = colour;
        }
        return sign_;
    }

    Mark mark_;
    QPixmap sign_;
    QColor signColour_;
};

}  // namespace

SideBar::SideBar(QWidget* parent)
    : QFrame(parent), group_(new QButtonGroup(this)), column_(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("sideBar"));
    column_->setContentsMargins(0, fontMetrics().height() / 3, 1, 0);
    column_->setSpacing(0);
    column_->addStretch(1);
    group_->setExclusive(true);
    connect(group_, &QButtonGroup::idClicked, this, &SideBar::chosen);
}

void SideBar::add(const QString& key, Mark mark)
{
    auto* button = new SideButton(mark, this);
    button->setObjectName(QStringLiteral("side:") + key);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    const int size = fontMetrics().height() * 3 / 2;
    button->setIconSize({size, size});
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const int index = static_cast<int>(buttons_.size());
    buttons_.push_back(button);
    group_->addButton(button, index);
    column_->insertWidget(index, button);
}

void SideBar::setTitle(int index, const QString& title, const QString& toolTip)
{
    QToolButton* button = buttons_[static_cast<std::size_t>(index)];
    button->setText(title);
    button->setAccessibleName(title);
    button->setToolTip(toolTip);
    fitWidth();
}

void SideBar::setCurrent(int index)
{
    buttons_[static_cast<std::size_t>(index)]->setChecked(true);
}

int SideBar::current() const
{
    return group_->checkedId();
}

void SideBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        fitWidth();
    QFrame::changeEvent(event);
}

void SideBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QColor window = palette().color(QPalette::Window);
    const QColor text = palette().color(QPalette::WindowText);
    painter.fillRect(rect(), window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), mixed(window, text, 0.16));
}

void SideBar::fitWidth()
{
    int width = 0;
    for (const QToolButton* button : buttons_)
        width = std::max(width, button->sizeHint().width());
    setFixedWidth(width + 1);
}

}  // namespace interproto::ui
