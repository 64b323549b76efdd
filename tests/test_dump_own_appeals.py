"""What a house says of itself between paragraphs and below lists; counted pages, captions, posts of readers."""

from __future__ import annotations

import pytest

from ingest.parsers.page_dump.lines.comment_headings import names_comments
from ingest.parsers.page_dump.lines.labels import is_related
from ingest.parsers.page_dump.lines.pagers import is_pager
from ingest.parsers.page_dump.lines.requests import asks
from ingest.parsers.page_dump.lines.site_terms import is_of_site
from ingest.parsers.page_dump.lists.list_titles import is_item
from tests.ferry_page import BODY, article

HEAD = "River Post\nHome | News | Sport\n\nFerry stays on the river\n\nBy Ann Lee\n5 June 2021\n\n"
FIRST, _, REST = BODY.partition("\n\n")
FOOT = "\n© 2021 River Post\n"


@pytest.mark.parametrize(
    "line",
    [
        "River Post has no advertisers. Become a member for £3 a month.",
        "Give now and keep River Post strong.",
        "Stories like this one are paid for by listeners. Donate today.",
        "Recherchen wie diese werden von unseren Lesern finanziert.",
        "Reportajes como este son posibles gracias a nuestros lectores.",
        "Такие статьи, как эта, оплачивают наши читатели.",
    ],
)
def test_appeals_of_the_house_are_no_text(line):
    found = article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}{FOOT}")
    assert line not in found.body
    assert found.body.endswith("voted against the plan.")


@pytest.mark.parametrize(
    "line",
    [
        "The River Post found in May that the ferry had cost the town two million in a year.",
        "Ferries like this one are built in only two yards of the country, the mayor said.",
    ],
)
def test_sentences_on_the_paper_and_on_things_like_this_stay(line):
    assert line in article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}{FOOT}").body


@pytest.mark.parametrize(
    "line",
    [
        *("Halaman: 1 2 Selanjutnya", "Halaman 1 dari 3", "Seiten: 1 2 3", "Strony: 1 2 następna", "Stránka 1 z 2"),
        *("Страницы: 1 2 3", "Sayfa 1 / 2", "Oldalak: 1 2 Következő", "Pagina 1 din 2", "Σελίδα 1 από 2", "Trang 1/2"),
        *("第1页 共2页", "페이지 1 / 2", "الصفحة 1 من 2", "עמוד 1 מתוך 2", "Sivut: 1 2", "Lapa 1 no 2"),
        *("Go to page: 1 2 3", "View as single page", "Artikel auf einer Seite lesen", "Lire sur une seule page"),
    ],
)
def test_lines_that_count_pages(line):
    assert is_pager(line)
    assert line not in article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}{FOOT}").body


@pytest.mark.parametrize("line", ["Seite an Seite mit dem Bürgermeister", "3 Pages From a Sailor's Diary", "12 14 15"])
def test_titles_with_pages_are_none(line):
    assert not is_pager(line)


def test_a_sign_points_at_its_picture_and_opens_a_list_where_it_stands_again():
    head = "한들일보\n\n시골 이발소, 마지막 가위질\n입력 2018.03.22 11:05\n"
    first = "전북 무령군의 작은 마을 이발소가 오는 31일 마지막 손님을 받는다. 1962년 문을 연 무령이발소다.\n\n"
    rest = "주인 김만수(81) 씨는 열다섯 살에 가위를 잡은 뒤 한 번도 가게를 쉬지 않았다.\n\n"
    rest += "요금은 10년째 6000원 그대로다.\n"
    caption = "▲ 20일 무령이발소에서 김만수 씨가 손님의 머리를 다듬고 있다. /한들일보"
    assert caption not in article(f"{head}{caption}\n{first}{rest}").body
    found = article(f"{head}{first}군은 세 가지를 약속했다.\n\n▲ 건물을 사들인다.\n▲ 기록관으로 꾸민다.\n\n{rest}")
    assert "▲ 기록관으로 꾸민다." in found.body


def test_posts_of_readers_are_no_text_and_facts_stay():
    posts = "tidewatcher: At last a sensible vote.\nJo M: £8,700 for one less ferry??\n"
    found = article(f"{HEAD}{BODY}\nShare   Tweet\n{posts}{FOOT}")
    assert found.body.endswith("voted against the plan.")
    spoken = "The mayor: We have kept our ferry and we shall keep our bridge as well.\n"
    assert "We have kept our ferry" in article(f"{HEAD}{FIRST}\n\n{spoken}\n{REST}{FOOT}").body


