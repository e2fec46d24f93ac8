// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/pair_words.h"

#include "core/base/files.h"
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace interproto::ui {

namespace {

const QString kDash = QStringLiteral("–");

QString translated(const char* text)
{
    return QCoreApplication::translate("PairWords", text);
}

}  // namespace

QString verdictText(Verdict verdict)
{
    switch (verdict) {
        case Verdict::TrueAccept:
            return translated(QT_TRANSLATE_NOOP("PairWords", "true accept"));
        case Verdict::FalseReject:
            return translated(QT_TRANSLATE_NOOP("PairWords", "false reject"));
        case Verdict::FalseAccept:
            return translated(QT_TRANSLATE_NOOP("PairWords", "false accept"));
        case Verdict::TrueReject:
            return translated(QT_TRANSLATE_NOOP("PairWords", "true reject"));
        case Verdict::Unscored:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("PairWords", "not scored"));
}

QString labelText(bool isGenuine)
{
    return isGenuine ? translated(QT_TRANSLATE_NOOP("PairWords", "one person"))
                     : translated(QT_TRANSLATE_NOOP("PairWords", "two persons"));
}

QString yearsText(float years)
{
    if (!std::isfinite(years))
        return kDash;
    if (years == 1)
        return translated(QT_TRANSLATE_NOOP("PairWords", "1 year"));
    // A plain variable: lupdate passes over a call with a cast in it.
    const int rounded = static_cast<int>(std::lround(years));
    return QCoreApplication::translate("PairWords", "%1 years", nullptr, rounded)
        .arg(QLocale::c().toString(double(years), 'g', 4));
}

QString scoreText(float similarity)
{
    return std::isnan(similarity) ? kDash : QString::number(double(similarity), 'f', 4);
}

QString distanceText(float distance)
{
    if (std::isnan(distance))
        return kDash;
    return (distance >= 0 ? QStringLiteral("+") : QString()) +
           QString::number(double(distance), 'f', 4);
}

QString farSentence(const FarAtScore& far)
{
    if (far.impostors == 0)
        return translated(
            QT_TRANSLATE_NOOP("PairWords", "there is no impostor pair to compare with"));
    if (far.atLeast == 0)
        return translated(QT_TRANSLATE_NOOP("PairWords", "no impostor pair of %1 is as similar"))
            .arg(countText(far.impostors));
    if (far.atLeast * 2 > far.impostors)
        return translated(QT_TRANSLATE_NOOP("PairWords",
                                            "%1 of the %2 impostor pairs are at least as similar"))
            .arg(percentText(far.rate()), countText(far.impostors));
    return translated(QT_TRANSLATE_NOOP("PairWords",
                                        "1 in %1 impostor pairs is at least as similar (%2 of %3)"))
        .arg(countText(std::llround(1 / far.rate())),
             countText(far.atLeast),
             countText(far.impostors));
}

QString farText(const FarAtScore& far)
{
    if (far.impostors == 0)
        return kDash;
    if (far.atLeast == 0)
        return translated(QT_TRANSLATE_NOOP("PairWords", "0 of %1")).arg(countText(far.impostors));
    if (far.atLeast * 2 > far.impostors)
        return percentText(far.rate());
    return translated(QT_TRANSLATE_NOOP("PairWords", "1 in %1"))
        .arg(countText(std::llround(1 / far.rate())));
}

QString markText(std::uint8_t mark)
{
    static constexpr std::array<const char*, kPairMarks.size()> kTexts = {
        QT_TRANSLATE_NOOP("PairWords", "label error"),
        QT_TRANSLATE_NOOP("PairWords", "pose"),
        QT_TRANSLATE_NOOP("PairWords", "blur"),
        QT_TRANSLATE_NOOP("PairWords", "occlusion"),
        QT_TRANSLATE_NOOP("PairWords", "look-alike"),
        QT_TRANSLATE_NOOP("PairWords", "really hard")};
    return mark == 0 || mark > kTexts.size() ? QString() : translated(kTexts[mark - 1U]);
}

QString columnTitle(PairColumn column)
{
    switch (column) {
        case PairColumn::Row:
            return translated(QT_TRANSLATE_NOOP("PairWords", "No."));
        case PairColumn::Set:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Test set"));
        case PairColumn::Label:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Truth"));
        case PairColumn::FirstIdentity:
            return translated(QT_TRANSLATE_NOOP("PairWords", "First"));
        case PairColumn::SecondIdentity:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Second"));
        case PairColumn::FirstPath:
            return translated(QT_TRANSLATE_NOOP("PairWords", "First image"));
        case PairColumn::SecondPath:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Second image"));
        case PairColumn::FirstAge:
            return translated(QT_TRANSLATE_NOOP("PairWords", "First age"));
        case PairColumn::SecondAge:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Second age"));
        case PairColumn::Gap:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Gap"));
        case PairColumn::Similarity:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Similarity"));
        case PairColumn::Distance:
            return translated(QT_TRANSLATE_NOOP("PairWords", "From threshold"));
        case PairColumn::Verdict:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Verdict"));
        case PairColumn::Far:
            return translated(QT_TRANSLATE_NOOP("PairWords", "FAR at score"));
        case PairColumn::Other:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Other run"));
        case PairColumn::Change:
            return translated(QT_TRANSLATE_NOOP("PairWords", "Change"));
        case PairColumn::Mark:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("PairWords", "Mark"));
}

QString shortName(const ThresholdMark& mark)
{
    switch (mark.kind) {
        case ThresholdMark::Kind::BestOnTest:
            return translated(QT_TRANSLATE_NOOP("PairWords", "best"));
        case ThresholdMark::Kind::TenFold:
            return translated(QT_TRANSLATE_NOOP("PairWords", "10-fold"));
        case ThresholdMark::Kind::Far:
            break;
    }
    return QStringLiteral("1e%1").arg(std::lround(std::log10(mark.far)));
}

QString meaningOf(const ThresholdMark& mark)
{
    const QString at = scoreText(mark.threshold);
    switch (mark.kind) {
        case ThresholdMark::Kind::BestOnTest:
            return translated(QT_TRANSLATE_NOOP(
                                  "PairWords",
                                  "%1: the best threshold on these very pairs, as the reference "
                                  "chooses it: accuracy %2, which is optimistic"))
                .arg(at, percentText(mark.figure));
        case ThresholdMark::Kind::TenFold:
            return translated(
                       QT_TRANSLATE_NOOP("PairWords",
                                         "%1: mean threshold of ten folds, each chosen on the "
                                         "other nine: accuracy %2"))
                .arg(at, percentText(mark.figure));
        case ThresholdMark::Kind::Far:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("PairWords", "%1: FAR at most %2, TAR %3"))
        .arg(at, QLocale::c().toString(mark.far, 'g', 2), percentText(mark.figure));
}

QString imageText(const ImageNamesPool& images, std::uint32_t image)
{
    const std::string& identity = images.identityName(images.identity(image));
    return shownText(identity.empty() ? fileName(std::string(images.path(image))) : identity);
}

}  // namespace interproto::ui
