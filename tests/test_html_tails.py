"""What stands behind or between the paragraphs of a page and is none of its text: frames, rules, offers, credits."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.furniture import is_furniture
from store.model import Article

FIRST = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said."
MIDDLE = "Divers found cracks in four of its nine pillars last spring, and lorries have had to turn back since then."
LAST = "Work is to begin in March and will take two years, during which a ferry carries those who walk or cycle."
TEXT = [FIRST, MIDDLE, LAST]


def body(inside: str, *, head: str = "") -> list[str]:
    """The paragraphs read of an article with these parts below its headline."""
    shown = f"<body><article><h1>The bridge</h1>{inside}</article></body>"
    page = f"<html><head><meta charset=utf-8>{head}</head>{shown}</html>"
    found = parse_html(page)
    assert isinstance(found, Article)
    return found.body.split("\n\n")


def story(*, inner: str = "", box: str = "text") -> str:
    return f"<div class={box}><p>{FIRST}</p><p>{MIDDLE}</p>{inner}<p>{LAST}</p></div>"


FIRM = (
    "<p>Spree Technik GmbH was founded in 1992 and builds machines that fill glasses, with 88 people at two places.</p>"
)


@pytest.mark.parametrize(
    "frame",
    [
        f"<div><p>Diese Pressemeldung wurde auf openPR veröffentlicht.</p>{FIRM}</div><div>{FIRM}</div>",
        f"<div><h2>Verantwortlich für diese Pressemeldung:</h2>{FIRM}<p>News-ID: 1090417 • Views: 214</p></div>",
        f"<div><h3>Firmenkontakt</h3>{FIRM}</div>",
        f"<section><p>This release was published on openPR.</p>{FIRM}<h3>More Releases from Spree</h3></section>",
        f"<div><h4>Contact presse :</h4>{FIRM}</div>",
        f"<div><p>OTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER VERANTWORTUNG DES AUSSENDERS</p>{FIRM}</div>",
    ],
)
def test_frames_of_releases_are_no_text(frame: str) -> None:
    assert body(story() + frame) == TEXT


@pytest.mark.parametrize(
    "frame",
    [
        "<p><b>Media contact:</b><br>Grace Nekesa<br>Head of Communications<br>+254 700 000 112<br>press@x.example</p>",
        "<p><b>För mer information, kontakta:</b></p><p>Katarina Lindgren, vd<br>Tel. 070-555 01 20</p>",
        "<p>Pour plus d'informations, contactez :</p><p>Anne Roux, attachée de presse<br>01 55 50 14 20</p>",
        "<p><em>Distributed by Post Group on behalf of Spree Water.</em></p>",
    ],
)
def test_whom_to_ask_about_a_release(frame: str) -> None:
    assert body(f"<div class=text><p>{FIRST}</p><p>{MIDDLE}</p><p>{LAST}</p>{frame}</div>") == TEXT


def test_what_goes_on_in_the_box_of_the_text_stays() -> None:
    assert body(story(inner="<p>Media contact:</p>")) == TEXT


@pytest.mark.parametrize(
    "tail",
    [
        "<div class=about><p>The Courier started publication on February 2, 1881, and is printed here.</p></div>",
        "<div id=komentar><p>Readers answer for what they write here, as the law says.</p></div>",
        '<section class="replies"><p class="guidelines">Be respectful. This is for the town.</p></section>',
        "<div class=more><h3>Further pieces by the Harbour Office of Millford</h3></div>",
    ],
)
def test_boxes_behind_the_text(tail: str) -> None:
    assert body(story() + tail) == TEXT


def test_a_text_in_a_box_called_about_stays() -> None:
    assert body(story(box="about")) == TEXT


@pytest.mark.parametrize(
    "piece",
    [
        "<figure><figcaption>See inside a converted bus. <span class=byline>By Al Kopp</span></figcaption></figure>",
        "<figure><figcaption>The fourth pillar in April. <small class=credit>Ann Lee</small></figcaption></figure>",
        "<blockquote class=ad><p><strong>Przeczytaj także:</strong> <a href=x>Uwaga na mosty</a></p></blockquote>",
        "<p><b>Leggi anche &gt;&gt;</b> <a href=x>Il ponte che nessuno voleva</a></p>",
        "<blockquote class=pullquote><p>Cracks in four pillars: what divers found last spring.</p></blockquote>",
        f"<blockquote class=pullquote><p>{MIDDLE}</p><cite>Ann Lee</cite></blockquote>",
        f"<aside class=quote><p>{MIDDLE}</p><p>Ann Lee, diver</p></aside>",
        "<table class=PromoBox><tr><td><p>With a subscription you can stay current with the town.</p></table>",
        "<div class=abo-teaser><p>Unterstützen Sie uns mit einem Abo, dann lesen Sie alle Texte.</p></div>",
    ],
)
def test_pieces_between_paragraphs(piece: str) -> None:
    assert body(story(inner=piece)) == TEXT


@pytest.mark.parametrize(
    "piece",
    [
        "<blockquote class=pullquote><p>“Nobody asked the fishermen,” says Olga Brandt.</p></blockquote>",
        "<p><b>Read also:</b> the <a href=x>letter</a> that the mayor sent to the fishermen of the town.</p>",
        "<p>With a subscription to the ferry you can cross as often as you like.</p>",
        "<p><b>Back to the start</b></p>",
    ],
)
def test_pieces_that_stay(piece: str) -> None:
    assert len(body(story(inner=f"{piece}<p>{LAST[::-1]} Again.</p><p><b>Other plans</b></p>"))) == len(TEXT) + 3


@pytest.mark.parametrize(
    "piece",
    [
        "<div class=box><p>Auch interessant</p><ul><li><a href=x>Die Brücke am Fluss</a></li></ul></div>",
        "<div class=more><p class=subtitle>Czytaj więcej</p><figure><a href=x><img src=a.jpg></a></figure></div>",
        "<div>Passer la publicité</div><div>Passer la publicité</div>",
        "<div class=teaser><p>Rechte: MITTELDEUTSCHER RUNDFUNK</p></div>",
    ],
)
def test_labels_of_what_was_left_out(piece: str) -> None:
    assert body(story(inner=piece)) == TEXT


HEADS = ["Divers at the pillars of the bridge", "Two years of ferries for the town"]
MENU = "".join(f"<li><a href='#part{n}'>{head}</a></li>" for n, head in enumerate(HEADS))
HEADED = [FIRST, HEADS[0], MIDDLE, HEADS[1], LAST]


@pytest.mark.parametrize("anchor", ['<a name="part2">{}</a>', '<a id="part2"><strong>{}</strong></a>', "{}"])
@pytest.mark.parametrize(
    "menu",
    [
        f"<div class=jump><p>Auf dieser Seite:</p><ul>{MENU}</ul></div>",
        f"<div id=toc_container><p class=toc_title>Contents</p><ul class=toc_list>{MENU}</ul></div>",
        f"<p>Sommaire</p><ol>{MENU}</ol>",
        "",
    ],
)
def test_headings_that_links_lead_to_are_text_and_the_links_none(menu: str, anchor: str) -> None:
    paragraphs = [f"<div class=paragraph><p>{text}</p></div>" for text in TEXT]
    headed = [f"<h3>{anchor.format(head)}</h3>" for head in HEADS]
    flat = [f"<h2>{anchor.format(head)}</h2>" for head in HEADS]

    parts = (f"{menu}{paragraphs[0]}", f"{headed[0]}{paragraphs[1]}", f"{headed[1]}{paragraphs[2]}")
    inside = "".join(f"<div class=box>{part}</div>" for part in parts)
    assert body(f"<div class=text>{inside}</div>") == HEADED
    inside = f"<p>{FIRST}</p>{menu}{flat[0]}<p>{MIDDLE}</p>{flat[1]}<p>{LAST}</p>"
    assert body(f"<div class=text>{inside}</div>") == HEADED


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Thank (48)", True),
        ("Antworten (2)", True),
        ("Répondre [1]", True),
        ("ssi, hdr; Foto: Shutterstock", True),
        ("(kr/dpa) Bild: privat", True),
        ("Temps de lecture : 6 min", True),
        ("Lesezeit: 3 Minuten", True),
        ("6 min de lecture", True),
        ("Geschätzte Lesezeit 4 Minuten.", True),
        ("阅读时间：3分钟", True),
        ("Reading in 2019", False),
        ("He read for 6 minutes", False),
        ("Gefällt mir (4)", True),
        ("The rules of replying: Be respectful. This is a space for friendly local discussions.", True),
        ("Community guidelines: no insults, no advertising.", True),
        ("Our website is your destination for up-to-the-minute news, so make sure to bookmark it.", True),
        ("Article content", True),
        ("The next issue of Top Stories will soon be in your inbox.", True),
        ("Puedes seguir a El Faro en Facebook y Twitter.", True),
        ("Riproduzione riservata", True),
        ("Hier finden Sie Inhalte von Twitter", True),
        ("Article contents were lost in the fire.", False),
        ("Our website is the place where readers meet.", False),
        ("Netiquette: Bitte bleiben Sie sachlich.", True),
        ("The rules of the game were never written down.", False),
        ("Der Fotograf kam spät; Bilder gibt es nicht.", False),
        ("Replies came from 48 towns (17 of them late).", False),
    ],
)
def test_lines_of_the_page(line: str, wanted: bool) -> None:
    assert is_furniture(line) == wanted


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (["علا عبد الرحيم"], "علا عبد الرحيم"),
        (["Hanno Wiesner", "Tribune News Service"], "Hanno Wiesner"),
        (["Laporan Reporter Tribun Jogja Hanno Wiesner"], "Hanno Wiesner"),
    ],
)
def test_the_writers_lines_above_the_text(lines: list[str], author: str) -> None:
    stated = json.dumps({"@type": "NewsArticle", "headline": "The bridge", "author": {"name": author}})
    head = f'<script type="application/ld+json">{stated}</script>'
    above = "".join(f"<p><strong>{line}</strong></p>" for line in lines)
    assert body(f"<div class=text>{above}{story()}</div>", head=head) == TEXT


@pytest.mark.parametrize(
    "end",
    [
        "<p class=tagline>—WITH A REPORT FROM THE POST RESEARCH</p>",
        "<p>With reports from Ann Lee and Bob Roy</p>",
        "<p><em>Mitä ajatuksia juttu herätti? Voit keskustella aiheesta 18.3. kello 23:een saakka.</em></p>",
        "<p><i>Send us what you know of the bridge, and we shall print it.</i></p>",
        "<div class=pt-donate><h3>Support us</h3><p>By contributing to the Post, you help to keep it free.</p></div>",
        "<div class=c-donate-plug><p>Good reporting is not for nothing. It needs no saying that it costs.</p></div>",
    ],
)
def test_the_papers_last_words_to_its_readers(end: str) -> None:
    assert body(f"<div class=text><p>{FIRST}</p><p>{MIDDLE}</p><p>{LAST}</p>{end}</div>") == TEXT


MORE = (
    "<p><b>More news of the town in these days:</b></p><p>» <a href=a>Market moves to the quay</a> Nov 29, 2011</p>"
    "<p>» <a href=b>School gets a second roof</a> 28.11.2011</p>"
)


@pytest.mark.parametrize(
    "tail",
    [
        "<p><b>URL of this story:</b><br>http://www.courier.example/news/bridge-003/</p>",
        "<p>http://www.courier.example/news/bridge-003/</p>",
        "<p><b>Links in diesem Artikel:</b><br>[1] http://www.dpma.de/<br>[2] http://www.example.org/x</p>",
        "<p><b>RELATED SITES:</b><br><a href=http://x.example/>Dark-Sky Association</a><br>They open in a window.</p>",
        "<p><a href='#top'>Back to the top of this page</a></p>",
        "<p>SOURCE Halden Ridge Bicycles, Inc.</p>",
        MORE,
        "<p>Page B - 1<br><a href=/cgi-bin/a?f=x>http://courier.example/cgi-bin/a?f=/2004/03/18/BRIDGE.DTL</a></p>",
        "<p>This article appeared on page <b>B - 1</b> of the Millford Courier</p>",
        "<p>Millforder Kurier, Seite 12</p>",
        "<p>Copyright 2023 Courier. To see more, visit https://www.courier.example.</p>",
        "<p><a href=p.htm>Printer friendly page</a>&nbsp; <a href='mailto:?subject=x'>Send this to friends</a></p>",
        "<p><b>Millford</b><br><a href=b.htm>Tanneries given time</a><br><a href=c.htm>Students build a pump</a></p>",
        "<p>Printable version | Send it to a friend | Read it later</p>",
        "<p>Artikel drucken | Artikel versenden | Leserbrief schreiben</p><p>© Millforder Kurier GmbH</p>",
        "<p>ZUM THEMA IM KURIER:<br>Fähre geplant (15.07.2003)<br>http://kurier.example/0,1518,256,00.html</p>",
        "<p>Previous: <a href=a>Divers find cracks</a></p><p>Next: <a href=b>Ferry for all of us</a></p>",
        "<p>Reporter: Lorena Vasquez</p><p>Editor: Siti Aminah</p>",
        "<h3>Contacts</h3><p>Ann Lee, Millford Bridges, 319-555-0142</p>",
        "<p>#bridge #river #council</p>",
    ],
    ids=[
        "printed",
        "address",
        "links",
        "sites",
        "top",
        "source",
        "more",
        *[
            "page",
            "paper",
            "seite",
            "rights",
            "print",
            "list",
            "tools",
            "owner",
            "theme",
            "turns",
            "editor",
            "contact",
            "hash",
        ],
    ],
)
@pytest.mark.parametrize("frame", ["{}", "<table><tr><td>{}</td></tr></table>"])
def test_where_to_go_from_a_text_is_none_of_it(tail: str, frame: str) -> None:
    lines = "".join(f"{text}<p>" for text in TEXT)

    assert body(frame.format(f"<font size=2>{lines}</font>{tail}")) == TEXT


@pytest.mark.parametrize("rights", ["Copyright ⓒ 강산일보. All rights reserved.", "© 2024 Courier Media Ltd"])
def test_what_stands_below_the_line_of_rights_is_no_text(rights: str) -> None:
    box = "<div><p>The paper has put this story into the section of its towns.</p></div>"
    card = "<div class=card><em>Ann Lee</em><p>She writes about the streets and the people of the town.</p></div>"

    assert body(f"{story()}<div class=copyright><p>{rights}</p></div>{box}{card}") == TEXT


def raise_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the weights take each block without a link for the story's."""
    monkeypatch.setattr(
        "ingest.parsers.html_page.body.judge",
        lambda found, ballots, known: [float(not block.links or "Heard" in block.text) for block in found],
    )


