// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/control.h"

namespace interproto::ui {

/// What may be asked of the run in view.
struct RunControls {
    bool canPause = false;
    bool canResume = false;
    bool canAsk = false;  ///< stop, checkpoint, evaluate

    bool allows(ControlWord word) const
    {
        switch (word) {
            case ControlWord::Pause:
                return canPause;
            case ControlWord::Resume:
                return canResume;
            case ControlWord::Unknown:
                return false;
            default:
                return canAsk;
        }
    }
};

}  // namespace interproto::ui
