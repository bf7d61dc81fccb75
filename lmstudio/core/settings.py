"""The settings of one user: the table of settings, and the JSON file that stores them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lmstudio import paths
from lmstudio.errors import SaveFailed
from lmstudio.language import later, tr


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Args:
        key: in the file.
        type: of its value.
        default: where the file says nothing, or nonsense.
        text: for people; a setting without a text is remembered by the program and has no control.
        choices: values and their texts, where only some are allowed.
        hint: more words, shown when the pointer rests on the control.
        low: least number allowed.
        high: greatest number allowed.
    """

    key: str
    type: type
    default: Any
    text: str = ""
    choices: tuple[tuple[str | int, str], ...] = ()
    hint: str = ""
    low: int = 0
    high: int = 0

    def accepts(self, value: object) -> bool:
        """Whether ``value`` is one of this setting."""
        if type(value) is not self.type:
            return False
        if self.choices:
            return value in {choice for choice, _ in self.choices}
        if isinstance(value, str):
            return _is_text(value)
        if isinstance(value, list):
            return all(_is_text(each, path=True) for each in value)
        if isinstance(value, dict):
            return all(_is_text(each) for pair in value.items() for each in pair)
        return not isinstance(value, int) or self.high == 0 or self.low <= value <= self.high


def _is_text(value: object, *, path: bool = False) -> bool:
    """Whether a value is text that can be written; a path may be one that is no text in UTF-8."""
    if not isinstance(value, str):
        return False
    try:
        value.encode("utf-8", "surrogateescape" if path else "strict")
    except UnicodeEncodeError:
        return False
    return True


LANGUAGES = (("en", "English"), ("de", "Deutsch"), ("es", "Español"))
"""Codes of the languages that the window speaks, and what they call themselves."""

SETTINGS = (
    Setting(
        "language",
        str,
        "",
        later("Language"),
        (("", later("System default")), *LANGUAGES),
        hint=later("Takes effect the next time the program starts."),
    ),
    Setting(
        "theme",
        str,
        "system",
        later("Appearance"),
        (("system", later("System default")), ("light", later("Light")), ("dark", later("Dark"))),
    ),
    Setting(
        "author",
        str,
        "",
        later("Reader"),
        hint=later("Name or initials stored in the project with every point you place."),
    ),
    Setting(
        "device",
        str,
        "auto",
        later("Train on"),
        (
            ("auto", later("Fastest available")),
            ("cpu", "CPU"),
            ("cuda", later("NVIDIA GPU")),
            ("mps", later("Apple GPU")),
        ),
    ),
    Setting("threads", int, 0, later("CPU threads"), hint=later("0 uses all of them."), high=256),
    Setting("labels", bool, True, later("Abbreviations beside the points")),
    Setting("magnifier", bool, True, later("Magnifier beside the cursor")),
    Setting(
        "local_contrast",
        bool,
        False,
        later("Local contrast"),
        hint=later("Enhances faint edges across the whole film."),
    ),
    Setting("expected_errors", bool, False, later("Expected-error ellipses around predicted points")),
    Setting("tracing", bool, False, later("Tracing of lateral head films")),
    Setting(
        "first_guesses",
        bool,
        True,
        later("First guesses before any training"),
        hint=later("As soon as one film is labelled, grey crosses show where landmarks may be on the next."),
    ),
    Setting("thumbnails", bool, True, later("Thumbnails in the film list")),
    Setting("guide", bool, True, later("Next step shown above the film")),
    Setting(
        "backups",
        str,
        "beside",
        later("Automatic backups"),
        (
            ("beside", later("Beside the project")),
            ("own folder", later("In your own folder on this computer")),
            ("none", later("None")),
        ),
        hint=later("Once a day and after every 500 edits; File > Restore a backup shows them."),
    ),
    Setting(
        "backups_gb",
        int,
        2,
        later("Size of all backups"),
        tuple((count, f"≤ {count} GB") for count in (1, 2, 5, 10, 50)),
        hint=later("Of each project. The oldest are removed first; the newest always stays."),
    ),
    Setting("keys", dict, {}, hint="Keys that the user changed, by action."),
    Setting("recent", list, [], hint="Projects opened last, newest first."),
    Setting("geometry", str, "", hint="Where the window was."),
    Setting("layout", str, "", hint="Where its panels were."),
    Setting("analyses", list, ["steiner"], hint="Analyses in the panel, by id."),
    Setting("columns", list, ["Error"], hint="Columns of the list of films beside the name."),
)
TABLE = MappingProxyType({setting.key: setting for setting in SETTINGS})
RECENT = 8


@dataclass(frozen=True, slots=True)
class Settings:
    """The values that differ from their defaults, by key."""

    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    def __getitem__(self, key: str) -> Any:
        return self.values.get(key, TABLE[key].default)

    def changed(self, **values: Any) -> "Settings":
        """These settings with some values replaced.

        Raises:
            ValueError: a value is not one of its setting.
        """
        for key, value in values.items():
            if not TABLE[key].accepts(value):
                raise ValueError(f"{value!r} is no value of the setting {key}")
        return Settings(MappingProxyType({**self.values, **values}))

    def opened(self, path: Path) -> "Settings":
        """These settings with ``path`` as the project opened last."""
        others = [p for p in self["recent"] if p != str(path)]
        return self.changed(recent=[str(path), *others][:RECENT])


def load(path: Path) -> tuple[Settings, str]:
    """The settings in a file and a note for the user, empty where all is well.

    Nonsense in the file is never fatal: what cannot be used takes its default, and the note says so. A file that
    is damaged is set aside beside the new one.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except OSError as error:
        return Settings(), tr("The settings in {path} cannot be read ({reason}); the defaults are used.").format(
            path=path, reason=error.strerror
        )
    except (ValueError, RecursionError):
        raw = None
    if not isinstance(raw, dict):
        return Settings(), _set_aside(path)
    good = {key: value for key, value in raw.items() if key in TABLE and TABLE[key].accepts(value)}
    bad = sorted(key for key in raw if key in TABLE and key not in good)
    note = (
        tr("The settings {settings} in {path} are invalid; their defaults are used.").format(
            settings=", ".join(bad), path=path
        )
        if bad
        else ""
    )
    return Settings(MappingProxyType(good)), note


def _set_aside(path: Path) -> str:
    """Rename a file that holds no settings; a note for the user."""
    aside = path.with_name(f"{path.name}.damaged")
    try:
        path.replace(aside)
    except OSError:
        return tr("The file {path} contains no settings; the defaults are used.").format(path=path)
    return tr(
        "The file {path} contains no settings; it was set aside as {aside}, and the defaults are used."
    ).format(path=path, aside=aside.name)


def save(settings: Settings, path: Path) -> None:
    """Write the settings whole or not at all.

    Raises:
        SaveFailed: the disk is full or the folder cannot be written.
    """
    content = json.dumps(dict(settings.values), indent=1)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with paths.replacing(path) as file:
            file.write(content.encode("ascii"))
    except OSError as error:
        raise SaveFailed(
            tr("The settings cannot be saved: {reason}.").format(reason=error.strerror),
            where=path,
            remedy=tr("They apply until the program is closed. Free some space or make the folder writable."),
        ) from error
