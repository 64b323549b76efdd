"""Writers in scripts without capitals, behind a blog's rubrics, beside a department, over the headline with the day;
days that close a text or are an issue's.
"""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.dated_names import names_beside_day
from ingest.parsers.html_page.names import names_of
from store.model import Article

TITLE = "The old bridge over the river"
RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 3
TEXT = "".join(f"<p>{number}7 {RUNNING}</p>" for number in range(10))  # too long for its day to be near the headline
ARABIC = "عاد الجسر القديم إلى العمل أمس بعد توقف دام عامين، وقال المحافظ إن العمال عادوا إلى مواقعهم. " * 3
GEORGIAN = "ქალაქში დღეს ახალი საბაგირო გზის ოთხი ხაზი ამუშავდა და მგზავრობა წლის ბოლომდე უფასო იქნება. " * 3
HINDI = "मलूटी गांव में मंदिरों का संरक्षण अब गांव के ही शिल्पकार कर रहे हैं. " * 5
HUNGARIAN = (
    "A vízügy augusztus közepén hetven centivel a megszokott szint alá engedte a tavat, mert alig jött víz. " * 4
)


def read(body: str, *, head: str = "", language: str = "en") -> Article:
    page = f"<html lang={language}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    found = parse_html(page)
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("name", "text", "language"),
    [("ნინო ქარქაშაძე", GEORGIAN, "ka"), ("منى البطوش", ARABIC, "ar"), ("अनुराधा सोरेन", HINDI, "hi")],
)
@pytest.mark.parametrize("stated", ["json-ld", "twitter", "meta"])
def test_a_login_is_no_writer_beside_a_name_without_capitals(name: str, text: str, language: str, stated: str) -> None:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "x", "author": {"name": "newsroom3"}}
    head = {
        "json-ld": f'<script type="application/ld+json">{json.dumps(node)}</script>',
        "twitter": '<meta name=twitter:label1 content="Written by"><meta name=twitter:data1 content=newsroom3>',
        "meta": "<meta name=author content=newsroom3>",
    }[stated]
    shown = f"<span class='author vcard'><a href=/author/x/>{name}</a></span>"
    found = read(f"<h1>{text[:40]}</h1>{shown}<p>{text}<p>{text}", head=head, language=language)

    assert found.authors == (name,)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("<p><strong>الكرك - منى البطوش</strong></p>", "منى البطوش"),
        ("<p><strong>عمان - الدستور - منى البطوش</strong></p>", "منى البطوش"),
        ("<p><b>منى البطوش - عمّان</b></p>", "منى البطوش"),
        ("<p><b>منى البطوش (جدة)</b></p>", "منى البطوش"),
        ("<p><b>إربد - منى البطوش وسامر الخطيب</b></p>", "منى البطوش|سامر الخطيب"),
        ("<p><b>غزة – منى علي البطوش، سامر الخطيب وريم نصار</b></p>", "منى علي البطوش|سامر الخطيب|ريم نصار"),
        ("<p>نشر في: 28-10-2024 09:15</p><p><b>إربد - منى البطوش</b></p>", "منى البطوش"),
        ("<p>القاهرة ـ أحمد علي</p>", "أحمد علي"),
        ("<p><strong>زراعات بديلة</strong></p>", ""),
        ("<h3>الكرك - زراعات بديلة</h3>", ""),
    ],
)
def test_an_arabic_line_of_town_and_writer(line: str, name: str) -> None:
    found = read(f"<h1>عاد الجسر القديم إلى العمل</h1>{line}<p>{ARABIC}</p><p>2 {ARABIC}</p>", language="ar")

    names = tuple(name.split("|")) if name else ()
    assert found.authors == names
    assert not any(each in found.body for each in names)


