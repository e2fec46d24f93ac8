#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets up, builds everything and runs the tests: first the parsers under AddressSanitizer and UBSan, then all.
#
# usage: packaging/test.sh [--cuda] [--yes] [--all] [options of ctest]
#   --all    also the tests labelled slow
#   --yes    installs missing Debian packages through sudo without asking
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

setup=()
without='^(slow|cuda)$'
arguments=()
for argument in "$@"; do
    case $argument in
        --cuda | --yes) setup+=("$argument") ;;
        --all) without='^cuda$' ;;
        *) arguments+=("$argument") ;;
    esac
done

interproto_setup "${setup[@]}"
"$interproto_root/packaging/format.sh" --check

interproto_configure asan
interproto_build asan sanitize
interproto_say "Testing the parsers under sanitizers ..."
(cd "$interproto_root/build/asan" && ctest -L '^sanitize$' -j 2 --output-on-failure)

# Warnings are fatal in continuous integration; elsewhere this build is the one that demo.sh made.
interproto_configure release "-DINTERPROTO_WERROR=${CI:+ON}"
interproto_build release
interproto_say "Testing ..."
cd "$interproto_root/build/release"
ctest -LE "$without" -j 2 --output-on-failure "${arguments[@]}"