@pytest.mark.parametrize(
    "line",
    [
        "Join the conversation · 2 comments",
        "What readers say",
        "Das sagen unsere Leser",
        "Réactions des lecteurs",
        "Opiniones de los lectores",
        "Opinie czytelników",
        "Názory čtenářů",
        "Мнения читателей",
        "みんなのコメント",
        "2 réactions",
    ],
)
def test_headings_of_comments(line):
    assert names_comments(line)


@pytest.mark.parametrize("line", ["Our voices", "214 views", "The letters", "Readers stranded", "What the mayor says"])
def test_words_that_head_no_comments(line):
    assert not names_comments(line)


@pytest.mark.parametrize(
    "line",
    [
        "Reprinting is allowed only with a hyperlink to Baltline",
        "Baltline is not responsible for the content of external sites",
        "Für die Inhalte externer Seiten übernehmen wir keine Haftung für deren Inhalte",
        "La redazione non è responsabile dei contenuti dei siti esterni",
        "Redakcja nie odpowiada za treść komentarzy",
        "Редакция не несёт ответственности за содержание сайтов",
        "Swipe for more stories",
        "Turn on notifications so you never miss breaking news",
        "Activez les notifications pour ne rien manquer",
        "Director: Ann Lee. Registro de la propiedad intelectual Nº 5.184.220",
    ],
)
def test_terms_and_requests_are_no_titles(line):
    assert not is_item(line)


def test_true_titles_stay():
    assert not is_of_site("Council is not responsible for flood damage, court says")
    assert not asks("Turn on the lights, says mayor")
    assert is_item("Flight 5.184 lands without wheels")


@pytest.mark.parametrize("line", ["IN THIS SECTION", "In dieser Rubrik", "Dans cette rubrique", "V této rubrice"])
def test_lists_of_a_section(line):
    assert is_related(line)


def test_names_below_titles_and_a_count_of_comments_cut_no_list_short():
    cards = "Read next\nThe last ice ship\nTomas Keel\nHow to bury a whale\nPriya Nandakumar\n"
    links = article(f"{HEAD}{BODY}\nShare   Tweet\n{cards}{FOOT}").links
    assert [link.title for link in links] == ["The last ice ship", "How to bury a whale"]
    posts = (
        "Related Posts\nStaff vote for second ballot\nWhat your fees buy now\n1 Comment on Ferry stays on the river\n"
    )
    links = article(f"{HEAD}{BODY}\nShare   Tweet\n{posts}{FOOT}").links
    assert [link.title for link in links] == ["Staff vote for second ballot", "What your fees buy now"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ruth Penhale TBC News, Carrow", ("Ruth Penhale",)),
        ("By Ruth Penhale and Tom Rhys TBC News, Carrow", ("Ruth Penhale", "Tom Rhys")),
        ("Ruth Penhale TBC News, Carrow", ("Ruth Penhale",)),
        ("Ruth Penhale | TBC News", ("Ruth Penhale",)),
        ("Door Ruth Penhale TBC Nieuws, Carrow", ("Ruth Penhale",)),
    ],
)
def test_writers_beside_their_outlet(line, names):
    page = (
        f"TBC News   Weather   Sport   TV   Radio\nFerry stays on the river\n{line}\n5 June 2021\n{BODY}\nTBC © 2021\n"
    )
    assert article(page).authors == names


def test_who_publishes_a_paper_is_not_the_paper():
    head = HEAD.replace("River Post", "UNDERTOW: a magazine of coasts and the people on them")
    assert article(f"{head}{BODY}\nUndertow is published by Low Water Press CIC. ISSN 2049-771X\n").source == "UNDERTOW"
    bare = HEAD.replace("River Post\n", "")
    assert article(f"{bare}{BODY}\nUndertow is published by Low Water Press CIC.\n").source == "Undertow"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("TBC Carrow By Ruth Penhale and Tom Rhys", ("Ruth Penhale", "Tom Rhys")),
        ("di Ruth Penhale, illustrazioni di Pino Sala", ("Ruth Penhale",)),
        ("By Ruth Penhale Photographs by Sam Teo", ("Ruth Penhale",)),
    ],
)
def test_writers_behind_their_outlet_and_before_who_made_the_pictures(line, names):
    head = f"TBC News   Weather   Sport   TV\nFerry stays on the river until the bridge is built\n{line}\n5 June 2021\n"
    page = f"{head}{BODY}\nTBC © 2021\n"
    assert article(page).authors == names


