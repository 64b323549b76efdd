"""Words before a date that say what it dates: the copy, the last change, the article; in many languages."""

from __future__ import annotations

from typing import Literal

from ingest.parsers.page_dump.text.tables import word_set

Role = Literal["published", "modified", "retrieved", "plain"]

#: words of a date's label that leave it to the one before them what it dates
UNTOLD = word_set("date dated datum dato data fecha дата tarih tarihi תאריך dátum dátuma päivä päivämäärä")
ROLE_WORDS: tuple[tuple[Role, str], ...] = (
    (
        "retrieved",
        """captured printed retrieved accessed saved archived downloaded snapshot gedruckt abgerufen
        gespeichert imprimé imprime consulté impreso consultado stampato salvato impresso acessado afgedrukt
        opgeslagen utskrivet hämtat udskrevet utskrift wydrukowano vytištěno распечатано сохранено
        yazdırıldı 印刷日 打印 取得日 stored clipped crawled fetched scraped kopiert enregistré enregistrée
        sauvegardé sauvegardée guardado guardada copiado salvata salvo salva bewaard sparad sparat gemt
        lagret tallennettu zapisano uloženo uložené mentve salvat сохранена сохранён сохранен збережено
        запазено αποθηκεύτηκε kaydedildi disimpan sačuvano spremljeno shranjeno ausgedruckt tulostettu
        nyomtatva nyomtatás εκτυπώθηκε εκτύπωση imprimat tipărit dicetak natisnjeno ispisano drukowano
        vytisknuto tisk роздруковано отпечатано отпечатана запазена arkiveret arkivert arkiverad archiviert
        archivé archivado archiviato arquivado gearchiveerd zarchiwizowano архивировано išsaugota saglabāts
        wydruku druku tisku tlače печати распечатки impresión impressão stampa impression druckdatum ausdruck
        afdrukdatum printdatum utskriftsdatum utskriftsdato udskriftsdato tulostuspäivä tipăririi εκτύπωσης yazdırma
        طبع طبعت طُبع הודפס چاپ
        salvestatud حفظ נשמר सहेजा""",
    ),
    (
        "modified",
        """updated update modified edited aktualisiert geändert aktualisierung mis modifié actualisé
        actualizado actualizada actualización modificado atualizado atualizada atualização modifica
        modificata modificato aggiornato aggiornata aggiornamento bijgewerkt gewijzigd uppdaterad uppdaterat
        opdateret oppdatert päivitetty muokattu zaktualizowano aktualizacja aktualizováno aktualizované
        обновлено обновлён изменено оновлено frissítve actualizat güncelleme güncellendi ενημέρωση
        ενημερώθηκε 更新 最終更新 수정 تحديث آخر עודכן akt diperbarui ažurirano atnaujinta изменён
        actualitzat actualitzada actualizării actualizare modificării modificare modifierad ändrad endret rettet
        aktualisierungsdatum änderungsdatum wijzigingsdatum uppdateringsdatum päivityspäivä muokkauspäivä aktualizacji
        modyfikacji aktualizace změna změny aktualizácia aktualizácie úpravy frissítés módosítás módosítva обновления
        обновление изменения изменение оновлення оновлено зміни обновяване обновена ažuriranja izmjene izmene
        posodobitve         posodobljeno güncellenme güncellendi değiştirilme ενημέρωσης التحديث التعديل עדכון
        ویرایش بروزرسانی
        تجدید pembaruan""",
    ),
    (
        "published",
        """erschien published posted publication publish date dated created issued released first filed
        erstellt veröffentlicht erschienen publiziert stand datum publié publiée paru créé publicado
        publicada publicación fecha publicação data pubblicato pubblicata pubblicazione gepubliceerd
        geplaatst publicerad publicerat publisert publiceret julkaistu opublikowano opublikowany dodano
        zveřejněno vydáno publikováno publikované опубликовано опубликован дата размещено опубліковано
        közzétéve megjelent publicat publicată data yayınlanma yayın tarihi giriş eklenme δημοσίευση δημοσιεύθηκε نشر
        تاريخ النشر פורסם 公開 掲載 配信 发布 发表 發布 입력 게재 기사입력 diterbitkan objavljeno paskelbta
        publicar publicat argitaratua publicării publicare publikace publikacji zverejnenia vydania vydání vydané
        veröffentlichungsdatum erscheinungsdatum publicatiedatum publiceringsdatum publiseringsdato udgivelsesdato
        julkaisupäivä megjelenés közzététel публикации публикация размещения публікації публікація публикуване objave
        objava δημοσίευσης פרסום انتشار اشاعت terbit publikasi""",
    ),
)
