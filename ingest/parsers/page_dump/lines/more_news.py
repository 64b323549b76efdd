"""Sentences that send readers to the paper's accounts: "For more local news, follow The Post on social media."."""

from __future__ import annotations

from ingest.parsers.page_dump.text.measure import QUOTES, holds_any, line_words
from ingest.parsers.page_dump.text.tables import pieces, word_set

_LONGEST = 150  #: characters of such a sentence
#: where they are, in small letters
_PLACES = pieces("""facebook|twitter|instagram|whatsapp|telegram|tiktok|youtube|bluesky|mastodon|threads|linkedin|
    social media|socials|sozialen medien|sozialen netz|social-media|réseaux sociaux|redes sociales|redes sociais|
    sui social|canali social|reti sociali|sociale media|sociala medier|sosiale medier|sociale medier|somessa|
    sosiaalisessa mediassa|społecznościow|sociálních sít|sociálnych sie|közösségi|rețelele|соцсет|социальных сет|
    соціальних мереж|соцмереж|социалните|društvenim mrežama|sosyal medya|κοινωνικά|media sosial""")
#: what is had there
_NEWS = word_set("""news stories updates headlines coverage reports nachrichten neuigkeiten meldungen infos info
    actualités actus actualité noticias novedades actualidad notícias novidades notizie aggiornamenti novità nieuws
    nyheter nyheterna nyhetene nyheder uutisia uutiset juttuja wiadomości informacji zpráv zprávy novinek správ hírek
    híreket știri новостей новости новин новини вестей vijesti vesti novic haber haberler ειδήσεις νέα berita""")
#: how such a sentence begins
_FIRST = word_set("""for to follow keep get find stay read see join want like mehr weitere für folgen folge pour suivez
    retrouvez plus toute para siga sigue síguenos más encuentra mais acompanhe encontre per segui seguite seguici altre
    tutte trova voor volg meer wil följ för mer vill følg for flere vil seuraa lisää po więcej śledź obserwuj znajdź
    pro sledujte další více pre viac további kövess kövesse pentru urmăriți больше подписывайтесь читайте следите
    більше підписуйтесь читайте стежте за još više za pratite daha takip για ακολουθήστε ikuti untuk""")
#: what they are asked to do, or whose accounts these are
_DO = word_set("""follow following us our like join connect find folgen folge folgt unseren unserem unserer uns
    finden suivez suivre nos notre retrouvez siga sigue síguenos sigan seguir nuestras nuestros nuestra acompanhe
    segue nossas nossos nossa segui seguite seguici nostri nostra nostre volg volgen onze ons följ följa våra oss
    følg følge våre vores os seuraa meitä śledź obserwuj polub nasz naszym naszych naszą sledujte nás našem našich
    kövess kövesse minket urmăriți подписывайтесь наших нашем нашу нас следите підписуйтесь наших нашу стежте
    pratite nas našim takip bizi ακολουθήστε μας ikuti kami""")


def sends_for_news(line: str) -> bool:
    """It opens with what is to be had or done, and names news, an account, and "follow" or "our"."""
    if len(line) > _LONGEST or not QUOTES.isdisjoint(line):
        return False
    said = line_words(line)
    if not said or said[0] not in _FIRST or _NEWS.isdisjoint(said) or _DO.isdisjoint(said):
        return False
    return holds_any(line.lower(), _PLACES)
