// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/page_host.h"

#include "widgets/common/message_bar.h"
#include "widgets/shell/side_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

/// As wide as the page in front needs, not as the widest.
class PageStack : public QStackedWidget {
public:
    explicit PageStack(QWidget* parent) : QStackedWidget(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, &QWidget::updateGeometry);
    }
    QSize minimumSizeHint() const override
    {
        return currentWidget() ? currentWidget()->minimumSizeHint() : QSize();
    }
};

}  // namespace

PageHost::PageHost(Pages pages, QWidget* start, QWidget* parent)
    : QWidget(parent),
      pages_(std::move(pages)),
      side_(new SideBar(this)),
      bar_(new MessageBar(this)),
      stack_(new PageStack(this))
{
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(stack_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side_);
    row->addLayout(column, 1);
    side_->add(QStringLiteral("start"), Mark::Home);
    stack_->addWidget(start);
    for (const auto& page : pages_)
        adopt(*page);
    side_->setCurrent(0);
    connect(side_, &SideBar::chosen, this, &PageHost::choose);
    retranslateUi();
}

PageHost::~PageHost()
{
    // Views go before the pages that fill them.
    delete stack_;
}

void PageHost::adopt(Page& page)
{
    side_->add(page.key(), page.mark());
    stack_->addWidget(new QWidget(stack_));  // embed() puts the page's own there
    connect(&page, &Page::told, bar_, [this](bool isError, const QString& text) {
        bar_->tell(isError ? Severity::Error : Severity::Info, text);
    });
    connect(&page, &Page::requested, this, [this](const PageRequest& request) { show(request); });
    connect(&page, &Page::workspaceChanged, this, [this] { setWorkspace(workspace_); });
}

Page* PageHost::page(const QString& key) const
{
    for (const auto& page : pages_)
        if (page->key() == key)
            return page.get();
    return nullptr;
}

Page* PageHost::current() const
{
    const int index = stack_->currentIndex();
    return index > 0 ? pages_[static_cast<std::size_t>(index - 1)].get() : nullptr;
}

/// Views are built when they are first wanted: the window is to be there at once.
void PageHost::embed(int index)
{
    QWidget* before = stack_->widget(index);
    QWidget* view = pages_[static_cast<std::size_t>(index - 1)]->widget();
    if (before == view)
        return;
    stack_->insertWidget(index, view);
    stack_->removeWidget(before);
    delete before;
}

void PageHost::choose(int index)
{
    if (index == stack_->currentIndex())
        return;
    if (index > 0)
        embed(index);
    if (Page* before = current())
        before->setActive(false);
    stack_->setCurrentIndex(index);
    side_->setCurrent(index);
    Page* now = current();
    if (now)
        now->setActive(true);
    Q_EMIT currentChanged(now ? now->key() : QString());
}

void PageHost::setCurrent(const QString& key)
{
    for (std::size_t i = 0; i < pages_.size(); ++i)
        if (pages_[i]->key() == key)
            choose(static_cast<int>(i) + 1);
}

void PageHost::showStart()
{
    choose(0);
}

void PageHost::setWorkspace(const QString& folder)
{
    workspace_ = folder;
    for (const auto& page : pages_)
        page->setWorkspace(folder);
    // At leisure: what is not in front yet is there when a person goes to it.
    for (int index = 1; index <= static_cast<int>(pages_.size()) && !folder.isEmpty(); ++index)
        embed(index);
}

bool PageHost::show(const PageRequest& request)
{
    Page* wanted = page(request.page);
    if (!wanted || !wanted->show(request))
        return false;
    setCurrent(request.page);
    return true;
}

bool PageHost::offer(const QString& key, const QStringList& paths)
{
    std::vector<Page*> order = {page(key), current()};
    for (const auto& page : pages_)
        order.push_back(page.get());
    for (Page* page : order) {
        if (page && page->take(paths)) {
            setCurrent(page->key());
            return true;
        }
    }
    return false;
}

void PageHost::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void PageHost::retranslateUi()
{
    side_->setTitle(0, tr("Start"), tr("Start: open a workspace"));
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        const QString title = pages_[i]->title();
        const QString keys =
            QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)).toString(QKeySequence::NativeText);
        side_->setTitle(
            static_cast<int>(i) + 1, title, tr("%1 (%2)", "page, keys").arg(title, keys));
    }
}

}  // namespace interproto::ui
