"""Blogs: the headline beside the site's name and slogan, and the blog's own person as the writer."""

from __future__ import annotations

import pytest

from ingest.parsers.html_page import parse_html
from store.model import Article

TEXT = (
    "A locksmith in Antwerp has looked into the locks of hotel bars, and what was found surprised nobody at all.",
    "They were never meant to stop a guest who wants a bottle of beer, only to win the argument about the bill.",
    "The padlock makes a list, and with the list in hand the house is right when it comes to paying in the end.",
)
TITLE = "The padlock on the hotel bar"
WHERE = "https://blog.example.org/2011/06/padlock.html"


def article(page: str, url: str = "") -> Article:
    found = parse_html(page, url=url)
    assert isinstance(found, Article), found
    return found


def blog(
    head: str = "", top: str = "", below: str = "", end: str = "", *, first: str = "", url: str = WHERE
) -> Article:
    """A blog's page: what stands above the entry's headline, behind its text, and at the page's end."""
    paragraphs = [f"{first}{TEXT[0]}", *TEXT[1:]]
    text = "".join(f"<p>{part} {part.replace('The', 'A second')}</p>" for part in paragraphs)
    head = head or f"<title>{TITLE}</title>"
    entry = f'<div class="entry"><h2 class="entry-title">{TITLE}</h2><div class="entry-body">{text}</div>{below}</div>'
    comments = '<div class="comments"><h3>Comments</h3><div class="comment"><p>Good, by Tom Bright</p></div></div>'
    return article(f"<html><head>{head}</head><body>{top}{entry}{comments}{end}</body></html>", url)


MENU = "".join(f'<a href="http://pads.example.com/blog/2011/0{n}/">May {n}</a> ' for n in range(1, 7))


NAME = "Halloran on bars"
SLOGAN = "Hotel bars, their locks and what is in their beer"
LOGO = f'<a href="http://pads.example.com/blog/">{NAME}</a>'
HEADER = f'<h1 class="title">{LOGO}</h1><div class="descriptionwrapper"><p class="description">{SLOGAN}</p></div>'


@pytest.mark.parametrize(
    ("banner", "tag"),
    [
        (f'<h1 id="banner-header">{LOGO}</h1><h2 id="banner-description">{SLOGAN}</h2>', f"{NAME}: {TITLE}"),  # Typepad
        (f'<div id="banner"><h1>{LOGO}</h1><h2>{SLOGAN}</h2></div>', f"{NAME}: {TITLE}"),  # Movable Type
        (f"{HEADER}<h2 class='date-header'>Sunday, 12 June 2011</h2>", f"{NAME}: {TITLE}"),  # Blogger
        (f"<h1>{LOGO}</h1><h2>{LOGO.replace(NAME, SLOGAN)}</h2>", f"{TITLE} - {NAME}"),  # Serendipity
        (f'<h1><a href="/weblog/">{NAME}</a></h1><p class="tagline">{SLOGAN}</p>', f"{NAME} » {TITLE}"),  # Nucleus
        (f'<h1>{LOGO}</h1><div class="description">{SLOGAN}</div>', f"{NAME} » Blog Archive » {TITLE}"),  # WordPress
    ],
)
def test_the_blogs_name_and_slogan_are_no_headline(banner: str, tag: str) -> None:
    assert blog(f"<title>{tag}</title>", f"{banner}<p>{MENU}</p>").title == TITLE


def test_a_linked_heading_that_is_no_logo_stays_the_headline() -> None:
    page = f'<title>{TITLE} - Courier</title><h1><a href="{WHERE}">{TITLE}</a></h1><h2>Courier</h2>'

    assert article(f"{page}{''.join(f'<p>{part} {part}</p>' for part in TEXT)}", WHERE).title == TITLE


def test_the_heading_beats_what_a_plug_in_for_search_engines_wrote_everywhere_else() -> None:
    short = "Bar with a padlock open again"
    graph = f'{{"@graph": [{{"@type": "Article", "headline": "{short}"}}]}}'
    head = f'<title>{short}</title><meta property="og:title" content="{short}">'
    text = f"<h1>After the flood: bar with a padlock opens on Saturday</h1>{''.join(f'<p>{t} {t}</p>' for t in TEXT)}"
    plugin = f'<script type="application/ld+json" class="yoast-schema-graph">{graph}</script>'
    other = f'<script type="application/ld+json">{graph}</script>'

    assert article(f"{head}{plugin}{text}").title == "After the flood: bar with a padlock opens on Saturday"
    assert article(f"{head}{other}{text}").title == short


