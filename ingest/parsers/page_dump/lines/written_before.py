"""Headings of what the paper wrote on the matter before: "Wir berichteten", "Korábban írtuk"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.tables import phrase_set

WRITTEN_BEFORE = phrase_set("""we wrote earlier, we wrote before, as we reported, we reported earlier,
    what we reported before, our earlier reports, wir berichteten, bisher berichteten wir, wir haben berichtet,
    bereits berichtet, das schrieben wir bisher, was bisher geschah, nous écrivions, nous l'avons écrit,
    nous en parlions, déjà publié sur le sujet, publicamos antes, antes publicamos, ya publicamos, lo que ya contamos,
    te lo contamos antes, ne abbiamo scritto, ne abbiamo parlato, ne avevamo scritto, ne avevamo parlato, já publicámos,
    já publicamos, o que já escrevemos, eerder schreven we, eerder schreven wij, wij schreven eerder, eerder verschenen,
    dit schreven we eerder, vi har tidigare skrivit, tidigare har vi skrivit, det har vi skrivit tidigare,
    tidligere skrev vi, vi har tidligere skrevet, vi skrev tidligere, det har vi skrevet før, aiemmin kirjoitimme,
    kirjoitimme aiemmin, aiheesta aiemmin, aiemmin aiheesta, pisaliśmy o tym, pisaliśmy już o tym, wcześniej pisaliśmy,
    pisaliśmy wcześniej, psali jsme, psali jsme dříve, dříve jsme psali, už jsme psali, písali sme, korábban írtuk,
    erről írtunk korábban, korábban már írtunk róla, előzmények, előzmény, korábbi cikkeink, am scris despre,
    am scris anterior, ce am scris până acum, ранее мы писали, мы писали ранее, мы писали, мы уже писали, писали ранее,
    ранее по теме, раніше ми писали, ми писали, ми вже писали, писахме по темата, писахме преди, ranije smo pisali,
    pisali smo, pisali smo o tome, daha önce yazmıştık, daha önce yazdık, είχαμε γράψει, έχουμε γράψει, כתבנו בעבר,
    كتبنا سابقا, نشرنا سابقا, 此前报道, 此前報導, これまでの記事, これまでの報道, 앞선 기사, 이전 기사,
    kami pernah menulis, varem kirjutasime, rašėme anksčiau, iepriekš rakstījām""")
