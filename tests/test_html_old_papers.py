"""Papers' pages of 1999 to 2005, made of tables, fonts and breaks, without a word of data: all fields of each."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

RUSSIAN = (
    "Совет города проголосовал в понедельник за восстановление старого моста через реку, сообщили чиновники.",
    "Водолазы прошлой весной нашли трещины в четырех из девяти опор, и грузовики с тех пор вынуждены разворачиваться.",
    "Работы начнутся в марте и займут два года, все это время людей будет перевозить паром.",
)
SPANISH = (
    "El concejo votó el lunes reconstruir el viejo puente sobre el río, informaron funcionarios de la ciudad.",
    "Los buzos hallaron grietas en cuatro de los nueve pilares, y los camiones tienen que dar la vuelta.",
    "Las obras empiezan en marzo y durarán dos años, en los que un transbordador llevará a quienes caminan.",
)
FRENCH = (
    "Le conseil a voté lundi la reconstruction du vieux pont sur la rivière, ont indiqué des responsables de la ville.",
    "Des plongeurs ont trouvé des fissures dans quatre des neuf piles, et les camions font demi-tour depuis.",
    "Les travaux commencent en mars et dureront deux ans, pendant lesquels un bac transportera les piétons.",
)
ITALIAN = (
    "Il consiglio ha votato lunedì la ricostruzione del vecchio ponte sul fiume, hanno detto funzionari della città.",
    "I sommozzatori hanno trovato crepe in quattro dei nove piloni, e i camion tornano indietro da allora.",
    "I lavori cominciano a marzo e dureranno due anni, durante i quali un traghetto porterà chi va a piedi.",
)
PORTUGUESE = (
    "O conselho votou na segunda-feira a reconstrução da velha ponte sobre o rio, informaram funcionários da cidade.",
    "Mergulhadores encontraram rachaduras em quatro dos nove pilares, e os caminhões voltam desde então.",
    "As obras começam em março e vão durar dois anos, durante os quais uma balsa levará os pedestres.",
)
GERMAN = (
    "Der Rat stimmte am Montag dafür, die alte Brücke über den Fluss neu zu bauen, sagten Beamte der Stadt.",
    "Taucher fanden im Frühjahr Risse in vier der neun Pfeiler, und Lastwagen müssen seither umkehren.",
    "Die Arbeiten beginnen im März und dauern zwei Jahre, in denen eine Fähre alle trägt, die zu Fuß gehen.",
)


def text(story: tuple[str, ...], head: str, gap: str = "<br><br>") -> str:
    return gap.join((*story[:2], f"<b>{head}</b>", story[2]))


PAGES = {
    "russian": (
        "<title>Reka.ru: В городе: Старый мост через реку восстановят</title>",
        (
            "<table><tr><td><a href='/'><img src=/i/logo.gif alt='Reka.ru'></a></td><td><font "
            "size=1>14.11.2003, пятница"
            "</font></td></tr></table><table><tr><td>{menu}</td><td><small>Обновлено 13.11.2003 в 18:12:40</small>"
            f"<h2>Старый мост через реку восстановят</h2><p>{text(RUSSIAN, 'Паром вместо', '<p>')}<p><small>Ссылки по "
            "теме<br>- <a href=/x>Мост закрыт</a> - Reka.ru, 01.06.2003<br>- <a href=/y>Трещины</a> - "
            "Reka.ru, 02.06.2003"
            "</small></td></tr></table><small>Copyright © 2001-2003 Reka.ru</small>"
        ),
        ("Старый мост через реку восстановят", "2003-11-13", (), "Reka.ru"),
        [*RUSSIAN[:2], "Паром вместо", RUSSIAN[2]],
    ),
    "spanish": (
        "<title>Puente.com - Reconstruirán el viejo puente del río</title>",
        (
            "<table><tr><td><img src=/img/logo_puente.gif alt='Puente'> Viernes 14 de septiembre de 2001 | "
            "Año VI N° 1992"
            "</td></tr><tr><td>{menu}</td><td><font size=1>SOCIEDAD: UNA OBRA</font><br><font "
            "size=5><b>Reconstruirán el "
            "viejo puente del río</b></font><br><br><font size=2><b>Georgina Elustondo.</b> DE LA REDACCION DE PUENTE."
            f"</font><br><br><font size=2>{text(SPANISH, 'Un transbordador')}</font><hr><font "
            f"size=1>Copyright 1996-2001 "
            "Puente digital. All rights reserved</font></td></tr></table>"
        ),
        ("Reconstruirán el viejo puente del río", "2001-09-14", ("Georgina Elustondo",), "Puente.com"),
        [*SPANISH[:2], "Un transbordador", SPANISH[2]],
    ),
    "french": (
        "<title>Le Pont.fr : Le vieux pont sera reconstruit</title>",
        (
            "<div><a href='/'><img src=logo_pont.gif alt='Le Pont.fr'></a></div><table><tr><td><span class=surtitre>"
            "Infrastructures</span><br><span class=tt5>Le vieux pont sera reconstruit</span><br><span "
            "class=ch>LE PONT | "
            "13.11.02 | 18h12</span><br><br>"
            f"{text(FRENCH, 'UN BAC POUR TOUS')}<br><br><b>Jean-Pierre Roux</b><br><br>&bull; ARTICLE PARU "
            f"DANS L'EDITION "
            "DU 14.11.02</td></tr></table><p>Droits de reproduction et de diffusion réservés © Le Pont 2002</p>"
        ),
        ("Le vieux pont sera reconstruit", "2002-11-13", ("Jean-Pierre Roux",), "Le Pont.fr"),
        [*FRENCH[:2], "UN BAC POUR TOUS", FRENCH[2]],
    ),
    "italian": (
        "<title>il Ponte: Il vecchio ponte sarà ricostruito</title>",
        (
            "<table><tr><td><img src=logo.gif alt='il Ponte'></td></tr><tr><td><font size=2>La decisione dopo "
            "mesi di polemiche</font><br><font size=5><b>Il vecchio ponte<br>sarà ricostruito</b></font><br><br>"
            f"<font size=2>dal nostro inviato <b>MARCO "
            f"NERI</b></font><br><br>{text(ITALIAN, 'Il traghetto')}<br><br><font "
            "size=2><i>(13 novembre 2003)</i></font></td></tr></table>"
        ),
        ("Il vecchio ponte sarà ricostruito", "2003-11-13", ("MARCO NERI",), "il Ponte"),
        [*ITALIAN[:2], "Il traghetto", ITALIAN[2]],
    ),
    "portuguese": (
        "<title>Ponte Online - Cotidiano - Velha ponte será reconstruída</title>",
        (
            "<center><table width=600><tr><td><img src=ponteonline.gif alt='Ponte "
            "Online'></td></tr><tr><td><font size=1>"
            "13/11/2001 - 18h12</font></td></tr><tr><td><font size=4><b>Velha ponte será "
            "reconstruída</b></font><p><font "
            f"size=2><b>FABIANE LEITE</b><br>da <b>Ponte Online</b></font><p><font>{text(PORTUGUESE, 'Balsa', '<p>')}"
            "<p><b>Leia mais:</b><p><a href=/x>Ponte é fechada</a></font></td></tr><tr><td><font "
            "size=1>Copyright Ponte "
            "Online. Todos os direitos reservados.</font></td></tr></table></center>"
        ),
        ("Velha ponte será reconstruída", "2001-11-13", ("FABIANE LEITE",), "Ponte Online"),
        [*PORTUGUESE[:2], "Balsa", PORTUGUESE[2]],
    ),
    "german": (
        "<title>Alte Brücke: Der Fluss bekommt sie zurück - Panorama - BRÜCKE ONLINE</title>",
        (
            "<table><tr><td><a href='http://x.example/'><img src=l.gif alt='BRÜCKE ONLINE'></a></td></tr><tr><td>{menu}"
            "</td><td><font size=1>BRÜCKE ONLINE - 13. November 2001, 18:12</font><br><br><font "
            "size=2><b>Alte Brücke</b>"
            "</font><br><font size=5><b>Der Fluss bekommt sie zurück</b></font><br><br><i>Von Jochen Wolf</i><br><br>"
            f"{text(GERMAN, 'Eine Fähre')}<hr><font size=1>© BRÜCKE ONLINE 2001<br>Alle Rechte "
            f"vorbehalten</font></td></tr>"
            "</table>"
        ),
        ("Alte Brücke: Der Fluss bekommt sie zurück", "2001-11-13", ("Jochen Wolf",), "BRÜCKE ONLINE"),
        [*GERMAN[:2], "Eine Fähre", GERMAN[2]],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_an_old_papers_page(name: str) -> None:
    head, body, stated, story = PAGES[name]
    menu = "<br>".join(f"<a href='/{n}.html'>Rubrik {n}</a>" for n in range(6))
    found = parse_html(f"<html><head>{head}</head><body>{body.replace('{menu}', menu)}</body></html>")

    assert isinstance(found, Article)
    day = found.published.value[:10] if found.published else ""
    assert (found.title, day, found.authors, found.source) == stated
    assert found.body.split("\n\n") == story


def test_short_sentences_of_a_japanese_page_in_a_table() -> None:
    story = (
        "市議会は月曜日、川に架かる古い橋を架け替えることを決めた。市の担当者が明らかにした。",
        "昨年春の調査で九本の橋脚のうち四本にひびが見つかり、大型車は通行できなくなっていた。",
        "工事は三月に始まり二年かかる見込みで、その間は渡し船が歩行者を運ぶという。",
    )
    text_of = "".join(f"<p>　{line}</p>" for line in story)
    found = parse_html(
        "<html><head><title>港日報：古い橋を架け替えへ</title></head><body><table><tr><td><a href='/'>社会</a><br>"
        "<a href='/s'>スポーツ</a></td><td><h1><font size=4>古い橋を架け替えへ</font></h1><p>2004年11月13日18時12分</p>"
        f"{text_of}</td></tr></table><p>港日報に掲載の記事・写真の無断転載を禁じます。</p></body></html>"
    )

    assert isinstance(found, Article)
    assert found.body.split("\n\n") == [*story]


WIRE = """
By Ann Lee
River Press Writer

   MILLFORD (RP) -- The council voted on Monday to rebuild the old
