"""Headings of lists that offer more of the same: "More weather stories", "Inne wiadomości z powiatu"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.tables import word_set

_MORE = re.compile(r"""(?x)(?:(?:more|other|latest|recent|today's|related)\ (?:[\w'-]+\ ){0,3}(?:stories|news
    |articles|headlines|coverage|reports|releases|content)(?:\ (?:from|by)\ [\w\ '&.-]{2,40})?
    |more\ (?:from|in|on|about|to|by)\ [\w\ '&.-]{2,45}
    |(?:weitere|mehr|neue|aktuelle)\ (?:[\w-]+\ ){0,2}(?:artikel|nachrichten|meldungen|berichte|themen|inhalte
        |pressemitteilungen)(?:\ (?:aus|zu|zum|zur|über|von|vom|der|des|dieser|dieses)\ [\w\ -]{2,30})?
    |(?:mehr\ (?:aus|zu|zum|zur|über|von)|meer\ uit)\ [\w\ -]{2,30}
    |before\ you\ (?:go|leave)(?:,\ [\w\ ]{3,30})?
    |also\ (?:on|in|from|by)\ [\w\ '&-]{2,30}|(?:stories|more|articles)\ like\ this
    |(?:notas|noticias|notícias|artículos|artigos|historias|contenidos?|matérias|temas)\ relacionad[oa]s
    |(?:(?:autres?|d'autres)\ |plus\ d'\ ?)(?:articles|actualités|infos|communiqués|contenus)(?:\ [\w\ '-]{2,25})?
    |(?:más|otras|otros)\ (?:noticias|artículos|historias|comunicados|contenidos)(?:\ [\w\ -]{2,25})?
    |(?:altri|altre|più)\ (?:articoli|notizie|comunicati|contenuti|servizi)(?:\ [\w\ '-]{2,25})?
    |(?:mais|outras|outros)\ (?:notícias|artigos|matérias|comunicados|conteúdos)(?:\ [\w\ -]{2,25})?
    |(?:meer\ over|plus\ sur|tout\ sur|más\ sobre|todo\ sobre|altro\ su|tutto\ su
    |mais\ sobre|tudo\ sobre|alles\ (?:over|zu|zum|über)
    |mer\ om|allt\ om|mere\ om|alt\ om|więcej\ o|wszystko\ o|více\ o|больше\ о|всё\ о)\ [\w\ '-]{2,30}
    |(?:inne|więcej|pozostałe|kolejne|najnowsze)\ (?:wiadomości|informacj[ei]|aktualności|artykuły)(?:\ [\w\ -]{2,30})?
    |(?:další|jiné|více|ďalšie|iné|viac)\ (?:zpráv\w?|článk\w+|správ\w?|aktualit\w?)(?:\ [\w\ -]{2,30})?
    |(?:другие|ещё|еще|больше|інші|ще|більше|други|още)
        \ (?:новости|новостей|новини|статьи|статті|статии|материалы|сообщения)
        (?:\ [\w\ -]{2,30})?
    |(?:diğer|daha\ fazla)\ (?:[\w'’-]+\ ){0,2}(?:haberler|haberleri|haber|yazılar|yazıları)
    |(?:további|más|egyéb)\ (?:[\w-]+\ ){0,2}(?:hírek|cikkek)
    |(?:alte|mai\ multe)\ (?:știri|articole)(?:\ [\w\ -]{2,30})?
    |(?:ostale|druge|više)\ (?:vijesti|vesti|članci|članaka|vijesti)(?:\ [\w\ -]{2,30})?
    |(?:muita|muut|lisää)\ (?:[\w-]+\ ){0,2}(?:uutisia|uutiset|juttuja)
    |(?:άλλα|άλλες|περισσότερα)\ (?:νέα|άρθρα|ειδήσεις)
        (?:\ [\w\ -]{2,30})?
    |(?:още|ещё|еще|больше|ще|більше)\ (?:от|из|з|на|про|за)\ [\w\ -]{2,30}|(?:još|više)\ iz\ [\w\ -]{2,30}
    |(?:inne|więcej)\ (?:z|ze)\ [\w\ -]{2,30}|(?:více|viac)\ (?:z|ze|zo)\ [\w\ -]{2,30}|mai\ multe\ din\ [\w\ -]{2,30}
    |berita\ (?:lain|lainnya)(?:\ [\w\ -]{2,30})?
    |(?:andre|andra|øvrige|övriga)\ (?:nyheder|nyheter|artikler|artiklar)(?:\ [\w\ -]{2,30})?
    |(?:meer|ander|fler|flere)\ (?:nieuws|artikelen|berichten|persberichten|pressmeddelanden
        |pressemeddelelser)(?:\ [\w\ -]{2,25})?
    |(?:meer|ander|mehr|weitere|neue|aktuelle|fler|flere|mere|mer|andre|andra)\ \w{3,14}(?:nieuws|berichten|nachrichten
        |meldungen|nyheter|nyheder|artiklar|artikler))""")


#: before "more" on a button
_SEE = word_set("""see read view show browse voir lire afficher ver leer mostrar vedi leggi mostra leia veja bekijk lees
    toon se läs visa vis les læs zobacz czytaj pokaż zobrazit číst смотреть читать показать""")


def is_button_for_more(folded: str) -> bool:
    """Below the titles of a list: "Voir plus d'actualités sur Dinant"."""
    verb, _, rest = folded.partition(" ")
    return verb in _SEE and rest != "" and offers_more(rest)


#: the first words of such headings
FIRST = word_set("""more other latest recent today related weitere mehr neue aktuelle before also stories articles notas
    noticias notícias artículos artigos historias contenido contenidos matérias temas autre autres d plus más otras
    otros altri altre più mais outras outros meer tout todo altro tutto tudo alles mer allt mere alt więcej wszystko
    více больше всё inne pozostałe kolejne najnowsze další jiné ďalšie iné viac другие ещё еще інші ще більше друг други
    още diğer daha további egyéb alte mai ostale druge više muita muut lisää άλλα άλλες περισσότερα još berita andre
    andra øvrige övriga ander fler flere""")


def offers_more(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    return _MORE.fullmatch(folded) is not None
