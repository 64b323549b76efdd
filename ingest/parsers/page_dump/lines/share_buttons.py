"""Buttons that share, print and keep, side by side with one space or none between: "FacebookTwitterE-Mail"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import line_words
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

_BUTTON = r"""facebook|fb|twitter|tweet(?:en)?|twittern?|pin(?:terest)?(?:\ it)?|whats\ ?app|linkedin|reddit|telegram
    |tumblr|(?:fb[ ])?messenger|xing|pocket|flipboard|instagram|youtube|bluesky|threads|mastodon|viber|vk(?:ontakte)?
    |sms|rss|pdf|e-?mail(?:en)?|mail(?:en)?|print(?:friendly|er)?|drucken|druckversion|teilen|merken|speichern|senden
    |weiterleiten|weiterempfehlen|kommentar(?:e|ieren)?|vorlesen|gefällt\ mir
    |comments?|comment(?:er|aires?)|share|like|save|bookmark|copy(?:\ (?:link|url))?|link|email\ this|blog\ ?this!?
    |(?:share|on|to)(?:\ (?:on|to|via|by|this))?(?=\ ?(?:facebook|twitter|pinterest|x\b|whats|linked|email))
    |partager|imprimer|envoyer|compartir|imprimir|enviar|comentar(?:ios)?|guardar|copiar
    |condividi|stampa|invia|salva|commenta|compartilhar|salvar|partilhar|delen|afdrukken|opslaan|reageren|bewaren
    |udostępnij|drukuj|wyślij|zapisz|dela|skriv\ ut|spara|del|tulosta|jaa|sdílet|tisk(?:nout)?
    |diskuse|kommentit|komentarze|komentáře|zdieľať|megosztás|podijeli|partajează|jaga
    |поделиться:?|поширити:?|поділитися:?|печать|paylaş|yazdır"""
_ROW = regex(rf"(?xi)(?:(?:{_BUTTON})[ ]?(?:\(?\d{{1,5}}\)?[ ]?)?){{2,}}")
_COUNT = regex(r" ?\(?\d{1,5}\)? ?")
_WORD = regex(rf"(?xi)(?:{_BUTTON})")
#: the first three letters of all of them, folded
_HEADS = word_set("""fac fb fbm fbt fbw twi twe pin wha lin red tel tum mes xin poc fli ins you blu blo thr mas vib vk
    vko vkt sms rss pdf ema e-m mai pri dru tei mer spe sen wei kom vor gef com sha lik sav boo cop par imp env gua con
    sta inv sal del afd ops rea bew udo wyś zap skr spa tul jaa sdí tis pay yaz dis zdi meg pod jag пош под печ""")
LONGEST = 120  #: characters of such a row
_GLUED, _SPACED = 2, 3  #: buttons at least, with no space between them, and with one


#: how a label begins that such a row stands behind: "Share on:"
_SHARE = word_set("""share sharing teilen teile weitersagen partager partagez compartir compartí comparte comparta
    compártelo condividi compartilhar compartilhe partilhar partilhe delen deel dela del jaa udostępnij podziel sdílet
    sdílejte zdieľať zdieľajte oszd megosztás distribuie partajează podijeli podelite поделиться поделитесь поширити
    поділитися сподели paylaş bagikan kongsi поделись κοινοποίηση chia شارك مشاركة انشر شیئر שתפו שתף شاركها シェア
    分享 分享到 分享至 공유 공유하기 शेयर""")
#: where it leads to
_NETWORKS = word_set("""facebook fb twitter x whatsapp telegram viber linkedin reddit pinterest tumblr xing pocket
    flipboard bluesky threads mastodon instagram messenger line email e-mail mail e-post e-mailu e-pošta sms vk
    вконтакте одноклассники ok ок вк телеграм вайбер фейсбук твиттер whats app copy link wykop kopieren kopiere kopieer
    copier copiar copia kopiera kopier lien enlace liên kết скопировать ссылку copiază kopíruj kakao kakaotalk
    카카오톡 페이스북 트위터 네이버 밴드 링크복사 微信 微博 qq qq空间 朋友圈 新浪微博 フェイスブック ツイッター はてな
    فيسبوك تويتر واتساب تلغرام تليجرام לינקדאין פייסבוק טוויטר וואטסאפ फेसबुक ट्विटर व्हाट्सएप""")
_PARTS = regex(r"[\s|,·•/]+")
_LABEL = 24  #: characters of the label


def _is_led(line: str) -> bool:
    """A word for sharing, a colon and names of networks, of which most are known: "Podziel się: Facebook, Wykop"."""
    label, colon, rest = line.replace("：", ":", 1).partition(":")
    if not colon or len(label) > _LABEL or not rest.strip() or line_words(label)[:1] == []:
        return False
    if line_words(label)[0] not in _SHARE or rest[-1] in ".!?":
        return False
    named = list(filter(None, _PARTS.split(rest.casefold())))
    return 2 * sum([name in _NETWORKS for name in named]) > len(named)


def is_button(text: str) -> bool:
    """Whether a few words are one such button, or a word for sharing alone."""
    word = text.casefold().rstrip(":")
    return _WORD.fullmatch(text) is not None or word in _SHARE or word in _NETWORKS


def is_row(line: str) -> bool:
    """Nothing but such buttons, with counts at most."""
    if (":" in line or "：" in line) and len(line) <= LONGEST and _is_led(line):
        return True
    if line[:3].rstrip().lower() not in _HEADS or len(line) > LONGEST or not _ROW.fullmatch(line):
        return False
    spaced = " " in _COUNT.sub("", line)
    return len(_WORD.findall(line)) >= (_SPACED if spaced else _GLUED)
