# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents against the tree: every folder of core and widgets is named in its README, every path that a document names is
there, every relative link leads somewhere."""
import glob
import os
import re
import sys

ROOT = os.environ["INTERPROTO_SOURCE"]
TOPS = ("app", "core", "widgets", "resources", "translations", "tests", "packaging")


def documents():
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [f for f in folders if f not in ("build", ".git", ".cache")]
        for name in names:
            if name.endswith(".md"):
                yield os.path.relpath(os.path.join(folder, name), ROOT)


def text_of(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def code_folders(top):
    """Folders with sources, relative to `top`; those inside a folder of sources belong to it."""
    found = []
    for folder, folders, names in os.walk(os.path.join(ROOT, top)):
        if folder != os.path.join(ROOT, top) and any(n.endswith((".cpp", ".h")) for n in names):
            found.append(os.path.relpath(folder, os.path.join(ROOT, top)))
            folders[:] = []
    return found


def missing_folders(top):
    rows = re.findall(r"^\|\s*`?([\w/]+)`?\s*\|", text_of(f"{top}/README.md"), re.MULTILINE)
    return [f"{top}/README.md does not name the folder {f}" for f in code_folders(top) if f not in rows]


def is_there(path):
    """Whether a path from the root exists; `*` and one {a,b} as a shell reads them."""
    braces = re.search(r"\{([^}]*)\}", path)
    names = [path[:braces.start()] + one + path[braces.end():] for one in braces.group(1).split(",")] if braces else [path]
    return all(glob.glob(os.path.join(ROOT, name)) for name in names)


def dead_paths(document):
    """Paths in code spans that begin at the root, and relative links."""
    text = text_of(document)
    for span in re.findall(r"`([^`\n]+)`", text):
        if re.fullmatch(r"(?:%s)/[\w./*{},-]+" % "|".join(TOPS), span) and not is_there(span):
            yield f"{document} names {span}, which is not there"
    for link in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", text):
        if not re.match(r"\w+:", link) and not os.path.exists(os.path.join(ROOT, os.path.dirname(document), link)):
            yield f"{document} links to {link}, which is not there"


found = [line for top in ("core", "widgets") for line in missing_folders(top)]
found += [line for document in documents() for line in dead_paths(document)]
if found:
    sys.exit("\n".join(found))
assert len(list(documents())) > 15 and len(code_folders("core")) > 15 and len(code_folders("widgets")) > 12
# The test itself: what is not there is found.
assert not is_there("core/methods/no_such.cpp") and not is_there("tests/no/*.cpp") and is_there("core/methods/arcface.{h,cpp}")
assert missing_folders("core") == [] and "tests" not in code_folders("core")
print("passed")
