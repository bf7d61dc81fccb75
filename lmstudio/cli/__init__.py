"""The command line: the work of the window as commands for scripts; without a command, the window opens.

  landmark-studio                   the window, with its welcome page
  landmark-studio ceph.lmproj       the window with a project (or a folder of films)
  landmark-studio demo              the whole workflow on synthetic films, to check that everything works

Exit codes: 0 success; 1 an error, with its message; 2 wrong arguments; 130 stopped by the user.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import lmstudio
from lmstudio import paths
from lmstudio.cli.checks import demo, display_check, doctor, repair, selftest
from lmstudio.cli.figures import bench, check, evaluate, measure, observers, reporting, superimpose
from lmstudio.cli.networks import predict, pretrain, suggest, train, weights
from lmstudio.cli.output import Output
from lmstudio.cli.work import deidentify, export, importing, merge, new, reread, samples
from lmstudio.core import traces
from lmstudio.errors import LandmarkStudioError, ProjectError

COMMANDS = (
    demo,
    new,
    importing,
    merge,
    reread,
    suggest,
    check,
    train,
    predict,
    export,
    measure,
    deidentify,
    reporting,
    evaluate,
    observers,
    superimpose,
    bench,
    pretrain,
    samples,
    weights,
    repair,
    doctor,
    selftest,
)
"""Each module has NAME, SUMMARY, DETAILS (for --help), add_arguments(parser) and run(args) -> exit code."""


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    top = argparse.ArgumentParser(
        prog="landmark-studio",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"Landmark Studio {lmstudio.__version__}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for module in COMMANDS:
        command = commands.add_parser(
            module.NAME,
            help=module.SUMMARY,
            description=f"{module.SUMMARY}\n\n{module.DETAILS}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    return top


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or open the window; its exit code."""
    output = Output.taken()
    try:
        code = _run(list(sys.argv[1:] if argv is None else argv))
    except SystemExit as end:
        # After --help, and after wrong arguments.
        raise SystemExit(output.end(int(end.code or 0))) from None
    return output.end(code)


def _run(words: Sequence[str]) -> int:
    try:
        if _is_for_window(words):
            return _open_window(Path(words[0]) if words else None)
        args = parser().parse_args(words)
        return int(args.run(args))
    except LandmarkStudioError as error:
        print(f"landmark-studio: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("landmark-studio: stopped.", file=sys.stderr)
        return 130
    except Exception as error:
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    """Report an error of the program itself, with its details in the log."""
    text = f"Something went wrong in Landmark Studio ({type(error).__name__}: {error})."
    kept = "Every finished edit is saved."
    try:
        log = paths.log_file()
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="replace") as file:
            file.write(f"Landmark Studio {lmstudio.__version__}, {' '.join(sys.argv[1:2])}\n")
            file.write(f"{traces.told(error)}\n")
    except OSError:
        print(traces.told(error), file=sys.stderr)
        print(f"landmark-studio: {text} {kept} Please send us the lines above.", file=sys.stderr)
    else:
        print(f"landmark-studio: {text} {kept} Please send us the end of {log}.", file=sys.stderr)
    return 1


def _is_for_window(words: Sequence[str]) -> bool:
    """Whether the command line names no command: nothing at all, or one project or folder."""
    commands = {module.NAME for module in COMMANDS}
    return not words or (len(words) == 1 and not words[0].startswith("-") and words[0] not in commands)


def _open_window(path: Path | None) -> int:
    if path is not None and not paths.exists(path):
        raise ProjectError(
            f"There is no command, project or folder “{path}”.",
            remedy="See “landmark-studio --help” for the commands.",
        )
    # A server without a display needs no libraries; with one wished, they come first, as it is asked through them.
    unseen = "" if display_check.is_wished() else display_check.missing()
    missing = [] if unseen else doctor.missing_libraries()
    if missing:
        raise LandmarkStudioError(
            f"The window needs system libraries that are missing here: {', '.join(missing)}.",
            remedy=f"Install them with: {doctor.install_command(missing)}",
        )
    unseen = unseen or display_check.missing()
    if unseen:
        print(f"landmark-studio: {unseen}; {display_check.WITHOUT}", file=sys.stderr)
        return 1
    from lmstudio.gui import app

    return int(app.run(path))