@pytest.mark.parametrize(
    ("line", "names", "text", "language"),
    [
        ("रांची - अनुराधा सोरेन", ("अनुराधा सोरेन",), HINDI, "hi"),
        ("रांची - अनुराधा सोरेन और विमल टुडू", ("अनुराधा सोरेन", "विमल टुडू"), HINDI, "hi"),
        ("तहरान – लीला करीमी", ("लीला करीमी",), HINDI, "hi"),
        ("रांची - मंदिर की दीवार", (), HINDI, "hi"),
        (
            "ירושלים - דנה לוי ויוסי כהן",
            ("דנה לוי", "יוסי כהן"),
            "המועצה אישרה אתמול לבנות מחדש את הגשר הישן. " * 6,
            "he",
        ),
        (
            "تبریز - لیلا کریمی و رضا احمدی",
            ("لیلا کریمی", "رضا احمدی"),
            "شورای شهر دیروز بازسازی پل را تصویب کرد. " * 6,
            "fa",
        ),
    ],
)
def test_a_town_and_writers_in_bold_in_other_scripts(
    line: str, names: tuple[str, ...], text: str, language: str
) -> None:
    found = read(f"<h1>{text[:40]} 2</h1><p><b>{line}</b></p><p>{text}</p><p>2 {text}</p>", language=language)

    assert found.authors == names


@pytest.mark.parametrize(
    "printed",
    [
        *("{} รายงาน", "{} เรียบเรียง", "โดย {}", "รายงานโดย {}", "ผู้สื่อข่าว: {}", "เรื่อง: {}"),
    ],
)
def test_thai_words_beside_a_name(printed: str) -> None:
    assert names_of(printed.format("สุนิสา หมัดเหย็บ")) == ["สุนิสา หมัดเหย็บ"]


@pytest.mark.parametrize(
    "line",
    [
        "August 21, 2011 @ 7:52 am &middot; Filed by Geoffrey Pennington under <a href=?cat=1>Signs</a>, <a>Syntax</a>",
        "Posted by Geoffrey Pennington under <a href=?cat=1>Signs</a> on May 3, 2011",
        "3 May 2011 | Filed under <a href=?cat=1>Signs</a> by Geoffrey Pennington",
        "Posted in <a href=?cat=1>Signs</a> by Geoffrey Pennington on May 3, 2011",
    ],
)
def test_a_blogs_rubrics_beside_its_writer(line: str) -> None:
    assert read(f"<h2>{TITLE}</h2><small>{line}</small>{TEXT}").authors == ("Geoffrey Pennington",)


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        (
            "<span>Dr. Julia Marquardt</span> <em>Presse und Öffentlichkeitsarbeit</em><br><a>Institut für Holz</a>",
            ("Dr. Julia Marquardt",),
        ),
        ("<b>Ann Lee</b> <span>Head of Media and Communications</span>", ("Ann Lee",)),
        ("<span>Ann Lee</span><span>Kultur und Medien</span>", ("Ann Lee",)),
        ("<span>Ann Lee</span><span>and Bob Roy</span>", ("Ann Lee", "Bob Roy")),
        ("<a>Ann Lee</a><span>Photos by</span><a>Tom Reed</a>", ("Ann Lee",)),
    ],
)
def test_a_department_in_a_box_beside_the_writer(byline: str, names: tuple[str, ...]) -> None:
    assert read(f"<h1>{TITLE}</h1><div class=author>{byline}</div>{TEXT}").authors == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("HÉTVÉGE • Hírlap • Szathmáry Ágnes • 2003. szeptember 6.", ("Szathmáry Ágnes",)),
        ("POLITIKA | Jana Nováková | 6. září 2003", ("Jana Nováková",)),
        ("Kultur | Peter Meier | 6. September 2003", ("Peter Meier",)),
        ("Harbour Office | Kultur | 22 June 2015", ()),
        ("San Marco, Kultur, 22.06.2015", ()),
    ],
)
def test_rubric_and_writer_on_the_line_of_the_day(line: str, names: tuple[str, ...]) -> None:
    assert names_beside_day(line) == names


@pytest.mark.parametrize("below", [True, False])
def test_such_a_line_over_or_below_the_headline(below: bool) -> None:
    rows = ["<tr><td><font size=1>HÉTVÉGE • Hírlap • Szathmáry Ágnes • 2003. szeptember 6.</font></td></tr>"]
    rows.insert(0 if below else 1, "<tr><td class=cim>Elsüllyedt falu harangja szól</td></tr>")
    text = f"<tr><td>{HUNGARIAN}<br><br>2 {HUNGARIAN}<br><br>3 {HUNGARIAN}</td></tr>"
    head = "<title>Elsüllyedt falu harangja szól</title>"
    found = read(f"<table>{''.join(rows)}{text}</table>", head=head, language="hu")

    assert found.authors == ("Szathmáry Ágnes",)
    assert found.published is not None
    assert found.published.value == "2003-09-06"


