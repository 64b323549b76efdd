"""What is added below a story: whose the text is, who supervised an intern, how to tip, what to report, who helps, who
sent it by mail and why, where a film runs, what to give in place of flowers.
"""

from __future__ import annotations

from ingest.parsers.page_dump.lines.books import tells_publisher
from ingest.parsers.page_dump.lines.cutting_notes import is_cutting_note
from ingest.parsers.page_dump.lines.help_notes import tells_who_helps
from ingest.parsers.page_dump.lines.memorials import asks_for_gifts
from ingest.parsers.page_dump.lines.runs import tells_run
from ingest.parsers.page_dump.text.measure import QUOTES, line_words
from ingest.parsers.page_dump.text.tables import line_starts, word_set
from ingest.patterns import regex

_LONGEST = 320  #: characters
#: words before a colon that say it: whole labels
_LEGAL = line_starts(
    r"""
    yasal (?:uyarı|bilgilendirme) | telif(?: hakkı)?(?: uyarısı)? | legal (?:notice|note|disclaimer) | copyright notice
    aviso legal | nota legal | derechos de autor | mentions? légales? | avertissement(?: légal)? | droits d['’]auteur
    rechtlicher hinweis | rechtshinweis | urheberrecht(?:shinweis)? | nota legale | note legali | diritti d['’]autore
    direitos autorais | juridische (?:mededeling|kennisgeving) | auteursrecht(?:en)? | upphovsrätt | ophavsret
    opphavsrett | tekijänoikeu\w+ | nota prawna | prawa autorskie | autorská práva | правовая информация
    авторские права | авторські права | jogi nyilatkozat | szerzői jog\w* | πνευματικά δικαιώματα
    """,
    r"\s?:\s\S",
)
#: this text, and that all rights to it are somebody's
_OWNED = regex(r"""(?ix)
    \b(?:yazı(?:sı)?nın|haberin|içeriğin|makalenin)\b.{0,30}\b(?:bütün|tüm|her)\ (?:hakları|hakkı)\b.{0,40}
    \b(?:aittir|saklıdır|mahfuzdur)
    |\b(?:all|the)\ (?:\w+\ )?(?:rights|copyright)\ (?:to|in|of|for)\ (?:this|the|these)\ (?:\w+\ )?(?:article|text
    |story|column|post|piece|content|photographs?)\b.{0,60}\b(?:belongs?|reserved|held|owned|remain)
    |\balle\ rechte\ (?:an|für)\ (?:diese[mnr]|de[mn])\ (?:text|beitrag|artikel|bericht|bildern?)\b.{0,60}\b(?:liegen
    |vorbehalten|gehören)
    |\btous\ (?:les\ )?droits\b.{0,30}\bde\ (?:cet|ce|cette)\ (?:article|texte|chronique)\b.{0,60}\b(?:réserv|appart)
    |\btodos\ los\ derechos\ (?:de|sobre)\ (?:este|esta)\ (?:artículo|texto|columna|nota)\b.{0,60}\b(?:reserv|pertenec)
    |\btutti\ i\ diritti\ (?:di|su)\ (?:questo|questa)\ (?:articolo|testo|rubrica)\b.{0,60}\b(?:riservat|appart)
    |\btodos\ os\ direitos\ (?:deste|desta|sobre\ este)\ (?:artigo|texto|coluna)\b.{0,60}\b(?:reservad|pertenc)
    |\bwszelkie\ prawa\ do\ (?:tego\ |niniejszego\ )?(?:tekstu|artykułu)\b.{0,60}\b(?:zastrzeżone|należą)
    |\bвсе\ права\ на\ (?:этот\ |данный\ )?(?:текст|материал|статью)\b.{0,60}\b(?:принадлежат|защищены)""")
#: whose pupil wrote it: "Estagiária sob supervisão de Cláudia Borém", "Stagista sotto la supervisione di Anna Neri"
_SUPERVISED = regex(r"""(?ix)
    (?:(?:\w+\ ){0,4}?(?:estagiári[oa]s?|trainee|intern|praktikantin|praktikant|volontärin|volontär|stagiaire|stagista
    |practicantes?|pasantes?|becari[oa]s?|tirocinante|praktykant(?:ka)?|stážist(?:ka|a)),?\ (?:\w+,?\ ){0,2}?)?
    (?:sob|bajo|sotto|sous|under|unter|onder|pod)\ (?:(?:a|la|the|der|die)\ )?
    (?:supervisão|orientação|supervisión|tutela|supervisione|guida|supervision|direction|anleitung|aufsicht|begeleiding
    |kierunkiem|opieką|vedením|dohledem)\ (?:(?:de|d[oa]s?|del?|della?|du|of|von|van)\ )?(?:[\w-]+\ ){0,3}
    (?-i:[^\W\d_a-zß-ÿ])[\w'’-]+\ (?:d[aeo]s?\ )?(?-i:[^\W\d_a-zß-ÿ])[\w'’-]+\.?[)\]]?""")
