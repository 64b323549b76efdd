"""Buttons that name the page and what to do with it: "Print this page", "Εκτύπωση σελίδας", "Permalink"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.text.tables import word_set

_MOST = 6  #: words
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
_PERMANENT = re.compile(r"""(?ix)
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
    if 1 < len(found) <= _MOST and not _DO.isdisjoint(found) and not _WHAT.isdisjoint(found):
        return all(word in _DO or word in _WHAT or word in _BETWEEN for word in found)
    return bool(found) and (found[0] in WORDS or not line.isascii()) and _PERMANENT.match(line) is not None
