"""Headings over other pieces of a writer, a paper or a series: "More columns by Ann Lee", "Aus dieser Serie"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import CJK
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

#: how many, what, and of whom or of what
_OTHERS = regex(r"""(?x)
    (?:see\ |read\ |all\ )?(?:more|other|earlier|previous|recent|all|past)\ (?:articles|stories|posts
        |reports|columns|pieces
        |work|coverage|essays|reviews|episodes|parts|instalments|releases|cuttings|clippings|documents|features
        |interviews|letters|entries|dispatches|obituaries|profiles)\ (?:by|from|of|in|on)\ [\w\ .'’&-]{2,40}
    |(?:see|read)\ more\ (?:by|from)\ [\w\ .'’&-]{2,40}|(?:also|more)\ by\ [\w\ .'’&-]{2,40}
    |(?:also\ |more\ |other\ parts\ )?(?:in|from|of)\ (?:this|the)\ series|the\ series\ so\ far
        |by\ the\ same\ (?:author|writer)
    |similar\ (?:documents|items|records|pages)
    |(?:weitere|andere|mehr|alle|frühere|bisherige)\ (?:artikel|beiträge|texte|geschichten|berichte
        |meldungen|kolumnen|folgen
        |teile|nachrichten|pressemitteilungen|(?:zeitungs)?ausschnitte|interviews|rezensionen|kritiken|reportagen
        |leserbriefe|nachrufe)\ (?:von|aus|zu|des|der|dieser|im|in)\ [\w\ .'’&-]{2,40}
    |(?:aus|alle\ teile|alle\ folgen|mehr\ aus|weitere\ teile)\ (?:dieser|der)\ serie
    |(?:vom\ (?:selben|gleichen)|von\ diesem)\ autor
    |(?:tous\ )?(?:les\ )?(?:(?:autres|derniers|dernières|précédents|précédentes)\ |plus\ d[e'’]\ ?)
        (?:articles
        |reportages|textes
        |billets|chroniques|épisodes|sujets|enquêtes|communiqués
        |coupures(?:\ de\ presse)?|critiques|entretiens)\ (?:de|du|des|sur|dans)\ [\w\ .'’-]{2,40}
    |(?:dans|de)\ la\ même\ série|dans\ le\ même\ dossier|(?:im|aus\ dem)\ (?:gleichen|selben)\ dossier
    |en\ el\ mismo\ (?:dossier|especial)|nello\ stesso\ dossier|no\ mesmo\ dossi[êe]r?|in\ hetzelfde\ dossier
    |(?:du|par\ le)\ même\ auteur|notre\ dossier(?:\ ?:\ [\w\ .'’-]{2,50})?
    |(?:otros|otras|más|todos\ los|todas\ las|últimos|últimas|anteriores)\ (?:artículos|reportajes|textos
        |crónicas|columnas
        |notas|noticias|capítulos|entregas|comunicados
        |recortes|reseñas|entrevistas)\ (?:de|del|sobre|en)\ [\w\ .'’-]{2,40}
    |(?:en|de)\ (?:esta|la\ misma)\ serie|del\ mismo\ autor|de\ la\ misma\ autora
    |(?:gli\ )?(?:altri|altre|tutti\ gli|ultimi|più)\ (?:articoli|reportage|servizi|pezzi|testi|puntate|notizie
        |comunicati|ritagli|recensioni|interviste|rubriche)
        \ (?:di|da|dal|dai|del|dei|della|dello|su|dalla)\ [\w\ .'’-]{2,40}
    |(?:in|di)\ questa\ serie|dello\ stesso\ autore|della\ stessa\ autrice
    |(?:outros|outras|mais|todos\ os)\ (?:artigos|reportagens|textos|matérias|crónicas|crônicas|notícias
        |episódios|comunicados|recortes|resenhas|recensões|entrevistas|colunas)
        \ (?:de|da|do|das|dos|sobre)\ [\w\ .'’-]{2,40}
    |(?:nesta|da\ mesma)\ série|d[oa]\ mesm[oa]\ autora?|notícias\ da\ mesma\ (?:editoria|secção|seção)
    |(?:meer|andere|alle|eerdere)\ (?:artikelen|verhalen|stukken|berichten|columns|afleveringen|persberichten
        |(?:kranten)?knipsels|recensies|interviews|reportages)\ (?:van
        |uit|over|door|in)
        \ [\w\ .'’-]{2,40}
    |(?:in|uit)\ deze\ (?:serie|reeks)|van\ dezelfde\ (?:auteur|schrijver)
    |(?:fler|andra|tidigare|flere|andre|tidligere|alla|alle)\ (?:artiklar|artikler|texter|tekster|reportage
        |reportasjer
        |saker|inlägg|delar|(?:press|tidnings)?(?:ur)?klipp|udklip|utklipp|krönikor|klummer|intervjuer|recensioner
        |anmeldelser)\ (?:av|från|fra|om|i)\ [\w\ .'’-]{2,40}
    |(?:i|från|fra)\ (?:den\ här|samma|denne|samme)\ serie[nr]?|av\ samm[ae]\ (?:författare|forfatter)
    |(?:inne|więcej|pozostałe|poprzednie)\ (?:artykuł\w*|tekst\w*|materiał\w*|reportaż\w*|wycin\w+|felieton\w*
        |wywiad\w*|recenzj\w*)\ (?:tego\ autora
        |autora|z|o|od)
        (?:\ [\w\ .'’-]{2,40})?
    |(?:w|z)\ tym\ cyklu|z\ tego\ cyklu|tego\ autora
    |(?:další|jiné)\ (?:články|texty|výstřižky|rozhovory|sloupky|recenze)\ (?:autora|autorky|z|ze|o)
        \ ?[\w\ .'’-]{0,40}|v\ tomto\ seriálu
    |(?:другие|ещё|еще|все|последние|предыдущие)\ (?:статьи|материалы|тексты|публикации|репортажи|вырезки
        |интервью|рецензии|колонки|заметки)
        \ (?:автора|рубрики|серии|этой|этого|на|из|по|о)(?:\ [\w\ .'’-]{2,40})?
    |в\ этой\ серии|того\ же\ автора|этого\ автора
    |(?:yazarın|bu\ yazarın)\ diğer\ (?:yazıları|haberleri)|bu\ (?:dizide|seride)
    |(?:この|同じ)(?:著者|筆者|記者|シリーズ|連載)の(?:他の)?記事(?:一覧)?|(?:作者|同作者)其他文章|本系列文章
    |(?:also\ |more\ )?(?:in|from)\ this\ (?:section|category|department)|(?:aus|in)\ (?:dieser|der)\ (?:rubrik|sparte)
    |(?:aus|in)\ diesem\ (?:ressort|bereich)|(?:aussi\ |également\ )?dans\ cette\ (?:rubrique|catégorie|section)
    |(?:más\ |también\ )?en\ esta\ (?:sección|categoría)|(?:altro\ |anche\ )?in\ questa\ (?:sezione|rubrica|categoria)
    |(?:mais\ |também\ )?nesta\ (?:seção|secção|editoria|categoria)|(?:meer\ |ook\ )?in\ deze\ (?:rubriek|sectie
    |categorie)
    |(?:mer\ |mere\ |också\ |også\ )?(?:i|från|fra)\ (?:den\ här\ avdelningen|denna\ avdelning|denne\ sektion(?:en)?
    |denne\ seksjonen
        |samma\ avdelning)|tässä\ osiossa|(?:więcej\ |także\ )?(?:w|z)\ t(?:ym|ego)\ dzia(?:le|łu)|(?:(?:další
        |také)\ )?v\ této\ (?:rubrice|sekci)
    |(?:ещё\ |еще\ |также\ )?в\ (?:этом\ разделе|этой\ рубрике)|(?:також\ )?в\ (?:цьому\ розділі|цій\ рубриці)
    |bu\ (?:bölümde|kategoride)
    |ebben\ a\ rovatban|în\ această\ (?:secțiune|categorie)|в\ тази\ рубрика|σε\ αυτή(?:ν)?\ την\ ενότητα|في\ هذا\ القسم
    |このカテゴリの(?:他の)?記事|本栏目(?:更多|其他)?文章|이\ 섹션의\ 다른\ 기사
    |(?:also\ |more\ )?(?:in|from)\ the\ same\ (?:area|county|town|village|district|region|section|issue)
    |(?:im|aus\ dem)\ (?:selben|gleichen)\ (?:kreis|ort|landkreis|bezirk|ressort|kanton)
        |(?:in|aus)\ der(?:selben|\ gleichen)\ (?:gemeinde|stadt|region|rubrik|ausgabe)
    |(?:aussi\ |également\ )?dans\ (?:le|la)\ même\ (?:canton|commune|ville|secteur|région|département|quartier)
    |(?:también\ )?en\ (?:el|la)\ mism[oa]\ (?:comarca|zona|sección|pueblo|ciudad|región|municipio|provincia)
    |(?:n?ello|nella)\ stess[oa]\ (?:comune|città|zona|sezione|provincia)
    |n[oa]\ mesm[oa]\ (?:concelho|município|cidade|região|secção|seção|bairro)
    |in\ dezelfde\ (?:gemeente|plaats|stad|regio|rubriek)
    |(?:i|från|fra)\ samm[ae]\ (?:kommun|kommune|by|ort|område|region)|samassa\ (?:kunnassa|kaupungissa)
    |(?:w|z)\ (?:tej\ samej\ gmin(?:ie|y)|tym\ samym\ powiecie|tego\ samego\ powiatu)
    |(?:ve|ze)\ stejn(?:ém|ého)\ (?:okrese|okresu|městě)|(?:в|из)\ (?:том|того)\ же\ (?:районе|района|городе|города)
    |aynı\ (?:ilçeden|ilden|bölgeden)
    |مقالات\ أخرى\ للكاتب(?:ة)?|المزيد\ من\ [\w\ ]{3,30}|في\ هذه\ السلسلة""")
#: "Meer van Marit Blom", "Previously by Ann Lee", "Mais do Agreste Hoje": with a person's or a paper's name, in
#: capitals where names have them
_OF_WRITER = regex(
    r"(?:[Mm]eer (?:van|uit)|[Mm]er (?:a[vf]|från|fra)|[Mm]ere (?:af|fra)|[Mm]ás del?|[Mm]ais d[aeo]s?|[Mm]ehr vom"
    r"|[Pp]lus d(?:e|u|e la)|[Aa]ltr[oei] d(?:i|al?|alla|el|ella)|[Ww]ięcej od|[Vv]íce od"
    r"|[Bb]ольше от|[Ee]nemmän kirjoittajalta"
    r"|(?:[Pp]reviously|[Ee]arlier|[Rr]ecently|[Aa]lso) by|(?:[Zz]uletzt|[Zz]uvor|[Bb]isher|[Ff]rüher|[Aa]uch)"
    r"(?: erschienen)? von"
    r"|(?:[Pp]récédemment|[Aa]uparavant|[Dd]éjà|[Éé]galement|[Aa]ussi)(?: signés?| publiés?)? (?:par|de)"
    r"|(?:[Aa]nteriormente|[Aa]ntes|[Tt]ambién) (?:por|de)"
    r"|(?:[Pp]recedentemente|[Ii]n precedenza|[Pp]rima|[Aa]nche) d[ia]"
    r"|(?:[Aa]nteriormente|[Tt]ambém) (?:por|de)|(?:[Ee]erder|[Vv]oorheen|[Oo]ok)(?: verschenen)? (?:van|door)"
    r"|(?:[Tt]idigare|[Tt]idligere|[Ss]enast|[Oo]ckså|[Ää]ven|[Oo]gså) a[vf]|(?:[Aa]iemmin|[Mm]yös) kirjoittajalta"
    r"|(?:[Ww]cześniej|[Pp]oprzednio|[Tt]akże) (?:od|autorstwa)|(?:[Dd]říve|[Tt]aké) od|[Рр]анее у|[Рр]аніше у)"
    r" (?:[A-ZÀ-ÞŁŚŻŠČŘŽА-Я][\w'’.-]+ ?){2,4}"
    r"|(?:Mais d[ao]s?|Más del?|Mer från|Mere fra|Altro dal?|Meer van|Więcej od) [A-ZÀ-ÞŁŚŻŠČŘŽ][\w'’.-]+"
)
#: first words of such lines
WRITER_FIRST = word_set("""meer mer mere más mais mehr plus altro altra altre altri więcej více больше enemmän
    previously earlier recently also zuletzt zuvor bisher früher auch précédemment auparavant déjà également aussi
    anteriormente antes también precedentemente in prima anche também eerder voorheen ook tidigare tidligere senast
    också även også aiemmin myös wcześniej poprzednio także dříve také ранее раніше""")
#: how one of the others begins
FIRST = word_set("""see read all more other earlier previous recent past also in from of the by similar weitere
    andere mehr alle frühere bisherige aus vom von tous les autres derniers dernières précédents précédentes plus dans
    de du par notre otros otras más todos todas últimos últimas anteriores en del gli altri altre tutti ultimi più di
    dello della outros outras mais nesta da do notícias meer eerdere uit van fler andra tidigare flere andre tidligere
    alla i från fra av inne więcej pozostałe poprzednie w z tego další jiné v другие ещё еще все последние предыдущие в
    того этого yazarın bu im aussi également також также ebben în σε tässä mer mere ook også också także také anche
    altro também dieser también nello nella ello no na samassa ve ze из aynı مقالات المزيد في""")


def is_more_from(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    if folded.split(" ", 1)[0] not in FIRST and (folded.isascii() or not CJK.match(folded)):
        return False
    return _OTHERS.fullmatch(folded) is not None


def is_of_writer(bare: str, folded: str) -> bool:
    """``bare``: a short line without signs around it; ``folded``: as ``labels.key`` gives it."""
    return folded.partition(" ")[0] in WRITER_FIRST and _OF_WRITER.fullmatch(bare) is not None
