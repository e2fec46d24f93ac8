// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/screenshot.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/common/words.h"

#include <QApplication>
#include <QBuffer>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace interproto::ui {

namespace {

constexpr int kPatienceMs = 60000;  ///< after so long a picture is given up
constexpr int kLookMs = 100;
constexpr int kCalmLooks = 6;  ///< so many looks in a row have to find nothing going on

/// Waits until the pages are at rest.
class Photographer : public QObject {
public:
    Photographer(MainWindow& window, QString file) : QObject(&window), window_(window), file_(file)
    {
        connect(&timer_, &QTimer::timeout, this, [this] { look(); });
        QTimer::singleShot(kPatienceMs, this, [] {
            QApplication::exit(complain(QCoreApplication::translate(
                "CommandLine", "what was to be shown could not be read in time")));
        });
    }
    void start() { timer_.start(kLookMs); }

private:
    void look()
    {
        const Pages& pages = window_.host().pages();
        const bool isBusy = std::any_of(
            pages.begin(), pages.end(), [](const auto& page) { return page->isBusy(); });
        calm_ = isBusy ? 0 : calm_ + 1;
        if (calm_ < kCalmLooks)
            return;
        timer_.stop();
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        window_.grab().save(&buffer, "PNG");
        try {
            writeFile(pathBytes(file_),
                      {buffer.data().constData(), static_cast<std::size_t>(buffer.size())});
            QApplication::quit();
        } catch (const Error& error) {
            QApplication::exit(complain(shownText(error.what())));
        }
    }

    MainWindow& window_;
    QString file_;
    QTimer timer_;
    int calm_ = 0;
};

}  // namespace

int complain(const QString& text)
{
    std::fprintf(stderr, "interproto-workbench: %s\n", text.toLocal8Bit().constData());
    return static_cast<int>(ExitCode::Failed);
}

void takePicture(MainWindow& window, const CommandLine& line)
{
    auto* photographer = new Photographer(window, line.screenshot);
    if (line.paths.isEmpty())
        return photographer->start();
    QObject::connect(&window,
                     &MainWindow::opened,
                     photographer,
                     [&window, photographer, line](const QString&, const QString& failure) {
                         if (!failure.isEmpty())
                             return QApplication::exit(complain(failure));
                         PageRequest request;
                         request.page = line.page;
                         request.selection = line.part;
                         if (line.part.isEmpty() || !window.host().show(request))
                             window.host().setCurrent(line.page);
                         photographer->start();
                     });
}

}  // namespace interproto::ui
