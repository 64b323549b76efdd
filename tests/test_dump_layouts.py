"""Page dumps in layouts of many kinds: label blocks, mastheads, dates without a label, headlines over decks, lists."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump import fields, parser
from ingest.parsers.page_dump.lines import labels
from ingest.parsers.page_dump.lists import lists
from ingest.parsers.page_dump.source import masthead, outlet, outlet_notes
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import BODY, article


def test_label_block_gives_title_source_and_author():
    found = article(
        f"TITLE: Ferry stays\nSOURCE: River Post\nBYLINE: Ann Lee\nDATE: 4 May 2011\nSECTION: Local\n\n{BODY}"
    )
    assert (found.title, found.source, found.authors) == ("Ferry stays", "River Post", ("Ann Lee",))
    assert found.published is not None
    assert found.published.value == "2011-05-04"
    assert found.body.startswith("The council agreed")
    assert found.body.endswith("voted against the plan.")


def test_labels_on_lines_of_their_own():
    block = fields.read_block(read_page(f"HEADLINE\n\nHEADLINE:\nFerry stays\nBY:\nAnn Lee\n\n{BODY}"))
    assert block.said["title"][1] == "Ferry stays"
    assert block.names() == ("Ann Lee",)


def test_one_label_is_no_block():
    assert not fields.read_block(read_page(f"Title: Ferry stays\n\n{BODY}")).rows


@pytest.mark.parametrize(
    ("head", "value", "rule"),
    [
        ("River Post\nTuesday, May 3, 2011\nNorth Shore\nFerry stays on the river\n", "2011-05-03", "dump:edition"),
        ("http://www.riverpost.example/2011/05/03/ferry\nFerry stays on the river\n", "2011-05-03", "dump:address"),
        ("River Post\nHome | News | Sport\nFerry stays on the river\n", None, ""),
        ("River Post\nTuesday, May 3, 2011\nHome | News | Sport\nFerry stays on the river\n", None, ""),
    ],
)
def test_dates_without_a_label(head, value, rule):
    found = article(f"{head}{BODY}").published
    assert (found.value if found else None, found.rule if found else "") == (value, rule)


def test_the_data_base_loading_date_is_not_the_articles():
    found = article(f"River Post\nMay 3, 2011, Tuesday\n\nFERRY STAYS\n\n{BODY}\nLOAD-DATE: May 4, 2011\n")
    assert found.published is not None
    assert found.published.value == "2011-05-03"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("T H E  R I V E R  P O S T", ["THE RIVER POST"]),
        ("*** RIVER POST ***", ["RIVER POST"]),
        ("River Post, Tuesday, May 3, 2011 -- Page 1", ["River Post"]),
        ("River Post (Rivertown)", ["River Post", "Rivertown"]),
        ("Home News Sport Weather Jobs", []),
        ("By Ann Lee", []),
        ("Politics", []),
    ],
)
def test_names_in_a_masthead(line, names):
    assert [name for name, _ in masthead._names_in(line)][: len(names)] == names


@pytest.mark.parametrize(
    "line",
    [
        "Related News:",
        "Weitere Artikel aus diesem Ressort:",
        "Other items that may interest you",
        "ENLACES RELACIONADOS",
        "Przeczytaj również",
        "BUNLAR DA İLGİNİZİ ÇEKEBİLİR",
        "▼関連記事",
        "社会の新着",
        "Also in City",
    ],
)
def test_headings_of_lists(line):
    assert labels.is_related(line)


@pytest.mark.parametrize("line", ["More stories emerge from flooded valley", "News of the ferry", "Also known as Bob"])
def test_headlines_are_no_headings(line):
    assert not labels.is_related(line)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("* Roof found in the next county", "Roof found in the next county"),
        ("=> Roof found in the next county", "Roof found in the next county"),
        ("[2] Roof found in the next county", "Roof found in the next county"),
        ("・島の小学校、やぎと運動会", "島の小学校、やぎと運動会"),
        ("[Roof found in the next county](https://x.example/1)", "Roof found in the next county"),
        ("Roof found in the next county <https://x.example/1>", "Roof found in the next county"),
        ("9,400 bakers walk", "9,400 bakers walk"),
    ],
)
def test_titles_without_bullets_and_addresses(line, title):
    assert lists.item_title(line) == title


def test_a_list_passes_over_the_days_under_its_titles_and_ends_at_buttons():
    tail = (
        "Related articles\nRoof found in the next county\n3 May 2011\nBake sale raises a fortune\n2 days ago\nTeilen\n"
    )
    found = article(f"River Post\n\nFerry stays on the river\n\n{BODY}\n{tail}Contact the Post: 01632 960 733\n")
    assert [link.title for link in found.links] == ["Roof found in the next county", "Bake sale raises a fortune"]


def test_the_headline_stands_over_its_deck():
    head = "River Post\n\nFerry stays on the river after all\n"
    head += "Nobody in the room spoke against it on Monday night\nAnn Lee\n"
    found = article(f"{head}{BODY}")
    assert found.title == "Ferry stays on the river after all"
    assert found.authors == ("Ann Lee",)


def test_a_reader_who_writes_small_does_not_join_the_lines_of_the_page():
    comments = "Comments (2)\nZoki, yesterday 19:12\nMy neighbour plays the drums, can someone please steal\n"
    below = f"{comments}them_all, 20:40\nBravo!\n"
    found = article(f"River Post\n4 May 2011\nFerry stays on the river: nobody votes against the plan\n{BODY}{below}")
    assert found.title == "Ferry stays on the river: nobody votes against the plan"
    assert found.body.startswith("The council agreed")


def test_a_story_is_found_where_all_that_the_model_keeps_is_no_text(monkeypatch):
    monkeypatch.setattr(parser, "body_rows", lambda _: [0])
    found = article(f"© 2011 River Post\n\nFerry stays on the river\n\n{BODY}")
    assert found.body.startswith("The council agreed")


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("River Post\nIssue 42, June 2006\nFerry stays on the river\n", None),
        ("River Post\nFerry stays on the river\nWords Ann Lee | Photography Tom Reed | 27.09.23\n", "2023-09-27"),
        ("River Post\nFerry stays on the river\nAnn Lee | 27/09/23\n", "2023-09-27"),
        ("River Post\nFerry stays on the river\nAnn Lee | 07/09/23\n", None),
        ("River Post\nFerry stays on the river\nRelease 27.09.23 of the map shows it\n", None),
        ("River Post\nFerry stays on the river\nBy ANN LEE and D'ANGELO REED JR.     MAY 1, 2018\n", "2018-05-01"),
    ],
)
def test_months_of_issues_are_no_days_and_two_digits_can_be_a_year(head, value):
    found = article(f"{head}{BODY}").published
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2011年03月08日 07:45 来源：东江晚报 【字号：大 中 小】", "东江晚报"),
        ("时间：2011-03-08 来源：新华网 作者：李明", "新华网"),
        ("12.03.2011 Источник: Вестник реки", "Вестник реки"),
        ("Die Fähre am Anleger. Quelle: P. Ohm", ""),
        ("来源：网络 编辑：李明", ""),
    ],
)
def test_sources_named_among_other_things(line, name):
    assert outlet.labelled(line) == name


def test_a_print_out_names_its_source():
    found = article(f"Page printed 28/11/2012 11:02 from The River Post\n\nFerry stays on the river\n\n{BODY}")
    assert (found.source, found.published) == ("The River Post", None)


def test_turkish_capitals_are_made_small_by_turkish_rules():
    page = read_page("NEHİR POSTASI\n\nHaberler Nehir Postası'nda\n")
    assert outlet_notes.as_written(page, "NEHİR POSTASI", "tr") == "Nehir Postası"
    assert outlet_notes.as_written(read_page("x\n"), "KARAGÖL POSTASI", "tr") == "Karagöl Postası"
    assert outlet_notes.as_written(page, "RIVER POST", "en") == "RIVER POST"


def test_a_title_of_a_list_inside_the_story_is_no_box_of_facts():
    lines = BODY.strip().split("\n\n")
    inside = "RELATED COVERAGE\nRiver names new chief\nFactbox: who still crosses rivers by ferry\n"
    found = article(f"River Post\n\nFerry stays on the river\n\n{lines[0]}\n\n{lines[1]}\n\n{inside}\n{lines[2]}\n")
    assert found.body.endswith("voted against the plan.")
    assert [link.title for link in found.links][1] == "Factbox: who still crosses rivers by ferry"


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("Additional information about the ferry is available at https://ferry.example/issue/reporting.", True),
        ("Ann Lee is a reporter who covers rivers and their ferries for the Post and lives on a boat.", False),
    ],
)
def test_where_to_read_more_belongs_to_a_tight_story_a_note_on_its_writer_does_not(last, kept):
    tight = BODY.strip().replace("\n\n", "\n")
    found = article(
        f"River Post\nFerry stays on the river\nBy Ann Lee\nMay 3, 2011\n{tight}\n{last}\nShare\nMore news\n"
    )
    assert (last in found.body) is kept


@pytest.mark.parametrize(
    "head", ["Ferry stays on the river   |   Print   |   E-mail", "Ferry stays on the river | Print |"]
)
def test_buttons_behind_a_headline_are_none_of_it(head):
    title = article(f"River Post\n4 May 2011\n{head}\nBy Ann Lee\n\n{BODY}").title
    assert title.startswith("Ferry stays on the river")
    assert "E-mail" not in title


def test_a_line_that_opens_with_a_colon_in_a_list_is_read():
    found = article(
        f"River Post\n\nFerry stays on the river\n\n{BODY}\nRelated\nRoof found in the next county\n: the roof\n"
    )
    assert found.body.endswith("voted against the plan.")


@pytest.mark.parametrize("sign", ["(END/MPS/ro/jt/98)", "(END)", "(FIN/2011)"])
def test_the_sign_that_ends_a_dispatch_is_no_caption_and_no_text(sign):
    found = article(f"FERRY STAYS ON THE RIVER\nby Ann Lee\n\nMILLFORD, May 3 (MPS) - {BODY.strip()} {sign}\n")
    assert found.body.endswith("voted against the plan.")
