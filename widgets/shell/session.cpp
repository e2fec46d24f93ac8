// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/session.h"

#include "widgets/shell/page_host.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

namespace interproto::ui {

namespace {

constexpr int kDelayMs = 500;
const QString kPlace = QStringLiteral("session/place");
const QString kOrder = QStringLiteral("session/order");
const QString kPages = QStringLiteral("session/pages/");

}  // namespace

void keepSetting(QSettings& settings, const QString& key, const QVariant& value)
{
    if (settings.value(key) != value)
        settings.setValue(key, value);
}

Session::Session(QSettings& settings, PageHost& host, QObject* parent)
    : QObject(parent), settings_(settings), host_(host)
{
    delay_.setSingleShot(true);
    delay_.setInterval(kDelayMs);
    connect(&delay_, &QTimer::timeout, this, &Session::save);
    for (const auto& page : host.pages())
        connect(page.get(), &Page::stateChanged, this, &Session::noteChange);
}

Session::~Session()
{
    if (delay_.isActive())
        save();
}

/// Not put off by further changes: who types for a minute is not to lose it.
void Session::noteChange()
{
    if (!delay_.isActive())
        delay_.start();
}

void Session::setPlace(const QString& path)
{
    settings_.setValue(kPlace, path);
    noteChange();
}

QString Session::lastPlace() const
{
    return settings_.value(kPlace).toString();
}

/// A hash: a path has slashes, which mean groups in a key.
QString Session::pagesKey() const
{
    return QString::fromLatin1(
        QCryptographicHash::hash(host_.workspace().toUtf8(), QCryptographicHash::Sha1).toHex());
}

void Session::restorePages()
{
    const QByteArray kept = settings_.value(kPages + pagesKey()).toByteArray();
    const QJsonObject states = QJsonDocument::fromJson(kept).object();
    for (const auto& page : host_.pages()) {
        const QJsonValue state = states.value(page->key());
        if (state.isObject())
            page->restore(state.toObject());
    }
}

void Session::save()
{
    delay_.stop();
    Q_EMIT saving();
    if (!host_.workspace().isEmpty()) {
        QJsonObject states;
        for (const auto& page : host_.pages())
            if (const QJsonObject state = page->state(); !state.isEmpty())
                states.insert(page->key(), state);
        const QString key = pagesKey();
        keepSetting(settings_, kPages + key, QJsonDocument(states).toJson(QJsonDocument::Compact));
        forgetOld(key);
    }
    settings_.sync();
    Q_EMIT saved();
}

void Session::forgetOld(const QString& newest)
{
    QStringList order = settings_.value(kOrder).toStringList();
    if (order.value(0) == newest)
        return;
    order.removeAll(newest);
    order.prepend(newest);
    while (order.size() > kMost)
        settings_.remove(kPages + order.takeLast());
    settings_.setValue(kOrder, order);
}

}  // namespace interproto::ui
