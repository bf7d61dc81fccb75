"""Where the frozen program starts on Windows by a double click: the window alone, without a terminal beside it."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()
    from lmstudio.gui.app import main

    sys.exit(main())
