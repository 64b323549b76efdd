"""Pages whose marks mislead: text for readers without scripts, microdata of others, logins, columns that come first."""

from __future__ import annotations

import json

import pytest

from ingest.parsers.html_page import parse_html
from ingest.parsers.html_page.names import names_of
from store.model import Article, Rejected

TITLE = "Ferry pier to be rebuilt before winter"
SENTENCES = [
    "The harbour council voted on Monday to rebuild the old ferry pier before winter, officials of the town said.",
    "Fishermen had asked for the pier to be mended since the storm of last February tore away half of its planks.",
    "The work will cost two million and take until autumn, the harbour master told those who had come to listen.",
    "Nobody spoke against the plan, and the mayor called it the best news of the year for a town that lives by boats.",
]
TEXT = f"<p>{'</p><p>'.join(SENTENCES)}</p>"
MENU = "<ul>" + "".join(f"<li><a href='/label/{n}'>Label {n}</a> <span>{n}</span></li>" for n in range(20)) + "</ul>"


def read(body: str, *, head: str = "", stated: dict[str, object] | None = None, language: str = "en") -> Article:
    script = f'<script type="application/ld+json">{json.dumps(stated)}</script>' if stated else ""
    found = parse_html(f"<html lang={language}><head>{head}{script}</head><body>{body}</body></html>")
    assert isinstance(found, Article), found
    return found


def day(found: Article) -> str:
    return found.published.value[:10] if found.published else ""


@pytest.mark.parametrize(
    "shown",
    [
        f"<h2>{TITLE}</h2><script type='text/template'>{TEXT}</script><noscript>{TEXT}</noscript>",
        f"<h1>{TITLE}</h1><noscript class=seo><article>{TEXT}</article></noscript><div id=app></div>",
    ],
)
def test_a_text_for_readers_without_scripts(shown: str) -> None:
    found = read(f"{shown}{MENU}", head=f"<title>Harbour Blog: {TITLE}</title>")

    assert found.title == TITLE
    assert found.body.split("\n\n") == SENTENCES


