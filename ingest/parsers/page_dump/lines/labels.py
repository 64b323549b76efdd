"""Lines that are labels as a whole: headings of related lists, of comments, furniture. Looked up folded,
never guessed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.parsers.page_dump.lines import label_words
from ingest.parsers.page_dump.lines.cjk_headings import heads_list, is_of_all
from ingest.parsers.page_dump.lines.comment_headings import invites_first
from ingest.parsers.page_dump.lines.firm_lines import without_form
from ingest.parsers.page_dump.lines.heading_words import JOINED, OFFERED, PHRASES, SITES, TOPIC, WHICH
from ingest.parsers.page_dump.lines.label_tables import (
    DISCUSSED,
    FURNITURE,
    OF_AUTHOR,
    OF_ONE,
    OF_OTHERS,
    SITE_LISTS,
    TOPICS,
)
from ingest.parsers.page_dump.lines.more_from import is_more_from, is_of_writer
from ingest.parsers.page_dump.lines.navigation import (
    is_page_tool,
    is_row_of_brackets,
    is_skip_link,
    names_file,
    searches_site,
)
from ingest.parsers.page_dump.lines.notices import is_reader_tool
from ingest.parsers.page_dump.lines.pagers import heads_page
from ingest.parsers.page_dump.lines.related_headings import (
    WHOLE,
    is_also_now,
    is_of_section,
    is_on_same_page,
    is_to_read,
    may_interest,
    offers_more,
)
from ingest.parsers.page_dump.lines.sections import SECTIONS
from ingest.parsers.page_dump.lines.share_buttons import is_row
from ingest.parsers.page_dump.lines.unmarked import by_unmarked, unmarked
from ingest.parsers.page_dump.text.measure import KEPT, narrow, words
from ingest.parsers.page_dump.text.tables import first_words, phrase_set, word_set
from ingest.patterns import regex

#: heading of a list of other articles, folded; all that a page prints between the sentences of its article
RELATED = phrase_set("""その他のニュース, 他のニュース, ほかのニュース, ほかの記事, 最近の記事, 最近のニュース,
    更多新聞, 更多新闻, 其他新聞, 其他新闻, 更多相关, 更多報導, 看更多新聞, 最新文章, 他の記事, その他の記事,
    citește mai multe despre,
    더 많은 기사, notícies relacionades, articles relacionats, més notícies, et pot interessar, llegeix també,
    novas relacionadas, tamén che pode interesar, zerikusia duten albisteak, متعلقہ خبریں, مزید پڑھیں, আরও খবর,
    check also, also check, explore more, keep exploring, discover more stories, people are also reading,
    others also read, readers also liked, lisää aiheesta, aiheesta lisää, le puede interesar, puede interesarle,
    quizás le interese, podría interesarte, le recomendamos, lea además, seguí leyendo, seguir leyendo, leé también,
    mirá también, around the web, elsewhere on the web, mehr davon, passend dazu, zum weiterlesen, aus dem archiv,
    olvasta már?, olvasta már, ezt is ajánljuk, новини по темі, δείτε ακόμη, δείτε ακόμα, δείτε επίσησ, מאמרים נוספים,
    함께 읽으면 좋은 기사, skaitykite taip pat, повезане вести, llegiu també, irakurri ere, stories you may have missed,
    others are reading, next up, on this story, previously, on the same topic, خبرهای مرتبط, یہ بھی پڑھیں,
    ข่าวที่เกี่ยวข้อง, earlier coverage, earlier reports, related news, related articles, related article,
    related stories, related story, related content, related, related coverage, related links, related posts,
    related reading, related items, more on this story, more on this, more from this section, more like this,
    more stories, more news, more articles, also read, read also, related internet links, external links, also on,
    also today, also inside, also in this issue, elsewhere, in brief, read more, read more on this story, read next,
    up next, see also, further reading, further reports, you may also like, you might also like, you may like,
    you might like, you may also be interested in, recommended, recommended for you, editörün seçtikleri,
    recommended stories, recommended articles, recommended from editorial, editors' picks, editor's picks,
    editörün seçimi, editör seçimi, die redaktion empfiehlt, empfehlungen der redaktion, le choix de la rédaction,
    les choix de la rédaction, selección del editor, selección de los editores, la scelta della redazione,
    scelti dalla redazione, escolha do editor, escolhas dos editores, keuze van de redactie, redaktionens val,
    redaktionens valg, wybór redakcji, výběr redakce, a szerkesztő ajánlja, szerkesztői ajánlat, выбор редакции,
    вибір редакції, επιλογέσ τησ σύνταξησ, اختيارات المحرر, 編集部のおすすめ, 编辑推荐, 編輯推薦, 에디터 추천,
    destacados, destacadas, notas destacadas, em destaque, uitgelicht, doporučené, doporučené články,
    lue lisää aiheesta, lue myös aiheesta, aiheesta muualla, selected for you, icymi, unsere leseempfehlung,
    unsere leseempfehlungen, leseempfehlung, weiterführende artikel, à lire sur le site, ajánlott cikkek,
    articole pe aceeași temă, свързани статии, още по темата, عناوين أخرى,
    don't miss, dont miss, in case you missed it, must read, more to read, more coverage, keep reading,
    continue reading, next story, previous story, similar stories, similar articles, similar news, other stories,
    other news, other articles, other news in this section, latest news, latest stories, latest articles, top stories,
    trending, trending now, most read, most viewed, most popular, most commented, most shared, popular, popular now,
    popular stories, what others are reading, story timeline, from the archive, more in world, more in politics,
    more in business, more in sports, in this story, in other news, the latest, more headlines, en contexto,
    en contexte, im zusammenhang, no contexto, in context, in this issue, in this edition, in this week's issue,
    in today's paper, also in this edition, in diesem heft, in dieser ausgabe, dans ce numéro, dans ce même numéro,
    dans cette édition, en este número, en esta edición, en esta misma edición, neste número, nesta edição,
    in questo numero, in questa edizione, in dit nummer, in deze editie, i detta nummer, i samma nummer, i dette nummer,
    i denne utgave, tässä numerossa, w tym numerze, w tym wydaniu, v tomto čísle, ebben a számban, în acest număr,
    в этом номере, также в номере, читайте в номере, читайте в этом номере, в номере, у цьому номері, в този брой,
    σε αυτό το τεύχοσ, bu sayıda, في هذا العدد, בגיליון זה, この号の記事, 今号の記事, 本期内容, 本期導讀, more on,
    on the same subject, on this topic, linked stories, read these next, stories you may like, what to read next,
    lire aussi, à lire aussi, a lire aussi, lire également, à lire également, à lire, à lire ensuite, sur le même thème,
    sur le même sujet, dans la même rubrique, articles liés, articles similaires, articles connexes, articles associés,
    voir aussi, à voir aussi, les plus lus, les articles les plus lus, le plus lu, la rédaction vous conseille,
    vous aimerez aussi, à découvrir, en savoir plus, pour aller plus loin, nos derniers articles, plus d'articles,
    à ne pas manquer, dossier, lire la suite, autres articles, contenus liés, recommandé pour vous, mehr zum thema,
    mehr zu diesem thema, zum thema, auch interessant, lesen sie auch, lesen sie mehr, lest auch,
    das könnte sie auch interessieren, das könnte sie interessieren, das könnte dich auch interessieren,
    ähnliche artikel, ähnliche beiträge, verwandte artikel, verwandte themen, weitere artikel, weitere meldungen,
    weitere themen, weitere nachrichten, weiterlesen, meistgelesen, meistgelesene artikel, am meisten gelesen,
    passend zum artikel, passend zum thema, aus dem ressort, mehr aus dem ressort, mehr von, siehe auch, empfohlen,
    unsere empfehlung, empfehlungen, neueste artikel, letzte artikel, neues aus der redaktion, mehr lesen, mehr dazu,
    hintergrund, lesetipps, lesetipp, te puede interesar, también te puede interesar, quizás te interese,
    quizá te interese, lee también, lea también, leer también, lee además, ver también, vea también, ver además,
    noticias relacionadas, artículos relacionados, contenido relacionado, relacionadas, relacionados, más noticias,
    más información, más sobre este tema, sobre este tema, lo más leído, lo más visto, más leídas, más leídos,
    no te pierdas, sigue leyendo, te recomendamos, recomendados, otras noticias, temas relacionados, leggi anche,
    potrebbe interessarti, potrebbe interessarti anche, ti potrebbe interessare, ti potrebbe interessare anche,
    potrebbero interessarti, articoli correlati, notizie correlate, articoli simili, per approfondire, approfondisci,
    approfondimenti, i più letti, più letti, le più lette, vedi anche, guarda anche, da non perdere, altri articoli,
    altre notizie, sullo stesso argomento, contenuti correlati, leia também, leia mais, ver também,
    veja também, veja mais,
    saiba mais, notícias relacionadas, matérias relacionadas, artigos relacionados, conteúdo relacionado, mais lidas,
    as mais lidas, mais lidos, você pode gostar, talvez se interesse, recomendadas, mais notícias, pode gostar também,
    viz též, vizte též, pozri aj, pozri tiež, vidi i, glej tudi, ikus baita, див. також, 参见, 參見, 함께 보기,
    انظر أيضا, انظر أيضًا,
    ler também, ler mais, sobre o mesmo tema, outras notícias, relacionado, relacionada, correlati, correlate, lees ook,
    lees verder, lees meer, meer over dit onderwerp, meer over, gerelateerd, gerelateerde artikelen, gerelateerd nieuws,
    meest gelezen, bekijk ook, ook interessant, meer nieuws, zie ook, aanbevolen, läs också, läs även, läs mer,
    mer om ämnet, relaterade artiklar, relaterat, mest läst, mest lästa, se även, se också, fler nyheter, rekommenderat,
    læs også, læs mere, relaterede artikler, mest læste, mest læst, se også, flere nyheder, måske er du interesseret i,
    relateret, relatert, relaterte, liittyvät, les også, les mer, relaterte saker, relaterte artikler, mest lest,
    flere saker, siste nytt, anbefalt, lue myös, lue lisää, aiheeseen liittyvää, luetuimmat, suosittelemme, katso myös,
    czytaj także, czytaj też, czytaj również, czytaj więcej, przeczytaj także, przeczytaj też, zobacz także, zobacz też,
    zobacz również, zobacz więcej, polecamy, podobne artykuły, powiązane artykuły, powiązane, najczęściej czytane,
    najpopularniejsze, warto przeczytać, więcej na ten temat, inne artykuły, polecane, čtěte také, čtěte též,
    přečtěte si také, mohlo by vás zajímat, související články, související, další články, nejčtenější, viz také,
    čítajte aj, prečítajte si aj, súvisiace články, najčítanejšie, olvassa el ezt is, kapcsolódó cikkek, kapcsolódó,
    legolvasottabb, ezt is olvassa el, további cikkek, ajánlott, citește și, citiți și, vezi și, articole similare,
    articole înrudite, articole asemănătoare, cele mai citite, știri similare, pe aceeași temă, recomandări,
    te-ar putea interesa, читайте также, читать также, по теме, материалы по теме, новости по теме, статьи по теме,
    похожие новости, похожие статьи, похожие материалы, связанные новости, другие новости, смотрите также, см. также,
    ещё по теме, еще по теме, самое читаемое, популярное, популярные новости, рекомендуем, вам может быть интересно,
    главные новости, последние новости, другие материалы, читайте також, за темою, схожі новини, схожі матеріали,
    дивіться також, популярні новини, матеріали за темою, останні новини, схоже, похожее, прочетете още, вижте още,
    свързани новини, по темата, още по темата, подобни статии, διαβάστε επίσησ, διαβάστε ακόμη, διαβάστε ακόμα,
    σχετικά άρθρα, σχετικά θέματα, περισσότερα νέα, ilgili haberler, i̇lgili haberler, bunlar da ilginizi çekebilir,
    bunları da okuyun, benzer haberler, ayrıca okuyun, en çok okunanlar, önerilen haberler, diğer haberler, ilgili,
    i̇lgili, pročitajte još, pročitajte i, povezane vijesti, povezani članci, vezane vijesti, najčitanije,
    povezane vesti, pročitajte i ovo, preberite tudi, sorodni članki, taip pat skaitykite, susiję straipsniai,
    skaitomiausi, lasi arī, saistītie raksti, loe ka, loe lisaks, seotud artiklid, seotud lood, baca juga,
    berita terkait, artikel terkait, terpopuler, berita lainnya, lihat juga, xem thêm, tin liên quan,
    bài viết liên quan, tin cùng chuyên mục, cùng chuyên mục, اقرأ أيضا, اقرأ أيضاً, اقرأ المزيد, إقرأ أيضا,
    أخبار ذات صلة, مقالات ذات صلة, مواضيع ذات صلة, ذات صلة, موضوعات ذات صلة, الأكثر قراءة, قد يعجبك أيضا,
    قد يعجبك أيضاً, مواضيع متعلقة, أخبار متعلقة, شاهد أيضا, المزيد, للمزيد, للمزيد من الأخبار,
    لقراءة المزيد, طالع أيضا, طالع أيضاً, مطالب مرتبط, اخبار مرتبط, بیشتر بخوانید, קראו גם,
    כתבות נוספות, כתבות קשורות, עוד בנושא, אולי יעניין אותך, ידיעות נוספות, הנקראות ביותר, 関連記事, 関連ニュース,
    あわせて読みたい, おすすめ記事, こちらもおすすめ, 人気記事, 関連リンク, アクセスランキング, 関連キーワード,
    時系列で見る, 相关新闻, 相关文章, 相关阅读, 相关报道, 延伸阅读, 推荐阅读, 热门文章, 猜你喜欢, 相關新聞, 相關報導,
    延伸閱讀, 推薦閱讀, 熱門新聞, 相关链接, 相關連結, 相關文章, 相关专题, 同类新闻, この記事に関連, 併せて読みたい,
    同じカテゴリの記事, こちらの記事も, 다른기사 보기, 다른 기사, 다른 기사 보기, 함께 볼만한 기사, 이 기사와 함께,
    관련 글, 관련 기사, 관련기사, 관련 뉴스, 추천 기사, 많이 본 뉴스, 함께 보면 좋은 기사, 인기 기사, du même auteur,
    de la même auteure, des mêmes auteurs, del mismo autor, de la misma autora, más de este autor, más del autor,
    dello stesso autore, della stessa autrice, do mesmo autor, da mesma autora, van dezelfde auteur,
    meer van deze auteur, mer av samma författare, mere af samme forfatter, mer av samme forfatter,
    samalta kirjoittajalta, teksty tego autora, inne teksty autora, další články autora, od stejného autora,
    другие материалы автора, другие статьи автора, все материалы автора, інші матеріали автора, yazarın diğer yazıları,
    weitere artikel des autors, weitere artikel der autorin, mehr vom autor, mehr von der autorin, by the same author,
    from the same author, この記者の他の記事, 作者其他文章, 该作者文章, 같은 기자의 다른 기사, संबंधित खबरें,
    संबंधित समाचार, यह भी पढ़ें, ये भी पढ़ें, इसे भी पढ़ें, আরও পড়ুন""").union(OF_ONE, OF_OTHERS, SITE_LISTS, PHRASES)

_BESIDE = regex(r"\s{2,}|\s*[|·•]\s*")
_EDGES = " :：՝៖*«‹»›>-–—|.…·•▸▶►→↓#【】[]▼▽▲△■□●○◆◇★☆《》＜＞<=~+"
_ICON = "\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
_ICONS = regex(rf"^[{_ICON}][{_ICON}\s]*+|(?<![{_ICON}\s])[{_ICON}\s]*+(?<=[{_ICON}])$")
_PLAIN = str.maketrans(dict.fromkeys("\u2018\u2019\u02bb\u02bc", "'"))  #: apostrophes, those of Uzbek among them
_OPENED = 24  #: characters of a button that opens more, with a small "v" for its arrow: "Read more v"
_COUNT = regex(r"\s*[(\[]\s*\d[\d.,]*\s*[)\]]\s*$")


@lru_cache(maxsize=KEPT)
def key(line: str) -> str:
    """A line as the tables hold it: folded, without what surrounds a label."""
    if line[-1:] in {")", "]"}:
        line = _COUNT.sub("", line)
    line = (line[:-2] if line[-2:] == " v" and len(line) <= _OPENED else line).strip(_EDGES)
    if narrow(line) is None:
        line = _ICONS.sub("", line)
    return line.casefold().translate(_PLAIN).replace("i\u0307", "i")


#: behind a heading: "Mest läst just nu", "Most read today"
_NOW = regex(
    r"\s(?:(?:right\s)?now|today|this\s(?:week|month|hour)|gerade|jetzt|heute|aktuell|diese[rn]?\s(?:woche|monat)"
    r"|en\sce\smoment|aujourd'hui|(?:de\s(?:la|cette)|cette)\ssemaine|hoy|ahora|(?:de|en)\s(?:la|esta)\ssemana|oggi"
    r"|in\squesto\smomento|(?:della|questa)\ssettimana|hoje|agora|(?:da|desta)\ssemana|nu|vandaag|op\sdit\smoment"
    r"|(?:van\sde|van\sdeze|deze)\sweek|(?:just|akkurat|lige)\sn[uå]|idag|i\sdag|denna\svecka|denne\suge|denne\suken"
    r"|(?:juuri\s)?nyt|tänään|teraz|dzisiaj|dziś|w\stym\stygodniu|dnes|teď|сейчас|сегодня|за\s(?:неделю|сутки|день)"
    r"|зараз|сьогодні|bugün|şu\san(?:da)?|bu\shafta|hari\sini)$"
)
_NOW_ENDS = word_set("""now today week month hour gerade jetzt heute aktuell woche monat moment aujourd'hui semaine hoy
    ahora semana oggi momento settimana hoje agora nu nå vandaag idag dag vecka uge uken nyt tänään teraz dzisiaj dziś
    tygodniu dnes teď сейчас сегодня неделю сутки день зараз сьогодні bugün an anda hafta ini""")


#: before a heading: "Today's most read", "Bugün en çok okunanlar", "오늘 많이 본 뉴스"
_TODAYS = regex(
    r"(?:today's|this week's|the week's|heute|oggi|hoy|hoje|aujourd'hui|vandaag|i dag|idag|dzisiaj|сегодня|bugün"
    r"|haftanın|günün|오늘의?|이번 주|今日の?|本日の?|今週の?|今日|本周|本週) ?"
)
_TODAYS_HEADS = frozenset(["to", "th", "he", "og", "ho", "au", "va", "i ", "id", "dz", "се", "bu", "ha", "gü"])


def _timeless(folded: str) -> str:
    """A heading without the "today" or "right now" behind or before it."""
    if folded.rpartition(" ")[2] in _NOW_ENDS:
        return _NOW.sub("", folded)
    if (folded[:2] in _TODAYS_HEADS or folded[:1] >= "\u3000") and (found := _TODAYS.match(folded)):
        return folded[found.end() :]
    return folded


_NAMED = OFFERED | SECTIONS
_PIECES = OFFERED - TOPIC
_USUAL = _NAMED | WHICH | JOINED

_MARKED = by_unmarked([*RELATED, *FURNITURE, *SITE_LISTS, *TOPICS, *WHOLE])
_MARKED_WORDS = by_unmarked(_USUAL)


def _known_key(line: str) -> str:
    """The ``key`` of a line; in capitals, in Arabic and in Hindi, whose signs may be left out, with the tables' own."""
    folded = key(line)
    if folded in RELATED or not (line.isupper() or "\u0600" <= folded[:1] < "\u0b80"):
        return folded
    if label := _MARKED.get(bare := unmarked(folded), bare if bare in RELATED else ""):
        return label
    return " ".join(word if word in _USUAL else _MARKED_WORDS.get(word, word) for word in folded.split(" "))


