// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>

#include <cmath>

namespace interproto::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

const QString kDash = QStringLiteral("–");

bool isHarmless(QChar c)
{
    const char16_t code = c.unicode();
    const bool turnsText = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return c.category() != QChar::Other_Control && code != 0x2028 && code != 0x2029 && !turnsText;
}

}  // namespace

QString pathText(const std::string& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path));
}

std::string pathBytes(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

QString shownText(const std::string& text)
{
    QString shown = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (QChar& c : shown)
        if (!isHarmless(c))
            c = c == QLatin1Char('\n') || c == QLatin1Char('\t')
                    ? QLatin1Char(' ')
                    : QChar(QChar::ReplacementCharacter);
    return shown;
}

QString countText(std::int64_t count)
{
    return QLocale().toString(static_cast<qlonglong>(count));
}

QString durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return kDash;
    const auto whole = static_cast<qint64>(std::lround(std::min(seconds, 1e12)));
    const auto two = [](qint64 n) { return QStringLiteral("%1").arg(n, 2, 10, QLatin1Char('0')); };
    if (whole < 60)
        return translated(QT_TRANSLATE_NOOP("Words", "%1 s")).arg(whole);
    if (whole < 3600)
        return translated(QT_TRANSLATE_NOOP("Words", "%1 min %2 s"))
            .arg(whole / 60)
            .arg(two(whole % 60));
    if (whole < 86400)
        return translated(QT_TRANSLATE_NOOP("Words", "%1 h %2 min"))
            .arg(whole / 3600)
            .arg(two(whole / 60 % 60));
    return translated(QT_TRANSLATE_NOOP("Words", "%1 d %2 h"))
        .arg(whole / 86400)
        .arg(whole / 3600 % 24);
}

QString percentText(double share)
{
    return std::isfinite(share) ? QLocale().toString(100 * share, 'f', 2) + QStringLiteral(" %")
                                : kDash;
}

QString valueText(double value)
{
    return std::isfinite(value) ? QLocale::c().toString(value, 'g', 4) : QStringLiteral("NaN");
}

QString timeText(double secondsSinceEpoch)
{
    if (!(secondsSinceEpoch > 0) || secondsSinceEpoch > 1e11)
        return kDash;
    const QDateTime time =
        QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(secondsSinceEpoch * 1000));
    return time.date() == QDate::currentDate() ? time.toString(QStringLiteral("HH:mm:ss"))
                                               : time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString bytesText(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

}  // namespace interproto::ui
