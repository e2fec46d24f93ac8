#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The main job from a fresh machine: sets up, builds, then draws a synthetic data set, scans it, trains a small network,
# evaluates it, and with a display opens the workbench on the result.
#
# usage: packaging/demo.sh [--cuda] [--yes] [--no-window] [DIR] [options of `interproto demo`]
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

setup=()
window=1
arguments=()
for argument in "$@"; do
    case $argument in
        --cuda | --yes) setup+=("$argument") ;;
        --no-window) window=0 ;;
        *) arguments+=("$argument") ;;
    esac
done
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || window=0
out=interproto-demo
[ ${#arguments[@]} -eq 0 ] || [ "${arguments[0]#--}" != "${arguments[0]}" ] || out=${arguments[0]}

interproto_setup "${setup[@]}"
interproto_configure release
programs=(interproto)
[ $window = 0 ] || programs+=(interproto-workbench)
interproto_build release "${programs[@]}"
"$interproto_root/build/release/bin/interproto" demo "${arguments[@]}"
[ $window = 0 ] || exec "$interproto_root/build/release/bin/interproto-workbench" "$out"
