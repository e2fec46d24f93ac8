// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prototypes/map_folder.h"
#include "widgets/maps/background.h"

#include <QObject>
#include <QString>

#include <memory>
#include <string>

class QTimer;

namespace interproto::ui {

class TaskProcess;

/// What a new layout is made with.
struct MapSettings {
    double perplexity = 30;
    double exaggeration = 1;
    int iterations = 1000;
};

/// Runs `interproto map` and tells how the layout forms: the layout file is read again whenever the
/// task has replaced it. Also follows a map that another process makes.
class MapRunner : public QObject {
    Q_OBJECT

public:
    explicit MapRunner(QObject* parent = nullptr);
    ~MapRunner() override;

    /// The map folder to be followed; "" none.
    void follow(const std::string& folder);
    /// `align`: an earlier map whose places the points start from; `resume` goes on where it
    /// stopped.
    void start(const std::string& vectors,
               const std::string& table,
               const MapSettings& settings,
               const std::string& align,
               bool resume);
    /// Stops and keeps the layout.
    void stop();
    /// Changes the running layout.
    void setPerplexity(double perplexity);
    void setExaggeration(double exaggeration);
    bool isRunning() const { return task_ != nullptr; }
    /// As a person would type it.
    QString commandLine() const { return commandLine_; }
    void setActive(bool isActive);

Q_SIGNALS:
    void formed(const std::vector<float>& layout, const MapStatus& status);
    void runningChanged(bool isRunning);
    /// The task's own words about its progress.
    void progressed(const QString& text, double share);
    /// The map is as it will be: read it with everything beside it.
    void settled();
    void told(bool isError, const QString& text);

private:
    struct News;
    void poll();
    void ask(const std::string& line);

    std::string folder_;
    std::unique_ptr<TaskProcess> task_;
    QString commandLine_;
    QTimer* timer_;
    Background reader_;
    double seen_ = 0;  ///< modification time of the layout that was read last
};

}  // namespace interproto::ui
