"""What stands over and under readers' comments: "What readers say", "3 responses to ...", "Be the first to comment"."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.text.measure import KEPT, has_figure, holds_any, line_words
from ingest.parsers.page_dump.text.tables import phrase_set, pieces, word_set
from ingest.patterns import regex

_FIRST = word_set("""first erste ersten erster premier première primero primera primer primo prima primeiro primeira
    eerste första först første først fyrstur ensimmäinen ensimmäisenä pierwszy pierwsza první prvý prvá első elsőként
    primul prva prvi первым первый первой першим перший πρώτος πρώτο първи ilk 첫 pertama أول ראשון""")
#: the beginnings of words for comments and commenting
_COMMENTING = pieces("""comment|kommentar|kommentér|kommenter|kommentier|comentar|coment|commentar|commento|reage|
    reacti|reply|komment|komentar|komentář|koment|skomentu|hozzászól|hozzá|коммент|комент|отзыв|σχόλι|σχολι|yorum|댓글|
    ulasan|تعليق|תגוב|bình|luận|σχόλ|σχολί|komentā""")
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
_MOST, _FEW, _ONE = 9, 2, 6  #: words


#: what is done with a comment, or undone
_WRITE = word_set("""leave post add write submit cancel hinterlasse hinterlassen schreibe schreib schreiben verfasse
    verfassen abbrechen laisser laissez laisse ajouter ajoutez publier écrire poster annuler deja dejar deje escribe
    escribir publica publicar añadir añade agregar cancelar lascia lasciare scrivi aggiungi inserisci annulla deixe
    deixar deixa escreva escrever adicionar adicione geef plaats laat schrijf annuleren lämna skriv avbryt legg efterlad
    annuller kirjoita jätä lisää peruuta dodaj napisz zostaw anuluj napsat napište přidat přidejte zanechte vložit
    zrušit pridať napísať pridajte zanechajte írj írjon új lasă adaugă scrie anulează оставить оставьте добавить
    написать напишите отменить залишити залиште додати написати скасувати остави напишете добавете оставите напишите
    ostavite ostavi napiši napišite oddajte pustite yazın yazınız yaz bırakın ekle iptal tinggalkan tulis kirim batalkan
    để lại viết gửi اترك إضافة أضف اكتب כתיבת השאר השאירו הוסף αφήστε προσθήκη προσθέστε γράψτε parašykite
    palikite rašyti pievienot rakstīt atstājiet lisa kirjuta jäta shkruaj lini shto utzi idatzi afegeix""")
_ANSWERS = word_set("""reply response answer antwort réponse respuesta risposta resposta reactie svar vastaus odpowiedź
    odpověď odpoveď választ răspuns ответ відповідь отговор одговор odgovor yanıt cevap balasan رد απάντηση erantzun
    vastus koment opinion opinión opinião meinung avis відгук отзыв""")
_SMALL = word_set("""a an your the eine einen ein ihre ihren deine deinen un une votre su tu una il tuo la tua o seu sua
    um uma een je uw en ett et din ditt svůj svoj egy свой свою свій вашу ваш bir igjen achter một μια ένα το την një
    bat to""")


#: verbs for it with a prefix, what is commented on, and what stands beside that
_COMMENTS = pieces(
    "comment|kommenti|kommenter|kommentér|kommento|comenta|coment|skomentuj|komentuj|okomentuj|komentov"
    "|комментир|прокомментир|коментир|прокоментуй|коментув|коментир|yorumla"
)
_PIECE = word_set("""article story post column piece artikel beitrag text bericht meldung billet texte sujet noticia
    artículo nota articolo notizia notícia artigo matéria texto bericht verhaal artikeln texten inlägget artikkelen
    saken teksten artiklen juttua artikkelia uutista artykuł tekst wpis wiadomość článek text zprávu článok správu
    cikket hírt articolul știrea статью новость материал запись статтю новину матеріал статията новината
    članak vijest vest haberi yazıyı makaleyi""")
_BESIDE_PIECE = word_set("""on this the diesen den dieses das zu cet ce cette l le la esta este el una questo questa il
    lo sobre sul sulla o a à dit deze het op den här denne dette tätä ten ta tę do tento tuto toto k ezt ehhez a acest
    această эту этот эти цю цей к до тази този ovu ovaj bu""")


def _asks_on_piece(found: list[str]) -> bool:
    """As in "Comment on this story", "Skomentuj artykuł"; ``found``: the words of a short line, folded."""
    at_end = found[0].startswith(_COMMENTS) or found[-1].startswith(_COMMENTS)
    if not at_end or _PIECE.isdisjoint(found):
        return False
    return all(word in _PIECE or word in _BESIDE_PIECE or word.startswith(_COMMENTS) for word in found)


def asks_for_comment(line: str) -> bool:
    """To write one, and nothing else: "Leave a reply Cancel reply", "Kommentar hinterlassen"."""
    found = line_words(line) if len(line) <= _LONGEST and line[-1] != "." else []
    if not 2 <= len(found) <= _ONE:
        return False
    if _asks_on_piece(found):
        return True
    if _WRITE.isdisjoint(found):
        return False
    told = [word for word in found if word in _ANSWERS or word.startswith(_COMMENTING)]
    return bool(told) and all(word in _WRITE or word in _SMALL or word in told for word in found)


def invites_first(found: list[str]) -> bool:
    """``found``: the words of a short line, folded. Who asks to be the first says so with a verb in front."""
    if not 2 <= len(found) <= _MOST or found[0] not in OPENS:
        return False
    told = [word for word in found if word.startswith(_COMMENTING)]
    if not told:
        return False
    if not _FIRST.isdisjoint(found):
        return found[0] not in _NO
    return found[0] in _NO and (len(found) <= _FEW or all(word in _YET for word in found[1:] if word not in told))


_LONGEST = 48  #: characters of a heading
#: comments and answers; a number beside one of them is enough
_WORD_ALONE = word_set("""kommentarar نظرات نظر دیدگاه دیدگاهها تبصرے kommentaar opmerkings kommente komentet maoni mga
    comments commentaires kommentare leserkommentare comentarios comentários commenti reacties lezersreacties
    kommentarer läsarkommentarer lesarkommentarer kommentit komentarze komentáře komentáre komentari komentarji
    komentarai kommentaarid komentāri hozzászólások comentarii σχόλια yorumlar yorumları комментарии комментариев
    коментарі коментарів коментари komentar replies responses réactions réponses respuestas risposte respostas antworten
    svar vastaukset odpowiedzi odpovědi ответы відповіді yanıtlar تعليقات التعليقات תגובות टिप्पणियाँ टिप्पणियां
    iruzkinak comentaris sylwadau tráchtanna athugasemdir viðmerkingar komente каментары пікірлер пікір пикирлер
    şərhlər izohlar изоҳлар шарҳҳо teswirler сэтгэгдэл сэтгэгдлүүд մեկնաբանություններ մեկնաբանություն
    კომენტარები faallooyin sharhi kòmantè kummenti hevitra প্রতিক্রিয়া মন্তব্য टिप्पणी प्रतिक्रिया تبصرہ
    şîrove ردود""")
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
    najnowsze naše našich všechny nejnovější все всі наши наших последние новые лучшие tüm son en
    facebook disqus vkontakte вконтакте via через""")