#: a tip for who liked it: "If you liked this, you can support the blog from £2 a month."
_TIPS = line_starts(
    r"""
    if you(?:['’]ve)? (?:liked?|enjoy(?:ed)?|value|appreciate)\b.{0,70}\b(?:support|buy (?:me|us)|donat|chip in|ko-fi)
    wenn (?:dir|ihnen|euch)\b.{0,70}\bgef[aä]ll\w*\b.{0,80}(?:unterstütz|spend|kaffee)
    si (?:vous avez|tu as|cet|ce|vous)\b.{0,50}\b(?:aimé|plu|apprécié|aimez)\b.{0,80}(?:souten|soutien|\bdon\b|un café)
    si (?:te|les|os|le) (?:ha )?gust\w+\b.{0,80}(?:apoy|\bdona|invít|un café)
    se (?:ti|vi) (?:è|sono) piaciut\w+\b.{0,80}(?:sost|\bdona|offri|caffè)
    se (?:você )?gost(?:ou|aste)\b.{0,80}(?:apoi|\bdoe\b|doar|um café)
    als (?:je|u) (?:dit|deze)\b.{0,50}\b(?:leuk|goed|mooi|fijn|waardeert)\b.{0,80}(?:steun|doneer|koffie)
    om du (?:gillade?|tyckte om|uppskattar)\b.{0,80}(?:stöd|stött|bidra|kaffe|swish)
    hvis du (?:likte?|kunne lide|kan lide|satte pris på)\b.{0,80}(?:støtt|bidra|kaffe)
    jos (?:pidit|tykkäsit)\b.{0,80}(?:tue\b|tukea|lahjoit|kahvi)
    jeśli (?:ci |wam )?.{0,40}podoba\w*\b.{0,80}(?:wesprz|wspier|kaw)
    pokud (?:se )?.{0,40}líb\w+\b.{0,80}(?:podpo|přisp|káv|kaf)
    если (?:вам|тебе) (?:по)?нрав\w+.{0,80}(?:поддерж|донат|кофе)
    якщо (?:вам|тобі) (?:с)?подоба\w+.{0,80}(?:підтрим|донат|кав)
    """
)
#: of a text that came by mail: who sent it, why the reader gets it, how to get no more of them
_MAILED = line_starts(
    r"""
    this (?:story|article|page|item|link|e-?mail|message) (?:was|has been) (?:sent|e-?mailed|forwarded) to you\b
    this (?:e-?mail|message) (?:was|has been) (?:sent|forwarded) (?:by|from|via)\b
    you(?:['’]re| are) receiving this (?:e-?mail|message|letter|alert|because|as)\b
    you (?:have )?received? this (?:e-?mail|message|letter|alert|because|as)\b
    (?:to )?unsubscribe\b.{0,40}(?:https?:|www\.)
    to manage your (?:alerts|subscriptions?|e-?mails?)\b
    (?:sie|du) erh(?:alten|ältst) dies | sie haben diese (?:e-?mail|nachricht)
    diese[rs]? (?:artikel|nachricht|e-?mail|beitrag) wurde (?:ihnen|dir) | abmelden\s?:\s?(?:https?:|www\.)
    (?:vous recevez|vous avez reçu|tu reçois) ce
    (?:cet article|ce message|ce courriel|cette page) vous a été (?:envoyé|transmis)
    pour (?:vous|te) dés(?:abonner|inscrire) | (?:ha|has) recibido este (?:correo|mensaje|e-?mail)
    recibes? este (?:correo|mensaje|e-?mail)
    est[ea] (?:artículo|noticia|correo|mensaje) (?:le|te) (?:ha sido|fue) enviad
    para dar(?:se|te) de baja | (?:ha|hai) ricevuto quest | ricev[ei] quest
    quest[oa] (?:articolo|pagina|messaggio|notizia) (?:le|ti) è stat[oa] inviat | per (?:cancellar|disiscriver)[st]i
    (?:você )?(?:está a receber|está recebendo|recebeu|recebe) est[ea] (?:e-?mail|mensagem)
    est[ea] (?:artigo|notícia|mensagem) foi enviad[oa] | para cancelar a (?:subscrição|inscrição|assinatura)
    (?:je|u) (?:ontvangt|ontving|krijgt) (?:deze|dit)
    dit (?:artikel|bericht) (?:is|werd) (?:\S+ ){0,4}(?:gestuurd|verzonden|toegestuurd)
    om (?:je|u) af te melden | afmelden\s?:\s?(?:https?:|www\.)
    du (?:får|fick|mottar|modtager|har f[åa][te]t) (?:det här|dette|denne|den här) (?:mejl|brev|e-?post|mail|besked)
    (?:den här artikeln|denne artikkelen|denne artikel) (?:har )?(?:skickats|ble sendt|er sendt|blev sendt)
    (?:otrzymujesz|otrzymał\w+) (?:tę|tego|ten)
    (?:ten artykuł|ta wiadomość) został[ao]? (?:do (?:ciebie|pana) )?(?:przesłan|wysłan)
    (?:dostáváte|obdrželi jste) t | вы получили это | это письмо (?:было )?(?:отправлено|послано)
    """
)
#: of oneself in the text: "If you appear in a post and think that something is wrong, please write to me."
_REPORT = regex(r"""(?ix)(?:^|[.!?]\s)
    (?:if\ you|wenn\ (?:sie|du|ihr)|si\ (?:vous|tu|usted)|se\ (?:você|lei|tu)|als\ (?:u|je)|om\ du|hvis\ du|jeśli|pokud
    |если)\b
    [^.!?]{0,120}\b(?:wrong|incorrect|inaccurate|mistakes?|errors?|falsch|fehler\w*|erreurs?|inexact\w*|faux|incorrect\w+
    |sbagliat\w+|error[ei]|errad\w+|erros?|onjuist|fout\w*|fel|feil|fejl|błąd|błędy|chyb\w+|ошибк\w+)\b
    [^.!?]{0,60}\b(?:write\ to|e-?mail|tell|contact|let\ (?:me|us)|schreib\w*|melde\w*|écri\w+|contact\w+|prévene\w+
    |escr[ií]b\w+|avis\w+|scriv\w+|escrev\w+|mail|laat|skriv|hör\ av|napisz|napište|напиши\w*)\b[^.!?]{0,40}[.!]?$""")