@pytest.mark.parametrize(
    ("above", "behind", "day"),
    [
        ("", "<p align=right><b>Ольга БЕССОНОВА</b></p><p align=right>14.11.2002</p>", "2002-11-14"),
        ("", "<p><i>Ann Lee</i></p><p>14 November 2002</p>", "2002-11-14"),
        ("", "<p>November 14, 2002</p>", "2002-11-14"),
        ("", "<div><a href=/x>Another story of the town</a><p>14 November 2002</p></div>", ""),
        ("<table><tr><td>№ 84 (822)<br>14 ноября - 17 ноября 2002 г.</td></tr></table>", "", "2002-11-14"),
    ],
)
def test_a_day_that_closes_the_text_or_is_the_issues(above: str, behind: str, day: str) -> None:
    language = "ru" if above else "en"
    article = f"<table><tr><td><font size=5><b>{TITLE}</b></font><br>{TEXT}{behind}</td></tr></table>"
    found = read(above + article, head=f"<title>Courier :: {TITLE}</title>", language=language)

    assert (found.published.value if found.published else "") == day


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("الشارقة: محمد سالم وريم الكتبي", ["محمد سالم", "ريم الكتبي"]),
        ("أبو ظبي: محمد سالم", ["محمد سالم"]),
        ("الرياض ـ خالد العميم وفهد العتيبي", ["خالد العميم", "فهد العتيبي"]),
        ("محمد سالم وليد الحسن", ["محمد سالم وليد الحسن"]),
        ("لندن: «النهار الجديد»", []),
        ("تصوير: محمد السماني", []),
        ("ছবি: রহিম উদ্দিন", []),
        ("ঢাকা: রহিম উদ্দিন", ["রহিম উদ্দিন"]),
        ("G. K.", ["G. K."]),
    ],
)
def test_a_town_before_a_colon_and_names_that_one_letter_joins(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("box", "names"),
    [
        ("<div class='author-timestamp'><b>Nina Rupnik, Radio Koper</b></div><div class=author-name>G. K.</div>", 1),
        ("<span class=author_date>Nina Rupnik</span>", 1),
        ("<div id=category class=documentByLine>Kategorija<br><span>Okolje in Podnebje</span></div>", 0),
    ],
)
def test_boxes_of_a_writer_with_the_day_and_of_a_rubric(box: str, names: int) -> None:
    found = read(f"<h1>{TITLE}</h1><p>{RUNNING}<p>{RUNNING}{box}", language="sl")

    assert found.authors == ("Nina Rupnik",) * names


def test_a_label_behind_a_themes_row_of_boxes() -> None:
    boxes = "".join(f"<div>{word}</div>" for word in ("By", "newsroom2", "-", "28/11/2026", "1842", "Share", "Tweet"))
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "author": {"name": "newsroom2"},
    }
    head = f'<script type="application/ld+json">{json.dumps(node)}</script>'
    deck = "<p>A deck of eight words below the headline</p>"
    line = "<p><strong>Ρεπορτάζ: Μυρσίνη Καλαϊτζή</strong></p>"
    found = read(f"<h1>{TITLE}</h1>{deck}{boxes}<div>At the river</div>{line}<p>{RUNNING}<p>{RUNNING}", head=head)

    assert found.authors == ("Μυρσίνη Καλαϊτζή",)


@pytest.mark.parametrize(
    ("job", "names"),
    [
        ("Redactores de El Correo de Rivas", True),
        ("Staff Writers of The River Post", True),
        ("Journalistes à La Rive", True),
        ("Vecinos de El Correo de Rivas", False),
    ],
)
def test_names_in_bold_over_whose_staff_they_are(job: str, names: bool) -> None:
    byline = f"<p><font size=2><b>Yamileth Brenes Solano y Óscar Ugalde</b><br>{job}</font></p>"
    found = read(f"<font size=5><b>{TITLE}</b></font>{byline}<p>{RUNNING}<p>{RUNNING}", head=f"<title>{TITLE}</title>")

    assert (found.authors == ("Yamileth Brenes Solano", "Óscar Ugalde")) is names


