"""What servers send in place of a page (errors, checks for robots, default pages) and what a site says of itself."""

from __future__ import annotations

import re
from typing import Final

from ingest.patterns import regex
from store.model import Article, Rejected

_LONGEST: Final = 1_500  #: code points; a longer text tells more than that there is no page
_LONGEST_TITLE: Final = 90
#: What the title or the first heading of such a page is, a site's name aside. English as servers and walls write it.
_TITLES: Final = regex(
    r"""(?:error\s*|http\s*(?:error|status)?\s*)?(?:40[0134589]|410|429|451|50[0-4]|52\d)\b(?:[\s:.–—-]{0,4}[^\d]{0,40})?
    |(?:error|oops|sorry|whoops)[\s!:,.–—-]{0,5}(?:(?:that|this|the)\ )?(?:page|file|article|url)?\s?
        (?:was\ |is\ |could\ )?not\ (?:be\ )?found
    |(?:(?:the|this|that)\ )?(?:requested\ )?(?:page|file|article|document|url|object)\ (?:was\ |is\ )?
        (?:not\ found|missing|unavailable|no\ longer\ available)
    |not\ found|access\ (?:denied|forbidden)|forbidden|unauthori[sz]ed|bad\ (?:request|gateway)|gateway\ time-?out
    |(?:internal\ )?server\ error|service\ (?:temporarily\ )?unavailable|too\ many\ requests|request\ rejected
    |(?:under|site|website)\ maintenance|account\ suspended|web\ server\ is\ (?:down|returning\ an\ unknown\ error)
    |just\ a\ moment\W*|one\ more\ step|attention\ required!?(?:\ \|\ cloudflare)?|checking\ your\ browser\b.{0,40}
    |ddos-guard
    |(?:are\ you|you\ are)\ (?:a\ )?(?:human|robot)\W*|robot\ or\ human\W*
    |(?:human|security|bot)\ (?:verification|check)
    |(?:please\ )?verify\ (?:that\ )?you(?:'re|\ are)\ (?:a\ )?(?:human|not\ a\ robot)|pardon\ our\ interruption
    |access\ to\ this\ (?:page|site)\ has\ been\ (?:denied|blocked)|sorry,\ you\ have\ been\ blocked
    |captcha(?:\ challenge)?
    |before\ you\ continue(?:\ to\ .{2,30})?|(?:please\ )?enable\ (?:javascript|cookies)\b.{0,40}
    |welcome\ to\ nginx!?|apache2?\ (?:ubuntu|debian)\ default\ page.{0,20}|iis\ windows\ server
    |test\ page\ for\ .{3,40}
    |(?:this\ )?domain\ (?:name\ )?(?:is\ )?(?:for\ sale|parked|expired).{0,20}|index\ of\ /.{0,60}
    |(?:internet\ archive\ )?wayback\ machine
    |local\ index\ -\ httrack.{0,20}|index\ of\ locally\ available\ sites:?
    |(?:seite|artikel|dokument)\ (?:wurde\ )?nicht\ (?:gefunden|verfügbar)|zugriff\ verweigert|fehler\ 404
    |page\ (?:introuvable|non\ trouvée)|(?:cette\ page\ |la\ page\ )?n.existe\ (?:pas|plus)
    |accès\ (?:refusé|interdit)|erreur\ 404
    |página\ no\ encontrada|acceso\ denegado|página\ não\ encontrada|acesso\ negado|pagina\ non\ trovata|accesso\ negato
    |(?:de\ )?pagina\ (?:is\ )?niet\ gevonden|toegang\ geweigerd
    |sidan\ (?:kunde\ inte\ hittas|hittades\ inte|finns\ inte)
    |siden\ (?:blev\ ikke\ fundet|ble\ ikke\ funnet|findes\ ikke|finnes\ ikke)|sivua\ ei\ löyt(?:ynyt|y)
    |(?:strona|nie)\ (?:nie\ )?(?:została\ )?znalezion[ao](?:\ strony)?|stránka\ (?:nebyla\ )?nenalezena
    |az\ oldal\ nem\ található
    |страница\ не\ найдена|сторінку\ не\ знайдено|sayfa\ bulunamadı|η\ σελίδα\ δεν\ βρέθηκε|halaman\ tidak\ ditemukan
    |(?:お探しの)?ページ(?:が|は)見つかりません.{0,10}|(?:页面|頁面)(?:不存在|未找到|找不到)
    |페이지를\ 찾을\ 수\ 없습니다|الصفحة\ غير\ موجودة""",
    re.VERBOSE | re.IGNORECASE,
)
#: What a page is called on which a site says how to reach it, who it is, what it asks of its readers.
_ABOUT: Final = regex(
    r"""contact(?:\ us|\ information|\ details)?|about(?:\ us|\ this\ (?:site|website|paper|newspaper))?
    |(?:our\ )?privacy(?:\ and\ cookies?)?(?:\ (?:policy|notice|statement))|cookies?\ policy
    |terms(?:\ (?:and|&)\ conditions|\ of\ (?:use|service|sale))(?:\ of\ use)?|advertise\ with\ us|legal\ notice
    |impressum|kontakt|datenschutz(?:erklärung|hinweise)?|(?:allgemeine\ )?geschäftsbedingungen
    |nutzungsbedingungen|mediadaten
    |mentions\ légales|(?:nous\ )?contacter|contactez[ -]nous|qui\ sommes[ -]nous\W*|politique\ de\ confidentialité
    |conditions\ générales(?:\ d['’]utilisation|\ de\ vente)?
    |aviso\ legal|contacto|contáctenos|quiénes\ somos|política\ de\ (?:privacidade?|cookies)
    |términos\ y\ condiciones
    |contato|quem\ somos|termos\ de\ uso|contatti|chi\ siamo|informativa\ sulla\ privacy|note\ legali
    |over\ ons|colofon|privacy(?:verklaring|beleid)|algemene\ voorwaarden|kontakta\ oss|om\ oss|kontakt\ oss|om\ os
    |integritetspolicy|personvern(?:erklæring)?|o\ nas|polityka\ prywatności|regulamin|контакты|о\ (?:нас|проекте|сайте)
    |политика\ конфиденциальности|контакти|про\ нас|iletişim|hakkımızda|gizlilik\ politikası""",
    re.VERBOSE | re.IGNORECASE,
)
_TERMS: Final = regex(
    r"(?i)privacy|cookie|terms|conditions|datenschutz|bedingungen|légales|confidentialité|legal|privacidad|términos|termos"
    r"|prywatności|regulamin|конфиденциальности"
)  #: of those that are long
_PARTS = regex(r"\s+[|–—»«·-]\s+|\s*\|\s*")  #: between a title and a site's name


