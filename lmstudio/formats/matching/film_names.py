"""Matching the film names of a file with the films of a project: one rule for all formats.

Paths are compared part by part from the end, slashes of either kind, whatever way accents are stored. A folder
that is given and contradicts the film's means another film: such a name is taken only where that is asked for, *by
name*. Where a path leads to a file of this computer, that file says whether it is the film. Capitals and small
letters are told apart as long as something fits. Names of one table that contradict each other are several films.
"""

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from types import MappingProxyType

from lmstudio import paths
from lmstudio.core import spelling
from lmstudio.core.project import Image
from lmstudio.errors import TableError
from lmstudio.imaging.film_reading import FILM_SUFFIXES
from lmstudio.language import tr

NO_PLACES: Mapping[str, Path] = MappingProxyType({})
_SUFFIXES = (*FILM_SUFFIXES, ".jpe", ".jfif", ".dib", ".dic", ".ima")
"""What follows a dot is the suffix of a film if it is one of these; else it is part of the name, as in a UID."""
_SENT = re.compile(r"(?:.*/)?upload/(?:\d+/)?[0-9a-f]{8}-([^/]+)", re.DOTALL)
"""Where Label Studio keeps a file that was sent to it, and the mark that it puts before the name."""
_ALIKE = 0.75
"""The least likeness (``difflib``) of a name that is worth telling."""
_MOST_LISTED = 4
_MOST_NEAREST = 4
"""For so many unknown names the nearest is looked for: for all of them it would take long."""


class Fit(IntEnum):
    """How well a name fits a film, the best first."""

    SURE = 0
    """It is the film's id, or its path as far as it is given."""
    ELSEWHERE = 1
    """It ends in a folder of the film and in its path in the project; those above are others, and lead nowhere."""
    RESPELLED = 2
    """It is one of these in other capitals, or as Label Studio renames what is sent to it."""
    NAME = 3
    """The file has this name, and a folder contradicts."""


@dataclass(frozen=True, slots=True)
class NamedFilms:
    """Which films a table names.

    Args:
        found: the films by their names in the table.
        unknown: names of films that there are not.
        by_name: films by names of which only the file's fits; among ``found`` where that was asked for.
        respelled: films among ``found`` that the table writes otherwise, see :class:`Fit`.
        nearest: the films that are called most like the first unknown names, where one is.
    """

    found: Mapping[str, Image]
    unknown: tuple[str, ...]
    by_name: Mapping[str, Image]
    respelled: Mapping[str, Image]
    nearest: Mapping[str, Image]

    @property
    def numbered(self) -> str:
        """The id of a film that has no other name; another project may call another film so. Empty: none."""
        named = ((name.strip(), image) for name, image in self.found.items())
        return next((name for name, image in named if name == image.id != stem(image.name)), "")


@dataclass(frozen=True, slots=True)
class _PlacedFilm:
    """A film with the folders of its path in the project, and from the root as far as that is known."""

    image: Image
    within: tuple[str, ...]
    whole: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Meant:
    """A film that a name may mean; the more parts of the path agree, the better."""

    image: Image
    fit: Fit
    agreed: int = 1
    is_cut: bool = False
    is_folded: bool = False
    folders: tuple[str, ...] = ()

    @property
    def rank(self) -> tuple[int, int, bool, bool]:
        """The least is the best."""
        return self.fit, -self.agreed, self.is_cut, self.is_folded


def find_films(
    images: Sequence[Image],
    names: Iterable[str],
    *,
    places: Mapping[str, Path] = NO_PLACES,
    by_name: bool = False,
    where: Path | None = None,
) -> NamedFilms:
    """The films that the names of a table mean.

    Args:
        images: the films that there are.
        names: as the table gives them: ids, paths or file names, these with or without suffix.
        places: where the films lie, absolute, by image id, as far as that is known.
        by_name: take films of which only the file's name fits, too.
        where: the table, for messages.

    Raises:
        TableError: a name fits several films, or names that contradict each other fit one.
    """
    known = _Films(images, places)
    meant = {name: _only(known.meant(name), name, where, by_name=by_name) for name in dict.fromkeys(names)}
    films = _without_rivals(
        {name: each for name, each in meant.items() if each is not None}, where, by_name=by_name
    )
    unknown = tuple(name for name in meant if name not in films)
    return NamedFilms(
        {name: each.image for name, each in films.items() if by_name or each.fit is not Fit.NAME},
        unknown,
        {name: each.image for name, each in films.items() if each.fit is Fit.NAME},
        {name: each.image for name, each in films.items() if each.fit in (Fit.ELSEWHERE, Fit.RESPELLED)},
        _nearest(unknown[:_MOST_NEAREST], images),
    )


