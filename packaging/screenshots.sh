#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Pictures of every page of the workbench, for README and manual: two sizes, two themes, and Korean and Chinese in the small
# size, for which a font has to be installed (fonts-noto-cjk). Needs no display. With pngquant the files are a third as large.
#
# usage: packaging/screenshots.sh [--build DIR] [--workspace DIR] [--out DIR]
#   --build      where the programs lie (build/release)
#   --workspace  what is shown; without it, the sample workspace is made first, with a short training
#   --out        where the pictures go (screenshots)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/release workspace='' out=screenshots
while [ $# -gt 0 ]; do
    case $1 in
        --build) build=$2 ;;
        --workspace) workspace=$2 ;;
        --out) out=$2 ;;
        *) sed -n '3,10s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 2 ;;
    esac
    shift 2
done
workbench=$build/bin/interproto-workbench
[ -x "$workbench" ] || { echo "there is no $workbench: build it first" >&2; exit 1; }
if [ -z "$workspace" ]; then
    workspace=$(mktemp -d)/sample
    trap 'rm -rf "$(dirname "$workspace")"' EXIT
    "$build/bin/interproto" demo "$workspace" --epochs 2
fi
mkdir -p "$out"
export QT_QPA_PLATFORM=offscreen QT_LOGGING_RULES='qt.qpa.*=false'
missing=0

picture() {  # page size theme language
    local page=$1 file=$out/${1/:/-}-$2-$3-$4.png place=("$workspace" --page "$1")
    [ "$page" != start ] || place=()
    if ! "$workbench" "${place[@]}" --size "$2" --theme "$3" --language "$4" --screenshot "$file" --force 2>"$out/errors.txt"; then
        { echo "no picture of $page:"; cat "$out/errors.txt"; } >&2
        missing=$((missing + 1))
        return
    fi
    ! command -v pngquant >/dev/null || pngquant --force --ext .png 128 "$file"
    echo "$file"
}
for page in start data data:identities data:issues data:pairs train train:queue watch runs compare prototypes pairs pairs:failed; do
    for size in 1280x800 1920x1080; do
        for theme in light dark; do
            picture $page $size $theme en
        done
    done
    for language in ko zh_CN; do
        picture $page 1280x800 light $language
    done
done
rm -f "$out/errors.txt"
[ $missing = 0 ] || { echo "$missing pictures are missing" >&2; exit 1; }
