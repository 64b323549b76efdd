"""What stands beside and below a text and is none: buttons, polls, names in a column, comments, who paid for it; and
sentences and quotes that only look like such.
"""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.closing_lines import closes
from ingest.parsers.html_page.furniture import is_furniture
from ingest.parsers.html_page.made_by import is_note
from store.model import Article

TITLE = "The ferry that nobody wanted to sell"
TEXT = [
    "The council of Harrow voted on Monday to keep the old ferry, officials of the town told those who had come.",
    "It has carried people over the lake since 1931 and was to be sold in May, since nobody could mend its engine.",
    "A retired teacher found the drawings of the engine in her attic and carried them to the harbour in a basket.",
    "The mechanic of the harbour needed nine weeks and a lathe from the museum, which wants it back by the autumn.",
]
CHINESE = [
    "渡口管理处的老师傅说，这条船从一九三一年开始每天往返湖面，今年五月本来要卖掉，因为没有人会修发动机。",
    "退休教师在阁楼里找到了发动机的图纸，装进篮子送到码头，码头的技工用了九个星期才把它修好。",
    "居民们说，只要船还在，冬天就不必绕湖开车，孩子们上学也能多睡半个小时，大家都愿意出钱保养。",
    "县里原打算拨款造一座新桥，工程师量过水深以后算了一笔账，发现造桥的钱够这条船再开六十年，计划就搁下了。",
    "博物馆的车床秋天以前要还回去，馆长说，等船员们学会了自己车零件，他愿意把车床再借一个冬天，还派人去教。",
    "开船那天早上，码头上站满了人，有人带了锣鼓，有人带了热豆浆，船长说他从来没有见过这么多人来坐早班船。",
    "学校的孩子们给船画了一张像，挂在候船室的墙上，画里的船比真的大三倍，烟囱里冒出来的烟一直飘到湖的另一头。",
]


def body(inside: str, *, below: str = "", beside: str = "", language: str = "en") -> list[str]:
    """The paragraphs read of an article with these parts in it, below it and in another column."""
    head = f"<html lang={language}><head><meta charset=utf-8><title>{TITLE}</title></head>"
    page = f"<main><article><h1>{TITLE}</h1>{inside}</article>{below}</main><aside>{beside}</aside>"
    found = parse_html(f"{head}<body>{page}</body></html>")
    assert isinstance(found, Article)
    return found.body.split("\n\n")


def story(middle: str = "", end: str = "", above: str = "") -> str:
    shown = [f"<p>{text}</p>" for text in TEXT]
    return f"{above}<div class=story-text>{''.join(shown[:2])}{middle}{''.join(shown[2:])}{end}</div>"


@pytest.mark.parametrize(
    "row",
    [
        "<span>Share</span><span>AA</span><span>Follow us</span>",
        "<span>Teilen</span><span>A-</span><span>A+</span><span>Zur Merkliste</span>",
        "<span>Partager</span><span>12</span>",
        "<span>Compartir</span><span>Guardar</span><span>Escuchar</span>",
        "<span>分享</span><span>打印</span>",
    ],
)
def test_a_row_of_buttons_over_the_text(row: str) -> None:
    assert body(story(above=f"<div class=actions>{row}</div>")) == TEXT


LINKS = "".join(f"<div class=item><a href=/a{number}>The lake froze again, {number}</a></div>" for number in range(9))


@pytest.mark.parametrize(
    "box",
    [
        "<div>Mar 15 | Today’s poll</div><p>Should ferries be checked daily?</p><ul><li>Yes</li><li>No</li></ul>",
        "<h3>Umfrage</h3><p>Fahren Sie mit der Fähre?</p><ul><li>Ja, jeden Tag</li><li>Nein</li></ul>",
        "<h3>Opinion</h3><ul><li>Dr. Mona Shaheen</li><li>Fuad Asmar</li></ul>",
        "<h3>كتّاب الرأي</h3><ul><li>د. منى شاهين</li><li>فؤاد الأسمر</li></ul>",
    ],
)
def test_a_poll_or_names_in_another_column(box: str) -> None:
    found = body(story(), below=f"<div class=list><h3>Latest stories</h3>{LINKS}</div><div class=rail>{box}</div>")

    assert found == TEXT


