"""The measurements from 19 landmarks a second time, by complex numbers and without the tables.

A film is first laid into its anatomical frame: porion at 0, Frankfort along the real axis with orbitale ahead,
down positive (a face that looks left is mirrored). There, forwards is the real part, down the imaginary one, and a
turn from forwards to down is a positive argument.
"""

import cmath
import math
from collections.abc import Mapping

from lmstudio.core.geometry import XY

Z = dict[str, complex]


def measure_again(points: Mapping[str, XY]) -> dict[str, float | None]:
    """The values by key, of points in mm; ``None`` where one is not defined."""
    z = _laid(points)
    found: dict[str, float | None] = {}
    for part in (_angles, _planes, _lengths, _profile, _offsets):
        found |= part(z)
    return found | _combined({key: value for key, value in found.items() if value is not None})


def _laid(points: Mapping[str, XY]) -> Z:
    raw = {key: complex(x, y) for key, (x, y) in points.items()}
    ahead = raw["Or"] - raw["Po"]
    z = {key: (each - raw["Po"]) * abs(ahead) / ahead for key, each in raw.items()}
    return z if z["Me"].imag > 0 else {key: each.conjugate() for key, each in z.items()}


def _degrees(number: complex) -> float:
    return math.degrees(cmath.phase(number))


def _angles(z: Z) -> dict[str, float | None]:
    at = {
        "SNA": "S N A",
        "SNB": "S N B",
        "NSGn": "N S Gn",
        "saddle": "N S Ar",
        "articular": "S Ar Go",
        "gonial": "Ar Go Me",
        "upper gonial": "Ar Go N",
        "lower gonial": "N Go Me",
    }
    found: dict[str, float | None] = {}
    for key, names in at.items():
        a, corner, b = (z[name] for name in names.split())
        found[key] = abs(_degrees((b - corner) / (a - corner)))
    return found


def _planes(z: Z) -> dict[str, float | None]:
    sn, pp, mp = z["N"] - z["S"], z["ANS"] - z["PNS"], z["Me"] - z["Go"]
    challenge, facial = z["Gn"] - z["Go"], z["Pog"] - z["N"]
    return {
        "SN-GoGn": _degrees(challenge / sn),
        "FHA": abs(_degrees(challenge / sn)),
        "SN-GoMe": _degrees(mp / sn),
        "FMA": _degrees(mp),
        "MMPA": _degrees(mp / pp),
        "SN-PP": _degrees(pp / sn),
        "FH-PP": _degrees(pp),
        "SN-FH": -_degrees(sn),
        "Y axis": _degrees(z["Gn"] - z["S"]),
        "facial angle": abs(_degrees(-facial)),
        "maxillary depth": abs(_degrees(-(z["A"] - z["N"]))),
        "NA-APog": _degrees((z["Pog"] - z["A"]) / (z["A"] - z["N"])),
        "AB-NPog": _degrees(facial / (z["B"] - z["A"])),
        "AB-MP": abs(_degrees((z["A"] - z["B"]) / -mp)),
        "App-Bpp": ((z["A"] - z["B"]) * pp.conjugate()).real / abs(pp),
        "N-PP": -((z["N"] - z["PNS"]) * pp.conjugate()).imag / abs(pp),
        "Me-PP": ((z["Me"] - z["PNS"]) * pp.conjugate()).imag / abs(pp),
    }


def _lengths(z: Z) -> dict[str, float | None]:
    found: dict[str, float | None] = {}
    for key in ("S-N", "S-Ar", "Ar-Go", "Go-Me", "S-Go", "N-Me", "N-ANS", "ANS-Me", "Pog-Pog'"):
        a, b = key.split("-")
        found[key] = abs(z[b] - z[a])
    tips = z["U1"] - z["L1"]
    return found | {
        "A-Nperp": (z["A"] - z["N"]).real,
        "Pog-Nperp": (z["Pog"] - z["N"]).real,
        "B-Nperp": (z["B"] - z["N"]).real,
        "Af-Bf": (z["A"] - z["B"]).real,
        "U1-Avert": (z["U1"] - z["A"]).real,
        "overjet FH": tips.real,
        "overbite FH": tips.imag,
        "MW": -abs(tips) if tips.real < 0 else abs(tips),
        "chin thickness": (z["Pog'"] - z["Pog"]).real,
    }


def _profile(z: Z) -> dict[str, float | None]:
    upper, lower = (abs(_degrees(z[lip] - z["Pog'"])) for lip in ("UL", "LL"))
    return {
        "Z upper": upper,
        "Z lower": lower,
        "Z angle": min(upper, lower),
        "H-NB": _degrees((z["UL"] - z["Pog'"]) / (z["N"] - z["B"])),
    }


def _offsets(z: Z) -> dict[str, float | None]:
    wanted = {
        "A-NPog": "A N Pog",
        "Pog-NB": "Pog N B",
        "U1-NA mm": "U1 N A",
        "L1-NB mm": "L1 N B",
        "U1-APog mm": "U1 A Pog",
        "L1-APog mm": "L1 A Pog",
        "UL-SnPog": "UL Sn Pog'",
        "LL-SnPog": "LL Sn Pog'",
        "LL-H": "LL UL Pog'",
    }
    found: dict[str, float | None] = {}
    for key, names in wanted.items():
        point, top, bottom = (z[name] for name in names.split())
        found[key] = _ahead(point, top, bottom)
    return found | {"Sn-H": -_ahead(z["Sn"], z["UL"], z["Pog'"])}


def _ahead(point: complex, top: complex, bottom: complex) -> float:
    """How far a point lies ahead of a line: its distance along Frankfort, foreshortened by the line's lean."""
    line = bottom - top
    there = top + line * (point - top).imag / line.imag
    return (point - there).real * abs(line.imag) / abs(line)


def _combined(v: Mapping[str, float]) -> dict[str, float | None]:
    chin, heights = v["Pog-NB"], v["N-PP"] + v["Me-PP"]
    return {
        "ANB": v["SNA"] - v["SNB"],
        "ANB corrected": v["SNA"] - v["SNB"] - (v["SNA"] - 81) / 2,
        "Bjork sum": v["saddle"] + v["articular"] + v["gonial"],
        "ODI": v["AB-MP"] + v["FH-PP"],
        "APDI": v["facial angle"] + v["AB-NPog"] + v["FH-PP"],
        "FHI": v["S-Go"] / v["N-Me"],
        "PFH/AFH": 100 * v["S-Go"] / v["N-Me"],
        "UFH/TFH": 100 * v["N-ANS"] / v["N-Me"],
        "LFH/TFH": 100 * v["ANS-Me"] / v["N-Me"],
        "GoMe/SN": 100 * v["Go-Me"] / v["S-N"],
        "SAr/ArGo": 100 * v["S-Ar"] / v["Ar-Go"],
        "N-PP-Me": heights,
        "LFH perpendicular": 100 * v["Me-PP"] / heights,
        "Holdaway difference": v["L1-NB mm"] - chin,
        "Holdaway ratio": v["L1-NB mm"] / chin if chin > 0.5 else None,
    }