#: "Lees verder onder de foto": the text goes on there
_UNDER = word_set("""below under onder unter sous bajo debajo sotto abaixo sob pod под nedan nedenfor alla alatta
    altında after nach efter etter après dopo após""")
_MENU = 2  #: names of sections: a line of more than these is a menu, "NEWS SPORT FEATURES MORE"


def _is_offer(found: list[str], *, introduces: bool) -> bool:
    """Made of these words alone, one of each kind; a colon behind it, or five words, allow for one more."""
    if not 2 <= len(found) <= 7 or _NAMED.isdisjoint(found):
        return False
    if WHICH.isdisjoint(found) and (TOPIC.isdisjoint(found) or _PIECES.isdisjoint(found)):
        return False
    if sum(word in SECTIONS for word in found) > _MENU or not _UNDER.isdisjoint(found):
        return False
    return sum(word not in _USUAL for word in found) <= (introduces or len(found) >= 5)


def is_of_headings(line: str) -> bool:
    """Two to five words of headings and nothing else, one of them what is offered: "In the Headlines"."""
    if len(line) > 45 or line[-1] in ".!?" or not 1 <= line.count(" ") <= 4:
        return False
    found = words(key(line))
    return len(found) > 1 and not OFFERED.isdisjoint(found) and _USUAL.issuperset(found)


