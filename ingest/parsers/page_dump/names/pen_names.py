"""Pen names in small letters on lines that say who posted a text and when: "Posted by hedgewarden on 3 May 2009"."""

from __future__ import annotations

from ingest.dates import find_dates
from ingest.parsers.page_dump.names import roles
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_POSTED = (
    r"posted|written|submitted|published|blogged|gepostet|geschrieben|eingestellt|veröffentlicht|verfasst|posté|publié"
    r"|écrit|rédigé|publicado|escrito|enviado|postado|pubblicato|scritto|inserito|postato|geplaatst|geschreven|gepost"
    r"|gepubliceerd|publicerat|publicerad|skrivet|inlagt|postat|skrevet|lagt (?:inn|ud)|publiceret|publisert|napisane"
    r"|opublikowane|dodane|wysłane"
)
_BY = "by|von|par|por|da|door|av|af|przez"
_ON = r"on|am|le|el|il|em|op|den|dnia|at|um|à|@|[,|·–—-]|in"
_WHO = r"(?P<who>[a-zß-ÿ][\w.-]{2,24})"
_FIRST = regex(rf"(?i:{_POSTED})\s(?i:{_BY}):?\s{_WHO},?\s(?:(?i:{_ON})\s)?(?=\S)")
_BEHIND = r"(?=$|\s(?:in|under|\||·)\s|[,.]?$)"
_LAST = regex(rf"(?i:{_POSTED})\s(?:(?i:{_ON})\s)?(?P<day>\S.{{5,44}}?),?\s(?i:{_BY})\s{_WHO}{_BEHIND}")
_OPENS = pieces("""post|writ|subm|publ|blog|gepo|gesc|eing|verö|verf|écri|rédi|escr|envi|pubb|scri|inse|gepl|gepu|skri|
    inla|skre|lagt|napi|opub|doda|wysł""")
_LONGEST = 110  #: characters of such a line
#: accounts of many hands
_NOBODY = word_set("""admin administrator admins webmaster web staff editor editors editorial guest user anonymous root
    moderator mod news press team author authors blog blogger newsroom desk wpadmin siteadmin sysadmin system support
    info office redaktion redakteur redaktör gast benutzer webmaestro rédaction invité administrateur redacción
    administrador invitado redazione amministratore ospite redação redacao convidado redactie beheerder redaktionen
    redaktor redakcja gość redakce redakcia szerkesztő us the our me them him her him a an""")


def poster(line: str) -> str:
    """The name of one word; "" for any other line, and for an account of many hands."""
    if not 16 <= len(line) <= _LONGEST or not line[:4].casefold().startswith(_OPENS):
        return ""
    if (first := _FIRST.match(line)) and find_dates(line[first.end() :]):
        who = first["who"]
    elif (last := _LAST.match(line)) and find_dates(last["day"]):
        who = last["who"]
    else:
        return ""
    who = who.rstrip(".-")
    nobody = who in _NOBODY or who in roles.ROLES or who in roles.HOUSES or "." in who or roles.is_time_word(who)
    return "" if nobody or not who.islower() else who
