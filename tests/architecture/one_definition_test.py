# SPDX-License-Identifier: GPL-3.0-or-later
"""One name, one definition: in the sources of both programs, and among the symbols that are linked into them.

Two classes of one name in two sources are no error to compiler or linker: of their inline functions one is kept, and
the other class runs it on its own fields. The sources tell where each name is defined; the symbols tell that no name
was overlooked.

usage: one_definition_test.py NM LIBRARY...
"""
import collections
import os
import pathlib
import re
import subprocess
import sys
import unittest

from declarations import declarations

ROOT = pathlib.Path(os.environ["INTERPROTO_SOURCE"])
NM, *LIBRARIES = sys.argv[1:]
# Qt Test's classes: one in each program, seen by moc only outside of anonymous namespaces.
TEST_CLASS = re.compile(r"(?:^|::)\w+Test$")
# Found by name at run time (CUDA's and NVML's functions), by the linker or by LibTorch's registry.
CALLED_BY_OTHERS = re.compile(r"^(main|LLVMFuzzerTestOneInput|interprotoCudaDevices|nvml\w+|cu[A-Z]\w+|__attribute__)$")

# LibTorch's, with names of their own making.
MACROS = ("TORCH_LIBRARY_IMPL", "C10_REGISTER_TYPED_CLASS")


def sources():
    """Path -> text. Parts (.inl) are included inside of functions and namespaces: their includers are read."""
    paths = [path for top in ("app", "core", "widgets", "tests") for path in sorted((ROOT / top).rglob("*"))]
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
            for path in paths if path.suffix in (".h", ".cpp")}


class Names:
    """Where the names outside of anonymous namespaces are defined."""

    def __init__(self, files):
        self.types = collections.defaultdict(list)
        self.inlines = collections.defaultdict(list)  # functions with a body in a header, by name and parameters
        self.in_headers = set()  # functions and variables
        self.in_sources = []  # (place, name) of functions and variables that are seen by the linker
        for path, text in files.items():
            for one in declarations(text):
                if not one.is_anonymous:
                    self._add(path, one)

    def _add(self, path, one):
        place = f"{path}:{one.line}"
        is_header = path.endswith(".h")
        name = one.type_name()
        if name:
            self.types[one.qualified(name)].append(place)
            return
        name = one.function_name() or one.variable_name()
        if name is None:
            return
        if is_header:
            self.in_headers.add(one.qualified(name))
            if one.has_body and one.function_name():
                self.inlines[one.qualified(name), one.parameters].append(place)
        elif "::" not in name and not {"static", "constexpr"} & set(one.words) and one.words[0] not in MACROS:
            self.in_sources.append((place, one.qualified(name)))

    def twins(self):
        """Names that are defined in more than one place."""
        found = []
        for name, places in self.types.items():
            if len(places) > 1 and not all(TEST_CLASS.search(name) and _is_test(place) for place in places):
                found.append(f"{name} is defined in {' and '.join(places)}")
        for (name, parameters), places in self.inlines.items():
            if len(places) > 1:
                found.append(f"{name}({parameters}) is defined in {' and '.join(places)}")
        return found

    def strays(self):
        """Names of a .cpp that other sources could define too: neither anonymous, nor a member, nor in a header."""
        found = []
        for name, places in self.types.items():
            for place in places:
                is_member = any(name.startswith(owner + "::") for owner in self.types)
                if ".cpp:" in place and not is_member and not (TEST_CLASS.search(name) and _is_test(place)):
                    found.append(f"{place}: {name} belongs into an anonymous namespace, or into the class that uses it")
        for place, name in self.in_sources:
            if name not in self.in_headers and not CALLED_BY_OTHERS.match(name.rpartition("::")[2]):
                found.append(f"{place}: {name} stands in no header: it belongs into an anonymous namespace")
        return found


def _is_test(place):
    return re.match(r"tests/.*_test\.cpp:", place) is not None


class Symbols:
    """What the libraries define: `strong` symbols with their objects, and the types that any symbol speaks of."""

    def __init__(self, libraries):
        lines = subprocess.run([NM, "-A", "-C", "--defined-only", *libraries], capture_output=True, text=True,
                               check=True).stdout.splitlines()
        self.strong = collections.defaultdict(set)
        self.types = set()
        for line in lines:
            match = re.match(r"(.*?):[0-9a-f]+ (\w) (.*)", line)
            if match is None or "interproto::" not in match[3]:
                continue
            if match[2] in "TDBR":
                self.strong[match[3]].add(match[1])
            owner = _owner(match[3])
            if owner:
                self.types.add(owner)


