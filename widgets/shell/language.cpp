// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/language.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <QWidget>

#include <algorithm>
#include <utility>

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

/// What a language needs to be readable, with the smallest package of Debian that has it.
struct FontNeed {
    const char* code;
    QFontDatabase::WritingSystem letters;
    const char* language;
    const char* package;
};

const FontNeed kFontNeeds[] = {
    {"ko", QFontDatabase::Korean, QT_TRANSLATE_NOOP("Language", "Korean"), "fonts-nanum"},
    {"zh_CN",
     QFontDatabase::SimplifiedChinese,
     QT_TRANSLATE_NOOP("Language", "Simplified Chinese"),
     "fonts-wqy-microhei"},
};

FontCheck& fontCheck()
{
    static FontCheck check;
    return check;
}

QString& missing()
{
    static QString advice;
    return advice;
}

bool hasLetters(const FontNeed& need)
{
    if (fontCheck())
        return fontCheck()(QLatin1String(need.code));
    // A program without windows (--help) writes to a terminal, whose fonts are not known here.
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
        return true;
    return !QFontDatabase::families(need.letters).isEmpty();
}

const FontNeed* unmetNeed(const QLocale& locale)
{
    for (const FontNeed& need : kFontNeeds)
        if (QLocale(QLatin1String(need.code)).language() == locale.language() && !hasLetters(need))
            return &need;
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
    QLocale locale = code == QLatin1String("system") ? QLocale::system()
                     : isKnown                       ? QLocale(code)
                                                     : QLocale(QStringLiteral("en"));
    const FontNeed* unmet = unmetNeed(locale);
    if (unmet != nullptr)
        locale = QLocale(QStringLiteral("en"));
    missing().clear();
    // Grouping of digits follows the language too.
    QLocale::setDefault(locale);
    translators.toolkit = install(translators.toolkit,
                                  QStringLiteral("qtbase_") + locale.name(),
                                  QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    translators.own = install(
        translators.own, QStringLiteral("interproto_") + locale.name(), QStringLiteral(":/i18n"));
    if (unmet == nullptr)
        return;
    missing() = QCoreApplication::translate(
                    "Language",
                    "No font with the letters of %1 is installed. On Debian, install %2 (or "
                    "fonts-noto-cjk, which is larger) and start again; until then the window "
                    "speaks English.")
                    .arg(QCoreApplication::translate("Language", unmet->language),
                         QLatin1String(unmet->package));
    for (QWidget* window : QApplication::topLevelWidgets())
        QCoreApplication::postEvent(window, new QEvent(QEvent::LanguageChange));
}

QString fontAdvice()
{
    return missing();
}

void setFontCheck(FontCheck check)
{
    fontCheck() = std::move(check);
}

}  // namespace interproto::ui
