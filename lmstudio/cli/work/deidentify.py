"""``landmark-studio deidentify``."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from lmstudio import paths
from lmstudio.cli.console import counted

NAME = "deidentify"
SUMMARY = "Copy films without anything that tells whose they are."
DETAILS = """\
DICOM files by the basic profile of PS3.15 annex E with modified dates: only numbers and known codes are kept, all
dates of a patient are moved by the same number of days, identifiers are new ones, the same over all films of one
run. Pictures are written as PNG, pixels alone. The copies of a project are named by the ids of its films, as in
“export --without-file-names”; those of a folder are numbered in its order.

Text burnt into the pixels stays there: where some is likely, that is told with its place. Look at these films.

  landmark-studio deidentify ceph.lmproj copies/
  landmark-studio deidentify films/ copies/ --recursive
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("source", type=Path, metavar="SOURCE", help="a project, or a folder of films")
    parser.add_argument("output", type=Path, metavar="OUTPUT", help="the folder for the copies")
    parser.add_argument("--recursive", action="store_true", help="also the films in subfolders of a folder")
    parser.add_argument("--force", action="store_true", help="replace files of the same names in OUTPUT")


def run(args: argparse.Namespace) -> int:
    """Copy the films; the exit code is 1 where one could not be copied."""
    from lmstudio.session import deidentifying

    films = _films_of(args.source, recursive=args.recursive)
    done, with_text, failed = 0, 0, 0
    for copied in deidentifying.copy_films(films, args.output, force=args.force):
        if copied.error is not None:
            failed += 1
            print(f"  not copied: {copied.error}", file=sys.stderr)
            continue
        done += 1
        with_text += bool(copied.text)
        for box in copied.text:
            print(f"  {copied.name}: text is likely in {deidentifying.place_words(box)}", file=sys.stderr)
    print(f"{counted(done, 'film')} copied to {args.output}, {with_text} with text likely in the pixels")
    return 1 if failed else 0


def _films_of(source: Path, *, recursive: bool) -> Mapping[str, Path]:
    """The films of a project by their ids, or of a folder by their numbers."""
    from lmstudio.imaging import film_reading
    from lmstudio.session import Session

    if paths.is_folder(source):
        films, errors = film_reading.find_films(source, recursive=recursive)
        for path, error in errors:
            print(f"  not copied: {path.name}: {error.found}", file=sys.stderr)
        return {f"film-{number:04d}": path for number, path in enumerate(films, start=1)}
    with Session.open(source) as session:
        return session.image_paths()
