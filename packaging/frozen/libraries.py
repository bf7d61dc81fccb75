"""Shared libraries on Linux: which others one needs, and which of Debian's packages one belongs to."""

import subprocess
from pathlib import Path


def needs(library: Path) -> list[str]:
    """The libraries that the loader looks for with a library or a program."""
    return [
        line.partition("[")[2].rstrip("]")
        for line in told("readelf", "-d", str(library)).splitlines()
        if "(NEEDED)" in line
    ]


def package(library: str) -> str:
    """The package of this system that a library of that file name belongs to; empty where none says so."""
    lines = told("dpkg-query", "--search", f"*/{library}").splitlines()
    return lines[0].partition(":")[0] if lines else ""


def version(of_package: str) -> str:
    """The version of a package that is installed here."""
    return told("dpkg-query", "--show", "--showformat=${Version}", of_package)


def told(*command: str) -> str:
    """What a command prints; empty where it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode else done.stdout.strip()
