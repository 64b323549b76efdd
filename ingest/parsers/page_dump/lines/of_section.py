"""Headings of lists with the newest of one section or place, which go with an article: "Latest from Rural business"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.tables import word_set

_NEWS = (
    r"stories|news|headlines|articles|posts|reports|updates|coverage|nachrichten|meldungen|artikel|beiträge|berichte"
    r"|infos?|actus?|actualités|articles|nouvelles|noticias|notas|artículos|notizie|articoli|news|notícias|matérias"
    r"|artigos|nieuws|berichten|artikelen|nytt|nyheter|artiklar|nyt|nyheder|artikler|saker|wiadomości|artykuły|zprávy"
    r"|články|новости|материалы|новини|haberler|haberleri|vijesti|vesti|novice|hírek|cikkek|știri|uutiset"
)
#: what is new of all the site, whatever the article is about
_WHOLE = (
    r"(?:the|our|your|this|all|around|across|us|you|twitter|facebook|instagram|youtube|x|videos?|audio|podcasts?|comments?"
    r"|jobs|reviews|blogs?|der|dem|den|unser\w*|aller|allen|la|le|les|l'|nos|notre|toute|nuestr\w*|toda?s?|nostr\w*"
    r"|tutt\w|noss\w*|onze|de|het|heel|vår\w*|hela|hele|regionu|kraju|kraje|świata|naszej|региона|страны|мира|day|week"
    r"|now|today|hour|breaking)\b"
)
_LATEST = re.compile(rf"""(?x)
    (?:the\ )?(?:latest|recent|newest)\ (?:(?:(?:{_NEWS})\ )?(?:from|in|on|about)\ |(?:{_NEWS})\ ?[-–—:]\ ?)
        (?!{_WHOLE})[\w\ '&.-]{{3,40}}
    |(?:the\ )?(?:latest|recent)\ (?!{_WHOLE}|most\b|top\b)(?:[\w'&-]+\ ){{1,2}}
        (?:stories|news|headlines|articles|coverage)
    |(?:neue(?:ste)?s?|aktuelles?|letzte)\ (?:(?:{_NEWS})\ )?(?:aus|zu|zum|zur|über|von|vom)\ (?!{_WHOLE})
        [\w\ -]{{3,40}}
    |(?:les\ )?derni(?:er|ère)s?\ (?:(?:{_NEWS})\ )(?:de|du|sur|en|à|dans)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:l[oa]s?\ )?últim[oa]s?\ (?:(?:{_NEWS})\ )?(?:de|del|en|sobre|em|da|do|das|dos)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:le\ )?ultim[eio]\ (?:(?:{_NEWS})\ )?(?:da|dal|dalla|di|su|in)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |laatste\ (?:(?:{_NEWS})\ )?(?:uit|over|van|in)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:senaste|seneste|siste)\ (?:(?:{_NEWS})\ )?(?:från|fra|om|i)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:najnowsze|ostatnie)\ (?:(?:{_NEWS})\ )?(?:z|ze|o|w)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |(?:nejnovější|poslední)\ (?:(?:{_NEWS})\ )?(?:z|ze|o)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |последн(?:ее|ие)\ (?:(?:{_NEWS})\ )?(?:из|о|об|по|в)\ (?!{_WHOLE})[\w\ '-]{{3,40}}
    |останні\ (?:(?:{_NEWS})\ )?(?:з|про|у|в)\ (?!{_WHOLE})[\w\ '-]{{3,40}}""")
FIRST = word_set("""the latest recent newest neues neue neueste neuestes aktuelle aktuelles letzte les derniers
    dernières dernier dernière lo los la las último última últimos últimas le ultime ultimi ultima ultimo laatste
    senaste seneste siste najnowsze ostatnie nejnovější poslední последнее последние останні""")


def is_of_section(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    return " " in folded and folded.split(" ", 1)[0] in FIRST and _LATEST.fullmatch(folded) is not None
