"""Org, reStructuredText, AsciiDoc, and Markdown below the front matter of generators of sites."""

from __future__ import annotations

import io
import time

import pytest

from ingest import formats
from ingest.documents import dated
from ingest.parsers import asciidoc, org_doc, rst_doc
from ingest.parsers.contract import Context
from store.model import Article, Rejected
from tests.every_format import LINES, TEXT

ORG = f"""#+title: Strike ends
#+AUTHOR: Ilse Moor
#+DATE: [2016-11-03 Thu 08:00]
#+LANGUAGE: en
#+FILETAGS: :strike:port:
#+OPTIONS: toc:nil

{LINES[0]}

* TODO [#A] What was agreed :news:
:PROPERTIES:
:CUSTOM_ID: agreed
:END:
CLOSED: [2016-11-04 Fri]
See [[https://harbour.example/c][the *contract*]] and /the/ ~appendix~, 3*4 and a/b/c.[fn:1]
# a comment
#+BEGIN_QUOTE
{LINES[1]}
#+END_QUOTE
[[file:port.png]]

| a | b |
|---+---|
| 1 | 2 |

- one
- two
  more

#+begin_html
<svg><text>Not this</text></svg>
#+end_html

- *Unions:*
  two

** COMMENT Left out
Nobody reads this.
*** Nor this
Hidden.
* Notes :noexport:
Secret.
* End
[fn:1] A note.
"""
RST = f"""Strike ends
###########

:date: 2016-11-03 08:00
:modified: 2016-11-05
:authors: Ilse Moor; Tom Reed
:tags: strike, port
:category: news
:summary: They go back
   to work.
:lang: en

{LINES[0]}

What was agreed
===============

See `the contract <https://harbour.example/c>`_, **bold** *it* ``co_de`` and :doc:`more </x>` [1]_::

    an example

.. image:: /port.jpg
   :alt: the port

.. note::

   {LINES[1]}

.. a comment
   of two lines

+---+---+
| a | b |
+===+===+
| 1 | 2 |
+---+---+

* one
* two
  more

.. [1] A note.
.. _target: https://x.example/
"""
ASCIIDOC = f"""// written by hand
= Strike ends
Ilse Moor <moor@post.example>; Tom Reed
v1.0, 2016-11-03: first
:toc:
:keywords: strike, port
:description: They go back to work.
:lang: en

[.lead]
{LINES[0]}

== What was agreed

See https://harbour.example/c[the contract], *bold* _it_ `code` and <<x,more>>.footnote:[A note.]

[quote, Jon Aske]
____
{LINES[1]}
____

image::port.jpg[The port]

////
block comment
////

|===
|a |b
|1 |2
|===

* one
* two
more
"""
BODY = f"{LINES[0]}\n\nWhat was agreed\n\n"


def read(text: str, name: str) -> list[Article | Rejected]:
    parser = formats.detect(text.encode()[:8192], name)
    assert parser is not None
    return list(parser.parse(io.BytesIO(text.encode()), Context(name=name)))


def one(text: str, name: str = "noname") -> Article:
    [found] = read(text, name)
    assert isinstance(found, Article)
    return found


def test_org():
    found = one(ORG)

    assert (found.title, found.authors, found.language) == ("Strike ends", ("Ilse Moor",), "en")
    assert found.published is not None
    assert (found.published.value, found.published.rule) == ("2016-11-03T08:00", "org:published")
    assert [each.name for each in found.mentions] == ["strike", "port"]
    said = "See the contract and the appendix, 3*4 and a/b/c."
    assert (
        found.body == f"{BODY}{said}\n\n{LINES[1]}\n\na\tb\n\n1\t2\n\none\n\ntwo more\n\nUnions: two\n\nEnd\n\nA note."
    )
    assert [(link.title, link.url) for link in found.links] == [("the *contract*", "https://harbour.example/c")]


def test_org_headings_that_were_clipped_or_are_exported_one_by_one():
    text = f"""#+TITLE: Clippings
#+STARTUP: overview
* Strike ends :strike:
:PROPERTIES:
:URL: https://harbour.example/1
:CREATED: [2016-11-14 Mon 09:00]
:END:
{LINES[0]}
** Talks
{LINES[1]}
* Boats
:PROPERTIES:
:EXPORT_FILE_NAME: boats
:EXPORT_DATE: 2016-11-04
:ID: b-1
:END:
{LINES[2]}
"""
    strike, boats = (each for each in read(text, "clips.org") if isinstance(each, Article))

    assert (strike.key, strike.title, strike.url) == ("1", "Strike ends", "https://harbour.example/1")
    assert (strike.published, strike.retrieved) == (None, "2016-11-14T09:00")
    assert strike.body == f"{LINES[0]}\n\nTalks\n\n{LINES[1]}"
    assert (boats.key, boats.title, boats.body) == ("b-1", "Boats", LINES[2])
    assert boats.published is not None
    assert boats.published.value == "2016-11-04"


