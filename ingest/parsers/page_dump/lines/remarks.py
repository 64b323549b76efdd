"""What editors add to a text anywhere in it: that an interview was shortened, what was wrong before, whose views these
are, who pays for it, what is to be seen.
"""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import holds_any, line_words, narrow
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_LONGEST, _VIEW, _SHORT = 400, 300, 160  #: characters of such notes
#: an interview and what was done to it
_TALK = regex(r"""(?ix)
    ^[\W_]{0,3}(?:(?:(?:this|the|dieses|das|cet(?:te)?|esta|la|el|este|quest[ao]|a|dit|het|denne|den\ här|ten|ta
        |это)\s|l['’]\s?|\s)?
    (?:interview|conversation|discussion|q\ ?&\ ?a|transcript|exchange|gespräch|entretien|entrevista|conversación
    |intervista|conversazione|conversa|gesprek|vraaggesprek|intervjun|samtalet|intervjuet|wywiad|rozmowa|rozhovor
    |интервью|беседа|разговор|söyleşi|röportaj|haastattelu|συνέντευξη)\b.{0,60}
    \b(?:edited|condensed|shortened|abridged|gekürzt|redigiert|bearbeitet|édité\w*|condensé\w*|raccourci\w*|relu\w*
    |condensad[oa]|resumid[oa]|edit(?:at|ad)[oa]|condensat[oa]|abbreviat[oa]|rivist[oa]|ingekort|bewerkt
    |geredigeerd|redigera[dt]\w*|korta[dt]\w*|förkorta[dt]\w*|forkorte[dt]\w*|redigere[dt]\w*|skrócon\w+
    |zredagowan\w+|zkrácen\w*|сокращен\w*|отредактирован\w*|kısaltıl\w+|düzenlen\w+|lyhennetty|muokattu)\b
    |.{0,24}?transcripts?\ (?:provided\ by|(?:is|are|was|were)\ (?:created|generated|produced|provided|auto))
    |インタビュー(?:は|を).{0,24}(?:編集|要約)|采访.{0,12}(?:编辑|删减)|인터뷰.{0,16}(?:편집|정리))""")
#: one of them is among the first words of such a note, but for transcripts and East Asian ones
_TALKS = word_set("""interview conversation discussion q transcript exchange gespräch entretien entrevista conversación
    intervista conversazione conversa gesprek vraaggesprek intervjun samtalet intervjuet wywiad rozmowa rozhovor
    интервью беседа разговор söyleşi röportaj haastattelu συνέντευξη""")
#: labels of notes
_LABEL = regex(r"""(?ix)
    ^[\W_]{0,3}(?:editor(?:['’]s|ial)?\ note|note\ to\ readers|naschrift(?:\ (?:van\ de\ )?redactie)?
    |noot\ van\ de\ redactie|red(?:aktionens|aksjonens)?\.?\ ?anm(?:ärkning|\.)?|not\ från\ redaktionen|od\ redakcji
    |poznámka\ (?:redakce|redakcie)|прим(?:ечание|\.)\ (?:ред(?:акции|\.)|автора)|поправка|від\ редакції
    |edit[öo]r(?:ün)?\ not(?:u|ları)|yayın\ notu|toimituksen\ huomautus|szerkesztői\ megjegyzés
    |nota\ da\ (?:edição|redação)|nota\ do\ autor|note\ de\ l['’]auteur|nota\ dell['’]autore
    |(?:director|directed\ by|regie|réalisation|réalisateur|dirección|regia|regista|direção|realização|regissör
    |instruktør|regissør|ohjaus|reżyseria|režie|режисс[её]р|режисер|yönetmen|rendező|σκηνοθεσία|監督|导演)(?=\s?[:：]\s?[^.:]{3,60}[.;,|]\s.{2,30}[:：])
    |σημείωση\ (?:της\ σύνταξης|του\ συντάκτη)|διόρθωση|תיקון|הערת\ המערכת|تصحيح|تنويه|ملاحظة(?:\ المحرر)?|توضيح
    |訂正|編集部より|おことわり|お断り|編按|編者按|更正(?:启事|說明)?|바로잡습니다|정정(?:\ ?보도)?|편집자\ ?주)
    \s?(?:[\]】］]|[)）]?\s?[:：.–—])""")
_SIGNS = frozenset(":：.–—]】］")  #: behind labels
#: what an older text of the page had wrong
_WRONG = regex(r"""(?ix)
    ^[\W_]{0,3}(?:an?\ error\ crept|due\ to\ an?\ (?:editing|production|editorial)\ (?:error|mistake)
    |because\ of\ an?\ (?:editing|production)\ error|une\ erreur\ s['’]est\ glissée
    |contrairement\ à\ ce\ que\ nous\ (?:avons|écrivions)|in\ (?:diesem|dem)\ (?:artikel|text|beitrag)\ (?:stand|hieß)\b
    |durch\ einen\ fehler\ (?:stand|hieß)|por\ un\ error\ (?:de\ edición|en\ la\ redacción)
    |en\ (?:una|la)\ (?:primera\ |anterior\ )?versión\ (?:anterior|previa|inicial)
    |n?(?:um)?a\ (?:primeira\ )?versão\ (?:anterior|inicial|original)|in\ una\ (?:precedente|prima)\ versione
    |in\ een\ (?:eerdere|vorige)\ versie|door\ een\ redactiefout
    |i\ en\ (?:tidigare|tidligere)\ (?:version|versjon|udgave)|w\ (?:poprzedniej|pierwotnej|wcześniejszej)\ wersji
    |v\ (?:předchozí|původní|dřívější)\ verzi|в\ (?:предыдущей|ранней|первоначальной|прежней)\ версии
    |haberin\ (?:ilk|önceki)\ (?:halinde|versiyonunda)|jutun\ aiemmassa|a\ cikk\ korábbi)""")
