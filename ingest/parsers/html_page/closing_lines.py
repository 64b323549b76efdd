"""Lines with which pages close a text, in its box: tags, how often it was read, whether it helped, who translated."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.share_buttons import is_button
from ingest.parsers.page_dump.lines.tag_lines import is_labelled
from ingest.patterns import regex

_LONGEST = 160  #: code points of such a line
_NAME = r"(?-i:[^\W\d_a-zß-ÿа-я])[\w.'’-]*(?:\s(?-i:[^\W\d_a-zß-ÿа-я])[\w.'’-]*){1,3}"
_ASKED = regex(  # whether the text helped or pleased
    r"""(?x)
    (?:(?:was|is|did\syou\sfind)\s(?=.{0,40}(?:helpful|useful|interesting|informative|valuable))
        |did\syou\s(?:like|enjoy)\s|how\s(?:would|do)\syou\srate\s|how\s(?:useful|helpful)\s(?:was|is)\s|(?:please\s)?rate\s)
        (?:this|our)\s(?:article|page|story|post|information|content).{0,40}
    |(?:war|ist|fanden\ssie|finden\ssie|hat\sihnen)\s(?=.{0,40}(?:hilfreich|nützlich|interessant|gefallen|lesenswert))
        die(?:ser?|se[ns])\s(?:artikel|beitrag|text|seite|inhalt).{0,40}
    |(?:cet(?:te)?|ce)\s(?:article|page|contenu)\svous\sa(?:-t-(?:il|elle))?\s(?:été\sutile|plu|aidé|intéressé).{0,20}
    |avez-vous\s(?:aimé|apprécié)\scet\sarticle.{0,10}
    |¿?(?:te|le|les|os)\s(?:ha\s)?(?:result\w+|pareci\w+|gust\w+|sido|fue)\s.{0,24}(?:artículo|nota|noticia|contenido).{0,20}
    |(?:ti|vi)\s(?:è|sono)\s(?:stat[oa]\sutile|piaciut[oa]).{0,30}
    |est[ea]\s(?:artigo|página|conteúdo|matéria|notícia)\s(?:foi|é)\s(?:útil|interessante).{0,20}
    |(?:was|vond\s(?:je|u))\s(?:dit|deze)\s(?:artikel|pagina|bericht)\s(?=.{0,20}(?:nuttig|interessant|behulpzaam)).{0,40}
    |czy\s(?:ten\s|ta\s)?(?:artykuł|strona|tekst)\s(?:był|była|okazał)\w*\s(?:pomocn|przydatn|ciekaw)\w+.{0,20}
    |(?:статья|материал|информация|страница)\s(?:был[ао]?|оказал\w+)\s(?:полез|интерес)\w+.{0,20}
    |вам\sпонравил(?:ась|ся)\s(?:эта\s|этот\s)?(?:статья|материал|новость).{0,20}
    |var\s(?:den\shär\s|denne\s|denna\s)?(?:artikeln?|artikkelen|siden|sidan)\s(?=.{0,20}(?:hj[äe]lp|nytt|använd|interess)).{0,40}
    |bu\s(?:yazı|makale|haber|içerik|sayfa)\s(?:\w+\s)?(?:faydalı|yararlı)\s.{0,20}
    |(?:この(?:記事|ページ)は|この情報は).{0,20}(?:役に立ち|参考になり|いかがでし).{0,10}
    |(?:这|本)篇?文章.{0,6}(?:有帮助|有用).{0,6}|이\s?(?:기사|글).{0,10}(?:도움|유익).{0,12}
    |bài\sviết\s(?:này\s)?có\shữu\sích.{0,20}""",
    re.IGNORECASE,
)
_COUNTED = regex(  # how often it was read, how long it is
    r"""(?x)
    (?:(?:page\s)?views?|hits|reads|word\scount|visitas|lecturas|vistas|vues|lectures|aufrufe|zugriffe|visualizzazioni|letture
    |visualizações|leituras|weergaven|gelezen|visningar|visninger|lukukerrat|wyświetle[nń]ia?|wyświetleń|odsłon[ay]?|zobrazení
    |přečteno|megtekintések|vizualizări|afișări|просмотр(?:ов|ы)|прочтений|перегляд(?:ів|и)|прегледи|okunma(?:\ssayısı)?
    |görüntülenme|dilihat|lượt\sxem|مشاهدات|عدد\sالمشاهدات|القراءات|بازدید|阅读量?|閱讀|浏览(?:次数|量)?|瀏覽|点击(?:数|量)?|閲覧数|조회수?)
    \s?[:：]?\s?\d[\d.,\s]*(?:[km]|тыс\.?|万|次|回)?
    |\d[\d.,\s]*\s(?:votes?|stimmen|votos|voti|stemmen|röster|stemmer|ääntä|głos(?:ów|y)|hlas[ůy]|szavazat|голос(?:ов|а|ів)?|oy|票)
    (?:\s(?:cast|abgegeben|exprimés))?""",
    re.IGNORECASE,
)
_SHARED = regex(  # over buttons that a script makes, as themes of blogs print them
    r"""(?x)
    (?:share\sthis|like\sthis|teilen\smit|gefällt\smir|partager|j['’]aime\sça|articles?\ssimilaires|comparte\sesto|me\sgusta\sesto
    |condividi|mi\spiace|compartilhe\sisso|curtir\sisso|partilhar|delen|vind\sik\sleuk|udostępnij|dodaj\sdo\sulubionych|sdílejte
    |dela\sdet\shär|del\sdette|jaa\stämä|paylaş|bunu\spaylaş|beğen|поделиться|мне\sнравится|bagikan\sini|suka|共有|いいね|分享到)\s?[:：]
    |(?:like|gefällt\smir|j['’]aime|me\sgusta|mi\spiace)\s(?:wird\sgeladen|loading|chargement|cargando|caricamento).{0,6}""",
    re.IGNORECASE,
)
_WORKED = regex(  # who translated or edited it: names and nothing else
    r"(?:translated|edited|copy-?edited|proofread|fact-?checked|übersetzt|redigiert|bearbeitet|traduite?|traducid[oa]|traduzid[oa]"
    r"|tradott[oa]|vertaald|översatt|oversatt|oversat|redigert|redigeret|redigerad|przetłumaczone|tłumaczenie|przekład|přeložila?|перевела?|перевод)"
    rf"(?:\s(?:by|von|par|por|da|door|a[vf]|przez))?\s?:?\s{_NAME}(?:(?:,|\s(?:and|und|et|y|e|en|og|och|i|и))\s{_NAME})?\.?"
    rf"|(?:übersetzung|traduction|traducción|tradução|traduzione|vertaling|översättning|redaktör|editing)\s?:\s{_NAME}\.?",
    re.IGNORECASE,
)
_REPRINTED = regex(
    r"(?:re-?printed|re-?published|used)\s(?:here\s)?with\s(?:the\s)?permission.{0,60}|nachdruck\s(?:nur\s.{2,40}|verboten).?"
    r"|(?:reproduction|reproducción|reprodução|riproduzione)\s(?:interdite|prohibida|proibida|vietata|riservata).{0,40}",
    re.IGNORECASE,
)
_UNNAMED = regex(  # on a writer whose name stands above: "The writer is a retired teacher."
    r"(?:the\s(?:writer|author|columnist)\s(?:is|was)\s(?:an?|the|currently|based)|(?:der\sautor|die\sautorin|der\sverfasser)\sist\s(?:ein|der|die|freie)\w*"
    r"|l['’]aut(?:eur|rice)\sest|(?:el|la)\sautora?\ses|l['’]aut(?:ore|rice)\sè|[oa]\sautora?\sé|de\sauteur\sis|f[öo]rfatt[ea]ren\s[äe]r"
    r"|autor(?:ka)?\sjest|autor(?:ka)?\sje|автор\s[—–-])\s.{3,120}",
    re.IGNORECASE,
)
_PATTERNS = (_ASKED, _COUNTED, _SHARED, _WORKED, _REPRINTED, _UNNAMED)


_POLLS = frozenset(
    """poll survey vote quiz umfrage leserumfrage abstimmung sondage vote encuesta sondeo votación sondaggio enquete
    enquête votação peiling stelling sonda ankieta anketa anket опрос голосование опитування gallup kysely äänestys
    avstemning afstemning omröstning szavazás sondaj ψηφοφορία δημοσκόπηση アンケート 投票 调查 설문 투표 استطلاع
    تصويت نظرسنجی סקר जनमत""".split()  # noqa: SIM905
)
_FEW = 4  #: words over a poll


def heads_poll(text: str) -> bool:
    """Whether a few words over a question say that readers may answer it: "Today's poll", "Umfrage"."""
    words = [word.strip(":：!|·") for word in text.casefold().split()[-_FEW:]]
    return len(text) <= _LONGEST // 2 and not _POLLS.isdisjoint(words[-1:] + words[:1])


def closes(text: str) -> bool:
    """Whether a text's last line is one of these."""
    if len(text) > _LONGEST or "\n" in text:
        return False
    bare = text.rstrip("?？ ")
    return is_button(text) or is_labelled(text) or any(pattern.fullmatch(bare) for pattern in _PATTERNS)
