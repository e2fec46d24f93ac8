// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace interproto {

/// What became of LibTorch's CUDA side.
struct CudaStatus {
    bool loaded = false;
    int devices = 0;     ///< that the driver knows; below 0: no driver
    std::string status;  ///< for people: "loaded", "no NVIDIA driver", ...
};

/// Loads the CUDA plugin beside the program, and with it LibTorch's CUDA libraries, when a driver
/// answers with at least one device. Must run before anything else of LibTorch: its first question
/// about CUDA is answered for good. `evenWithoutDriver` tries the loading anyway, to see whether it
/// would work.
CudaStatus loadCuda(bool evenWithoutDriver = false);

/// Empty when the LibTorch that was loaded is the one this program was compiled against, else what
/// is wrong.
std::string libtorchMismatch();

}  // namespace interproto