_WRONG_FIRST = word_set("an due because une contrairement in durch por en numa na per door i w v в haberin jutun a")
_PIECES = (
    *("artic", "artik", "artíc", "artig", "story", "text", "beitrag", "bericht", "nota", "noticia", "matéria", "testo"),
    *("stuk", "saken", "tekst", "artyku", "článk", "стать", "материал", "текст", "haber", "juttu", "cikk", "error"),
)  #: one of them says that it was a text
#: these are not the views of
_VIEWS = regex(r"""(?ix)\bnot\ necessarily\ (?:reflect|represent|those|shared)
    |\b(?:views?|opinions?|comments?|statements?|columns?|posts?)\b.{0,120}\bnot\ (?:always\ )?(?:reflect|represent)
    |\bnot\ (?:reflect|represent).{0,80}\b(?:views?|opinions?|polic(?:y|ies)|positions?|thoughts|th(?:ose|at)\ of)\b
    |\bnicht\ (?:unbedingt|zwingend|notwendigerweise)|\bne\ reflètent\ pas|\bn['’]engagent?\ que
    |\bno\ (?:reflejan?|representan?|coinciden?|comparte)\ necesariamente
    |\bno\ necesariamente\ (?:reflejan?|representan?)|\bnon\ (?:riflett|rappresent)\w+\ necessariamente
    |\bnão\ (?:reflet\w+|represent\w+)\ (?:necessariamente|a\ opinião)|\bniet\ noodzakelijk|\binte\ nödvändigtvis
    |\bikke\ nødvendigvis|\bnie\ (?:musz\w+|odzwierciedla\w*)|не\ (?:обязательно|всегда)\ (?:отража|совпада)
    |(?:может|могут)\ не\ совпадать|yansıtmaz|yansıtmayabilir|بالضرورة\ (?:عن\ )?(?:رأي|وجهة|آراء)""")
_VIEWED = pieces("neces|reflect|represent|nicht |reflè|engage|noodz|nödv|nødv|nie |не |yansıt|بالض")
_HOUSE = regex(r"""(?ix)
    \b(?:newspaper|editors?|editorial|publisher|publication|site|website|magazine|organi[sz]ation|employer
    |redaktion|zeitung|verlag|rédaction|journal|auteurs?|redacción|periódico|diario|medio|redazione|giornale|testata
    |redação|jornal|veículo|redactie|krant|tidningens?|avisens?|redakcj[iaę]|редакци[ияй]|газет[ыа]|gazete\w*
    |sitemiz\w*)\b|الصحيفة|الموقع|الجريدة|المجلة""")
#: who pays
_MEMBERS = regex(r"""(?ix)
    \bis\ a\ (?:reader|member|listener|viewer)[-\ ](?:supported|funded)\ (?:publication|newsletter|site|project)\b
    |\bto\ receive\ new\ posts\b|\bsupport\ (?:my|our)\ work\b
    |\bconsider\ (?:becoming\ an?|subscribing|donating|supporting)\b(?=.*\b(?:us|our|my|me|today|subscriber)\b)
    |^(?:please\ )?become\ an?\ (?:paid|free|member|patron|subscriber|supporter)\b
    |^(?:werde[nt]?(?:\ sie)?|jetzt)\ (?:mitglied|unterstützer)\w*\b|^devenez\ (?:membre|abonné|adhérent)\b
    |^hazte\ (?:soci[oa]|miembro|suscriptor)\w*\b|^diventa\ (?:soci[oa]|sostenitore|membro)\b
    |^word\ (?:lid|vriend|donateur)\b|^(?:seja|torne-se)\ (?:membro|assinante|apoiador)\w*\b
    |^bli\ (?:medlem|prenumerant|abonnent)\b|^staň(?:te)?\ se\ (?:členem|předplatitelem)""")
_MEMBER = pieces("""support|become a|consider|posts|funded|mitglied|unterst|devenez|hazte|diventa|word |seja|torne|bli |
    staň""")
