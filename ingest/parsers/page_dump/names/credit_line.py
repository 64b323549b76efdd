"""Lines that say who did what: "Words: Ann Lee  Pictures: Tom Reed", "Reporter: Ann Lee | Editor: Tom Reed"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.parsers.page_dump.names import arabic_names, cjk_names, roles
from ingest.parsers.page_dump.text.measure import has_figure, holds_any
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

LONGEST = 160
_WRITES = word_set("""words woorden story text texte texts texto textos testo testi tekst teksty teksti szöveg текст
    κείμενο κείμενα ρεπορτάζ ord report reporting reportage reportaje reportagem article written recherche récit récits
    écrit wywiad rozmowa rozhovor gespräch gesprek vraaggesprek samtal samtale
    textes entretien intervista interview haber metin yazı penulis laporan репортаж autor autorin autoren authors
    author auteur auteure auteurs autore autrice autori autora autores
    автор авторы byline wort worte sanat slova besedilo tekstas
    skribent kirjoittaja tekijä szerző žurnalistas žurnālists ajakirjanik verfasser verfasserin gazeteci jurnalist
    επιμέλεια αρθρογράφοσ
    egilea egileak idazlea kazetaria testua testuak awdur awduron gohebydd údar höf höfundur höfundar texti blaðamaður
    høvundur kirjutas autors sagatavoja informāciju autorius autorė parengė žurnalistė avtor avtorica avtorji napisal
    piše pisao napisao priredio priredila pripremio pripremila pripravil pripravila novinar novinarka razgovarao
    razgovarala autorica аутор ауторка аутори пише пишува написао написала напишал напишала подготви приредио приредила
    припремио припремила новинар новинарка разговарао разговарала shkroi shkruan përgatiti autorja gazetari gazetarja
    записав записала підготував підготувала підготували спілкувався спілкувалася авторка аўтар аўтарка аўтары тэкст
    падрыхтаваў падрыхтавала гутарыў гутарыла записал подготовил подготовила подготовили беседовал беседовала müəllif
    müəllifi mətn hazırladı hazırlayan müxbir röportaj yazan авторлары мәтін дайындаған жазған тілші сұхбаттасқан
    әңгімелескен автору даярдаган маектешкен жазган кабарчы muallif muallifi matn tayyorladi tayyorlagan muxbir
    suhbatlashdi муаллиф муаллифи тайёрлади матн таҳияи хабарнигор awtor awtory taýýarlan habarçy бичсэн зохиогч
    сурвалжлагч сурвалжилсан бэлтгэсэн нийтэлсэн ярилцсан сэтгүүлч nivîskar amadekar nûçegihan rojnamevan लेखिका लेखन
    वार्ताहर शब्दांकन संकलन लेख लेखा লেখক লেখিকা লেখা প্রতিবেদন রিপোর্টার রিপোর্ট সাংবাদিক সংবাদদাতা લેખિકા રિપોર્ટ
    રિપોર્ટર અહેવાલ ਰਿਪੋਰਟ ਪੱਤਰਕਾਰ ଲେଖକ எழுத்தாளர் நிருபர் எழுத்து கட்டுரையாளர் రచయిత విలేకరి కథనం వ్యాసకర్త ಲೇಖಕಿ
    ವರದಿಗಾರ ವರದಿಗಾರರು ലേഖിക എഴുത്ത് തയാറാക്കിയത് റിപ്പോർട്ടർ ලේඛකයා ලිව්වේ වාර්තාකරු wartawan pewarta teks naskah
    sinulat isinulat ulat akda may-akda ጸሐፊ ፀሐፊ አዘጋጅ ጋዜጠኛ ጽሑፍ ጸሓፊ qore qoraa w/q waxaa waxa qoray weriye wariye
    diyaariye mwandishi waandishi mtunzi ripota mwanahabari marubuci rubutawa umbhali intatheli skrywer outeur
    joernalis verslaggewer umwanditsi mpanoratra nosoratan'i nanoratra otè jounalis tèks awtur ġurnalist כותב כותבת
    מחבר מחברת כתבו מראיין מראיינת עיתונאי עיתונאית aŭtoro verkis skriuwer""")
_SHOWS = word_set("""picture pictures photo photos photography photographs photograph photographer photographers foto
    fotos fotografie fotografía fotografías fotografia fotografien fotografi fotograf fotografin photographe
    photographes photographies fotógrafo fotógrafa fotografo bild bilder image images imágenes imagens immagini
    illustration illustrations illustrator ilustración ilustraciones illustrationen video videos vídeo vídeos
    videography graphics graphic grafik infographic kuva kuvat kuvaaja kuvaus фото фотограф фотографии снимки fotó fotók
    képek kép fotky zdjęcia zdjęcie φωτογραφίεσ φωτογραφία φωτό φωτο fotoğraf camera kamera drawings cartoon billeder
    bilde foto/video
    argazkia argazkiak argazki argazkilaria imatge imatges llun lluniau grianghraf grianghrafanna ljósmynd ljósmyndir
    ljósmyndari mynd myndir attēls attēli nuotrauka nuotraukos fotografė fotografas slika slike fotografije фотографија
    фотографије слика слике snimka snimke fotoja фота здымак здымкі світлина світлини сурет суреттер түсірген сүрөт
    сүрөттөр surat suratlar rasm сурат зураг зургийг гэрэл picha hoto hotuna sawir sawirro ritratt ritratti stampa ảnh
    hình gambar larawan kuha isithombe izithombe foto's sary تصویر عکس عکاس تصاویر فوٹو फोटो छायाचित्र ছবি ફોટો תמונות
    צילום צילומים צילם צילמה beeld
    drawing artwork zeichnung zeichnungen tekening tekeningen illustratie illustraties dessin dessins disegno disegni
    illustrazione illustrazioni dibujo dibujos desenho desenhos ilustração ilustrações teckning teckningar tegning
    tegninger illustrationer illustrasjon illustrasjoner piirros piirrokset kuvitus rysunek rysunki ilustracja
    ilustracje kresba kresby ilustrace rajz rajzok рисунок рисунки иллюстрация иллюстрации малюнки ілюстрації çizim
    çizimler desene ilustrații crtež crteži ilustracije
    portrait portraits porträt porträts portretten portret portrety portréty retrato retratos ritratto
    portretfoto porträtt portrett porträtfoto портрет портреты""")
_HANDLES = word_set("""editor editors editing edited éditeur redaktion redigering redaktør redaktor redactie redacción
    edición edizione editora editor-in-chief producer producers produced production produktion produksjon design
    designer layout translation translated translator übersetzung übersetzer traduction traducción traduzione tradução
    vertaling director directors directed starring cast regie regisseur réalisateur réalisation réalisatrice dirección
    regia regista realização regissör instruktør reżyseria režie режиссёр режиссер yönetmen redattore редактор перевод
    montage graphisme copy subeditor sub-editor desk""")
_JOINS = word_set("and und et y e og och en & + / - – ja и та és a i ve")
_OPENS = frozenset([":", "by", "von", "par", "por", "di", "da", "door", "av", "af", "de", "van"])
_WRITING = (_WRITES | roles.ROLES) - _SHOWS - _HANDLES
_NAMED = _WRITING | _SHOWS | _HANDLES
_FIRST = _NAMED | roles.BEATS | frozenset(["especial", "spécial", "spéciale", "speciale", "our", "nostro", "notre"])
#: those of them that stand before a name also without a colon
_BARE = word_set("""words woorden ord text texte texts textes texto textos testo testi tekst teksty teksti szöveg текст
    κείμενο κείμενα tekstas besedilo metin""")
_BARS = regex(
    r"\s*[|•·;]\s*|\s{2,}|\s[–—-]\s|,\s"
    r"|\s(?:(?:and|und|et|y|e|og|och|en|i|&)\s)?(?=(?:photo|foto|bild|pictur|image|illustr|zdjęc|kuva|фото|φωτο|beeld)\w*\s)",
    re.IGNORECASE,
)
_CJK_WRITES = (
    "文字",
    "撰文",
    "採訪",
    "采写",
    "采访",
    "报道",
    "報道",
    "報導",
    "取材",
    "記者",
    "记者",
    "作者",
    "執筆",
    "文",
    "글",
    "취재",
)
_CJK_SHOWS = pieces("写真|攝影|摄影|撮影|圖片|图片|사진|編集|编辑|編輯|責編|责编|图|圖")
_CJK_SIGNS = frozenset("文撰採采取記记作執报報글취")
_CJK_LABEL = f"(?:{'|'.join((*_CJK_WRITES, *_CJK_SHOWS))})"
_CJK_CREDIT = regex(
    rf"(?<![\u3040-\u9fff\uac00-\ud7af])(?P<label>{_CJK_LABEL}(?:[・/／、及と与與和·]?{_CJK_LABEL})*)"
    r"(?:\s*[:：・/／=＝]\s*|[\s　]+)(?P<name>[\u3005\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,6})"
    r"(?=$|[\s　/／|）)、,，])"
)
_CJK_OURS = regex("^(?:文[/／:：]\\s?)?(?:本[报報网網台]|特派|见习|首席)(?=记者|記者)")
_FOR = (" for ", " für ", " fuer ", " pour ", " para ", " per ", " voor ", " för ", " dla ", " для ", " için ", " pro ")
_BUYER = regex(
    r"(?<=[\w.’']),?\s(?:[Ff]or|FOR|[Ff]ür|[Pp]our|POUR|[Pp]ara|PARA|per|[Vv]oor|[Ff]ör|[Dd]la|[Дд]ля|pro)\s"
    r"(?:(?i:the|die|der|den|das|le|la|les|el|il|lo|de|het)\s)?[^\W\d_a-zß-ÿ][^,;&|/()]*?"
    r"(?=\s*(?:[,;&|/()]|$)|\s(?:[Aa]nd|und|et|y|e|i|och|og|en)\s[^\W\d_a-zß-ÿ]\w+\s[^\W\d_a-zß-ÿ])"
)
#: who does what, in brackets behind the name: "Ann Lee (text) and Tom Reed (photos)"
_SHOWN = regex(
    r"(?:^|[,;&]|\s(?:and|und|et|y|e|og|och|en|i|ja|и|ve)\s)\s*"
    r"(?:(?!\s(?:and|und|et|y|e|og|och|en|i|ja|и|ve)\s)[^,;&()]){4,40}?\s?\((?:fotos?|photos?|photographs?"
    r"|photography|pictures|bild(?:er)?|images?|imagens|foto's|kuvat?|zdjęcia|фото|fotografies?|video|illustrations?)\)",
    re.IGNORECASE,
)
_HELPED = regex(r"\s?\((?:with|mit|avec|con|com|met|med|con la colaboración de|z|s)\s[^()]{4,90}\)", re.IGNORECASE)
_TELLS = regex(
    r"\s?\((?:reporting|texto?s?|texte|testo|tekste?t?|teksti|words|story|texty|текст|szöveg)\)", re.IGNORECASE
)
_MARKS = str.maketrans(dict.fromkeys(":：・=／", " : ") | dict.fromkeys("|•·;，、", " , ") | {"/": " / "})
_EDGES = " ,;|–—-()[]."


#: who took the pictures, who pays or made what is reviewed, and nobody else: "Photographs by Tom Reed"
PICTURES_BY = regex(
    r"(?:(?:presented|sponsored|brought\sto\syou|directed|produced|distributed|hosted|designed|developed|built)\sby"
    r"|(?:präsentiert|gesponsert|gefördert)\svon|(?:présentée?|réalisée?|produite?|offerte?)\spar"
    r"|(?:presentad[oa]|patrocinad[oa]|dirigid[oa]|apresentad[oa]|produzid[oa]|oferecid[oa]|producid[oa])\spor"
    r"|(?:presentat[oa]|diretto|diretta|prodotto|offerto)\sda|(?:aangeboden|geregisseerd|gesponsord)\sdoor"
    r"|(?:presenteras|sponsras|sponsoreret|sponset|præsenteres|presentert)\sa[vf])\s"
    r"|(?:photo(?:graph)?s?|photography|pictures?|images?|illustrations?|video|fotos?|fotografie|bilder)\s(?:by|von|de|di|av|af)\s",
    re.IGNORECASE,
)


def writers(line: str, names_of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """The names behind the labels that mean writing; () where the line does not begin with a label of this kind.

    ``names_of`` reads the names of a text without labels.
    """
    bare = line.lstrip("([（【*").lstrip()
    if not 6 <= len(line) <= LONGEST or not bare:
        return ()
    if bare[0] in _CJK_SIGNS:
        return () if line[-1] in "。！？" else _of_cjk(bare)  # "记者看到，食堂……" is a sentence
    if "\u0600" < bare[0] < "\u0700":
        return arabic_names.writers(bare)
    first = bare[:24].split(None, 1)[0].rstrip(":：.,").casefold()
    if first not in _FIRST and not ("/" in first and first.split("/")[0] in _FIRST):
        return ()
    if ":" not in line and "：" not in line and first in _BARE and (named := _unmarked(bare, names_of)):
        return named
    if first in _TURKISH:
        bare = bare.replace(" - ", ", ").replace(" – ", ", ")
    found: list[str] = []
    for label, value in _labelled(bare.replace("  ", " , ").translate(_MARKS).split()):
        names = names_of(value) if _WRITING.intersection(label) else ()
        if sum(map(len, names)) * 2 >= len(value):
            found += names
    return tuple(dict.fromkeys(found))


#: labels behind which a dash parts two writers, where elsewhere it parts a writer from her town
_TURKISH = word_set("haber haber/foto haber-foto haberi muhabir muhabirler yazan hazırlayan hazırlayanlar röportaj")
_ALONE = 32  #: characters of a label


def is_label(line: str) -> bool:
    """Words for writing and a colon, and nothing behind: the names stand below."""
    return 1 < len(line) <= _ALONE and line[-1] in ":：" and _WRITES.issuperset(line[:-1].casefold().split())


def is_of_others(line: str) -> bool:
    """Who edited, translated or took the pictures, and a colon behind the word: "Eindredactie: Bas Kuiper"."""
    label, colon, name = line.partition(":")
    word = label.rsplit(" ", 1)[-1].casefold()
    handles = word in _HANDLES or word in _SHOWS or word.endswith(("redactie", "redaktion", "redaksjon"))
    return bool(colon) and 3 < len(name) <= _ALONE and len(label) <= _ALONE and handles


def without_pictures(text: str) -> str:
    """Without those who took the pictures, "Ann Lee (text) and Tom Reed (photos)", or helped: "(with Bob Ray)"."""
    return _TELLS.sub("", _HELPED.sub("", _SHOWN.sub("", text)))


#: a word for pictures and who made them, behind the writer: "..., illustrations de Zoé Petit", "... Photographs by
#: Tom Reed"
_PICTURED = regex(
    r"(?:\s?[,;/|·]\s?|\s[–—-]\s|\s)(?:(?:and|und|et|y|e|con|with|mit|avec)\s)?(?:le\s|les\s|las\s|os\s|as\s)?"
    r"(?:photo|foto|bild|pictur|image|illustr|ilustr|zdjęc|kuva|фото|φωτο|disegn|dessin|dibujo|desenho|zeichnung|tegning|teckning)"
    r"\w*(?:\s(?:by|von|de|d[’']|di|da|do|van|av|af|por|par)\s|\s?[:：]\s?|\sde\s).*$",
    re.IGNORECASE,
)
_PICTURE_STEMS = pieces("""photo|foto|bild|pictur|image|illustr|ilustr|zdjęc|kuva|фото|φωτο|disegn|dessin|dibujo|
    desenho|zeichnung|tegning|teckning""")


def before_pictures(text: str) -> str:
    """The text above a part of it that names who made the pictures."""
    if not holds_any(text.lower(), _PICTURE_STEMS):
        return text
    found = _PICTURED.search(text, 4)
    return text[: found.start()] if found else text


#: who helped, behind the writer: "Eva Vos. Met medewerking van Jan Bos", "Marek Wrona, współpraca Ewa Kania"
_AIDED = regex(
    r"(?<=\w)\s?[.,;(–—-]?\s(?:with (?:additional |further |contributing )?reporting (?:by|from)"
    r"|additional reporting(?: by)?:?"
    r"|(?:unter )?mitarbeit(?: von)?:?|avec (?:la (?:collaboration|participation)|l['’]aide) d[eu']"
    r"|con (?:la )?(?:colaboración|collaborazione) d[ei]l?|com (?:a )?colaboração d[aeo]|(?:met )?medewerking van"
    r"|(?:we )?współprac[ay]:?|при участии|med bidrag (?:från|fra)|katkıda bulunan(?:lar)?:?)\s\S.*$",
    re.IGNORECASE,
)
_AIDED_STEMS = pieces("""reporting|mitarbeit|collabora|colabora|l'aide|l’aide|participation|medewerking|współprac|
    участии|bidrag|katkıda""")


#: who edited or filed it, by the letters of the desk: "Ewa Lis, oprac. jk", "Jan Novák (red. mk)"
_FILED = regex(
    r"(?<=\w)[\s,;/|(–—-]{1,3}(?:oprac|opr|red|edyt|zprac|sprac|bearb|redig|rédig|ред|подг|підг)\.?:?\s\(?[^\W\d_]{1,4}[.)]{0,2}$",
    re.IGNORECASE,
)


def before_helpers(text: str) -> str:
    """The text above a part of it that names who helped, or the letters of who edited it."""
    text = _FILED.sub("", text) if "." in text[-_LETTERS:] else text
    return _AIDED.sub("", text) if holds_any(text.casefold(), _AIDED_STEMS) else text


_LETTERS = 9  #: last characters of a line, among which such a label ends


def without_buyer(text: str) -> str:
    """Without the paper that somebody wrote it for: "Ann Lee For Harbour Online", "Luc Morel pour Le Courrier"."""
    if not holds_any(text.casefold(), _FOR):
        return text
    return _BUYER.sub("", text)


def _unmarked(bare: str, names_of: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
    """Labels without a colon: "Words Ann Lee | Photography Tom Reed", "Texte Luc Morel et photos Zoé Petit"."""
    found: list[str] = []
    writing = False
    for part in _BARS.split(bare):
        label, _, value = part.strip(_EDGES).partition(" ")
        folded = label.casefold()
        if not value or has_figure(part):
            continue
        if folded in _BARE or folded in _SHOWS or folded in _HANDLES:
            writing = folded in _BARE
        else:
            value = part
        first, _, rest = value.partition(" ")
        value = rest if rest and first in _OPENS else value
        names = names_of(value) if writing else ()
        if writing and sum(map(len, names)) < 0.8 * len(value):
            return ()
        found += names
    return tuple(dict.fromkeys(found))


def _labelled(parts: list[str]) -> Iterator[tuple[list[str], str]]:
    """(words of the label, text behind it), in order; nothing where the first word belongs to no label."""
    folded = [part.casefold().strip(_EDGES) or part for part in parts]
    opened = [(k, n) for k in range(1, len(parts)) if folded[k] in _OPENS and (n := _label_before(folded, k))]
    if not opened or opened[0][0] != opened[0][1]:
        return
    ends = [at - size for at, size in opened[1:]] + [len(parts)]
    for (at, size), end in zip(opened, ends, strict=True):
        yield folded[at - size : at], " ".join(parts[at + 1 : end]).strip(_EDGES)


def _label_before(folded: list[str], at: int) -> int:
    """How many words right before a colon or "by" are a label's: in "Ann Lee Pictures :" one."""
    size = 0
    while size < min(at, 5) and (folded[at - size - 1] in _FIRST or folded[at - size - 1] in _JOINS):
        size += 1
    while size and folded[at - size] in _JOINS:
        size -= 1
    return size if _NAMED.intersection(folded[at - size : at]) else 0


def _of_cjk(bare: str) -> tuple[str, ...]:
    """Chinese, Japanese or Korean: label, mark or space, name: "文・山田太郎 写真・鈴木花子"."""
    if spaced := cjk_names.with_space(bare):
        return (spaced,)
    bare = _CJK_OURS.sub("", bare, count=1)  # "文/本报记者 周海峰"
    if bare.startswith(cjk_names.WRITE) and (named := cjk_names.reporters(bare)):
        return named
    found = [m["name"] for m in _CJK_CREDIT.finditer(bare) if any(w in m["label"] for w in _CJK_WRITES)]
    return tuple(dict.fromkeys(name for name in found if name not in _CJK_SHOWS))
