"""Exports read by other people's programs, and what these write read here.

The programs come with ``pip install ".[interop]"``; a test of one that is not installed is skipped. LabelMe has
to be installed by itself, for its licence and what it needs, and so have Ultralytics, DeepLabCut, X-AnyLabeling,
DCMTK (Debian's ``dcmtk``), R and geomorph (an R package). ``python -m tests.interop`` prints what each reads: its
version, the largest difference in pixels, and the predictions kept.
"""
