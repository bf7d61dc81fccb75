"""Two films of one subject laid over each other, and what changed between them; pure functions.

``ways`` says on what they are laid, ``placement`` how the second film is moved, ``shifts`` where each landmark
went, ``measure_changes`` what became of each measurement. Every change has its error, and one within it is said to
be that.
"""