@pytest.mark.parametrize("heading", ["网友留言", "讀者留言", "网友评论（2）", "评论区", "跟帖"])
def test_comments_below_a_chinese_text(heading: str) -> None:
    text = "".join(f"<p>{each}</p>" for each in CHINESE)
    answers = "<p>昵称：<b>湖边老张</b> 2024-01-17<br>上周坐过，很稳。</p><p>昵称：<b>小雨</b><br>已捐五元。</p>"

    assert body(f"<div>{text}</div><div><h3>{heading}</h3>{answers}</div>", language="zh") == CHINESE


@pytest.mark.parametrize(
    "note",
    [
        "This story was produced by the Lakes News Exchange, a collaboration of public stations. Editor: Ann Lee.",
        "This article was produced in partnership with Harbour Post.",
        "Reporting for this story was supported by the Lake Fund.",
        "Support for this story came from the Lake Fund.",
        "This story comes to you from the Lakes News Exchange.",
        "Dieser Beitrag entstand in Zusammenarbeit mit der Seepost.",
        "Die Recherche wurde gefördert von der Stiftung See.",
        "Cette enquête a été réalisée avec le soutien du Fonds du Lac.",
        "Cet article a été produit en partenariat avec Le Phare.",
        "Este reportaje fue producido por la Alianza del Lago, una colaboración de radios públicas.",
        "Esta reportagem foi produzida em parceria com a Agência Lago.",
        "Questo articolo è stato realizzato in collaborazione con il Corriere del Lago.",
        "Dit artikel kwam tot stand met steun van het Meerfonds.",
        "Artykuł powstał we współpracy z Kurierem Jeziornym.",
        "Reportáž vznikla ve spolupráci s Jezerním kurýrem.",
        "Den här artikeln har producerats i samarbete med Sjöposten.",
        "Материал подготовлен при поддержке фонда «Озеро».",
    ],
)
def test_who_produced_or_paid_for_a_story_is_no_text(note: str) -> None:
    assert is_note(note)
    assert body(story(end=f"<p><em>{note}</em></p>")) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "The story of the ferry was produced by pupils of the town, and it ends in the lake.",
        "This story was told by her grandmother, who produced cheese.",
        "The engine comes from a town in partnership with Harrow.",
    ],
)
def test_what_is_told_of_stories_stays(line: str) -> None:
    assert not is_note(line)


@pytest.mark.parametrize(
    "note",
    [
        "Dieser Artikel erschien in der Ausgabe vom 19.03.2024, Seite 17.",
        "This story was published in the 19 March 2024 edition, page 17.",
        "Cet article est paru dans l'édition du 19 mars 2024, page 17.",
        "Questo articolo è apparso sull'edizione del 19 marzo 2024, pagina 17.",
        "Este artigo foi publicado na edição de 19 de março de 2024, página 17.",
        "Dit artikel verscheen in de krant van 19 maart 2024, pagina 17.",
        "Artykuł ukazał się w wydaniu z 19 marca 2024 r., s. 17.",
        "Artiklen blev bragt i avisen den 19. marts 2024, side 17.",
        "Juttu on julkaistu lehden numerossa 19.3.2024.",
        "Статья опубликована в номере от 23 февраля 2024 года, стр. 5.",
        "A cikk a 2024. március 19-i számban jelent meg.",
        "Yazı 19 Mart 2024 tarihli gazetede yayımlandı.",
        "Το άρθρο δημοσιεύθηκε στο φύλλο της 19ης Μαρτίου 2024.",
    ],
)
def test_in_which_issue_a_story_was_is_no_text(note: str) -> None:
    assert body(story(end=f"<p class=print>{note}</p>")) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the engine was in pieces. A man named Gil Hestrom drew them all on the back of a tide table.",
        "By then nobody in the town believed that the ferry would run before the ice came to the lake.",
        "Von Montag an fährt die Fähre wieder, und wer im Winter um den See fahren musste, ist froh darüber.",
        "Por eso nadie en el pueblo quiso creer que la lancha volvería a cruzar el lago antes del invierno.",
        "Supporters of the ferry carried the lathe from the museum to the harbour on two handcarts at night.",
        "Watchmakers from the next town lent their smallest files for the valves, and two of these came back.",
    ],
)
def test_a_sentence_that_begins_as_bylines_and_calls_do_stays(line: str) -> None:
    assert not is_furniture(line)
    assert body(story(middle=f"<p>{line}</p>")) == [*TEXT[:2], line, *TEXT[2:]]


