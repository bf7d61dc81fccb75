"""The report of a benchmark: Markdown for people, JSON for programs, both from the finished runs alone."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lmstudio.bench import differences, figures
from lmstudio.bench.figures import Group
from lmstudio.bench.measurement_errors import ANGLES
from lmstudio.bench.store import Run, Store
from lmstudio.bench.units import Unit
from lmstudio.formats.atomic import write_text
from lmstudio.formats.json_text import as_json

Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, eq=False)
class ReportSection:
    """The runs of one set, measured on the same films; those on equally many labelled films by one recipe.

    Args:
        set_name: of the set.
        tested: what kind of films was measured, in words.
        runs: finished ones.
        stress: stress tables by the key of the run whose network they tested.
    """

    set_name: str
    tested: str
    runs: tuple[Run, ...]
    stress: Mapping[str, Mapping[str, Any]]

    @property
    def unit(self) -> Unit:
        """The unit of the errors."""
        return self.runs[0].unit

    @property
    def groups(self) -> dict[Group, list[Run]]:
        """The runs that differ by seed or draw alone, together."""
        return figures.group_runs(self.runs)


def sections(results: Store, recipe: str | None = None) -> tuple[list[ReportSection], int]:
    """What is reported, and how many runs are not because their recipe or code is another.

    Args:
        results: the finished runs.
        recipe: the mark of the recipe that is reported; for sets and numbers of labelled films without a run of
            it, that of the newest run.
    """
    runs, kept = results.load(), dict[tuple[str, str], list[Run]]()
    for alike in _alike(runs):
        newest = max(alike, key=lambda run: str(run.about["finished"])).about["recipe"]
        mark = recipe if any(run.about["recipe"] == recipe for run in alike) else newest
        here = kept.setdefault((alike[0].about["set"], alike[0].setting.measured), [])
        here += [run for run in alike if run.about["recipe"] == mark]
    found = []
    for (set_name, tested), each in kept.items():
        stress = {run.key: told for run in each if (told := results.stress(run.key)) is not None}
        found.append(ReportSection(set_name, tested, tuple(each), stress))
    return found, len(runs) - sum(map(len, kept.values()))


def _alike(runs: Iterable[Run]) -> Iterable[list[Run]]:
    """Runs of the same set, measured on the same films, that learned from equally many."""
    found: dict[tuple[str, str, int], list[Run]] = {}
    for run in runs:
        told = (run.about["set"], run.setting.measured, run.about["labelled_films"])
        found.setdefault(told, []).append(run)
    return found.values()


def write(results: Store, recipe: str | None = None) -> str:
    """Write ``report.md`` and ``report.json``; the Markdown.

    Raises:
        SaveFailed: they cannot be written.
        TableError: the files of a run are damaged.
    """
    parts, left_out = sections(results, recipe)
    text = markdown(parts, left_out=left_out)
    write_text(results.folder / "report.md", text)
    told = {"sets": [content(part) for part in parts], "runs_of_other_recipes": left_out}
    write_text(results.folder / "report.json", as_json(told) + "\n")
    return text


def content(section: ReportSection) -> dict[str, Any]:
    """A section for a program."""
    groups, first = section.groups, section.runs[0].about
    return {
        "set": section.set_name,
        "tested": section.tested,
        "tested_films": first["tested_films"],
        "unit": section.unit.suffix,
        "miss_over": section.unit.miss,
        "recipes": recipes(section.runs),
        "machines": machines(section.runs),
        "rows": [figures.summary(group, runs) for group, runs in groups.items()],
        "differences": compared(section),
        "stress": section.stress,
    }


def compared(section: ReportSection) -> list[dict[str, Any]]:
    """Every start beside random weights and beside ``ddpm``; see :func:`lmstudio.bench.differences.rows`."""
    groups = section.groups
    errors = {
        group: [
            differences.of_films(run.errors, run.images, pair=(run.setting.seed, run.setting.draw)) for run in runs
        ]
        for group, runs in groups.items()
    }
    return differences.rows(errors, {group: str(runs[0].about["network"]) for group, runs in groups.items()})


def machines(runs: Iterable[Run]) -> list[dict[str, Any]]:
    """The different machines that runs were made on."""
    found: list[dict[str, Any]] = []
    for run in runs:
        if run.about["machine"] not in found:
            found.append(run.about["machine"])
    return found


def recipes(runs: Iterable[Run]) -> list[dict[str, Any]]:
    """The different recipes of runs, and for which numbers of labelled films each was used."""
    found: dict[tuple[str, str], set[int]] = {}
    for run in runs:
        found.setdefault((run.about["recipe"], run.about["code"]), set()).add(run.about["labelled_films"])
    return [{"recipe": mark, "code": code, "shots": sorted(shots)} for (mark, code), shots in found.items()]


def table(headings: Sequence[str], rows: Rows, *, left: int = 1) -> str:
    """A Markdown table; the first ``left`` columns are aligned left, the others right."""
    marks = ["---"] * left + ["---:"] * (len(headings) - left)
    return "\n".join("| " + " | ".join(row) + " |" for row in [headings, marks, *rows])


def number(value: float | None, digits: int = 2) -> str:
    """A figure for people; a dash where there is none."""
    return "–" if value is None or math.isnan(value) else f"{value:.{digits}f}"


def spread(figure: Mapping[str, float], digits: int = 2) -> str:
    """A mean over runs, with the standard deviation between them where there are several."""
    tail = "" if math.isnan(figure["sd"]) else f" ± {number(figure['sd'], digits)}"
    return number(figure["mean"], digits) + tail


def markdown(parts: Sequence[ReportSection], *, left_out: int = 0) -> str:
    """The report for people."""
    lines = ["# Few-shot benchmark", ""]
    lines += [
        "Fine-tuned on N labelled films of each set, measured on others. “First” is the first N films of the",
        "set's table, “drawn” N films drawn at random. ± is the standard deviation between runs (seeds, draws).",
    ]
    if left_out:
        lines += [
            "",
            f"{left_out} runs in this folder were made by another recipe or other code and are left out.",
        ]
    for part in parts:
        lines += ["", f"## {part.set_name}, {part.tested} films", "", _preface(part), "", _errors(part)]
        lines += _section(
            "Measurements: mean absolute error of angles, and classes of ISBI 2015", _measurements(part)
        )
        lines += _section("Starts beside one another, with 95 % limits over films", _differences(part))
        lines += _section("Mean error of each landmark, first N films", _landmarks(part))
        lines += _section("Mean offset of each landmark, x right, y down, first N films", _offsets(part))
        lines += _section("With the mean offsets on the other test films taken off", _without_offsets(part))
        lines += _section("Films off as a whole, and the points within them", _as_a_whole(part))
        lines += _section("Expected and actual error", _calibration(part))
        lines += _section("Reliability: mean expected → mean actual error by tenth", _reliability(part))
        for key, told in part.stress.items():
            lines += _section(f"Stress: {key}", _stress(part.unit, told))
    return "\n".join(lines) + "\n"


def _section(title: str, text: str) -> list[str]:
    return ["", f"### {title}", "", text] if text else []


def _preface(part: ReportSection) -> str:
    about = part.runs[0].about
    told = [f"{about['tested_films']} films, {len(part.runs[0].landmarks)} landmarks; errors in {part.unit.text}."]
    told += [
        f"N = {', '.join(map(str, each['shots']))}: recipe {each['recipe']}, code {each['code']}."
        for each in recipes(part.runs)
    ]
    told += [
        f"{machine['processor']} ({machine['cores']} cores), {machine['device']},"
        f" {machine.get('precision', 'float32')}, torch {machine['torch']},"
        f" Landmark Studio {machine['landmark_studio']}."
        for machine in machines(part.runs)
    ]
    return "\n".join(told)


def _who(group: Group, runs: Sequence[Run]) -> list[str]:
    name = runs[0].about["start_name"]
    start = group.init if group.init == name else f"{group.init} ({name}, {group.start})"
    return [str(group.labelled), group.films, f"{start}, {group.variant}" if group.variant else start]


def _errors(part: ReportSection) -> str:
    unit, rows = part.unit, []
    summaries = [(group, runs, figures.summary(group, runs)) for group, runs in part.groups.items()]
    apart = max(told["near_duplicates"] for _, _, told in summaries)
    more = list(part.runs[0].more)
    for group, runs, told in summaries:
        found, cells = told["figures"], _who(group, runs)
        cells += [
            str(len(runs)),
            spread(found["mre"], 3),
            number(found["sd"]["mean"]),
            number(found["median"]["mean"]),
        ]
        cells += [number(found["best_80"]["mean"])]
        cells += [spread(found[f"sdr_{limit:g}"], 1) for limit in unit.thresholds]
        cells += [spread(found["misses"], 2)]
        cells += [spread(told["without_near_duplicates"]["mre"], 3)] if apart else []
        cells += [spread(told["more_units"][other.suffix]["mre"], 1) for other in more]
        rows.append([*cells, number(told["fine_tune_s"], 0), number(1000 * told["predict_s_per_film"], 0)])
    headings = ["N", "films", "start", "runs", f"MRE {unit.text}", "SD", "median", "best 80 %"]
    headings += unit.rate_headings
    headings += [f"MRE without {apart} near duplicates"] if apart else []
    headings += [f"MRE {other.text}" for other in more]
    return table([*headings, "fine-tune s", "predict ms"], rows, left=3)


def _measurements(part: ReportSection) -> str:
    rows = []
    for group, runs in part.groups.items():
        found = figures.of_measurements(runs)
        if found:
            rows.append(
                [*_who(group, runs), *(spread(each, 1 if "rate" in name else 2) for name, each in found.items())]
            )
    headings = [*(f"{angle} °" for angle in ANGLES), "mean recall of classes %", "as the challenge counts %"]
    return table(["N", "films", "start", *headings], rows, left=3) if rows else ""


def _differences(part: ReportSection) -> str:
    rows = [
        [
            str(row["labelled_films"]),
            row["films"],
            " ".join(filter(None, (row["init"], row["variant"]))),
            " ".join(filter(None, (row["against"], row["against_variant"]))),
            str(row["pairs"]),
            number(row["mine"], 3),
            number(row["other"], 3),
            spread({"mean": row["difference"], "sd": row["sd"]}, 3),
            f"{number(row['low'], 3)} to {number(row['high'], 3)}",
            f"{row['better']} of {row['pairs']}",
        ]
        for row in compared(part)
    ]
    headings = ["N", "films", "start", "beside", "pairs", "MRE", "MRE beside", "better by", "95 %", "better in"]
    return table(headings, rows, left=4) if rows else ""


def _columns(part: ReportSection) -> dict[str, list[Run]]:
    """The groups on the first N films, by a short heading."""
    groups = {group: runs for group, runs in part.groups.items() if group.films == figures.FIRST}
    plain = [f"{group.labelled} {group.init} {group.variant}".rstrip() for group in groups]
    names = (
        f"{name} {group.start}" if plain.count(name) > 1 else name
        for name, group in zip(plain, groups, strict=True)
    )
    return dict(zip(names, groups.values(), strict=True))


def _landmarks(part: ReportSection) -> str:
    columns = {name: figures.per_landmark(runs) for name, runs in _columns(part).items()}
    names = part.runs[0].landmarks
    rows = [[name, *(number(found[name]) for found in columns.values())] for name in names]
    return table(["landmark", *columns], rows) if columns else ""


def _offsets(part: ReportSection) -> str:
    columns = {name: figures.offset_per_landmark(runs) for name, runs in _columns(part).items()}
    names = part.runs[0].landmarks
    rows = [[name, *("{:+.2f}, {:+.2f}".format(*found[name]) for found in columns.values())] for name in names]
    return table(["landmark", *columns], rows) if columns else ""


def _without_offsets(part: ReportSection) -> str:
    rows = []
    for group, runs in part.groups.items():
        found = figures.summary(group, runs)["without_offsets"]
        limits = [spread(found[f"sdr_{limit:g}"], 1) for limit in part.unit.thresholds]
        rows.append([*_who(group, runs), spread(found["mre"], 3), *limits])
    headings = ["N", "films", "start", f"MRE {part.unit.text}"]
    return table([*headings, *part.unit.rate_headings[:-1]], rows, left=3)


def _as_a_whole(part: ReportSection) -> str:
    rows = []
    for group, runs in part.groups.items():
        found = figures.summary(group, runs)["as_a_whole"]
        cells = (spread(found[name], 3) for name in ("mean", "median", "within"))
        rows.append([*_who(group, runs), *cells])
    headings = ["N", "films", "start", f"films' mean offset {part.unit.text}", "median", "MRE without it"]
    return table(headings, rows, left=3)


def _calibration(part: ReportSection) -> str:
    rows = []
    for group, runs in part.groups.items():
        found = figures.agreement(runs)
        ranks = [number(found[f"spearman_{what}"]) for what in ("points", "landmarks", "films")]
        rows.append([*_who(group, runs), *ranks, number(found["expected_calibration_error"], 3)])
    headings = ["points", "landmarks", "films"]
    over = [f"Spearman over {what}" for what in headings]
    return table(["N", "films", "start", *over, f"expected calibration error {part.unit.text}"], rows, left=3)


def _reliability(part: ReportSection) -> str:
    columns = {name: figures.agreement(runs)["reliability"] for name, runs in _columns(part).items()}
    if not columns:
        return ""
    count = max(len(bins) for bins in columns.values())
    rows = [
        [
            str(i + 1),
            *(
                f"{number(b[i]['expected'])} → {number(b[i]['actual'])} ({b[i]['n']})" if i < len(b) else "–"
                for b in columns.values()
            ),
        ]
        for i in range(count)
    ]
    return table(["tenth", *(f"{name} (points)" for name in columns)], rows)


def _stress(unit: Unit, told: Mapping[str, Any]) -> str:
    plain = told["rows"]["plain"]
    rows = [
        [
            name,
            number(row["mre"], 3),
            number(row["mre"] / plain["mre"] if row["mre"] and plain["mre"] else None),
            number(row["median"]),
            number(row["misses"]),
            number(row["expected"]),
            str(row["points"]),
        ]
        for name, row in told["rows"].items()
    ]
    headings = [
        f"{told['films']} films",
        f"MRE {unit.text}",
        "of the plain",
        "median",
        f"over {unit.miss_text}, %",
    ]
    return table([*headings, "expected error", "points in the frame"], rows)
