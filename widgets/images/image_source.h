// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QObject>
#include <QString>

#include <memory>
#include <string>

namespace interproto::ui {

/// Why there is no picture of a file.
enum class ImageState { Ready, Waiting, Missing, Broken };

struct SourcedImage {
    ImageState state = ImageState::Waiting;
    QImage image;    ///< when Ready
    QString reason;  ///< when Broken: what is wrong with it, for people
};

/// Pictures of image files for views: decoded in threads of its own (JPEG, PNG, BMP, WebP by
/// signature, header limits first), scaled while decoding, kept in a cache bounded by bytes, newest
/// requests first, requests that were scrolled past dropped.
///
///     const SourcedImage face = source.image(path, 112);      // never waits
///     connect(&source, &ImageSource::ready, view, repaintItem);
///
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
    void setCacheBytes(qint64 bytes);  ///< default 256 MB
    qint64 cachedBytes() const;

Q_SIGNALS:
    void ready(const QString& path, int size);

private:
    class State;
    std::unique_ptr<State> state_;
};

}  // namespace interproto::ui
