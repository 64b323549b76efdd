"""Page dumps: strips with other news, whose time a clock tells, meters inside a story, boxes of a match below one."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.contacts import gives_contact, is_address
from ingest.parsers.page_dump.lines.goods import offers_copy
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.paywalls import is_metered
from ingest.parsers.page_dump.source.masthead import could_be_name
from tests.ferry_page import BODY, FOOT, STORY, article

TOP = "River Post\nHome | News | Sport\n"
TEXT = "\n\n".join(STORY)


@pytest.mark.parametrize(
    "strip",
    [
        "BREAKING NEWS: Mayor to shut council offices on Friday",
        "EILMELDUNG: Council offices shut, mayor says",
        "ÚLTIMA HORA | Council offices to stay shut, mayor says",
        "Just in – Council offices shut after crew strike",
    ],
)
def test_a_strip_over_the_headline_tells_of_something_else(strip: str) -> None:
    head = "Old ferry keeps crossing the river with its new engine"
    top = f"River Post\nDunmore, ND  -11°F\nHome | News | Sport\n{strip}\n{head}\nBy Ann Lee, River Post\n"
    found = article(f"{top}POSTED: 9:14 PM, March 6, 2013\n{TEXT}\n{FOOT}")
    assert (found.title, found.authors) == (head, ("Ann Lee",))
    assert found.body.split("\n\n") == STORY


def test_a_headline_with_such_a_label_stays_one() -> None:
    head = "BREAKING: Ferry stays on the river as bridge money runs out"
    deck = "Council to meet again on Monday"
    found = article(f"{TOP}{head}\n{deck}\nBy Ann Lee\nMarch 6, 2013\n{TEXT}\n{FOOT}")
    assert found.title.endswith("Ferry stays on the river as bridge money runs out")


@pytest.mark.parametrize(
    "stamp",
    [
        "17 мая 2012 г., 10:42 МСК",
        "17.05.2012 10:42 (МСК)",
        "17 мая 2012, 10:42 ЕКБ",
        "May 17, 2012, 10:42 a.m. Pacific Time",
        "May 17, 2012 10:42 AM (Eastern)",
        "17 Mei 2012, 10:42 WITA",
        "17 Mayıs 2012 10:42 TSİ",
        "17/05/2012 10h42 (Horário de Brasília)",
        "17 May 2012 10:42 Nairobi Time",
        "2012年5月17日 10:42 北京时间",
    ],
)
def test_whose_time_it_is_names_no_paper(stamp: str) -> None:
    found = article(
        f"Home | News | Sport\n{stamp}\nFerry stays on the river\nBy Ann Lee\n{TEXT}\n\nSource: River Post\n"
    )
    assert found.source == "River Post"
    assert found.published
    assert found.published.value.startswith("2012-05-17")


@pytest.mark.parametrize(
    "line",
    [
        "© 2003-2012 При перепечатке ссылка обязательна",
        "© 2003-2012 При использовании материалов ссылка на сайт обязательна",
        "© 2012 Nachdruck nur mit Genehmigung",
        "© 2012 Przedruk tylko za zgodą redakcji",
    ],
)
def test_what_readers_may_do_with_the_texts_is_no_owner(line: str) -> None:
    assert article(f"Home | News | Sport\nFerry stays on the river\nBy Ann Lee\n{TEXT}\n\n{line}\n").source == ""


@pytest.mark.parametrize(
    "name",
    [
        "THE MONDAY PROFILE",
        "Das große Interview",
        "SONNTAGSGESPRÄCH",
        "L'intervista della domenica",
        "La entrevista del domingo",
        "Le grand entretien",
        "Het zaterdaginterview",
        "Lördagsintervjun",
        "Rozmowa tygodnia",
        "Интервью недели",
    ],
)
def test_a_series_of_talks_is_no_paper(name: str) -> None:
    assert not could_be_name(name)


def test_papers_that_are_called_by_a_day() -> None:
    assert all(map(could_be_name, ("The Saturday Review", "Sunday Times", "Monday Post")))


@pytest.mark.parametrize(
    "line",
    [
        "You are halfway through this article. Subscribe from £1 to finish it.",
        "Sie haben die Hälfte dieses Artikels gelesen. Mit einem Abo lesen Sie weiter.",
        "Vous avez lu la moitié de cet article. La suite est pour nos abonnés.",
        "Has leído la mitad de este artículo. Sigue con tu suscripción.",
        "Você já leu metade desta matéria. Continue com a assinatura.",
        "Je hebt de helft van dit artikel gelezen. Ga door met een abonnement.",
        "Du har läst hälften av artikeln. Fortsätt med en prenumeration.",
        "Przeczytałeś połowę artykułu. Czytaj dalej z prenumeratą.",
        "Вы прочитали половину статьи. Дальше — по подписке.",
        "Olet lukenut puolet artikkelista. Jatka tilaajana.",
    ],
)
def test_how_much_was_read_is_no_paragraph(line: str) -> None:
    assert is_metered(line)
    story = [*STORY[:2], line, *STORY[2:]]
    found = article(f"{TOP}Ferry stays on the river\nBy Ann Lee\n12 March 2013\n" + "\n\n".join(story) + f"\n\n{FOOT}")
    assert found.body.split("\n\n") == STORY


def test_half_of_something_else_is_a_sentence() -> None:
    assert not is_metered("You have read half of the novels in the ferry's library, she told him.")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Interview: Anna Becker. Fotos: Jan Wolf", "Anna Becker"),
        ("Interview: Luce Morel / Photos : Zoé Petit", "Luce Morel"),
        ("Entrevista: Ana Ruiz. Fotos: Luis Gil", "Ana Ruiz"),
        ("Intervista: Anna Neri, foto: Ugo Rossi", "Anna Neri"),
        ("Wywiad: Ewa Bies. Zdjęcia: Jan Kos", "Ewa Bies"),
        ("Rozhovor: Eva Nová. Foto: Jan Malý", "Eva Nová"),
        ("Gespräch: Anna Becker. Fotos: Jan Wolf", "Anna Becker"),
        ("Интервью: Анна Лосева. Фото: Пётр Дунин", "Анна Лосева"),
    ],
)
def test_who_asked_beside_the_photographer_is_a_writer_and_no_title(line: str, name: str) -> None:
    deck = "The last ferryman on silence, tinned pears and the bridge that never came."
    found = article(f"{TOP}“You learn to hear the river”\n{deck}\n{line}\n2017-04-21 | Issue 38\n{TEXT}\n\n{FOOT}")
    assert found.authors == (name,)
    assert line not in found.body
    assert not any(name in link.title for link in found.links)


@pytest.mark.parametrize(
    "line",
    [
        "ann@post.example, 555-0142",
        "E-mail: ann@post.example | Phone: (555) 201-0142",
        "ann.lee@post.example / 01632 960377",
        "Tel. 0162 334455, a.lee@post.example",
        "@annlee | ann@post.example",
        "correo: ann@post.example, tel. 91 555 01 42",
        "ann@post.example or 555-0142, ext. 21",
    ],
)
def test_how_a_writer_is_reached_is_no_headline(line: str) -> None:
    assert is_address(line)
    head = "County fair keeps its ferry, again"
    found = article(
        f"{TOP}{head}\nBy Ann Lee, Staff Writer\n{line}\nPosted: Sept. 18, 2012 6:05 a.m.\n{TEXT}\n\n{FOOT}"
    )
    assert (found.title, found.authors) == (head, ("Ann Lee",))
    assert found.body.split("\n\n") == STORY


@pytest.mark.parametrize("line", ["Ann Lee, ann@post.example", "Write to ann@post.example for the full list"])
def test_lines_with_an_address_and_more(line: str) -> None:
    assert not is_address(line)


@pytest.mark.parametrize(
    "scan",
    [
        "Scanned 21 May 2009",
        "Digitized: May 21, 2009",
        "Digitalisiert am 21. Mai 2009",
        "Numérisé le 21 mai 2009",
        "Digitalizado el 21 de mayo de 2009",
        "Gedigitaliseerd op 21 mei 2009",
        "Zdigitalizowano 21 maja 2009",
        "Оцифровано 21 мая 2009",
    ],
)
def test_the_day_of_a_scan_is_not_that_of_the_issue(scan: str) -> None:
    top = "The River Post | Archive 1854 - 1999\nSearch the archive   Buy a day pass   Help\n"
    cited = "The River Post, Tuesday, November 3, 1987, page 5"
    found = article(f"{top}{cited}\n{scan}\nFerry stays on the river\nBy a Staff Reporter\n{TEXT}\n")
    assert found.published
    assert (found.published.value, found.retrieved) == ("1987-11-03", "2009-05-21")


LINEUPS = """Harbour Town: Ray; Lund, Wren, Lee, Ash; Moss, Hall, Bell; Tidy, Cray, Vance.
Marl Rovers: Munn; Amaro, Gale, Stott, Wick; Peake, Dunne, Orr; Bly, Fenn, Cole."""


@pytest.mark.parametrize(
    "box",
    [
        f"{LINEUPS}\nAttendance: 3,118. Referee: L. Amble.",
        f"Goals: Lund 23, Amaro 50.\n{LINEUPS}",
        f"Tore: 1:0 Lund (23.), 1:1 Amaro (50.)\n{LINEUPS}\nZuschauer: 3118",
        f"{LINEUPS}\nNorthern League\n1  Tarrow  P12  Pts 27\n2  Marl Rovers  P12  Pts 24",
    ],
)
def test_the_box_of_a_match_in_one_block_is_no_text(box: str) -> None:
    found = article(
        f"{TOP}Rovers keep the ferry cup\nBy Ann Lee at Harbour Park\n12 March 2013\n{TEXT}\n\n{box}\n{FOOT}"
    )
    assert found.body.split("\n\n") == STORY


def test_line_ups_that_are_paragraphs_of_a_report_stay() -> None:
    parted = LINEUPS.split("\n")
    page = f"{TOP}Rovers keep the ferry cup\nBy Ann Lee\n12 March 2013\n{TEXT}\n\n" + "\n\n".join(parted)
    assert article(f"{page}\n\n{FOOT}").body.split("\n\n") == [*STORY, *parted]


@pytest.mark.parametrize(
    "line",
    [
        "Get the scores by text: send GOAL to 60114",
        "News to your phone – text FERRY to 60777",
        "Alle Tore aufs Handy: Sende TOR an 32223",
        "Les résultats par SMS : envoyez BUT au 71020",
        "Resultados en tu móvil: envía GOL al 5353",
        "Uitslagen per sms: stuur GOAL naar 3010",
    ],
)
def test_a_word_sent_to_a_short_number_is_no_title(line: str) -> None:
    assert gives_contact(line)
    page = f"{TOP}Ferry stays on the river\nBy Ann Lee\n12 March 2013\n{BODY}\n\nMore from the river\n"
    found = article(f"{page}Tarrow go top in the fog\nWhy nobody wants to be a referee\n{line}\n")
    assert [link.title for link in found.links] == ["Tarrow go top in the fog", "Why nobody wants to be a referee"]


@pytest.mark.parametrize(
    "line", ["Follow @riverpost for live updates", "Folgt @riverpost", "Suivez le match sur @riverpost"]
)
def test_whom_to_follow_is_no_title(line: str) -> None:
    page = f"{TOP}Ferry stays on the river\nBy Ann Lee\n12 March 2013\n{BODY}\n\nMore football\n"
    found = article(f"{page}Tarrow go top in the fog\nWhy nobody wants to be a referee\n{line}\n© River Post 2013\n")
    assert [link.title for link in found.links] == ["Tarrow go top in the fog", "Why nobody wants to be a referee"]


@pytest.mark.parametrize(
    ("name", "deck"),
    [
        ("Rosa Hale obituary", "Ferrywoman who rowed the school inspector home for nineteen years"),
        ("Obituary: Rosa Hale", "Ferrywoman who rowed the school inspector home for nineteen years"),
        ("Nachruf auf Rosa Hale", "Die Fährfrau, die drei Wochen an Bord ihres Bootes schlief"),
        ("Rosa Hale, nécrologie", "La passeuse du fleuve a mené le même bac pendant quarante ans"),
        ("In memoriam: Rosa Hale", "De veervrouw die drie weken aan boord van haar pont sliep"),
        ("Mindeord: Rosa Hale", "Færgekonen der sov tre uger om bord på sin egen færge"),
    ],
)
def test_a_name_and_what_it_is_heads_the_story_of_a_life(name: str, deck: str) -> None:
    stamp = "First published on Wed 13 Jan 2010 18.05 GMT"
    opening = "The ferrywoman Rosa Hale, who has died aged 88, refused to learn to swim."
    found = article(f"{TOP}News > People\n{name}\n{deck}\nAnn Lee\n{stamp}\n{opening}\n\n{TEXT}\n\n{FOOT}")
    assert (found.title, found.authors) == (name, ("Ann Lee",))
    assert found.body.startswith(deck)


@pytest.mark.parametrize(
    ("section", "signed"),
    [
        ("FEATURES", "Words: Orla Finn"),
        ("Reportage", "Text: Orla Finn   Fotos: Tobias Reck"),
        ("Culture", "By Orla Finn"),
        ("Opinion", "Words by Orla Finn"),
    ],
)
def test_a_deck_without_a_full_stop_below_a_section_and_a_headline(section: str, signed: str) -> None:
    head, deck = "A river without a bridge", "How the council of Holm came to keep the old ferry and its crew"
    found = article(
        f"{section}\n{head}\n{deck}\n{signed}\nFrom the issue of 14 November 2015\n8 min read\n{TEXT}\n\n{FOOT}"
    )
    assert (found.title, found.authors) == (head, ("Orla Finn",))
    assert found.body.split("\n\n") == [deck, *STORY]


@pytest.mark.parametrize(
    "line",
    [
        "Order a framed copy of page 5",
        "Buy a print of this photo",
        "Seite 5 als Poster bestellen",
        "Commander un tirage de la page 5",
        "Comprar una copia de esta portada",
        "Ordina una stampa della pagina 5",
        "Bestel een afdruk van pagina 5",
    ],
)
def test_a_copy_of_the_page_is_for_sale_and_no_title(line: str) -> None:
    assert offers_copy(line)
    page = f"{TOP}Ferry stays on the river\nBy Ann Lee\n12 March 2013\n{BODY}\n\nRelated stories\n"
    found = article(f"{page}Tarrow go top in the fog\nWhy nobody wants to be a referee\n{line}\n© River Post 2013\n")
    assert [link.title for link in found.links] == ["Tarrow go top in the fog", "Why nobody wants to be a referee"]


@pytest.mark.parametrize("line", ["Print edition sold out on Friday", "Order of the page turners meets in Holm"])
def test_titles_with_words_of_copies(line: str) -> None:
    assert not offers_copy(line)


@pytest.mark.parametrize("head", ["Más de la Liga Norte", "Más del Athletic"])
def test_more_of_a_league_heads_a_list(head: str) -> None:
    assert is_related(head)


@pytest.mark.parametrize("title", ["Más de la mitad dice no", "Más del 40 por ciento"])
def test_more_than_so_many_heads_none(title: str) -> None:
    assert not is_related(title)