TRACKBACK = (
    '<!--\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n<rdf:Description rdf:about="{url}"\n'
    ' trackback:ping="http://tb.example.com/21" dc:title="{title}" dc:identifier="{url}" dc:creator="{name}"'
    ' dc:date="2011-06-12T09:12:00+02:00" />\n</rdf:RDF>\n-->'
)


def test_what_a_trackbacks_rdf_says_of_the_entry() -> None:
    own = TRACKBACK.format(url=WHERE, title=TITLE, name="claire")
    other = TRACKBACK.format(url=f"{WHERE}x", title="Another", name="Bob Roy")
    found = blog(f"<title>Pads</title>{own}")

    assert (found.title, found.authors) == (TITLE, ("claire",))
    assert found.published is not None
    assert found.published.value[:10] == "2011-06-12"
    assert blog(f"<title>Pads</title>{other}{own}").authors == ("claire",)
    assert blog(f"<title>Pads</title>{other}{other}").authors == ()


LINK = "<a href='/x'>"


@pytest.mark.parametrize(
    ("below", "name"),
    [
        (
            f"<div class='s9y_entryFooter'>Geschrieben von {LINK}Isegrim</a> in {LINK}Alltag</a> um 22:41</div>",
            "Isegrim",
        ),
        ("<div class='post-footer'><p>Publicado por Marisol de la Torre en 21:14</p></div>", "Marisol de la Torre"),
        ("<p class='entry-footer'>Postado por Tânia às 21:14</p>", "Tânia"),
        ("<p class='entry_footer'>Upplagd av Kalle kl. 21:14</p>", "Kalle"),
        ("<p>Lähettänyt Aino klo 21.14</p>", "Aino"),
        (
            "<p class='entry-footer-info'>Rédigé par Claire Aubry le 04 septembre 2007 à 09:12 dans Bars</p>",
            "Claire Aubry",
        ),
    ],
)
def test_the_line_below_an_entry(below: str, name: str) -> None:
    assert blog(below=below).authors == (name,)


@pytest.mark.parametrize(
    ("label", "text"),
    [("Beitragsautor", "Von"), ("Auteur de l’article", "Par"), ("Autor de la entrada", "Por"), ("Post author", "By")],
)
def test_labels_for_those_who_hear_the_page(label: str, text: str) -> None:
    meta = f'<ul><li class="post-author meta-wrapper"><span class="screen-reader-text">{label}</span>'
    meta += f'<span class="meta-text">{text} <a href="/author/anna/">Anna Amrhein</a></span></li></ul>'

    assert blog(top=f"<h1>{TITLE}</h1>{meta}").authors == ("Anna Amrhein",)


def test_bylines_among_the_words_of_the_text() -> None:
    assert blog(first="Antwerp - By Heike Rosenbrock. ").authors == ("Heike Rosenbrock",)
    assert blog(first="Von Heike Rosenbrock und Tom Lee – ").authors == ("Heike Rosenbrock", "Tom Lee")
    assert blog(first="Nobody was surprised. Von <b>Konrad Wiesner</b>.</p><p>").authors == ("Konrad Wiesner",)
    assert (
        blog(first="Nobody was surprised to hear that this is what the novel by Konrad Wiesner.</p><p>").authors == ()
    )
    assert blog(first="By Antwerp. ").authors == ()


def test_a_name_at_the_end_beats_the_desk_that_is_stated() -> None:
    graph = '{"@type": "NewsArticle", "headline": "x", "author": {"name": "Redaktion"}}'
    graph = f'<script type="application/ld+json">{graph}</script>'
    end = "<p align=right><em>Jana Kettler, Radio Pad</em></p><p><small>Foto: Radio Pad</small></p>"

    assert blog(f"<title>{TITLE}</title>{graph}", below=end).authors == ("Jana Kettler",)
    assert blog(f"<title>{TITLE}</title>{graph}").authors == ("Redaktion",)


