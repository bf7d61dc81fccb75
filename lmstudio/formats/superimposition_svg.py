"""Films of one subject laid over each other as an SVG drawing (W3C, 1.1): a colour for each film, life-size."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lmstudio.analysis.tracing.tracings import Tracing
from lmstudio.core.geometry import XY
from lmstudio.formats import xml_text
from lmstudio.formats.film_backdrop import Backdrop

COLOURS = ("#000000", "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
"""Of Okabe and Ito's palette, which readers who see few colours can tell apart; the first film is black, the
second blue and the third red, as orthodontists draw them."""
_ROOM = 0.06
"""Round the drawing, of its longer side; the legend stands below."""
_LINE = 0.0035
_LETTERS = 0.026
_VEIL = 0.4
"""How much of the white lies over films under the drawing."""


@dataclass(frozen=True, slots=True)
class DrawnFilm:
    """A tracing and what the legend says of it."""

    words: str
    tracing: Tracing


def drawing(
    films: Sequence[DrawnFilm], *, in_mm: bool, title: str = "", backdrops: Sequence[Backdrop] = ()
) -> str:
    """The text of the drawing.

    Args:
        films: in the order of time, all in one frame.
        in_mm: whether its unit is the millimetre; it is printed life-size then.
        title: below the drawing, such as on what the films were laid.
        backdrops: pictures of films under it, blended, each as much as the others.
    """
    places = [place for film in films for place in _places(film.tracing)] or [(0.0, 0.0), (1.0, 1.0)]
    left, top = (min(each[axis] for each in places) for axis in (0, 1))
    right, bottom = (max(each[axis] for each in places) for axis in (0, 1))
    side = max(right - left, bottom - top, 1e-6)
    room, letters = _ROOM * side, _LETTERS * side
    lines = [*(film.words for film in films), *([title] if title else [])]
    width, height = right - left + 2 * room, bottom - top + 2 * room + 1.5 * letters * len(lines)
    size = f'width="{width:.3f}mm" height="{height:.3f}mm" ' if in_mm else ""
    links = 'xmlns:xlink="http://www.w3.org/1999/xlink" ' if backdrops else ""
    box = f"{left - room:.3f} {top - room:.3f} {width:.3f} {height:.3f}"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {links}{size}viewBox="{box}" font-family="sans-serif">',
        f'<rect x="{left - room:.3f}" y="{top - room:.3f}" width="100%" height="100%" fill="white"/>',
        *(each.element(1 / k) for k, each in enumerate(backdrops, start=1)),
    ]
    if backdrops:
        # Black lines are seen on a film that is paler, and the legend on white.
        for y, opacity in ((top - room, _VEIL), (bottom + room, 1)):
            place = f'x="{left - room:.3f}" y="{y:.3f}" width="{width:.3f}" height="{height:.3f}"'
            parts.append(f'<rect {place} fill="white" opacity="{opacity:g}"/>')
    for k, film in enumerate(films):
        parts += _film(film, COLOURS[k % len(COLOURS)], _LINE * side)
    for k, line in enumerate(lines):
        y = bottom + room + 1.5 * letters * (k + 0.6)
        colour = COLOURS[k % len(COLOURS)] if k < len(films) else "#444444"
        said = xml_text.escape(line)
        parts.append(f'<text x="{left:.3f}" y="{y:.3f}" font-size="{letters:.3f}" fill="{colour}">{said}</text>')
    return "\n".join([*parts, "</svg>\n"])


def _places(tracing: Tracing) -> Iterator[XY]:
    for curve in tracing.curves:
        yield from curve.places
    for plane in tracing.planes:
        yield from (plane.start, plane.end)


def _film(film: DrawnFilm, colour: str, width: float) -> Iterator[str]:
    for curve in film.tracing.curves:
        yield _path(curve.places, colour, width)
    for plane in film.tracing.planes:
        yield _path((plane.start, plane.end), colour, width / 2, dashes=f"{4 * width:.3f} {3 * width:.3f}")


def _path(places: Sequence[XY], colour: str, width: float, *, dashes: str = "") -> str:
    steps = " L".join(f"{x:.3f},{y:.3f}" for x, y in places)
    dash = f' stroke-dasharray="{dashes}"' if dashes else ""
    return (
        f'<path d="M{steps}" fill="none" stroke="{colour}" stroke-width="{width:.4f}" '
        f'stroke-linejoin="round"{dash}/>'
    )
