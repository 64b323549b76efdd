"""Links and buttons of a site beside the text: past its menus, to its search, where one is, page tools."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.measure import CJK
from ingest.parsers.page_dump.text.tables import word_set
from ingest.patterns import regex

#: words for the first page of a site
HOMES = word_set("""home homepage startseite accueil portada inicio início inicial principal capa principale
    hoofdpagina startpagina voorpagina startsida startsidan forside forsiden framsida framsidan etusivulle główną główna
    úvodní hlavní главная главную головна головну sayfa sayfaya
    hasiera hafan forsíða forsíðu avaleht esileht sākums pradžia domov naslovnica naslovna početna насловна почетна
    kreu ballina начало галоўная მთავარი գլխավոր  басты башкы bosh бош эхлэл нүүр nyumbani mwanzo beranda utama
    tuis tuisblad inici होम मुख्यपृष्ठ হোম প্রচ্ছদ હોમ ਹੋਮ முகப்பு హోమ్ ಮುಖಪುಟ ഹോം  หน้าแรก""")
_SKIP_LONGEST, _WORDS, _AIM_WORDS = 48, 7, 4  #: characters and words
JUMP = word_set("""skip jump ga naar door direct overslaan meteen zum zur direkt weiter springe passer aller accéder
    sauter ir saltar pasar salta vai passa pular hoppa gå spring hopp siirry hyppää przejdź přejít přeskočit prejsť
    preskočiť ugrás tovább sari salt treci перейти к до преминете към skoči preskoči prijeđi pređi pereiti pāriet liigu
    μετάβαση içeriğe ana langsung lompat loncat chuyển تخطى تخطي انتقل דלג לדלג""")
_ENGLISH = frozenset(["skip", "jump"])  #: headlines begin with them too: "Skip the main course"
_TO = word_set("""content contents navigation article menu links main footer inhoud inhalt hauptinhalt hauptnavigation
    contenu principal contenido contenuto conteúdo innehåll innehållet huvudinnehåll huvudinnehållet indhold indholdet
    hovedindhold innhold innholdet hovedinnhold sisältöön sisältö treści zawartości obsah obsahu tartalomra tartalomhoz
    tartalom conținut conținutul содержимому содержанию контенту вмісту змісту съдържанието sadržaj vsebino turinio
    saturu sisu põhisisu περιεχόμενο geç atla konten dung المحتوى תוכן לתוכן navigatie navigazione navegación navegação
    navigeringen menuen menyn menyen nawigacji navigaci навигации""")
#: "to the" without a verb, before the words of ``AIM`` alone: "Till innehållet", "Au contenu", "К содержанию"
_TOWARDS = word_set("""till til zum zur naar au aux al alla ao à do k na ke la к до към prie uz la""")
_BETWEEN_AIM = word_set("den det het de main principale principal principală głównej hlavnímu основному головного")
AIM = word_set("""innehåll innehållet huvudinnehåll huvudinnehållet sidinnehåll indhold indholdet hovedindhold
    hovedindholdet innhold innholdet hovedinnhold hovedinnholdet inhalt hauptinhalt seiteninhalt hauptnavigation inhoud
    contenu contenuto conteúdo contenido conținut treści obsahu obsah содержанию содержимому контенту вмісту змісту
    съдържанието sadržaju turinio saturam navigering navigation navigeringen navigasjon navigatie navigazione navegação
    nawigacji navigaci навигации""")
_CJK = regex(
    r"(?:[가-힣]{1,6}\s?){1,3}(?:바로 ?가기|건너 ?뛰기)|[\w・]{2,12}(?:へ|に)(?:スキップ|移動|ジャンプ)(?:する)?"
    r"|(?:跳|略|直接)(?:至|到|转到|轉到|过|過)(?:主要?|页面|正文|網頁)?(?:内容|內容|正文|导航|導覽)(?:区|區)?"
)


def is_skip_link(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    if len(folded) > _SKIP_LONGEST:
        return False
    words = folded.split()
    if len(words) < 2 or words[0] not in JUMP:
        aims = 1 < len(words) <= _AIM_WORDS and words[0] in _TOWARDS and not AIM.isdisjoint(words[1:])
        if aims and all(word in AIM or word in _BETWEEN_AIM for word in words[1:]):
            return True
        return not folded.isascii() and _CJK.fullmatch(folded) is not None
    aimed = words[0] not in _ENGLISH or words[1] == "to" or len(words) == 2
    return aimed and len(words) <= _WORDS and not _TO.isdisjoint(words[max(1, len(words) - 2) :])


SEARCH = word_set("""search suche suchen durchsuchen recherche rechercher buscar busca búsqueda cerca cercar ricerca
    pesquisar pesquisa procurar zoek zoeken sök sökning søk søg haku hae etsi szukaj wyszukaj hledat hledání hľadať
    keresés căutare caută traži pretraži išči iskanje поиск искать пошук търсене търси αναζήτηση ara arama cari tìm بحث
    ابحث חיפוש otsi meklēt ieškoti bilatu""")
_WHERE = word_set("""the this our site website web webpage page pages news archive archives here on in for der die auf
    dieser diesem den unserer seite webseite archiv hier sur le la les ce l'archive dans en el al del esta este sitio
    página archivo hemeroteca nel sul questo sito archivio no na neste portal acervo op de het deze archief på
    webbplatsen nettstedet siden sidan arkivet denne sajten sivustolta sivustosta arkistosta w serwisie stronie archiwum
    webu stránce archivu stránke az oldalon honlapon archívumban în pe arhivă stranici po strani по сайту на сайте сайта
    архиве сайті архіву στον ιστότοπο στο αρχείο sitede arşivde di situs في الموقع באתר""")
_SEARCH_WORDS = 4  #: words


def searches_site(found: list[str]) -> bool:
    """``found``: the words of a short line, folded; in some languages the verb stands last."""
    if not 2 <= len(found) <= _SEARCH_WORDS or (found[0] not in SEARCH and found[-1] not in SEARCH):
        return False
    return all(word in SEARCH or word in _WHERE for word in found)


#: before the steps of a breadcrumb
_HERE = regex(
    r"(?:you(?:['’]re| are) (?:here|in)|sie (?:sind|befinden sich) hier|vous êtes (?:ici|dans)"
    r"|(?:usted )?est[áa]s? (?:en|aquí)|ti trovi (?:in|qui)|(?:voi )?siete (?:in|qui)|sei (?:in|qui)"
    r"|(?:você )?está (?:aqui|em)|(?:u|je) bent hier|du är här"
    r"|du er her|jesteś tutaj|tu jesteś|вы (?:находитесь )?здесь|ви тут|buradasınız|olet tässä|nacházíte se|itt vagy"
    r"|ești aici|βρίσκεστε|أنت هنا"
    r"|(?:您|你)?(?:现在|当前|目前|現在)?(?:的|所在)?(?:位置|频道)|現在地|현재 위치)\s?[:：>»›]",
    re.IGNORECASE,
)


def steps(line: str) -> str:
    """What stands behind "You are here:"; "" where the line does not begin so."""
    return line[match.end() :].strip() if is_here(line) and (match := _HERE.match(line)) else ""


def is_here(line: str) -> bool:
    """The line begins with what stands before a breadcrumb's steps."""
    marked = ":" in line[:40] or ">" in line or not line.isascii()
    return marked and _HERE.match(line) is not None


