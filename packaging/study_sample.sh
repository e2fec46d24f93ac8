#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The study in small: draws sample data, trains all nine methods with two seeds each as one sweep (MobileFaceNet, a schedule of
# minutes on two cores) and prints the study's table. Called again it goes on where it stopped.
#
# usage: packaging/study_sample.sh [DIR] [options of `interproto sweep`]
# The program is build/release's, or the one that INTERPROTO names.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=${INTERPROTO:-$root/build/release/bin/interproto}
[ -x "$program" ] || {
    echo "error: $program is not there; build it with packaging/demo.sh or name it with INTERPROTO=" >&2
    exit 2
}
out=interproto-study
if [ $# -gt 0 ] && [ "${1#--}" = "$1" ]; then
    out=$1
    shift
fi

[ -d "$out/dataset" ] || "$program" sample-data "$out" --identities 24 --images-per-identity 12 --test-identities 20 \
    --pairs-per-set 100
test=$out/dataset/test
start=$SECONDS
# A small margin and scale: so short a training from random weights is too short for the published ones.
"$program" sweep "$out/study" --seeds 4885,1234 --devices cpu --data-path "$out/dataset/train/casia-webface" \
    --age-file "$out/dataset/train/age-label/casia-webface.txt" --child-filter 3 --test-root "$out" \
    --test-list "$test/agedb20_child.txt,$test/fgnet20_child.txt,$test/agedb30_child.txt,$test/fgnet30_child.txt,$test/lag.txt" \
    --net-mode mobilefacenet --embedding-size 128 --epochs 2 --milestones 1 --batch-size 16 --lr 0.05 --margin 0.1 --scale 16 \
    --evaluate-every 0 --keep-checkpoints 2 "$@"
echo "took $(((SECONDS - start) / 60)) min $(((SECONDS - start) % 60)) s"
