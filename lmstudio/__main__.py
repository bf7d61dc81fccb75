"""``python -m lmstudio`` is the ``landmark-studio`` command."""

import sys

from lmstudio.cli import main

if __name__ == "__main__":
    sys.exit(main())