def test_a_note_to_switch_scripts_on_is_no_article() -> None:
    note = "<noscript><p>Please switch on JavaScript to read this page.</p></noscript>"
    assert isinstance(parse_html(f"<html><body><h1>Harbour</h1>{note}{MENU}</body></html>"), Rejected)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (
            "Posted by Ann Lee, Android Platform Security and Bob Roy, Software Engineer",
            ["Ann Lee", "Bob Roy"],
        ),
        ("Ann Lee in London and Bob Roy in New York", ["Ann Lee", "Bob Roy"]),
        ("Par Jean Roux à Marrena", ["Jean Roux"]),
        ("Ute Kast, Presse & Kommunikation", ["Ute Kast"]),
        ("Ann Lee, Communications and Marketing", ["Ann Lee"]),
        ("Story and photos by Ann Lee", ["Ann Lee"]),
        ("Text und Fotos: Ann Lee", ["Ann Lee"]),
        ("Von unserem Korrespondenten Frank Holt", ["Frank Holt"]),
        ("De notre correspondante à Rome, Ann Lee", ["Ann Lee"]),
        ("Penulis Ann Lee", ["Ann Lee"]),
        ("Scris de Ann Lee", ["Ann Lee"]),
        ("Muhabir: Ann Lee", ["Ann Lee"]),
        ("写真・文＝山田太郎", ["山田太郎"]),
        ("Our Foreign Staff", ["Our Foreign Staff"]),
        ("Ann Lee and Madonna", ["Ann Lee", "Madonna"]),
        ("Ann Lee, dpa", ["Ann Lee", "dpa"]),
    ],
)
def test_departments_behind_writers_and_labels_before_them(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


TEASER = (
    '<div itemscope itemtype="http://schema.org/{0}"><time datetime="2020-09-11">11.09.2020'
    '<meta itemprop="datePublished" content="2020-09-11"></time>'
    '<h3 itemprop="headline"><a href="/{1}">New head of the harbour school {1}</a></h3></div>'
)


@pytest.mark.parametrize("kind", ["Article", "NewsArticle", "BlogPosting"])
def test_days_in_the_microdata_of_other_articles(kind: str) -> None:
    own = (
        f'<div itemscope itemtype="http://schema.org/{kind}"><h1 itemprop="headline">{TITLE}</h1>'
        f'<time itemprop="datePublished" datetime="2020-09-24">24.09.2020</time>{TEXT}</div>'
    )
    found = read(own + "".join(TEASER.format(kind, n) for n in range(4)))
    alone = read(own.replace("</time>", '</time><meta itemprop="datePublished" content="2020-09-23T08:00">'))

    assert day(found) == "2020-09-24"
    assert day(alone) == "2020-09-23"


@pytest.mark.parametrize(
    "line",
    [
        "<p class=info><time datetime=2015-06-22T09:15>22.06.2015</time> von Frank Holt <i>(Kommentare: 0)</i></p>",
        "<p>22.06.2015 09:15 von Frank Holt [3 Kommentare]</p>",
        "<p>von Frank Holt | Kommentare: 12</p>",
    ],
)
def test_a_count_of_comments_behind_the_byline(line: str) -> None:
    assert read(f"<h1>{TITLE}</h1>{line}{TEXT}", language="de").authors == ("Frank Holt",)


def test_a_title_tag_with_site_and_rubric_before_the_headline_of_a_table() -> None:
    found = read(
        "<table><tr><td colspan=2><img src=l.gif alt='harbour.example'></td></tr><tr><td><a href=/>Home</a></td><td>"
        f"<font size=2><b>PLACES BY THE WATER</b></font><br><font size=5><b>{TITLE}</b></font><br><font size=1>"
        f"by Ann Lee<br>harbour.example<br>14 May 2008</font>{TEXT}</td></tr></table>",
        head=f"<title>harbour.example: Places by the water: {TITLE}</title>",
    )

    assert found.title == TITLE
    assert day(found) == "2008-05-14"


@pytest.mark.parametrize(
    "column",
    [
        "<dl><dt><a href=/a>Pier</a></dt><dd>1 May 2008</dd><dt><a href=/b>New boats</a></dt><dd>2 May 2008</dd></dl>",
        "<h2>Profile</h2><p>Ann Lee is a harbour pilot. She went to school in Moorby and sailed for nine years.</p>",
    ],
)
def test_a_column_that_comes_before_the_headline_is_no_text(column: str) -> None:
    found = read(
        f"<h1><a href=/>Harbour Blog</a></h1><div>{column}</div><div><h3>{TITLE}</h3><div>{TEXT}</div></div>",
        head=f"<title>{TITLE} - Harbour Blog</title>",
    )

    assert found.body.split("\n\n") == SENTENCES


def test_a_lead_above_the_headline_in_the_articles_box_is_text() -> None:
    lead = "The pier that the storm took away last winter comes back, and it will be ten yards longer than before."
    found = read(f"<main><div><p>{lead}</p></div><h1>{TITLE}</h1><div>{TEXT}</div></main>")

    assert found.body.split("\n\n") == [lead, *SENTENCES]


@pytest.mark.parametrize(
    ("login", "shown", "names"),
    [
        ("Taster", "<p class=post-author>Ann Lee</p><p class=post-author>Bob Roy</p>", ("Ann Lee", "Bob Roy")),
        ("hwadmin", "<div class=byline>By Ann Lee</div>", ("Ann Lee",)),
        ("Taster", "<div class=byline>By Taster</div>", ("Taster",)),
        ("Taster", "", ("Taster",)),
    ],
)
def test_persons_at_the_headline_go_before_a_stated_login(login: str, shown: str, names: tuple[str, ...]) -> None:
    stated = {"@type": "NewsArticle", "headline": TITLE, "author": {"@type": "Person", "name": login}}
    cards = "<div><h4><a href=/x>Twelve swans block the road</a></h4><span class=author>Cy Dorn</span></div>"

    assert (
        read(f"<div>{shown}</div><h1>{TITLE}</h1><div>{TEXT}{TEXT}</div>{'<br>' * 60}{cards}", stated=stated).authors
        == names
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<b>Temi Cole</b> and <b>Femi Bakare</b>", ("Temi Cole", "Femi Bakare")),
        ("<strong>Robert Bakare</strong>", ("Robert Bakare",)),
        ("<strong>Harbour Works</strong>", ("River Post",)),
    ],
)
def test_names_in_bold_right_above_the_text_go_before_the_house(line: str, names: tuple[str, ...]) -> None:
    stated = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "author": {"@type": "Person", "name": "River Post"},
        "publisher": {"@type": "Organization", "name": "River Post"},
    }

    assert read(f"<article><h1>{TITLE}</h1><p>{line}</p>{TEXT}</article>", stated=stated).authors == names