@pytest.mark.parametrize("line", ["網友評論 2", "Show 3 comments", "Best week of my life. - Dale H., Otter Fork"])
def test_comments_end_a_list(line):
    more = f"More news\nMuseum shows all keys of the town\nChoir sings on the ferry\n{line}\nanna: Fine work, all\n"
    page = f"{HEAD}{BODY}\n{more}"
    titles = [link.title for link in article(page).links]
    assert titles[:2] == ["Museum shows all keys of the town", "Choir sings on the ferry"]
    assert line not in titles


def test_films_with_their_maker_in_brackets_are_no_text():
    line = "Audio: The mayor explains the vote (TBC Carrow)"
    assert line not in article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}{FOOT}").body


@pytest.mark.parametrize("line", ["1 av 2 sider   Neste »", "1. oldal / 2   Következő oldal", "1 de 2 páginas"])
def test_counted_pages_with_the_number_first(line):
    assert is_pager(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Samasta aiheesta", "Na ten sam temat", "На ту же тему", "Aynı konuda", "Για το ίδιο θέμα", "Verder lezen"),
        *("Les også disse sakene", "Läs också dessa artiklar", "Leggi anche questi articoli", "Čtěte dále"),
        *(
            "Da leggere",
            "Pour en savoir plus",
            "Zum Nachlesen",
            "次に読む",
            "이어서 읽기",
            "Читать дальше",
            "Citește mai departe",
        ),
    ],
)
def test_headings_of_lists_in_other_words(line):
    assert is_related(line)


@pytest.mark.parametrize("line", ["Lees verder onder de foto", "Läs vidare under bilden", "Les mer under bildet"])
def test_what_says_that_the_text_goes_on_heads_no_list(line):
    title = "Gerrit Dol bij het loket in de haven"
    found = article(f"{HEAD}{FIRST}\n\n{line}\n{title}\n\n{REST}{FOOT}")
    assert title not in [link.title for link in found.links]


def test_a_heading_behind_two_spaces_points_at_an_article():
    found = article(f"{HEAD}{FIRST}\n\nLue myös  Kirjaston avain löytyi pullakaupasta\n\n{REST}{FOOT}")
    assert [link.title for link in found.links] == ["Kirjaston avain löytyi pullakaupasta"]


def test_posts_of_users_are_no_list_of_articles():
    posts = "WHAT OTHERS ARE SAYING\nChidi_O: Proper Lagos engineering\nMama Tosin: Abeg bring it to our side\n"
    found = article(f"{HEAD}{BODY}\nRELATED STORIES\nSawmill market gets first female chair\n{posts}{FOOT}")
    assert [link.title for link in found.links] == ["Sawmill market gets first female chair"]


def test_a_short_last_sentence_below_counted_pages_stays():
    last = "The town has no money for it."
    found = article(f"{HEAD}{BODY}\nPage 1 of 2   Next page\n\n{last}\n\nRelated\nFerry breaks down again\n{FOOT}")
    assert found.body.endswith(last)


def test_appeals_name_the_paper_in_short_and_ask_to_write():
    head = HEAD.replace("River Post", "The Cedar Bluff Leader")
    foot = "\n© 2021 The Cedar Bluff Leader\n"
    for line in (
        "The Leader is reader supported. Subscribe today for 99 cents and help us.",
        "Have you seen it happen? Write to The Cedar Bluff Leader.",
    ):
        assert line not in article(f"{head}{FIRST}\n\n{line}\n\n{REST}{foot}").body


@pytest.mark.parametrize(
    "line", ["Artikel zum Thema", "Articles sur ce sujet", "Artikelen over dit onderwerp", "Artiklar om ämnet"]
)
def test_pieces_on_a_topic_are_related(line):
    assert is_related(line)


