"""Days such as 05/03/2014, which the outlet's other pages settle: across files and runs, and only where they agree."""

from __future__ import annotations

import pytest

from tests.newsroom import call, call_json

PAGE = """The Meuse Valley Monitor
Home | News | Sport

{title}
By Anna Lind
{day}

The ferry of {title} crossed the Meuse again on Tuesday, nine years after its cable broke in a storm and went down.

Forty people stood on the quay when the old boat left {title}, and most of them had never seen it move before.

The mayor said that the crossing would stay free of charge until the summer, and that bicycles were welcome on board.
"""
HTML = """<html lang="en"><head><title>{title} - The Meuse Valley Monitor</title>
<meta property="og:site_name" content="The Meuse Valley Monitor"></head><body><article><h1>{title}</h1>
<p class="when">{day}</p>{paragraphs}</article></body></html>"""
TITLES = ("Ferry returns to Dinant after nine years", "Old mill sold to a choir of forty", "Bridge closes for a month")


def dated(archive) -> dict[str, str | None]:
    select = "SELECT title, published FROM articles ORDER BY title"
    return {row["title"]: row["published"] for row in call_json("sql", "--db", archive, select)}


def write(folder, name, day, title):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_text(PAGE.format(title=title, day=day), encoding="utf-8")


@pytest.mark.parametrize("form", ["txt", "html", "csv"])
@pytest.mark.parametrize(
    ("days", "value"),
    [
        (("25/03/14", "17/02/14", "05/03/14"), "2014-03-05"),
        (("03/25/14", "02/17/2014", "05/03/14"), "2014-05-03"),
        (("03-25-2014", "02-17-2014", "05-03-2014"), "2014-05-03"),
        (("12/31/98", "02/17/98", "05/03/98"), "1998-05-03"),
        (("25/03/14", "02/17/14", "05/03/14"), None),
    ],
)
def test_years_of_two_figures_and_dashes_are_settled_too(tmp_path, form, days, value):
    """By the outlet, not by a guess at one of the readings."""
    folder, archive = tmp_path / "in", tmp_path / "a.db"
    folder.mkdir()
    text = PAGE.format(title="the town", day="").split("\n\n")[2:]
    rows = ["title,text,date,source"]
    for number, day in enumerate(days):
        if form == "txt":
            page = f"{PAGE.format(title=TITLES[number], day=day)}\n© {2014 if '14' in day else 1998} Monitor\n"
            (folder / f"{number}.txt").write_text(page, encoding="utf-8")
        elif form == "html":
            paragraphs = "".join(f"<p>{part} Page {number} has it.</p>" for part in text)
            page = HTML.format(title=TITLES[number], day=day, paragraphs=paragraphs)
            (folder / f"{number}.html").write_text(page, encoding="utf-8")
        else:
            rows.append(f'{TITLES[number]},"{text[0]}",{day},Monitor')
    if form == "csv":
        (folder / "a.csv").write_text("\n".join(rows), encoding="utf-8")

    call("ingest", folder, "--db", archive)

    assert dated(archive)[TITLES[2]] == value
    if form == "csv":  # its column settles what it can
        return
    (number,) = call_json("sql", "--db", archive, f"SELECT id FROM articles WHERE title = '{TITLES[2]}'")[0].values()
    assert "turned down: two readings" in " ".join(call("show", number, "--evidence", "--db", archive).out.split())


@pytest.mark.parametrize(
    ("days", "value"),
    [
        (("25/03/2014", "17/02/2014"), "2014-03-05"),
        (("03/25/2014", "02/17/2014"), "2014-05-03"),
        (("25/03/2014", "02/17/2014"), None),  # they do not agree
        (("25/03/2014", "4 June 2014"), None),  # one page is none
    ],
)
def test_other_pages_of_the_outlet_settle_a_day(tmp_path, days, value):
    for number, day in enumerate((*days, "05/03/2014")):
        write(tmp_path / "in", f"{number}", day, TITLES[number])
    archive = tmp_path / "a.db"

    done = call_json("ingest", tmp_path / "in", "--db", archive)

    assert done["dated"] == int(value is not None)
    assert dated(archive)[TITLES[2]] == value
    assert call("doctor", "--deep", "--db", archive).code == 0


def test_pages_of_later_runs_settle_it_and_it_stays_so(tmp_path):
    archive = tmp_path / "a.db"
    write(tmp_path / "one", "open", "05/03/2014", TITLES[2])
    call("ingest", tmp_path / "one", "--db", archive)
    assert dated(archive)[TITLES[2]] is None

    for number, day in enumerate(("25/03/2014", "17/02/2014")):
        write(tmp_path / "two", f"{number}", day, TITLES[number])
    call("ingest", tmp_path / "two", "--db", archive)
    assert dated(archive)[TITLES[2]] == "2014-03-05"
    shown = call("search", "bridge", "--from", "2014-03-05", "--to", "2014-03-05", "--db", archive).out
    assert "id 1" in shown
    out = call("show", "1", "--evidence", "--db", archive).out
    assert "turned down: two readings" in out
    assert "day first, as on 2 other pages" in " ".join(out.split())

    again = call_json("ingest", tmp_path / "one", tmp_path / "two", "--db", archive, "--check")
    assert (again["files"]["unchanged"], again["dated"]) == (3, 0)
    assert call_json("reparse", "--all", "--dry-run", "--db", archive)["changes"] == []
    write(tmp_path / "one", "open", "05/03/2014", f"{TITLES[2]} again")
    call("ingest", tmp_path / "one", "--db", archive)
    assert dated(archive)[f"{TITLES[2]} again"] == "2014-03-05"
    assert call("doctor", "--deep", "--db", archive).code == 0


def test_saved_pages_take_part(tmp_path):
    text = PAGE.format(title="the town", day="").split("\n\n")[2:]
    (tmp_path / "in").mkdir()
    for number, day in enumerate(("25/03/2014", "17/02/2014", "05/03/2014")):
        paragraphs = "".join(f"<p>{part} Page {number} has it.</p>" for part in text)
        page = HTML.format(title=TITLES[number], day=day, paragraphs=paragraphs)
        (tmp_path / "in" / f"{number}.html").write_text(page, encoding="utf-8")

    call("ingest", tmp_path / "in", "--db", tmp_path / "a.db")

    assert dated(tmp_path / "a.db")[TITLES[2]] == "2014-03-05"
