"""Numbers with their nouns, such as ``3 films``."""


def counted(number: int, noun: str) -> str:
    """A number and what it counts, such as ``1 film`` or ``3 films``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