@lru_cache(maxsize=KEPT)
def is_site_heading(heading: str) -> bool:
    """Of a list that is the same under every article: "Most Popular Articles", "Лента новостей", "Ultimi annunci"."""
    folded = _timeless(_known_key(re.split(" [·|] ", heading, maxsplit=1)[0]))
    found = words(folded)
    if folded in SITE_LISTS or folded in TOPICS or heads_page(folded, found) or is_of_all(folded):
        return True
    return not (SITES.isdisjoint(found) or is_of_section(folded))


#: words for films, of which lists beside an article have no text, and those that stand beside them in headings
_FILMS = word_set("""video videos vídeo vídeos vidéo vidéos videó videók wideo видео відео βίντεο videolar videosu
    filmpjes filmy videoer videon videot فيديو فيديوهات וידאו""")
_WATCH = word_set("""watch now new latest see our mira ver regarder voir guarda bekijk kijk se zobacz смотреть смотрите
    izle""")


def shows_films(heading: str) -> bool:
    """Of a list of films and nothing else: "Watch Now: Related Video", "Vídeos relacionados"."""
    found = words(key(heading)) if len(heading) <= 45 else []
    return not _FILMS.isdisjoint(found) and len(found) > 1 and _FILMS.union(WHICH, JOINED, _WATCH).issuperset(found)


