"""Headings over more pieces of the kind that was read: "More conversations", "Entretiens liés"."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import words
from ingest.parsers.page_dump.text.tables import word_set

#: that there are more of them: they open such headings
FIRST = word_set("""more other further weitere mehr andere autres d'autres plus otras otros más altre altri mais outras
    outros meer fler flere andra andre mer mere lisää muita więcej inne kolejne další jiné více ďalšie viac további mai
    alte multe ещё еще другие больше ще інші більше още други daha diğer još ostale druge več lainnya περισσότερες
    περισσότερα άλλες
    related similar verwandte ähnliche passende gerelateerde verwante vergelijkbare relaterade liknande relaterede
    lignende relaterte samankaltaisia powiązane podobne související podobné súvisiace kapcsolódó hasonló похожие
    связанные схожі пов'язані подобни свързани benzer ilgili povezane povezani slične slični slični συναφείς σχετικές
    παρόμοιες
    earlier previous frühere vorherige eerdere tidigare tidligere aiempia wcześniejsze poprzednie předchozí dřívější
    predchádzajúce korábbi предыдущие прежние попередні предишни önceki prethodne προηγούμενες""")
#: the same behind the word for the pieces
BEHIND = word_set("""liés liées connexes similaires apparentés apparentées relacionadas relacionados similares parecidas
    parecidos semelhantes relacionada relacionado correlate correlati simili collegate collegati asociadas asociados
    similare înrudite terkait serupa lainnya
    associées associés précédentes précédents anteriores precedenti anterioare""")
#: what stands between: "more of our", "plus d'", "mai multe"
_BESIDE = word_set("""of our from the this great d de des unserer aus nos notre nuestras nuestros nostre nostri nossas
    nossos onze våra vore våre naszych multe fazla""")
#: pieces that are no news
_PIECES = word_set("""conversations interviews reviews portraits profiles columns essays obituaries lives photo-essays
    slideshows recipes reportages dialogues encounters gespräche gesprächen rezensionen kritiken besprechungen
    buchbesprechungen porträts kolumnen glossen nachrufe leben fotostrecken bilderstrecken bildergalerien reportagen
    rezepte begegnungen entretiens critiques chroniques nécrologies vies diaporamas rencontres recettes entrevistas
    conversaciones reseñas críticas perfiles retratos columnas obituarios vidas fotogalerías galerías reportajes recetas
    interviste conversazioni recensioni critiche ritratti rubriche necrologi vite fotogallery gallerie reportage ricette
    incontri conversas resenhas recensões perfis colunas obituários galerias fotogalerias reportagens receitas
    gesprekken recensies portretten necrologieën fotoreportages fotoseries recepten intervjuer samtal recensioner
    porträtt krönikor dödsrunor bildspel bildreportage recept samtaler anmeldelser portrætter portretter klummer
    nekrologer billedserier bildeserier fotoreportasjer opskrifter oppskrifter haastatteluja haastattelut
    arvosteluja arvostelut kolumneja kuvasarjoja wywiady wywiadów rozmów rozmowy recenzje recenzji sylwetki
    felietony felietonów nekrologi fotoreportaże galerie rozhovory rozhovorů recenze recenzí portréty sloupky
    nekrology fotogalerie fotoreportáže rozhovorov recenzie interjúk interjú kritikák portrék interviuri recenzii
    portrete cronici интервью рецензии рецензий портреты фоторепортажи колонки некрологи беседы беседа інтерв'ю
    рецензії портрети фоторепортажі інтервюта röportajlar söyleşiler eleştiriler portreler intervjui razgovori
    recenzije intervjuji wawancara resensi συνεντεύξεις κριτικές""")
_MOST = 5  #: words


def is_more_of_kind(folded: str) -> bool:
    """``folded``: a short line, as ``labels.key`` gives it."""
    what, _, behind = folded.rpartition(" ")
    if behind in BEHIND:
        return what in _PIECES
    if folded.split(" ", 1)[0] not in FIRST:
        return False
    found = words(folded)
    if not 1 < len(found) <= _MOST or found[-1] not in _PIECES:
        return False
    return sum(word not in FIRST and word not in _BESIDE for word in found[1:-1]) <= 1  # "More book reviews"
