"""Notes that the reader's browser runs no scripts or hides advertisements, with the headings and requests beside them:
pages print them in the middle of a story.
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import QUOTES, Signs, holds_any, holds_sign, signs_of
from ingest.parsers.page_dump.text.page import Page, kept
from ingest.parsers.page_dump.text.tables import pieces
from ingest.patterns import regex

_LONGEST, _BESIDE, _BELOW = 320, 90, 2  #: characters of a note, of a line beside it; lines below it at most
_BLOCKERS = pieces("""adblock|ad-block|ad block|werbeblocker|bloqueur de pub|bloqueurs de pub|bloqueur d'annonces|
    bloqueador de anuncios|bloqueadores de anuncios|bloqueador de publicidad|bloqueador de anúncios|adblokker|
    blocco degli annunci|blocco della pubblicità|advertentieblokker|annonsblockerare|annonceblokering|annonseblokker|
    mainostenest|blokowanie reklam|blokowania reklam|blokátor reklam|blokování reklam|hirdetésblokkoló|
    блокировщик рекл|блокування рекл|reklam engelleyici|حظر الإعلانات|מסיר פרסומות""")
_WORDS = ("javascript", *_BLOCKERS)
#: one of them stands, in small letters, on every page with such a note
_SIGNS: Signs = signs_of(
    *("javascript", "dblo", "d-blo", "d blo", "eblo", "sblo", "loqueur de", "loqueador de", "locco de", "mainostenest"),
    *(
        "lokowani",
        "blokátor",
        "blokování",
        "tésblo",
        "блокир",
        "блокуванн",
        "reklam engel",
        "حظر الإعلانات",
        "מסיר פרסומות",
    ),
)
#: the page speaks to its reader, or of what it needs
_ASKS = regex(r"""(?ix)\b(?:you|your|you['’](?:re|ve)|please|requires?|required|needs?|must|enable|disable
    |turn\ o(?:n|ff)|we['’]ve\ detected|ihre?[nms]?|sie|bitte|deine?[nms]?|du|benötigt|erfordert|erforderlich
    |aktivieren|deaktivieren|muss|verhindert
    |votre|vos|vous|veuillez|nécessite|nécessaire|activez|activer|désactivez|désactiver|désactivé
    |su|tu|sus|usted|por\ favor|requiere|necesita|necesario|active|activa|habilite|habilita|desactive|desactiva
    |tuo|suo|vostro|richiede|necessario|attiva|attivare|abilita|abilitare|disattiva|disattivare
    |seu|sua|você|requer|precisa|ative|ativar|desative|desativar|habilite|habilitar
    |je|jouw|uw|vereist|nodig|schakel|inschakelen|uitschakelen|ingeschakeld|uitgeschakeld
    |din|ditt|dina|kräver|kræver|krever|slå\ (?:på|av|til|fra)|måste|aktivera|aktiver|aktivér|inaktivera|deaktiver
    |vänligen|venligst|vennligst
    |selaimesi|vaatii|ota\ käyttöön|twoja|twojej|prosimy|wymaga|włącz|wyłącz|váš|vašem|prosím|vyžaduje|zapněte|povolte
    |vypněte|kérjük|engedélyez\w+|ваш\w*|пожалуйста|требует\w*|необходим\w*|включите|отключите|увімкніть|вимкніть
    |потребує|lütfen|etkinleştir\w*|gerektir\w*|kapatın)\b|してください|をオンに|を有効に|请启用|請啟用|请开启|사용하도록|활성화""")
_SETTINGS = pieces("""browser|setting|einstellung|navigateur|paramètre|réglage|navegador|ajuste|configuraci|impostazion|
    configuraç|definiç|instelling|inställning|indstilling|innstilling|asetuks|selain|ustawie|przegląd|nastaven|
    prohlížeč|beállítás|böngésző|настройк|браузер|налаштуван|tarayıcı|ayarlar|javascript""")
_POLITE = frozenset(["please", "bitte", "veuillez", "merci", "por", "alstublieft", "vänligen", "venligst", "vennligst"])


def without_script_notes(page: Page) -> Page:
    """The page without them; one without them, and one that has scripts or blockers for its subject, comes back as it
    is.
    """
    if not holds_sign(page.whole.lower(), _SIGNS):
        return page
    named = [row for row, line in enumerate(page.text) if holds_any(line.lower(), _WORDS)]
    if not named or not all(_is_note(page.text[row]) for row in named):
        return page
    found = {*named}
    for row in named:
        found.update(_beside(page, row))
    texts = ["" if row in found else line for row, line in enumerate(page.text)]
    return kept(page, texts) if any(texts) else page


def _is_note(line: str) -> bool:
    return len(line) <= _LONGEST and QUOTES.isdisjoint(line) and _ASKS.search(line) is not None


def _beside(page: Page, note: int) -> set[int]:
    """A heading right above and requests right below, which ask for something or speak of the browser's settings."""
    found = {note - 1} if note and _is_of_settings(page.text[note - 1]) else set[int]()
    for row in range(note + 1, min(len(page), note + 1 + _BELOW)):
        if not _is_of_settings(page.text[row]):
            break
        found.add(row)
    return found


def _is_of_settings(line: str) -> bool:
    if len(line) > _BESIDE or not QUOTES.isdisjoint(line):
        return False
    folded = line.lower()
    return folded.partition(" ")[0] in _POLITE or holds_any(folded, _SETTINGS)
