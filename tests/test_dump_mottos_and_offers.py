"""What sites say of themselves around a story: mottos, breadcrumbs, stamps of copies, calls of newsletters."""

import pytest

from ingest.parsers.page_dump.lines.copy_notes import is_print_note
from ingest.parsers.page_dump.lines.house_calls import is_house_line, offers
from ingest.parsers.page_dump.lists.list_titles import offers_letter
from ingest.parsers.page_dump.lists.pointers import inline_heading
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.source.site_names import is_subtitle
from ingest.parsers.page_dump.source.tops import leads_home
from tests.ferry_page import BODY, article

TITLE = "Ferry stays on the river"


@pytest.mark.parametrize(
    "motto",
    [
        "The Student News Site of Dale College",
        "The Student-Run Newspaper of Dale High School",
        "The official student media for Dale University",
    ],
)
def test_a_motto_over_the_papers_name_is_no_headline(motto):
    found = article(
        f"{motto}\nThe Dale Beacon\nOpen Navigation Menu\n{TITLE}\nAnn Lee, News Editor\n3 May 2019\n\n{BODY}"
    )
    assert found.title == TITLE
    assert found.source == "The Dale Beacon"


@pytest.mark.parametrize(
    "line",
    [
        "Die Schülerzeitung des Gymnasiums Neustadt",
        "Le journal étudiant de l'université de Pontrieux",
        "Periódico estudiantil del Colegio San Telmo",
        "Il giornale degli studenti del liceo Volta",
        "Studentenkrant van de hogeschool",
    ],
)
def test_mottos_of_student_papers(line):
    assert is_subtitle(line)


@pytest.mark.parametrize(
    ("line", "leads"),
    [
        (f"Home  /  Cities  /  Dale  /  {TITLE}", True),
        (f"Home > Cities > {TITLE}", True),
        ("Startseite » Lokales » Ferry stays on...", True),
        (f"Home / Dale Observer / Cities / {TITLE}", False),
        (f"Dale Matters / Cities / {TITLE}", False),
        (f"Home / {TITLE}", False),
    ],
)
def test_a_breadcrumb_through_sections_names_no_outlet(line, leads):
    assert leads_home(line, TITLE) is leads


def test_the_outlet_beside_such_a_breadcrumb():
    foot = "For all the latest Cities news, download the Dale Observer app\n© 2016 The Dale Observer Pvt. Ltd."
    found = article(
        f"Home  /  Cities  /  Dale  /  {TITLE}\n{TITLE}\nWritten by Ann Lee | Dale | May 5, 2016\n{BODY}\n{foot}\n"
    )
    assert found.source == "The Dale Observer"


@pytest.mark.parametrize(
    ("moment", "saved"),
    [
        ("včera 18:40 | Autor: Radim Holub", "Stránka uložena 4. 4. 2013 v 9:15"),
        ("yesterday, 6:40 pm", "This page was saved on 4 April 2013 at 9:15"),
        ("gestern, 18:40 Uhr", "Seite gespeichert am 4. April 2013"),
    ],
)
def test_a_day_is_reckoned_from_the_copys_stamp_far_below(moment, saved):
    foot = "".join(f"Short item number {letter}\n" for letter in "abcdefghij")
    found = article(f"River Post\n\n{TITLE}\n{moment}\n\n{BODY}\nRelated\n{foot}{foot}\n{saved}\n© 2013 River Post\n")
    assert found.published is not None
    assert found.published.value[:10] == "2013-04-03"
    assert is_print_note(saved)


@pytest.mark.parametrize(
    "line",
    ["(Hetty Vasseur, à Kerlann)", "(Hetty Vasseur à Kerlann)", "(Hetty Vasseur, in Köln)", "[Hetty Vasseur, i Oslo]"],
)
def test_a_writer_in_brackets_with_a_place_signs_the_story(line):
    found = article(f"River Post\n{TITLE}\n12 March 2025\n{BODY}{line}\nComments\n")
    assert found.authors == ("Hetty Vasseur",)
    assert found.body.endswith("voted against the plan.")


