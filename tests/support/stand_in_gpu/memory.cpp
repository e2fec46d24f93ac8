// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/stand_in_gpu/memory.h"

#include <ATen/Functions.h>
#include <c10/util/Exception.h>
#include <sys/mman.h>

#include <atomic>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>

namespace interproto::testing {

namespace {

std::atomic<std::size_t> bytesTaken = 0;

std::size_t bytesThereAre()
{
    const char* limit = std::getenv("STAND_IN_GPU_MIB");
    return limit == nullptr ? std::size_t(-1) : std::strtoull(limit, nullptr, 10) << 20;
}

/// One allocation: what tensors see and what is really written.
struct Block {
    explicit Block(std::size_t bytes) : size(bytes)
    {
        const std::size_t taken = bytesTaken += size;
        if (taken > bytesThereAre()) {
            bytesTaken -= size;
            TORCH_CHECK_WITH(OutOfMemoryError,
                             false,
                             "CUDA out of memory. Tried to allocate ",
                             size,
                             " bytes on the stand-in");
        }
        // A page at least: LibTorch takes a null pointer for "nothing allocated".
        visible = ::mmap(nullptr,
                         std::max<std::size_t>(size, 1),
                         PROT_NONE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE,
                         -1,
                         0);
        TORCH_CHECK(visible != MAP_FAILED, "the stand-in has no addresses left");
        memory = std::make_unique<std::byte[]>(size);
        // What is not written yet is not zero: code that relies on zeros fails here too.
        std::memset(memory.get(), 0xff, size);
    }
    ~Block()
    {
        ::munmap(visible, std::max<std::size_t>(size, 1));
        bytesTaken -= size;
    }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    std::size_t size;
    void* visible = nullptr;
    std::unique_ptr<std::byte[]> memory;
};

class StandInMemory : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t size) override
    {
        auto block = std::make_unique<Block>(size);
        void* visible = block->visible;
        return {visible, block.release(), &free, c10::Device(c10::DeviceType::CUDA, 0)};
    }
    void copy_data(void* /*to*/, const void* /*from*/, std::size_t /*count*/) const override
    {
        TORCH_CHECK(false, "the stand-in copies tensors, not addresses");
    }

private:
    static void free(void* block) { delete static_cast<Block*>(block); }
};

class PageLockedMemory : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t size) override
    {
        auto* memory = new std::byte[size + 1];
        const std::lock_guard lock(mutex());
        ranges()[memory] = size;
        return {memory, memory, &free, c10::Device(c10::DeviceType::CPU)};
    }
    void copy_data(void* to, const void* from, std::size_t count) const override
    {
        default_copy_data(to, from, count);
    }

    static bool holds(const void* address)
    {
        const std::lock_guard lock(mutex());
        const auto* wanted = static_cast<const std::byte*>(address);
        auto after = ranges().upper_bound(wanted);
        return after != ranges().begin() &&
               wanted <= std::prev(after)->first + std::prev(after)->second;
    }

private:
    static std::mutex& mutex()
    {
        static std::mutex it;
        return it;
    }
    static std::map<const std::byte*, std::size_t>& ranges()
    {
        static std::map<const std::byte*, std::size_t> it;
        return it;
    }
    static void free(void* memory)
    {
        const std::lock_guard lock(mutex());
        ranges().erase(static_cast<std::byte*>(memory));
        delete[] static_cast<std::byte*>(memory);
    }
};

}  // namespace

c10::Allocator& standInMemory()
{
    static StandInMemory memory;
    return memory;
}

c10::Allocator& pageLockedMemory()
{
    static PageLockedMemory memory;
    return memory;
}

bool isPageLocked(const void* address)
{
    return PageLockedMemory::holds(address);
}

at::Tensor onHost(const at::Tensor& tensor)
{
    if (!tensor.defined() || tensor.is_cpu())
        return tensor;
    const auto options = at::TensorOptions().dtype(tensor.dtype());
    auto* block = static_cast<Block*>(tensor.storage().data_ptr().get_context());
    if (block == nullptr)
        return at::empty_strided(tensor.sizes(), tensor.strides(), options);
    void* first =
        block->memory.get() + static_cast<std::size_t>(tensor.storage_offset()) * tensor.itemsize();
    return at::from_blob(first, tensor.sizes(), tensor.strides(), options);
}

}  // namespace interproto::testing
