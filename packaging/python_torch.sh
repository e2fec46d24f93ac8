#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes <venv>/bin/python-torch: a Python whose `import torch` works with the small wheel set.
#
# The wheel's Python side is linked against libtorch_cuda, and that against 3 GB of NVIDIA libraries. The parity tests
# need the CPU alone. So where the full set is absent, stand-ins of the same names are loaded first: every function in
# them ends the program with a message, none is ever called on the CPU. Nothing in the wheel is changed.
#
# usage: python_torch.sh VENV
set -euo pipefail

venv=$1
python=$venv/bin/python
lib=$("$python" -c "import importlib.util as u; print(list(u.find_spec('torch').submodule_search_locations)[0])")/lib
wrapper=$venv/bin/python-torch
stubs=$venv/torch-stubs

if "$python" -c "import torch" 2>/dev/null; then
    ln -sf python "$wrapper"
    exit 0
fi

mkdir -p "$stubs"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What the Python side asks of others, and what the CPU libraries already give.
nm -D --undefined-only "$lib/libtorch_python.so" "$lib/libtorch.so" "$lib/libshm.so" 2>/dev/null |
    awk '$1 == "U" { print $NF }' | sed 's/@.*//' | sort -u > "$work/wanted"
nm -D --defined-only "$lib/libtorch_cpu.so" "$lib/libc10.so" "$lib/libc10_cuda.so" "$lib/libtorch_python.so" "$lib/libshm.so" \
    2>/dev/null | awk 'NF >= 2 { print $NF }' | sed 's/@.*//' | sort -u > "$work/given"
nm -D --defined-only "$lib/libtorch_cuda.so" | awk 'NF >= 3 { print $2, $3 }' | sed 's/@.*//' | sort -u > "$work/cuda"
comm -23 "$work/wanted" "$work/given" | sort -u > "$work/missing"

# $1: file name and soname, $2: version node or "", stdin: "TYPE symbol" lines
make_stub() {
    local name=$1 version=$2
    {
        echo '.text'
        while read -r type symbol; do
            case $type in
                # Asked for at load time: a place to keep a pointer to Python's lock checker.
                [TWi]) case $symbol in *get_gil_checker*)
                        printf '.globl %s\n.type %s,@function\n%s:\n  lea interproto_place(%%rip), %%rax\n  ret\n' \
                            "$symbol" "$symbol" "$symbol"
                        continue ;;
                    # Made as default arguments at import: an object that knows its type and nothing else.
                    *ProcessGroupNCCL7OptionsC1*)
                        printf '.globl %s\n.type %s,@function\n%s:\n  jmp interproto_options\n' "$symbol" "$symbol" "$symbol"
                        continue ;;
                    esac
                    printf '.globl %s\n.type %s,@function\n%s:\n  call interproto_stub\n' "$symbol" "$symbol" "$symbol" ;;
                # Names of C++ types are compared when Python classes are made for them.
                *) case $symbol in _ZTI*)
                        printf '.data\n.balign 16\n.globl %s\n.type %s,@object\n%s:\n  .quad %s+16, 1f\n.size %s,16\n1: .asciz "%s"\n.text\n' \
                            "$symbol" "$symbol" "$symbol" _ZTVN10__cxxabiv117__class_type_infoE "$symbol" "${symbol#_ZTI}"
                        continue ;;
                    esac
                    printf '.data\n.balign 32\n.globl %s\n.type %s,@object\n%s:\n  .zero 512\n.size %s,512\n.text\n' \
                    "$symbol" "$symbol" "$symbol" "$symbol" ;;
            esac
        done
        echo '.section .note.GNU-stack,"",@progbits'
    } > "$work/stub.S"
    cat > "$work/stub.c" <<'C'
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
__attribute__((visibility("hidden"))) long interproto_place[64];
__attribute__((visibility("hidden"))) void interproto_stub(void)
{
    static const char text[] = "this Python has PyTorch's CPU side only\n";
    if (write(2, text, sizeof text - 1) < 0)
        abort();
    abort();
}
extern char interproto_options_type[] __asm__("_ZTIN4c10d16ProcessGroupNCCL7OptionsE") __attribute__((weak));
static void interproto_nothing(void) {}
#define N interproto_nothing
static void* interproto_table[16] = {0, interproto_options_type, N, N, N, N, N, N, N, N, N, N, N, N, N, N};
__attribute__((visibility("hidden"))) void* interproto_options(void* self)
{
    memset(self, 0, 64);
    *(void**)self = interproto_table + 2;
    return self;
}
C
    local script=()
    if [ -n "$version" ]; then
        printf '%s { global: *; };\n' "$version" > "$work/version"
        script=("-Wl,--version-script=$work/version")
    fi
    g++ -shared -fPIC -o "$stubs/$name.new" "$work/stub.S" -x c "$work/stub.c" -x none "-Wl,-soname,$name" "${script[@]}"
    # Replaced, not overwritten: a running Python may have the old one mapped.
    mv "$stubs/$name.new" "$stubs/$name"
}

# Of libtorch_cuda and its neighbours: what is wanted in PyTorch's own namespaces and nobody gives, functions and data as
# the real library has them.
awk 'FILENAME ~ /cuda$/ { type[$2] = $1; next }
    ($1 in type) { print type[$1], $1; next }
    /^_Z.*(c10|2at|torch)/ { print "T", $1 }' "$work/cuda" "$work/missing" | make_stub libtorch_cuda.so ""
# Of the NVIDIA libraries that it names directly.
for soname in libcudnn.so.9 libcufile.so.0; do
    prefix=cudnn
    [ "$soname" = libcufile.so.0 ] && prefix=cuFile
    grep "^$prefix" "$work/missing" | sed 's/^/T /' > "$work/own" || true
    version=$(nm -D --undefined-only --with-symbol-versions "$lib/libtorch_python.so" |
        sed -n "s/.* ${prefix}[A-Za-z_0-9]*@\(.*\)/\1/p" | head -n 1)
    make_stub "$soname" "$version" < "$work/own"
done

# PyTorch wraps some CUDA operators at import; without them there is nothing to wrap.
cat > "$stubs/interproto_no_overrides.py" <<'P'
def order(*_):
    return []
P

# The stand-ins are for this Python alone, not for the programs that it starts; another Python comes by the wrapper again.
cat > "$stubs/sitecustomize.py" <<P
import os, sys
def _without(name):
    kept = [part for part in os.environ.get(name, "").split(":") if part and not part.startswith("$stubs")]
    if kept:
        os.environ[name] = ":".join(kept)
    else:
        os.environ.pop(name, None)
_without("LD_PRELOAD")
_without("PYTHONPATH")
sys.executable = "$wrapper"
P

cat > "$wrapper.new" <<W
#!/bin/sh
PYTHONPATH="$stubs\${PYTHONPATH:+:\$PYTHONPATH}" TORCH_PYTHON_NATIVE_USER_GRAPH_ORDER_FN=interproto_no_overrides.order \\
LD_PRELOAD="$stubs/libcudnn.so.9:$stubs/libcufile.so.0:$stubs/libtorch_cuda.so\${LD_PRELOAD:+:\$LD_PRELOAD}" exec "$python" "\$@"
W
chmod +x "$wrapper.new"
mv "$wrapper.new" "$wrapper"
"$wrapper" -c "import torch; assert not torch.cuda.is_available()"
