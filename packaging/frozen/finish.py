"""Finish a frozen folder: take out what is needless, add licences and bill of materials; run where the program is.

python finish.py FOLDER BILL, with the bill of materials of this environment by cyclonedx-py.
"""

import sys
from pathlib import Path

import copyleft
import licences
import trim

from lmstudio import parts


def main(libraries: Path, listed: Path) -> None:
    """Finish the folder of libraries of a frozen program.

    Raises:
        SystemExit: a part may not be passed on.
    """
    trim.trim(libraries)
    found = licences.parts_of(libraries)
    wrong = copyleft.faults(found)
    if wrong:
        raise SystemExit("not to be passed on: " + "; ".join(wrong))
    folder = libraries / "lmstudio" / "licences"
    parts.write(folder, found)
    (folder / "bill-of-materials.cdx.json").write_text(
        licences.bill(found, listed.read_text(encoding="utf-8")), encoding="utf-8"
    )
    print(f"{len(found)} parts, none under the GPL or the AGPL")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
