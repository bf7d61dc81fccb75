"""The language of the texts that the user of the window reads; no Qt.

Texts stand in English where they are used, as ``tr("…")`` with braces for what is filled in:
``tr("The film {name} is gone.").format(name=name)``. Qt Linguist's ``lupdate`` finds them there. Texts in tables
that are made when a module is loaded stand as ``later("…")`` and go through :func:`tr` when they are shown. So
do the definitions of landmarks and the names, notes and words of the tables of measurements: these are English in
their files and in what other programs read, and go through :func:`tr` where a person reads them. The window says
at its start who translates; the command line and the tests read English.
"""

from collections.abc import Callable


def _english(text: str) -> str:
    return text


_COMMA = ("de", "es")
"""Languages that write the decimals of a number behind a comma."""
_translate: Callable[[str], str] = _english
_code = "en"


def tr(text: str) -> str:
    """A text in the language of the user."""
    return _translate(text) if text else text


def counted(count: int, one: str, several: str, **filled: object) -> str:
    """``one`` where it is one thing, else ``several``; ``{count}`` becomes the number, other braces are filled in.

    Both are given translated: ``counted(films, tr("1 film"), tr("{count} films"))``.
    """
    return (one if count == 1 else several).format(count=count, **filled)


def later(text: str) -> str:
    """The same text, marked for translation; it goes through :func:`tr` when it is shown."""
    return text


def number(value: float, places: int = 1) -> str:
    """A number with a true minus sign and the decimal sign of the language; no minus before nothing."""
    text = f"{value:.{places}f}"
    return digits(text.lstrip("-") if float(text) == 0 else text)


def digits(text: str) -> str:
    """A number that is written in digits with a point, with the signs of :func:`number`."""
    return text.replace("-", "\N{MINUS SIGN}").replace(".", "," if _code in _COMMA else ".")


def signed(value: float, places: int = 1) -> str:
    """A number as :func:`number` writes it, with a plus before what is more than nothing."""
    text = number(value, places)
    return f"+{text}" if round(value, places) > 0 else text


def short(value: float) -> str:
    """A number as of a norm, with as many decimals as it has, at most two."""
    rounded = round(value, 2)
    return number(rounded, next(k for k in range(3) if k == 2 or round(rounded, k) == rounded))


def code() -> str:
    """The code of the language of the user, such as ``"de"``."""
    return _code


def translate_with(translate: Callable[[str], str] | None, code: str = "en") -> None:
    """Translate from now on with a function from English into a language; ``None`` leaves texts as they are."""
    global _translate, _code
    _translate, _code = translate or _english, code
