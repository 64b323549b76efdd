"""Page dumps: lines that name the article, a firm, a town, a site or a picture's maker: no text of the story."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.headline.no_headline import tells_since_when
from ingest.parsers.page_dump.lines.captions import is_labelled_caption
from ingest.parsers.page_dump.lines.firm_lines import names_firm
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.lists.list_ends import before_program
from ingest.parsers.page_dump.lists.list_forms import are_others
from ingest.parsers.page_dump.lists.list_items import item_title
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.dated_line import is_posted_at
from ingest.parsers.page_dump.names.end_notes import is_note
from ingest.parsers.page_dump.names.posted_first import is_posted_first, outlet_of
from ingest.parsers.page_dump.record_labels import imprint_of
from ingest.parsers.page_dump.source.tops import stands_over_menu
from ingest.parsers.page_dump.text.page import read_page
from tests.ferry_page import article

HEADLINE = "Ferry finds its own way home across the sound"
STORY = "".join(
    f"The ferry left the pier at {hour} in the morning, and its crew waited on the shore for it.\n\n"
    for hour in range(5)
)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        (f"The post {HEADLINE} appeared first on The River Post.", "The River Post"),
        (f"Der Beitrag {HEADLINE} erschien zuerst auf Rhönbote.", "Rhönbote"),
        (f"L'article {HEADLINE} est apparu en premier sur Le Courrier du Port.", "Le Courrier du Port"),
        (f"{HEADLINE} yazısı ilk önce", ""),
        (f"Artykuł {HEADLINE} pochodzi z serwisu Kurier Nadbużański.", "Kurier Nadbużański"),
        (f"Сообщение {HEADLINE} появились сначала на Вечерний Затон.", "Вечерний Затон"),
        ("The post Another headline than this page has appeared first on River Post.", "River Post"),
        (f'He read it out: "{HEADLINE} again", and sat down.', ""),
    ],
)
def test_a_note_that_names_the_article_tells_the_outlet(line, outlet):
    assert outlet_of(line, HEADLINE) == outlet


def test_a_sentence_about_a_post_is_no_such_note():
    assert not is_posted_first(
        "The post on the hill was manned for a week before the first signal was published in May."
    )


@pytest.mark.parametrize(
    "note", [f"The post {HEADLINE} appeared first on The River Post.", f"Title: {HEADLINE}", f"Titel: {HEADLINE}"]
)
def test_a_note_that_names_the_article_is_no_paragraph(note):
    found = article(f"Some Reader\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}{note}\n\nMore from this feed\n")
    assert found.title == HEADLINE
    assert found.body == STORY.strip()


@pytest.mark.parametrize(
    "line",
    ["SOURCE Halverton Optics, Inc.", "Halverton Optics, Inc.", "QUELLE Talbote GmbH", "Talbote Papír, s. r. o."],
)
def test_a_firm_is_no_sentence(line):
    assert names_firm(line)


@pytest.mark.parametrize(
    "line",
    [
        *("The mill was bought last year by Halverton Optics, Inc.", "Happy New Year.", "SOURCES said so."),
        "The meal was provided by Ann Lee.",
    ],
)
def test_a_sentence_about_a_firm_stays(line):
    assert not names_firm(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Por Renata Quirino e Davi Luz, de Ribeirão das Pedras", ("Renata Quirino", "Davi Luz")),
        ("Di Luca Neri e Anna Verdi, da Milano", ("Luca Neri", "Anna Verdi")),
        ("Par Jean Petit, de Bruxelles", ("Jean Petit",)),
        ("Av Lars Ek och Eva Holm, från Norra Skogsby", ("Lars Ek", "Eva Holm")),
        ("Autorzy: Jan Nowak i Ewa Lis, z Nowego Targu", ("Jan Nowak", "Ewa Lis")),
        ("By Jan de Vries, Vincent van Gogh", ("Jan de Vries", "Vincent van Gogh")),
        ("Af Lars Holmgaard og Eva Krogh, Nordby Havn", ("Lars Holmgaard", "Eva Krogh")),
        ("By Ann Lee, Bob Ray and Dan Poe, York", ("Ann Lee", "Bob Ray", "Dan Poe")),
        ("By Ann Lee and Bob Ray, Carol Fox and Dan Poe", ("Ann Lee", "Bob Ray", "Carol Fox", "Dan Poe")),
        ("Noticia proporcionada por Grupo Almazara", ()),
    ],
)
def test_a_town_behind_the_last_comma_is_no_writer(line, names):
    assert byline_of(line)[1] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jan Nowak i Ewa Lis", ("Jan Nowak", "Ewa Lis")),
        ("Jan Novák a Eva Malá", ("Jan Novák", "Eva Malá")),
        ("Lars Ek i Bergen", ("Lars Ek",)),
        ("Luca Neri a Reggio Emilia", ("Luca Neri",)),
    ],
)
def test_small_words_join_writers_or_lead_to_a_town(line, names):
    assert bare_names(line) == names


@pytest.mark.parametrize(
    "line",
    [
        '"Упорный" напротив рыбного рынка. Фото Игоря Лобова.',
        "Koń Kasztan na pomoście w Gnojnie. Fot. Marek Wilga.",
        "Tärnan vid kajen i Granvik. Foto Lars-Erik Holm.",
        "Le pont de nuit, vu du quai. Photo Jean-Luc Petit/AFP",
    ],
)
def test_names_behind_a_word_for_pictures_end_a_caption(line):
    assert is_labelled_caption(line)


@pytest.mark.parametrize(
    "line",
    ["His name was on the lid. Photo by photo, the museum puts them online.", "He moved out. Image is everything."],
)
def test_a_sentence_that_begins_with_a_picture_ends_none(line):
    assert not is_labelled_caption(line)


@pytest.mark.parametrize(
    "line", ["【字体：大 中 小】【打印】【关闭】", "[Drucken] [Versenden] [Schrift größer]", "[인쇄] [메일] [닫기]"]
)
def test_rows_of_buttons_in_brackets_are_furniture(line):
    assert label_of(line) == "furniture"


def test_initials_in_brackets_are_none():
    assert label_of("[hs] [mb]") == ""


def test_nothing_between_two_bars_is_no_label():
    assert label_of("") == ""


@pytest.mark.parametrize(
    "line",
    [
        "Also this week:",
        "Auch im Blatt:",
        "Aussi cette semaine :",
        "Bu hafta ayrıca",
        "Altri comunicati di Ottica S.p.A.",
    ],
)
def test_what_else_the_week_brought_heads_a_list(line):
    assert label_of(line) == "related"


def test_titles_behind_bullets_below_a_ruler_are_a_list():
    titles = ["Hail takes out church windows", "Forks girls place third at relays", "County to try new gravel"]
    items = "\n".join(f"   * {title}" for title in titles)
    rule = "_" * 40
    found = article(f"The River Post\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}{rule}\n\nAround the county:\n{items}\n")
    assert [link.title for link in found.links] == titles
    assert found.body == STORY.strip()


def test_what_a_story_lists_is_its_own():
    places = ["* Sandhill town hall, June 27, 7 p.m.", "* Clay Creek grange, July 13, 6:30 p.m."]
    listed = "The hearings are:\n\n" + "\n\n".join(places)
    found = article(f"The River Post\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}{listed}\n\nCopyright 2014 The River Post\n")
    assert not found.links
    assert found.body == STORY + listed


def test_a_paper_over_its_menu_is_no_headline():
    page = read_page("The Port Renfield Examiner\nNews   Opinion   Obituaries   Fish Report\n\nFerry finds its way\n")
    assert stands_over_menu(page, 0)
    assert not stands_over_menu(page, 2)


def test_a_town_behind_a_papers_name_is_no_part_of_it():
    assert imprint_of("Morning Standard ; Duncaster, Wash. [Duncaster, Wash]22 Oct 1996: B.1.") == (
        "Morning Standard",
        "22 Oct 1996",
    )


@pytest.mark.parametrize("line", ["Ukazuje się od 1957 roku w trzech powiatach", "Erscheint seit 1871 im Tal"])
def test_since_when_a_paper_comes_out_is_no_headline(line):
    assert tells_since_when(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Correction (May 3, 2007): The year was wrong.", "Oikaisu 3.5.2007: Rakennuksen vuosi oli väärin."),
        "This text was machine-read and may contain mistakes.",
    ],
)
def test_a_correction_with_its_day_is_a_note(line):
    assert is_note(line)


def test_labels_of_a_record_are_no_titles():
    labels = "Pays de publication : France\nLangue de publication : Français\nBase de données : EuroDoc Presse\n"
    found = article(f"Le Courrier\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}Rubrique : LOCAL\n{labels}")
    assert not found.links


def test_a_headline_that_opens_a_note_on_its_outlet_is_no_paragraph():
    note = f"{HEADLINE} yazısı ilk önce Körfez Postası üzerinde ortaya çıktı."
    found = article(f"Körfez Postası\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}{note}\n\nEtiketler: posta\n")
    assert found.body == STORY.strip()


@pytest.mark.parametrize(
    "line",
    [
        *(
            "Be the first to comment",
            "Legyen Ön az első hozzászóló!",
            "Bli först med att kommentera",
            "İlk yorumu siz yapın",
        ),
        *("No comments yet", "Keine Kommentare", "Aucun commentaire pour le moment"),
    ],
)
def test_where_nobody_commented_is_furniture(line):
    assert label_of(line) == "furniture"


@pytest.mark.parametrize("line", ["No comment from the mayor", "The first comment came at noon"])
def test_news_of_comments_is_none(line):
    assert label_of(line) == ""


def test_links_of_a_text_browser_are_no_items_of_the_story():
    titles = ["Hagel tog rutorna i kapellet", "Forsaflickor trea i stafett"]
    items = "".join(f"   * [{number}]{title}\n" for number, title in enumerate(titles, 6))
    menu = "[1]Hem [2]Nyheter [3]Sport [4]Familj [5]Arkiv"
    found = article(f"{menu}\n\nBladet\n\n{HEADLINE}\n\n3 maj 2014\n\n{STORY}I veckans tidning\n{items}\n[8]Skriv\n")
    assert [link.title for link in found.links] == titles
    assert found.body == STORY.strip()


def test_a_heading_with_its_subject_heads_a_list():
    firm = "Talbote Optik GmbH & Co. KG"
    titles = ["Talbote Optik ernennt Presser zum Sprecher", "Talbote Optik meldet bestes Vermessungsjahr"]
    found = article(
        f"MeldungsBrief\n\n3. Mai 2014 – 09:00\n\n{firm}\n\n{HEADLINE}\n\n{STORY}"
        f"Original-Content von: {firm}\n\nWeitere Meldungen: {firm}\n{titles[0]}\n02.08.2012\n{titles[1]}\n19.04.2012\n"
    )
    assert found.title == HEADLINE
    assert [link.title for link in found.links] == titles


@pytest.mark.parametrize("line", ["Eingestellt von der Hannes um 21:11", "Posted by The Gardener at 9:45 PM"])
def test_who_posted_at_what_hour_is_told_whatever_the_name(line):
    assert is_posted_at(line)


def test_a_sentence_on_a_post_is_none():
    assert not is_posted_at("Posted by the sea at last, he wrote at 9:45 and slept.")


def test_a_headline_under_its_writer_and_over_a_shorter_deck():
    head = "Ferry crew waits on the pier every morning for the sound to clear"
    found = article(
        f"The River Post\nNews   Sport   Letters   Notices\nBy Ann Lee, in York\n{head}\nThe crew waited again\n\n"
        f"3 May 2014\n\n{STORY}No comments yet\n"
    )
    assert (found.title, found.authors) == (head, ("Ann Lee",))


def test_a_firm_below_a_release_signs_nothing():
    found = article(
        f"ComunicaNet\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}FONTE Ottica Altavalle S.p.A.\n\nContatti: 0555\n"
    )
    assert not found.authors


@pytest.mark.parametrize(
    ("heading", "lines"),
    [
        (
            "Stay Connected",
            (
                "Ann Lee",
                "Ann covers rivers.",
                "See stories by Ann Lee",
                "Bob Ray",
                "Bob edits.",
                "See stories by Bob Ray",
            ),
        ),
        ("More On", ("Beck Foot Academy", "Public Transport")),
    ],
)
def test_writers_and_subjects_are_no_related_titles(heading, lines):
    listed = "\n".join(lines)
    found = article(
        f"The River Post\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}Tags\nFerries\n{heading}\n{listed}\n© 2014 River Post\n"
    )
    assert not found.links


def test_articles_on_a_person_stay():
    assert not are_others(read_page(f"{HEADLINE}\nAnn Lee\n"), "More on", ["Ferry finds its own way home", "Ann Lee"])


@pytest.mark.parametrize("line", ["Meer regionieuws", "Weitere Lokalnachrichten", "Fler sportnyheter"])
def test_more_news_of_a_kind_heads_a_list(line):
    assert label_of(line) == "related"


def test_a_media_firm_owns_the_paper_that_is_named_on_top():
    found = article(
        f"Skip to content\nTarnside Evening Post\nNews\nSport\nBuy a Paper\n{HEADLINE}\n\n3 May 2014\n\n{STORY}"
        "© 2014 Northern Fells Media Ltd\n"
    )
    assert found.source == "Tarnside Evening Post"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("كتب: سامي الحلواني وهناء درويش", ("سامي الحلواني", "هناء درويش")),
        ("מאת סמי חלוני ורינה דרוויש, עכו", ("סמי חלוני", "רינה דרוויש")),
        ("بقلم أحمد محمد وليد حسن", ("أحمد محمد وليد حسن",)),
    ],
)
def test_a_letter_joins_two_writers(line, names):
    assert byline_of(line)[1] == names


@pytest.mark.parametrize("line", ["Cerca al web", "Haku sivustolta", "Search this site", "Sitede ara"])
def test_the_box_to_search_a_site_is_furniture(line):
    assert label_of(line) == "furniture"


def test_a_search_in_the_news_is_none():
    assert label_of("Search for the missing ferry") == ""


@pytest.mark.parametrize("line", ["Pressekontakt:", "【本件に関するお問い合わせ先】", "Media enquiries"])
def test_the_heading_of_contacts_ends_a_release(line):
    found = article(
        f"The River Post\n\n{HEADLINE}\n\n3 May 2014\n\n{STORY}{line}\n\nAnn Lee answers all questions at any hour.\n"
    )
    assert found.body == STORY.strip()


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("U Lipi popravljaju toranj, pomažu i vikendaši 3.4.", "U Lipi popravljaju toranj, pomažu i vikendaši"),
        ("Brücke wird neu gestrichen 21.5.2008", "Brücke wird neu gestrichen"),
        ("Ferry crew celebrates 100 years", "Ferry crew celebrates 100 years"),
    ],
)
def test_short_days_behind_titles(line, title):
    assert item_title(line) == title


def test_a_hint_on_keys_ends_a_list():
    titles = [(1, "Corn exchange steps to be closed for repair"), (2, "Regatta raises money and one cold")]
    assert before_program([*titles, (3, "Next unread: space bar")]) == 2
    assert before_program([*titles, (3, "Exclusive: Regatta raises one cold and some money")]) == 3


def test_a_paper_over_its_date_is_no_writer():
    paper = "THE OTAGO HILLSMAN, WEDNESDAY, MARCH 1, 1911"
    note = "This text was machine-read and may contain mistakes."
    found = article(f"Digital Library\n{note}\n\n{paper}\n\n{HEADLINE}\n\n{STORY}")
    assert not found.authors