def stem(name: str) -> str:
    """The name of a film without its suffix, where it has a known one."""
    cut = name.rpartition(".")[0]
    return cut if cut and name.lower().endswith(_SUFFIXES) else name


class _Films:
    """The films of a project, by what a table may call them."""

    def __init__(self, images: Sequence[Image], places: Mapping[str, Path]) -> None:
        self._places = places
        self._ids = {image.id: image for image in images}
        self._paths: dict[str, list[Image]] = {}
        # By the file, and by its folder with it: films of a thousand folders may all be called alike.
        self._files: dict[tuple[str, ...], list[_PlacedFilm]] = {}
        self._folded: dict[tuple[str, ...], list[_PlacedFilm]] = {}
        self._sent: dict[str, list[_PlacedFilm]] = {}
        for image in images:
            self._paths.setdefault(image.path, []).append(image)
            self._add(image)

    def meant(self, name: str) -> list[_Meant]:
        """The films that a name fits best, all equally well; none where it fits none."""
        exact = self._paths.get(name)
        if exact:
            return [_Meant(image, Fit.SURE, folders=spelling.parts(name)[:-1]) for image in exact]
        fits = [*self._fits(name, folded=False), *self._uploads(name)]
        if all(each.fit > Fit.ELSEWHERE for each in fits):
            fits += self._fits(name, folded=True)
        if name.strip() in self._ids:
            fits.append(_Meant(self._ids[name.strip()], Fit.SURE))
        best = min((each.rank for each in fits), default=None)
        return list({each.image.id: each for each in fits if each.rank == best}.values())

    def _add(self, image: Image) -> None:
        *within, file = spelling.parts(image.path) or ("",)
        place = self._places.get(image.id)
        film = _PlacedFilm(
            image, tuple(within), tuple(within) if place is None else spelling.parts(str(place))[:-1]
        )
        names = [(), *{folders[-1:] for folders in (film.within, film.whole) if folders}]
        for key in {(*folder, name) for folder in names for name in (file, stem(file))}:
            self._files.setdefault(key, []).append(film)
        for key in {_fold((*folder, name)) for folder in names for name in (file, stem(file))}:
            self._folded.setdefault(key, []).append(film)
        self._sent.setdefault(_as_sent(file), []).append(film)

    def _fits(self, name: str, *, folded: bool) -> Iterator[_Meant]:
        """The films whose file has a name, whatever its capitals where they are folded."""
        *given, file = spelling.parts(name) or ("",)
        key, index = (*given[-1:], file), self._folded if folded else self._files
        key = _fold(key) if folded else key
        films = index.get(key[-1:], [])
        there = Path(name.strip())
        here = self._films_at(there, films) if films and there.is_absolute() and paths.is_file(there) else None
        for film in films if here is not None else index.get(key, films):
            fit, agreed = _fit(tuple(given), film, folded=folded)
            is_here = here is not None and film.image.id in here
            if here is not None:
                fit = Fit.SURE if is_here else Fit.NAME
            elif fit is Fit.ELSEWHERE and self._leads_to_another(given, file, film):
                fit = Fit.NAME
            if folded and fit is not Fit.NAME:
                fit = Fit.RESPELLED
            # Of two films one of which has this very name, and the other one a suffix more, the first is meant.
            is_cut = stem(file) != file and file.casefold() != spelling.parts(film.image.path)[-1].casefold()
            yield _Meant(film.image, fit, agreed, is_cut, folded, () if is_here else tuple(given))

    def _uploads(self, name: str) -> Iterator[_Meant]:
        """The films of which a file sent to Label Studio may be a copy; its folders mean nothing."""
        sent = _SENT.fullmatch("/".join(spelling.parts(name)))
        if sent is None:
            return
        for film in self._files.get((sent[1],), ()):
            yield _Meant(film.image, Fit.SURE)
        for film in (*self._folded.get(_fold((sent[1],)), ()), *self._sent.get(_as_sent(sent[1]), ())):
            yield _Meant(film.image, Fit.RESPELLED)

    def _leads_to_another(self, given: Sequence[str], file: str, film: _PlacedFilm) -> bool:
        """Whether a path, laid beside that of a film, leads to another file."""
        place = self._places.get(film.image.id)
        if place is None or len(place.parents) <= len(given):
            return False
        there = paths.as_stored(place.parents[len(given)].joinpath(*given, file))
        return paths.is_file(there) and not self._films_at(there, [film])

    def _films_at(self, there: Path, films: Sequence[_PlacedFilm]) -> set[str]:
        """The image ids of those films whose file lies at a path, or else has the content of the one there."""
        ids = [film.image.id for film in films]
        at = {each for each in ids if each in self._places and paths.is_same(there, self._places[each])}
        if at:
            return at
        try:
            with there.open("rb") as file:
                content = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return set()
        return {film.image.id for film in films if film.image.sha256 == content}


