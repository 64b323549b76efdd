"""The name of a blog, which stands on its page's first line, over a motto or the day."""

from __future__ import annotations

from operator import itemgetter

from ingest.dates import find_dates
from ingest.parsers.page_dump.lines.labels import key, label_of
from ingest.parsers.page_dump.lines.navigation import is_skip_link
from ingest.parsers.page_dump.source.blog_signs import sign_of
from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, pieces
from ingest.patterns import regex

_ENOUGH = 2  #: such lines below a post
_LONGEST = 60  #: characters of one
#: what such pages have below their posts
_FOOT = phrase_set("""newer post, older post, blog archive, post a comment, newer posts, older posts, about me,
    neuerer post, älterer post, blog-archiv, kommentar veröffentlichen, article plus récent, article plus ancien,
    archives du blog, enregistrer un commentaire, entrada más reciente, entrada antigua, archivo del blog,
    publicar un comentario, post più recente, post più vecchio, archivio blog, posta un commento,
    postagem mais recente, postagem mais antiga, mensagem mais recente, mensagem antiga, arquivo do blog,
    postar um comentário, enviar um comentário, nieuwere post, oudere post, blogarchief, een reactie posten,
    nyare inlägg, äldre inlägg, bloggarkiv, skicka en kommentar, nyere indlæg, ældre opslag, blog-arkiv,
    send en kommentar, nyere innlegg, eldre innlegg, bloggarkiv, legg inn en kommentar, uudempi teksti,
    vanhempi teksti, blogiarkisto, lähetä kommentti, nowszy post, starszy post, archiwum bloga, prześlij komentarz,
    novější příspěvek, starší příspěvek, archiv blogu, okomentovat, következő, újabb bejegyzés, régebbi bejegyzés,
    blogarchívum, megjegyzés küldése, следующее, предыдущее, архив блога, отправить комментарий, daha yeni kayıtlar,
    önceki kayıt, sonraki kayıt, blog arşivi, yorum gönder""")
_FEEDS = pieces("(atom)|atom-feed|(posts)")  #: "Subscribe to: Post Comments (Atom)"


def named(page: Page, head: int) -> tuple[int, str, str] | None:
    """(row, name, rule) of such a blog, whose headline stands on row ``head``; None for any other page."""
    row = next((r for r in range(min(head, _FIRST)) if not _is_link(page.text[r])), head)
    if row >= head or not _may_name(page.text[row]):
        return None
    return (row, page.text[row], "blog-name") if _is_blog(page, head) else None


_FIRST = 3  #: rows on top, of which the first ones can be links that skip the menu
_FIGURE = regex(r"\s\d{1,3}\b")


def _is_link(line: str) -> bool:
    return label_of(line) != "" or is_skip_link(key(line))


def _may_name(name: str) -> bool:
    """An outlet's name, also with a number that is no day's: "Notes from Plot 19"."""
    if not has_figure(name):
        return could_be_name(name)
    return could_be_name(_FIGURE.sub("", name)) and not find_dates(name) and name[0].isupper()


def _is_blog(page: Page, head: int) -> bool:
    """Two such lines of Blogger's, or of WordPress and its like, one of which no other sites have."""
    below = [line.casefold() for line in page.text[head + 1 :] if len(line) <= _LONGEST]
    feeds = sum(any(sign in line for sign in _FEEDS) for line in below)
    if feeds + len({cell for line in below for cell in line.split("  ") if cell.strip(" :") in _FOOT}) >= _ENOUGH:
        return True
    signs = dict(filter(itemgetter(0), map(sign_of, below)))
    return len(signs) >= _ENOUGH and any(signs.values())
