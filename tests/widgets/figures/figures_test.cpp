// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/figures/panels.h"
#include "core/figures/table.h"
#include "tests/support/map_maker.h"
#include "tests/support/temporary_folder.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_dialog.h"
#include "widgets/figures/figure_painter.h"
#include "widgets/figures/figure_preview.h"
#include "widgets/figures/figure_writer.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace interproto;
using namespace interproto::testing;
using namespace interproto::ui;

namespace {

Figure curves()
{
    Figure figure;
    FigurePanel panel;
    panel.title = "Loss";
    panel.x.label = "Step";
    panel.y.label = "Loss";
    panel.series.push_back({.name = "ArcFace", .x = {0, 100, 200, 300}, .y = {4, 2, 1.5, 1.4}});
    panel.series.push_back(
        {.name = "Inter-Prototype", .x = {0, 100, 200}, .y = {5, 3, 2}, .colour = 1, .dash = 1});
    figure.panels = {panel};
    figure.options = resolved(figure.options, 1);
    return figure;
}

Figure maps(std::size_t points)
{
    Figure figure;
    for (const char* title : {"ArcFace", "Inter-Prototype"}) {
        FigurePanel panel = mapPanel(madeMap(points, 12, title[0] == 'A' ? 1 : 2), "child");
        panel.title = title;
        panel.origin = {};
        figure.panels.push_back(std::move(panel));
    }
    figure.options.preset = "bmvc";
    figure.options = resolved(figure.options, 2);
    shareRanges(figure.panels);
    return figure;
}

QByteArray bytesOf(const QString& file)
{
    return QByteArray::fromStdString(readFile(pathBytes(file)));
}

/// Without what says when it was made.
QByteArray undated(QByteArray pdf)
{
    static const QRegularExpression date(QStringLiteral("\\(D:[^)]*\\)"));
    QString text = QString::fromLatin1(pdf);
    return text.replace(date, QString()).toLatin1();
}

/// How much of the paper is inked: 0 white, 1 black.
double ink(const QImage& image)
{
    double sum = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    return sum / 255 / image.width() / image.height();
}

}  // namespace

class FiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { folder_ = std::make_unique<TemporaryFolder>(); }

    void aPdfHasItsSizeAndItsRecipe()
    {
        const QString file = path("f.pdf");
        const QStringList written = writeFigure(curves(), file);
        QCOMPARE(written, (QStringList{file, path("f.csv"), path("f.toml")}));
        const QByteArray pdf = bytesOf(file);
        QVERIFY(pdf.startsWith("%PDF-"));
        static const QRegularExpression box(
            QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
        const auto match = box.match(QString::fromLatin1(pdf));
        QVERIFY(match.hasMatch());
        // Qt's pages have whole points: half of one is 0.18 mm.
        const double widthMm = match.captured(1).toDouble() / kPointsPerMm;
        QVERIFY2(std::abs(widthMm - 88.9) < 0.2, qPrintable(match.captured(0)));
        QVERIFY(pdf.contains("/EmbeddedFile"));
        QVERIFY(pdf.contains("/FontFile"));
        const FigureRecipe recipe = readFigureRecipe(pathBytes(path("f.toml")));
        QCOMPARE(recipe.panels.at(0).kind, std::string("table"));
    }

    void aPdfOpensAndLooksAsItsPreview()
    {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
        if (tool.isEmpty())
            QSKIP("pdftoppm (poppler-utils) is not here");
        for (const bool isRaster : {false, true}) {
            Figure figure = maps(800);
            figure.options.points = isRaster ? "raster" : "vector";
            const QString file = path("m.pdf");
            writeFigure(figure, file);
            QCOMPARE(QProcess::execute(tool,
                                       {QStringLiteral("-png"),
                                        QStringLiteral("-r"),
                                        QStringLiteral("150"),
                                        QStringLiteral("-singlefile"),
                                        file,
                                        path("page")}),
                     0);
            const QImage page(path("page.png"));
            const QImage preview = figureImage(figure, 150);
            QVERIFY((page.size() - preview.size()).width() <= 2);
            QVERIFY(std::abs(page.height() - preview.height()) <= 2);
            QVERIFY2(std::abs(ink(page) - ink(preview)) < 0.25 * ink(preview),
                     qPrintable(QStringLiteral("%1 %2").arg(ink(page)).arg(ink(preview))));
            QVERIFY(ink(page) > 0.01);
        }
    }

    void aRecipeRepeatsItsFigureToTheByte_data()
    {
        QTest::addColumn<QString>("suffix");
        for (const QString& suffix : figureSuffixes())
            QTest::newRow(qPrintable(suffix)) << suffix;
    }
    void aRecipeRepeatsItsFigureToTheByte()
    {
        QFETCH(QString, suffix);
        // Drawn from the table beside it, and from the map itself.
        writeMap(folder_->file("map"), madeMap(500));
        Figure figure = curves();
        figure.panels.push_back(
            loadPanel({.kind = "map", .inputs = {"map"}, .title = "Map"}, folder_->path()));
        figure.panels.back().origin.inputs = {folder_->file("map")};
        figure.options = resolved({}, 2);
        const QString first = path(QStringLiteral("f.") + suffix);
        writeFigure(figure, first);
        const std::string recipe = readFile(folder_->file("f.toml"));
        QVERIFY2(recipe.find("input = ['map']") != std::string::npos, recipe.c_str());
        const QByteArray picture = bytesOf(first);
        const QByteArray table = bytesOf(path("f.csv"));
        const Figure again = loadFigure(figureRecipeFromText(recipe, "f.toml"), folder_->path());
        QVERIFY(QDir(QString::fromStdString(folder_->path())).mkdir(QStringLiteral("again")));
        const QString second = path(QStringLiteral("again/f.") + suffix);
        writeFigure(again, second, recipe);
        QCOMPARE(bytesOf(path("again/f.csv")), table);
        QCOMPARE(undated(bytesOf(second)), undated(picture));
    }

    void svgAndPngHaveTheirSizes()
    {
        Figure figure = curves();
        figure.options.heightMm = 60;
        figure.options.dpi = 300;
        writeFigure(figure, path("f.svg"));
        const QByteArray svg = bytesOf(path("f.svg"));
        static const QRegularExpression size(
            QStringLiteral("width=\"([0-9.]+)mm\" height=\"([0-9.]+)mm\""));
        const auto match = size.match(QString::fromUtf8(svg));
        QVERIFY(match.hasMatch());
        QVERIFY(std::abs(match.captured(1).toDouble() - 88.9) < 0.1);
        QVERIFY(std::abs(match.captured(2).toDouble() - 60) < 0.1);
        QVERIFY(svg.contains("preset"));
        writeFigure(figure, path("f.png"));
        QImageReader reader(path("f.png"));
        const QImage png = reader.read();
        QCOMPARE(png.width(), qRound(88.9 / 25.4 * 300));
        QCOMPARE(png.height(), qRound(60 / 25.4 * 300));
        QVERIFY(std::abs(png.dotsPerMeterX() * 0.0254 - 300) < 0.5);
        QVERIFY(png.text(QStringLiteral("figure.toml")).contains(QStringLiteral("kind")));
    }

    void largeCloudsAreSmallAsPictures()
    {
        Figure figure = maps(6000);
        writeFigure(figure, path("raster.pdf"));
        figure.options.points = "vector";
        writeFigure(figure, path("vector.pdf"));
        const qint64 raster = bytesOf(path("raster.pdf")).size();
        const qint64 vector = bytesOf(path("vector.pdf")).size();
        QVERIFY2(raster < vector, qPrintable(QStringLiteral("%1 %2").arg(raster).arg(vector)));
        const QStringList written = writeFigure(maps(6000), path("t.tex"));
        QVERIFY(written.contains(path("t-1.png")) && written.contains(path("t-2.png")));
        QVERIFY(bytesOf(path("t.tex")).contains("{t-2.png}"));
    }

    void theTableIsTheData()
    {
        const Figure figure = curves();
        writeFigure(figure, path("f.csv"));
        const std::vector<FigurePanel> read = readFigureTable(folder_->file("f.csv"));
        for (std::size_t i = 0; i < 2; ++i) {
            QCOMPARE(read.at(0).series.at(i).x, figure.panels[0].series[i].x);
            QCOMPARE(read[0].series[i].y, figure.panels[0].series[i].y);
            QCOMPARE(read[0].series[i].name, figure.panels[0].series[i].name);
        }
    }

    void whatCannotBeWrittenIsTold()
    {
        QVERIFY_EXCEPTION_THROWN(writeFigure(curves(), path("f.docx")), Error);
        QVERIFY_EXCEPTION_THROWN(writeFigure(curves(), path("no/such/f.pdf")), Error);
    }

    void greyPrintHasNoColours()
    {
        Figure figure = maps(400);
        figure.options.palette = "grey";
        const QImage image = figureImage(figure, 100);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                QVERIFY(image.pixelColor(x, y).saturation() == 0);
        // And the study's has red and blue.
        figure.options.palette = "study";
        const QImage coloured = figureImage(figure, 100);
        bool hasRed = false;
        for (int y = 0; y < coloured.height(); ++y)
            for (int x = 0; x < coloured.width(); ++x) {
                const QColor c = coloured.pixelColor(x, y);
                hasRed = hasRed || (c.red() > 180 && c.green() < 80);
            }
        QVERIFY(hasRed);
    }

    void theDialogShowsAndWritesWhatIsSet()
    {
        FigureDialog dialog(curves().panels, QStringLiteral("Loss"));
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        auto* preview = dialog.findChild<FigurePreview*>();
        QSignalSpy drawn(preview, &FigurePreview::drawn);
        QVERIFY(drawn.wait());
        QVERIFY(std::abs(preview->sizeMm().width() - 88.9) < 0.5);
        auto* preset = dialog.findChild<QComboBox*>();
        preset->setFocus();
        QTest::keyClick(preset, Qt::Key_Down);
        QVERIFY(drawn.wait());
        QVERIFY(std::abs(preview->sizeMm().width() - 181.9) < 0.5);
        QLineEdit* title = nullptr;
        for (QLineEdit* edit : dialog.findChildren<QLineEdit*>())
            if (edit->text() == QStringLiteral("Loss") &&
                edit->accessibleName() == QStringLiteral("Title"))
                title = edit;
        QVERIFY(title);
        title->selectAll();
        QTest::keyClicks(title, QStringLiteral("Total loss"));
        QSignalSpy told(&dialog, &FigureDialog::told);
        QVERIFY(dialog.save(path("d.png")));
        QVERIFY(!told.at(0).at(0).toBool());
        const FigureRecipe recipe = readFigureRecipe(folder_->file("d.toml"));
        QCOMPARE(recipe.panels[0].title, std::string("Total loss"));
        QCOMPARE(recipe.options.preset, std::string("ieee_page"));
        QVERIFY(!dialog.save(path("no/d.png")));
        QVERIFY(told.at(1).at(0).toBool());
    }

    void savingAsksOnceForAllThatWouldBeReplaced()
    {
        FigureDialog dialog(curves().panels, QStringLiteral("Loss"));
        dialog.show();
        folder_->write("map2.csv", "measurements");
        folder_->write("map2.toml", "settings");
        // Given up: nothing has changed.
        QMessageBox* question = askedFor(dialog, "map2");
        QVERIFY(question);
        for (const char* name : {"map2.csv", "map2.toml"})
            QVERIFY2(question->informativeText().contains(QLatin1String(name)), name);
        QVERIFY(!question->informativeText().contains(QStringLiteral("map2.pdf")));
        question->button(QMessageBox::Cancel)->click();
        QCOMPARE(readFile(folder_->file("map2.csv")), std::string("measurements"));
        QVERIFY(!fileExists(folder_->file("map2.pdf")));
        // Consented: all three are written.
        question = askedFor(dialog, "map2.pdf");
        QVERIFY(question);
        choose(*question, QMessageBox::DestructiveRole);
        QTRY_VERIFY(fileExists(folder_->file("map2.pdf")));
        QVERIFY(readFile(folder_->file("map2.csv")).starts_with("panel,"));
        QVERIFY(readFigureRecipe(folder_->file("map2.toml")).panels.size() == 1);
        // Without its ending it is the same file, so it is asked about; its own table is no loss.
        question = askedFor(dialog, "map2");
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(QStringLiteral("map2.pdf")));
        QVERIFY(!question->informativeText().contains(QStringLiteral("map2.csv")));
        // Another name, another question: none here.
        choose(*question, QMessageBox::ActionRole);
        QVERIFY(!askedAgain(dialog, "fresh"));
        QTRY_VERIFY(fileExists(folder_->file("fresh.pdf")));
        // The same figure in another form is no question either.
        QVERIFY(!askedFor(dialog, "fresh.svg"));
        QTRY_VERIFY(fileExists(folder_->file("fresh.svg")));
    }

    void everyEditorHasAName()
    {
        FigureDialog dialog(maps(20).panels, QStringLiteral("Maps"));
        for (const QWidget* widget : dialog.findChildren<QWidget*>()) {
            const bool isEditor =
                widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox");
            if (isEditor && widget->isVisibleTo(&dialog))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

private:
    /// Saves under that name; the question that comes, or null when none does.
    QMessageBox* askedFor(FigureDialog& dialog, const char* name) const
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->isDefault() && button->window() == &dialog)
                button->click();
        return askedAgain(dialog, name);
    }
    QMessageBox* askedAgain(FigureDialog& dialog, const char* name) const
    {
        auto* files = inFront<QFileDialog>(dialog);
        auto* edit = files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        files->setDirectory(pathText(folder_->path()));
        files->activateWindow();
        if (!QTest::qWaitForWindowActive(files))
            return nullptr;
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1String(name));
        QMetaObject::invokeMethod(files, "accept");
        return inFront<QMessageBox>(dialog);
    }
    /// The one that a person sees; those that were answered may not be gone yet.
    template <typename Dialog>
    static Dialog* inFront(FigureDialog& dialog)
    {
        for (Dialog* each : dialog.findChildren<Dialog*>())
            if (each->isVisible())
                return each;
        return nullptr;
    }
    static void choose(QMessageBox& question, QMessageBox::ButtonRole role)
    {
        for (QAbstractButton* button : question.buttons())
            if (question.buttonRole(button) == role)
                return button->click();
    }

    QString path(const QString& name) const { return pathText(folder_->file(name.toStdString())); }
    QString path(const char* name) const { return path(QString::fromLatin1(name)); }

    std::unique_ptr<TemporaryFolder> folder_;
};

QTEST_MAIN(FiguresTest)
#include "figures_test.moc"