#: of them those that a number alone may stand beside
_COUNTED = word_set("""opinions feedback reactions meinungen avis opiniones opinioni opiniões meningen åsikter opinie
    názory отзывы мнения думки відгуки vélemény păreri dyskusja diskuse příspěvky diskussion diskuze talkbacks""")
_KNOWN = _WORD_ALONE | _VOICES | _READERS | _BESIDE | _COUNTED
#: on a button that shows so many of them: "Toon alle 4 reacties"
_SHOWN = word_set("""show view see read load toon bekijk lees anzeigen zeigen ansehen laden alle voir afficher
    lire ver mostrar leer ler mostra vedi leggi i visa visa läs vis se les læs kaikki näytä lue zobacz pokaż czytaj
    zobrazit zobraziť všechny wszystkie показать показати все всі читать смотреть переглянути göster oku tümünü toate
    vezi""")
#: the same in scripts without spaces between the words: whole lines but for their number
_WIDE = word_set("""みんなのコメント 読者のコメント 読者の声 コメント一覧 最新评论 全部评论 热门评论 精彩评论 網友評論
    ログインしてコメントする コメントを書く コメントを投稿 コメントを投稿する コメントする
    网友热评 热门留言 全部留言 最新留言 전체댓글 네티즌의견 독자의견 베스트댓글 댓글목록 한줄의견""")
_WHOLE = phrase_set("""have your say, join the conversation, join the discussion, leserkommentare, lezersreacties,
    läsarkommentarer, lesarkommentarer, belum ada komentar, tulis komentar, sort by: newest, sort by: oldest,
    sortieren nach: neueste, trier par : les plus récents, ordenar por: más recientes, la tua opinione,
    dinos tu opinión, donnez votre avis, deine meinung, ihre meinung, diskutieren sie mit, diskutér, dyskusja,
    dołącz do dyskusji""")
_EDGES = " :：·•|-–—.()（）[]【】0123456789０１２３４５６７８９件条個개條"