@pytest.mark.parametrize(
    ("start", "wanted"),
    [
        ("<strong>Kassel, 12. März 2011.</strong> Ein Platz.", "2011-03-12"),
        ("<strong>Bad Aibling, den 12. März 2011.</strong> Ein Platz.", "2011-03-12"),
        ("Ein Platz. Am 12. März 2011 war er leer.", "2011-03-15"),
        ("<strong>Kassel, 12. März 1945.</strong> Ein Platz.", "2011-03-15"),  # what the story tells of
    ],
)
def test_todays_date_at_the_top_and_a_dateline(start: str, wanted: str) -> None:
    menu = "<p><a href=#>Debatte</a> <a href=#>Bücher</a></p>" * 4
    found = read(
        f"<div id=datum>Dienstag, 15. März 2011</div>{menu}<h1>{TITLE}</h1><p>{start} {TEXT[3:]}", language="de"
    )

    assert day(found) == wanted


def story(end: str, middle: str = "") -> list[str]:
    return read(
        f"<article><h1>{TITLE}</h1><div>{TEXT}{middle}{TEXT.replace('The', 'One')}{end}</div></article>"
    ).body.split("\n\n")


@pytest.mark.parametrize(
    "end",
    [
        "<p><b>About the authors</b></p><p><b>Ann Lee</b> lectures on harbours.</p><p>Bob Roy is a pilot.</p>",
        "<h3>Über die Autorin</h3><p>Ann Lee ist Lotsin und schreibt seit 2010 über Häfen.</p>",
        "<p>Articles like this one:</p><ul><li><a href=/x>The pilot and his cat</a></li></ul>",
        "<div class=exergue><p>The work takes the town until autumn</p></div><p>* * *</p>",
    ],
)
def test_what_stands_below_a_text_and_is_none_of_it(end: str) -> None:
    assert story(end) == story("")


def test_a_signature_with_its_day_in_the_last_paragraph_is_no_caption() -> None:
    last = "One may copy the rules. (Ann Lee, Bob Roy, 30.6.2021)"
    assert story(f"<p>{last}</p>")[-1] == last


@pytest.mark.parametrize(
    ("below", "known"),
    [
        ("<p>Posted <a href=/2018/04>11 April 2018</a> by <a href=/ann>Ann Lee</a></p><p>Film: none.</p>", True),
        ("<div>11.04.2018 Moorby</div><a href=/a.jpg>The pier in the storm of last winter</a><p>It is back.</p>", True),
        ("<h3><a href=/a>The pier is back in its place again</a></h3><i>11 April 2018</i><p>It is back.</p>", False),
        ("<p>It is back.</p>", False),
    ],
)
def test_a_short_article_among_many_links_has_its_day_below_its_headline(below: str, known: bool) -> None:
    links = "".join(f"<li><a href='/{n}'>Of the harbour and its many boats {n}</a></li>" for n in range(40))
    found = parse_html(
        f"<html><head><title>{TITLE}</title></head><body><ul>{links}</ul><h1>{TITLE}</h1>{below}</body></html>",
        url="https://harbour.example/pier-to-be-rebuilt",
    )

    assert isinstance(found, Article) is known


