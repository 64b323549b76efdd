"""What is set into a story or below it and is none of it, and the headings of page builders, which are."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TITLE = "Village buys back its railway station"
TEXT = [
    "The last train that stopped in Moorby came on a Thursday in May at 22.14 and was twelve minutes late that night.",
    "“We did not ask, we asked whether it was forbidden,” said the mayor, “which differs.”",
    "The parish bought the old station for one pound, painted it yellow and poured a platform in the frost of January.",
    "Since then fourteen people have stood there every morning, waving at drivers, who wave back and have yet to stop.",
    "A spokesman said that the request was complete and would be dealt with in its turn, behind two hundred others.",
]


def body(middle: str = "", end: str = "") -> str:
    above, below = ("".join(f"<p>{text}</p>" for text in part) for part in (TEXT[:3], TEXT[3:]))
    found = parse_html(
        f'<html lang="en"><head><title>{TITLE}</title></head><body><main><article><h1>{TITLE}</h1>'
        f'<div class="story-body">{above}{middle}{below}{end}</div></article></main></body></html>'
    )
    assert isinstance(found, Article)
    return found.body


@pytest.mark.parametrize(
    "middle",
    [
        "<aside><blockquote>We asked whether it was forbidden</blockquote></aside>",
        '<div class="pullquote"><p>“we asked whether it was forbidden”</p></div>',
        '<blockquote class="article__zitat"><p>We did not ask, we asked whether it was forbidden</p></blockquote>',
        "<p><a href='/x'><strong>MAN ARRESTED FOR RIDING A TRAIN TWICE</strong></a></p>",
        '<div class="ad">Advertisement</div>',
        '<section class="ext"><h2>More from the town</h2><div><a href="/x">Twelve swans block it</a></div></section>',
        '<div class="werbung">- Anzeige -</div>',
        '<p><a href="/2020/x.html">Twelve swans block the line near Moorby</a></p>',
        '<div class="x"><a href="/x"><h4>Divers find deep cracks</h4></a><p>They went down four times.</p></div>',
        '<p>• <a href="/x">Twelve swans block the line near Moorby</a></p><p>• <a href="/y">A bus for all</a></p>',
        '<p>اقرأ أيضًا: <a href="/x">الجسر القديم يعود إلى العمل</a></p>',
        '<section class="x"><h4>Auch im Kurier</h4><a href="/x">So spart ein Dorf Strom</a><i>von Bazaq</i></section>',
        '<div class="x"><h3>עוד בוואלה!</h3><p><a href="/x">כך תחסכו בחשבון החשמל</a> בשיתוף בזק</p></div>',
        "<blockquote><p>“We did not ask, we asked whether it was forbidden, which differs.”</p></blockquote>",
        "<p>広告</p>",
        "<blockquote class=nz><div>“which differs.”</div></blockquote>",
    ],
)
def test_what_is_set_into_a_text_is_left_out(middle: str) -> None:
    assert body(middle).split("\n\n") == TEXT


def test_links_that_a_text_leads_to_stay() -> None:
    links = '<p>There are three ways:</p><p><a href="/x">Twelve swans block the line near Moorby</a></p>'

    assert "Twelve swans" in body(links)


@pytest.mark.parametrize(
    "end",
    [
        "<h2>___</h2><p>Associated Press writer Jill Lee in Helena contributed to this report.</p>",
        "<p>—Associated Press writers Ann Lee and Bob Ray contributed to this story.</p>",
        "<p>* * *</p><p>Ann Lee contributed reporting from Hong Kong.</p>",
        "<p><em>If you enjoyed this piece, forward it to a friend. Additional reporting by our audience team.</em></p>",
    ],
)
def test_who_else_contributed_is_no_text(end: str) -> None:
    assert body(end=end).split("\n\n") == TEXT


@pytest.mark.parametrize(
    "middle",
    [
        "<blockquote><p>To all who wait: the kettle stands behind the door, the key hangs above it.</p></blockquote>",
        "<p><a href='/x'>The railway’s answer to the village fills eleven pages and says nothing</a>.</p>",
        "<p>She contributed to the report of the parish as well, which nobody had read until then.</p>",
    ],
)
def test_what_is_said_once_is_text(middle: str) -> None:
    assert len(body(middle).split("\n\n")) == len(TEXT) + 1


def test_headings_in_boxes_of_their_own_between_boxes_of_text() -> None:
    widget = (
        '<section class="top-section"><div class="container"><div class="widget widget-{0}"><div class="widget-in">{1}'
        "</div></div></div></section>"
    )
    texts = [widget.format("text", "".join(f"<p>{text}</p>" for text in part)) for part in (TEXT[:2], TEXT[2:])]
    head = widget.format("heading", "<h2>Whether it was forbidden</h2>")
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9))

    found = parse_html(
        f'<html lang="en"><head><title>{TITLE}</title></head><body><nav><ul>{menu}</ul></nav><div class="page">'
        f"{widget.format('heading', f'<h1>{TITLE}</h1>')}{texts[0]}{head}{texts[1]}</div></body></html>"
    )

    assert isinstance(found, Article)
    assert found.body.split("\n\n") == [*TEXT[:2], "Whether it was forbidden", *TEXT[2:]]


def test_japanese_paragraphs_are_as_long_as_they_look() -> None:
    text = [
        "4年前に閉校した岩手県の山あいの小学校で、25メートルプールを使ったサクラマスの養殖が軌道に乗ってきた。",
        "養殖に取り組むのは、合同会社の代表ら5人。山から引いた湧き水は年間を通じて水温が10度前後と低く、魚の成長に向く。",
        "きっかけは2年前の同窓会だった。誰かの一言に、水産会社に勤めていた男性が「魚なら飼える」と応じた。",
        "試食会に訪れた元教員の女性は「子どもたちの歓声が消えて寂しかった。今度は魚がはねる音がする」と目を細めた。",
    ]
    head = "町も後押し、来春から給食に"
    parts = "".join(f"<p>{line}</p>" for line in text[:3]) + f"<h2>{head}</h2><p>{text[3]}</p>"

    found = parse_html(
        f'<html lang="ja"><head><title>プールで育つ魚</title></head><body><main><h1>プールで育つ魚</h1>'
        f'<div class="nfyQp">{parts}<p>有料会員になると続きをお読みいただけます。</p></div></main></body></html>'
    )

    assert isinstance(found, Article)
    assert found.body.split("\n\n") == [*text[:3], head, text[3]]


@pytest.mark.parametrize(
    ("heading", "kept"),
    [
        ("Furious village of Moorby buys back its old railway station for a pound: ‘It looks like a toy’", False),
        ("DDR lives on – village buys back railway station", False),
        ("How the money came together", True),
    ],
)
def test_a_longer_headline_above_the_text_is_none_of_it(heading: str, kept: bool) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in TEXT)
    found = parse_html(
        f'<html><head><title>{TITLE}</title><meta property="og:title" content="{TITLE}"></head><body><article>'
        f'<div class="article-text"><h2>{heading}</h2>{paragraphs}</div></article></body></html>'
    )

    assert isinstance(found, Article)
    assert found.body.split("\n\n") == ([heading, *TEXT] if kept else TEXT)


@pytest.mark.parametrize("heading", ["Sobre la firma", "About the authors", "この記事を書いた人", "Gli autori"])
def test_notes_on_several_writers_below_one_heading_are_no_text(heading: str) -> None:
    note = "<div class=b><a href=/x>{}</a><p>Writes on railways in the economy section since the year 2016.</p></div>"
    notes = "".join(map(note.format, ("Ann Lee", "Bob Roy")))

    assert body(end=f"</div><section class=a_b><h3>{heading}</h3>{notes}</section><div>").split("\n\n") == TEXT


@pytest.mark.parametrize("caption", ["<em class=img_desc>{}</em>", "<span class=photo-caption>{}</span>"])
def test_a_caption_in_a_line_of_a_text_with_breaks_is_none_of_it(caption: str) -> None:
    told = caption.format("The station on Tuesday, seen from the hill.")
    photo = f"<span class=end_photo><div><img src=a.jpg></div>{told}</span>"
    text = "<br><br>".join(TEXT)
    found = parse_html(f"<html><body><h1>{TITLE}</h1><article>{photo}<br><br>{text}</article></body></html>")

    assert isinstance(found, Article)
    assert found.body.split("\n\n") == TEXT


@pytest.mark.parametrize("box", ["ShareTool", "sns-list", "social-share"])
def test_a_list_of_buttons_above_a_text_is_none_of_it(box: str) -> None:
    buttons = "".join(f"<li>{name}</li>" for name in ("シェア", "ツイート", "ブックマーク", "メール", "印刷"))
    text = "".join(f"<p>{text}</p>" for text in TEXT)
    found = parse_html(
        f"<html><body><main><h1>{TITLE}</h1><div class={box}><ul>{buttons}</ul></div><div class=x>{text}</div></main>"
    )

    assert isinstance(found, Article)
    assert found.body.split("\n\n") == TEXT


def test_who_else_contributed_in_italics_behind_the_last_sentence_is_no_text() -> None:
    last = "Nobody has asked the goats of the village what they think of it."
    assert body(end=f"<p>{last} <i>With a report from PDI Research</i></p>").endswith(last)


def test_points_that_a_machine_drew_from_a_text_are_none_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "ingest.parsers.html_page.body.judge",
        lambda found, ballots, known: [float("." in block.text) for block in found],
    )
    points = "<h2>Key Points</h2><ul><li>Moorby had no train for thirty years.</li><li>It asked for one.</li></ul>"
    page = (
        "<html><body><article><h1>{}</h1><div class=kp>{}<small>{}</small></div><div>{}</div></article></body></html>"
    )
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    for note in ("AI-assisted summary", "This summary was generated by AI and checked by our editors."):
        found = parse_html(page.format(TITLE, points, note, text))
        assert isinstance(found, Article)
        assert found.body.split("\n\n") == TEXT


def test_a_link_behind_its_label_in_a_text_with_breaks_is_none_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.parsers.html_page.body.judge", lambda found, ballots, known: [1.0] * len(found))
    inside = "<br><br>".join([*TEXT, '<i>Baca juga:</i> <a href="/x">Tujuh jajanan di bawah sepuluh ribu</a>'])
    found = parse_html(
        f"<html><body><h3 class=post-title>{TITLE}</h3><div class=post-body>{inside}</div></body></html>"
    )
    assert isinstance(found, Article)
    assert "Baca juga" not in found.body


def test_the_place_over_a_text_in_a_box_of_its_own_is_none_of_it() -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    place = '<dl class="c-news__location"><dt>Moorby e Millford</dt></dl>'
    found = parse_html(f"<html><body><h1>{TITLE}</h1><div class=story>{place}{text}</div></body></html>")
    assert isinstance(found, Article)
    assert found.body.startswith(TEXT[0])
