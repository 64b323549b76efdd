"""Where nobody has commented: "Be the first to comment", "Legyen Ön az első hozzászóló!", "No comments yet"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import pieces, word_set

_FIRST = word_set("""first erste ersten erster premier première primero primera primer primo prima primeiro primeira
    eerste första först første først fyrstur ensimmäinen ensimmäisenä pierwszy pierwsza první prvý prvá első elsőként
    primul prva prvi первым первый первой першим перший πρώτος πρώτο първи ilk 첫 pertama أول ראשון""")
#: the beginnings of words for comments and commenting
_COMMENTS = pieces("""comment|kommentar|kommentér|kommenter|kommentier|comentar|coment|commentar|commento|reage|reacti|
    reply|komment|komentar|komentář|koment|skomentu|hozzászól|hozzá|коммент|комент|отзыв|σχόλι|σχολι|yorum|댓글|ulasan|
    تعليق|תגוב""")
_BE = word_set("""be add leave write post start soyez sois écrivez laissez sé sea escribe deja sii sia scrivi lascia
    seja escreva deixe schreiben schreibe schreib sei seien verfassen kommentieren wees plaats schrijf bli var skriv vær
    ver bliv ole kirjoita bądź napisz dodaj skomentuj buď buďte napište přidejte legyen légy szólj írja fii scrie budi
    budite napiši будьте станьте стань напишите оставьте залиште бъдете напишете γράψτε γίνετε jadilah كن היו""")
_NO = word_set("""no keine kein noch aucun pas ningún sin nessun nenhum sem geen nog inga ingen ei ikke brak nie žádný
    žádné zatím zatiaľ nincs még niciun nema još нет пока немає няма δεν henüz hiç belum""")
_YET = word_set("""yet so far for this article story post available bisher vorhanden keine zu diesem artikel pour le
    moment instant todavía aún por ahora el momento ancora per ora ainda até agora beschikbaar nog geen ännu endnu enda
    vielä do tego artykułu jeszcze dosud žádné zatím nincs није нет ещё еще ще yok hay há de sont""")
OPENS = _BE | _NO | {"ilk", "첫"}
_MOST, _FEW = 9, 2  #: words


def invites_first(found: list[str]) -> bool:
    """``found``: the words of a short line, folded. Who asks to be the first says so with a verb in front."""
    if not 2 <= len(found) <= _MOST or found[0] not in OPENS:
        return False
    told = [word for word in found if word.startswith(_COMMENTS)]
    if not told:
        return False
    if not _FIRST.isdisjoint(found):
        return found[0] not in _NO
    return found[0] in _NO and (len(found) <= _FEW or all(word in _YET for word in found[1:] if word not in told))
