// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/workspaces/compare/compare_view.h"
#include "widgets/workspaces/compare/study_loader.h"

#include <QPointer>

namespace interproto::ui {

/// The table of the study in the window: of the workspace's runs, of a sweep while it works, or of
/// runs that another page asks for.
class CompareController : public Page {
    Q_OBJECT

public:
    explicit CompareController(QObject* parent = nullptr);
    ~CompareController() override;

    QString key() const override { return QStringLiteral("compare"); }
    QString title() const override { return tr("Compare"); }
    Mark mark() const override;
    QWidget* widget() override { return &view(); }
    void setWorkspace(const QString& folder) override;
    bool show(const PageRequest& request) override;
    void setActive(bool isActive) override;
    bool isBusy() const override { return loader_.isReading(); }
    bool take(const QStringList& paths) override;
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;

    /// Built when it is first wanted.
    CompareView& view();
    /// What is shown; null until there is something.
    const StudyPointer& study() const { return study_; }

Q_SIGNALS:
    /// The table is up to date, or it is said why there is none.
    void settled();

private:
    void showNoWorkspace();
    void choose();
    void takeNews(const StudyPointer& news);
    void showChosen();
    void openRuns();
    void openPairs(bool ofFirst);
    void copy(TableFormat format);
    void tellActions();
    bool hasTable() const;

    StudyLoader loader_;
    StudyChoice choice_;
    QStringList handPicked_;
    StudyPointer study_;
    std::vector<std::pair<QByteArray, QPointer<QAction>>> actions_;
    bool canOpenRuns_ = false;
    bool canOpenPairs_ = false;
    QPointer<CompareView> view_;  ///< the window that shows it owns it
};

}  // namespace interproto::ui