@lru_cache(maxsize=KEPT)
def names_comments(line: str) -> bool:
    """All words of it are of comments, of readers and of what joins these, two at least or one with its number."""
    if len(line) > _LONGEST or line[-1] in ".!?,;":
        return False
    if line[0] >= "\u3000":
        return line.strip(_EDGES).replace(" ", "") in _WIDE
    if line.casefold() in _WHOLE:
        return True
    said = line_words(line)
    counted = has_figure(line)
    known = _KNOWN | _SHOWN if counted else _KNOWN
    if not said or (len(said) < 2 and not counted) or not known.issuperset(said):
        return False
    if not _WORD_ALONE.isdisjoint(said) or (counted and not _COUNTED.isdisjoint(said)):
        return True
    return len(said) > 1 and not (_VOICES.isdisjoint(said) or _READERS.isdisjoint(said))


_RESPONSES = regex(
    r"(?:\d+|one|no) (?:responses? to|thoughts? on|comments? on|replies to|réponses? à|commentaires? sur|kommentare? zu"
    r"|antworten (?:auf|zu)|comentarios? (?:en|a)|respuestas a|respostas (?:a|para)|commenti (?:a|su)|risposte a"
    r"|reacties op|gedachten over|kommentarer till|svar på|komentarz\w* do|ответ\w* на)\b",
    re.IGNORECASE,
)
_HOW_MANY = (
    regex(r"""(?ix)
    ^(?:\w+\s){0,2}(?:comments?|commentaires?|kommentare?|comentarios?|comentários?|commenti|reacties
        |kommentarer|komentarze|komentáře
        |komentari|komentarji|коментари|komentarai|kommentaarid|kommentit|komentar|bình\ luận
        |diskuse|diskusia|diskusija|komentáre|ulasan|comentaris|iruzkinak|kommentaar|opmerkings|athugasemdir|maoni|نظرات|دیدگاه(?:‌?ها)?
        |comments\ (?:on|to)\ this\ \w+
        |комментарии|коментарі|hozzászólások|comentarii|σχόλια|yorumlar|تعليقات|التعليقات|תגובות|コメント|评论|評論
        |댓글|留言|回應|回应|ความคิดเห็น|टिप्पणी|टिप्पणिया[ँं]|प्रतिक्रियाएं|মন্তব্য|تبصرے|კომენტარ(?:ები|ი)|մեկնաբանություններ?|şərhlər
        |пікірлер|каментары|komentet?)(?:\s(?:de\s(?:los\slectores|nuestros\slectores|lectores)|des\s(?:lecteurs|internautes)|(?:der|unserer)\sleser
        |dei\slettori|dos\sleitores|van\slezers|från\släsare|fra\slæsere|czytelników|internautów|čtenářů|читателей|от\sчитателей))?
        \s*[:：]?\s*[(\[（]?\s*(\d[\d.,]{0,8})\s*[)\]）件条개]*$"""),
    regex(r"""(?ix)
    ^(?:共有?\s?|(?:\w+\s)?(?:\d+\s?[-–]\s?)?\d+\s(?:of|von|de|sur|su|di|van|av|af|z|из)\s)?(\d[\d.,]{0,8})\s*(?:件の|[条條則则篇]|개의?)?\s*(?:readers?\s|user\s)?(?:comments?|commentaires?|kommentare?
        |comentarios?|comentários?|commenti|reacties?|kommentarer|komentarzy|komentarze|komentářů|kommentti?a?
        |comentaris?|iruzkin|opmerkings?|athugasemdir?|maoni|نظر|دیدگاه|příspěvků|príspevkov|komentara|komentarjev
        |komentarų|bình\ luận|komentar|ความคิดเห็น
        |комментари\w+|коментар\w+|hozzászólás|comentarii|σχόλια|yorum|تعليق\w*|תגובות|コメント|评论|評論|댓글|留言
        |回應|回应|টি\ মন্তব্য|মন্তব্য|टिप्पणियां|टिप्पणियाँ
        |კომენტარი|մեկնաբանություն|şərh|تبصرے|تعليقات)$"""),
)
#: headings of comments without their number, folded
HEADINGS = phrase_set("""comments, reader comments, readers' comments, your comments, user comments,
    join the discussion, kommentare, leserkommentare, ihre kommentare, eure kommentare, i tuoi commenti,
    jullie reacties, dina kommentarer, era kommentarer, dine kommentarer, ваши комментарии, ваші коментарі,
    twoje komentarze, wasze komentarze, vaše komentáře, vaše komentáre, commentaires, vos commentaires, vos réactions,
    comentarios, tus comentarios, sus comentarios, commenti, i vostri commenti, comentários, seus comentários, reacties,
    uw reacties, kommentarer, kommentit, komentarze, komentáře, komentáre, hozzászólások, comentarii, komentari,
    коментари, комментарии, коментарі, σχόλια, yorumlar, تعليقات, التعليقات, תגובות, コメント, 评论, 評論, 网友评论,
    댓글, bình luận, ulasan, komentar,
    iruzkinak, comentaris, sylwadau, tráchtanna, athugasemdir, viðmerkingar, komentet, komente, komentāri, komentarai,
    kommentaarid, komentarji, каментары, пікірлер, пикирлер, şərhlər, izohlar, изоҳлар, шарҳҳо, teswirler, сэтгэгдэл,
    сэтгэгдлүүд, մեկնաբանություններ, კომენტარები, faallooyin, sharhi, maoni, kòmantè, kummenti, opmerkings,
    mga komento, komen, ulasan pembaca, şîrove, نظرات کاربران, نظر کاربران, دیدگاه‌ها, نظرات, تبصرے, আপনার মতামত,
    মন্তব্য, টिप্পণি, टिप्पणियाँ, टिप्पणियां, प्रतिक्रियाएं, प्रतिक्रिया, ความคิดเห็น, ý kiến bạn đọc,
    留言, 網友留言, 读者留言, 讀者留言, 網友評論, 讀者回應, 読者のコメント, კომენტარი, komentet""")


