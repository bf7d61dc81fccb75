"""Where the real films are, which are never copied into the project."""

import os
from pathlib import Path

DATA = Path(os.environ.get("LMSTUDIO_DATA") or Path(__file__).parents[3] / "shared" / "data")
ABSENT = f"no real films in {DATA}: set LMSTUDIO_DATA to the folder that holds ceph/"
