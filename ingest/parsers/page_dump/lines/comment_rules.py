"""What a site asks of readers who comment: "Please keep comments civil", "We remove abusive ones"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import line_words

_SHORTEST, _LONGEST = 30, 500  #: characters
_COMMENTS = frozenset(
    """comment comments commenters commenting commentary kommentar kommentare kommentaren kommentieren kommentierenden
    leserkommentare commentaire commentaires commenter comentario comentarios comentar comentário comentários commento
    commenti commentare reactie reacties reageren kommentarer kommentera kommentere kommentit kommentointi komentarz
    komentarze komentarzy komentować komentář komentáře komentárov комментарий комментарии комментариев комментировать
    коментарі коментарів yorum yorumlar yorumlarınız σχόλια σχολίων hozzászólás hozzászólások comentarii""".split()  # noqa: SIM905
)
_RULES = frozenset(
    """moderated moderate moderation moderator moderators respectful civil civility guidelines netiquette netikette
    policy offensive abusive insulting hateful profanity defamatory libellous remove removed delete deleted viewpoints
    moderiert moderieren freigeschaltet freischalten löschen gelöscht beleidigend beleidigende sachlich regeln
    kommentarregeln modérés modération modérateurs charte respectueux injurieux injures supprimer supprimés
    moderados moderación moderadores respeto respetuosos normas ofensivos insultos eliminar eliminados
    moderação moderadores respeito respeitosos regras ofensivos remover removidos moderati moderazione rispetto
    rispettosi regole offensivi rimuovere rimossi cancellare modereren gemodereerd huisregels spelregels beledigend
    verwijderen verwijderd modereras modererade regler kränkande respektfull modereres krenkende moderoidaan asiallinen
    moderowane regulamin obraźliwe usuwać usunięcia moderovány pravidla urážlivé модерируются правила оскорбления
    удаляются модеруються правила moderasyon hakaret kurallar silinir""".split()  # noqa: SIM905
)
_ADDRESSED = frozenset(
    """please you your we our us bitte sie ihre ihren wir unsere unserer uns dein deine vous votre vos nous notre
    usted tu sus nosotros nuestra nuestras por você seu seus nós nossa nossas vi voi tuo vostri noi nostra nostre je
    jouw uw u wij we ons onze du din ditt dina vår våra oss jeg deg dere vi os vores sinun me meidän prosimy twój twoje
    my nasze prosíme vás naše вы ваш ваши пожалуйста мы наши ви ваші ми lütfen siz sizin biz""".split()  # noqa: SIM905
)
_QUOTES = frozenset('"“”„«»')
_ENOUGH = 2  #: words of rules, or one beside two of comments


def is_comment_rule(line: str) -> bool:
    """It speaks to readers of their comments and of rules for them; nobody's words are quoted in it."""
    if not _SHORTEST <= len(line) <= _LONGEST:
        return False
    said = line_words(line)
    if _COMMENTS.isdisjoint(said) or _RULES.isdisjoint(said) or _ADDRESSED.isdisjoint(said):
        return False
    if not _QUOTES.isdisjoint(line):
        return False
    return len(_RULES.intersection(said)) >= _ENOUGH or sum(word in _COMMENTS for word in said) >= _ENOUGH