def tells_of_mail(text: str) -> bool:
    """Who sent the text by mail, why the reader gets it, how to get no more of them."""
    pattern = _MAILED.get(text[:3].lower()) if 20 <= len(text) <= _LONGEST else None
    return pattern is not None and pattern.match(text) is not None


def is_last_note(text: str) -> bool:
    """Whether the line is such a note; somebody's words are none."""
    if not 20 <= len(text) <= _LONGEST:
        return False
    bare = text.lstrip("*([_ ")
    head = bare[:3].lower()
    starts = (table.get(head) for table in (_LEGAL, _TIPS, _MAILED))
    if any(start is not None and start.match(bare) for start in starts):
        return True
    if tells_publisher(text) or tells_run(text) or asks_for_gifts(text):
        return True
    if not QUOTES.isdisjoint(text):
        return tells_who_helps(text) or is_cutting_note(text)
    low = text.lower()
    owned = any(sign in low for sign in _RIGHTS_SIGNS) and _OWNED.search(text)
    if owned or (len(text) <= _SHORT and any(sign in low for sign in _OVERSIGHT) and _SUPERVISED.fullmatch(bare)):
        return True
    reported = not _WRONG.isdisjoint(line_words(text)) and _REPORT.search(text) is not None
    return reported or tells_who_helps(text) or is_cutting_note(text)


#: one of these words stands in all that ``_REPORT`` finds, or a form of theirs
_WRONG = word_set("""wrong incorrect inaccurate mistake mistakes error errors falsch fehler fehlern fehlerhaft erreur
    erreurs inexact inexacte inexactes faux incorrecto incorrecta sbagliato sbagliata errore errori errado errada erro
    erros onjuist fout fouten fel feil fejl błąd błędy chyba chybu chyby ошибка ошибку ошибки""")
_SHORT = 140  #: characters of a note on an intern
_RIGHTS_SIGNS = ("hak", "right", "rechte", "droit", "derecho", "diritti", "direito", "prawa", "прав")
_OVERSIGHT = (
    *("supervis", "orientação", "tutela", "guida", "direction", "anleitung", "aufsicht", "begeleiding", "kierunkiem"),
    *("opieką", "vedením", "dohledem"),
)
