#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up what is missing: Debian packages and the Python environment that holds LibTorch. Sourced by demo.sh and
# test.sh; a second call takes a second.
#
# Gives: INTERPROTO_VENV (the environment), interproto_configure PRESET [-D...] and interproto_build PRESET [TARGET...].
# Environment: INTERPROTO_CACHE (default ~/.cache/interproto) keeps the environment, shared by all clones; INTERPROTO_JOBS
# is the number of compilers at a time (default 2: a file that includes LibTorch takes 1.5 GB). INTERPROTO_SUDO=1 lets it
# install missing Debian packages through sudo without asking, as --yes does; root needs neither.
set -euo pipefail

interproto_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
interproto_torch=2.15.0
interproto_cache=${INTERPROTO_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/interproto}
interproto_log=$interproto_cache/setup.log
INTERPROTO_VENV=$interproto_cache/venv-torch-$interproto_torch

# Clones in different folders share compiled files.
export CCACHE_BASEDIR=$interproto_root CCACHE_NOHASHDIR=1

interproto_packages=(
    build-essential binutils cmake ninja-build ccache git python3 python3-venv
    nlohmann-json3-dev libtomlplusplus-dev libfmt-dev libssl-dev libsqlite3-dev libprotobuf-dev protobuf-compiler
    zlib1g-dev libjpeg62-turbo-dev libopencv-core-dev libopencv-imgproc-dev libopencv-imgcodecs-dev qt6-base-dev
)
interproto_desktop_packages=(
    libqcustomplot-dev libgl-dev libvulkan-dev qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools
    qt6-qpa-plugins qt6-image-formats-plugins qt6-svg-dev poppler-utils xvfb xauth fonts-dejavu-core
)

interproto_say() { printf '%s\n' "$*" >&2; }
interproto_die() {
    interproto_say "error: $*"
    exit 1
}

# Runs a command with its output in the log; on failure one line says what and where to read more.
interproto_quietly() {
    local what=$1
    shift
    interproto_say "$what ..."
    mkdir -p "$interproto_cache"
    if ! "$@" > "$interproto_log" 2>&1; then
        if grep -qiE "temporary failure|could not resolve|network is unreachable|connection (timed out|refused)|NewConnectionError|Max retries" "$interproto_log"; then
            interproto_die "$what: no network. Details: $interproto_log"
        fi
        if grep -qi "no space left" "$interproto_log"; then
            interproto_die "$what: the disk is full. Details: $interproto_log"
        fi
        if grep -q "DO NOT MATCH THE HASHES" "$interproto_log"; then
            interproto_die "$what: a package is not the one that packaging/requirements-*.txt pins. Details: $interproto_log"
        fi
        interproto_die "$what failed. Details: $interproto_log"
    fi
}