_OPENS, _CLOSES = "[［【〔", "]］】〕"
_ROW = regex(r"(?:[\[［【〔][^\[\]［］【】〔〕.。!?]{1,30}+[\]］】〕]\s?+[|·•/-]?+\s?+){2,}+")
_LETTERS = 4  #: of one button at least, where it is no sign of East Asia: "[hs] [mb]" are writers


def is_row_of_brackets(line: str) -> bool:
    """Two or more of them, and nothing else on the line."""
    if line[0] not in _OPENS or line[-1] not in _CLOSES or _ROW.fullmatch(line) is None:
        return False
    return CJK.search(line) is not None or max(map(len, re.findall(r"\w+", line)), default=0) >= _LETTERS


_TOOL_WORDS = 6  #: words
_DO = word_set("""print printing printer printable friendly druck drucken ausdrucken druckansicht druckversion imprimer
    impression imprimible imprimir imprime impresión impressão stampa stampare stampabile afdrukken afdruk printen
    utskrift utskriftsvänlig utskriftsvennlig udskriv udskrift udskriftsvenlig tulosta tulostus tulostettava drukuj
    druku wydruk wydrukuj tisk vytisknout vytlačiť tlač nyomtatás nyomtatható imprimare tipărire tipărește печать печати
    распечатать распечатки друк друку друкувати роздрукувати отпечатай печат разпечатай εκτύπωση εκτύπωσησ εκτυπώστε
    εκτυπώσιμη yazdır yazdırılabilir cetak ispis ispiši štampanje štampaj štampu natisni tisak طباعة اطبع للطباعة הדפסה
    הדפס להדפסה چاپ مطبوعہ प्रिंट छापें พิมพ์ download herunterladen télécharger descargar baixar scarica downloaden
    ladda hent lataa pobierz stáhnout скачать завантажити κατέβασμα indir تحميل הורדה دانلود send senden versenden
    envoyer enviar inviare verzenden skicka отправить save speichern enregistrer guardar salvar salva opslaan spara gem
    lagre tallenna zapisz uložit сохранить зберегти""")
