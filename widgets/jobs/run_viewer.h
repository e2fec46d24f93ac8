// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/control.h"

#include <QObject>
#include <QStringList>

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

/// A workspace that shows runs, as the window's frame knows it.
class RunViewer : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QWidget* widget() = 0;
    /// One run, or several over each other.
    virtual void showRuns(const QStringList& runs) = 0;
    virtual void request(ControlWord word) = 0;
    virtual void setLogValues(bool isLog) = 0;
    virtual void resetZoom() = 0;

Q_SIGNALS:
    void told(bool isError, const QString& text);
    void controlsChanged(const RunControls& controls);
    void logValuesChanged(bool isLog);
    /// Everything that is on the disk is on the screen.
    void settled();
};

}  // namespace interproto::ui
