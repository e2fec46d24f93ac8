// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"

#include <QWidget>

#include <memory>
#include <vector>

class QStackedWidget;

namespace interproto::ui {

class MessageBar;
class SideBar;

using Pages = std::vector<std::unique_ptr<Page>>;

/// The pages of the window, one in front, with the side bar to choose from and the message bar
/// above. The start page is the first of the column and no Page.
class PageHost : public QWidget {
    Q_OBJECT

public:
    /// Takes the pages; their widgets become its own.
    PageHost(Pages pages, QWidget* start, QWidget* parent = nullptr);
    ~PageHost() override;

    const Pages& pages() const { return pages_; }
    Page* page(const QString& key) const;
    /// The page in front; none: the start page.
    Page* current() const;
    void setCurrent(const QString& key);
    void showStart();
    void setWorkspace(const QString& folder);
    const QString& workspace() const { return workspace_; }
    /// Brings the page to the front that the request names. False when there is none, or it can
    /// make nothing of it.
    bool show(const PageRequest& request);
    /// Offers dropped paths to the page of `key`, then to the one in front, then to the others.
    bool offer(const QString& key, const QStringList& paths);
    MessageBar& messageBar() const { return *bar_; }

Q_SIGNALS:
    /// "" for the start page.
    void currentChanged(const QString& key);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void choose(int index);
    void adopt(Page& page);
    void embed(int index);

    Pages pages_;
    SideBar* side_;
    MessageBar* bar_;
    QStackedWidget* stack_;
    QString workspace_;
};

}  // namespace interproto::ui
