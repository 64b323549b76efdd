"""Headings of readers' comments in words: "What readers say", "Das sagen unsere Leser", "Join the conversation · 2"."""

from __future__ import annotations

from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, has_figure, line_words
from ingest.parsers.page_dump.text.tables import word_set

_LONGEST = 48  #: characters of a heading
#: comments and answers; a number beside one of them is enough
_COMMENTS = word_set("""kommentarar نظرات نظر دیدگاه دیدگاهها تبصرے kommentaar opmerkings kommente komentet maoni mga
    comments commentaires kommentare leserkommentare comentarios comentários commenti reacties lezersreacties
    kommentarer läsarkommentarer lesarkommentarer kommentit komentarze komentáře komentáre komentari komentarji
    komentarai kommentaarid komentāri hozzászólások comentarii σχόλια yorumlar yorumları комментарии комментариев
    коментарі коментарів коментари komentar replies responses réactions réponses respuestas risposte respostas antworten
    svar vastaukset odpowiedzi odpovědi ответы відповіді yanıtlar تعليقات التعليقات תגובות टिप्पणियाँ टिप्पणियां""")
#: what a reader has: a heading where readers are named beside it, or a number
_VOICES = word_set("""saying thinking siger sier mener skriver säger écrivent disent dicono scrivono pensano dizem
    pensam zeggen vinden schrijven sanovat mówią piszą říkají píší пишут говорят пишуть кажуть diyor yazıyor denken
    schreiben opinions views voices say says said letters feedback reactions thoughts meinungen stimmen leserstimmen
    sagen sagt leserbriefe voix avis parole courrier opiniones cartas opinan dicen voces opinioni pareri voce voci
    lettere opiniões opinião voz meningen stem brieven åsikter röster tycker meninger meningar stemmer mielipiteet
    mielipiteitä opinie głosy listy názory hlasy dopisy мнения отзывы голоса письма думки відгуки листи görüşleri
    görüşler απόψεισ γνώμεσ vélemények vélemény olvasói păreri mišljenja pendapat suara ý kiến tanggapan آراء דעות
    प्रतिक्रियाएं""")
_READERS = word_set("""خوانندگان کاربران مخاطبان قارئین lesers wasomaji mambabasa lexuesve others listeners viewers
    people visitors anderen hörer hörern zuschauer auditeurs téléspectateurs oyentes ascoltatori ouvintes espectadores
    luisteraars kijkers lyssnare lyssnarna lytterne seerne kuuntelijat słuchacze słuchaczy posluchači слушатели
    слушателей зрители слухачі dinleyiciler ακροατέσ readers reader reader's readers' users user community leser
    leserinnen lesern lecteurs lectrices lecteur internautes abonnés lectores lectoras usuarios lettori lettrici utenti
    leitores leitoras lezers läsare läsarna läsarnas lesere leserne lesernes læsere læserne læsernes lukijat lukijoiden
    lukijoilta czytelnicy czytelników internautów čtenáři čtenářů čitatelji čitatelja čitalaca čitateľov читатели
    читателей читачі читачів okur okurlar okurların okuyucu okuyucuların αναγνώστεσ αναγνωστών olvasók olvasóink
    cititori cititorilor pembaca bạn đọc القراء قراء הגולשים גולשים הקוראים पाठकों""")
_BESIDE = word_set("""presenti posted postés publiés publicados publicadas inviati frå lesarane от ot fra sa z ze by per
    gen are is lo que qué los otros ce qu'en c'est wie was man det hva hvad vad co jak что как що як ne the a our your
    their all top best most liked new newest latest oldest first recent sort sorted join in conversation discussion
    debate have has had what do from of to on and this article story so far total featured selected popular picks die
    der das unsere unserer unseren ihre eure alle neueste älteste zuerst beste beliebteste von aus zu und diskussion les
    des de la le nos vos tous toutes du et à meilleurs derniers récents espace las el nuestros sus tus todos mejores
    últimos y il i gli dei delle nostri vostri tutti migliori ultimi os as dos nossos seus melhores e van het onze uw
    nieuwste alla våra era dina från av och våre vores og kaikki meidän parhaat uusimmat naszych nasi wszystkie
    najnowsze naše našich všechny nejnovější все всі наши наших последние новые лучшие tüm son en""")
#: of them those that a number alone may stand beside
_COUNTED = word_set("""opinions feedback reactions meinungen avis opiniones opinioni opiniões meningen åsikter opinie
    názory отзывы мнения думки відгуки vélemény păreri dyskusja diskuse příspěvky diskussion diskuze talkbacks""")
_KNOWN = _COMMENTS | _VOICES | _READERS | _BESIDE | _COUNTED
#: the same in scripts without spaces between the words: whole lines but for their number
_WIDE = word_set("""みんなのコメント 読者のコメント 読者の声 コメント一覧 最新评论 全部评论 热门评论 精彩评论 網友評論
    网友热评 热门留言 全部留言 最新留言 전체댓글 네티즌의견 독자의견 베스트댓글 댓글목록 한줄의견""")
_EDGES = " :：·•|-–—.()（）[]【】0123456789０１２３４５６７８９件条個개條"


#: what a button does with them
_BUTTONS = word_set("""show view hide see read load more other open close expand write add post anzeigen ansehen lesen
    ausblenden laden weitere mehr schreiben voir afficher masquer lire plus autres écrire ver mostrar ocultar leer más
    cargar otros vedi mostra nascondi leggi altri scrivi ler carregar mais outros toon bekijk lees meer verberg alles
    visa dölj läs fler vis skjul les læs se flere näytä piilota lue lisää pokaż ukryj zobacz czytaj więcej zobrazit
    skrýt číst další показать скрыть читать ещё еще другие показати сховати читати göster gizle oku diğer daha fazla
    lihat tampilkan""")


@lru_cache(maxsize=KEPT)
def names_comments(line: str) -> bool:
    """All words of it are of comments, of readers and of what joins these, two at least or one with its number."""
    if len(line) > _LONGEST or line[-1] in ".!?,;":
        return False
    if line[0] >= "\u3000":
        return line.strip(_EDGES).replace(" ", "") in _WIDE
    said = line_words(line)
    counted = has_figure(line)
    if not said or (len(said) < 2 and not counted) or not _KNOWN.issuperset(said):
        return False
    if not _COMMENTS.isdisjoint(said) or (counted and not _COUNTED.isdisjoint(said)):
        return True
    return len(said) > 1 and not (_VOICES.isdisjoint(said) or _READERS.isdisjoint(said))
