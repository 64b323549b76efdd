"""Page dumps: lives under a name alone, reviews and their facts, days that a story tells of, names below a story."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.byline.reviews import reviewers
from ingest.parsers.page_dump.headline.lives import person
from ingest.parsers.page_dump.lines.works import credits_work
from tests.ferry_page import BODY, FOOT, STORY, article

TOP = "River Post\nHome | News | Sport\n"


@pytest.mark.parametrize(
    "told",
    [
        "A card posted on 3 May 1921 was found under one of the seats of the ferry.",
        "Die Karte, datiert vom 3. Mai 1921, lag unter einem der Sitze und ist gut zu lesen.",
        "Il regolamento, pubblicato il 3 maggio 1921, è ancora appeso in cabina.",
    ],
)
def test_a_labelled_day_in_a_sentence_dates_nothing(told: str) -> None:
    top = f"{TOP}\nFerry stays on the river\n\nBy Ann Lee\n12/13/2004\n\n"
    found = article(top + "\n\n".join([STORY[0], told, *STORY[1:]]) + f"\n\n{FOOT}")
    assert found.published
    assert found.published.value == "2004-12-13"


@pytest.mark.parametrize("stamp", ["Published on 4 May 2022. Updated on 5 May 2022.", "Publié le 4 mai 2022."])
def test_a_stamp_with_its_full_stop_dates_the_story(stamp: str) -> None:
    found = article(f"{TOP}\nFerry stays on the river\n\nBy Ann Lee\n{stamp}\n\n{BODY}\n{FOOT}")
    assert found.published
    assert found.published.value == "2022-05-04"


@pytest.mark.parametrize(
    ("top", "opening"),
    [
        ("Obituaries\nRosa Hale\nFerrywoman who rowed the school inspector home for nineteen years", "Rosa Hale, who"),
        ("Portrait\nRosa Hale\nLa passeuse du fleuve a mené le même bac pendant quarante ans", "Rosa Hale ouvre"),
        (
            "Kultur\nRosa Hale (1921–2009)\nDie Fährfrau, die drei Wochen an Bord schlief",
            "Rosa Hale ist gestorben, sie",
        ),
        (
            "Sociedad\nRosa Hale\nLa barquera que durmió tres semanas a bordo de su barca",
            "Rosa Hale, fallecida a los 84 años,",
        ),
    ],
)
def test_a_name_alone_heads_the_story_of_a_life(top: str, opening: str) -> None:
    name, deck = top.split("\n")[1:]
    found = article(f"{TOP}{top}\nAnn Lee\n12 May 2009\n\n{opening} kept the ferry.\n\n{BODY}\n{FOOT}")
    assert (found.title, found.authors) == (name, ("Ann Lee",))
    assert found.body.startswith(deck)


def test_a_name_over_a_headline_is_its_subject() -> None:
    headline = "Mayor promises to keep the ferry on the river until the bridge is built"
    opening = "Rosa Hale, the mayor, promised on Monday to keep the ferry."
    found = article(f"{TOP}Rosa Hale\n{headline}\nAnn Lee\n12 May 2009\n\n{opening}\n\n{BODY}\n{FOOT}")
    assert found.title == headline


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Professor Rosa Hale", "Rosa Hale"),
        ("ROSA HALE, 1921-2009", "Rosa Hale"),
        ("† Rosa Hale", "Rosa Hale"),
        ("Rosa Hale keeps the ferry", ""),
    ],
)
def test_names_alone(line: str, name: str) -> None:
    assert person(line) == name


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("BO EK at the Riverside", "Bo Ek"),
        ("Bo Ekman reports from Mill Lane", "Bo Ekman"),
        ("ANNA ROTH, Haldenau", "Anna Roth"),
        ("Anne ROUX, à Lanvic", "Anne ROUX"),
        ("ANA RUIZ / LIMA", "Ana Ruiz"),
        ("Jan Nowak z Krakowa", "Jan Nowak"),
    ],
)
def test_a_name_with_its_place_signs_below_a_story(sign: str, name: str) -> None:
    found = article(f"{TOP}\nFerry stays on the river\n12 March 2025\n\n{BODY}\n{sign}\n\nTABLE\nRiver 51\n{FOOT}")
    assert found.authors == (name,)
    assert found.body == BODY.strip()


def test_two_writers_below_a_story_are_no_writer_and_a_place() -> None:
    top = f"{TOP}\nFerry stays on the river\n12 March 2025\n\n"
    assert article(f"{top}{BODY}\nJan Bosman en Piet de Vos\n\n{FOOT}").authors == ("Jan Bosman", "Piet de Vos")


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ("By Edmund Lyle. Directed by Petra Vance. Until 22 June 2013.\nReview by Bo Ekman", "Bo Ekman"),
        ("Von Edmund Lyle. Regie: Petra Vance. Bis 22. Juni 2013.\nKritik von Bo Ekman", "Bo Ekman"),
        ("Di Edmondo Lillo. Regia di Petra Vance. Fino al 22 giugno 2013.\nBo Ekman", "Bo Ekman"),
        ("By Edmund Lyle\nTranslated by Petra Vance\nHarbour Press, 212pp, £16.50\nBo Ekman", "Bo Ekman"),
    ],
)
def test_who_reviews_a_work_wrote_the_story(facts: str, name: str) -> None:
    top = f"{TOP}The Tin Bishop, Corn Exchange, Hallam\n★★★★☆\n{facts}\n3 June 2013\n"
    found = article(f"{top}{BODY}\n{FOOT}")
    assert found.title == "The Tin Bishop, Corn Exchange, Hallam"
    assert found.authors == (name,)
    assert found.published
    assert found.published.value == "2013-06-03"


def test_who_checks_a_text_did_not_write_it() -> None:
    by = "Written by Ann Lee\nReviewed by Bo Ekman\n3 June 2013\n"
    assert article(f"{TOP}A nap of twenty minutes helps the heart\n{by}{BODY}\n{FOOT}").authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Recensie door Anna de Roos", ("Anna de Roos",)),
        ("Crítica de Ana Ruiz", ("Ana Ruiz",)),
        ("Critique d’Anne Roux", ("Anne Roux",)),
        ("Review of the week", ()),
        ("Kritik von allen Seiten am Plan des Rates", ()),
    ],
)
def test_reviewers(line: str, names: tuple[str, ...]) -> None:
    assert reviewers(line) == names


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Harbour Press, £16.50, pp. 212", True),
        ("Regie: Petra Vance", True),
        ("Door Edmund Lijl. Regie: Petra Vance. T/m 22 juni", True),
        ("Directed by nobody, the ferry finds its way", True),
        ("Ferry to run until 22 June", False),
        ("Tickets for the ferry cost 5 cents more", False),
    ],
)
def test_facts_of_a_work_head_no_story(line: str, told: bool) -> None:
    assert credits_work(line) is told
