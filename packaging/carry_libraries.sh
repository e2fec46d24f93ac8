#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# On a Debian machine with the set-up done: packs the libraries, headers and protoc that the engine needs, but LibTorch and
# CUDA, into one archive, for a machine where nothing can be installed (a GPU node without network):
#
#     packaging/carry_libraries.sh libraries.tar.xz            here
#     mkdir L && tar -C L -xf libraries.tar.xz                 there
#     packaging/gpu_check.sh --libraries L
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

[ $# -eq 1 ] || interproto_die "usage: packaging/carry_libraries.sh ARCHIVE.tar.xz"
archive=$(realpath "$1")
interproto_debian "${interproto_packages[@]}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
architecture=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
system=/usr/lib/$architecture
into=$folder/lib/$architecture
mkdir -p "$folder/bin" "$into"

# Headers and CMake's descriptions. Headers of this architecture's own folder are put beside the others.
for package in "${interproto_packages[@]}"; do
    case $package in
        qt6-*) ;;
        *-dev) dpkg -L "$package" ;;
    esac
done | sort -u | grep -E '^/usr/(include|share/cmake|lib/cmake|lib/[^/]*/cmake)/' | while read -r path; do
    [ -f "$path" ] || continue
    place=${path#/usr/}
    install -D -m 644 "$path" "$folder/${place/#include\/$architecture\//include/}"
done

# The libraries themselves and what they need, under all their names; the C and C++ libraries are everywhere.
install -m 755 "$(command -v protoc)" "$into/protoc"
printf '#!/bin/sh\nplace=$(dirname "$0")/../lib/%s\nLD_LIBRARY_PATH=$place exec "$place/protoc" "$@"\n' "$architecture" > "$folder/bin/protoc"
chmod 755 "$folder/bin/protoc"
libraries=(tomlplusplus z crypto ssl sqlite3 protobuf protobuf-lite fmt jpeg opencv_core opencv_imgproc opencv_imgcodecs)
{
    printf '%s\n' "${libraries[@]/#/$system/lib}" | sed 's/$/.so/'
    command -v protoc
} > "$folder/wanted"
{
    xargs -a "$folder/wanted" ldd | awk '$2 == "=>" { print $3 }' |
        grep -vE '/(libc|libm|libdl|librt|libpthread|libresolv|libstdc\+\+|libgcc_s|ld-linux[^/]*)\.so'
    grep '\.so$' "$folder/wanted"
} | sort -u | while read -r library; do
    file=$(basename "$(realpath "$library")")
    soname=$(objdump -p "$library" | awk '/SONAME/ { print $2 }')
    cp -Lu "$library" "$into/$file"
    for name in "$soname" "$(basename "$library")"; do
        [ "$name" = "$file" ] || ln -sf "$file" "$into/$name"
    done
done
rm "$folder/wanted"
tar -C "$folder" -c . | xz -T 0 > "$archive"
interproto_say "$archive: $(du -h "$archive" | cut -f 1)"
