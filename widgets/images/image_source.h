// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/images/image_loader.h"

#include <QObject>

#include <memory>

namespace interproto::ui {

/// Pictures of image files for views: decoded in threads of its own (see loadImage), kept in a
/// cache bounded by bytes, newest requests first, requests that were scrolled past dropped.
///
///     const SourcedImage face = source.image(path, 112);      // never waits
///     connect(&source, &ImageSource::ready, view, repaintItem);
///
/// Missing and broken files are remembered as well; forget() looks at all files again.
/// GUI thread. One for the whole window.
class ImageSource : public QObject {
    Q_OBJECT

public:
    explicit ImageSource(QObject* parent = nullptr);
    ~ImageSource() override;

    /// What is known now; a file that is not known yet is asked for, and ready() follows.
    /// `size` in device pixels: the longer side of the result at most.
    SourcedImage image(const std::string& path, int size);
    /// Forgets requests that were not started: call when a view scrolled, then ask again for what
    /// is visible.
    void dropWaiting();
    /// Forgets all pictures and requests: the files may have changed.
    void forget();
    void setCacheBytes(qint64 bytes);  ///< default 256 MB
    qint64 cachedBytes() const;
    /// Requests that no thread has begun with.
    std::size_t waiting() const;

Q_SIGNALS:
    /// Known by now: a picture, or why there is none.
    void ready(const QString& path, int size);

private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace interproto::ui
