"""Blogs and their pen names, towns and subjects behind writers, offices over releases, the order of a day's figures."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.dates.order_notes import order_told
from ingest.parsers.page_dump.headline.no_headline import names_page
from ingest.parsers.page_dump.names.byline_names import bare_names, byline_of
from ingest.parsers.page_dump.names.introduced import who_reports
from ingest.parsers.page_dump.names.pen_names import poster
from ingest.parsers.page_dump.source.blog_signs import sign_of
from ingest.parsers.page_dump.source.rights import copyright_name
from ingest.parsers.page_dump.source.site_names import is_archive
from tests.ferry_page import BODY, article


@pytest.mark.parametrize(
    ("name", "foot"),
    [
        ("Letters from Berth 7", "Filed under: Boats, River\n2 Comments »\nLeave a Reply"),
        ("Wharf Weather", "This entry was posted in Boats. Bookmark the permalink.\nOlder Posts\nBlogroll"),
        ("Moos und Nebel", "Abgelegt unter Fluss\n3 Antworten zu „Die Fähre bleibt“\nNeueste Beiträge"),
        ("Carnet de la rive", "Classé dans Bateaux\nLaisser un commentaire\nArticles récents"),
        ("Cuaderno del muelle", "Archivado en Barcos\n5 respuestas a “El barco se queda”\nEntradas recientes"),
        ("Zapiski znad Odry", "Dodaj komentarz\nOstatnie wpisy\nDumnie wspierane przez WordPressa"),
    ],
)
def test_a_blog_is_called_by_its_first_line(name, foot):
    found = article(f"{name}\n\nFerry stays on the river after all\n12 August 2019\n\n{BODY}\n\n{foot}\n")
    assert found.source == name


def test_a_form_for_replies_tells_no_blog_by_itself():
    assert sign_of("leave a reply") == ("leave a reply", False)
    assert sign_of("filed under: boats")[1]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Posted by rivergoat on Monday, 12 August 2019 at 9:14 am", "rivergoat"),
        ("Posted on August 12, 2019 by rivergoat in Boats", "rivergoat"),
        ("Geschrieben von moosgeist am 12. August 2019", "moosgeist"),
        ("Publié par lavieille le 12 août 2019 à 10:12", "lavieille"),
        ("Publicado por gatopardo el 12 de agosto de 2019", "gatopardo"),
        ("Pubblicato da vecchiotopo il 12 agosto 2019", "vecchiotopo"),
        ("Posted by admin on August 12, 2019", ""),
        ("Geschrieben von redaktion am 12. August 2019", ""),
        ("Posted by rivergoat", ""),
        ("Posted on August 12, 2019 by the council", ""),
    ],
)
def test_pen_names(line, name):
    assert poster(line) == name
    found = article(f"River Post\n\nFerry stays on the river after all\n{line}\n\n{BODY}")
    assert not name or found.authors == (name,)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee, City Hall Reporter", ("Ann Lee",)),
        ("Ann Lee, Public Safety Editor, and Bob Ray, State House Reporter", ("Ann Lee", "Bob Ray")),
        ("Ana Ruiz, Redactora Gobierno Local", ("Ana Ruiz",)),
        ("Luc Morel, Journaliste Faits Divers", ("Luc Morel",)),
    ],
)
def test_a_subject_before_or_behind_the_job_is_no_second_writer(line, names):
    assert byline_of(f"By {line}")[1] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ann Lee and Bob Ray in Dale, Cora Finch in Oakton, and agencies", ("Ann Lee", "Bob Ray", "Cora Finch")),
        ("Jana Roth in Wien, Karl Lenz in Graz und Agenturen", ("Jana Roth", "Karl Lenz")),
        ("Luc Morel à Dole, Anne Petit à Lyon et agences", ("Luc Morel", "Anne Petit")),
        ("Ana Ruiz en Lima, Luis Paz en Cusco y agencias", ("Ana Ruiz", "Luis Paz")),
    ],
)
def test_writers_with_their_places_and_agencies(line, names):
    assert bare_names(line) == names


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Colin Prewitt reports from Mill Lane", "Colin Prewitt"),
        ("Jana Roth berichtet aus Brunnau", "Jana Roth"),
        ("Ana Ruiz informa desde San Juan", "Ana Ruiz"),
        ("Jan Bos bericht vanuit Den Haag", "Jan Bos"),
        ("Jan Kos relacjonuje z Nowego Sącza", "Jan Kos"),
        ("Dale Hill writes from experience", ""),
    ],
)
def test_who_reports_from_where(line, name):
    assert who_reports(line) == name


@pytest.mark.parametrize(
    ("page", "authors"),
    [
        (f"La Voce\nHome > Cronaca > Borrello Alto\n\nIl traghetto resta\ndi Anna Neri, Borrello Alto\n\n{BODY}", 1),
        (f"La Voce\n\nIl traghetto resta\ndi Anna Neri, Borrello Alto\n\nA Borrello Alto tutto resta.\n\n{BODY}", 1),
        (f"La Voce\n\nIl traghetto resta\ndi Anna Neri, Ugo Riva\n\n{BODY}", 2),
    ],
)
def test_the_town_behind_the_writer_stands_in_the_breadcrumb_or_opens_a_sentence(page, authors):
    assert len(article(page).authors) == authors


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Published (mm/dd/yyyy): 06/03/2005", "MDY"),
        ("Date (month/day/year)", "MDY"),
        ("Erschienen (TT.MM.JJJJ): 06.03.2005", "DMY"),
        ("Date de parution (jj/mm/aaaa) : 06/03/2005", "DMY"),
        ("Data (gg/mm/aaaa): 06/03/2005", "DMY"),
        ("Fecha (día/mes/año): 06/03/2005", "DMY"),
        ("Tarih (gg.aa.yyyy): 06.03.2005", "DMY"),
        ("Дата (дд.мм.гггг): 06.03.2005", "DMY"),
        ("Päiväys (pp.kk.vvvv): 06.03.2005", "DMY"),
        ("Published: 06/03/2005", ""),
    ],
)
def test_the_order_of_a_days_figures_as_its_label_tells(text, order):
    assert order_told(text) == order


@pytest.mark.parametrize(("note", "day"), [("mm/dd/yyyy", "2005-06-03"), ("day/month/year", "2005-03-06")])
def test_a_day_whose_label_tells_its_order(note, day):
    found = article(f"River Post\n\nFerry stays on the river after all\nPublished ({note}): 06/03/2005\n\n{BODY}")
    assert found.published is not None
    assert found.published.value == day


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Section: LOCAL, Page A1, Late Edition", True),
        ("Ressort: Lokales, S. 4", True),
        ("Sección: Local; pág. 12", True),
        ("Section: new rules split the old hall", False),
        ("Harbours: a section is closed", False),
    ],
)
def test_where_the_paper_had_it_is_no_headline(line, told):
    assert names_page(line) is told


@pytest.mark.parametrize("line", ["DALE CITY TRIBUNE ARCHIVES", "Das Talblatt: Online-Archiv", "The Dale Echo Archive"])
def test_archives_called_by_their_paper(line):
    assert is_archive(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("All content copyright Dale City Tribune and may not be reprinted.", "Dale City Tribune"),
        ("Copyright 2004, The Dale Echo, not to be reproduced without permission", "The Dale Echo"),
        ("Alle Inhalte © Talbote und dürfen nicht verbreitet werden", "Talbote"),
        ("© El Faro de Lodosa y no puede reproducirse", "El Faro de Lodosa"),
    ],
)
def test_owners_before_what_nobody_may_do(line, name):
    assert copyright_name(line) == name


@pytest.mark.parametrize(
    ("office", "label"),
    [
        ("Dale Borough Council", "PRESS RELEASE"),
        ("Stadt Brunnau", "Pressemitteilung"),
        ("Ayuntamiento de Lodosa", "Nota de prensa"),
        ("Dale Bridge Trust", "FOR IMMEDIATE RELEASE"),
    ],
)
def test_whose_release_it_is_heads_no_text(office, label):
    head = f"{office}\n{label}\n12 August 2019\nFerry stays on the river after all\n"
    told = f"{office} will pay for a new engine and for a crew of six on the old ferry, it said on Monday.\n\n{BODY}"
    found = article(f"{head}\n{told}\nMedia enquiries: press@dale.example\n")
    assert (found.title, found.source) == ("Ferry stays on the river after all", office)


def test_the_only_line_below_a_tool_is_the_outlet():
    page = f"Open in app\nFerryside Now\nFerry stays on the river after all\n12 August 2019\n\n{BODY}"
    assert article(page).source == "Ferryside Now"
