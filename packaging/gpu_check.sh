#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# On a machine with an NVIDIA GPU: builds the engine against the PyTorch (2.11 or newer) that its python3 has, and runs
# the checks and benchmarks labelled cuda. Installs nothing.
#
# usage: packaging/gpu_check.sh [--libraries DIR] [PYTHON]
#   --libraries DIR   the engine's libraries, unpacked from what packaging/carry_libraries.sh packed elsewhere
# Ends with 14 where no GPU answers.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
options=()
if [ "${1:-}" = --libraries ]; then
    libraries=$(realpath "$2")
    # An old-style run path counts for what the libraries need in turn, too.
    path=$(echo "$libraries"/lib/*-linux-gnu)
    options+=("-DCMAKE_PREFIX_PATH=$libraries" "-DCMAKE_EXE_LINKER_FLAGS=-Wl,--disable-new-dtags,-rpath,$path")
    shift 2
fi
python=${1:-python3}
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}
if ! nvidia-smi -L 2> /dev/null | grep -q GPU; then
    printf 'error: no NVIDIA GPU answers here (nvidia-smi lists none); nothing was checked\n' >&2
    exit 14
fi
program=$(command -v "$python") || die "there is no $python here"
python=$program
"$python" -c "
import torch
assert tuple(map(int, torch.__version__.split('+')[0].split('.')[:2])) >= (2, 11)
assert torch.cuda.is_available()" 2> /dev/null ||
    die "$python has no PyTorch 2.11 or newer that sees the GPU"

cmake -S "$root" -B "$root/build/gpu" -G Ninja -DCMAKE_BUILD_TYPE=Release -DINTERPROTO_PYTHON="$python" \
    -DINTERPROTO_WORKBENCH=OFF -DINTERPROTO_CUDA=ON -DINTERPROTO_UNITY=ON "${options[@]}"
cmake --build "$root/build/gpu"
cd "$root/build/gpu"
nvidia-smi --query-gpu=name,memory.total,driver_version --format=csv,noheader
ctest -L '^cuda$' --no-tests=error --output-on-failure --verbose