def _owner(symbol):
    """`interproto::ui::X` of a symbol that belongs to the class X, or None: `vtable for X`, `X::f(int) const`."""
    match = re.match(r"(?:vtable|typeinfo|typeinfo name) for (interproto::[\w:]+)$", symbol)
    if match:
        return match[1]
    match = re.match(r"(interproto::[\w:]+)::~?[A-Za-z_]\w*(?:\[abi:\w+\])?\(", symbol)
    return match[1] if match and "(anonymous" not in symbol else None


def outermost(name):
    """`interproto::ui::X` for `interproto::ui::X::State`."""
    parts = name.split("::")
    depth = next((i for i, part in enumerate(parts) if part[:1].isupper()), len(parts) - 1)
    return "::".join(parts[:depth + 1])


class OneDefinition(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.names = Names(sources())

    def test_no_name_has_two_definitions(self):
        self.assertGreater(len(self.names.types), 500)
        self.assertGreater(len(self.names.inlines), 40)
        self.assertEqual(self.names.twins(), [])

    def test_what_is_local_to_a_source_is_anonymous(self):
        self.assertGreater(len(self.names.in_sources), 400)
        self.assertEqual(self.names.strays(), [])

    def test_the_symbols_know_no_other_names(self):
        symbols = Symbols(LIBRARIES)
        self.assertGreater(len(symbols.types), 300)
        self.assertGreater(len(symbols.strong), 2000)
        twice = {name: objects for name, objects in symbols.strong.items() if len(objects) > 1}
        self.assertEqual(twice, {})
        # Made by protoc; the namespace is theirs alone.
        generated = re.compile(r"interproto::events::")
        unknown = {outermost(name) for name in symbols.types if not generated.match(name)} - set(self.names.types)
        self.assertEqual(unknown - {"interproto", "interproto::ui"}, set())


class TheCheckerFires(unittest.TestCase):
    COMMAND = """namespace a::ui {
        /// A "note", in one of two files.
        class NoteCommand : public QUndoCommand {
        public:
            void redo() override { model_.set(%s); }
        private:
            Model& model_;
        };
        }"""

    def test_two_classes_of_one_name(self):
        names = Names({"a/x.cpp": self.COMMAND % 1, "a/y.h": self.COMMAND % 2})
        self.assertEqual(names.twins(), ["a::ui::NoteCommand is defined in a/x.cpp:3 and a/y.h:3"])
        self.assertEqual(len(names.strays()), 1)

    def test_other_twins(self):
        for first, second in (("template <typename T> struct S { T t; };", "struct S { int t; };"),
                              ("enum class E : int { A };", "enum class E { A, B };"),
                              ("struct alignas(16) S final : B<int, 2> { int x = f(); };", "struct S { char* x; };"),
                              ("inline int f(int a) { return a; }", "inline int f(int a) { return -a; }"),
                              ("struct [[nodiscard]] S { };", "union S { int a; };")):
            names = Names({"x.h": "namespace a { " + first + " }", "y.h": "namespace a { " + second + " }"})
            self.assertEqual(len(names.twins()), 1, (first, second))

    def test_no_twins(self):
        for first, second in (("inline int f(int a) { return a; }", "inline int f(long a) { return a; }"),
                              ("class S;", "class S { };"),
                              ("namespace { class S { }; }", "class S { };"),
                              ("int f(class S* s);", "class S { int f() { return '}'; } };"),
                              ("auto s = R\"(struct S { )\";", "struct S { };"),
                              ("namespace b { struct S { }; }", "struct S { };")):
            names = Names({"x.h": "namespace a { " + first + " }", "y.h": "namespace a { " + second + " }"})
            self.assertEqual(names.twins(), [], (first, second))

    def test_strays(self):
        for text in ("struct S { };", "int f() { return 1; }", "int count = 0;", "bool operator==(S a, S b) { return true; }",
                     "template <int N = 1> int f() { return N; }"):
            names = Names({"x.cpp": "namespace a { " + text + " }"})
            self.assertEqual(len(names.strays()), 1, text)

    def test_no_strays(self):
        for text in ("namespace { struct S { }; int f() { return 1; } }", "static int f() { return 1; }",
                     "struct Owner::State { };", "Owner::Owner(int a) : x_{a}, y_(a) { }", "constexpr int kOne = 1;",
                     "int declared() { return 1; }", "Owner::~Owner() = default;", "using T = int;"):
            names = Names({"x.h": "namespace a { class Owner { }; int declared(); }",
                           "x.cpp": "namespace a { " + text + " }"})
            self.assertEqual(names.strays(), [], text)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
