"""Project files of each earlier version of the format, made by that version, open with all that they hold.

Each is a project of four made-up films of which three have points (placed by two readers, predicted, corrected,
absent), with two trained networks; as far as the version had it, a landmark was renamed, a film assigned, another
removed, a network deleted.
"""

import gzip
from pathlib import Path

import pytest

from lmstudio.core.annotation import Annotation, Origin, Point, Visibility
from lmstudio.core.edit_kinds import EditKind
from lmstudio.formats.project import project_tables
from lmstudio.formats.rescue import checking
from lmstudio.session import Session
from tests.unit.session.steps import place, points

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "projects"
VERSIONS = range(1, project_tables.version())


@pytest.fixture(params=VERSIONS, ids=lambda version: f"version {version}")
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The file of a version, unpacked."""
    path = tmp_path / f"version-{request.param}.lmproj"
    path.write_bytes(gzip.decompress((FIXTURES / f"{path.name}.gz").read_bytes()))
    return path


def version_of(path: Path) -> int:
    return int(path.stem.rpartition("-")[2])


def expected_points(version: int) -> dict[str, Annotation]:
    first = "fossa" if version >= 3 else "sella"
    network = {"expected_error_px": 2.5, "model": "round 2"}
    confirmed = Origin.CONFIRMED if version >= 3 else Origin.PREDICTED
    return {
        "film-0001": Annotation(
            {first: Point((1.5, 2.0)), "nasion": Point((10.0, 3.0)), "menton": Point((12.0, 20.0))}
        ),
        "film-0002": Annotation({first: Point((5.0, 6.0)), "menton": Point(None, Visibility.ABSENT)}),
        "film-0003": Annotation(
            {
                first: Point((3.0, 7.0), origin=confirmed, predicted_xy=(3.0, 7.0), **network),  # type: ignore[arg-type]
                "nasion": Point((8.0, 9.0), origin=Origin.CORRECTED, predicted_xy=(4.0, 7.0), **network),  # type: ignore[arg-type]
                "menton": Point((5.0, 7.0), origin=Origin.PREDICTED, predicted_xy=(5.0, 7.0), **network),  # type: ignore[arg-type]
            }
        ),
    }


def without_kept(found: dict[str, Annotation]) -> dict[str, Annotation]:
    """Annotations without the places that absent points remember, which the earliest versions did not keep."""
    return {
        key: Annotation(
            {
                name: Point(p.xy, p.visibility, p.origin, p.expected_error_px, p.predicted_xy, p.model)
                for name, p in each.points.items()
            }
        )
        for key, each in found.items()
    }


def test_there_is_a_file_of_each_earlier_version() -> None:
    assert sorted(path.name for path in FIXTURES.iterdir()) == [f"version-{n}.lmproj.gz" for n in VERSIONS]


def test_a_file_of_an_earlier_version_opens_with_all_that_it_holds(project: Path) -> None:
    version = version_of(project)
    with Session.open(project) as session:
        found = session.project
        assert without_kept(points(found)) == expected_points(version)
        assert [image.id for image in found.images] == [
            f"film-{k:04d}" for k in range(1, 4 if version >= 4 else 5)
        ]
        assert found.images[0].spacing.x_mm == 0.1
        assert found.images[1].reader == ("KM" if version >= 3 else "")
        assert [model.name for model in found.models] == (["round 1", "round 2"] if version == 1 else ["round 2"])
        assert found.rounds == 2
        assert found.network is not None
        assert found.network.name == "round 2"
        assert session.networks.weights() == b"weights 2" or found.network.renamed
        assert session.networks.heatmaps("film-0003") is not None
        assert session.audit()[0].label == "Place sella"
        assert (version >= 7) == bool(session.history.done)
        assert checking.check(project, locks=True) == []
        assert {author for _, author in session.last_changes().values()} == {"KM", "PJ", ""}


def test_a_file_of_an_earlier_version_that_cannot_be_written_opens_too(project: Path) -> None:
    before = project.read_bytes()
    with Session.open(project), Session.open(project) as second:
        assert second.read_only
        assert without_kept(points(second.project)) == expected_points(version_of(project))
    assert project.read_bytes()[:16] == before[:16]


def test_edits_of_a_file_of_an_earlier_version_are_remembered_from_now_on(project: Path) -> None:
    with Session.open(project) as session:
        before, known = points(session.project), len(session.history.done)
        place(session, "menton", (2.0, 2.0), film=1)
        session.networks.delete("round 2")
    with Session.open(project) as again:
        assert [step.kind for step in again.history.done[known:]] == [EditKind.PLACE, EditKind.DELETE_NETWORK]
        again.go_back_to(known)
        assert points(again.project) == before
        assert again.networks.weights("round 2") is not None
