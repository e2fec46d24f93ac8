// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pair_workspace.h"
#include "widgets/images/image_source.h"
#include "widgets/workspaces/pairs/pairs_controller.h"
#include "widgets/workspaces/pairs/pairs_view.h"

#include <QSignalSpy>
#include <QTest>

namespace interproto::testing {

/// A page on a workspace, with its first run shown.
struct Opened {
    explicit Opened(const PairWorkspace& workspace) : page(source)
    {
        page.widget()->resize(1280, 800);
        page.widget()->show();
        QSignalSpy loaded(&page, &ui::PairsController::loaded);
        page.setActive(true);
        page.setWorkspace(workspace.path());
        ok = loaded.wait(10000) && loaded.front().front().toString().isEmpty();
    }

    ui::PairsView& view() { return page.view(); }
    ui::PairsModel& model() { return page.model(); }

    ui::ImageSource source;
    ui::PairsController page;
    bool ok = false;
};

#define OPEN(workspace, name) \
    Opened name(workspace);   \
    QVERIFY(name.ok)

}  // namespace interproto::testing
