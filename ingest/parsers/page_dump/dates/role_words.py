"""Words before or behind a date that say what it dates: the copy, the last change, the article; in many languages."""

from __future__ import annotations

from typing import Literal

from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

Role = Literal["published", "modified", "retrieved", "plain"]

#: words of a date's label that leave it to the one before them what it dates
UNTOLD = word_set("date dated datum dato data fecha дата tarih tarihi תאריך dátum dátuma päivä päivämäärä")
ROLE_WORDS: tuple[tuple[Role, str], ...] = (
    (
        "retrieved",
        """captured printed retrieved accessed saved archived downloaded snapshot scanned imaged microfilmed digitised
        digitized gescannt eingescannt digitalisiert numérisé numérisée scanné scannée escaneado escaneada digitalizado
        digitalizada scansionato scansionata digitalizzato digitalizzata gescand ingescand gedigitaliseerd skannad
        skannat inskannad digitaliserad digitaliserat skannet indscannet scannet digitaliseret digitalisert skannattu
        digitoitu zeskanowano skanowano zdigitalizowano naskenováno oskenováno digitalizováno naskenované digitalizované
        beszkennelve digitalizálva szkennelve scanat scanată digitizat отсканировано оцифровано сканировано відскановано
        оцифровано сканирано дигитализирано skenirano digitalizirano digitalizovano skenováno tarandı taranma
        σαρώθηκε ψηφιοποιήθηκε dipindai skaneeritud digiteeritud skenēts digitalizēts nuskenuota suskaitmeninta
        gedruckt abgerufen gespeichert
        imprimé imprime consulté impreso consultado stampato salvato impresso acessado afgedrukt opgeslagen utskrivet
        hämtat udskrevet utskrift wydrukowano vytištěno распечатано сохранено yazdırıldı 印刷日 打印 取得日 stored
        clipped crawled fetched scraped kopiert enregistré enregistrée sauvegardé sauvegardée guardado guardada copiado
        salvata salvo salva bewaard sparad sparat gemt lagret tallennettu zapisano uloženo uložené mentve salvat
        сохранена сохранён сохранен збережено запазено αποθηκεύτηκε kaydedildi disimpan sačuvano spremljeno shranjeno
        ausgedruckt tulostettu nyomtatva nyomtatás εκτυπώθηκε εκτύπωση imprimat tipărit dicetak natisnjeno ispisano
        drukowano vytisknuto tisk роздруковано отпечатано отпечатана запазена arkiveret arkivert arkiverad archiviert
        archivé archivado archiviato arquivado gearchiveerd zarchiwizowano архивировано išsaugota saglabāts wydruku
        druku tisku tlače печати распечатки impresión impressão stampa impression druckdatum ausdruck afdrukdatum
        printdatum utskriftsdatum utskriftsdato udskriftsdato tulostuspäivä tipăririi εκτύπωσης yazdırma طبع طبعت طُبع
        הודפס چاپ uložena uložen uložená staženo stažena salvestatud حفظ נשמר सहेजा""",
    ),
    (
        "modified",
        """updated update modified edited aktualisiert geändert aktualisierung mis modifié actualisé actualizado
        actualizada actualización modificado atualizado atualizada atualização modifica modificata modificato
        aggiornato aggiornata aggiornamento bijgewerkt gewijzigd uppdaterad uppdaterat opdateret oppdatert päivitetty
        muokattu zaktualizowano aktualizacja aktualizováno aktualizované обновлено обновлён изменено оновлено frissítve
        actualizat güncelleme güncellendi ενημέρωση ενημερώθηκε 更新 最終更新 수정 تحديث آخر עודכן akt diperbarui
        ažurirano atnaujinta изменён actualitzat actualitzada actualizării actualizare modificării modificare
        modifierad ändrad endret rettet aktualisierungsdatum änderungsdatum wijzigingsdatum uppdateringsdatum
        päivityspäivä muokkauspäivä aktualizacji modyfikacji aktualizace změna změny aktualizácia aktualizácie úpravy
        frissítés módosítás módosítva обновления обновление изменения изменение оновлення оновлено зміни обновяване
        обновена ažuriranja izmjene izmene posodobitve posodobljeno güncellenme güncellendi değiştirilme ενημέρωσης
        التحديث التعديل עדכון ویرایش بروزرسانی تجدید pembaruan eguneratua eguneratuta diweddarwyd nuashonraithe uppfært
        dagført uuendatud muudetud täiendatud atjaunots atjaunināts labots precizēts pakeista posodobljena izmijenjeno
        izmenjeno ажурирано измењено përditësuar përditësimi azhurnuar актуализирано обновено актуализирана редактирано
        абноўлена абноўлены yenilənib yeniləndi жаңартылған жаңартылды жаңыртылган жаңыртылды yangilandi yangilangan
        янгиланди шинэчилсэн шинэчлэгдсэн به‌روزرسانی dikemas dikemaskini imesasishwa ilisasishwa imehaririwa
        opgedateer bygewerk aġġornat aktualiséiert revised amended änderung mise modyfikacja zmodyfikowano upraveno
        upravené frissült modificat промяна змінено измена izmjena izmena spremenjeno τροποποιήθηκε روزرسانی رسانی cập
        actualització""",
    ),
    (
        "published",
        """erschien published posted publication publish date dated created issued released first filed erstellt
        offentliggjort veröffentlicht erschienen publiziert stand datum publié publiée paru créé publicado
        publicada publicación fecha
        publicação data pubblicato pubblicata pubblicazione gepubliceerd geplaatst publicerad publicerat publisert
        publiceret julkaistu opublikowano opublikowany dodano zveřejněno vydáno publikováno publikované опубликовано
        опубликован дата размещено опубліковано közzétéve megjelent publicat publicată data yayınlanma yayın tarihi
        giriş eklenme δημοσίευση δημοσιεύθηκε نشر تاريخ النشر פורסם 公開 掲載 配信 发布 发表 發布 입력 게재 기사입력
        diterbitkan objavljeno paskelbta publicar publicat argitaratua publicării publicare publikace publikacji
        zverejnenia vydania vydání vydané veröffentlichungsdatum erscheinungsdatum publicatiedatum publiceringsdatum
        publiseringsdato udgivelsesdato julkaisupäivä megjelenés közzététel публикации публикация размещения публікації
        публікація публикуване objave objava δημοσίευσης פרסום انتشار اشاعت terbit publikasi argitaratuta cyhoeddwyd
        foilsithe birt birtist avaldatud publicēts publicēta publicēšanas publikuota paskelbtas paskelbimo objavljen
        objavljena објављено објавено publikuar botuar postuar публикувано публикувана апублікавана апублікаваны dərc
        жарияланған жарияланды жарыяланган жарыяланды нийтэлсэн нийтлэгдсэн منتشر درج خپور weşandin شائع đăng
        diterbitkan inilathala imechapishwa ilichapishwa imewekwa daabacay wallafa gepubliseer geplaas ippubblikat
        publizéiert pibliye uploaded eingestellt erstveröffentlichung posté postée inserito postado postada verschenen
        upplagd skapad udgivet utgitt utworzono publikacja vloženo zverejnené zverejnený pridané létrehozva publikálva
        feltöltve postat добавлено додано розміщено објаве δημοσιεύτηκε αναρτήθηκε منشور dipublikasikan tayang diposting
        xuất""",
    ),
)


