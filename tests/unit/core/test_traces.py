import pytest

from lmstudio.core import traces


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (
            "[Errno 2] No such file or directory: '/data/Doe^Jane/film 1.png'",
            "[Errno 2] No such file or directory: …",
        ),
        ("cannot read C:\\Doe\\x.dcm now", "cannot read … now"),
        ("KeyError: 'Doe.png'", "KeyError: …"),
        ('KeyError: "O\'Hara.dcm"', "KeyError: …"),
        ("KeyError: 'sella'", "KeyError: 'sella'"),
        ("index 3 is out of bounds", "index 3 is out of bounds"),
    ],
)
def test_what_is_like_a_name_of_a_file_is_left_out(message: str, shown: str) -> None:
    assert traces.without_names(message) == shown


def test_the_place_in_the_program_stays_and_causes_are_treated_alike() -> None:
    try:
        try:
            open("/nowhere/Doe^Jane.png")  # noqa: PTH123, SIM115
        except OSError as error:
            raise ValueError("/nowhere/Doe^Jane.png") from error
    except ValueError as error:
        text = traces.told(error)
    assert "test_traces.py" in text
    assert "FileNotFoundError: [Errno 2] No such file or directory: …" in text
    assert "Doe^Jane" not in "\n".join(line for line in text.splitlines() if not line.startswith(" "))
