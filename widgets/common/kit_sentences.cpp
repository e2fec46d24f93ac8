// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/kit_sentences.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace interproto::ui {

namespace {

constexpr const char* kContext = "KitSentence";

// Longer ones before those that are their beginnings.
constexpr const char* kSentences[] = {
    // Options (core/tasks)
    QT_TRANSLATE_NOOP("KitSentence", "found epochs that do not rise"),
    QT_TRANSLATE_NOOP("KitSentence", "epoch %1 is never reached, the training has %2 epochs"),
    QT_TRANSLATE_NOOP("KitSentence", "%1 learns from ages and there are no age labels"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "without age labels there is no child identity and the child term is 0"),
    QT_TRANSLATE_NOOP("KitSentence", "found true, wanted false: %1 takes no child term"),
    QT_TRANSLATE_NOOP("KitSentence", "found ages that do not rise"),
    QT_TRANSLATE_NOOP("KitSentence", "found a method twice"),
    QT_TRANSLATE_NOOP("KitSentence", "found a seed twice"),
    QT_TRANSLATE_NOOP("KitSentence", "found a preset twice"),
    QT_TRANSLATE_NOOP("KitSentence", "a map that is continued has its places already"),
    // Training folders (core/catalog)
    QT_TRANSLATE_NOOP("KitSentence", "the same number as %1: two classes, one set of labels"),
    QT_TRANSLATE_NOOP("KitSentence", "Merge the two folders or rename one."),
    QT_TRANSLATE_NOOP("KitSentence",
                      "the age file has no line for this picture; its age is unknown"),
    QT_TRANSLATE_NOOP("KitSentence", "the folder cannot be listed: %1"),
    QT_TRANSLATE_NOOP("KitSentence", "The identity has no pictures; check its permissions."),
    QT_TRANSLATE_NOOP("KitSentence", "the folder holds no pictures"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "It stays a class; remove the folder if it should not be one."),
    QT_TRANSLATE_NOOP("KitSentence", "no picture younger than %1"),
    QT_TRANSLATE_NOOP("KitSentence", "no picture of age %1 or more"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "%1 pictures younger than %2 exist, the age file names %3, the filter is "
                      "%4: a child identity for the reference, not here"),
    QT_TRANSLATE_NOOP("KitSentence", "Complete the pictures to train exactly as the reference."),
    QT_TRANSLATE_NOOP("KitSentence",
                      "a folder inside an identity's folder; its pictures are not used"),
    QT_TRANSLATE_NOOP("KitSentence", "not a picture by its extension (.jpg .jpeg .png .bmp .webp)"),
    QT_TRANSLATE_NOOP("KitSentence", "neither a file nor a folder, or a link to nothing"),
    QT_TRANSLATE_NOOP("KitSentence", "labels %1, which has no picture"),
    QT_TRANSLATE_NOOP("KitSentence", "identity %1 has %2 labels and no folder"),
    QT_TRANSLATE_NOOP("KitSentence", "Its lines are not used."),
    QT_TRANSLATE_NOOP("KitSentence", "no identity has %1 pictures younger than %2"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "The Inter-Prototype term will be zero; lower the child filter or check "
                      "the age file."),
    QT_TRANSLATE_NOOP("KitSentence", "the %1 folders are not the numbers 0 to %2"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "Classes are numbered by value where all names are numbers, else in byte "
                      "order of the names."),
    QT_TRANSLATE_NOOP("KitSentence",
                      "the training folder holds no pictures, wanted `<id>/<image>`"),
    QT_TRANSLATE_NOOP("KitSentence", "Check the path."),
    QT_TRANSLATE_NOOP("KitSentence", "none of the %1 pictures can be read"),
    QT_TRANSLATE_NOOP("KitSentence", "Get them again; the findings say what the files are."),
    QT_TRANSLATE_NOOP("KitSentence",
                      "the catalogue was of another training folder; it was made anew"),
    QT_TRANSLATE_NOOP("KitSentence", "not a folder of pictures; it is no identity"),
    QT_TRANSLATE_NOOP("KitSentence", "Move it out of the training folder."),
    QT_TRANSLATE_NOOP("KitSentence",
                      "%1 is labelled in line %2 already (age %3, here %4); this line counts"),
    // Pictures
    QT_TRANSLATE_NOOP("KitSentence", "%1 is not below %2"),
    QT_TRANSLATE_NOOP("KitSentence", "the picture is not there"),
    QT_TRANSLATE_NOOP("KitSentence", "Pairs that name it are not scored."),
    QT_TRANSLATE_NOOP("KitSentence", "the picture cannot be read"),
    QT_TRANSLATE_NOOP("KitSentence", "It is left out."),
    QT_TRANSLATE_NOOP("KitSentence", "the file is empty"),
    QT_TRANSLATE_NOOP("KitSentence", "It is left out; fetch it again."),
    QT_TRANSLATE_NOOP("KitSentence", "no picture in a known format"),
    QT_TRANSLATE_NOOP("KitSentence", "the picture is cut short"),
    QT_TRANSLATE_NOOP("KitSentence", "the picture is too large"),
    QT_TRANSLATE_NOOP("KitSentence", "the picture cannot be decoded without repairs"),
    QT_TRANSLATE_NOOP("KitSentence", "the picture is grey"),
    QT_TRANSLATE_NOOP("KitSentence", "The channel is used three times."),
    QT_TRANSLATE_NOOP("KitSentence", "the picture has an alpha channel"),
    QT_TRANSLATE_NOOP("KitSentence", "It is dropped."),
    QT_TRANSLATE_NOOP("KitSentence", "the extension names another format than the content has"),
    QT_TRANSLATE_NOOP("KitSentence", "the picture is %1x%2, not 112x112"),
    QT_TRANSLATE_NOOP("KitSentence", "It is resized when it is loaded."),
    QT_TRANSLATE_NOOP("KitSentence", "another file of the folder has the same number"),
    QT_TRANSLATE_NOOP("KitSentence", "Both are trained on, with one label."),
    // Test sets that tell nothing
    QT_TRANSLATE_NOOP("KitSentence", "none of its %1 pictures exists below %2"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "none of its %1 pairs has two pictures that can be read below %2"),
    QT_TRANSLATE_NOOP("KitSentence", "Name the folder that holds the pictures of the list."),
    // Age labels and pair lists (core/formats)
    QT_TRANSLATE_NOOP("KitSentence", "it holds no line, wanted %1"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "The download did not end, or the disk lost it: get it again."),
    QT_TRANSLATE_NOOP("KitSentence", "its only line cannot be used; here: %1"),
    QT_TRANSLATE_NOOP("KitSentence", "none of its %1 lines can be used; here: %2"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "It looks like an age file (id path age gender): was it named in the wrong "
                      "place?"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "It looks like a pair list (label path1 path2): was it named in the wrong "
                      "place?"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "It looks like the CSV of an evaluation: was it named in the wrong place?"),
    QT_TRANSLATE_NOOP("KitSentence", "Look at the first lines: are its columns in another order?"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "all of its %1 pairs have the label %2; wanted pairs of one person (1) and "
                      "pairs of two (0)"),
    QT_TRANSLATE_NOOP("KitSentence", "Without both there is no accuracy."),
    QT_TRANSLATE_NOOP("KitSentence", "the id is %1 and the folder of the path is %2"),
    QT_TRANSLATE_NOOP("KitSentence", "The folder counts; are columns swapped?"),
    QT_TRANSLATE_NOOP("KitSentence", "the label is -1; it counts as 0, two persons"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "blanks in the names leave several ways to split the line "
                      "into two paths"),
    QT_TRANSLATE_NOOP("KitSentence", "found the label %1, wanted 1, 0 or -1"),
    QT_TRANSLATE_NOOP("KitSentence", "found a label alone, wanted two paths"),
    QT_TRANSLATE_NOOP("KitSentence", "a path holds control bytes: %1"),
    QT_TRANSLATE_NOOP("KitSentence", "a path is absolute: %1"),
    QT_TRANSLATE_NOOP("KitSentence", "a path holds \"..\": %1"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "%1 cannot be split into two paths that end as pictures do, "
                      "and no pair sorts before it"),
    QT_TRANSLATE_NOOP("KitSentence",
                      "%1 cannot be split into two paths that end as pictures do; "
                      "the pair of line %2 counts again under label %3"),
    QT_TRANSLATE_NOOP("KitSentence", "%1 cannot be split into two paths that end as pictures do"),
    QT_TRANSLATE_NOOP("KitSentence", "the line repeats line %1"),
    QT_TRANSLATE_NOOP("KitSentence", "Both count."),
    QT_TRANSLATE_NOOP("KitSentence", "The line is left out."),
    QT_TRANSLATE_NOOP("KitSentence", "The age is used."),
    QT_TRANSLATE_NOOP("KitSentence", "found %1, wanted %2"),
    // The table of the study (core/study)
    QT_TRANSLATE_NOOP("KitSentence", "%1: %2 of %3 runs finished"),
    QT_TRANSLATE_NOOP("KitSentence", "%1: several runs have the same seed"),
    QT_TRANSLATE_NOOP("KitSentence", "%1 on %2 is not tested: %3"),
    QT_TRANSLATE_NOOP("KitSentence", "%1 on %2 are not tested: %3"),
    QT_TRANSLATE_NOOP("KitSentence", "every test set"),
    QT_TRANSLATE_NOOP("KitSentence", "it was evaluated on other pairs than the best"),
    QT_TRANSLATE_NOOP("KitSentence", "its runs were evaluated on different pairs"),
    QT_TRANSLATE_NOOP("KitSentence", "%1 has not kept the pairs of this evaluation"),
    QT_TRANSLATE_NOOP("KitSentence", "the pairs of this evaluation were not kept"),
    QT_TRANSLATE_NOOP("KitSentence", "the file names of this test set tell no ages"),
    QT_TRANSLATE_NOOP("KitSentence", "not evaluated yet"),
    // What was wanted
    QT_TRANSLATE_NOOP("KitSentence", "lines \"id path age gender\""),
    QT_TRANSLATE_NOOP("KitSentence", "lines \"label path1 path2\""),
    QT_TRANSLATE_NOOP("KitSentence", "two paths"),
    QT_TRANSLATE_NOOP("KitSentence", "text without control bytes"),
    QT_TRANSLATE_NOOP("KitSentence", "a number of years from 0 to 150"),
    QT_TRANSLATE_NOOP("KitSentence", "a number of years"),
    QT_TRANSLATE_NOOP("KitSentence", "a path that ends in <identity>/<image>"),
    QT_TRANSLATE_NOOP("KitSentence", "a gender of 0 or 1"),
    QT_TRANSLATE_NOOP("KitSentence", "50, 100 or 152"),
};

struct Pattern {
    const char* source;
    QString first;  ///< what stands before the first place: most sentences part there already
    QRegularExpression expression;
};

std::vector<Pattern> makePatterns()
{
    std::vector<Pattern> patterns;
    static const QRegularExpression place(QStringLiteral("%\\d"));
    for (const char* source : kSentences) {
        const QStringList texts = QString::fromUtf8(source).split(place);
        QStringList parts;
        for (const QString& text : texts)
            parts << QRegularExpression::escape(text);
        patterns.push_back({source,
                            texts.front(),
                            QRegularExpression(QRegularExpression::anchoredPattern(
                                                   parts.join(QStringLiteral("(.*)"))),
                                               QRegularExpression::DotMatchesEverythingOption)});
    }
    return patterns;
}

/// Values into their places in one pass: a value may hold what looks like a place.
QString filled(const QString& pattern, const QStringList& values)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size()
                              ? pattern[i + 1].digitValue()
                              : -1;
        if (place < 1 || place > values.size())
            text += pattern[i];
        else {
            text += inOurLanguage(values[place - 1]);
            ++i;
        }
    }
    return text;
}

}  // namespace

std::optional<QString> knownSentence(const QString& english)
{
    static const std::vector<Pattern> patterns = makePatterns();
    for (const Pattern& pattern : patterns) {
        if (!english.startsWith(pattern.first))
            continue;
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (match.hasMatch())
            return filled(QCoreApplication::translate(kContext, pattern.source),
                          match.capturedTexts().mid(1));
    }
    // A reason from the system or a decoder: "the picture cannot be read (Permission denied)".
    static const QRegularExpression withReason(QStringLiteral("^(.*) (\\(.*\\))$"));
    const QRegularExpressionMatch match = withReason.match(english);
    if (const auto head = match.hasMatch() ? knownSentence(match.captured(1)) : std::nullopt)
        return *head + QLatin1Char(' ') + match.captured(2);
    return std::nullopt;
}

QString inOurLanguage(const QString& english)
{
    return knownSentence(english).value_or(english);
}

}  // namespace interproto::ui
