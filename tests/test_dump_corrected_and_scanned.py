"""Page dumps: days of corrections, issues of the first sites, papers of scanned texts, addresses, dated poses, news."""

from __future__ import annotations

import pytest

from tests.ferry_page import BODY, STORY, article

RECORD = "The River Post\n\n12 March 1996\n\nSECTION: Local; Pg. 4\n\nHEADLINE: Ferry stays on the river\n\n"
NEWS = "Newsgroups: nwp.odd\nSubject: Ferry stays on the river after all\n"


@pytest.mark.parametrize(
    "label",
    ["CORRECTION-DATE: ", "Korrekturdatum: ", "Date de la rectification : ", "Data della rettifica: ", "Correction, "],
)
def test_no_story_is_of_the_day_of_its_correction(label: str) -> None:
    page = f"{RECORD}BYLINE: Ann Lee, Staff Writer\n\nBODY:\n{BODY}\n{label}19 March 1996\n\nLOAD-DATE: 2 April 1996\n"
    found = article(page).published
    assert found is not None
    assert found.value == "1996-03-12"


@pytest.mark.parametrize(("day", "menu"), [("Thursday, 4 March", "News | Sport | Deaths"), ("4 mars", "Une | Sports")])
def test_the_first_sites_show_the_day_of_their_issue(day: str, menu: str) -> None:
    head = f"{menu} | Weather\nFerry stays on the river\nBy Ann Lee\n\n{BODY}"
    issue = article(f"The River Post\n{day} 1999\n{head}").published
    assert issue is not None
    assert issue.value == "1999-03-04"
    assert article(f"The River Post\n{day} 2011\n{head}").published is None


@pytest.mark.parametrize(
    ("note", "paper"),
    [
        ("This article was scanned from the printed archives of The River Post in 2004.", "The River Post"),
        ("This is a digitised copy of a story from the Weir Gazette's paper archive.", "The Weir Gazette"),
        ("Dieser Text wurde aus dem Archiv der Weserpost digitalisiert und blieb, wie er war.", "Weserpost"),
        ("Ce texte numérisé est tiré des archives papier de L'Écho du Bac, sans retouche.", "L'Écho du Bac"),
        ("Este texto digitalizado procede del archivo impreso de La Voz del Río.", "La Voz del Río"),
        ("Dit artikel is gedigitaliseerd uit het archief van de Rivierbode.", "Rivierbode"),
    ],
)
def test_the_paper_from_whose_archive_a_text_was_scanned(note: str, paper: str) -> None:
    page = (
        f"PageVault 1890-1999\nAbout this archive\n{note}\nFerry stays on the river\nBy Ann Lee\n9 May 1978\n\n{BODY}"
    )
    assert article(page).source == paper


@pytest.mark.parametrize(
    "foot",
    [
        "River Board  |  14 Weir Lane  |  Wick, ME  |  Page changed 11/04/2014",
        "River Board · Alter Kai 12 · 25899 Bad Wick · 14.04.2014",
        "River Board, 3 Muelle Viejo, Villa Mar. 14/04/2014",
        "River Board | Oude Kade 7b | Wick | 14-04-2014",
    ],
)
def test_no_address_signs_a_release(foot: str) -> None:
    page = f"RIVER BOARD\nNewsroom\nFor immediate release\n\nFerry stays on the river\n\n{BODY}\n# # #\n{foot}\n"
    assert article(page).authors == ()


@pytest.mark.parametrize(
    "pose",
    [
        "Rosa Achebe at her desk in Wick, March 2018",
        "Rosa Achebe in ihrer Werkstatt in Wick, im März 2018",
        "Rosa Achebe dans son atelier à Wick, mars 2018",
        "Rosa Achebe en su taller de Wick, en marzo de 2018",
        "Rosa Achebe i sin verkstad i Wick, 3 mars 2018",
    ],
)
def test_where_somebody_poses_in_a_month_is_a_caption(pose: str) -> None:
    deck = "Rosa Achebe has steered the ferry for forty years. It has never once been late.\n"
    head = f"River Quarterly\nFerry stays on the river\n{deck}By Ann Lee\n12 April 2018\n\n"
    assert pose not in article(head + "\n\n".join([*STORY[:2], pose, *STORY[2:]])).body
    other = pose.replace("Rosa Achebe", "Malik Odom")
    assert other in article(head + "\n\n".join([*STORY[:2], other, *STORY[2:]])).body


@pytest.mark.parametrize(
    ("sender", "writer"),
    [
        ("desk@nwp.example (NWP / ANN TILLER)", "Ann Tiller"),
        ("desk@nwp.example (Ann Tiller, Northwire Press)", "Ann Tiller"),
        ("atiller@nwp.example (Ann Tiller)", "Ann Tiller"),
        ("desk@nwp.example (NWP)", ""),
    ],
)
def test_the_writer_behind_the_address_of_a_news_post(sender: str, writer: str) -> None:
    found = article(f"From: {sender}\n{NEWS}Date: Mon, 4 Dec 95 6:20:14 PST\n\n{BODY}")
    assert tuple(name.title() for name in found.authors) == ((writer,) if writer else ())


@pytest.mark.parametrize("sent", ["Mon, 4 Dec 95 6:20:14 PST", "4 Dec 95 0620 GMT", "Mo, 04 Dez 95 06:20 +0100"])
def test_a_news_post_is_of_the_day_when_it_was_sent(sent: str) -> None:
    found = article(f"From: desk@nwp.example (NWP / ANN TILLER)\n{NEWS}Date: {sent}\n\n{BODY}").published
    assert found is not None
    assert found.value == "1995-12-04T06:20"
    assert article(f"From: desk@nwp.example (NWP)\n{NEWS}Date: 44 Dec 95 0620 GMT\n\n{BODY}").published is None
