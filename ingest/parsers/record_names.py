"""Which field of a record is which: a literal table of the names that sources give their fields."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from ingest.patterns import regex

Record = Mapping[str, object]

#: Our field -> names that sources use for it, the surest first. Names are compared without case, "_", "-", ".".
SYNONYMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "title": (
            "recordtitle",
            *("title", "headline", "headlines", "headlinemain", "webtitle", "articletitle", "newstitle", "storytitle"),
            *("heading", "headlinetext", "articleheading", "newsheadline", "newsheading", "headlinename"),
            *("mainheadline", "fieldsheadline", "hl1", "hl", "hd", "titel", "titre", "titulo", "título"),
            *("titolo", "заголовок", "nadpis", "otsikko", "überschrift", "schlagzeile", "titular", "titulares"),
            *("encabezado", "manchete", "título", "kop", "overskrift", "tytuł", "nagłówek", "titulek", "cím", "başlık"),
            *("заглавие", "назва", "τίτλος", "标题", "標題", "タイトル", "見出し", "제목", "عنوان", "العنوان", "כותרת"),
            *("subject", "name", "linktext"),
        ),
        "subtitle": (
            *("subtitle", "subheadline", "subheadlines", "subheading", "standfirst", "deck", "dek"),
            "alternativeheadline",
            *("untertitel", "soustitre", "subtítulo", "subtitulo", "sottotitolo", "ondertitel", "podtytuł"),
        ),
        "body": (
            *("body", "text", "content", "articlebody", "fulltext", "bodytext", "articletext", "maintext"),
            *("storytext", "story", "bodyhtml", "contenthtml", "html", "articlehtml", "contents", "paragraphs"),
            *("articlecontent", "newstext", "newscontent", "textcontent", "ocr", "ocrtext", "ocreng"),
            *("cleanedtext", "plaintext", "rawtext", "fieldsbody", "fieldsbodytext", "bodymain"),
            *("bodyhtml5", "bodyxhtml"),
            *("contentrendered", "texte", "texto", "testo", "inhalt", "corpo", "contenido", "contenu"),
            *("volltext", "artikeltext", "texteintégral", "texteintegral", "cuerpo", "textocompleto", "inhoud"),
            *("tekst", "brødtekst", "brödtext", "innehåll", "sisältö", "teksti", "treść", "obsah", "szöveg", "metin"),
            *("içerik", "текст", "содержание", "κείμενο", "正文", "内容", "內容", "本文", "본문", "내용", "النص", "نص"),
            "תוכן",
            *("document", "article", "post", "message", "main", "selftext"),
            *("fitmarkdown", "rawmarkdown", "markdown", "bodymarkdown", "contentmarkdown", "markdowncontent"),
            *("rawhtml", "pagehtml", "htmlsource", "sourcehtml", "rawcontent"),
            *("contentelements", "contentblocks", "bodyblocks", "blocks", "components", "richtext", "sections"),
        ),
        "summary": (
            *("lead", "leadparagraph", "abstract", "summary", "description", "excerpt", "teaser", "snippet"),
            *("shortdescription", "abstractnote", "articlesummary", "synopsis", "newssummary"),
            *("openingtext", "hitsentence"),
            *("trailtext", "fieldstrailtext", "excerptrendered", "intro", "introduction"),
            *("zusammenfassung", "vorspann", "résumé", "resume", "chapô", "resumen", "entradilla", "sommario"),
            *("resumo", "samenvatting", "ingress", "streszczenie", "özet", "аннотация", "摘要"),
        ),
        "published": (
            *("published", "datepublished", "publishedat", "publicationdate", "pubdate", "publishdate"),
            *("publisheddate", "publishedon", "datepublication", "webpublicationdate", "firstpublicationdate"),
            *("firstpublished", "publishedtime", "publisheddatetime", "publicationdatetime", "datepublish"),
            *("publishingdate", "firstpublishdate", "displaydate", "datetimepub", "newsdate", "storydate"),
            *("date", "articledate", "dategmt", "issued", "issuedate", "datetime", "timestamp", "posted"),
            *("postedat", "dateposted", "created", "createdat", "createdutc", "datecreated", "postcreated"),
            *("datum", "fecha", "data", "дата"),
            *("erscheinungsdatum", "veröffentlichungsdatum", "veröffentlicht", "datedeparution", "datedepublication"),
            *("parution", "fechadepublicación", "fechadepublicacion", "datadipubblicazione", "datadepublicação"),
            *("publicatiedatum", "publiceringsdatum", "publicerad", "udgivelsesdato", "dato", "julkaistu"),
            *("päivämäärä", "datapublikacji", "datumvydání", "dátum", "tarih", "датапубликации", "ημερομηνία", "日期"),
            *("发布日期", "发布时间", "日付", "掲載日", "날짜", "التاريخ", "تاريخ", "תאריך"),
            *("numericpubdate", "alphapubdate", "postdate", "datetimestamp", "versioncreated", "pubdt", "publisheddt"),
            *("when", "day", "time", "year"),
        ),
        "modified": (
            *("modified", "datemodified", "updated", "updatedat", "lastmodified", "modifieddate", "lastupdated"),
            *("modifiedat", "dateupdated", "updateddate", "datemodify", "lastupdateddate", "changed"),
        ),
        "retrieved": (
            *("retrieved", "retrievedat", "crawled", "crawledat", "crawldate", "datecrawled", "fetched", "fetchedat"),
            *("accessed", "accessdate", "downloaded", "datedownload", "scraped", "scrapedat", "captured"),
            *("capturedate", "savedat", "datesaved", "saveddate", "timeadded", "dateadded", "addedat"),
            *("seendate", "indexeddate", "collectdate", "warcdate"),
        ),
        "url": (
            *("url", "link", "weburl", "canonicalurl", "permalink", "articleurl", "storyurl", "href", "newsurl"),
            *("mainentityofpage", "requestedurl", "shareurl", "sourceurl", "uri", "guidrendered"),
            *("canonical", "alternate"),
            *("urldocview", "longurl", "lien", "enlace", "adresse", "adres", "ссылка", "链接"),
        ),
        "byline": (
            *("byline", "bylineoriginal", "author", "authors", "authorname", "creator", "writer", "reporter"),
            *("journalist", "by", "influencer", "fieldsbyline", "autor", "auteur", "autore", "contributors"),
            *("contributor", "authorsbyline", "user"),
            *("contributororiginalform", "verfasser", "autorin", "autores", "auteurs", "autori", "författare"),
            *("skribent", "forfatter", "kirjoittaja", "toimittaja", "szerző", "yazar", "автор", "авторы", "συγγραφέας"),
            *("作者", "记者", "記者", "著者", "筆者", "기자", "الكاتب", "كاتب", "מחבר"),
        ),
        "source": (
            *("containertitle", "source", "sourcename", "publication", "publicationname", "publicationtitle"),
            *("newspaper", "newspapertitle", "newspapername", "papername", "partoftitle", "origin", "publisher"),
            "outlet",
            *("sitename", "sitefull", "site", "media", "medianame", "newsoutlet", "journal", "magazine", "provider"),
            "paper",
            *("ispartof", "sourcetitle", "sourcehostname", "website", "sourcedomain", "domain", "domainname"),
            *("hostname", "feed", "distributor", "pagename", "namesource", "medium"),
            *("zeitung", "quelle", "medientitel", "publikation", "fuente", "periódico", "periodico", "medio", "fonte"),
            *("testata", "giornale", "jornal", "veículo", "veiculo", "krant", "bron", "tidning", "källa", "avis"),
            *("kilde", "lehti", "lähde", "gazeta", "źródło", "noviny", "zdroj", "újság", "forrás", "gazete", "kaynak"),
            *("издание", "источник", "газета", "джерело", "πηγή", "εφημερίδα", "来源", "來源", "媒体", "新聞"),
            *("출처", "언론사", "المصدر"),
        ),
        "section": (
            *("section", "articlesection", "sectionname", "newsdesk", "desk", "category", "categories", "ressort"),
            *("newstype", "newscategory", "articlecategory", "headlinecategory", "articletype", "rubric", "rubrique"),
            *("department", "channel", "primarysection"),
            *("rubrik", "sección", "seccion", "sezione", "seção", "secao", "editoria", "sectie", "avdelning", "osasto"),
            *("dział", "rubrika", "rovat", "bölüm", "kategori", "kategorie", "рубрика", "раздел", "栏目", "版面"),
        ),
        "language": (
            *("language", "lang", "inlanguage", "languagecode", "langcode", "metalang", "sprache", "langue", "idioma"),
            *("lingua", "taal", "språk", "sprog", "kieli", "język", "jazyk", "nyelv", "dil", "язык", "语言"),
        ),
        "native_id": (
            *("id", "articleid", "docid", "documentid", "newsid", "storyid", "guid", "uuid", "identifier", "uid"),
            *("recordid", "itemid", "postid", "textid", "accessionnumber", "an", "idx", "no", "nr", "urn"),
            "storiesid",
        ),
        "dateline": ("dateline", "datelinetext", "contentlocation", "locationcreated"),
        "credit": ("credit", "creditline", "agency", "wire", "newsagency"),
        "comment_count": ("commentcount", "commentscount", "numcomments", "ncomments", "comments"),
        "topics": (
            *("topics", "topic", "keywords", "keyword", "tags", "subjects", "newskeywords", "about", "themes"),
            *("posttag", "subject", "desfacet", "keyphrases", "hashtags", "schlagwörter", "schlagworte"),
            *("stichwörter", "motsclés", "motscles", "palabrasclave", "parolechiave", "palavraschave", "trefwoorden"),
            *("nyckelord", "słowakluczowe"),
            *("klíčováslova", "kulcsszavak", "anahtarkelimeler", "ключевыеслова", "关键词", "キーワード"),
        ),
        "people": ("people", "persons", "person", "perfacet"),
        "orgs": ("orgs", "organisations", "organizations", "organisation", "organization", "orgfacet"),
        "places": ("places", "place", "locations", "geofacet", "countries"),
        "companies": ("companies", "company", "tickers"),
        "links": (
            *("relatednews", "relatedarticles", "relatedcontent", "related", "relatedlinks", "relatedlink", "seealso"),
            "links",
        ),
        "status": ("status", "pubstatus", "state"),
    }
)  # fmt: skip
#: Names of ``SYNONYMS`` that are a text only where it stands in blocks: a column "sections" names the paper's.
IN_BLOCKS = frozenset(
    ["contentelements", "contentblocks", "bodyblocks", "blocks", "components", "richtext", "sections"]
)
#: Columns by which lists of pages to read are known, those of one row all at once: wallabag, Pocket, Omnivore and
#: Readwise, Pinboard, Instapaper, Raindrop; Pocket's marked places; Google's saved pages and visits.
_READING_LISTS = (
    *({"isarchived", "isstarred"}, {"givenurl"}, {"timeadded"}, {"readingprogress"}, {"toread"}),
    *({"selection", "folder"}, {"folder", "cover", "highlights"}, {"url", "title", "highlights"}),
    *({"title", "note", "url", "tags", "comment"}, {"title", "url", "pagetransition"}),
)
#: What they say besides. Their own clock is that of the saving.
_OF_READING_LISTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "retrieved": ("createdat", "created", "timestamp", "time"),
        "byline": ("publishedby",),
        "summary": ("selection",),
        "topics": ("labels", "documenttags"),
    }
)
_PINBOARD = frozenset({"href", "description", "extended", "toread"})  #: whose "description" is the page's title
_THEIR_CLOCK = frozenset({"createdat", "created", "timestamp", "time", "updatedat", "updated", "lastupdate"})
#: Fields of corpora out of web crawls (C4 and its kin; FineWeb), whose one clock is that of the crawl.
_CRAWLED = frozenset({"text", "timestamp", "url"})
_CRAWLED_DUMPS = frozenset({"dump", "filepath", "date"})
_CONTAINERS = frozenset(
    {
        "_source",
        "fields",
        "article",
        "attributes",
        "data",
        "meta",
        "metadata",
        "news",
        "post",
        "story",
        "document",
        "item",
        "object",
        "record",
        "node",
        "row",
    }
)  #: objects whose fields are the record's own
_NESTS = _CONTAINERS | frozenset(
    """headline byline source content title excerpt guid thread _embedded credits taxonomy html links entities
    extended_tweet""".split()  # noqa: SIM905
)
#: Objects of something beside the article -> our fields that theirs may be: the id in a source is the source's.
_ONLY: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "source": frozenset({"source"}),
        "byline": frozenset({"byline"}),
        "headline": frozenset({"title", "subtitle"}),
        "links": frozenset({"url", "links"}),
        "entities": frozenset({"people", "orgs", "places", "topics", "companies"}),
    }
)
_TERMS = "wp:term"  #: of WordPress: lists of its categories, of its tags
#: "en-US", or a language alone whose code is no word that fields are called by
_LOCALE = regex(r"[a-z]{2}[-_][A-Z]{2}$|(?:ar|cs|da|de|el|en|es|fi|fr|he|hu|it|ja|ko|nl|pl|pt|ru|sv|tr|uk|zh)$")
_LOCALES = 40  #: languages of one value at most
#: "of the article", "de la noticia": what a column of articles need not say
_OF_ARTICLE = regex(
    r"[ _](?:of|to|for|de|del|dell|della|des|du|di|da|do|van|von|zum|vom)[ _'’]{1,2}"
    r"(?:(?:the|an?|la|le|el|il|lo|l|o|der|des|het|de)[ _'’]{1,2})?"
    r"(?:articles?|story|news(?:[ _]item)?|posts?|noticia|notícia|artículo|artigo|nota|articolo|notizia"
    r"|artikels?|beitrags?|berichts?)$"
)
_NAME_OF = regex(
    r"^(?:full[ _])?(?:names?|titles?|nom|nombre|nome|naam)[ _](?:of|de|du|del|della|do|van)[ _](?:the[ _])?(?=\w)"
)
_NOT_WORD = regex(r"[^\w]|_")


def flatten(record: Record) -> dict[str, object]:
    """The record with the fields of its known nests beside its own, as "fields.headline"; two levels deep."""
    flat: dict[str, object] = {}
    for name, given in record.items():
        value = in_one_language(given) if isinstance(given, dict) else given
        if isinstance(value, Mapping) and name.lower() in _NESTS:
            for inner, deeper in value.items():
                flat[f"{name}.{inner}"] = in_one_language(deeper)
            if _TERMS in value:
                flat.update({f"{name}.{kind}": terms for kind, terms in _terms(value[_TERMS])})
            continue
        flat[name] = value
    if "_source" in record or "article" in record or "data" in record or "attributes" in record:
        for name in [name for name in flat if "." in name and isinstance(flat[name], Mapping)]:
            nested = flat[name]
            if isinstance(nested, Mapping) and name.rpartition(".")[2].lower() in _NESTS:
                del flat[name]
                flat.update({f"{name}.{inner}": deeper for inner, deeper in nested.items()})
    return flat


def _terms(lists: object) -> Iterator[tuple[str, object]]:
    """("category", its terms), ("post_tag", ...) of what WordPress's REST API embeds."""
    for terms in lists if isinstance(lists, list) else ():
        first = terms[0] if isinstance(terms, list) and terms else None
        if isinstance(first, Mapping) and isinstance(kind := first.get("taxonomy"), str):
            yield kind, terms