@pytest.mark.parametrize(
    ("label", "day"),
    [
        ("Publicado em", "2026-11-22"),
        ("Objavljeno:", "2026-11-22"),
        ("Veröffentlicht am", "2026-11-22"),
        ("", "2026-11-21"),
    ],
)
def test_a_drafts_day_in_the_head_and_the_day_of_publication_below_the_headline(label: str, day: str) -> None:
    head = '<meta name="DC.date.created" content="2026-11-21T17:20:33-03:00">'
    shown = f"<span class=documentPublished>{label} 22.11.2026 08:30</span>"
    found = read(f"<h1>{TITLE}</h1>{shown}<p>{RUNNING}<p>{RUNNING}", head=head)

    assert found.published is not None
    assert found.published.value[:10] == day


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("（経済部・森田恵、中村亜希子）", ("森田恵", "中村亜希子")),
        ("【社会部・森田恵】", ("森田恵",)),
        ("（森田恵、中村亜希子）", ("森田恵", "中村亜希子")),
        ("(Ann Lee and Bob Roy)", ("Ann Lee", "Bob Roy")),
    ],
)
def test_names_in_brackets_lose_these(line: str, names: tuple[str, ...]) -> None:
    assert read(f"<h1>{TITLE}</h1>{TEXT}<p class=writer>{line}</p>").authors == names


@pytest.mark.parametrize(
    ("heading", "guest"),
    [("Комментарии", "Гость"), ("Kommentare", "Gast"), ("Comments", "Walter"), ("Yorumlar", "Misafir")],
)
def test_who_comments_wrote_no_article(heading: str, guest: str) -> None:
    answer = f"<div class=post><span class=post-author>{guest}</span> 22.02.2024<div>Many thanks for this.</div></div>"
    below = f"<div>Людмила ЛЕСНИКОВА</div><div class=forum><h4>{heading}</h4>{answer}</div>"

    assert read(f"<h1>{TITLE}</h1><div>{TEXT}{below}</div>").authors == ("Людмила ЛЕСНИКОВА",)


CHINESE = "渡口管理处的老师傅说，这条船从一九三一年开始每天往返湖面，今年五月本来要卖掉，因为没有人会修发动机。" * 3
JAPANESE = (
    "市の渡し船は一九三一年から毎日湖を渡っているが、今年五月に売られるはずだった。直せる人がいなかったからだ。" * 3
)


@pytest.mark.parametrize(
    ("end", "text", "names"),
    [
        ("<p>（周建民 王小红）</p>", CHINESE, ("周建民", "王小红")),
        ("<p>供稿：周建民 王小红</p>", CHINESE, ("周建民", "王小红")),
        ("<p>文/图 周建民 王小红</p>", CHINESE, ("周建民", "王小红")),
        ("<p>文丨周建民 王小红</p>", CHINESE, ("周建民", "王小红")),
        ("<p>来源：河畔晚报 作者：周建民 王小红 编辑：李晓燕</p>", CHINESE, ("周建民", "王小红")),
        ("<p>编辑：李晓燕</p><p>作者：周建民</p>", CHINESE, ("周建民",)),
        ("<p>（長谷川 翔太）</p>", JAPANESE, ("長谷川 翔太",)),
        ("<p>（記事：森田恵子）</p>", JAPANESE, ("森田恵子",)),
        ("<p>（森田恵子、写真も）</p>", JAPANESE, ("森田恵子",)),
        ("<p>Людмила Лесникова<br>Фото автора</p>", "", ("Людмила Лесникова",)),
        ("<p>Tamsin Roux<br>Foto: autor</p>", "", ("Tamsin Roux",)),
    ],
)
def test_writers_below_a_text_and_none_of_it(end: str, text: str, names: tuple[str, ...]) -> None:
    shown = f"<p>1 {text}</p><p>2 {text}</p>" if text else TEXT
    found = read(f"<h1>{TITLE}</h1><div>{shown}{end}</div><div>(责编：李晓燕)</div>", language="zh" if text else "ru")

    assert found.authors == names
    assert not any(name in found.body for name in names)


def test_two_writers_behind_a_label_whom_one_letter_joins() -> None:
    shown = f"<h1>{TITLE}</h1><div>كتبت: منى البطوش ونزار حداد</div><p>{ARABIC}</p><p>ثم {ARABIC}</p>"

    assert read(shown, language="ar").authors == ("منى البطوش", "نزار حداد")