def test_restructured_text():
    found = one(RST)

    assert (found.title, found.subtitle, found.section) == ("Strike ends", "They go back to work.", "news")
    assert found.authors == ("Ilse Moor", "Tom Reed")
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.value, found.modified.value) == ("2016-11-03T08:00", "2016-11-05")
    said = "See the contract, bold it co_de and more:"
    rest = f"an example\n\n{LINES[1]}\n\na\tb\n\n1\t2\n\none\n\ntwo more\n\nA note."
    assert found.body == f"{BODY}{said}\n\n{rest}"
    assert [(link.title, link.url) for link in found.links] == [("the contract", "https://harbour.example/c")]


def test_org_headings_of_ox_hugo_have_their_day_and_state():
    text = f"""#+hugo_base_dir: ../
#+TITLE: Posts
* DONE Strike ends :news:
CLOSED: [2016-11-03 Thu 08:00]
:PROPERTIES:
:EXPORT_FILE_NAME: strike
:END:
{TEXT}
* TODO Boats
:PROPERTIES:
:EXPORT_FILE_NAME: boats
:END:
{TEXT}
"""
    found, draft = read(text, "posts.org")
    assert isinstance(found, Article)
    assert found.published is not None
    assert (found.title, found.published.value, found.body) == ("Strike ends", "2016-11-03T08:00", TEXT)
    assert isinstance(draft, Rejected)
    assert draft.reason == "a draft, not published"


def test_restructured_text_with_older_fields_and_addresses_apart():
    text = f"""Strike ends !
#############

.. tags: port, strike
.. date: 2010/10/10 10:14
.. category: yeah

We asked `the port`__ and `the Union`_ and Brandt_. {LINES[0]}

__ https://harbour.example/port
.. _the union: https://union.example/
.. _Brandt: https://brandt.example/
"""
    found = one(text)
    assert (found.title, found.section) == ("Strike ends !", "yeah")
    assert found.published is not None
    assert found.published.value == "2010-10-10T10:14"
    assert found.body == f"We asked the port and the Union and Brandt. {LINES[0]}"
    assert [(link.title, link.url) for link in found.links] == [
        ("the port", "https://harbour.example/port"),
        ("the Union", "https://union.example/"),
        ("Brandt", "https://brandt.example/"),
    ]


def test_asciidoc_with_its_title_below_front_matter():
    head = "---\nlayout: post\ntitle: Boats\ndate: 2016-11-04\nauthor: reed\n---\n"
    head += ":imagesdir: /x\n\n= Boats\n\n[.logo]\nimage::a.png[A]\n\n"
    found = one(head + TEXT, "2016-11-04-boats.adoc")
    assert (found.title, found.body) == ("Boats", TEXT)


def test_nikola_and_titles_between_rules():
    text = ".. title: Forty boats\n.. slug: boats\n.. date: 2016-11-04 09:00:00 UTC+01:00\n.. author: Tom Reed\n\n"
    found = one(text + TEXT)
    assert (found.title, found.authors, found.body) == ("Forty boats", ("Tom Reed",), TEXT)
    assert found.published is not None
    assert (found.published.value, found.published.offset) == ("2016-11-04T09:00", 60)

    found = one(f"===========\nForty boats\n===========\n\n:Author: Tom Reed\n:Date: 4 November 2016\n\n{TEXT}\n")
    assert (found.title, found.authors, found.body) == ("Forty boats", ("Tom Reed",), TEXT)