def names_topics(heading: str) -> bool:
    """Of a list of subjects, which are no articles."""
    return _known_key(heading) in TOPICS


#: what may follow a heading of the table: "Related stories from the Sun", "Articoli correlati (da tag)"
_FIRST_WORDS = frozenset(heading.split()[0] for heading in RELATED)
_ABOUT = regex(
    r"\s\(|\s(?:from|in|about|aus|zu|de|du|sur|da|di|su|uit|over|från|om|fra)\s(?=\S{3}|\d)|\s(?=(?:ב|על\s)\S{3})"
)


#: heads the column beside the titles, where a list is a table
_COLUMNS = word_set("""date published posted when datum fecha data дата tarih dato dátum dată päivä päivämäärä
    ημερομηνία التاريخ תאריך 日付 掲載日 日期 时间 時間 날짜 erschienen publié publicado pubblicato gepubliceerd
    publicerad section rubrik rubrique ressort sección sezione seção раздел""")


_TOLD = WHOLE | DISCUSSED | OF_AUTHOR
_LAST = frozenset(tab.rsplit(" ", 1)[-1] for tab in OF_AUTHOR)


@lru_cache(maxsize=KEPT)
def is_related(line: str) -> bool:
    """A heading of a list of other articles: one of the table, or "More weather stories" and its like."""
    if not 0 < len(line) <= 60:
        return False
    line = without_form(line)
    folded = _known_key(line)
    if "  " in folded and (cells := folded.split("  ", 1)) and key(cells[1]) in _COLUMNS:
        folded = cells[0].strip(_EDGES)
    elif folded.rsplit(" ", 1)[-1] in _LAST:
        tab = next((tab for tab in OF_AUTHOR if folded.endswith(f" {tab}")), "")
        folded = folded[: len(folded) - len(tab)].strip(_EDGES)
    if " · " in folded or " | " in folded:  # what stands behind is a hint: "You might also like · swipe"
        folded = key(re.split(" [·|] ", folded, maxsplit=1)[0])
    elif folded[-1:] == ")":  # "Possibly related posts: (automatically generated)"
        folded = key(folded.partition(" (")[0])
    listed = folded in RELATED or folded in _TOLD or _timeless(folded) in RELATED
    if listed or is_of_writer(line.strip(_EDGES), folded) or (folded[:1] >= "\u3000" and heads_list(folded)):
        return True
    found = words(folded)
    if line[-1] in ".!?" or may_interest(found):
        return may_interest(found)
    may_go_on = " " in folded and not _FIRST_WORDS.isdisjoint(folded.split(None, 1)[:1])
    if may_go_on and _ABOUT.split(folded, maxsplit=1)[0] in RELATED:
        return True
    if len(folded) > 55 or (" " not in folded and folded.isascii()):  # phrases, but for scripts without spaces
        return False
    offers = "  " not in folded and _is_offer(found, introduces=line[-1] == ":")
    named = offers or offers_more(folded) or heads_page(folded, found)
    return (
        named
        or is_also_now(found)
        or is_to_read(found)
        or is_on_same_page(found)
        or is_more_from(folded)
        or is_of_section(folded)
    )