@pytest.mark.parametrize(
    "line",
    [
        "Enjoying this issue? Forward it to a friend who owns a shovel.",
        "Was this newsletter forwarded to you? Sign up here.",
        "Forwarded this email? Subscribe here for more.",
        "Wurde Ihnen dieser Newsletter weitergeleitet? Hier können Sie ihn bestellen.",
        "Leiten Sie diesen Newsletter gern an Freunde weiter.",
        "Ce numéro vous a plu ? Transférez-le à un ami.",
        "¿Te ha gustado? Reenvíalo a un amigo que lo necesite.",
        "Ti è piaciuta? Inoltra questa newsletter a un amico.",
        "Vond je het leuk? Stuur deze nieuwsbrief door aan een vriend.",
        "Líbilo se vám to? Přepošlete to svým přátelům.",
        "Понравилось? Перешлите это письмо другу.",
    ],
)
def test_calls_to_hand_a_newsletter_on(line):
    assert is_house_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Did the ministry tell you that the file had been forwarded?",
        "Share prices fell after friends of the founder sold their stakes.",
        "Send a friend a postcard, he used to say, and the world shrinks.",
        "The letter was forwarded to a friend of the mayor on Monday.",
        "Share the soup with friends while it is hot.",
    ],
)
def test_sentences_that_tell_of_friends(line):
    assert not is_house_line(line)


def test_offers_are_no_titles_of_other_articles():
    assert offers("अपने शहर की ताजा खबरें पाने के लिए डाउनलोड करें हमारा ऐप")
    assert offers_letter("Alle Nachrichten im kostenlosen Newsletter")
    assert offers_letter("Toute l'actu du port : toutes les infos dans la newsletter gratuite")
    assert not offers_letter("Free newsletter brings a village its news back")
    assert not offers_letter("Why all of Dale reads one newsletter")
    found = article(f"River Post\n{TITLE}\n\n{BODY}\nMehr aus Dale: Alle Nachrichten im kostenlosen Newsletter\n")
    assert found.links == ()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("[Nota relacionada: Párroco retira las bancas nuevas]", "Párroco retira las bancas nuevas"),
        ("(Lire aussi : Le four est resté à Pontrieux)", "Le four est resté à Pontrieux"),
        ("[Related story: Dam weeps again (twice)]", "Dam weeps again (twice)"),
        ("Related story: Dam weeps again (twice)", "Dam weeps again (twice)"),
    ],
)
def test_the_bracket_around_a_pointer_is_none_of_its_title(line, title):
    assert inline_heading(line)[1] == title


def test_a_second_surname_that_is_a_day_elsewhere():
    assert byline_of("Por: Marisol Ugarte Paz (@marisolup)")[1] == ("Marisol Ugarte Paz",)
    assert byline_of("By Ann Lee Sunday")[1] == ("Ann Lee",)


@pytest.mark.parametrize(
    "line",
    [
        "Owen Brace (now) and Tamsin Iyer (earlier)",
        "Owen Brace (jetzt) und Tamsin Iyer (zuvor)",
        "Owen Brace (maintenant) et Tamsin Iyer (plus tôt)",
    ],
)
def test_writers_of_a_live_page_one_after_the_other(line):
    assert bare_names(line) == ("Owen Brace", "Tamsin Iyer")


def test_the_newest_entry_of_a_live_page_without_its_zone():
    told = [
        f"The ferry crossed the river for the {n} time today, with the mayor and a goat on board."
        for n in ("fourth", "third", "first")
    ]
    entries = "".join(
        f"{hour}\n{text}\nShare this post\n"
        for hour, text in zip(("16.05", "15.41 GMT", "14.50 GMT"), told, strict=True)
    )
    found = article(
        f"River Post\nLIVE\n{TITLE}\nAnn Lee\nSun 17 Mar 2024 16.05 GMT\nPinned post\n{entries}Load older posts\n"
    )
    assert found.body == "\n\n".join(told)
