"""What a house sells below a review or a story: "Buy The Fog for £16.50 from the River shop. Free delivery"."""

from __future__ import annotations

import re

from ingest.parsers.page_dump.lines.paywalls import SUM
from ingest.parsers.page_dump.text.measure import DIGIT, QUOTES, holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set
from ingest.patterns import regex

_LONGEST = 180  #: characters of such a line
_CLAUSES = regex(r"[:!?.]\s")
_PRICE = regex(SUM, re.IGNORECASE)
#: the first word of a clause, but for those of courtesy: what the reader is to do
_BUY = word_set("""buy order get purchase preorder kaufen bestellen kaufe bestelle bestellt kauft acheter achetez
    commander commandez comprar compre compra cómpralo cómprelo encargue pide pídalo acquista acquistalo acquistate
    ordina ordinalo encomende adquira koop bestel köp beställ køb bestil kjøp bestill osta tilaa kup zamów kupte
    koupit objednejte kúpte objednajte купить купите закажите заказать купіть замовте придбати vásárolja rendelje
    cumpără comandă satın sipariş αγοράστε παραγγείλτε kupite naručite""")
_COURTESY = word_set("""to you can please sie können du kannst vous pouvez puede puedes pode puoi si può je kunt u
    du kan jetzt hier now here ici aquí qui aqui nu här her""")
#: where it is sold, or how it comes to the reader
_SOLD_AT = pieces("""shop|store|bookseller|delivery|postage|p&p|shipping|rrp|buchhandlung|buchladen|versand|
    portofrei|frei haus|boutique|librairie|libraire|livraison|frais de port|tienda|librería|envío|negozio|libreria|
    spedizione|loja|livraria|portes|entrega|winkel|boekhandel|verzend|butik|bokhandel|boghandel|frakt|fragt|porto|
    kauppa|kirjakau|toimitus|sklep|księgarn|wysyłk|dostaw|obchod|knihkup|kníhkup|poštovn|doprav|магазин|книжн|
    доставк|книгарн|крамниц|könyvesbolt|bolt|szállít|magazin|librări|livrare|mağaza|kargo|βιβλιοπωλ|κατάστημα|
    μεταφορικ|trgovin|knjižar|dostav""")


def sells_goods(line: str) -> bool:
    """To buy something, at a price, in a shop or by post."""
    if len(line) > _LONGEST or DIGIT.search(line) is None or not QUOTES.isdisjoint(line):
        return False
    if not holds_any(line.casefold(), _SOLD_AT) or _PRICE.search(line) is None:
        return False
    return any(map(_bids, _CLAUSES.split(line)))


def _bids(clause: str) -> bool:
    said = line_words(clause)
    first = next((word for word in said[:3] if word not in _COURTESY), "")
    return first in _BUY


_COPY_LONGEST, _BARE = 70, 2  #: characters of an offer of a copy, words of a bare one
#: what is made of a page or a picture for those who pay for it
_COPIES = word_set("""copy copies print prints poster posters reprint reprints pdf canvas framed issues abzug
    abzüge bilder fotos druck kunstdruck nachdruck kopie tirage tirages copie affiche reproduction copia copias
    lámina póster impresión reimpresión stampa ristampa riproduzione afdruk herdruk cópia cópias impressão tryck
    affisch kopia tryk plakat trykk kopi tuloste juliste kopion odbitkę odbitki wydruk plakatu výtisk plakát
    kopii otisk отпечаток копию копии репринт відбиток копію poszter másolat másolatot baskı baskısı""")
_COPIED = word_set("""page pages front paper newspaper edition issue photo photos photograph picture image article
    story cover seite titelseite ausgabe zeitung foto bild une journal numéro photographie página portada edición
    número imagen diario pagina numero edizione giornale immagine edição capa imagem jornal editie voorpagina krant
    sida sidan nummer tidningen bilden side siden forside forsiden avis avisen sivun sivu lehti kuvan strony stronę
    numeru gazety zdjęcia strany stránky čísla novin fotografie страницы номера газеты снимка фото сторінки oldal
    oldalról sayfanın sayfa""")
_ORDER_LAST = frozenset(["bestellen", "kaufen", "tilaa", "megrendelése", "satın"])


def offers_copy(line: str) -> bool:
    """To buy a page or a picture on paper: "Order a framed copy of page 5", "Seite 5 als Poster bestellen", "Order
    prints from the shop".
    """
    if len(line) > _COPY_LONGEST or line[-1] in ".?":
        return False
    said = line_words(line)
    if not said or not (said[0] in _BUY or said[-1] in _ORDER_LAST):
        return False
    told = not _COPIED.isdisjoint(said) or len(said) <= _BARE or holds_any(line.casefold(), _SOLD_AT)
    return told and not _COPIES.isdisjoint(said)