_WHAT = word_set("""page article story text version view item pdf seite artikel beitrag texte artículo artículos página
    nota noticia versión ansicht versie pagina artigo matéria notícia versão articolo testo versione bericht tekst sida
    sidan artikeln artikkelen siden side artiklen saken sivu sivun artikkeli juttu versio stronę strony strona artykuł
    artykułu wersja stránky stránku stránka článku článek verze článok verzia oldal cikk változat pagină pagini
    articolul versiune страницы страницу страница статьи статью статья новость версия сторінку сторінки статтю версія
    страницата статията σελίδασ σελίδα άρθρου άρθρο μορφή έκδοση sayfa sayfayı haberi sürüm halaman stranice stranicu
    članak verzija الصفحة المقال الخبر نسخة הדף הכתבה דף גרסה גרסת صفحه خبر نسخه पेज खबर หน้านี้""")
_BETWEEN = word_set("""this the of for to a an as diese dieser dieses diesen den der als für zum cette cet la le l de du
    pour à esta este el del para questa questo il per deze dit het voor van denna här denne dette som til tämä tę ten do
    na pro tento tuto túto az ezt această acest pentru эту этой для на цю цей тази за αυτή αυτήσ τησ του το για bu ini
    ovu ovaj za هذه هذا את זו זה این इस यह""")
_PERMANENT = regex(r"""(?ix)
    (?:permanent\ ?link|perma[- ]?link|permalänk|permalenke|permanentní\ odkaz|lien\ permanent|enlace\ permanente
    |enllaç\ permanent|link\ permanente|ligação\ permanente|collegamento\ permanente|permanente\ link|permanent\ lenke
    |direkte\ link|direktlink|pysyvä\ linkki|kestolinkki|stały\ (?:link|odnośnik)|bezpośredni\ odnośnik|trvalý\ odkaz
    |állandó\ link|közvetlen\ link|legătură\ permanentă|постоянная\ ссылка|постійне\ посилання|постоянен\ линк
    |μόνιμος\ σύνδεσμος|kalıcı\ (?:bağlantı|link)|tautan\ permanen|trajna\ (?:poveznica|veza)|固定リンク|パーマリンク
    |永久(?:链接|連結|鏈接)|固定链接
    |고유\ ?링크|영구\ ?링크|رابط\ دائم|الرابط\ الدائم|קישור\ קבוע|لینک\ (?:دائمی|ثابت))\b""")
_LONGEST = 60
_FILES = word_set("PDF JPG JPEG TXT XML ALTO OCR EPUB RIS BibTeX TIFF IIIF METS DOC DOCX")
_FILE_WORDS = 3
#: one of them stands on each such line
WORDS = _DO | word_set("""permanent permalink perma permalänk permalenke permanentní lien enlace enllaç link ligação
    collegamento permanente direkte direktlink pysyvä kestolinkki stały bezpośredni trvalý állandó közvetlen legătură
    kalıcı tautan trajna""")


def names_file(part: str) -> bool:
    """A button of a few words, one of which is a kind of file: "Zobrazit JPG", "[OCR text]"."""
    found = part.strip("[]()").split()
    return len(found) <= _FILE_WORDS and not _FILES.isdisjoint(found)


def is_page_tool(line: str, found: list[str]) -> bool:
    """``found``: the words of the line, folded. Nothing but what is done, to what, and small words; or a permalink."""
    if len(line) > _LONGEST or line[-1:] == ".":
        return False
    if 1 < len(found) <= _TOOL_WORDS and not _DO.isdisjoint(found) and not _WHAT.isdisjoint(found):
        return all(word in _DO or word in _WHAT or word in _BETWEEN for word in found)
    return bool(found) and (found[0] in WORDS or not line.isascii()) and _PERMANENT.match(line) is not None