@pytest.mark.parametrize(
    ("line", "below", "wanted"),
    [
        ("", "<h3>Comments</h3><div><b>Ann</b> says: <i>June 23, 2015 at 10:00</i><p>I think so.</p></div>", ""),
        ("<p>June 22, 2015</p>", "<p>Printed from Harbour Blog on July 4, 2015</p>", "2015-06-22"),
        ('<span class=ago title="June 22, 2015 9:15 AM">4 years ago</span>', "", "2015-06-22"),
        ('<span class=ts data-timestamp="1434964500">4 years ago</span>', "", "2015-06-22"),
        ("<p>Volume 3, Issue 6 | Published June 22, 2015</p>", "", "2015-06-22"),
        ("<p>Moorby, June 22, 2015</p>", "", "2015-06-22"),
    ],
)
def test_days_and_their_lines(line: str, below: str, wanted: str) -> None:
    found = read(f"<h1>{TITLE}</h1>{line}{TEXT}{below}")

    assert day(found) == wanted
    assert found.body.split("\n\n")[0] == SENTENCES[0]


@pytest.mark.parametrize(
    ("heading", "wanted"),
    [
        (f"<span class=kicker>Harbour</span> {TITLE}", TITLE),
        (f"<small class=article__eyebrow>Harbour:</small> {TITLE}", TITLE),
        (f"{TITLE} <span class='badge badge-plus'>Plus</span>", TITLE),
        (f"{TITLE} <i>now</i>", f"{TITLE} now"),
    ],
)
def test_rubrics_and_badges_inside_a_heading(heading: str, wanted: str) -> None:
    tag = TITLE if wanted == TITLE else wanted

    assert read(f"<h1>{heading}</h1>{TEXT}", head=f"<title>{tag} - Harbour Blog</title>").title == wanted


@pytest.mark.parametrize(
    ("name", "byline", "names"),
    [
        (["Ann Lee", "Bob Roy"], "", ("Ann Lee", "Bob Roy")),
        ("Ann Lee\nBob Roy", "", ("Ann Lee", "Bob Roy")),
        ("<a href='/a'>Ann Lee</a>", "", ("Ann Lee",)),
        ("Lee-Roy, Ann", "", ("Ann Lee-Roy",)),
        ("ann-lee", "By Ann Lee", ("Ann Lee",)),
        ("ann lee", "", ("ann lee",)),
    ],
)
def test_how_statements_spell_names(name: object, byline: str, names: tuple[str, ...]) -> None:
    stated: dict[str, object] = {"@type": "NewsArticle", "headline": TITLE, "author": {"@type": "Person", "name": name}}

    assert read(f"<h1>{TITLE}</h1><div class=byline>{byline}</div>{TEXT}", stated=stated).authors == names


@pytest.mark.parametrize(
    ("heading", "tag"),
    [
        (
            "The club wanted it gone. Then Gerd (81) came with her sheet",
            "The club wanted it gone. Then Gerd (81) came with her sheet",
        ),
        (
            "Harbour town saves its old pier for good with a sheet",
            "Harbour town saves its old pier with a sheet",
        ),
    ],
)
def test_heading_for_readers_beside_a_title_for_feeds(heading: str, tag: str) -> None:
    fed = "Harbour town saves its old pier with a sheet"
    stated: dict[str, object] = {"@type": "NewsArticle", "headline": fed}
    head = f'<title>{tag}</title><meta property="og:title" content="{fed}">'
    assert read(f"<article><h1>{heading}</h1>{TEXT}</article>", head=head, stated=stated).title == heading


