"""How far readings are apart: one reader twice, two readers, a reader and the network; pure functions.

``pairs`` compares two readings of a value, ``concordance`` has its correlations, ``reliability`` any number of
readers, ``repeat_study`` readers who each read more than once; ``displacements`` and ``scatter`` are about places
of landmarks, ``classes`` about classes. ``read_films`` makes the numbers of points of films, ``reader_comparison``
and ``reader_study`` put all of it together.

Where a number is not defined, as of equal values or of too few films, it is ``None``, and never one that seems to
say something.
"""
