"""What a machine can count in the source of a package, read as text and never imported.

The rules of ``test_house`` and the table of ``python -m tests.benchmarks.house`` count with the same functions.
"""

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from pathlib import Path

NAMELESS = {"__init__", "__main__"}
"""Modules whose names are Python's and not ours."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """One module: its path from the top of the repository, its dotted name, its text and its tree."""

    path: str
    name: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return len(self.text.splitlines())

    @property
    def stem(self) -> str:
        """The file's name without its ending."""
        return Path(self.path).stem


@dataclass(frozen=True, slots=True)
class Class:
    """One class: its dotted name, where it stands, its tree, and the dotted names of its bases."""

    name: str
    path: str
    node: ast.ClassDef
    bases: tuple[str, ...]

    @property
    def short(self) -> str:
        """Its name without the module's."""
        return self.node.name

    @property
    def lines(self) -> int:
        """From ``class`` to its last line."""
        return length(self.node)


def read(root: Path, folder: str = "lmstudio") -> tuple[Source, ...]:
    """The modules of a folder of the repository at ``root``, by path."""
    paths = sorted(path for path in (root / folder).rglob("*.py") if "__pycache__" not in path.parts)
    return tuple(_source(path, root) for path in paths)


def _source(path: Path, root: Path) -> Source:
    relative, text = path.relative_to(root), path.read_text(encoding="utf-8")
    parts = relative.with_suffix("").parts
    name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
    return Source(relative.as_posix(), name, text, ast.parse(text))


# Sizes ---------------------------------------------------------------------------------------------------------


def length(node: ast.ClassDef | Function) -> int:
    """The lines of a class or a function, without its decorators."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def functions(sources: Iterable[Source]) -> Iterator[tuple[str, int]]:
    """Every function and method as ``path:name``, and its lines."""
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, Function):
                yield f"{source.path}:{node.name}", length(node)


def flat_files(sources: Iterable[Source]) -> Counter[str]:
    """How many modules lie in each folder itself, ``__init__`` left out."""
    return Counter(str(Path(each.path).parent.as_posix()) for each in sources if each.stem != "__init__")


# Names that occur twice ----------------------------------------------------------------------------------------


def repeated_modules(sources: Iterable[Source]) -> dict[str, list[str]]:
    """The names that several modules have, and where those are."""
    return _repeated((each.stem, each.path) for each in sources if each.stem not in NAMELESS)


def repeated_classes(sources: Iterable[Source]) -> dict[str, list[str]]:
    """The names that several classes have, and where those are."""
    return _repeated((each.short, each.path) for each in classes(sources).values())


def _repeated(named: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    places = defaultdict(list)
    for name, path in named:
        places[name].append(path)
    return {name: found for name, found in sorted(places.items()) if len(found) > 1}


# Classes and their bases ---------------------------------------------------------------------------------------


def classes(sources: Iterable[Source]) -> dict[str, Class]:
    """Every class by its dotted name, those inside others and inside functions too."""
    found = {}
    for source in sources:
        known = _names(source)
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef):
                bases = tuple(_dotted(base, known) for base in node.bases)
                name = f"{source.name}.{node.name}"
                found[name] = Class(name, source.path, node, bases)
    return found


def _names(source: Source) -> dict[str, str]:
    """What the names of a module mean: dotted names of what it imports, and of its own classes."""
    known = {
        node.name: f"{source.name}.{node.name}" for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)
    }
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            known |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            known |= {alias.asname: alias.name for alias in node.names if alias.asname}
    return known


def _dotted(base: ast.expr, known: dict[str, str]) -> str:
    """The dotted name of a base; of ``Generic[T]`` that of ``Generic``."""
    if isinstance(base, ast.Subscript):
        return _dotted(base.value, known)
    first, _, rest = ast.unparse(base).partition(".")
    return ".".join(filter(None, (known.get(first, first), rest)))


def own_bases(found: Class, package: dict[str, Class]) -> list[Class]:
    """The bases of a class that are the package's own, and theirs, nearest first and each once."""
    direct = [package[base] for base in found.bases if base in package]
    above = chain.from_iterable([base, *own_bases(base, package)] for base in direct)
    return list(dict.fromkeys(above))


def longest_chain(found: Class, package: dict[str, Class]) -> list[Class]:
    """A class and the bases above it that are the package's own, along the longest line of descent."""
    chains = [longest_chain(package[base], package) for base in found.bases if base in package]
    return [found, *max(chains, key=len, default=[])]


def is_error(found: Class, package: dict[str, Class]) -> bool:
    """Whether this is an exception: their tree is one of kinds, and holds no code."""
    return any("Exception" in each.bases for each in [found, *own_bases(found, package)])


def lines_with_bases(found: Class, package: dict[str, Class]) -> int:
    """The lines of a class and of its bases of the package: what a reader of the class has to know."""
    return found.lines + sum(base.lines for base in own_bases(found, package))