def in_one_language(value: object) -> object:
    """What an object of the same value in several languages ({"en-US": ...}, as Contentful's) has first."""
    if not isinstance(value, Mapping) or not 0 < len(value) <= _LOCALES or not all(map(_LOCALE.match, value)):
        return value
    return next(iter(value.values()))


def _by_words(shape: tuple[str, ...], taken: Collection[str]) -> dict[str, list[str]]:
    """Words as the table of names has them -> the fields that answer to them."""
    by_name: dict[str, list[str]] = {}
    for name in shape:
        if name in taken:
            continue
        outer, dot, inner = name.rpartition(".")
        holder = outer.rpartition(".")[2].lower()
        words = [_bare(name)]
        if dot:  # "fields.headline" also answers to "headline", after one that stands outside
            short = _NOT_WORD.sub("", inner.lower())
            if holder not in _CONTAINERS and short in ("name", "main", "original", "rendered", "text", "value"):
                short = _NOT_WORD.sub("", holder)  # source.name is a source
            words.append(short)
        only = _ONLY.get(holder)
        for word in words:
            if only is None or field_of(word) in only:
                by_name.setdefault(word, []).append(name)
    return by_name


def guess(shape: tuple[str, ...], given: Mapping[str, str]) -> dict[str, list[str]]:
    """For each of our fields those of a record that may hold it, best first; ``given``: our field -> its one."""
    by_name = _by_words(shape, set(given.values()))
    plan = {}
    listed = is_reading_list(tuple(by_name))
    pinboard = by_name.keys() >= _PINBOARD
    crawled = by_name.keys() == _CRAWLED or by_name.keys() >= _CRAWLED_DUMPS
    for ours, names in SYNONYMS.items():
        synonyms = _of_reading_list(ours, names) if listed else names
        if pinboard and ours in ("title", "summary"):
            synonyms = ("description",) if ours == "title" else ("extended",)
        if crawled and ours in ("published", "retrieved"):
            synonyms = ("timestamp", "date") if ours == "retrieved" else ()
        mapped = given.get(ours)
        if mapped is not None:
            plan[ours] = [mapped] if mapped in shape else []
        else:
            plan[ours] = list(dict.fromkeys(name for word in synonyms for name in by_name.get(word, ())))
    plan["topics"] = [name for name in plan["topics"] if name not in plan["title"][:1]]  # a "subject" may be either
    plan["title"] = [name for name in plan["title"] if name not in plan["topics"]]
    return plan