def test_posts_below_words_of_an_unknown_language_end_a_list():
    posts = "Lexuesit shkruajnë\nAgim: Punë e mirë\nliri_k: edhe ne duam traget\n"
    more = f"Related\nMuseum shows all keys of the town\nChoir sings on the ferry\n{posts}"
    titles = [link.title for link in article(f"{HEAD}{BODY}\n{more}").links]
    assert titles == ["Museum shows all keys of the town", "Choir sings on the ferry"]


def test_marked_points_right_over_the_story_are_no_text():
    points = "In Summary\n- The old ferry gets a new engine.\n- A crew of six is hired.\n"
    found = article(f"{HEAD.rstrip()}\nMore by this Author\n{points}{BODY}{FOOT}")
    assert found.body.startswith("The council agreed")


@pytest.mark.parametrize(
    "line",
    [
        *(
            "関連するニュース",
            "この記事の関連ニュース",
            "あなたにおすすめの記事",
            "次に読みたい記事",
            "同じカテゴリーの記事",
        ),
        *("相关内容", "您可能感兴趣", "推薦新聞", "你可能也想看", "大家都在看", "往期回顾"),
        *("관련뉴스", "연관기사", "함께 읽은 기사", "이 시각 추천뉴스", "더 읽을거리"),
    ],
)
def test_headings_of_lists_in_east_asia(line):
    assert is_related(line)


@pytest.mark.parametrize("line", ["その他", "過去最高の売上", "相关部门", "다른 이야기", "他のチームが勝った"])
def test_words_of_east_asia_that_head_no_list(line):
    assert not is_related(line)


def test_what_to_hear_elsewhere_is_no_title():
    assert not is_item("Diese und weitere Beiträge hören Sie auch im Programm von Radio Mitte. Schalten Sie ein!")


def test_a_correspondent_between_strokes_is_the_writer():
    story = "ТОМИЛОВ, 2 февраля. /Корр. Wire24 Дарья Зимина/. Дворник за три недели выложил во дворе карту области.\n\n"
    rest = "На карте есть реки, железная дорога и все шесть мостов.\n\nЖильцы ходят по ней, показывая дорогу гостям.\n"
    page = f"WIRE24\nОБЩЕСТВО\n2 февраля 2015, 15:31\nДворник выложил из снега карту области\n{story}{rest}"
    assert article(page).authors == ("Дарья Зимина",)


@pytest.mark.parametrize(
    "line",
    [
        "If you value the work of River Post, please consider a small donation.",
        "Stay updated with the River Post mobile app. Click here to download it.",
        "Podoba Ci się ten artykuł? Postaw nam kawę!",
    ],
)
def test_appeals_behind_a_condition(line):
    assert line not in article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}{FOOT}").body


@pytest.mark.parametrize(
    "line",
    [
        "BUNA DA BAKIN: Meclis salonuna soba kuruldu",
        "[관련기사] 은결동 수선집, 외상 장부 태운 사연",
        "A lire aussi sur le même sujet : Les oies de la mairie en liberté",
        "Lesen Sie dazu auch: Schnucken grasen jetzt auf dem Friedhof",
    ],
)
def test_headings_in_front_of_a_title(line):
    (link,) = article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}{FOOT}").links
    assert line.endswith(link.title)
    assert len(link.title) > 15


def test_subjects_behind_a_heading_and_what_is_to_come_are_no_articles():
    for line in ("Related topics: Monsoon, Railways", "Next week in the River Post: Christmas shipping timetable"):
        assert article(f"{HEAD}{FIRST}\n\n{line}\n\n{REST}{FOOT}").links == ()


def test_articles_below_a_heading_for_subjects():
    box = "Powiązane tematy\nRekordowa liczba bocianów na Żuławach\nStraż gminna do likwidacji w czerwcu\n"
    assert len(article(f"{HEAD}{BODY}\n{box}{FOOT}").links) == 2
    assert article(f"{HEAD}{BODY}\nRelated topics\nFerries\nThe river\n{FOOT}").links == ()


def test_a_picture_s_label_is_no_place():
    caption = "PHOTO - Ann Lee and her dog, on Monday in the harbour. Credit: N. P."
    found = article(f"{HEAD}{FIRST}\n\n{caption}\n\n{REST}{FOOT}")
    assert found.body.startswith("The council agreed")
    assert caption not in found.body
