import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmstudio.core import spelling


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("a/b.png", ("a", "b.png")),
        ("a\\b.png", ("a", "b.png")),
        ("C:\\a\\b.png", ("a", "b.png")),
        ("C:b.png", ("C:b.png",)),
        ("\\\\server\\share\\b.png", ("server", "share", "b.png")),
        ("/a//./b.png ", ("a", "b.png")),
        ("a/x/../b.png", ("a", "b.png")),
        ("../../a/b.png", ("a", "b.png")),
        ("..", ()),
        ("", ()),
        ("C:", ("C:",)),
    ],
)
def test_a_path_is_its_folders_and_its_file(path: str, parts: tuple[str, ...]) -> None:
    assert spelling.parts(path) == parts


@given(st.text())
def test_texts_that_look_the_same_are_composed_to_the_same(text: str) -> None:
    forms = {spelling.composed(each) for each in (text, unicodedata.normalize("NFD", text))}
    assert forms == {unicodedata.normalize("NFC", text)}