_REACH = 24  #: characters behind a date in which its label stands
#: of languages that have it last
_LABEL = regex(r"""(?ix)\s?(?:付|に)?(?:
    (?P<modified>(?:最終|最后|最後)?更新|修正|加筆|改稿|更正|修改|(?:최종\ ?)?수정|업데이트)
    |(?P<published>公開|掲載|配信|発行|投稿|发布|發布|发表|發表|刊登|登载|입력|등록|게재|작성|승인|송고)
    |(?P<retrieved>取得|閲覧|印刷|保存|打印|저장|인쇄)
    )(?=$|[\s)）\]】〕/／|｜・,、。.])
    |\s(?:
    (?P<changed>को\ (?:अपडेट|अद्यतन).{0,8}|(?:tarihinde\ )?güncellen\w+|frissítve|päivitetty)
    |(?P<shown>को\ प्रकाशित|(?:tarihinde\ )?yayınlan\w+|közzétéve|megjelent)
    )(?=$|\s?[)\]/|·•,.])""")
#: in brackets, by itself or with the date: "(9 May, 4pm updated)", "9 May 2019 (aktualisiert)"
_BRACKETED = regex(r"""(?ix)\s?[(（\[]?(?:
    (?P<modified>updated|modified|edited|amended|aktualisiert|geändert|ergänzt|mis(?:e)?\ à\ jour|modifiée?|actualisée?
        |actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|bijgewerkt|gewijzigd|uppdatera[dt]|ändra[dt]
        |opdateret|oppdatert|endret|päivitetty|aktualizacja|zaktualizowan[oy]|aktualizováno|обновлен[оа]?|оновлено|обновена
        |frissítve|actualizat|güncellendi|ενημερώθηκε|ažurirano|diperbarui)
    |(?P<published>published|posted|veröffentlicht|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|publicera[dt]|publiceret
        |publisert|julkaistu|opublikowan[oy]|publikováno|опубликовано|yayınlandı)
    )(?=[)）\]])""")
