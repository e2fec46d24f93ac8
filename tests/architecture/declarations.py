# SPDX-License-Identifier: GPL-3.0-or-later
"""What a C++ source of ours declares and defines outside of functions and classes.

No compiler: the text is cut into tokens and the tokens into declarations by their brackets. That is enough for
sources in the form clang-format leaves, and `one_definition_test.py` holds the result against the symbols that
the compiler made.
"""
import dataclasses
import itertools
import re

ANONYMOUS = "(anonymous namespace)"

_TEXT = re.compile(
    r'R"([^(\s]*)\((?:.|\n)*?\)\1"'  # raw string
    r'|//[^\n]*|/\*(?:.|\n)*?\*/'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'")
_DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.M)
_TOKEN = re.compile(r"\n|[A-Za-z_]\w*|::|->|\d[\w.']*|[^\s\w]")
_CLOSING = {"(": ")", "{": "}", "[": "]"}
_TYPES = ("class", "struct", "union", "enum")


@dataclasses.dataclass(frozen=True)
class Declaration:
    """One declaration: `words` are its tokens without `template <...>`, brackets and what they hold as `()`, `{}`, `[]`."""
    namespace: tuple
    words: tuple
    parameters: str  # what stands in the first round brackets
    line: int

    @property
    def is_anonymous(self):
        return ANONYMOUS in self.namespace

    @property
    def has_body(self):
        return "{}" in self.words

    def qualified(self, name):
        return "::".join(self.namespace + (name,))

    def type_name(self):
        """`State`, or `Owner::State`, of a type that is defined here; else None."""
        head = self.words[:self.words.index("{}")] if self.has_body else ()
        kinds = [place for place, word in enumerate(head) if word in _TYPES]
        if not kinds or _is_value(head) or "()" in head[:kinds[0]]:
            return None
        name = []
        for word in head[kinds[-1] + 1:]:  # the last: `enum class X`
            if word in (":", "final", "<"):
                break
            if word not in ("[]", "alignas", "()"):
                name.append(word)
        return "".join(name) or None

    def function_name(self):
        """The name of a function that is declared or defined here, `Owner::name` of a member; else None."""
        if "()" not in self.words or self.type_name() or _is_value(self.words):
            return None
        head = [word for word in self.words[:self.words.index("()")] if word != "[]"]
        if not head or head[0] in ("catch", "static_assert", "using", "typedef"):
            return None
        place = head.index("operator") if "operator" in head else len(head) - 1
        name = "".join(head[place:])
        if not re.match(r"[A-Za-z_]", name):
            return None
        if place and head[place - 1] == "~":
            place -= 1
            name = "~" + name
        while place >= 2 and head[place - 1] == "::" and re.match(r"[A-Za-z_]", head[place - 2]):
            name = head[place - 2] + "::" + name
            place -= 2
        return name

    def variable_name(self):
        """The name of a variable that is declared or defined here, else None."""
        if self.words[0] in ("using", "typedef", "friend", "static_assert", "catch") or self.function_name():
            return None
        head = list(itertools.takewhile(lambda word: word not in ("=", "{}", ";", "()"), self.words))
        head = [word for word in head if word != "[]"]
        if len(head) < 2 or any(word in _TYPES for word in head) or not re.match(r"[A-Za-z_]", head[-1]):
            return None
        return head[-1] if head[-2] != "::" else None


def _is_value(words):
    """Whether a first value is given, as in `auto x = f();`, rather than parameters or a body."""
    end = words.index("()") if "()" in words else len(words)
    return "=" in words[:end] and "operator" not in words[:end]


def _tokens(text):
    text = _TEXT.sub(lambda match: ("" if match[0][0] == "/" else '""') + "\n" * match[0].count("\n"), text)
    text = _DIRECTIVE.sub(lambda match: "\n" * match[0].count("\n"), text)
    line = 1
    for match in _TOKEN.finditer(text):
        if match[0] == "\n":
            line += 1
        else:
            yield match[0], line


class _Reader:
    def __init__(self, text):
        self.tokens = list(_tokens(text))
        self.at = 0

    def word(self):
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def brackets(self):
        """Steps over a pair of brackets and what it holds; gives back the inside as text."""
        opening = self.word()
        depth, start = 0, self.at
        while self.at < len(self.tokens):
            word = self.word()
            depth += (word == opening) - (word == _CLOSING[opening])
            self.at += 1
            if depth == 0:
                return " ".join(word for word, _ in self.tokens[start + 1:self.at - 1])
        raise ValueError(f"line {self.tokens[start][1]}: '{opening}' is not closed")


def declarations(text):
    """All declarations of a source at namespace scope, in order. A ValueError where the brackets do not fit."""
    reader = _Reader(text)
    namespace, found = [], []
    words, parameters, line = [], "", 0

    def finish():
        nonlocal words, parameters
        found.append(Declaration(tuple(part for part in namespace if part), tuple(words), parameters, line))
        words, parameters = [], ""

    while reader.at < len(reader.tokens):
        word = reader.word()
        if word == "}":
            if not namespace:
                raise ValueError(f"line {reader.tokens[reader.at][1]}: '}}' closes nothing")
            if words:  # a macro without a semicolon
                finish()
            namespace.pop()
            reader.at += 1
            continue
        if not words:
            line = reader.tokens[reader.at][1]
            if _opens_namespace(reader, namespace):
                continue
            if word == "template":
                _skip_template(reader)
                continue
        if word in _CLOSING:
            inside = reader.brackets()
            words.append(word + _CLOSING[word])
            if word == "(" and words.count("()") == 1:
                parameters = inside
            if word == "{" and _ends_with_body(words, reader.word()):
                finish()
            continue
        reader.at += 1
        if word != ";" or words:
            words.append(word)
        if word == ";" and len(words) > 1:
            finish()
    if namespace:
        raise ValueError(f"namespace {namespace} is not closed")
    return found


def _opens_namespace(reader, namespace):
    start = reader.at
    if reader.word() == "inline":
        reader.at += 1
    if reader.word() == "extern":
        # extern "C" { ... }: its names are those of the namespace around it.
        ahead = [word for word, _ in reader.tokens[reader.at:reader.at + 4]]
        if ahead[1:4] == ['"', '"', "{"]:
            reader.at += 4
            namespace.append("")
            return True
    if reader.word() != "namespace":
        reader.at = start
        return False
    name = []
    reader.at += 1
    while reader.word() not in ("{", ";"):
        name.append(reader.word())
        reader.at += 1
    is_alias = reader.word() == ";"
    reader.at += 1
    if not is_alias:
        namespace.append("".join(name) or ANONYMOUS)
    return True


def _skip_template(reader):
    depth = 0
    while reader.at < len(reader.tokens):
        word = reader.word()
        reader.at += 1
        depth += (word == "<") - (word == ">")
        if depth == 0 and word == ">":
            return


def _ends_with_body(words, following):
    """Whether the closed `{}` ends the declaration: a function's body does; a type or a value goes on to its `;`."""
    if "()" not in words or following == ";":
        return False
    if _is_value(words):
        return False
    # A brace in a list of members' first values is followed by a comma or by the body.
    return following not in (",", "{")
