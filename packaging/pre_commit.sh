#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What can be checked in seconds before a commit: the format, the documents, and with a build at hand the layers.
set -euo pipefail
root=$(cd "$(dirname "$(realpath "${BASH_SOURCE[0]}")")/.." && pwd)

"$root/packaging/format.sh" --check
INTERPROTO_SOURCE=$root python3 "$root/tests/architecture/documents_test.py"
layers=$root/build/release/tests/architecture_layers_test
[ ! -x "$layers" ] || INTERPROTO_SOURCE=$root "$layers" -silent
