"""Where the frozen program starts."""

import sys

from lmstudio.__main__ import start

if __name__ == "__main__":
    sys.exit(start())
