// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/image_decoder.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/from_blob.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace interproto {

/// Memory of batches, used again: a fresh allocation of some megabytes costs page faults worth a
/// tenth of the decoding. A tensor gives its memory back when its last reference goes, on any
/// thread, also after the pool itself is gone.
class PixelPool {
public:
    explicit PixelPool(bool pinned) : pinned_(pinned) {}

    /// uint8 [count, 112, 112, 3], uninitialised.
    at::Tensor take(std::int64_t count)
    {
        const at::IntArrayRef::value_type shape[] = {count, kFaceSide, kFaceSide, 3};
        if (pinned_)  // its allocator keeps memory by itself
            return at::empty(shape, at::TensorOptions(at::kByte).pinned_memory(true));
        Block block = freeList_->take(static_cast<std::size_t>(count) * kFaceBytes);
        std::uint8_t* pixels = block.pixels.get();
        // std::function must be copyable, so the block travels in a shared pointer.
        auto held = std::make_shared<Block>(std::move(block));
        return at::from_blob(
            pixels,
            shape,
            [held, list = freeList_](void*) { list->give(std::move(*held)); },
            at::TensorOptions(at::kByte));
    }

private:
    struct Block {
        std::unique_ptr<std::uint8_t[]> pixels;
        std::size_t size = 0;
    };

    class FreeList {
    public:
        Block take(std::size_t size)
        {
            const std::lock_guard lock(mutex_);
            while (!blocks_.empty()) {
                Block block = std::move(blocks_.back());
                blocks_.pop_back();
                if (block.size >= size)
                    return block;
            }
            return {std::unique_ptr<std::uint8_t[]>(new std::uint8_t[size]), size};
        }

        void give(Block block)
        {
            const std::lock_guard lock(mutex_);
            blocks_.push_back(std::move(block));
        }

    private:
        std::mutex mutex_;
        std::vector<Block> blocks_;
    };

    bool pinned_;
    std::shared_ptr<FreeList> freeList_ = std::make_shared<FreeList>();
};

}  // namespace interproto