QUOTE = '"I taught most of them clarinet. They could not look me in the eye and say no."'


@pytest.mark.parametrize("box", ["<div class=pullquote><p>{}</p></div>", "<blockquote><p>{}</p></blockquote>"])
def test_a_quote_set_apart_that_the_text_has_nowhere_else(box: str) -> None:
    assert body(story(middle=box.format(QUOTE))) == [*TEXT[:2], QUOTE, *TEXT[2:]]


def test_a_quote_set_apart_that_the_text_has_once_more() -> None:
    said = f"<p>The teacher said: {QUOTE} Then she went home to feed the cat, which was asleep.</p>"
    found = body(story(middle=f"<div class=pullquote><p>{QUOTE}</p></div>", end=said))

    assert QUOTE not in found


@pytest.mark.parametrize(
    "line",
    [
        *("Was this article helpful?", "War dieser Artikel hilfreich?", "Cet article vous a-t-il été utile ?"),
        *("¿Te ha resultado útil este artículo?", "Was dit artikel nuttig?", "Статья была полезна?"),
        *("この記事は役に立ちましたか？", "Czy ten artykuł był pomocny?", "Este artigo foi útil?"),
        *("Topics: ferry, lake", "Mots-clés : bac, lac", "Ключевые слова: паром, озеро", "关键词：渡船 湖"),
        *("Просмотров: 1874", "Views: 1,874", "Aufrufe: 1874", "阅读：1874", "1 204 votes", "Word count: 812"),
        *("Edited by Tamsin Roux.", "Traduit par Tamsin Roux", "Перевела Тамсин Ру", "Übersetzung: Tamsin Roux"),
        *("Reprinted with permission.", "The writer is a retired teacher.", "Der Autor ist ein Lehrer aus Harrow."),
        *("Like this:", "Teilen mit:", "J’aime ça :"),
    ],
)
def test_lines_that_close_a_page_and_no_text(line: str) -> None:
    assert body(story(end=f"<p>{line}</p>")) == TEXT


@pytest.mark.parametrize(
    "line",
    [
        *("Was this story the last one that the lake will tell?", "Did you like the ferry?", "The writer is survived."),
        *("Views of the lake are free.", "War dieser Text ein Abschied vom See?", "Edited by hand, the film is short."),
    ],
)
def test_last_lines_of_a_text_that_look_like_such_stay(line: str) -> None:
    assert not closes(line)


@pytest.mark.parametrize(
    "poll",
    [
        "<p><b>Sondage</b></p><p>Prenez-vous le bac ?</p><ul><li>Oui</li><li>Non</li></ul><p>1 204 votes</p>",
        "<h4>Umfrage:</h4><p>Fahren Sie mit der Fähre?</p><ul><li>Ja</li><li>Nein</li></ul>",
        "<h4>Poll of the day</h4><p>Do you take the ferry?</p><ul><li>Yes</li><li>No</li></ul>",
        "<h4>Опрос</h4><p>Вы ездите на пароме?</p><ul><li>Да</li><li>Нет</li></ul>",
    ],
)
def test_a_poll_in_the_box_of_the_text(poll: str) -> None:
    assert body(story(end=f"<div>{poll}</div>")) == TEXT


@pytest.mark.parametrize(
    "piece",
    [
        "<p>[gallery ids=1,2,3]</p>",
        "<p>[caption id=7]The ferry in May[/caption]</p>",
        "<p>Image: <a href=/l>Lyle Brandt</a>, CC BY 2.0</p>",
        "<div class=points><h4>AI summary</h4><ul><li>The ferry stays.</li><li>It was mended.</li></ul></div>",
        "<div class=points><h4>KI-Zusammenfassung</h4><ul><li>The ferry stays.</li><li>It was mended.</li></ul></div>",
        "<div class=points><h4>Résumé par IA</h4><ul><li>The ferry stays.</li><li>It was mended.</li></ul></div>",
    ],
)
def test_pieces_of_the_editing_system_in_a_text(piece: str) -> None:
    assert body(story(middle=piece)) == TEXT


