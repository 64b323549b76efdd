"""What stands below the posts of blogs made with WordPress and its like: "Leave a Reply", "Filed under: Roads"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set, pieces
from ingest.patterns import regex

#: what other sites have as well
_COMMON = phrase_set("""leave a reply, leave a comment, recent posts, recent comments, archives, categories, meta,
    previous post, next post, older posts, schreibe einen kommentar, hinterlasse eine antwort, neueste beiträge,
    neueste kommentare, letzte beiträge, archive, kategorien, laisser un commentaire, laisser une réponse,
    articles récents, commentaires récents, archives, catégories, deja un comentario, deja una respuesta,
    entradas recientes, comentarios recientes, archivos, categorías, lascia un commento, lascia una risposta,
    articoli recenti, commenti recenti, archivi, categorie, deixe um comentário, deixe uma resposta,
    deixar uma resposta, posts recentes, artigos recentes, comentários recentes, arquivos, categorias,
    geef een reactie, laat een reactie achter, recente berichten, recente reacties, archieven, categorieën,
    lämna ett svar, lämna en kommentar, senaste inläggen, senaste kommentarer, arkiv, kategorier, skriv et svar,
    seneste indlæg, seneste kommentarer, arkiver, legg igjen en kommentar, legg igjen et svar, siste innlegg,
    siste kommentarer, jätä kommentti, jätä vastaus, viimeisimmät artikkelit, viimeisimmät kommentit, arkistot,
    dodaj komentarz, pozostaw odpowiedź, ostatnie wpisy, najnowsze wpisy, najnowsze komentarze, archiwa, kategorie,
    napsat komentář, nejnovější příspěvky, nejnovější komentáře, archivy, rubriky, pridať komentár, najnovšie články,
    vélemény hozzászólás, legutóbbi bejegyzések, legutóbbi hozzászólások, archívum, kategóriák, lasă un răspuns,
    articole recente, comentarii recente, arhive, categorii, добавить комментарий, оставить ответ,
    оставить комментарий, свежие записи, свежие комментарии, архивы, рубрики, залишити відповідь, нещодавні записи,
    останні коментарі, bir cevap yazın, bir yanıt yazın, son yazılar, son yorumlar, arşivler, kategoriler,
    αφήστε μια απάντηση, πρόσφατα άρθρα, πρόσφατα σχόλια, deixa un comentari, deixa una resposta, entrades recents,
    コメントを残す, 最近の投稿, 最近のコメント, 发表评论, 近期文章, 댓글 남기기, 최신 글, اترك تعليقاً, أحدث المقالات""")
#: what hardly any other site has
_ALONE = phrase_set("""blogroll, trackbacks, trackback, trackback url, trackback uri, pingbacks, rétroliens,
    comments rss, entries rss, entries feed, comments feed, rss feed for comments on this post,
    rss feed for comments on this post., permalink, トラックバック, about this blog, über dieses blog,
    subscribe to blog""")
#: how such lines begin
_OPENS = pieces("""this entry was posted |this entry is filed |filed under: |filed under |filed in: |trackback: |
    pingback: |proudly powered by |bookmark the permalink|you can follow any responses|you can leave a response|
    dieser eintrag wurde |dieser beitrag wurde |stolz präsentiert von |abgelegt unter|
    cette entrée a été publiée|ce billet a été publié|fièrement propulsé par |classé dans|
    esta entrada fue publicada|orgullosamente ofrecido por |funciona gracias a |archivado en|
    questa voce è stata pubblicata|questo articolo è stato pubblicato in |orgogliosamente fornito da |archiviato in|
    esta entrada foi publicada|orgulhosamente mantido com |arquivado em|arquivado sob|
    dit bericht is geplaatst in |dit bericht werd geplaatst in |met trots ondersteund door |opgeborgen onder|
    detta inlägg publicerades |drivs med |dette indlæg blev udgivet|drives af |dette innlegget ble publisert|
    stolt drevet av |ylpeänä palvelee|ten wpis został opublikowany|dumnie wspierane przez |zaszufladkowano do|
    příspěvek byl publikován|používáme wordpress|ez a bejegyzés |această intrare a fost publicată|
    acest articol a fost publicat în |propulsat cu mândrie de |запись опубликована в рубрике|сайт работает на |
    запис був опублікований|сайт працює на |bu yazı |gururla sunar""")
#: who posted it, and when and where he filed it; how many answered
_POSTED = regex(
    r"(?:posted (?:on|by) .{4,60} (?:by|on|in|under) \S"
    r"|(?:veröffentlicht|gepostet|geschrieben) am .{4,40} von \S|publié le .{4,40} par \S|publicado el .{4,40} por \S"
    r"|pubblicato il .{4,40} da \S|publicado em .{4,40} por \S|geplaatst op .{4,40} door \S"
    r"|publicera[dt] (?:den )?.{4,40} av \S|opublikowan[oey] .{4,40} przez \S"
    r"|\d{1,4} (?:responses to|thoughts on|antworten zu|gedanken zu|réponses à|réflexions? (?:sur|au sujet de)"
    r"|respuestas a|pensamientos en|risposte a|pensieri su|respostas (?:para|em|a)|pensamentos (?:em|sobre)"
    r"|reacties op|gedachten over|svar (?:på|til)|tankar om|vastausta artikkeliin|odpowiedzi na|przemyśleń na temat"
    r"|komentář\w* u|reakc\w+ na|răspunsuri la|отзыв\w* на|відповід\w+ до)\s?[\"“„«‘']"
    r"|\d{1,4} comments? »|(?:no|one|two|three) (?:responses?|comments?) (?:to|») ?)"
)
_DAY = pieces("posted|veröff|gepost|geschr|publi|pubbli|geplaa|opubl")


def sign_of(folded: str) -> tuple[str, bool]:
    """(the sign that a line is, whether it tells a blog by itself); ("", False) for any other line."""
    bare = folded.strip(" :»«.")
    if bare in _COMMON:
        return bare, False
    if bare in _ALONE:
        return bare, True
    opens = next((sign for sign in _OPENS if folded.startswith(sign)), "")
    if opens:
        return opens, True
    led = folded[:1].isdigit() or folded.startswith((*_DAY, "no ", "one ", "two ", "three "))
    found = _POSTED.match(folded) if led else None
    return (found[0][:8], True) if found else ("", False)