@lru_cache(maxsize=256)
def is_reading_list(names: tuple[str, ...]) -> bool:
    """Whether records of these fields are of a list of pages to read: without a text they are bookmarks."""
    bare = {_NOT_WORD.sub("", name.lower()) for name in names}
    return any(marks <= bare for marks in _READING_LISTS)


def _of_reading_list(ours: str, synonyms: tuple[str, ...]) -> tuple[str, ...]:
    own = () if ours == "retrieved" else _THEIR_CLOCK
    return (*(word for word in synonyms if word not in own), *_OF_READING_LISTS.get(ours, ()))


def _bare(name: str) -> str:
    """A column's name as the table of names has it: "Headline of the article" is a headline."""
    words = name.lower()
    if " " in words or "_" in words:
        words = words.removeprefix("field_")  # Drupal's, of what a site adds to its articles
        words = _OF_ARTICLE.sub("", words) or words
        words = _NAME_OF.sub("", words) or words
    return _NOT_WORD.sub("", words)


@cache
def _fields() -> Mapping[str, str]:
    return {word: ours for ours, synonyms in reversed(list(SYNONYMS.items())) for word in synonyms}


@lru_cache(maxsize=1024)
def bare_name(name: str) -> str:
    """A column's own name as the table has it: "content.Blocks" -> "blocks"."""
    return _NOT_WORD.sub("", name.rpartition(".")[2].lower())


def field_of(name: str) -> str:
    """Our field that a column of this name most likely is, "" if its name says nothing."""
    return _fields().get(_bare(name), "")
