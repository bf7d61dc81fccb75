"""How the source is built: ``python -m tests.benchmarks.house [--repository DIR] [--list]``.

Counts in the source of this checkout, or of the one in DIR, and prints a table in Markdown; with --list also what
was counted. In how many files a new kind of edit has to be written is counted in git: those of the package that a
commit changed, --edit-commit REV, or the one whose message says that it lets a reader mark a film as unusable.
"""

import argparse
import statistics
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests import house
from tests.house import Class, Source

ROOT = Path(__file__).resolve().parents[2]
LEARNING = "lmstudio/learning/"
EDIT = "mark a film as unusable"
"""In the subject of the commit that brought a new kind of edit."""

Row = tuple[str, str, Sequence[str]]
"""A figure's name, the figure, and what was counted."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repository", type=Path, default=ROOT)
    parser.add_argument("--edit-commit", default="")
    parser.add_argument("--list", action="store_true")
    args = parser.parse_args()
    sources = house.read(args.repository)
    found = list(rows(sources, edit_files(args.repository, args.edit_commit)))
    print("| figure | value |\n|---|---|")
    for name, value, _ in found:
        print(f"| {name} | {value} |")
    if args.list:
        for name, _, counted in found:
            print(f"\n{name}:", *counted, sep="\n  ")


def rows(sources: Sequence[Source], edited: Sequence[str]) -> Iterator[Row]:
    """The figures, top to bottom."""
    yield "files touched to add an undoable kind of edit", str(len(edited) or "no such commit"), edited
    yield from class_rows(sources)
    yield from learning_rows(sources)
    folder, most = house.flat_files(sources).most_common(1)[0]
    yield "flat files in one folder, most", f"{most} ({folder})", []
    yield repeated_row("module names that occur twice", house.repeated_modules(sources))
    yield repeated_row("class names that occur twice", house.repeated_classes(sources))
    yield "lines of lmstudio", f"{sum(each.lines for each in sources):,}", []
    functions = sorted(house.functions(sources), key=lambda each: -each[1])
    figures = f"{statistics.median(lines for _, lines in functions):.0f}; {functions[0][1]}"
    yield "lines of a function, median; longest", figures, [f"{lines:4} {name}" for name, lines in functions[:5]]


def repeated_row(name: str, found: dict[str, list[str]]) -> Row:
    """How many names occur more than once."""
    return name, str(len(found)), [f"{each}: {', '.join(places)}" for each, places in found.items()]


def class_rows(sources: Sequence[Source]) -> Iterator[Row]:
    """How our own classes inherit from each other, and what the document offers."""
    package = house.classes(sources)
    kinds = {True: "errors", False: "classes"}
    for errors in (False, True):
        chains = [
            house.longest_chain(each, package)
            for each in package.values()
            if house.is_error(each, package) == errors
        ]
        tall = sorted((each for each in chains if len(each) > 1), key=len, reverse=True)
        longest = tall[0] if tall else chains[0]
        value = f"{len(longest) - 1} ({descent(longest)})"
        yield f"our own bases above one of our {kinds[errors]}, most", value, list(map(descent, tall))
    document = next(
        each for each in package.values() if each.short == "Document" and each.path.startswith("lmstudio/gui/")
    )
    members = house.public_members(document, package)
    yield "public members of Document, with its own bases", str(len(members)), members


def descent(found: Iterable[Class]) -> str:
    """Classes, each followed by its base."""
    return " < ".join(each.short for each in found)


def learning_rows(sources: Sequence[Source]) -> Iterator[Row]:
    """What is to be read to follow fine-tuning, and the numbers that nothing is said of."""
    learning = [each for each in sources if each.path.startswith(LEARNING)]
    # The module that tells fine-tuning; and the one that begins it, with how films are seen and networks measured.
    told = next(each for each in learning if each.path.endswith("/finetune.py"))
    begun = next(each for each in learning if defines(each, "finetune"))
    names = (
        (told, "files to read fine-tuning from top to bottom; their lines"),
        (begun, "the same with how films are seen and networks are measured"),
    )
    for start, name in names:
        chain = house.reachable(start, learning)
        listed = [f"{each.lines:4} {each.path}" for each in chain]
        yield name, f"{len(chain)}; {sum(each.lines for each in chain):,}", listed
    yield "lines of learning", f"{sum(each.lines for each in learning):,}", []
    numbers = list(house.constants(each for each in sources if each.path.startswith(house.TUNED)))
    bare = [f"{each.path}:{each.line} {each.name}" for each in numbers if not each.is_explained]
    name = "constants of learning and analysis without a figure or a reason"
    yield name, f"{len(bare)} of {len(numbers)}", bare


def defines(source: Source, name: str) -> bool:
    """Whether a function of this name stands at the top level of a module."""
    return any(isinstance(node, house.Function) and node.name == name for node in source.tree.body)


def edit_files(repository: Path, revision: str) -> list[str]:
    """The files of the package that a commit changed; none where there is no such commit."""
    revision = revision or git(repository, "log", "-1", "--format=%H", "-i", f"--grep={EDIT}")
    if not revision:
        return []
    return git(repository, "show", "--format=", "--name-only", revision, "--", "lmstudio").splitlines()


def git(repository: Path, *words: str) -> str:
    """What git says in a repository; nothing where it is none."""
    done = subprocess.run(["git", *words], cwd=repository, capture_output=True, text=True, check=False)
    return done.stdout.strip()


if __name__ == "__main__":
    main()