#: the label of something to see or to hear, with its title behind
_SHOWN = regex(r"""(?ix)
    (?:watch|video|vídeo|vidéo|videó|en\ vidéo|im\ video|en\ video|nel\ video|no\ vídeo|видео|wideo|відео|فيديو|شاهد
    |動画|视频|影片|영상|βίντεο|וידאו|listen|audio|podcast|écoutez|escuche|ascolta|ouça|in\ pictures|photo\ gallery
    |en\ images|en\ imágenes|fotogaler[íi]a|fotogallery|galería|galerie|galleria|bildergalerie|fotostrecke
    |bildstrecke|fotoreeks
    |bildspel|billedserie|bildeserie|kuvagalleria|galeria(?:\ zdjęć)?|fotoreportáž|képgaléria|фотогалерея
    |фоторепортаж|gallery
    |fotogalerie|in\ bildern|diaporama|infographic|graphic|interactive|map|grafik|infografik
    |infographie|infografía|karte|carte|mapa|карта|инфографика
    |poslechněte\ si|podívejte\ se|poslouchejte|posłuchaj|obejrzyj|posluchajte|слушайте|смотрите|слухайте|дивіться
    |lyssna|hör|hören\ sie|sehen\ sie|écouter|luister|bekijk|lyt|kuuntele|katso|hallgassa|nézze|escucha|mira|guarda
    |assista|veja|dinle(?:yin)?|izle(?:yin)?|استمع|听|観る|聴く)\s?[:：|]\s?\S""")
_CREDITED = regex(r"[^.!?\s] \([A-ZÀ-ÞА-Я][^()]{1,40}\)$")  #: whose film it is: "(SBC Mallee)"
_CREDIT = 46
_SHOWN_FIRST = word_set("""watch video vídeo vidéo videó en im nel no видео wideo відео فيديو شاهد βίντεο וידאו listen
    audio podcast écoutez escuche ascolta ouça in photo fotogalerie fotogalería fotogaleria fotogallery galería galerie
    galleria bildergalerie fotostrecke bildstrecke fotoreeks bildspel billedserie bildeserie kuvagalleria galeria
    fotoreportáž képgaléria фотогалерея фоторепортаж gallery diaporama infographic graphic interactive map grafik
    infografik infographie infografía karte carte mapa карта инфографика poslechněte podívejte poslouchejte posłuchaj
    obejrzyj слушайте смотрите слухайте дивіться lyssna hör hören sehen écouter luister bekijk lyt kuuntele katso
    hallgassa nézze escucha mira guarda assista veja dinle dinleyin izle izleyin استمع""")


#: of the patterns above what holds no letters beyond Latin-1: the first letters of labels, words of the rest. Lines of
#: Latin-1 without them need not be read closer
_LABEL_HEADS = word_set("edi not nas noo red od poz toi yay dir reg réa rea ohj reż rež ins ren")
_TALK_HEAD, _TALK_WORDS = 40, 3  #: characters in which a transcript is named; words of which one names an interview
_NEGATED = word_set("not nicht ne n no non não niet inte ikke nie")
_JOINED = word_set("""supported funded posts support consider become werde werden werdet jetzt devenez hazte diventa
    word seja torne bli""")


def is_remark(line: str) -> bool:
    """Such a note: "This interview has been condensed", "Reach Ann Lee at 555-0142"."""
    size = len(line)
    if size > _LONGEST:
        return False
    said = line_words(line)
    first = said[0] if said else ""
    wide = narrow(line) is None
    if (wide or first[:3] in _LABEL_HEADS) and not _SIGNS.isdisjoint(line[:40]) and _LABEL.match(line):
        return True
    if (may_tell_of_talk(line) and _TALK.match(line)) or (first in _WRONG_FIRST and _tells_of_error(line)):
        return True
    if size > _VIEW:
        return False
    may_view, may_join = wide or not _NEGATED.isdisjoint(said), wide or not _JOINED.isdisjoint(said)
    return (may_view and _tells_of_views(line)) or (may_join and _tells_who_pays(line))


def may_tell_of_talk(line: str) -> bool:
    """Whether its first words may be those of a note on an interview."""
    if not _TALKS.isdisjoint(line_words(line)[:_TALK_WORDS]):
        return True
    return "transcript" in line[:_TALK_HEAD].lower() or (not line.isascii() and max(line[:4]) >= "\u3000")


def _tells_of_error(line: str) -> bool:
    low = line.lower()
    first = low.partition(" ")[0].lstrip("*(•· ")
    return first in _WRONG_FIRST and _WRONG.match(line) is not None and holds_any(low, _PIECES)


def _tells_of_views(line: str) -> bool:
    return holds_any(line.lower(), _VIEWED) and _VIEWS.search(line) is not None and _HOUSE.search(line) is not None


def _tells_who_pays(line: str) -> bool:
    return holds_any(line.lower(), _MEMBER) and _MEMBERS.search(line) is not None


def is_shown(line: str) -> bool:
    """A label of a film or a map, and a title that is no sentence: "Video: Rider tells of his journey"."""
    ends = line[-1] in ".!?。" or (line[-1] == ")" and not _CREDITED.search(line[-_CREDIT:]))
    if len(line) > _SHORT or ends or not (":" in line[:16] or "：" in line[:8] or "|" in line[:16]):
        return False
    first = line.lower().replace("：", ":").partition(":")[0].partition("|")[0].split()[:1]
    return (first != [] and (first[0] in _SHOWN_FIRST or line[0] >= "\u3000")) and _SHOWN.match(line) is not None
