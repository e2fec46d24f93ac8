// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/empty_state.h"
#include "widgets/workspaces/prototypes/geometry_view.h"
#include "widgets/workspaces/prototypes/map_panels.h"
#include "widgets/workspaces/prototypes/prototypes_bars.h"
#include "widgets/workspaces/prototypes/side_panel.h"

#include <QWidget>

class QLabel;
class QSlider;
class QStackedWidget;
class QTabWidget;

namespace interproto::ui {

class FaceCard;

/// Layout of the Prototypes page; no logic.
class PrototypesView : public QWidget {
    Q_OBJECT

public:
    enum Tab { MapTab, GramTab, AnglesTab };

    PrototypesView(ImageSource& images, QWidget* parent = nullptr);

    SourceBar* sourceBar() const { return sourceBar_; }
    MapToolBar* toolBar() const { return toolBar_; }
    MapPanels* panels() const { return panels_; }
    SidePanel* side() const { return side_; }
    GramView* gram() const { return gram_; }
    AnglesView* angles() const { return angles_; }
    FaceCard* card() const { return card_; }
    QSlider* scrubber() const { return scrubber_; }
    Tab tab() const;
    void setTab(Tab tab);
    void showMaps();
    void showNothing(const QString& title,
                     const QString& explanation,
                     const std::vector<NextStep>& steps = {});
    /// One place a checkpoint; fewer than two: none.
    void setCheckpoints(const QStringList& names, int current);

Q_SIGNALS:
    void checkpointChosen(int index);
    void tabChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeMapPage(ImageSource& images);
    void retranslateUi();

    SourceBar* sourceBar_;
    MapToolBar* toolBar_;
    QTabWidget* tabs_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    MapPanels* panels_;
    FaceCard* card_;
    QWidget* scrubRow_;
    QLabel* scrubLabel_;
    QSlider* scrubber_;
    QLabel* scrubName_;
    SidePanel* side_;
    GramView* gram_;
    AnglesView* angles_;
    QStringList checkpoints_;
};

}  // namespace interproto::ui