@pytest.mark.parametrize("labels", [("Share", "Save"), ("Teilen", "Merken"), ("Compartir", "Guardar")])
def test_buttons_each_in_a_box_over_the_text(labels: tuple[str, str]) -> None:
    assert body(story(above="".join(f"<div>{label}</div>" for label in labels))) == TEXT


@pytest.mark.parametrize(
    "heading", ["<p><b>2 responses to “The ferry”</b></p>", "<div><strong>Kommentare</strong></div>"]
)
def test_comments_below_a_heading_in_bold(heading: str) -> None:
    answer = "<p>Walt: I have one of these engines at home, it runs well.</p>"

    assert body(story(end=f"<div>{heading}{answer}</div>")) == TEXT


@pytest.mark.parametrize(
    "offer",
    [
        "The morning letter of the newsroom. By signing up, you agree to our terms of use.",
        "Der tägliche Brief der Redaktion. Mit der Anmeldung stimmen Sie den Werberichtlinien zu.",
        "La lettre du soir. En vous inscrivant, vous acceptez nos conditions.",
        "De brief van elke dag. Door je aan te melden ga je akkoord met de voorwaarden.",
    ],
)
def test_an_offer_whose_last_sentence_says_what_one_agrees_to(offer: str) -> None:
    assert is_furniture(offer)


def test_the_note_on_the_issue_goes_with_the_call_below_it() -> None:
    end = "<p>（2024年3月11日付朝刊・第2社会面に掲載）</p><div>この記事は無料会員の方もお読みいただけます。</div>"

    assert body(story(end=f"{end}<div><a href=/member>会員登録はこちら</a></div>")) == TEXT


def test_the_day_of_the_issue_is_not_the_day_of_the_page() -> None:
    shown = story(above="<div>21.02.2024 Просмотров: 1874</div>")
    note = "<div>Опубликовано в номере: № 8 (10412) от 23.02.2024</div>"
    found = parse_html(f"<html lang=ru><meta charset=utf-8><body><h1>{TITLE}</h1>{shown}{note}</body></html>")

    assert isinstance(found, Article)
    assert found.published is not None
    assert found.published.value == "2024-02-21"


@pytest.mark.parametrize(
    "labels",
    [
        ("기사 요약", "음성으로 듣기", "글자 크기 조절", "기사 공유하기", "프린트"),
        ("記事を保存", "音声で聞く", "リンクをコピー", "印刷"),
        ("听新闻", "字号大小", "分享到微信", "打印本页"),
        ("Listen", "Font size", "Translate", "Gift article"),
        ("Artikel anhören", "Schriftgröße", "Merken 12", "Im Klartext"),
        ("Écouter l’article", "Taille du texte", "Lire plus tard", "Offrir l’article"),
        ("Escuchar la nota", "Tamaño de letra", "Leer más tarde"),
        ("Posłuchaj artykułu", "Rozmiar tekstu", "Zapisz na później"),
        ("Слушать статью", "Размер шрифта", "Версия для печати"),
        ("Nghe bài viết", "Cỡ chữ", "Lưu bài", "Chia sẻ"),
        ("استمع للمقال", "حجم الخط", "طباعة"),
    ],
)
@pytest.mark.parametrize("tags", ["<div>{}</div>", "<span>{}</span>", "<li>{}</li>", "<a href=#>{}</a>"])
def test_rows_of_what_can_be_done_with_a_text(labels: tuple[str, ...], tags: str) -> None:
    row = f"<div class=q7>{''.join(map(tags.format, labels))}</div>"

    assert body(story(above=row)) == TEXT
    assert body(story(middle=row)) == TEXT


def test_short_lines_of_a_story_are_no_buttons() -> None:
    lines = ["Nets to mend", "Planks of oak", "Summary of the year", "Four lamps"]
    items = "".join(f"<li>{line}</li>" for line in lines)

    assert [line for line in lines if line in body(story(middle=f"<p>They counted:</p><ul>{items}</ul>"))] == lines
