"""Links on top of web pages past their menus: "Skip navigation", "Zum Inhalt springen", "Aller au contenu"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import word_set

_LONGEST, _WORDS = 48, 7  #: characters and words
JUMP = word_set("""skip jump ga naar door direct overslaan meteen zum zur direkt weiter springe passer aller accéder
    sauter ir saltar pasar salta vai passa pular hoppa gå spring hopp siirry hyppää przejdź přejít přeskočit prejsť
    preskočiť ugrás tovább sari salt treci перейти к до преминете към skoči preskoči prijeđi pređi pereiti pāriet liigu
    μετάβαση içeriğe ana langsung lompat loncat chuyển تخطى تخطي انتقل דלג לדלג""")
_ENGLISH = frozenset(["skip", "jump"])  #: headlines begin with them too: "Skip the main course"
_TO = word_set("""content contents navigation article menu links main footer inhoud inhalt hauptinhalt hauptnavigation
    contenu principal contenido contenuto conteúdo innehåll innehållet huvudinnehåll huvudinnehållet indhold indholdet
    hovedindhold innhold innholdet hovedinnhold sisältöön sisältö treści zawartości obsah obsahu tartalomra tartalomhoz
    tartalom conținut conținutul содержимому содержанию контенту вмісту змісту съдържанието sadržaj vsebino turinio
    saturu sisu põhisisu περιεχόμενο geç atla konten dung المحتوى תוכן לתוכן navigatie navigazione navegación navegação
    navigeringen menuen menyn menyen nawigacji navigaci навигации""")
_CJK = word_set("""本文へスキップ コンテンツへスキップ コンテンツへ移動 本文へ移動 本文へジャンプ 跳至内容 跳至主要内容
    跳转到内容 跳到主要内容 跳至主要內容 跳到主要內容""").union(
    ["본문으로 건너뛰기", "본문 바로가기", "콘텐츠로 건너뛰기", "메뉴 건너뛰기"]
)


def is_skip_link(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    if len(folded) > _LONGEST:
        return False
    words = folded.split()
    if len(words) < 2 or words[0] not in JUMP:
        return folded in _CJK
    aimed = words[0] not in _ENGLISH or words[1] == "to" or len(words) == 2
    return aimed and len(words) <= _WORDS and not _TO.isdisjoint(words[max(1, len(words) - 2) :])
