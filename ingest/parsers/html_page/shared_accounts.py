"""Accounts that content systems come with, or offices share: nobody's name where a page states one as its writer."""

from __future__ import annotations

import re

from ingest.patterns import regex

_OFFICE = (
    r"(?:admin(?:istrat(?:or|eur|ore|oren|ør|ör))?|web-?(?:master|team|admin|editor|desk|redaktion|user)|sys-?admin"
    r"|super-?(?:user|admin)|moderator|(?:site|cms|content|portal|blog|wp|www)-?(?:admin|manager|editor|master|team|user)"
    r"|(?:news|press|media|pr|comms?)-?(?:admin|team|editor|desk|room|office)|pressestelle|presse-?team|comunicacion|redakcja"
    r"|redaktion|redazione|redaccion|redaction|redactie|redaktor|editor|user|usuario|utente|benutzer|gast|guest|test|demo|root)"
)
_ACCOUNT = regex(
    # "Super User" of Joomla, in the languages that it is set up in
    r"super[\s_-]?(?:user|admin(?:istrator)?|utilisateur|usuari[oa]?|utente|gebruiker|bruger|bruker|användare|benutzer"
    r"|uživatel|používateľ|użytkownik|felhasználó|utilizator|kullanıcı|käyttäjä|uporabnik|korisnik|utilizador|usuário)"
    r"|супер[\s-]?(?:пользователь|користувач|потребител|корисник)|υπερ[\s-]?χρήστης"
    r"|超级用户|超級使用者|スーパーユーザー?|슈퍼 ?유저"
    r"|(?:المستخدم|مستخدم)\s(?:الخارق|المتميز)|משתמש[\s-]על"
    # an office and what tells its accounts apart: "webteam_dps", "ministry.editor"
    rf"|{_OFFICE}(?:_[a-z0-9_.-]{{1,20}}|\.[a-z]{{4,20}})|[a-z0-9]{{2,20}}[_.]{_OFFICE}|webm(?:aster|estre|aestro)",
    re.IGNORECASE,
)


def is_account(name: str) -> bool:
    """Whether a name is such an account's: "Super User", "webteam_dps"; not "Redaktion", a house, nor "admin4"."""
    return _ACCOUNT.fullmatch(name) is not None