_ROLES: tuple[tuple[str, Role], ...] = (
    ("modified", "modified"),
    ("changed", "modified"),
    ("published", "published"),
    ("shown", "published"),
    ("retrieved", "retrieved"),
)
#: pieces of words of the same kind, in scripts without spaces between words or whose vowels are no letters to a pattern
_PIECES: tuple[tuple[Role, str], ...] = (
    (
        "modified",
        """更新|업데이트|수정|अपडेट|अद्यतन|আপডেট|แก้ไข|ปรับปรุง|மாற்றம்|புதுப்பி|అప్‌డేట్|నవీకరిం|ಅಪ್‌ಡೇಟ್|ನವೀಕರ|
        പുതുക്കി|അപ്ഡേറ്റ്|යාවත්කාලීන|અપડેટ|ਅਪਡੇਟ|ပြင်ဆင်|កែប្រែ|បច្ចុប្បន្នភាព|განახლ|թարմացվ|ແກ້ໄຂ|
        ປັບປຸງ|อัปเดต""",
    ),
    (
        "published",
        """公開|发布|發布|发表|發表|掲載|โพสต์|입력|송고|승인|प्रकाश|প্রকাশ|เผยแพร่|பதிவு செய்த|
        வெளியி|ప్రచురిం|ಪ್ರಕಟ|പ്രസിദ്ധീകരി|පළ|પ્રકાશિત|
        ਪ੍ਰਕਾਸ਼|ထုတ်ဝေ|ចេញផ្សាយ|გამოქვეყნ|հրապարակվ|ເຜີຍແຜ່""",
    ),
    (
        "retrieved",
        """保存|저장|인쇄|印刷|列印|扫描|掃描|スキャン|스캔|電子化|数字化|數位化""",
    ),
)
SIGNS = tuple((sign, role) for role, text in _PIECES for sign in pieces(text))


def behind(line: str, end: int, role: Role) -> tuple[Role, int]:
    """The role that the words behind ``end`` give the date that ends there, else ``role``; and where those words end.

    ``role``: of what stands before the date, which speaks first.
    """
    rest = line[end : end + _REACH] if role == "plain" else ""
    if not rest or rest.lstrip()[:1].isdigit():
        return role, end
    found = _LABEL.match(rest) if not rest.isascii() else None
    found = found or (_BRACKETED.match(rest) if ")" in rest or "]" in rest or "）" in rest else None)
    if found is None or (line[-1].isdigit() and line[end + found.end() :].lstrip()[:1].isdigit()):
        return role, end  # a label between two days, the last of them with nothing behind it, is the second one's
    told = found.groupdict()
    return next(kind for name, kind in _ROLES if told.get(name)), end + found.end()
