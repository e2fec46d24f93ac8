#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Formats our sources with the pinned clang-format; --check only tells which files differ.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

cd "$interproto_root"
clang_format=$INTERPROTO_VENV/bin/clang-format
[ -x "$clang_format" ] || interproto_setup
mapfile -t files < <(git ls-files --cached --others --exclude-standard -- 'app/*.h' 'app/*.cpp' 'core/*.h' 'core/*.cpp' \
    'widgets/*.h' 'widgets/*.cpp' 'tests/*.h' 'tests/*.cpp')
if [ "${1:-}" = --check ]; then
    interproto_say "Checking the format of ${#files[@]} files ..."
    "$clang_format" --dry-run -Werror "${files[@]}" || interproto_die "run packaging/format.sh"
else
    "$clang_format" -i "${files[@]}"
fi
