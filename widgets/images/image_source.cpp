// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/image_source.h"

#include "widgets/common/words.h"

#include <QMetaObject>
#include <QThread>

#include <algorithm>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace interproto::ui {

namespace {

constexpr qint64 kDefaultCacheBytes = qint64(256) << 20;
/// What an entry costs beside its pixels: a million missing files are not to fill the memory.
constexpr qint64 kEntryBytes = 256;
/// A view shows hundreds of pictures; older requests than so many are for what was scrolled past.
constexpr std::size_t kMostWaiting = 4096;

struct Request {
    std::string path;
    int size = 0;

    bool operator==(const Request&) const = default;
};

struct RequestHash {
    std::size_t operator()(const Request& request) const
    {
        return std::hash<std::string>()(request.path) * 31U +
               static_cast<std::size_t>(request.size);
    }
};

template <typename Value>
using RequestMap = std::unordered_map<Request, Value, RequestHash>;

}  // namespace

/// Two halves: the cache belongs to the GUI thread, the requests to the mutex.
class ImageSource::State {
public:
    explicit State(ImageSource& owner) : owner_(owner)
    {
        // At least two, so that a slow file holds up no other; few, to leave the machine to a run.
        const int threads = std::clamp(QThread::idealThreadCount() / 2, 2, 4);
        for (int i = 0; i < threads; ++i)
            threads_.emplace_back([this] { work(); });
    }

    ~State()
    {
        {
            const std::lock_guard lock(mutex_);
            isEnding_ = true;
            waiting_.clear();
        }
        wake_.notify_all();
        for (std::thread& thread : threads_)
            thread.join();
    }

    SourcedImage image(const Request& request)
    {
        if (const auto found = cache_.find(request); found != cache_.end()) {
            order_.splice(order_.begin(), order_, found->second);
            return found->second->picture;
        }
        ask(request);
        return {};
    }

    void dropWaiting()
    {
        const std::lock_guard lock(mutex_);
        waiting_.clear();
        places_.clear();
    }

    void forget()
    {
        dropWaiting();
        cache_.clear();
        order_.clear();
        bytes_ = 0;
        const std::lock_guard lock(mutex_);
        ++generation_;
        started_.clear();
    }

    void setLimit(qint64 bytes)
    {
        limit_ = std::max<qint64>(bytes, 0);
        evict();
    }

    qint64 bytes() const { return bytes_; }

    std::size_t waiting() const
    {
        const std::lock_guard lock(mutex_);
        return waiting_.size();
    }

private:
    struct Entry {
        Request request;
        SourcedImage picture;
        qint64 bytes = 0;
    };

    void ask(const Request& request)
    {
        {
            const std::lock_guard lock(mutex_);
            if (started_.contains(request))
                return;
            if (const auto place = places_.find(request); place != places_.end()) {
                waiting_.splice(waiting_.begin(), waiting_, place->second);
                return;
            }
            waiting_.push_front(request);
            places_.emplace(request, waiting_.begin());
            if (waiting_.size() > kMostWaiting) {
                places_.erase(waiting_.back());
                waiting_.pop_back();
            }
        }
        wake_.notify_one();
    }

    void work()
    {
        for (;;) {
            Request request;
            quint64 generation = 0;
            {
                std::unique_lock lock(mutex_);
                wake_.wait(lock, [this] { return isEnding_ || !waiting_.empty(); });
                if (isEnding_)
                    return;
                request = std::move(waiting_.front());
                waiting_.pop_front();
                places_.erase(request);
                started_.insert(request);
                generation = generation_;
            }
            SourcedImage picture = loadImage(request.path, request.size);
            // The owner waits for this thread before it goes, and events to it go with it.
            QMetaObject::invokeMethod(
                &owner_,
                [this, generation, request = std::move(request), picture = std::move(picture)] {
                    take(generation, request, picture);
                },
                Qt::QueuedConnection);
        }
    }

    void take(quint64 generation, const Request& request, const SourcedImage& picture)
    {
        {
            const std::lock_guard lock(mutex_);
            if (generation != generation_)
                return;
            started_.erase(request);
        }
        const qint64 bytes =
            kEntryBytes + static_cast<qint64>(request.path.size()) + picture.image.sizeInBytes();
        order_.push_front({request, picture, bytes});
        cache_[request] = order_.begin();
        bytes_ += bytes;
        evict();
        Q_EMIT owner_.ready(pathText(request.path), request.size);
    }

    /// The newest stays, however large: a view that asks for it would ask for ever.
    void evict()
    {
        while (bytes_ > limit_ && order_.size() > 1) {
            bytes_ -= order_.back().bytes;
            cache_.erase(order_.back().request);
            order_.pop_back();
        }
    }

    ImageSource& owner_;
    std::list<Entry> order_;  ///< latest used first
    RequestMap<std::list<Entry>::iterator> cache_;
    qint64 bytes_ = 0;
    qint64 limit_ = kDefaultCacheBytes;

    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::list<Request> waiting_;  ///< newest first
    RequestMap<std::list<Request>::iterator> places_;
    std::unordered_set<Request, RequestHash> started_;
    quint64 generation_ = 0;
    bool isEnding_ = false;
    std::vector<std::thread> threads_;
};

ImageSource::ImageSource(QObject* parent) : QObject(parent), state_(std::make_unique<State>(*this))
{
}

ImageSource::~ImageSource() = default;

SourcedImage ImageSource::image(const std::string& path, int size)
{
    return path.empty() ? SourcedImage{ImageState::Missing, {}, {}, {}}
                        : state_->image({path, size});
}

void ImageSource::dropWaiting()
{
    state_->dropWaiting();
}

void ImageSource::forget()
{
    state_->forget();
}

void ImageSource::setCacheBytes(qint64 bytes)
{
    state_->setLimit(bytes);
}

qint64 ImageSource::cachedBytes() const
{
    return state_->bytes();
}

std::size_t ImageSource::waiting() const
{
    return state_->waiting();
}

}  // namespace interproto::ui