@pytest.mark.parametrize(
    ("head", "top", "end", "name"),
    [
        (f"<title>{TITLE} – Dr. Alexander Klier</title>", "", "", "Alexander Klier"),  # its host is the same
        (f"<title>{TITLE} | Daniel Klier's weblog</title>", "", "", "Daniel Klier"),
        ("", '<div id="Sidebar"><p>By <strong>Owen&nbsp;Trask</strong></p></div>', "", "Owen Trask"),
        ("", "<div id='tagline'>Ein Blog von Owen Trask</div>", "", "Owen Trask"),
        ("", "<div id='description'>A scrapbook by Owen Trask. Mostly locks. Ask me</div>", "", "Owen Trask"),
        ("", "", "<div id='footer'>Copyright © 2002–2014 Owen Trask. All rights reserved.</div>", "Owen Trask"),
        ("", "", "<div id='footer'>&copy; Owen Trask 2014</div>", "Owen Trask"),
        ("", "", "<div class='side'><h3>About</h3><p>Hi, I'm Mary and I like locks.</p></div>", "Mary"),
        ("", "", "<div class='side'><p>Mein Name ist Mary Klier.</p></div>", "Mary Klier"),
        ("", "", "<p><a class='profile-name-link' href='/profile/1'>Señora Candado</a></p>", "Señora Candado"),
        ("", "", "<p>Miles Klier's latest book</p><p>Words from Miles Klier on locks</p>", "Miles Klier"),
    ],
)
def test_the_blogs_own_person(head: str, top: str, end: str, name: str) -> None:
    found = blog(
        head, top, end=end, url="https://www.alexander-klier.net/2011/padlock.html" if "Alex" in head else WHERE2
    )

    assert found.authors == (name,)
    assert any(e.rule == "html:site-owner" for e in found.evidence)


WHERE2 = "https://www.klier.example/2011/padlock.html"


@pytest.mark.parametrize(
    ("head", "end"),
    [
        (f"<title>{TITLE} | Radio Klier</title>", ""),  # an outlet's name of two words
        ("", "<p>© 2014 Heinrich Klier Stiftung</p>"),
        ("", "<p>© 2014 Owen Trask Media GmbH</p>"),
        ("", "<p>Theme by Anna Klier. Design: Anna Klier</p>"),
        ("", "<p>A blog by Owen Trask</p><p>A blog by Mary Bell</p>"),  # whose?
        ("", "<div class='comment'><p>Hi, I'm Mary Klier</p></div>"),
        ("", "<p><a class='profile-name-link'>Mary</a></p><p><a class='profile-name-link'>Tom</a></p>"),
        ("", "<p>The Heinrich Klier Institut</p><p>Books by Heinrich Klier</p>"),
    ],
)
def test_what_says_of_no_one_that_the_blog_is_theirs(head: str, end: str) -> None:
    assert blog(head, end=end, url=WHERE2).authors == ()


@pytest.mark.parametrize(
    ("top", "below", "name"),
    [
        ("<div class='submitted'>Mo, 06/08/2009 - 21:47 — kornelia</div>", "", "kornelia"),  # Drupal
        ("", "<div class='storyDate'>linienricht um 23:18 | abgelegt unter: bim</div>", "linienricht"),  # Antville
        ("", "<div class='post-footer'>der Michel @ 23:18</div>", "der Michel"),
        ("<div class='small'>Geplaatst door: <b>gijs</b>, 13-05-08 | 21:06</div>", "", "gijs"),  # b2evolution
        ("<font class='poster'><a href='/'>marrowbone</a></font>", "", "marrowbone"),  # LiveJournal
        (
            "<div class='author-card'><div class='author-card-name'>Priya Raman</div>Priya Raman Walks a lot.</div>",
            "",
            "Priya Raman",  # Ghost
        ),
    ],
)
def test_accounts_in_the_lines_of_blog_engines(top: str, below: str, name: str) -> None:
    assert blog(top=top, below=below).authors == (name,)


@pytest.mark.parametrize(
    "behind", ["Kommentar verfassen", "3 Kommentare", "| Leave a comment", "· No comments", "Laisser un commentaire"]
)
def test_a_guests_name_before_the_link_to_the_comments(behind: str) -> None:
    head = f"<title>{TITLE} - Anna Krummrey</title>"
    line = (
        f"<h1>{TITLE}</h1><p class='entry-meta'><time>12. Februar 2017</time> von Timo Rasch <span>{behind}</span></p>"
    )
    end = "<h4>Über mich</h4><p>Anna Krummrey kocht in Leipzig.</p><p>© 2017 Anna Krummrey</p>"

    assert blog(head, line, end=end, url="https://www.annakrummrey.example/x/").authors == ("Timo Rasch",)


