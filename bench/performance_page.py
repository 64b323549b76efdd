"""The page of the search figures of bench/engines.py: a table, and a plot of the cost over the size of the archive."""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

COLUMNS = ("answer()", "search()", "tantivy alone", "FTS5")
COLOURS = {"answer()": "#1a6", "tantivy alone": "#15c", "FTS5": "#c31"}
WIDTH, HEIGHT, EDGE = 230, 150, 34  # points of one small plot
ACROSS = 3  # plots side by side
LOW, HIGH = 0.01, 10_000.0  # ms: ends of the vertical axis, which is logarithmic as the other one is

Row = dict[str, Any]


def write(folder: Path, rows: Sequence[Row], runs: int) -> None:
    """performance.md and performance.svg; the figures of ``rows`` are "median/worst" in milliseconds."""
    load = os.getloadavg()[1]
    sizes = ", ".join(f"{size:,}" for size in sorted({row["articles"] for row in rows}))
    lines = [
        "# What a search costs",
        "",
        "Made by `python bench/engines.py ARCHIVE.db... --fts5 --write docs`; the archives by bench/make_archive.py:",
        f"Reuters-21578 repeated, with ids and days of their own, to {sizes} articles.",
        f"Machine: {os.cpu_count()} cores, shared; load over five minutes at the end of the run: {load:.1f}.",
        "",
        f"Milliseconds in one process, median/worst of {runs} runs. `answer()`: ten hits with rows, snippets, notes;",
        "`search()`: ids and counts alone; tantivy alone: the library's own call on the same index; FTS5: `ORDER BY",
        "bm25` on the table in the file, ten ids, no count; the median of two runs. `w/s` is",
        "finished by a check of the articles' own text.",
        "",
        "![Cost over size](performance.svg)",
        "",
        "| Query | Articles | Matches | " + " | ".join(COLUMNS) + " |",
        "|---|--:|--:|" + "--:|" * len(COLUMNS),
    ]
    for row in sorted(rows, key=lambda row: _names(rows).index(row["query"])):
        figures = " | ".join(str(row.get(name, "")) for name in COLUMNS)
        lines.append(f"| {row['query']} | {row['articles']:,} | {row['total']:,} | {figures} |")
    (folder / "performance.md").write_text("\n".join([*lines, ""]), encoding="utf-8")
    (folder / "performance.svg").write_text(plot(rows), encoding="utf-8")


def plot(rows: Sequence[Row]) -> str:
    """One small plot for each class of query, both axes logarithmic."""
    names = _names(rows)
    down = math.ceil(len(names) / ACROSS)
    parts = [
        '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="9"',
        f'width="{ACROSS * WIDTH}" height="{down * HEIGHT + 20}">',
        '<rect width="100%" height="100%" fill="#fff"/>',
    ]
    for number, (name, colour) in enumerate(COLOURS.items()):
        parts.append(f'<text x="{EDGE + 110 * number}" y="13" fill="{colour}">{name}, ms</text>')
    for number, name in enumerate(names):
        left, top = number % ACROSS * WIDTH, 20 + number // ACROSS * HEIGHT
        of_one = [row for row in rows if row["query"] == name]
        parts += [f'<g transform="translate({left} {top})">', *_small(name, of_one), "</g>"]
    return "\n".join([*parts, "</svg>", ""])


def _small(name: str, rows: Sequence[Row]) -> list[str]:
    bottom = HEIGHT - EDGE
    parts = [f'<text x="{EDGE}" y="10" font-weight="bold">{name}</text>']
    for power in range(round(math.log10(LOW)), round(math.log10(HIGH)) + 1, 2):
        y = _y(10.0**power)
        parts.append(f'<line x1="{EDGE}" x2="{WIDTH - 10}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{EDGE - 4}" y="{y + 3:.1f}" text-anchor="end">{10.0**power:g}</text>')
    sizes = sorted({row["articles"] for row in rows})
    parts += [f'<text x="{_x(one):.1f}" y="{bottom + 14}" text-anchor="middle">{one:,}</text>' for one in sizes]
    for column, colour in COLOURS.items():
        points = [(_x(row["articles"]), _y(float(row[column].split("/")[0]))) for row in rows if column in row]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y in sorted(points))
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2" fill="{colour}"/>' for x, y in points]
    return parts


def _x(size: int) -> float:
    """1,000 to 1,000,000 articles."""
    return EDGE + (math.log10(max(size, 1000)) - 3) / 3 * (WIDTH - EDGE - 30)


def _y(milliseconds: float) -> float:
    share = (math.log10(max(milliseconds, LOW)) - math.log10(LOW)) / (math.log10(HIGH) - math.log10(LOW))
    return HEIGHT - EDGE - share * (HEIGHT - EDGE - 16)


def _names(rows: Sequence[Row]) -> list[str]:
    return list(dict.fromkeys(row["query"] for row in rows))
