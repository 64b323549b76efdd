"""The name of a blog made with Blogger, which stands on its page's first line, over a motto or the day."""

from __future__ import annotations

from ingest.parsers.page_dump.source.masthead import could_be_name
from ingest.parsers.page_dump.text.measure import has_figure
from ingest.parsers.page_dump.text.page import Page
from ingest.parsers.page_dump.text.tables import phrase_set, pieces

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
    if head < 1 or has_figure(page.text[0]) or not could_be_name(page.text[0]):
        return None
    return (0, page.text[0], "blog-name") if _is_blog(page, head) else None


def _is_blog(page: Page, head: int) -> bool:
    below = [line.casefold() for line in page.text[head + 1 :] if len(line) <= _LONGEST]
    feeds = sum(any(sign in line for sign in _FEEDS) for line in below)
    return feeds + len({cell for line in below for cell in line.split("  ") if cell.strip(" :") in _FOOT}) >= _ENOUGH
