"""Writers that only the page prints, with a place, an outlet or an agency beside them; its day among others."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.names import names_of
from store.model import Article

RUNNING = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
JAPANESE = "市は来月から新しい橋を架け替える。" * 12
CHINESE = "当地政府说明新桥将于明年建成，村民不再绕行。" * 12
ARABIC = "عاد الجسر القديم إلى العمل أمس بعد توقف دام عامين، وقال المحافظ إن العمال عادوا إلى مواقعهم. " * 3
KOREAN = "시는 다음 달부터 낡은 다리를 새로 짓기로 했다고 밝혔다. " * 12


def read(body: str, *, head: str = "", stated: dict[str, object] | None = None, language: str = "en") -> Article:
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>' if stated else ""
    found = parse_html(
        f"<html lang={language}><head><meta charset=utf-8>{head}{script}</head><body>{body}</body></html>"
    )
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("By KAREN LINDSTROM of the Missoulian", ["KAREN LINDSTROM"]),
        ("By ANN LEE Register Staff Writer", ["ANN LEE"]),
        ("By ROBERT VAN DYKE", ["ROBERT VAN DYKE"]),
        ("By ANN DE la Cruz", ["ANN DE la Cruz"]),
        ("de Violeta Popescu HotNews.ro", ["Violeta Popescu"]),
        ("Marco Rossi ANSA.it", ["Marco Rossi"]),
        ("Editor.ro", ["Editor.ro"]),
        ("de Jong", ["de Jong"]),
        ("PETA-Team", ["PETA-Team"]),
        ("Murat ÇELEBİCAN/BURSA, (DHA)", ["Murat ÇELEBİCAN"]),
        ("Fatih YILMAZ-Ali KOÇ/ANKARA, (DHA)", ["Fatih YILMAZ", "Ali KOÇ"]),
        ("Anne-Marie LE-ROUX", ["Anne-Marie LE-ROUX"]),
        ("From Sam Obi, Abuja", ["Sam Obi"]),
        ("حائل - خالد العميم", ["خالد العميم"]),
        ("শংকর দাস, পটুয়াখালী | আপডেট: ০১:৫৬, মার্চ ১২", ["শংকর দাস"]),
        ("יוסי כהן, אבי לוי", ["יוסי כהן", "אבי לוי"]),
        ("Penulis Kontributor Banten, Acep Nurjaman | Editor Reni Susanti", ["Acep Nurjaman"]),
        ("Ann Lee | Redaktur Bob Roy", ["Ann Lee"]),
        ("Lena Wreede 021-19 90 00 lena@example.se", ["Lena Wreede"]),
        ("Ann Lee/Gleaner Writer", ["Ann Lee"]),
        ("Ann Lee and Bob Roy/Gleaner Writers", ["Ann Lee", "Bob Roy"]),
        ("Ann Lee, Observer Business Editor", ["Ann Lee"]),
        ("Ann Lee, Bob Roy Editor", ["Ann Lee", "Bob Roy"]),
        ("Фото Евгения Налимова", []),
        ("Text: Ann Lee, Foto Bob Roy", ["Ann Lee"]),
        ("Текст и фото Ирина Петрова", ["Ирина Петрова"]),
    ],
)
def test_what_is_glued_to_a_name(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


@pytest.mark.parametrize(
    ("body", "language", "names"),
    [
        (f"<h1>橋</h1><p>{JAPANESE}</p><p>「安心だ」と話した。（岡部理沙）</p>", "ja", ("岡部理沙",)),
        (f"<h1>橋</h1><p>{JAPANESE}</p><p>{JAPANESE}【佐伯真理、山田太郎】</p>", "ja", ("佐伯真理", "山田太郎")),
        (f"<h1>橋</h1><p>{JAPANESE}</p><p>「安心だ」と話した。（終わり）</p>", "ja", ()),
        (f"<h1>橋</h1><p>{JAPANESE}</p><div align=right>（藤原まゆみ）</div>", "ja", ("藤原まゆみ",)),
        (f"<h1>橋</h1><p>{JAPANESE}</p><p>【編集委員・山田太郎】</p>", "ja", ("山田太郎",)),
        (f"<h1>橋</h1><p>{JAPANESE}</p><p>（敬称略）</p>", "ja", ()),
        (f"<h1>橋</h1><p>{JAPANESE}</p><p>詳しくは市役所へ。（入場無料）</p>", "ja", ()),
        (f"<h1>桥</h1><p>中新网兰州8月14日电 (记者 丁向荣){CHINESE}</p><div>【编辑:张荔】</div>", "zh", ("丁向荣",)),
        (f"<h1>桥</h1><p>新华社兰州8月14日电（记者王明、李红）{CHINESE}</p>", "zh", ("王明", "李红")),
        (
            f"<h1>桥</h1><p>本报讯（记者 刘建勇 实习生 田小满）{CHINESE}</p><p>（编辑：周静）</p>",
            "zh",
            ("刘建勇", "田小满"),
        ),
        (f"<h1>桥</h1><p>（晨报记者王明 通讯员李红）{CHINESE}</p>", "zh", ("王明", "李红")),
        (f"<h1>جسر</h1><p>المنيا ـ من محمود عبد الغني:</p><p>{ARABIC}</p><p>{ARABIC}</p>", "ar", ("محمود عبد الغني",)),
        (
            f"<h1>جسر</h1><p>كتب ـ أحمد سمير ومنى سليم</p><p>{ARABIC}</p><p>{ARABIC}</p>",
            "ar",
            ("أحمد سمير", "منى سليم"),
        ),
        (f"<h1>جسر</h1><p>الجسر ـ أكد المحافظ في خطابه:</p><p>{ARABIC}</p><p>{ARABIC}</p>", "ar", ()),
        (f"<h1>다리</h1><p>(부산=연합뉴스) 조정호 기자 = {KOREAN}</p>", "ko", ("조정호",)),
        (
            f"<h1>Bridge</h1><p><b><i>Adeola Obi, Abeokuta</i></b></p><p>{RUNNING}</p><p>So {RUNNING}</p>",
            "en",
            ("Adeola Obi",),
        ),
        (f"<h1>Bridge</h1><p><b>The Old Plan</b></p><p>{RUNNING}</p><p>So {RUNNING}</p>", "en", ()),
        (
            f"<h1>Köprü</h1><div>Murat ÇELEBİ/BURSA, (DHA)</div><p>{RUNNING}</p><p>So {RUNNING}</p>",
            "tr",
            ("Murat ÇELEBİ",),
        ),
        (f"<h1>Köprü</h1><div>Temel Atma/Proje Bilgisi</div><p>{RUNNING}</p><p>So {RUNNING}</p>", "tr", ()),
        (f"<h1>橋</h1><p>〔記者林明宏／雲林報導〕{CHINESE}</p>", "zh", ("林明宏",)),
        (f"<h1>桥</h1><h4 id=p_author>本报记者　龙文泱　向志远</h4><p>{CHINESE}</p>", "zh", ("龙文泱", "向志远")),
        (
            f"<h1>桥</h1><div class=author>本报驻英国记者 张 三 李小明 摄影 王五</div><p>{CHINESE}</p>",
            "zh",
            ("张三", "李小明"),
        ),
        (f"<h1>桥</h1><div class=author>新华社记者张三丰、李四光</div><p>{CHINESE}</p>", "zh", ("张三丰", "李四光")),
        (f"<h1>橋</h1><div class=author>本報記者 山田 太郎</div><p>{JAPANESE}</p>", "ja", ("山田 太郎",)),
        (f"<h1>다리</h1><p>[밀포드=김영희 기자] {KOREAN}</p>", "ko", ("김영희",)),
        (f"<h1>다리</h1><p>[동해신문 김영희·이민수 기자]{KOREAN}</p>", "ko", ("김영희", "이민수")),
        (f"<h1>桥</h1><p>{CHINESE}（本报记者 王小明 李四光）</p>", "zh", ("王小明", "李四光")),
        (f"<h1>Bridge</h1><p>{RUNNING}</p><p>So {RUNNING.rstrip()} — Ann Lee</p>", "en", ("Ann Lee",)),
        (f"<h1>Brücke</h1><p>{RUNNING}</p><p>So {RUNNING.rstrip()} Von Anna Lehmann</p>", "de", ("Anna Lehmann",)),
        (f"<h1>Bridge</h1><p>{RUNNING}</p><p>So {RUNNING}</p><p>“Build it.” — Ann Lee</p>", "en", ()),
        (f"<h1>Pont</h1><p>{RUNNING}</p><p>So {RUNNING}</p><p>Anne Roux (avec AFP)</p>", "fr", ("Anne Roux",)),
        (
            f"<h1>Bridge</h1><p>{RUNNING}</p><p>So {RUNNING}</p><i>E-mail Ann Lee at a@x.example.</i>",
            "en",
            ("Ann Lee",),
        ),
        (f"<h1>Bridge</h1><p><b>By Our Staff Reporter</b></p><p>{RUNNING}</p><p>So {RUNNING}</p>", "en", ()),
        (f"<h1>橋</h1><p>（中央社記者林明宏台北14日電）{CHINESE}</p>", "zh", ("林明宏",)),
        (f"<h1>다리</h1><div>2012년 03월 14일 (수) 10:21 김영희 기자 kim@a.kr</div><p>{KOREAN}</p>", "ko", ("김영희",)),
        (
            f"<h1>Pont</h1><div>{RUNNING}<br><br>So {RUNNING}<br><br><b>Armand Kouassi</b></div>",
            "fr",
            ("Armand Kouassi",),
        ),
        (f"<h1>Híd</h1><p>{RUNNING}</p><p>So {RUNNING}</p><p class=alairas>Méhes László</p>", "hu", ("Méhes László",)),
    ],
)
def test_writers_in_the_text(body: str, language: str, names: tuple[str, ...]) -> None:
    assert read(body, language=language).authors == names


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"@type": "Organization", "name": "Il Resto del Po"}, ("ELISA ZAMBELLI",)),
        ({"@type": "Person", "name": "ANSA"}, ("ELISA ZAMBELLI",)),
        ({"@type": "Person", "name": "Ugo Neri"}, ("Ugo Neri",)),
        ({"@type": "Organization", "name": "Comune di Cesena"}, ("Comune di Cesena",)),
    ],
)
def test_a_printed_person_goes_before_the_outlet_and_an_agency(author: dict[str, str], names: tuple[str, ...]) -> None:
    stated: dict[str, object] = {"@type": "NewsArticle", "headline": "Il ponte", "author": author}
    stated["publisher"] = {"@type": "Organization", "name": "Il Resto del Po"}
    body = (
        f'<h1>Il ponte</h1><p class="author-name">di <span>ELISA ZAMBELLI</span></p><p>{RUNNING}</p><p>So {RUNNING}</p>'
    )

    assert read(body, stated=stated, language="it").authors == names


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("วันพุธที่ 16 มกราคม 2556 08:25 น.", "โดย ผู้จัดการ 14 มกราคม 2556 12:09 น.", "2013-01-14"),
        ("2015年6月18日（木）", "2015年6月17日05時00分", "2015-06-17"),
        ("2015年6月18日 星期四", "2015年6月17日", "2015-06-17"),
        ("2015년 6월 18일 목요일", "2015.06.17 18:40", "2015-06-17"),
        ("18. mart 2010.", "17. mart 2010. 14:22", "2010-03-17"),  # no weekday, but only the lower has a clock
        ("18. mart 2010.", "17. mart 2010.", "2010-03-18"),
    ],
)
def test_todays_date_in_other_scripts(above: str, below: str, day: str) -> None:
    found = read(
        f'<div class="date">{above}</div><h1>Bridge</h1><div class="info">{below}</div>'
        f"<p>{RUNNING}</p><p>So {RUNNING}</p>"
    )

    assert found.published
    assert found.published.value[:10] == day


def test_a_day_and_a_byline_above_the_text_are_none_of_it() -> None:
    day = "<div>Oluşturulma Tarihi: Mayıs 14, 2019 08:11</div>"
    found = read(
        f"<h1>Köprü</h1>{day}<div>Murat ÇELEBİ/BURSA, (DHA)</div><p>{RUNNING}</p><p>So {RUNNING}</p>", language="tr"
    )

    assert found.body.startswith("The council")


def test_an_agency_with_the_outlet_is_no_person() -> None:
    stated: dict[str, object] = {"@type": "NewsArticle", "headline": "Le pont", "author": ["Le Midi", "AFP"]}
    stated["publisher"] = {"@type": "Organization", "name": "Le Midi"}
    body = f"<h1>Le pont</h1><div>Par Le Midi et AFP Publié il y a 3 heures</div><p>{RUNNING}</p><p>So {RUNNING}</p>"

    assert set(read(body, stated=stated, language="fr").authors) == {"Le Midi", "AFP"}


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<b>DELIA MENESES</b> | EL UNIVERSAL", ("DELIA MENESES",)),
        ("Delia Meneses - El Universal", ("Delia Meneses",)),
        ("<b>DELIA MENESES</b> | CARACAS", ()),
    ],
)
def test_a_name_with_the_sites_behind_it(line: str, names: tuple[str, ...]) -> None:
    head = '<title>El puente - El Universal</title><meta property="og:site_name" content="El Universal">'
    body = f"<h1>El puente</h1><div class=credito>{line}</div><p>{RUNNING}</p><p>So {RUNNING}</p>"

    assert read(body, head=head, language="es").authors == names


@pytest.mark.parametrize(
    ("behind", "names"),
    [
        (
            "<figure><figcaption>The old bridge, seen from the town's park</figcaption></figure><p><b>Ann Lee</b></p>",
            "Ann Lee",
        ),
        (
            "<aside class=writer><h2>About the author</h2><dl><dt>Ann Lee</dt><dd>Reporter</dd></dl></aside>",
            "Ann Lee",
        ),
        (
            "<aside class=writer><h2>この記事を書いた人</h2><dl><dt>佐藤亜希子</dt><dd>盛岡総局</dd></dl></aside>",
            "佐藤亜希子",
        ),
        ("<aside class=writer><h2>About the author</h2><p>Opinions are those of the writer.</p></aside>", "River Post"),
        ("<aside><h2>Most read</h2><p>Ann Lee</p></aside>", "River Post"),
    ],
)
def test_writers_behind_the_text_go_before_a_house(behind: str, names: str) -> None:
    stated = {
        "@type": "NewsArticle",
        "headline": "Bridge to be rebuilt",
        "author": {"@type": "Person", "name": "River Post"},
        "publisher": {"@type": "Organization", "name": "River Post"},
    }
    text = f"<p>{RUNNING}</p><p>{RUNNING.replace('Monday', 'Tuesday')}</p>"

    found = read(f"<article><h1>Bridge to be rebuilt</h1><div>{text}{behind}</div></article>", stated=stated)

    assert found.authors == (names,)


def test_a_reader_who_reacts_is_no_writer_and_short_last_sentences_are_text() -> None:
    reader = "<div class=reaction><p>Par <b>Loulou31</b> le 12/03/2009 à 09:11</p><p>Bien fait</p></div>"
    signed = "<p align=right><b>ĐĂNG NAM</b></p>"
    story = f"<h1>Le pont</h1><p>{RUNNING}</p><p>The bridge is eighty metres long.</p>"

    assert read(f"{story}{reader}", language="fr").authors == ()
    assert read(f"{story}{signed}", language="vi").authors == ("ĐĂNG NAM",)


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (" (Ann Lee) / (<a href='mailto:ale@c.example'>ale</a>/c't)", ("Ann Lee",)),
        (" (Ann Lee)", ("Ann Lee",)),
        (" (Ann Lee, dpa)", ("Ann Lee",)),
        (" (Ann Lee und Thomas Roy)", ("Ann Lee", "Thomas Roy")),
        (" (Market Street)", ()),
        (" (ale)", ()),
    ],
)
@pytest.mark.parametrize("links", ["", "<p>Links in this text:<br>[1] http://www.example.org/</p>"])
def test_writers_in_brackets_behind_the_last_sentence(end: str, names: tuple[str, ...], links: str) -> None:
    text = f"<h1>Bridge to be rebuilt</h1><p>{RUNNING}</p><p>Later {RUNNING.strip()}{end}</p>{links}"

    assert read(text, language="de").authors == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("홍순재(sjhong57) 기자 쪽지보내기", ("홍순재",)),
        ("홍순재 시민기자 (sjhong57@river.example)", ("홍순재",)),
        ("홍순재 기자 구독", ("홍순재",)),
        ("정선=홍순재 객원기자 sjhong57@river.example", ("홍순재",)),
        ("강산일보 기자", ()),
    ],
)
def test_korean_reporters_with_login_or_button(line: str, names: tuple[str, ...]) -> None:
    table = f"<table><tr><td>{line}</td><td>기사전송 2005-01-28 09:14</td></tr></table>"

    assert read(f"<h1>Bridge to be rebuilt</h1>{table}<p>{RUNNING}</p>", language="ko").authors == names


@pytest.mark.parametrize("heading", ["வாசகர் கருத்து", "Ann Lee"])
def test_a_table_of_comments_holds_neither_writer_nor_text(heading: str) -> None:
    table = (
        f"<table class=comments><tr><td><b>{heading}</b></td></tr><tr><td>Bob, 29-11-2011 09:14<br>Well said.</td></tr>"
    )
    story = f"<p>{RUNNING}</p><p>Later {RUNNING}</p>"

    found = read(f"<center><h1>Bridge to be rebuilt</h1>{story}{table}</table></center>")

    assert found.authors == ()
    assert len(found.body.split("\n\n")) == story.count("<p>")


@pytest.mark.parametrize(
    ("start", "text", "names"),
    [
        ("محیط‌زیست - همشهری آنلاین - نرگس کاویانی: ", ARABIC, ("نرگس کاویانی",)),
        ("همشهری آنلاین | Adeola Obi: ", RUNNING, ("Adeola Obi",)),
        ("Old Town - Adeola Obi: ", RUNNING, ()),
        ("همشهری آنلاین - the old plan: ", RUNNING, ()),
    ],
)
def test_the_writer_behind_the_outlet_before_the_first_sentence(start: str, text: str, names: tuple[str, ...]) -> None:
    head = '<title>پل - همشهری آنلاین</title><meta property="og:site_name" content="همشهری آنلاین">'

    assert read(f"<h1>پل</h1><p>{start}{text}</p><p>So {text}</p>", head=head, language="fa").authors == names