def test_the_sentences_of_cards_behind_the_text_are_those_of_others(monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    said = ["The four basins hold 52 boats against 84 on the same day last year.", "Few of those in buses stayed."]
    card = (
        "<div class=card><a href=/{0}><figure><img src=a.jpg></figure><h6>Why it is empty</h6></a><div>{1}</div></div>"
    )
    cards = [card.format(n, text) for n, text in enumerate(said)]

    assert body(f"{story()}<div class=grid>{''.join(cards)}</div>") == TEXT
    alone = cards[0].replace("h6", "span").replace("<img src=a.jpg>", "")
    assert body(f"{story()}<div class=grid>{alone}</div>") == [*TEXT, said[0]]  # may be the story's
    assert body(f"{story()}<div class=grid>{cards[0]}</div>") == TEXT


@pytest.mark.parametrize("said", ["The basins in May, when most boats lie there.", "A sentence. " * 11])
def test_a_few_words_alone_with_a_picture_are_its_caption(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    raise_all(monkeypatch)
    found = body(f"{story()}<div class=c4><div><img src=a.jpg></div><div>{said}</div></div>")

    assert found == ([*TEXT, said.strip()] if len(said.split()) > 20 else TEXT)


def test_the_parts_of_a_round_up_stay() -> None:
    parts = "".join(
        f"<div class=part><h3><a href=/{n}>{head}</a></h3><p>{text}</p><p>{text.replace('T', 'And t', 1)}</p></div>"
        for n, (head, text) in enumerate(zip(["The bridge", "Its pillars", "The ferry"], TEXT, strict=True))
    )

    assert [text for text in body(parts) if text in TEXT] == TEXT


def test_a_few_words_below_the_day_are_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    head = "<p>Thursday, April 20, 2023 &#8226; 5:00 AM EDT</p><p>{}</p>"
    for line in ("Heard on <a href=#>Morning Edition</a>", "Page 4 of the Towns"):
        assert body(f"<div class=head>{head.format(line)}</div>{story()}") == TEXT
    assert body(f"<div class=head>{head.format('Nobody was hurt.')}</div>{story()}")[0] == "Nobody was hurt."


@pytest.mark.parametrize(
    "lines",
    [
        ["Press release", "5 October 2022"],
        ["5 October 2022"],
        ["Communiqué de presse", "05.10.2022"],
        ["October 5, 2022", "Medienmitteilung"],
    ],
)
def test_what_a_text_is_and_its_day_above_it_are_none_of_it(lines: list[str]) -> None:
    stated = '<meta property="article:published_time" content="2022-10-05T09:00:00Z">'
    above = "".join(f"<p>{line}</p>" for line in lines)

    assert body(f"<div class=text>{above}{story()}</div>", head=stated) == TEXT


def test_a_few_words_above_the_headline_are_none_of_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    found = parse_html(
        f"<html><title>The bridge</title><body><p>Exclusive</p><h1>The bridge</h1>{story()}</body></html>"
    )

    assert isinstance(found, Article)
    assert found.body.split("\n\n") == TEXT


def test_the_address_over_a_printed_page_with_its_label(monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    over = "<div class=link>You find this article at: https://www.courier.example/news/bridge.A180212_38</div>"

    assert body(f"{over}{story()}") == TEXT


def test_footnotes_stay() -> None:
    notes = [f"[{n}] https://example.org/sources/{n}" for n in (1, 2, 3)]

    assert body(story().replace("</div>", "".join(f"<p>{note}</p>" for note in notes) + "</div>")) == [*TEXT, *notes]


def test_headlines_with_their_day_in_brackets_and_a_printed_pages_foot() -> None:
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    rows = "".join(f"<tr><td>·<a href=/{n}>The ferry of {n}</a> (2008-12-2{n})</td></tr>" for n in range(3))
    assert body(f"<td>{text}<table><tr><td><b>Related</b></td></tr>{rows}</table></td>") == TEXT
    foot = (
        "<hr><p><small>Original URL: http://post.example/2011/bridge.html<br>Page last generated: Fri, 12 Aug 2011"
        "<br>&copy; Copyright 2010 - 2011 Post Company Ltd. All rights reserved. No part may be used. | Advertise here"
        " | Submit a letter to the editor of the paper | Add our feed | Write to the webmaster of this site</small></p>"
    )
    assert body(f"{text}{foot}") == TEXT


def test_the_way_to_a_page_with_pictures_between_its_steps_is_no_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.parsers.html_page.body.judge", lambda found, ballots, known: [1.0] * len(found))
    way = "<span><a href=/>Home</a> <img src=a.png> <a href=/n>News</a> <img src=a.png> The bridge</span>"
    assert body(f"<div>{way}</div>{''.join(f'<p>{each}</p>' for each in TEXT)}") == TEXT


@pytest.mark.parametrize(
    "line",
    [
        "《 河畔日报 》（ 2008年04月23日 05 版）",
        "（《河畔日报》2021年05月06日07版）",
        "（原载于《河畔日报》2021年5月6日第7版）",
        "（2020年11月17日朝刊）",
        "(SZ vom 04.05.2008)",
        "DIE POST, 03.04.2008 Nr. 15",
        "Aus der F.A.Z. vom 3. April 2010",
        "* Este artículo apareció en la edición impresa del jueves, 3 de abril de 2008",
        "A version of this article appeared in print on April 3, 2010, on page A1 of the New York edition.",
    ],
)
def test_the_issue_that_printed_a_text_is_no_part_of_it(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    assert body(f"{story()}<p>{line}</p>") == TEXT


@pytest.mark.parametrize(
    "line",
    [
        *(
            "- with AAP",
            "— with Reuters and AP",
            "(avec AFP)",
            "Mit Material von dpa",
            "(mit dpa)",
            "Con información de EFE",
        ),
        *(
            "AAP",
            "– RNZ",
            "dpa/AFP",
            "Press Association",
            "(dpa/jk)",
            "jk/mw (dpa, AFP)",
            "(ph, mw)",
            "(red)",
            "PAP, ms",
        ),
    ],
)
def test_agencies_and_initials_on_the_last_line_are_no_text(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    assert body(f"{story()}<p>{line}</p>") == TEXT


@pytest.mark.parametrize("line", ["It is over now", "Mud and rust", "So it was with them", "NDR"])
def test_short_last_lines_stay(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    assert body(f"{story()}<p>{line}</p>") == [*TEXT, line]


ASKED = (
    "Reports from the villages take days and petrol, and if each of those who read this gave a little, we could go on."
)


@pytest.mark.parametrize(
    "button",
    [
        "<p><a href=/donate><button>Donate</button></a></p>",
        "<p><a href='https://www.post.example/membership' class=button>Become a member</a></p>",
        "<a href=/faire-un-don>Je donne</a>",
        "<div><a href=https://www.patreon.com/thepost>Patreon</a></div>",
    ],
)
def test_what_stands_over_a_button_to_give_is_no_text(button: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    own = "<link rel=canonical href='https://post.example/news/1'>"
    text = "".join(f"<p>{each}</p>" for each in TEXT)
    assert body(f"{text}<hr><p>{ASKED}</p>{button}", head=own)[:4] == TEXT
    elsewhere = "<p><a href=https://shelter.example/donate>Donate</a></p>"  # whom the story is about
    assert body(f"{text}<p>{ASKED}</p>{elsewhere}", head=own)[:4] == [*TEXT, ASKED]


@pytest.mark.parametrize("label", ["［PR］", "【PR】", "[AD]", "［広告］"])
def test_the_label_of_an_advertisement_is_no_text(label: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raise_all(monkeypatch)
    assert body(story(inner=f"<div>{label}</div>")) == TEXT


@pytest.mark.parametrize(
    "figure",
    [
        "<div class=bild><div><img src=a.jpg></div><div><p>{}</p><span>Bild: dpa</span></div></div>",
        "<div><picture><img src=a.jpg></picture><p>{}</p></div>",
        "<div class=top><a href=/1><img src=a.jpg></a><div class=info><p>{}</p></div></div>",
    ],
)
@pytest.mark.parametrize("head", ["<h1>The bridge</h1>", "<h1><span>Traffic</span> <span>The bridge</span></h1>"])
def test_what_a_picture_above_the_headline_shows_is_no_text(
    figure: str, head: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    raise_all(monkeypatch)
    over = figure.format("A lorry turns back at the old bridge: only nine of its pillars are whole.")
    tag = '<meta charset=utf-8><meta property="og:title" content="The bridge">'
    found = parse_html(f"<html><head>{tag}</head><body><article>{over}{head}{story()}</article></body></html>")
    assert isinstance(found, Article)
    assert found.body.endswith("\n\n".join(TEXT))
    assert "turns back at the old bridge" not in found.body


def test_points_between_the_paragraphs_of_a_box_are_text() -> None:
    points = ["The bridge was built of oak and iron in 1911", "Divers found cracks in four pillars", "Work takes years"]
    items = "".join(f"<li>{each}</li>" for each in points)
    text = f"<div id=lead>{FIRST}</div><ul class=summary-list>{items}</ul><p>{MIDDLE}</p><p>{LAST}</p><p>{ASKED}</p>"
    assert body(f"<section>{text}</section>") == [FIRST, *points, MIDDLE, LAST, ASKED]


def test_a_day_over_the_headline_in_the_texts_cell_is_no_text() -> None:
    title = "Fishermen of the old harbour give up their nets for cameras at night"
    head = f"<font size=1>11/08/2002 - 03h17</font><br><font size=4><b>{title}</b></font><br><br>"
    name = "<b>JOANA LEITE PRADO</b><br>da Agência Ponte, em Cananéia<br><br>"
    cell = f"<td>{head}{name}{'<br><br>'.join((*TEXT, ASKED))}</td>"
    tags = f"<meta charset=utf-8><title>Folha - Cotidiano - {title} - 11/08/2002</title>"
    found = parse_html(f"<html><head>{tags}</head><body><table><tr><td><a>Brasil</a></td>{cell}</tr></table></body>")
    assert isinstance(found, Article)
    assert (found.title, found.body.split("\n\n")) == (title, [*TEXT, ASKED])


@pytest.mark.parametrize(
    "foot",
    [
        (
            "Mekong Post, Issue 12/15, July 18 - 31, 2003<br>&copy; Ann Lee, 2003. All rights revert to authors.<br>"
            "For permission to publish any part, contact Ann Lee, Editor<br>Last modified: 02-Aug-03 - Any comments?"
        ),
        "The Harbour Weekly, No. 34<br>Copyright 2003 Harbour Weekly Ltd. No part may be printed elsewhere.",
        "Hafenblatt, Nr. 12/2003<br>© Hafenblatt Verlag 2003. Alle Rechte bei den Autoren.<br>Fragen an die Redaktion",
    ],
)
def test_the_papers_name_over_its_rights_at_the_foot_of_an_old_page(foot: str) -> None:
    text = "<p>".join(TEXT)

    shown = f"<table><tr><td><font size=3>{text}</font><p><hr><font size=1>{foot}</font></td></tr></table>"
    assert body(shown) == TEXT
    assert body(f"<div>{text}<p>Millford<br>{LAST}</div>")[-1].endswith(LAST)