def test_asciidoc():
    found = one(ASCIIDOC)

    assert (found.title, found.subtitle, found.language) == ("Strike ends", "They go back to work.", "en")
    assert found.authors == ("Ilse Moor", "Tom Reed")
    assert found.published is not None
    assert found.published.value == "2016-11-03"
    said = "See the contract, bold it code and more. (A note.)"
    assert found.body == f"{BODY}{said}\n\n{LINES[1]}\n\na\tb\n\n1\t2\n\none\n\ntwo more"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("= Boats\nTom Reed\n2016-11-04\n:jbake-type: post\n:jbake-status: published\n\n", "2016-11-04"),
        ("= Boats\n:author: Tom Reed\n:revdate: 4 November 2016\n\n", "2016-11-04"),
        ("= Boats\nTom Reed <tom@x.example>\nv2, November 4, 2016\n:toc:\n\n", "2016-11-04"),
        (":author: Tom Reed\n:date: 2016-11-04\n\n= Boats\n\n", "2016-11-04"),
    ],
)
def test_asciidoc_headers(head, day):
    found = one(head + TEXT)

    assert (found.title, found.authors, found.body) == ("Boats", ("Tom Reed",), TEXT)
    assert found.published is not None
    assert found.published.value == day


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (
            '{\n  "title": "Boats",\n  "date": "2016-11-04",\n  "author": "Tom Reed",\n  "params": {"x": 1}\n}\n\n',
            "x.md",
        ),
        ('{\n  "title": "Boats",\n  "date": "2016-11-04",\n  "author": "Tom Reed"\n}\n', "noname"),
        ("Title: Boats\nDate: 2016-11-04\nAuthor: Tom Reed\nSummary: They were\n    counted.\n\n", "x.md"),
        ("<!--\n.. title: Boats\n.. slug: b\n.. date: 2016-11-04\n.. author: Tom Reed\n-->\n\n", "x.md"),
        ("---\ntitle: Boats\ndate: 2016-11-04\nauthor: Tom Reed\n---\n{% include x.html %}\n{{< toc >}}\n", "x.md"),
        ("---\ntitle: Boats\ndate: 2016-11-04\nauthor: Tom Reed\n---\n[.lead]\n", "x.adoc"),
        ("---\ntitle: Boats\ndate: 2016-11-04\nauthor: Tom Reed\n---\n# a comment\n", "x.org"),
    ],
)
def test_front_matter_of_generators(head, name):
    found = one(head + TEXT, name)

    assert (found.title, found.authors, found.body) == ("Boats", ("Tom Reed",), TEXT)
    assert found.published is not None
    assert found.published.value == "2016-11-04"


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("author: By Tom Reed and Ann Lee", ("Tom Reed", "Ann Lee")),
        ("author: Tom Reed, Staff Writer", ("Tom Reed",)),
        ("authors: [Tom Reed, Reuters]", ("Tom Reed", "Reuters")),
    ],
)
def test_writers_in_a_front_matter(said, names):
    assert one(f"---\ntitle: Boats\ndate: 2016-11-04\n{said}\n---\n{TEXT}", "x.md").authors == names


def test_the_day_of_a_jekyll_post_is_in_its_name_and_that_of_a_clipping_is_not():
    post = one(f"---\ntitle: Boats\n---\n{TEXT}", "2016-11-04-boats.md")
    assert (found := dated(post, "/site/_posts/2016-11-04-boats.md", "markdown").published) is not None
    assert found.value == "2016-11-04"
    clipped = one(f"---\ntitle: Boats\nsource: https://x.example/1\n---\n{TEXT}", "2016-11-04 Boats.md")
    assert dated(clipped, "/notes/2016-11-04 Boats.md", "markdown").published is None


@pytest.mark.parametrize(
    ("text", "name", "reason"),
    [
        (f"#+title: Boats\n#+draft: true\n\n{TEXT}", "x.org", "draft"),
        (f"Boats\n=====\n\n:date: 2016-11-04\n:status: draft\n\n{TEXT}", "x.rst", "draft"),
        (f"= Boats\n:jbake-status: draft\n\n{TEXT}", "x.adoc", "draft"),
        (f"---\ntitle: Boats\nstatus: draft\n---\n{TEXT}", "x.md", "draft"),
        ("---\ntitle: News\n---\n", "_index.md", "list"),
    ],
)
def test_drafts_and_pages_of_sections_are_no_articles(text, name, reason):
    [found] = read(text, name)
    assert isinstance(found, Rejected)
    assert found.code == "not-an-article"
    assert reason in found.reason


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"Boats\n=====\n\n{TEXT}",
        f"Boats\n\nBy Tom Reed\n:-) he said\n\n{TEXT}",
        f"# Boats\n{TEXT}",
        f"= Boats =\n\n{TEXT}",
        '{"title": "a"}\n{"title": "b"}\nbroken',
        '{\n"title": "a"\n}\n{\n"title": "b"\n}\n',
    ],
)
def test_other_texts_are_none_of_them(text):
    parser = formats.detect(text.encode(), "noname")
    assert parser is not None
    assert parser.name in ("page-dump", "json")


def test_what_only_says_that_a_text_is_published_hides_no_day():
    text = f"---\ntitle: Strike ends\npublished: true\ncreated: 2016-11-03\n---\n\n{TEXT}"
    (found,) = formats.parser("markdown").parse(io.BytesIO(text.encode()), Context(name="a.md"))

    assert isinstance(found, Article)
    assert found.published is not None
    assert found.published.value == "2016-11-03"


@pytest.mark.parametrize(
    "line", ["* ", "#+x: ", "[[", ":a: b", ".. x::", "=" * 9, "`a <", "*a", "|", "a_ ", "[fn:", "<<a", "____", "- "]
)
def test_hostile_lines_take_no_time(line):
    begun = time.process_time()
    for text in ("\n".join([line] * 20_000), line * 20_000):
        for module in (org_doc, rst_doc, asciidoc):
            module.render(text)
            module.PARSER.sniff(text.encode()[:8192], "noname")
    assert time.process_time() - begun < 6.0
