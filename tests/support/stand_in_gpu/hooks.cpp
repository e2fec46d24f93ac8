// SPDX-License-Identifier: GPL-3.0-or-later
// What LibTorch asks of a CUDA side. One device with one stream on which everything is done at
// once.
#include "tests/support/stand_in_gpu/memory.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

extern "C" __attribute__((visibility("default"))) int interprotoCudaDevices()
{
    return 1;
}

namespace interproto::testing {

namespace {

class StandInHooks : public at::CUDAHooksInterface {
public:
    explicit StandInHooks(const at::CUDAHooksArgs& /*arguments*/) {}

    void init() const override {}
    std::string showConfig() const override { return "  - a stand-in GPU\n"; }
    bool hasCUDA() const override { return true; }
    bool isBuilt() const override { return true; }
    bool isAvailable() const override { return true; }
    bool hasPrimaryContext(at::DeviceIndex /*index*/) const override { return true; }
    int getNumGPUs() const override { return 1; }
    at::DeviceIndex deviceCount() const override { return 1; }
    at::DeviceIndex current_device() const override { return 0; }
    at::DeviceIndex getCurrentDevice() const override { return 0; }
    void setCurrentDevice(at::DeviceIndex /*index*/) const override {}
    at::DeviceIndex exchangeDevice(at::DeviceIndex /*index*/) const override { return 0; }
    at::DeviceIndex maybeExchangeDevice(at::DeviceIndex /*index*/) const override { return 0; }
    at::Device getDeviceFromPtr(void* /*address*/) const override
    {
        return at::Device(at::kCUDA, 0);
    }
    bool isPinnedPtr(const void* address) const override { return isPageLocked(address); }
    at::Allocator* getPinnedMemoryAllocator() const override { return &pageLockedMemory(); }
    at::Allocator* getCUDADeviceAllocator() const override { return &standInMemory(); }
    void deviceSynchronize(at::DeviceIndex /*index*/) const override {}
    /// Operators compute on the CPU, so its generator is the one whose state counts.
    const at::Generator& getDefaultGenerator(at::DeviceIndex /*index*/) const override
    {
        return at::detail::getDefaultCPUGenerator();
    }
};

class StandInGuard : public c10::impl::DeviceGuardImplInterface {
public:
    c10::DeviceType type() const override { return at::kCUDA; }
    c10::Device exchangeDevice(c10::Device /*device*/) const override { return device(); }
    c10::Device getDevice() const override { return device(); }
    void setDevice(c10::Device /*device*/) const override {}
    void uncheckedSetDevice(c10::Device /*device*/) const noexcept override {}
    c10::Stream getStream(c10::Device /*device*/) const override { return stream(); }
    c10::Stream getDefaultStream(c10::Device /*device*/) const override { return stream(); }
    c10::Stream exchangeStream(c10::Stream /*stream*/) const override { return stream(); }
    c10::DeviceIndex deviceCount() const noexcept override { return 1; }
    void record(void** /*event*/,
                const c10::Stream& /*stream*/,
                c10::DeviceIndex /*device*/,
                c10::EventFlag /*flag*/) const override
    {
    }
    void block(void* /*event*/, const c10::Stream& /*stream*/) const override {}
    bool queryEvent(void* /*event*/) const override { return true; }
    bool queryStream(const c10::Stream& /*stream*/) const override { return true; }
    void synchronizeStream(const c10::Stream& /*stream*/) const override {}
    void synchronizeEvent(void* /*event*/) const override {}
    void synchronizeDevice(c10::DeviceIndex /*device*/) const override {}

private:
    static c10::Device device() { return {at::kCUDA, 0}; }
    static c10::Stream stream() { return c10::Stream(c10::Stream::DEFAULT, device()); }
};

const c10::impl::DeviceGuardImplRegistrar kGuard(at::kCUDA, new StandInGuard);

[[maybe_unused]] const bool kMemory = [] {
    c10::SetAllocator(at::kCUDA, &standInMemory());
    return true;
}();

}  // namespace

}  // namespace interproto::testing

namespace at {
using interproto::testing::StandInHooks;
C10_REGISTER_TYPED_CLASS(CUDAHooksRegistry, "CUDAHooks", StandInHooks)
}  // namespace at
