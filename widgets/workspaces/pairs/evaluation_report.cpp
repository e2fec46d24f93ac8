// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/evaluation_report.h"

#include "core/base/files.h"
#include "core/pairs/pair_figures.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace interproto::ui {

namespace {

constexpr int kFacePixels = 112;
constexpr double kWidth = 460;
constexpr double kHeight = 240;
constexpr double kLeft = 8;
constexpr double kBottom = 22;

const char* const kStyle = R"(
body{font:15px/1.45 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1c2127;background:#fff}
h1{font-size:1.5rem}h2{margin-top:2.2rem;border-bottom:1px solid #d5d9de}
table{border-collapse:collapse;margin:.8rem 0}td,th{padding:.2rem .9rem .2rem 0;text-align:right}
td:first-child,th:first-child{text-align:left}th{font-weight:600;border-bottom:1px solid #9aa1aa}
.pairs{display:flex;flex-wrap:wrap;gap:12px}.pair{border:1px solid #d5d9de;padding:6px;width:240px}
.pair img,.none{width:112px;height:112px;object-fit:contain;background:#f0f1f3;display:inline-block;vertical-align:top}
.none{font-size:12px;color:#6b737d;text-align:center;padding-top:40px;box-sizing:border-box}
.small{color:#6b737d;font-size:13px}svg{background:#fff;margin-right:1rem}svg text{font:11px sans-serif;fill:#6b737d}
)";

QString translated(const char* text)
{
    return QCoreApplication::translate("EvaluationReport", text);
}

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

QString cell(const QString& text)
{
    return QStringLiteral("<td>%1</td>").arg(escaped(text));
}

QString interval(const std::optional<Interval>& interval)
{
    return interval ? QStringLiteral("%1 – %2").arg(percentText(interval->low),
                                                    percentText(interval->high))
                    : QStringLiteral("–");
}

QString figuresTable(const PairTable& table, float threshold)
{
    QString html = QStringLiteral("<table><tr>");
    for (const char* head : {QT_TRANSLATE_NOOP("EvaluationReport", "Test set"),
                             QT_TRANSLATE_NOOP("EvaluationReport", "Pairs"),
                             QT_TRANSLATE_NOOP("EvaluationReport", "At the threshold"),
                             QT_TRANSLATE_NOOP("EvaluationReport", "Best on test"),
                             QT_TRANSLATE_NOOP("EvaluationReport", "95 % interval"),
                             QT_TRANSLATE_NOOP("EvaluationReport", "Ten-fold"),
                             QT_TRANSLATE_NOOP("EvaluationReport", "AUC"),
                             QT_TRANSLATE_NOOP("EvaluationReport", "EER")})
        html += QStringLiteral("<th>%1</th>").arg(escaped(translated(head)));
    html += QStringLiteral("</tr>\n");
    const QString none = QStringLiteral("–");
    for (const PairSet& set : table.sets) {
        const VerificationReport& r = set.report;
        const Confusion counts = set.scores.at(threshold);
        html += QStringLiteral("<tr>") + cell(shownText(set.name)) + cell(countText(r.pairs)) +
                cell(counts.total() > 0 ? percentText(*counts.accuracy().value) : none) +
                cell(r.best ? percentText(r.best.value->accuracy) : none) +
                cell(interval(r.accuracyInterval)) +
                cell(r.folds ? percentText(r.folds.value->mean) : none) +
                cell(r.auc ? QString::number(*r.auc.value, 'f', 4) : none) +
                cell(r.equalError ? percentText(r.equalError.value->rate) : none) +
                QStringLiteral("</tr>\n");
    }
    return html + QStringLiteral("</table>\n");
}

QString tarTable(const PairSet& set)
{
    QString html =
        QStringLiteral("<table><tr><th>FAR</th><th>TAR</th><th>%1</th></tr>\n")
            .arg(escaped(translated(QT_TRANSLATE_NOOP("EvaluationReport", "Threshold"))));
    for (const TarAtFar& level : set.report.tarAtFar)
        html += QStringLiteral("<tr>") + cell(QLocale::c().toString(level.far, 'g', 2)) +
                (level.tar
                     ? cell(percentText(*level.tar.value)) +
                           cell(level.threshold ? scoreText(*level.threshold) : QStringLiteral("–"))
                     : QStringLiteral("<td colspan=\"2\" class=\"small\">%1</td>")
                           .arg(escaped(shownText(level.tar.reason)))) +
                QStringLiteral("</tr>\n");
    return html + QStringLiteral("</table>\n");
}

QString svgPoint(double x, double y)
{
    return QStringLiteral("%1,%2 ").arg(x, 0, 'f', 1).arg(y, 0, 'f', 1);
}

QString histogramSvg(const PairSet& set, float threshold)
{
    const ScoreHistogram histogram = scoreHistogram(set.scores, 60);
    QString svg = QStringLiteral("<svg width=\"%1\" height=\"%2\" role=\"img\" aria-label=\"%3\">")
                      .arg(kWidth)
                      .arg(kHeight)
                      .arg(escaped(translated(
                          QT_TRANSLATE_NOOP("EvaluationReport", "Histogram of similarities"))));
    const auto x = [&](double score) {
        return kLeft + (score - double(histogram.low)) / double(histogram.high - histogram.low) *
                           (kWidth - 2 * kLeft);
    };
    const auto outline = [&](const std::vector<std::int64_t>& bins, const char* colour) {
        const auto total = std::accumulate(bins.begin(), bins.end(), std::int64_t(0));
        const auto most = *std::max_element(bins.begin(), bins.end());
        if (total == 0 || most == 0)
            return;
        QString points = svgPoint(x(double(histogram.low)), kHeight - kBottom);
        for (std::size_t bin = 0; bin < bins.size(); ++bin) {
            const double y = kHeight - kBottom -
                             static_cast<double>(bins[bin]) / static_cast<double>(most) *
                                 (kHeight - kBottom - 10);
            points += svgPoint(x(double(histogram.edge(bin))), y) +
                      svgPoint(x(double(histogram.edge(bin + 1))), y);
        }
        points += svgPoint(x(double(histogram.high)), kHeight - kBottom);
        svg += QStringLiteral(
                   "<polygon points=\"%1\" fill=\"%2\" fill-opacity=\"0.25\" "
                   "stroke=\"%2\"/>")
                   .arg(points, QLatin1String(colour));
    };
    outline(histogram.impostor, "#d55e00");
    outline(histogram.genuine, "#0072b2");
    const double at = x(double(threshold));
    svg += QStringLiteral(
               "<line x1=\"%1\" x2=\"%1\" y1=\"4\" y2=\"%2\" stroke=\"#1c2127\" "
               "stroke-width=\"2\"/>")
               .arg(at, 0, 'f', 1)
               .arg(kHeight - kBottom);
    svg += QStringLiteral("<text x=\"%1\" y=\"%2\">%3</text>")
               .arg(std::min(at + 4, kWidth - 60), 0, 'f', 1)
               .arg(kHeight - 6)
               .arg(scoreText(threshold));
    return svg + QStringLiteral("</svg>");
}

QString rocSvg(const PairSet& set)
{
    if (!set.report.roc)
        return {};
    const double least =
        1.0 / static_cast<double>(std::max<std::int64_t>(set.report.impostors, 10));
    QString points;
    for (const RocPoint& point : *set.report.roc.value)
        points += svgPoint(kLeft + (std::log10(std::max(point.far, least)) - std::log10(least)) /
                                       -std::log10(least) * (kWidth - 2 * kLeft),
                           4 + (1 - point.tar) * (kHeight - kBottom - 4));
    return QStringLiteral(
               "<svg width=\"%1\" height=\"%2\" role=\"img\" aria-label=\"ROC\">"
               "<polyline points=\"%3\" fill=\"none\" stroke=\"#0072b2\" "
               "stroke-width=\"2\"/><text x=\"%4\" y=\"%5\">FAR %6 … 1</text></svg>")
        .arg(kWidth)
        .arg(kHeight)
        .arg(points)
        .arg(kLeft)
        .arg(kHeight - 6)
        .arg(QLocale::c().toString(least, 'g', 2));
}

QString faceHtml(const std::string& file, bool isBlurred)
{
    const SourcedImage face = loadImage(file, kFacePixels);
    if (face.state != ImageState::Ready)
        return QStringLiteral("<span class=\"none\">%1</span>")
            .arg(escaped(face.state == ImageState::Missing
                             ? translated(QT_TRANSLATE_NOOP("EvaluationReport", "no image"))
                             : face.reason));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    (isBlurred ? blurred(face.image) : face.image).save(&buffer, "JPEG", 88);
    return QStringLiteral("<img alt=\"\" src=\"data:image/jpeg;base64,%1\">")
        .arg(QString::fromLatin1(bytes.toBase64()));
}

std::vector<std::uint32_t> worst(const PairTable& table,
                                 const PairSet& set,
                                 float threshold,
                                 std::size_t most)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = set.begin; row < set.end; ++row)
        if (isFailure(table.verdict(row, threshold)))
            rows.push_back(row);
    std::stable_sort(rows.begin(), rows.end(), [&](auto a, auto b) {
        return std::abs(table.similarity[a] - threshold) >
               std::abs(table.similarity[b] - threshold);
    });
    rows.resize(std::min(rows.size(), most));
    return rows;
}

bool appendFailures(QString& html,
                    const PairSelection& selection,
                    const PairSet& set,
                    const ReportOptions& options,
                    const std::stop_token& stop)
{
    const PairTable& table = *selection.pairs->table;
    html += QStringLiteral("<div class=\"pairs\">\n");
    PairSelection failures = selection;
    failures.rows = worst(table, set, selection.threshold, options.examples);
    const std::vector<ContactPair> pairs = contactPairs(failures);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (stop.stop_requested())
            return false;
        const PairTile& tile = pairs[i].tile;
        html += QStringLiteral(
                    "<div class=\"pair\">%1 %2<br>%3 · %4<br><b>%5</b> %6 "
                    "<span class=\"small\">%7 %8</span></div>\n")
                    .arg(faceHtml(pairs[i].first, options.isBlurred),
                         faceHtml(pairs[i].second, options.isBlurred),
                         escaped(tile.firstCaption),
                         escaped(tile.secondCaption),
                         escaped(tile.score),
                         escaped(tile.verdict),
                         escaped(farText(table.farAt(failures.rows[i]))),
                         escaped(tile.mark));
    }
    html += QStringLiteral("</div>\n");
    return true;
}

}  // namespace

bool writeEvaluationReport(const std::string& file,
                           const PairSelection& selection,
                           const ReportOptions& options,
                           std::stop_token stop)
{
    const PairTable& table = *selection.pairs->table;
    QString html =
        QStringLiteral(
            "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>%1</title>"
            "<style>%2</style></head><body>\n<h1>%1</h1>\n<p class=\"small\">%3</p>\n")
            .arg(escaped(options.title),
                 QLatin1String(kStyle),
                 escaped(
                     translated(QT_TRANSLATE_NOOP("EvaluationReport",
                                                  "Interproto %1; threshold %2. Best on test "
                                                  "is chosen on these very pairs and so "
                                                  "optimistic; ten-fold is not."))
                         .arg(QStringLiteral(INTERPROTO_VERSION), scoreText(selection.threshold))));
    html += figuresTable(table, selection.threshold);
    for (const PairSet& set : table.sets) {
        if (set.report.pairs == 0)
            continue;
        html += QStringLiteral("<h2>%1</h2>\n").arg(escaped(shownText(set.name)));
        html += histogramSvg(set, selection.threshold) + rocSvg(set) + tarTable(set);
        html += QStringLiteral("<h3>%1</h3>\n")
                    .arg(escaped(translated(
                        QT_TRANSLATE_NOOP("EvaluationReport", "Failures, the most wrong first"))));
        if (!appendFailures(html, selection, set, options, stop))
            return false;
    }
    if (selection.pairs->issues.total() > 0) {
        html += QStringLiteral("<h2>%1</h2>\n<ul>\n")
                    .arg(escaped(translated(QT_TRANSLATE_NOOP("EvaluationReport", "Left out"))));
        for (const auto& [code, count] : selection.pairs->issues.counts())
            html += QStringLiteral("<li>%1: %2</li>\n")
                        .arg(escaped(shownText(code)), countText(static_cast<std::int64_t>(count)));
        html += QStringLiteral("</ul>\n");
    }
    html += QStringLiteral("</body></html>\n");
    const QByteArray bytes = html.toUtf8();
    writeFile(file, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return true;
}

}  // namespace interproto::ui
