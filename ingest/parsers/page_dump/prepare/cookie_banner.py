"""The banner that asks for leave to set cookies, above the page's own first line: its sentences and its buttons."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import Signs, ending, holds_sign, signs_of
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_REACH = 25  #: rows of the page that it may begin in
_BETWEEN = 3  #: other rows inside it
_SENTENCE, _LONGEST = 60, 900  #: characters of a sentence that does not speak of cookies, of all
_BUTTON = 40  #: characters of a button
_HEAD: Signs = signs_of(
    *("ookie", "OOKIE", "kakor", "Kakor", "nformasjonskapsler", "väste", "iasteczk", "erez", "куки", "Куки", "küpsis"),
    *(
        "olačić",
        "sütik",
        "Sütik",
        "クッキー",
        "쿠키",
        "ملفات تعريف",
        "كوكيز",
        "עוגיות",
        "rivacy",
        "rivatsphäre",
        "vie privée",
    ),
    *("rivacidad",),
)
#: what such a sentence speaks of
_ABOUT = regex(
    r"""(?ix)\bcookies?\b|クッキー|쿠키|\bkakor\b|informasjonskapsler|\beväste|ciasteczk|\bçerez|\bкуки\b|\bküpsis|kolačić
    |\bsütik|ملفات\ تعريف|كوكيز|עוגיות
    |\byour\ privacy\b|\bprivatsphäre\b|\bvie\ privée\b|\bprivacidade?\b"""
)
#: what its buttons, tabs and links are called, folded; common words all, but for the sentence beside them
_BUTTONS = phrase_set("""
    accept, accept all, accept cookies, accept all cookies, i accept, accept & close, accept and close, allow,
    allow all, allow all cookies, allow selection, agree, i agree, agree and close, agree & close, got it, ok,
    okay, continue, yes, reject, reject all, decline, decline all, deny, refuse, no thanks, no, close, dismiss,
    only necessary, necessary only, use necessary cookies only, accept only essential, essential only, manage,
    manage options, manage preferences, manage cookies, manage choices, more options, options, preferences,
    settings, cookie settings, cookie policy, privacy policy, customise, customize, learn more,
    more information, read more, find out more, show details, show purposes, our partners, consent,
    do not consent, save, save & close, confirm, confirm my choices, necessary, strictly necessary, functional,
    statistics, analytics, performance, marketing, targeting, powered by, alle akzeptieren, akzeptieren,
    alle annehmen, annehmen, alles akzeptieren, alle cookies akzeptieren, zustimmen, akzeptieren und weiter,
    zustimmen und weiter, einverstanden, verstanden, ja, nein, ablehnen, alle ablehnen, alles ablehnen,
    nur notwendige, nur notwendige cookies, nur essenzielle, nur erforderliche, auswahl erlauben,
    auswahl bestätigen, auswahl speichern, speichern, einstellungen, cookie-einstellungen,
    datenschutzeinstellungen, einstellungen verwalten, mehr erfahren, mehr informationen, mehr infos,
    weitere informationen, details, schließen, details anzeigen, datenschutz, datenschutzerklärung, impressum,
    notwendig, essenziell, statistik, statistiken, präferenzen, funktional, externe medien, individuell,
    tout accepter, accepter, accepter et fermer, accepter et continuer, j'accepte, j’accepte, tout refuser,
    refuser, continuer sans accepter, personnaliser, paramétrer, paramétrer les cookies, gérer mes choix,
    en savoir plus, fermer, gérer les cookies, nos partenaires, enregistrer, politique de confidentialité,
    d'accord, d’accord, nécessaires, aceptar, aceptar todo, aceptar todas, aceptar cookies, aceptar y cerrar,
    aceptar y continuar, rechazar, de acuerdo, rechazar todo, rechazar todas, configurar, configuración,
    configurar cookies, más información, leer más, cerrar, entendido, acepto, ajustes, gestionar,
    política de cookies, política de privacidad, necesarias, accetta, accetta tutto, accetta tutti, accetto,
    accetta e chiudi, accetta e continua, rifiuta, rifiuta tutto, chiudi, continua senza accettare,
    personalizza, impostazioni, gestisci, maggiori informazioni, scopri di più, preferenze, leggi di più,
    ho capito, informativa, gestisci opzioni, necessari, aceitar, aceitar tudo, aceitar todos, aceito, concordo,
    rejeitar, rejeitar tudo, recusar, configurações, definições, gerir, gerir opções, personalizar, saiba mais,
    saber mais, fechar, prosseguir, entendi, continuar, accepteren, alles accepteren, akkoord, accepteer,
    accepteer alles, weigeren, alles weigeren, instellingen, sluiten, voorkeuren, instellingen aanpassen,
    meer informatie, meer weten, ik ga akkoord, alleen noodzakelijk, noodzakelijk, godkänn, godkänn alla,
    acceptera, acceptera alla, neka, avvisa, avvisa alla, inställningar, läs mer, jag förstår, bara nödvändiga,
    endast nödvändiga, hantera, stäng, godta, godta alle, aksepter, avvis, avvis alle, innstillinger, les mer,
    jeg forstår, bare nødvendige, lukk, tillad alle, accepter alle, afvis, afvis alle, indstillinger, læs mere,
    kun nødvendige, luk, hyväksy, hyväksy kaikki, hylkää, hylkää kaikki, asetukset, lue lisää, sulje,
    vain välttämättömät, akceptuję, zaakceptuj, zaakceptuj wszystkie, akceptuj, akceptuję wszystkie, odrzuć,
    odrzuć wszystkie, ustawienia, przejdź do serwisu, zgadzam się, więcej, dowiedz się więcej, zamknij,
    rozumiem, dostosuj, zarządzaj, přijmout, přijmout vše, souhlasím, přijmout všechny, odmítnout,
    odmítnout vše, nastavení, více informací, zavřít, rozumím, upravit, prijať, prijať všetko, súhlasím,
    odmietnuť, nastavenia, viac informácií, zavrieť, elfogadom, elfogadás, összes elfogadása, elutasítom,
    elutasítás, beállítások, bővebben, részletek, rendben, bezárás, accept toate, acceptă, acceptă tot,
    acceptă toate, sunt de acord, refuz, refuză, refuză tot, setări, află mai multe, închide, prihvati,
    prihvaćam, prihvati sve, slažem se, odbij, odbij sve, postavke, podešavanja, saznaj više, zatvori, u redu,
    sprejmi, sprejmi vse, zavrni, nastavitve, več, приемам, откажи, настройки, научи повече, принять,
    принять все, принимаю, согласен, согласиться, отклонить, настроить, подробнее, закрыть, понятно, хорошо,
    прийняти, прийняти все, погоджуюсь, відхилити, налаштування, детальніше, закрити, зрозуміло, добре, αποδοχή,
    αποδοχή όλων, αποδέχομαι, απόρριψη, απόρριψη όλων, ρυθμίσεισ, περισσότερα, κλείσιμο, συμφωνώ, kabul et,
    tümünü kabul et, kabul ediyorum, reddet, tümünü reddet, ayarlar, daha fazla bilgi, kapat, tamam, anladım,
    nõustun, keeldun, seaded, sutinku, nesutinku, nustatymai, piekrītu, noraidīt, iestatījumi, 同意する,
    すべて同意する, すべて許可, 同意, 拒否, すべて拒否, 設定, 詳細, 閉じる, 接受, 全部接受, 接受全部, 拒絕,
    拒绝, 设置, 了解更多, 关闭, 關閉, 동의, 모두 동의, 동의함, 거부, 설정, 더 알아보기, 닫기, 확인, أوافق, قبول,
    قبول الكل, رفض, رفض الكل, الإعدادات, إغلاق, المزيد, אישור, אני מסכים, מסכים, דחייה, הגדרות, סגירה,
    מידע נוסף
    """)
_EDGES = " \t.!…›»>→×✕✓[]()"


def without_banner(page: Page) -> Page:
    """The page without it; a banner has a sentence on cookies or privacy and a button at least."""
    if not holds_sign("\n".join(page.text[: _REACH + _BETWEEN]), _HEAD):
        return page
    if not any(map(_is_sentence, page.text[: _REACH + _BETWEEN])):
        return page
    for first in range(min(_REACH, len(page))):
        if _is_part(page.text[first]):
            last = _end(page, first)
            found = page.text[first : last + 1]
            if any(map(_is_sentence, found)) and any(map(_is_button, found)) and last + 1 < len(page):
                return kept(page, [*page.text[:first], *("" for _ in found), *page.text[last + 1 :]])
    return page


def _end(page: Page, first: int) -> int:
    """The last row of what begins with a sentence or a button of a banner."""
    last, row = first, first + 1
    while row < len(page) and row - last <= _BETWEEN:
        if _is_part(page.text[row]):
            last = row
        elif not (_SENTENCE <= len(page.text[row]) <= _LONGEST and ending(page.text[row]) == "."):
            break
        row += 1
    return last


def _is_part(line: str) -> bool:
    return _is_button(line) or _is_sentence(line)


def _is_button(line: str) -> bool:
    return len(line) <= _BUTTON and line.casefold().strip(_EDGES) in _BUTTONS


def _is_sentence(line: str) -> bool:
    return len(line) <= _LONGEST and holds_sign(line, _HEAD) and _ABOUT.search(line) is not None
