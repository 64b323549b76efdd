"""Page dumps: lines that say who did what, notes on the article and on its writer, and what is never a headline."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.names import byline_names, end_notes
from tests.ferry_page import BODY, article

CREDITS = [
    ("Words: Ann Lee   Pictures: Tom Reed", ["Ann Lee"]),
    ("Photos: Tom Reed / Words: Ann Lee", ["Ann Lee"]),
    ("Story and photos by Ann Lee", ["Ann Lee"]),
    ("Business Reporter: Ann Lee | Editor: Tom Reed", ["Ann Lee"]),
    ("Redakteurin: Jana Roth", ["Jana Roth"]),
    ("Text und Fotos: Jana Roth", ["Jana Roth"]),
    ("Text: Jana Roth. Foto: Karl Ek", ["Jana Roth"]),
    ("Enviado especial: Juan Gil", ["Juan Gil"]),
    ("Teksti: Matti Virtanen Kuvat: Liisa Korhonen", ["Matti Virtanen"]),
    ("Journalist: Ole Vik Fotograf: Kari Lie", ["Ole Vik"]),
    ("Szöveg: Nagy Ilona, fotó: Kiss Béla", ["Nagy Ilona"]),
    ("Haber: Ali Kaya - Foto: Can Er", ["Ali Kaya"]),
    ("文・山田太郎 写真・鈴木花子", ["山田太郎"]),
    ("文/王小明 图/李大同", ["王小明"]),
    ("posted in Shore & Sea by Ann Lee", ["Ann Lee"]),
    ("By Ann Lee For Harbour Online", ["Ann Lee"]),
    ("By Ann Lee And Tom Reed For The Sun", ["Ann Lee", "Tom Reed"]),
    ("Por Ana Ruiz, para El Faro", ["Ana Ruiz"]),
    ("Av Per Olsson", ["Per Olsson"]),
    ("Av Lars Per Olsson", ["Lars Per Olsson"]),
    ("Συντάκτης: Ελένη Παππά", ["Ελένη Παππά"]),
    ("Skribent: Eva Lund", ["Eva Lund"]),
    ("Photo: Ann Lee", []),
    ("Editor: Ann Lee", []),
]


@pytest.mark.parametrize(("line", "names"), CREDITS)
def test_lines_that_say_who_did_what(line, names):
    assert list(byline_names.byline_of(line)[1]) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee in Nairobi", ["Ann Lee"]),
        ("Luc Morel à Madrid", ["Luc Morel"]),
        ("Ann Lee and Tom Reed in New York", ["Ann Lee", "Tom Reed"]),
        ("Ann Lee in the kitchen", []),
    ],
)
def test_a_name_with_the_place_it_was_written_in(line, names):
    assert list(byline_names.bare_names(line)) == names


@pytest.mark.parametrize(
    "note",
    [
        "This article was amended on 5 May 2016. An earlier version said that the ferry was blue.",
        "Gulf Press writer Paul Ochs in Carrow contributed to this report.",
        "In einer früheren Version dieses Artikels hieß es, die Fähre sei blau.",
        "Cet article a été modifié le 5 mai 2016.",
        "Este artículo fue actualizado el 5 de mayo.",
        "Correction: an earlier version said that the ferry was blue.",
        "Tess Abernathy covers water and the law. She was the paper's correspondent in Arden.",
        "Reach Tess Abernathy at 555-0142.",
    ],
)
def test_notes_below_the_story_are_no_text(note):
    assert article(f"Ferry stays on the river\n4 May 2016\n\n{BODY}\n{note}\n").body.endswith("against the plan.")


@pytest.mark.parametrize(
    ("note", "names"),
    [
        ("Tess Abernathy covers water and the law.", ("Tess Abernathy",)),
        ("Jana Roth ist Redakteurin im Ressort Politik.", ("Jana Roth",)),
        ("Luc Morel est journaliste au service économie.", ("Luc Morel",)),
        ("Anna Neri, giornalista, scrive di politica.", ("Anna Neri",)),
        ("Reach Ann Lee at 555-0142.", ("Ann Lee",)),
        ("Ann Lee is a doctor.", ()),
        ("This story begins in 1950 with a boy.", ()),
    ],
)
def test_a_note_names_the_author(note, names):
    assert end_notes.names_in_note(note) == names
    assert not end_notes.is_note(note)
    if names:
        assert article(f"Ferry stays on the river\n4 May 2016\n\n{BODY}\n{note}\n").authors == names


@pytest.mark.parametrize(
    "line",
    [
        "This article is more than 7 years old",
        "Dieser Artikel ist älter als zwei Jahre",
        "Cet article date de plus de trois ans",
        "By Ann Lee annlee@riverpost.example",
        "The old ferry on the river in May. Credit... Tom Reed",
    ],
)
def test_what_is_no_headline(line):
    text = f"River Post\nNews\n{line}\nFerry stays on the river\n{line}\n4 May 2016\n\n{BODY}"
    assert article(text).title == "Ferry stays on the river"


@pytest.mark.parametrize(
    "line",
    ["Contattare Chiara Vianello al numero 555 0110.", "Contact Rosa Onate at 555-0143.", "Reach Olga Byrne by phone"],
)
def test_how_to_reach_the_writer_names_the_whole_name(line):
    assert end_notes.names_in_note(line) == (" ".join(line.split()[1:3]),)


def test_an_update_is_a_sentence_of_the_story():
    assert not end_notes.is_note("Update: The road along the river was opened again at noon on Monday.")


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Doug Stang, USA TODAY 8:42 a.m. EDT October 3, 2014", ("Doug Stang",)),
        ("Stephen Morris sjhmorris\n\nNovember 12, 2015 — 7:01 PM EST", ("Stephen Morris",)),
        ("Kristin Nara\n\nNovember 12, 2015\n\nSAVE\n\nSHARE\n\nTEXT SIZE\n\nPRINT", ("Kristin Nara",)),
        ("by Lucas Nolan22 Dec 2016651", ("Lucas Nolan",)),
        ("By KATRIN BENNHOLDNOV. 16, 2015", ("KATRIN BENNHOLD",)),
        ("Brenda Goodman, MA\n\n4 May 2011", ("Brenda Goodman",)),
        ("by Ann Lee Leave a comment\n\n4 May 2011", ("Ann Lee",)),
        ("آخر تحديث\n\n4 May 2011", ()),
        (
            "By Alex Heath, a deputy editor and author of a letter. He covers ferries.\n\nJun 7, 2023, 8:54 PM UTC|",
            ("Alex Heath",),
        ),
        (
            "Par Anne Petit et Luc Blanc, une équipe de la rédaction. Ils couvrent les bacs.\n\n7 juin 2023",
            ("Anne Petit", "Luc Blanc"),
        ),
    ],
)
def test_names_among_what_pages_set_beside_them(head, names):
    body = "\n\n".join(
        f"The ferry number {n} crossed the river on Monday with {n}0 people on it, the council was told."
        for n in range(9)
    )
    found = article(
        f"River Post\n\nHome\n\nFerries stay on the river for another year\n\n{head}\n\n{body}\n\n© River Post\n"
    )
    assert found.authors == names
    assert found.body == body


_LED = (
    "The ferry will stay on the river for three more years, the Harbour and Water Trust (HWT) said on Monday.",
    "Nobody voted against the plan for the ferry, and the captain bought the round.",
    "The engine will be built in Wren and set into the hull before the summer is over, the trust said.",
    "The ferry has crossed the river since 1921 and will not stop now, the mayor told the packed hall.",
)


@pytest.mark.parametrize("credit", ["HWT/Ann Lee", "HWT Photo/Bob Ray"])
def test_a_caption_below_its_credit_and_over_the_day(credit):
    top = f"Skip to content\nHWT News\nHome  News  About us\n\nFerry stays on the river\n\n{credit}\n"
    shown = "The ferry at its landing on Sunday, with a full deck of goats."
    found = article(f"{top}{shown}\n3 May 2011 | Transport\n" + "\n\n".join(_LED) + "\n")
    assert (found.title, found.authors, found.body) == ("Ferry stays on the river", (), "\n\n".join(_LED))


def test_a_writer_behind_the_town():
    top = "River Post\nHome  News  About us\n\nFerry stays on the river\n\nWREN/Ann Lee\n3 May 2011\n"
    assert article(top + "\n\n".join(_LED) + "\n").authors == ("Ann Lee",)