interproto_need_space() { # folder, megabytes, what for
    local free
    mkdir -p "$1"
    free=$(df -Pm "$1" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$2" ] || interproto_die "$3 needs $2 MB in $1, $free MB are free. Choose another folder with INTERPROTO_CACHE."
}

# True when sudo may be used for $1: said before, or answered by the person at the terminal.
interproto_may_sudo() {
    [ "${INTERPROTO_SUDO:-0}" != 1 ] || return 0
    [ -t 0 ] || return 1
    local answer
    read -r -p "$1 [y/N] " answer || return 1
    [ "$answer" = y ] || [ "$answer" = Y ] || [ "$answer" = yes ]
}

interproto_debian() {
    command -v dpkg-query > /dev/null || return 0 # another distribution: CMake names what is missing
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2> /dev/null | grep -q "ok installed" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local sudo=()
    if [ "$(id -u)" -ne 0 ]; then
        interproto_say "These Debian packages are missing, and installing them needs root: ${missing[*]}"
        command -v sudo > /dev/null ||
            interproto_die "there is no sudo. Ask an administrator to run: apt-get install ${missing[*]}"
        interproto_may_sudo "Install them with sudo apt-get?" ||
            interproto_die "nothing was installed. Run: sudo apt-get install ${missing[*]}; or let this script do it, with --yes or INTERPROTO_SUDO=1"
        # Without a terminal nobody can type a password.
        [ -t 0 ] || sudo -n true 2> /dev/null ||
            interproto_die "sudo asks for a password. Run: sudo apt-get install ${missing[*]}"
        sudo=(sudo)
    fi
    interproto_need_space /var/cache/apt 1500 "Installing packages"
    interproto_quietly "Updating the package lists" "${sudo[@]}" apt-get update
    interproto_quietly "Installing ${#missing[@]} packages" "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends "${missing[@]}"
}

# True when an NVIDIA driver answers.
interproto_has_gpu() { command -v nvidia-smi > /dev/null && nvidia-smi -L 2> /dev/null | grep -q GPU; }

interproto_python() { # 1: with the CUDA side
    local kind=small
    [ "$1" = 1 ] && kind=cuda
    # The stamp changes with the pins, so that an older environment is completed.
    local pins stamp
    pins=$(cat "$interproto_root"/packaging/requirements-*.txt | cksum | cut -d ' ' -f 1)
    stamp=$INTERPROTO_VENV/.complete-$kind-$pins
    [ -e "$stamp" ] || [ -e "$INTERPROTO_VENV/.complete-cuda-$pins" ] || {
        interproto_need_space "$interproto_cache" "$([ $kind = cuda ] && echo 9000 || echo 3000)" "LibTorch"
        python3 -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2> /dev/null ||
            interproto_die "python3 of 3.11 or newer that can make environments is needed (Debian: python3 and python3-venv)"
        [ -e "$INTERPROTO_VENV/bin/pip" ] || interproto_quietly "Making a Python environment" python3 -m venv "$INTERPROTO_VENV"
        local pip=("$INTERPROTO_VENV/bin/python" -m pip install --disable-pip-version-check)
        if [ $kind = cuda ]; then
            interproto_quietly "Installing LibTorch with CUDA (3 GB to download)" "${pip[@]}" -r "$interproto_root/packaging/requirements-torch-cuda.txt"
        else
            interproto_quietly "Installing LibTorch (550 MB to download)" "${pip[@]}" --no-deps -r "$interproto_root/packaging/requirements-torch.txt"
        fi
        interproto_quietly "Installing what the tests need" "${pip[@]}" --no-deps -r "$interproto_root/packaging/requirements-test.txt"
        rm -f "$INTERPROTO_VENV/bin/python-torch"
        touch "$stamp"
    }
    # The wrapper depends on its script: made anew when that changes.
    local wrapper=$INTERPROTO_VENV/bin/python-torch
    [ -e "$wrapper" ] && [ ! "$interproto_root/packaging/python_torch.sh" -nt "$wrapper" ] ||
        interproto_quietly "Preparing Python's side of PyTorch" bash "$interproto_root/packaging/python_torch.sh" "$INTERPROTO_VENV"
}

# interproto_setup [--cuda] [--no-desktop] [--yes]
interproto_setup() {
    local cuda=0 desktop=1 option
    interproto_has_gpu && cuda=1
    for option in "$@"; do
        case $option in
            --cuda) cuda=1 ;;
            --no-desktop) desktop=0 ;;
            --yes) INTERPROTO_SUDO=1 ;;
            *) interproto_die "unknown option of the set-up: $option" ;;
        esac
    done
    interproto_debian "${interproto_packages[@]}"
    [ $desktop = 0 ] || interproto_debian "${interproto_desktop_packages[@]}"
    interproto_python $cuda
}

interproto_configure() {
    local preset=$1
    shift
    interproto_need_space "$interproto_root" 2000 "Building"
    (cd "$interproto_root" && interproto_quietly "Configuring $preset" cmake --preset "$preset" \
        -DINTERPROTO_PYTHON="$INTERPROTO_VENV/bin/python" -DINTERPROTO_UNITY=ON "$@")
}

interproto_build() {
    local preset=$1 target targets=()
    shift
    for target in "$@"; do targets+=(--target "$target"); done
    interproto_say "Building $preset ..."
    (cd "$interproto_root" && cmake --build --preset "$preset" --parallel "${INTERPROTO_JOBS:-2}" "${targets[@]}")
}