_WIDEST_ROW = 160  #: characters of a row of buttons


def label_of(line: str) -> str:
    """What a short line labels: "related", "furniture" or ""."""
    if 0 < len(line) <= 60:
        return _short_label(line)
    if len(line) > _WIDEST_ROW:
        return ""
    return "furniture" if ("  " in line and _is_row_of_tools(line)) or is_row(line) else ""


_OPENING = label_words.FIRST | first_words(RELATED)


@lru_cache(maxsize=KEPT)
def _short_label(line: str) -> str:
    if is_row(line):
        return "furniture"
    if not label_words.may_label(line, _OPENING):
        return ""
    if is_related(line):
        return "related"
    known = _known_key(line)
    tool = (
        known in FURNITURE
        or is_skip_link(known)
        or is_reader_tool(line)
        or (("  " in line or "|" in line) and _is_row_of_tools(line))
        or is_row_of_brackets(line)
        or (
            line[-1] != "."
            and (invites_first(found := words(known)) or searches_site(found) or is_page_tool(known, found))
        )
    )
    if not tool and " " in line and line[0] >= "\u3000":  # in East Asia one space parts them
        tool = all(part.casefold() in FURNITURE for part in line.split(" "))
    return "furniture" if tool else ""


def _is_row_of_tools(line: str) -> bool:
    """Buttons beside each other: "drukuj   poleć znajomemu   skomentuj (2)"; two of three are known ones."""
    if len(line) > _WIDEST_ROW:
        return False
    parts = [part for part in _BESIDE.split(line) if part]
    if len(parts) < 2 or max(map(len, parts)) > 30:
        return False
    known = [key(part) in FURNITURE or is_reader_tool(part) or names_file(part) for part in parts]
    return 3 * sum(known) >= 2 * len(parts)
