"""Texts in the language of the reader."""

from collections.abc import Iterator

import pytest

from lmstudio import language
from lmstudio.core.geometry import Spacing, SpacingOrigin
from lmstudio.core.landmarks import from_names
from lmstudio.core.settings import SETTINGS
from lmstudio.errors import SchemaError
from lmstudio.formats import schema_files
from lmstudio.imaging import spacing
from lmstudio.language import counted, later, tr

GERMAN = {
    "The landmark list “{list_name}” has no landmark “{name}”.": "„{name}“ fehlt in der Liste „{list_name}“.",
    "There is no landmark list “{name}”.": "Die Liste „{name}“ gibt es nicht.",
    "Light": "Hell",
}


@pytest.fixture
def german() -> Iterator[None]:
    """Texts are German inside, where there is a translation."""
    language.translate_with(lambda text: GERMAN.get(text, text))
    yield
    language.translate_with(None)


def test_texts_are_english_by_default() -> None:
    assert tr("Light") == "Light"
    assert tr("A {brace} stays") == "A {brace} stays"


def test_texts_are_translated_from_when_it_is_said_until_it_is_taken_back() -> None:
    language.translate_with(str.upper)
    try:
        assert tr("Light") == "LIGHT"
    finally:
        language.translate_with(None)
    assert tr("Light") == "Light"


@pytest.mark.usefixtures("german")
def test_a_text_for_later_is_translated_when_it_is_shown() -> None:
    assert later("Light") == "Light"
    assert tr(later("Light")) == "Hell"


@pytest.mark.usefixtures("german")
def test_the_table_of_settings_holds_english() -> None:
    theme = next(setting for setting in SETTINGS if setting.key == "theme")
    assert dict(theme.choices)["light"] == "Light"


@pytest.mark.usefixtures("german")
def test_an_error_is_told_in_the_language_of_the_user_with_what_was_found() -> None:
    with pytest.raises(SchemaError, match=r"„stella“ fehlt in der Liste „own“\.") as told:
        from_names(["sella"]).index("stella")
    assert told.value.found == "„stella“ fehlt in der Liste „own“."
    with pytest.raises(SchemaError, match=r"Die Liste „hand“ gibt es nicht\."):
        schema_files.find_schema("hand")


@pytest.mark.usefixtures("german")
def test_braces_in_what_is_filled_in_stay() -> None:
    with pytest.raises(SchemaError) as told:
        from_names(["sella"]).index("{list_name} {0} {")
    assert told.value.found == "„{list_name} {0} {“ fehlt in der Liste „own“."


def test_one_thing_has_its_own_words_and_several_their_number() -> None:
    one, several = "1 film of {names}", "{count} films of {names}"
    found = [counted(count, one, several, names="A") for count in (0, 1, 2)]
    assert found == ["0 films of A", "1 film of A", "2 films of A"]


def written() -> list[str]:
    """Some numbers as they are written now."""
    return [
        language.number(-12.345),
        language.number(-0.04),
        language.number(0.648, 3),
        language.signed(0.04),
        language.signed(0.06, 2),
        language.short(124.351851),
        language.short(7.0),
        spacing.size(Spacing(0.1, 0.125, SpacingOrigin.TYPED)),
    ]


def test_numbers_are_written_as_the_language_does_and_have_no_sign_at_nothing() -> None:
    english = ["−12.3", "0.0", "0.648", "0.0", "+0.06", "124.35", "7", "0.1 × 0.125 mm/px"]
    assert written() == english
    for code in ("de", "es"):
        language.translate_with(None, code)
        try:
            assert written() == [each.replace(".", ",") for each in english]
        finally:
            language.translate_with(None)
