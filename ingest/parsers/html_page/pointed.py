"""Paragraphs set into a text that lead to another article: "Read also: ...", "More: Why nobody drives the bus"."""

from __future__ import annotations

from ingest.parsers.html_page.blocks import Block
from ingest.parsers.html_page.facts import line, shown
from ingest.parsers.page_dump.lines.labels import label_of
from ingest.parsers.page_dump.text.tables import phrase_set
from ingest.patterns import regex

_VOWELS = regex("[\u064b-\u0652]")  #: of Arabic, which labels have or not
_POINTER = regex(r"(?P<label>[^:：»>|]{3,40}?)\s?(?:[:：»|]|>>|>)\s?(?=\S)")
_LINKED = 0.9  #: share of what stands behind the label that is a link
_LINKS = 4  #: links of a paragraph that are looked at
_LABEL, _TITLE = 3, 4  #: words of a label in bold at most, and of the headline behind it at least
#: "more" and what kind of story it is, which lead to another one where nothing but its headline stands behind
_MORE = phrase_set("""more, mehr, plus, más, altro, mais, meer, mer, mere, lisää, więcej, více, viac, ещё, еще, больше,
    більше, още, više, več, vairāk, daugiau, rohkem, περισσότερα, bővebben, több, mai mult, daha fazla, watch, listen,
    see, read, read it, lies, lesen, lire, lee, leggi, leia, lees, läs, læs, les, lue, czytaj, čtěte, čítajte, читайте,
    explainer, explained, analysis, opinion, editorial, comment, column, video, photos, gallery, live, live updates,
    in pictures, for subscribers, subscribers, exclusive, fact check, vidéo, podcast, décryptage, analyse, entretien,
    tribune, éclairage, reportage, récit, portrait, enquête, kommentar, interview, leitartikel, análisis, opinión,
    entrevista, opinião, análise, intervista, analisi, vídeo, galería, fotogalería, fotogalerie, fotostrecke,
    bildstrecke, wywiad, komentarz, rozhovor, komentář, интервью, мнение, видео, фото, відео, röportaj, yorum""")


def points(block: Block) -> bool:
    """Whether a paragraph is a label and the headline of another article, which is a link."""
    found = _POINTER.match(block.text) if block.links else None
    if found is None:
        return False
    label = _VOWELS.sub("", found["label"]).strip()
    if label_of(label) != "related" and label.casefold() not in _MORE:
        return False
    behind = block.text[found.end() :]
    linked = sum(
        len(text) for link in block.links[:_LINKS] if (text := shown(link)) in block.text
    )  # of this line alone
    if linked < _LINKED * len(behind):
        return False
    return label_of(label) == "related" or len(behind.split()) >= _TITLE


def behind_label(block: Block) -> str:
    """A paragraph without a few words in bold and a colon at its start: "<b>Opinion:</b> <a>A bus for all</a>"."""
    label, colon, rest = block.text.partition(":")
    bold = colon and any(line(run).strip(" :") == line(label) for run in block.bold)
    return rest.strip() if bold and len(label.split()) <= _LABEL else block.text