bridge over the river after a long debate, officials of the town said.

   Divers found cracks in four of its nine pillars last spring, and
lorries have had to turn back at the river since then, they said.

   Work is to begin in March and will take two years, during which a
ferry carries those who walk or cycle from one side to the other.
"""


def test_a_text_laid_out_by_its_lines_has_its_paragraphs_and_writer() -> None:
    found = parse_html(
        f"<html><head><title>Bridge stays</title></head><body><h1>Bridge stays</h1><pre>{WIRE}</pre></body>"
    )
    assert isinstance(found, Article)
    assert found.authors == ("Ann Lee",)
    paragraphs = found.body.split("\n\n")
    assert len(paragraphs) == 3
    assert paragraphs[0].endswith("the old bridge over the river after a long debate, officials of the town said.")


@pytest.mark.parametrize(
    "tag",
    ["Ведомости реки: N°196, 21 октября 2003", "River Post : Monday, June 5, 2006", "River Post - 12/03/1999"],
)
def test_a_title_tag_of_the_issue_leaves_the_headline_to_the_page_however_short(tag: str) -> None:
    text = "<br><br>".join(f"{first} {second}" for first, second in zip(RUSSIAN, RUSSIAN[::-1], strict=True))
    head = f"<td class=date>{tag.partition(': ')[2] or tag}<br><a href=/archive>Archive</a></td>"
    story = f"<font size=1>// 21.10.2003 //</font><br><h2 class=title>Мост раздора</h2><div class=text>{text}</div>"
    found = parse_html(
        f"<html><head><meta charset=utf-8><title>{tag}</title></head><body><table><tr>{head}</tr></table>"
        f"<table><tr><td>{story}</td></tr></table></body></html>"
    )
    assert isinstance(found, Article)
    assert found.title == "Мост раздора"


JAPANESE = (
    "山陰線の古い鉄橋で交換された枕木を使い、ふもとの集落に遊歩道を造る作業が十八日、始まった。住民約八十人が枕木を手渡しで運んだ。",
    "鉄橋は一九一二年の完成。高さ四十一メートルから日本海を望む景観で知られるが、強風による運休が多く、架け替えが検討されている。",
    "集落の区長は「鉄橋がいつまであるか分からんが、木だけでも残したい」と語り、作業を見守った。来年三月の完成を目指している。",
)
CHINESE = (
    "市政府昨天表示，将在年底前重建横跨大河的旧桥，官员说工程耗资两百万元，预计明年秋天完工，届时卡车可以重新通行，附近村民不必绕路。",
    "去年春天潜水员在九座桥墩中的四座发现裂缝，此后卡车只能在河边掉头，沿岸商户的生意受到影响，居民多次要求市政府尽快修复旧桥。",
    "施工期间将由渡船运送步行者和骑车人，渡船每天往返二十次，不收费用，市政府说如果冬天结冰将改用临时浮桥，并在两岸设置候船室。",
)


@pytest.mark.parametrize(
    ("site", "rubric", "head", "deck", "story"),
    [
        (
            "播但タイムス｜但馬のニュース",
            "但馬",
            "鉄橋の枕木、子どもら五百本を運ぶ",
            "香住町　古材でつくる遊歩道",
            JAPANESE,
        ),
        ("大河日报-本地新闻", "本地", "市政府年底前重建旧桥", "耗资两百万元", CHINESE),
    ],
)
def test_a_large_headline_of_few_signs_above_an_eastern_text(
    site: str, rubric: str, head: str, deck: str, story: tuple[str, ...]
) -> None:
    lines = f"<font size=2>{rubric} 2003/11/19</font><br><font size=5><b>{head}</b></font><br><b>{deck}</b><hr>"
    picture = "<table align=right><tr><td><img src=a.jpg></td></tr><tr><td><font size=1>写真</font></td></tr></table>"
    found = parse_html(
        f"<html><head><meta charset=utf-8><title>{site}</title></head><body><table><tr><td><a href=/>"
        f"<img src=t.gif alt='{site[:6]}'></a></td><td>{lines}{picture}<span>{'<br><br>'.join(story)}</span></td></tr>"
    )
    assert isinstance(found, Article)
    assert found.title == head
    assert found.published is not None
    assert found.published.value == "2003-11-19"
    assert found.body == "\n\n".join(story)


@pytest.mark.parametrize("kind", ["antetitulo", "surtitre", "overtitle", "Pretitulo", "volanta"])
def test_the_line_over_a_headline_is_none(kind: str) -> None:
    over = f"<span class={kind}><font size=4><b>Los vecinos del puente se turnan</b></font></span><br>"
    head = "<span class=titulo><font size=5><b>El concejo reconstruye el viejo puente</b></font></span>"
    writer = (
        "<p class=firma><font size=1><b>Yorleny Chavarría</b><br><a href=mailto:x>ychavarria@rio.example</a></font></p>"
    )
    story = "".join(f"<p>{one}</p>" for one in SPANISH)
    found = parse_html(
        "<html><head><meta charset=utf-8><title>NACIONALES | rio.example</title></head><body><table><tr><td>"
        f"{over}{head}<ul><li><b>El transbordador es gratis</b></li></ul>{writer}{story}</td></tr></table></body>"
    )
    assert isinstance(found, Article)
    assert (found.title, found.authors) == ("El concejo reconstruye el viejo puente", ("Yorleny Chavarría",))


@pytest.mark.parametrize("does", ["window.close()", "window.print();", "history.back()", "self.close()"])
def test_a_button_of_a_printed_version_and_the_byline_behind_it_are_no_text(does: str) -> None:
    rows = (
        f"<img src=logo.gif alt=Rio></td><td align=right><a href='javascript:{does}'>Cerrar ventana</a>",
        "<b>Región</b> - 17/05/2009 [3214 lecturas]",
        "<b>El concejo reconstruye el viejo puente</b>",
        "El viejo puente sobre el río vuelve, y nadie tendrá que dar la vuelta al lago en el invierno.",
        "<font color=red><b>Berfin ÇELİKTEN</b></font>",
        "".join(f"<p>{one}</p>" for one in SPANISH),
    )
    cells = "".join(f"<tr><td>{row}</td></tr>" for row in rows)
    found = parse_html(
        "<html><head><meta charset=utf-8><title>Rio / Región / El concejo reconstruye el viejo puente</title></head>"
        f"<body><table>{cells}</table></body></html>"
    )
    assert isinstance(found, Article)
    assert (found.authors, found.body) == (("Berfin ÇELİKTEN",), "\n\n".join((rows[3], *SPANISH)))


MASTHEAD = "<table><tr><td><b>Thursday March 6, 2003</b> | <a href=i.htm>Front Page</a> | <a href=l.htm>Local News</a>"


@pytest.mark.parametrize(
    ("generator", "above", "day"),
    [
        ("Microsoft FrontPage 4.0", MASTHEAD, "2003-03-06"),
        ("Mozilla/4.7 [en] (Win98; I) [Netscape]", MASTHEAD, "2003-03-06"),
        ("WordPress 2.1", MASTHEAD, ""),
        ("Microsoft FrontPage 4.0", MASTHEAD.replace("Thursday ", ""), ""),
        ("Microsoft FrontPage 4.0", f"{MASTHEAD}</table><table><tr><td>Wednesday March 5, 2003", ""),
    ],
)
def test_the_day_of_a_masthead_that_no_server_makes(generator: str, above: str, day: str) -> None:
    head = f'<title>The Lake Times - Local News</title><meta name=GENERATOR content="{generator}">'
    text = (
        "<p>The council voted to rebuild the old bridge over the river, officials of the town said in the hall.</p>" * 3
    )
    menu = "<td>" + "<br><br>".join(f"<a href=n{number}.htm>Pool number {number} closes</a>" for number in range(9))
    story = f"<p><font size=5><b>Fishermen defy the ban on the lake</b></font></p>{text}"
    page = f"<html><head>{head}</head><body>{above}</table><table><tr>{menu}<td>{story}</table></body></html>"
    found = parse_html(page)

    assert isinstance(found, Article)
    assert (found.published.value if found.published else "") == day


@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("El Diario de Rivas, El País, miércoles 17 de octubre, 2001", "2001-10-17"),
        ("La Voz - 17 de octubre de 2001 - Nacionales", "2001-10-17"),
        ("Lo que pasó el 17 de octubre de 2001 en Rivas", ""),
    ],
)
def test_the_day_in_a_title_tag(tag: str, day: str) -> None:
    text = (
        "<p>Los vecinos exigieron que se habilite otra ruta, luego de que el puente sobre el río cediera este año.</p>"
        * 3
    )
    story = f"<p><font size=5><b>Vecinos piden ruta alterna</b></font></p>{text}"
    found = parse_html(
        f"<html lang=es><head><title>{tag}</title></head><body><table><tr><td>{story}</table></body></html>"
    )

    assert isinstance(found, Article)
    assert (found.published.value if found.published else "") == day


@pytest.mark.parametrize(
    "owner", ["Copyright 1997-2003 Lake Times Newspapers Ltd, Lusaka", "© 1998-2001. THE LAKE TIMES S. A. All rights."]
)
def test_an_outlet_whose_firm_has_the_rights(owner: str) -> None:
    text = (
        "<p>The council voted to rebuild the old bridge over the river, officials of the town said in the hall.</p>" * 3
    )
    page = f"<title>The Lake Times - Local News</title><body><table><tr><td><b>Fishermen defy the ban</b>{text}</table>"
    found = parse_html(f"{page}<p>{owner}</p></body>")

    assert isinstance(found, Article)
    assert found.source == "The Lake Times"


@pytest.mark.parametrize(
    "tag",
    [
        *("The Old Lake Times - News", "The Old Lake Times | Local News", "News - The Old Lake Times"),
        *("The Old Lake Times", "The Old Lake Times: Sports"),
    ],
)
def test_the_headline_of_a_page_that_only_the_paper_entitles(tag: str) -> None:
    text = (
        "<p>The council voted to rebuild the old bridge over the river, officials of the town said in the hall.</p>" * 3
    )
    writer = "By <a href='mailto:m@lake.example'>Mary Banda</a>"
    head = f"<title>{tag}</title><meta name=Author content=Webmaster>"
    story = f"<font size=5><b>Nobody wants the old bridge rebuilt</b></font><br><font size=2>{writer}</font>{text}"
    foot = "<p>© 1998-2003 The Old Lake Times, P.O. Box 12, Lusaka. Site by LakeNet.</p>"
    found = parse_html(f"<html><head>{head}</head><body><table><tr><td>{story}</table>{foot}</body></html>")

    assert isinstance(found, Article)
    assert (found.title, found.authors) == ("Nobody wants the old bridge rebuilt", ("Mary Banda",))