def test_rubric_of_heading_and_tag_is_no_part_of_the_headline() -> None:
    fed = "Harbour town saves its old pier with a sheet"
    stated: dict[str, object] = {"@type": "NewsArticle", "headline": fed}
    head = f'<title>Rescue service | {fed}</title><meta property="og:title" content="{fed}">'
    assert read(f"<article><h1>Rescue service | {fed}</h1>{TEXT}</article>", head=head, stated=stated).title == fed


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Morgan Teasdale Journal staff", ["Morgan Teasdale"]),
        ("Ann Lee Tribune Staff Writer", ["Ann Lee"]),
        ("ANN LEE Gazette Staff Writer", ["ANN LEE"]),
        ("Ann Lee Daily News Staff Writer", ["Ann Lee"]),
        ("Ann Lee Free Press reporter", ["Ann Lee"]),
        ("Ann Lee Post-Dispatch staff", ["Ann Lee"]),
        ("Ann Lee Cedar Falls Courier staff", ["Ann Lee"]),
        ("Ann Lee Of the Journal Staff", ["Ann Lee"]),
        ("Ann Lee Journal staff and Bob Roy Journal staff", ["Ann Lee", "Bob Roy"]),
        ("Maria de la Cruz Herald reporter", ["Maria de la Cruz"]),
        ("Emily Post staff writer", ["Emily Post"]),
        ("Ann Mary Lee staff writer", ["Ann Mary Lee"]),
        ("Yesenia Quispe Mamani @correo Actualizado el 05/09/2019 08:44 a.m.", ["Yesenia Quispe Mamani"]),
        ("Ann Lee ann@post.example Mis à jour le 05/09/2019 10:12", ["Ann Lee"]),
        ("Ann Lee @annlee Atualizado em 05/09/2019 às 08h44", ["Ann Lee"]),
        ("Ann Lee, Actualizado a las 08:44", ["Ann Lee"]),
        ("Ann Lee @annlee Última actualización el 05/09/2019", ["Ann Lee"]),
        ("Ann Lee ann@post.example 605-394-8427", ["Ann Lee"]),
    ],
)
def test_the_paper_before_a_job_and_the_label_of_a_day_are_no_part_of_a_name(printed: str, names: list[str]) -> None:
    assert names_of(printed) == names


FULL = "À Douarnenez, les derniers mareyeurs du port s’inquiètent pour la criée"


@pytest.mark.parametrize(
    ("heading", "tag", "shared", "wanted"),
    [
        (FULL, f"{FULL} - Douarnenez - Ouest", "Douarnenez : les mareyeurs s’inquiètent pour la criée", FULL),
        (
            "Last fish buyers of Millford fear for the future of their old auction hall",
            "Last fish buyers of Millford fear for the future of their old auction hall | Post",
            "Millford: fish buyers fear for auction hall",
            "Last fish buyers of Millford fear for the future of their old auction hall",
        ),
        # the tag is not the heading's: nothing tells which of them the readers have
        (FULL, "Criée de Douarnenez - Ouest", "Douarnenez : les mareyeurs s’inquiètent pour la criée", ""),
    ],
)
def test_a_shared_title_in_fewer_words_than_heading_and_tag(heading: str, tag: str, shared: str, wanted: str) -> None:
    head = f'<title>{tag}</title><meta property="og:title" content="{shared}">'

    assert read(f"<article><h1>{heading}</h1>{TEXT}</article>", head=head).title == (wanted or shared)


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("Island shop to reopen after locals buy it – with one condition", "Island shop to reopen after locals buy it"),
        ("Island shop to reopen after locals buy it – Council Vows", "Island shop to reopen after locals buy it"),
        ("Negyven év után újra lehet úszni a mártélyi holtágban", "Újra lehet úszni a mártélyi holtágban"),
    ],
)
def test_the_whole_headline_beside_a_short_one_for_sharing(whole: str, short: str) -> None:
    stated = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": whole}
    head = f'<title>{whole} | River Post</title><meta property=og:site_name content="River Post">'
    head += f'<meta property=og:title content="{short}">'
    head += f'<script type="application/ld+json">{json.dumps(stated)}</script>'
    text = "The council voted on Monday to rebuild the old bridge over the river, officials of the town said. " * 5
    found = parse_html(f"<html><head>{head}</head><body><h1>{whole}</h1><p>{text}<p>{text}</body></html>")

    assert isinstance(found, Article)
    assert found.title == whole