def test_a_users_page_in_the_entrys_line() -> None:
    line = '20/03 | 23:51 | <a href="index.php?memberid=3">jeroen_v</a> | <a href="?c=2">street</a>'
    line = f'<div class="iteminfo">{line}</div>'

    assert blog(below=line).authors == ("jeroen_v",)
    assert blog(below=line.replace("memberid", "page")).authors == ()


def test_a_name_that_the_entrys_class_has_and_the_page_spells_out() -> None:
    box = '<div class="entry-author-jorg_kessel entry">'

    assert blog(top=box, end="</div><p>Jörg Kessel, since 1971 on a bicycle, is late.</p>").authors == ("Jörg Kessel",)
    assert blog(top=box, end="</div><p>Nobody says a name</p>").authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "<div class='submitted'>Mo, 06/08/2009 - 21:47</div>",
        "<div class='post-info'>Posted at 21:47</div>",
        "<div class='post-info'>Heute um 21:47</div>",
        "<div class='comment-info'>kornelia um 21:47</div>",
    ],
)
def test_lines_of_blog_engines_without_a_name(line: str) -> None:
    assert blog(top=line).authors == ()


@pytest.mark.parametrize(
    ("end", "names"),
    [
        ("<h2>Zur Person</h2><p>Arndt Kessel, Jahrgang 1971, fährt Rad und kommt an.</p>", ("Arndt Kessel",)),
        ("<h3>About me</h3><p>Mary Klier lives by the sea with a dog.</p>", ("Mary Klier",)),
        ("<h2>Author</h2><div>Mary Klier has been making pots since 1998.</div>", ("Mary Klier",)),
        ("<p class='blogCommentAuthor'>Fay Dunn</p><p>Long live the lock.</p>", ()),
        ("<ul><li>Elin Vasser</li><li>elin@tarnhelm.example</li></ul>", ("Elin Vasser",)),
        ("<ul><li>Elin Vasser</li><li>office@tarnhelm.example</li></ul>", ()),
        ("<h3>About</h3><p>Radio Klier, founded in 1971, is heard all over the valley.</p>", ()),
    ],
)
def test_what_boxes_about_a_person_say(end: str, names: tuple[str, ...]) -> None:
    assert blog(end=end, url=WHERE2).authors == names


def test_the_headline_is_the_line_that_the_title_tag_has() -> None:
    text = "".join(f"<p>{part} {part}</p>" for part in TEXT)
    journal = "<h1>small bones</h1><a href='http://marrow.example.com/'><b>marrow</b></a>"
    rubric = f"<title>{TITLE} - News - Fans online : The home of all locks</title>"
    rubric += f"<span class=itemTitle>Bars : {TITLE}</span>"

    assert (
        article(f"<title>marrow: The bar bill</title>{journal}<div><b>The bar bill</b></div>{text}").title
        == "The bar bill"
    )
    assert article(f"{rubric}{text}").title == TITLE


def test_the_day_in_what_the_headline_links_to() -> None:
    link = '<h1>Blog</h1><h3><a href="/index.php/2008/05/13/bar">The bar in the hotel</a></h3>'
    found = article(f"<title>Blog - The bar in the hotel</title>{link}{''.join(f'<p>{p} {p}</p>' for p in TEXT)}")

    assert found.published is not None
    assert found.published.value == "2008-05-13"


def test_a_weekday_in_two_letters_says_which_number_is_the_month() -> None:
    found = blog(top="<span class='submitted'>Mo, 06/08/2009 - 21:47 — kornelia</span>")

    assert found.published is not None
    assert found.published.value == "2009-06-08T21:47"


def test_a_title_for_sharing_that_is_the_sites() -> None:
    head = f'<title>{TITLE} - PADS</title><meta property="og:title" content="{{}}">'

    assert blog(head.format("Pottery by the sea")).title == TITLE
    assert blog(head.format("A padlock that nobody needs")).title == "A padlock that nobody needs"


def test_a_signature_beats_the_firm_in_the_meta_tag_that_nothing_prints() -> None:
    end = '<p class="firma"><img src="/pen.gif"> Luca Bergese</p>'
    firm, person = (
        f'<title>{TITLE}</title><meta name="author" content="{name}">' for name in ("Edinet Asti", "Ann Lee")
    )

    assert blog(firm, below=end).authors == ("Luca Bergese",)
    assert blog(firm).authors == ("Edinet Asti",)
    assert blog(person, below=end).authors == ("Ann Lee",)  # may be the photographer's