def _fold(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Parts of a path without regard to capitals."""
    return tuple(part.casefold() for part in parts)


def _fit(given: tuple[str, ...], film: _PlacedFilm, *, folded: bool) -> tuple[Fit, int]:
    """How well the folders of a name fit those of a film, and how many parts agree, the file with them.

    Args:
        given: the folders of the name.
        film: whose file has the name.
        folded: whether capitals do not matter.
    """
    within, whole = (_agreed(given, folders, folded=folded) for folders in (film.within, film.whole))
    agreed = 1 + max(within, whole)
    if agreed > len(given):
        return Fit.SURE, agreed
    ends_in_it = agreed > 1 and (within == len(film.within) or whole == len(film.whole))
    return (Fit.ELSEWHERE if ends_in_it else Fit.NAME), agreed


def _agreed(one: Sequence[str], other: Sequence[str], *, folded: bool) -> int:
    """How many parts are the same, from the end."""
    count = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b and not (folded and a.casefold() == b.casefold()):
            break
        count += 1
    return count


def _as_sent(name: str) -> str:
    """The name that Label Studio gives a file that is sent to it, without regard to capitals.

    Source: Django, ``django.utils.text.get_valid_filename``.
    """
    return re.sub(r"[^-\w.]", "", name.strip().replace(" ", "_")).casefold()


def _nearest(names: Iterable[str], images: Iterable[Image]) -> dict[str, Image]:
    """The films whose file names are most like those that no film has; none for names that are like no film's."""
    known = {image.name.casefold(): image for image in images}
    found = {}
    for name in names:
        wanted = (spelling.parts(name) or ("",))[-1].casefold()
        for alike in difflib.get_close_matches(wanted, known, n=1, cutoff=_ALIKE):
            found[name] = known[alike]
    return found


def _only(found: list[_Meant], name: str, where: Path | None, *, by_name: bool) -> _Meant | None:
    """The one film that is meant; ``None`` where there is none, or where only file names fit, and of several.

    Raises:
        TableError: there are several.
    """
    if not found or (len(found) > 1 and found[0].fit is Fit.NAME and not by_name):
        return None
    if len(found) == 1:
        return found[0]
    more = ["…"] if len(found) > _MOST_LISTED else []
    raise TableError(
        tr("“{name}” is the name of {count} films: {paths}.").format(
            name=name, count=len(found), paths=", ".join([each.image.path for each in found[:_MOST_LISTED]] + more)
        ),
        where=where,
        remedy=tr("Write the film's id (film-0001) or its path into the table."),
    )


def _without_rivals(meant: Mapping[str, _Meant], where: Path | None, *, by_name: bool) -> dict[str, _Meant]:
    """The films by their names, without names that are contradicted by one that fits the same film better.

    Raises:
        TableError: two names contradict each other and fit one film equally well.
    """
    by_film: dict[str, dict[Fit, list[str]]] = {}
    for name, each in meant.items():
        by_film.setdefault(each.image.id, {}).setdefault(each.fit, []).append(name)
    kept = set()
    for by_fit in by_film.values():
        better: list[_Meant] = []
        for fit in sorted(by_fit):
            left = [name for name in by_fit[fit] if not any(_contradict(meant[name], each) for each in better)]
            if not left:
                continue
            # Where any two contradict each other, one of them contradicts the longest.
            longest = max(left, key=lambda name: len(meant[name].folders))
            rival = next((name for name in left if _contradict(meant[name], meant[longest])), None)
            if rival is not None and (fit is not Fit.NAME or by_name):
                raise _rival_names(rival, longest, meant[longest].image, where)
            better.append(meant[longest])
            kept.update(left)
    return {name: each for name, each in meant.items() if name in kept}


def _contradict(one: _Meant, other: _Meant) -> bool:
    """Whether two names that fit a film cannot both mean it: by a folder, or as one of them spells it as it is."""
    if (one.fit is Fit.RESPELLED) != (other.fit is Fit.RESPELLED) and Fit.NAME not in (one.fit, other.fit):
        return True
    agreed = _agreed(one.folders, other.folders, folded=True)
    return agreed < min(len(one.folders), len(other.folders))


def _rival_names(one: str, other: str, image: Image, where: Path | None) -> TableError:
    return TableError(
        tr("“{one}” and “{other}” are two films in the source, but both match {film} in this project.").format(
            one=one, other=other, film=image.path
        ),
        where=where,
        remedy=tr(
            "Remove the one that is a different film, or write the film's id ({id}) in place of its name."
        ).format(id=image.id),
    )