def opens_comments(line: str) -> bool:
    """What stands over readers' comments: their number, "3 responses to ..."."""
    if not 0 < len(line) <= 120:
        return False
    counted = line[0].isdigit() or line[:3].lower() in {"one", "no "}
    if comment_count(line) is not None or (counted and _RESPONSES.match(line) is not None):
        return True
    return names_comments(line)


def comment_count(line: str) -> int | None:
    """The number in "Readers Comments (0)", "3 commentaires", "Kommentare (12)"; else None."""
    if not 0 < len(line) <= 50 or not (
        line[0].isdigit() or line[-1].isdigit() or line[-1] in ")]）件条개" or line[0] == "共"
    ):
        return None
    for pattern in _HOW_MANY:
        match = pattern.match(line)
        if match:
            digits = re.sub(r"\D", "", match[1])
            return int(digits) if digits else None
    return None


#: words for mail in the note over a form: "Your email address will not be published. Required fields are marked *"
_MAIL = pieces("""mail|correo|adresse de messagerie|e-post|epost|e-naslov|sähköposti|пошт|имейл|почт|ηλεκτρονικ|
    διεύθυνσ|البريد|بريدك|אימייל|דוא|メール|邮箱|郵件|郵箱|이메일|ایمیل|ईमेल|ইমেইল|pašto|epasta|імейл|อีเมล""")
_FORM_LONGEST = 180  #: characters of it


def marks_fields(line: str) -> bool:
    """Over a form: it speaks of mail and, in a second sentence, of the sign that marks what must be filled in."""
    if not ("*" in line or "※" in line) or not 24 <= len(line) <= _FORM_LONGEST:
        return False
    return holds_any(line.casefold(), _MAIL) and any(mark in line for mark in (". ", "。", "다."))


#: one of them stands among the first words of who asks to log in
_LOGIN = word_set("""log login logged sign signin loggen einloggen eingeloggt anmelden angemeldet registrieren
    registriert connectez connecter connecté identifiez identifier inicia inicie iniciar conectado accedi accedere
    effettua zaloguj zalogować zalogowany logga inloggad inloggen ingelogd logg innlogget logind kirjaudu přihlaste
    přihlásit prihláste jelentkezz jelentkezzen bejelentkezve autentifică autentificați conectați войдите войти
    авторизуйтесь авторизоваться увійдіть авторизуйтеся giriş συνδεθείτε masuk prijavite prijavi влезте""")
_POSTS = frozenset(["posting", "postings", "reageren", "reactie"])
_LOG_IN_WORDS, _LOG_IN = 4, 110  #: first words in which one stands; characters of the line


def asks_to_log_in(line: str) -> bool:
    """Before one may comment: "Loggen Sie sich ein, um ein Posting zu schreiben.", "Log in to leave a comment"."""
    if len(line) > _LOG_IN:
        return False
    found = line_words(line)
    return not _LOGIN.isdisjoint(found[:_LOG_IN_WORDS]) and any(
        word.startswith(_COMMENTING) or word in _POSTS for word in found[1:]
    )


_EDITED = regex(
    r"(?:last edited by|edited by|reply with quote|zuletzt (?:bearbeitet|geändert)|mit zitat antworten"
    r"|dernière modification|modifié par|répondre en citant|última edición"
    r"|editado por|responder con cita|ultima modifica|rispondi citando"
    r"|última edição|laatst (?:bewerkt|gewijzigd)|senast (?:redigerad|ändrad)|ostatnio edytowan"
    r"|последний раз редактировалось)\b",
    re.IGNORECASE,
)


def is_edited(line: str) -> bool:
    return _EDITED.match(line) is not None