def public_members(found: Class, package: dict[str, Class]) -> list[str]:
    """What a class offers with its bases of the package: methods, properties, signals and attributes.

    What Qt calls is Qt's: those names are in camelCase, and ours are not.
    """
    members = chain.from_iterable(_members(each.node) for each in [found, *own_bases(found, package)])
    return sorted({name for name in members if not name.startswith("_") and name == name.lower()})


def _members(node: ast.ClassDef) -> Iterator[str]:
    for each in node.body:
        if isinstance(each, Function | ast.ClassDef):
            yield each.name
        elif isinstance(each, ast.Assign | ast.AnnAssign):
            yield from (target.id for target in _targets(each) if isinstance(target, ast.Name))
    for inside in ast.walk(node):
        if isinstance(inside, ast.Assign | ast.AnnAssign):
            attributes = (target for target in _targets(inside) if isinstance(target, ast.Attribute))
            yield from (each.attr for each in attributes if ast.unparse(each.value) == "self")


def _targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    """What is assigned to, each name of ``A, B = 1, 2`` by itself."""
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return list(chain.from_iterable(each.elts if isinstance(each, ast.Tuple) else [each] for each in targets))


# Reading from top to bottom ------------------------------------------------------------------------------------


def imported(source: Source) -> set[str]:
    """The dotted names that a module imports, or that might be a module: of ``from a import b`` both."""
    found = set()
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def reachable(start: Source, sources: Sequence[Source]) -> list[Source]:
    """The modules among ``sources`` that are imported from ``start``, directly or not, with it; by path."""
    by_name = {each.name: each for each in sources if each.stem not in NAMELESS}
    found, left = {start.name}, [start]
    while left:
        new = (imported(left.pop()) & by_name.keys()) - found
        found |= new
        left += [by_name[name] for name in new]
    return sorted((by_name[name] for name in found), key=lambda each: each.path)


# Numbers and their reasons -------------------------------------------------------------------------------------

TUNED = ("lmstudio/learning/", "lmstudio/analysis/")
"""Where numbers decide how good predictions are."""
NUMBER = re.compile(r"\d|\b(?:half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b")
COMMAND = re.compile(r"python -m |landmark-studio |accuracy\.md")
PUBLICATION = re.compile(r"\bet al\b|\([^()]*\b(?:1[89]|20)\d\d\)|https?://|arXiv|doi:")
REASON = re.compile(
    r"\b(?:because|since|so that|otherwise|cannot matter|does not matter|do not matter|no matter"
    r"|makes? no difference|changes? nothing|would do as well)\b"
)


@dataclass(frozen=True, slots=True)
class Constant:
    """A number with a name at the top level of a module, and what is said of it there."""

    path: str
    line: int
    name: str
    text: str

    @property
    def is_explained(self) -> bool:
        """Whether its text holds a figure and where that is from, or says why the number is so or cannot matter.

        A figure comes with its command or the file of figures, or the number itself is from a publication; a
        reason begins with a word of :data:`REASON`. Whether the reason is a good one only a reader can tell.
        """
        text = " ".join(self.text.split())
        measured = NUMBER.search(text) and COMMAND.search(text)
        return bool(measured or PUBLICATION.search(text) or REASON.search(text))


def constants(sources: Iterable[Source]) -> Iterator[Constant]:
    """The numbers with names in capitals at the top level of modules; each name of ``A, B = 1, 2`` by itself.

    A tuple, a table or a call with numbers in it counts as one.
    """
    for source in sources:
        lines = source.text.splitlines()
        for node, after in zip_longest(source.tree.body, source.tree.body[1:]):
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and _has_number(node.value):
                text = _docstring(after) + " " + _comments(lines, node)
                names = (each.id for each in _targets(node) if isinstance(each, ast.Name))
                for name in (name for name in names if name == name.upper()):
                    yield Constant(source.path, node.lineno, name, text)


def _has_number(value: ast.expr) -> bool:
    """Whether a value is made of numbers; in ``for k in range(4)`` nothing is."""
    if isinstance(value, ast.Constant):
        return isinstance(value.value, int | float) and not isinstance(value.value, bool)
    if isinstance(value, ast.GeneratorExp | ast.ListComp | ast.DictComp | ast.SetComp):
        return False
    return any(_has_number(each) for each in ast.iter_child_nodes(value) if isinstance(each, ast.expr))


def _docstring(after: ast.stmt | None) -> str:
    """The text that stands behind a statement, where it is one."""
    told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and after.value.value
    return told if isinstance(told, str) else ""


def _comments(lines: Sequence[str], node: ast.stmt) -> str:
    """The comment above a statement and those beside its lines."""
    above = node.lineno - 1
    while above and lines[above - 1].startswith("#"):
        above -= 1
    beside = [line.partition("  # ")[2] for line in lines[node.lineno - 1 : node.end_lineno]]
    return "\n".join([*(line.lstrip("# ") for line in lines[above : node.lineno - 1]), *beside])
