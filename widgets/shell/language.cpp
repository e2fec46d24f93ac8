// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace interproto::ui {

namespace {

/// Ours and Qt's own, kept while the application lives.
struct Translators {
    QTranslator* own = nullptr;
    QTranslator* toolkit = nullptr;
};

QTranslator* install(QTranslator* old, const QString& file, const QString& folder)
{
    if (old) {
        QCoreApplication::removeTranslator(old);
        delete old;
    }
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, folder) && QCoreApplication::installTranslator(translator))
        return translator;
    delete translator;
    return nullptr;
}

}  // namespace

const std::vector<LanguageEntry>& languages()
{
    static const std::vector<LanguageEntry> kLanguages = {
        {QStringLiteral("system"), QString()},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("ko"), QStringLiteral("한국어")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return kLanguages;
}

void applyLanguage(const QString& code)
{
    static Translators translators;
    const bool isKnown =
        std::any_of(languages().begin(), languages().end(), [&](const LanguageEntry& entry) {
            return entry.code == code;
        });
    const QLocale locale = code == QLatin1String("system") ? QLocale::system()
                           : isKnown                       ? QLocale(code)
                                                           : QLocale(QStringLiteral("en"));
    // Grouping of digits follows the language too.
    QLocale::setDefault(locale);
    translators.toolkit = install(translators.toolkit,
                                  QStringLiteral("qtbase_") + locale.name(),
                                  QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    translators.own = install(
        translators.own, QStringLiteral("interproto_") + locale.name(), QStringLiteral(":/i18n"));
}

}  // namespace interproto::ui
