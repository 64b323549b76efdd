"""Who wrote it where a house, a job, a channel or an editor stands beside the reporter; whose release it is."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import eastern, parse_html
from ingest.parsers.html_page.facts import shown
from ingest.parsers.html_page.names import names_of
from store.model import Article

TITLE = "The bridge that nobody wanted to rebuild"
RUNNING = "The council voted on Monday to rebuild the old bridge, officials told the Nile Tribune at the river. " * 4
JAPANESE = "町議会は月曜日、古い橋を建て替えることを決めた。住民は長く反対してきた。" * 4
KOREAN = "군의회는 월요일 낡은 다리를 다시 짓기로 했다. 주민들은 오랫동안 반대해 왔다. " * 4
CHINESE = "镇议会星期一决定重建河上的旧桥。居民长期以来一直反对这个计划。" * 4
RUSSIAN = "Городской совет в понедельник решил перестроить старый мост через реку. Жители долго были против. " * 3
PORTUGUESE = "O conselho decidiu na segunda-feira reconstruir a velha ponte. Os moradores foram contra. " * 4


def twice(text: str) -> str:
    return f"<p>{text}</p><p>2. {text}</p>"


def read(inside: str, *, author: dict[str, str] | None = None, site: str = "Courier") -> Article:
    node = {"@type": "NewsArticle", "headline": TITLE, "author": author}
    script = f'<script type="application/ld+json">{json.dumps(node)}</script>' if author else ""
    head = f'<meta charset=utf-8><meta property="og:site_name" content="{site}">{script}'
    page = f"<html><head>{head}</head><body><article><h1>{TITLE}</h1>{inside}</article></body></html>"
    found = parse_html(page)
    assert isinstance(found, Article)
    return found


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def house(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("Nile Tribune", "Nile Tribune Uganda"),
        ("The Nile Tribune", "The Nile Tribune Online Kampala"),
        ("Tribune", "Tribune.ug"),
        ("Courier", "Courier.ng"),
    ],
)
def test_an_outlets_account_is_no_writer_beside_a_byline(name: str, site: str) -> None:
    links = "<span>by</span> <a href=/author/amina-odhiambo>Amina Odhiambo</a> and <a href=/author/obi>Chidi Obi</a>"
    byline = f"<div class=post-meta><div class=meta_author>{links}</div></div>"
    assert read(byline + twice(RUNNING), author=person(name), site=site).authors == ("Amina Odhiambo", "Chidi Obi")


@pytest.mark.parametrize(
    "channel",
    [
        *("NDR", "rbb", "BR24", "ARD-Studio Wien", "ARD Berlin", "MDR Thüringen", "NDR und WDR", "Hessischer Rundfunk"),
        *("ZDF", "Deutschlandfunk", "zzt. Kiew", "KUOW", "RNZ", "BBC", "BBC News", "NRK"),
    ],
)
def test_the_channel_behind_a_reporter_is_none(channel: str) -> None:
    line = f"<div class=authorline><em>Von</em> Jana Petersen, {channel}</div>"
    assert read(line + twice(RUNNING), author=house("Courier")).authors == ("Jana Petersen",)
    assert read(f"<p>By Jana Petersen, {channel}</p>{twice(RUNNING)}").authors == ("Jana Petersen",)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Von Jana Petersen, NDR, und Uwe Brandt, WDR", ["Jana Petersen", "Uwe Brandt"]),
        ("By Ann Lee, Reuters", ["Ann Lee", "Reuters"]),
        ("Von Jana Roth, dpa", ["Jana Roth", "dpa"]),
        ("By LEE Ann, KIM Soo", ["LEE Ann", "KIM Soo"]),
        ("By Ann Lee, JJ Fox", ["Ann Lee", "JJ Fox"]),
    ],
)
def test_agencies_and_other_persons_stay(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize("job", ["Reporter, Harbour Bay Today", "Senior Reporter, Rotorua Daily Post · River Herald"])
def test_the_paper_in_the_box_of_a_writers_job_is_no_second_one(job: str) -> None:
    name = '<span class="author__name">By <a href="/author/aroha-tamihana/">Aroha Tamihana</a></span>'
    box = f'<div class="author__text">{name}<div class="author__position">{job}</div><time>4 Apr, 2023</time></div>'
    inside = f'<div class="article-byline"><div class="author">{box}</div></div>{twice(RUNNING)}'
    for author in (None, person("Aroha Tamihana")):
        assert read(inside, author=author).authors == ("Aroha Tamihana",)


def test_a_script_in_an_element_leaves_the_order_of_its_text() -> None:
    from lxml import html  # noqa: PLC0415 - as the parser loads it

    tree = html.fromstring("<div><p>A<script>1</script><b>B<i>C</i></b>D<u>E</u>F</p>behind</div>")
    assert shown(tree.find("p")) == "A B C D E F"


@pytest.mark.parametrize("name", ["中村亜希子", "佐伯真理", "藤原まゆみ"])
@pytest.mark.parametrize("outlet", ["朝日新聞社", "株式会社川崎新聞社"])
def test_a_japanese_reporter_goes_before_the_papers_company(name: str, outlet: str) -> None:
    inside = f"<p class=author><a href=/reporter/1>{name}</a></p>{twice(JAPANESE)}"
    assert read(inside, author=house(outlet), site="川崎新聞デジタル").authors == (name,)


@pytest.mark.parametrize(
    "foot",
    [
        "<section class=topic__footer><p class=topic__author itemprop=author><a><span>Ирина Савельева</span></a></p>",
        "<div class=news__footer><span itemprop=author><span itemprop=name>Ирина Савельева</span></span></div>",
        "<div class=doc_footer><p class=doc__author>Ирина Савельева</p></div>",
        "<p>Подготовила Ирина Савельева</p>",
        "<p>Материал подготовила Ирина Савельева</p>",
        "<p>Записала Ирина Савельева</p>",
    ],
)
def test_the_writer_in_an_articles_own_foot(foot: str) -> None:
    assert read(twice(RUSSIAN) + foot, site="Река").authors == ("Ирина Савельева",)


def test_a_foot_with_other_articles_names_no_writer() -> None:
    foot = "<div class=related-footer><span class=author>Ирина Савельева</span></div>"
    assert read(twice(RUSSIAN) + foot, site="Река").authors == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("화성/최은서 기자 <a href=mailto:choi@post.example>choi@post.example</a>", ("최은서",)),
        ("최은서·김민수 기자 choi@post.example", ("최은서", "김민수")),
        ("최은서 환경전문기자 choi@post.example", ("최은서",)),
        ("최은서 기자의 다른 기사 보기", ("최은서",)),
    ],
)
def test_korean_reporters_below_the_text(line: str, names: tuple[str, ...]) -> None:
    more = (
        "<div class=reporter-more><h5>최은서 기자의 다른 기사</h5><ul><li><a>측정소, 왜 옥상에 있나</a></li></ul></div>"
    )
    assert read(f"{twice(KOREAN)}<p>{line}</p>").authors == names
    assert read(f"{twice(KOREAN)}<p>{line}</p>{more}").authors == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("최은서 기자의 다른 기사 측정소, 왜 옥상에 있나 2018-05-14", ["최은서"]),
        ("藤原まゆみの記事一覧", ["藤原まゆみ"]),
        ("责任编辑：李晓燕", []),
    ],
)
def test_what_an_eastern_page_sets_beside_a_name(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("本报记者　周建民<br>2008年04月23日08:26　　来源：<a>河畔日报</a>", ("周建民",)),
        ("■本报记者 周建民 通讯员 王小红", ("周建民", "王小红")),
        ("文/河畔日报记者周建民", ("周建民",)),
        ("记者观察", ("李晓燕",)),  # what kind of text it is: then who edited it
    ],
)
def test_chinese_reporters_go_before_the_editor(line: str, names: tuple[str, ...]) -> None:
    editor = "<div align=right>(责任编辑：李晓燕)</div>"
    assert read(f"<table><tr><td>{line}</td></tr></table>{twice(CHINESE)}{editor}").authors == names


@pytest.mark.parametrize(
    "line",
    [
        "<span>Pressmeddelande</span> <span>•</span> <time>2020-09-30 08:00 CEST</time>",
        "<span>Pressrelease</span>",
        "<p>Pressemitteilungen</p>",
        "<div>Press release • Mar 04, 2021 10:00 CET</div>",
        "<div>Tiedote • 4.3.2021</div>",
    ],
)
def test_a_firms_own_release_is_by_nobody(line: str) -> None:
    found = read(line + twice(RUNNING), author=house("Harbour Works AB"), site="Harbour Works AB")
    assert (found.authors, found.source) == ((), "Harbour Works AB")
    assert read(line + twice(RUNNING), author=person("Ann Lee"), site="Harbour Works AB").authors == ("Ann Lee",)


@pytest.mark.parametrize(
    "byline",
    [
        "<b>JOANA LEITE PRADO</b><br>da <b>Agência Ponte</b>, em Cananéia",
        "<b>JOANA LEITE PRADO</b><br>da Ponte Online",
        "<b>Joana Leite Prado</b><br>da Folha da Ponte, no Rio",
        "<b>JOANA LEITE PRADO</b><br>da Reportagem Local",
        "<b>JOANA LEITE PRADO</b><br>em São Paulo",
    ],
)
def test_a_name_over_the_desk_it_writes_from(byline: str) -> None:
    head = "<font size=1>11/08/2002 - 03h17</font><br><font size=4><b>A ponte que ninguém queria</b></font><br><br>"
    cell = f"<td>{head}{byline}<br><br>{PORTUGUESE}<br><br>Depois {PORTUGUESE}</td>"
    title = "<meta charset=utf-8><title>Folha - Cotidiano - A ponte que ninguém queria - 11/08/2002</title>"
    found = parse_html(f"<html><head>{title}</head><body><table><tr><td><a>Brasil</a></td>{cell}</tr></table></body>")
    assert isinstance(found, Article)
    assert tuple(name.title() for name in found.authors) == ("Joana Leite Prado",)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("[최은서 기자]", ("최은서",)),
        ("글=최은서 기자, 사진=김민수 기자", ("최은서",)),
        ("최은서 기자(choi@post.example)", ("최은서",)),
        ("[한강일보 최은서 기자]", ("최은서",)),
        ("서울=최은서 기자 choi@post.example", ("최은서",)),
        ("최은서 한강일보 기자", ("최은서",)),
        ("한강일보 최은서 기자 입력 2018.05.21 05:01", ("최은서",)),
        ("(화성=한강) 최은서 기자 =", ("최은서",)),
        ("최은서 기자 ⓒ 한강일보", ("최은서",)),
        ("한강일보 기자", ()),
        ("한 기자는 말했다", ()),
        ("撰稿：周建民", ("周建民",)),
        ("采写：本报记者 周建民", ("周建民",)),
        ("记者 周建民 编辑 李红 校对 王刚", ("周建民",)),
        ("文｜周建民 编辑｜李红", ("周建民",)),
        ("2021-05-06 09:30 河畔网 记者 周建民", ("周建民",)),
        ("作者：佚名", ()),
        ("记者手记", ()),
        ("记者了解到", ()),
        ("編集委員・中村亜希子", ("中村亜希子",)),
        ("ロンドン=中村亜希子", ("中村亜希子",)),
        ("文・写真　中村亜希子", ("中村亜希子",)),
        ("文・中村亜希子、写真・山田太郎", ("中村亜希子",)),
        ("社会部 中村亜希子", ("中村亜希子",)),
        ("写真・山田太郎", ()),
        ("サッカー日本代表", ()),
        ("政治・経済", ()),
        ("東部 鉄道事故", ()),
    ],
)
def test_lines_of_credits_of_east_asia(line: str, names: tuple[str, ...]) -> None:
    assert eastern.reporters(line) == names


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("（文・写真　中村亜希子）", ("中村亜希子",)),
        ("（文・中村亜希子、写真・山田太郎）", ("中村亜希子",)),
        ("【ロンドン中村亜希子】", ("中村亜希子",)),
        ("（写真・山田太郎）", ()),
    ],
)
def test_japanese_brackets_with_jobs_and_places(end: str, names: tuple[str, ...]) -> None:
    text = twice(JAPANESE).removesuffix("</p>")
    outlet = house("川崎新聞社")
    assert read(f"{text}{end}</p>", author=outlet, site="川崎新聞デジタル").authors == (names or ("川崎新聞社",))
    assert read(f"{text}</p><p>{end}</p>", site="川崎新聞デジタル").authors == names


@pytest.mark.parametrize(
    "line",
    [
        *("Jana Petersen, ProPublica", "Jana Petersen, stuff.co.nz", "Jana Petersen • KQED", "Jana Petersen, ČT24"),
        *("Jana Petersen, tagesschau", "Jana Petersen, dpa-infocom", "Jana Petersen, freie Autorin"),
    ],
)
def test_one_word_behind_a_reporter_is_no_second_one(line: str) -> None:
    for author in (None, house("Courier")):
        assert read(f"<p class=byline>{line}</p>{twice(RUNNING)}", author=author).authors == ("Jana Petersen",)


@pytest.mark.parametrize(
    "line",
    ["Ирина Савельева, Река.ру", "Ирина Савельева, специально для «Реки»", "Ирина Савельева. Фото автора."],
)
def test_a_russian_signature_with_its_paper_or_pictures(line: str) -> None:
    for author in (None, house("Речная газета")):
        found = read(f"{twice(RUSSIAN)}<p>{line}</p>", author=author, site="Речная газета")
        assert found.authors == ("Ирина Савельева",)


@pytest.mark.parametrize(
    "line",
    [
        "<div class=article__meta><span>Anna Lindqvist</span> · <time datetime=2021-03-04>4 March 2021</time></div>",
        "<p class=date>4 March 2021 - Anna Lindqvist</p>",
        "<div class=info><a href=/people/anna-lindqvist>Anna Lindqvist</a> <span>4 March 2021, 10:00</span></div>",
        "<ul class=meta><li>Anna Lindqvist</li><li>4 March 2021</li></ul>",
        "<p>Anna Lindqvist</p>",
        "<address>Anna Lindqvist</address>",
        '<div class="Byline"><span>Anna Lindqvist</span><span>Courier</span></div>',
    ],
)
@pytest.mark.parametrize(
    "author", [None, house("Courier"), person("Courier"), person("admin"), person("Courier Staff")]
)
def test_a_name_that_only_its_place_marks_goes_before_the_house(line: str, author: dict[str, str] | None) -> None:
    assert read(line + twice(RUNNING), author=author).authors == ("Anna Lindqvist",)


@pytest.mark.parametrize(
    "note",
    [
        "<p><em>Anna Lindqvist is a reporter for the Courier.</em></p>",
        "<p><em>Anna Lindqvist is the Courier's education reporter. Reach her at anna@courier.example.</em></p>",
    ],
)
def test_a_note_on_the_writer_goes_before_the_house(note: str) -> None:
    for author in (None, house("Courier"), person("Courier")):
        assert read(twice(RUNNING) + note, author=author).authors == ("Anna Lindqvist",)


@pytest.mark.parametrize(
    "line", ["<h4>Anna Lindqvist</h4>", "<p>North Harbour</p>", "<p><a href=/t>Anna Lindqvist</a></p>"]
)
def test_a_heading_or_a_link_with_a_name_is_no_byline(line: str) -> None:
    assert read(line + twice(RUNNING), author=house("Courier")).authors == ("Courier",)