def checked(found: Article | Rejected, *titles: str) -> Article | Rejected:
    """What was found in a page, or why it is none: a short text without day and writer, and a title of such an answer.

    ``titles``: more that the page has, as its title tag.
    """
    if not isinstance(found, Article) or found.published or found.authors or len(found.body) > _LONGEST:
        return found
    answer = next(filter(None, map(_answer, (found.title, *titles))), "")
    return Rejected(code="not-an-article", reason=f"a server's answer, no page: {answer}") if answer else found


def of_the_site(found: Article | Rejected) -> Article | Rejected:
    """What was found, or that a site speaks of itself in it: by a title, undated, without a writer, short or terms."""
    if not isinstance(found, Article) or found.published or found.authors:
        return found
    title = " ".join(found.title[:_LONGEST_TITLE].split())
    own = next((part for part in (title, *_PARTS.split(title)) if _ABOUT.fullmatch(part.strip(" .!…"))), "")
    if not own or (len(found.body) > _LONGEST and not _TERMS.search(own)):
        return found
    return Rejected(code="not-an-article", reason=f"a page of the site about itself: {own}")


def _answer(title: str) -> str:
    shown = " ".join(title[:_LONGEST_TITLE].split())
    return next((part for part in (shown, *_PARTS.split(shown)) if _TITLES.fullmatch(part.strip(" .!…"))), "")
