// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/autocast_mode.h>

namespace interproto {

/// Switches autocast off for the scope.
class FullPrecision {
public:
    explicit FullPrecision(at::DeviceType device)
        : device_(device), was_(at::autocast::is_autocast_enabled(device))
    {
        at::autocast::set_autocast_enabled(device_, false);
    }
    ~FullPrecision() { at::autocast::set_autocast_enabled(device_, was_); }
    FullPrecision(const FullPrecision&) = delete;
    FullPrecision& operator=(const FullPrecision&) = delete;

private:
    at::DeviceType device_;
    bool was_;
};

}  // namespace interproto
