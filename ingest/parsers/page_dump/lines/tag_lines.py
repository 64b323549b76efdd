"""Tags, sources and editors behind a label, as they stand below an article: "Tags: harbour, strike"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import holds_sign, signs_of

_LABELLED = re.compile(r"""(?ix)
    ^(?:tags?|tagged(?:\ under)?|getaggt(?:\ mit)?|tagg(?:at|et)|taggato|étiquettes?
    |key\ ?words?|topics?|filed\ under|schlagwörter|schlagworte|stichworte|themen|mots[- ]clés|etiquetas
    |temas|temi|argomenti|anahtar\ kelimeler|ключевые\ слова|słowa\ kluczowe|klíčová\ slova|kulcsszavak|cuvinte[ -]cheie
    |avainsanat|nøgleord|nøkkelord|nyckelord|parole\ chiave|palabras\ clave|palavras[ -]chave|temas\ relacionados
    |λέξεις\ κλειδιά|关键词|关键字|キーワード|키워드
    |الكلمات\ المفتاحية|più\ informazioni\ su|archivado\ en|publicado\ en
    |en\ este\ artículo|categor(?:y|ies|ia|ía|ie|ías|ias)|kategor(?:ien?|i|ier|ia|iat|ie|ii|ija)|catégories?
    |категор(?:ия|ии|ія|ії)|κατηγορί(?:α|ες)|分类|分類|カテゴリー?|카테고리
    |(?:filed|posted|tagged)\ (?:in|with|as)|registrad[oa]\ em|arquivad[oa]\ em|marcad[oa]\ (?:com|como)
    |etiquetad[oa]\ (?:como|en)|(?:abgelegt|archiviert)\ (?:in|unter)|class[ée]e?\ (?:dans|sous)|publié\ dans
    |archiviato\ in|pubblicato\ in|geplaatst\ (?:in|onder)|arkiver(?:at|et|t)\ (?:under|i)|opublikowano\ w
    |zařazeno\ (?:v|do)|рубрик[аи]
    |in\ this\ article|trefwoorden|ämnen|tagi|теги|метки|etiketler|címk(?:e|ék)|štítky|etichete|oznake|мітки|етикети
    |etiketter|emneord|emner|stikkord|asiasanat|tunnisteet|märksõnad|žymės|birkas|ετικέτες|תגיות|תגים|نشانه‌ها|وسوم|الوسوم
    |كلمات\ دلالية|टैग्?स?|ট্যাগ|タグ|标签|標籤|태그|แท็ก
    |temas\ de\ (?:la|esta)\ \w+|tags\ (?:da|de|del|della|der|du)\ \w+
    |(?:thèmes|mots|sujets)\ de\ (?:cet\ |l['’])article|editors?|redaktion|责任编辑|編輯|编辑|责编|责任校对
    |photos?|fotos?|source|quelle|fuente|fonte|bron|källa|kilde|źródło|zdroj
    |источник|джерело|kaynak)\s*[:：]""")


#: what blogs write below a text: "This entry was posted in Harbour and tagged ferry. Bookmark the permalink."
_BOOKMARK = re.compile(
    r"\b(?:permalink|permalien|permalänken|(?:enlace|link) permanente|collegamento permanente|trvalý odkaz"
    r"|bezpośredniego odnośnika|kestolinkki|постоянн(?:ую|ая) ссылк[уа]|постійне посилання|kalıcı bağlantı\w*"
    r"|közvetlen link|パーマリンク|固定链接|고유주소)\W{0,3}(?:\w+\W{0,3}){0,3}$",
    re.IGNORECASE,
)
_BOOKMARK_SIGNS = signs_of(
    "perma",
    "odkaz",
    "odnośnik",
    "kestolink",
    "ссылк",
    "посилання",
    "bağlant",
    "közvetlen",
    "链接",
    "고유",
    "リンク",
)


def is_tag_line(line: str) -> bool:
    """Tags, sources or editors behind a label, as they stand below an article, or what a blog files its text under."""
    if len(line) < 120 and is_labelled(line.lstrip("[(（【") if line[0] in "[(（【" else line):
        return True
    tail = line[-60:].casefold() if 40 <= len(line) <= 300 else ""
    return tail != "" and holds_sign(tail, _BOOKMARK_SIGNS) and _BOOKMARK.search(tail) is not None


def is_labelled(line: str) -> bool:
    return (":" in line or "：" in line) and _LABELLED.match(line) is not None
