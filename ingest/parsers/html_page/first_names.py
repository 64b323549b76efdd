"""First names that are hardly ever another word: what tells a person from an outlet where only two words are known."""

from __future__ import annotations

_COMMON = """
abigail achim adam adrian adrien adrián agnes agnieszka agustín aino alain alan albert alberto aldo alejandro
aleksandra alessandro alessia alessio alex alexander alexandra alexandre alexis alfonso alfred alice alicia alina
alison allison amanda amandine amelie amy ana anaïs anders andrea andreas andrew andrzej andré andrés angela angelika
angelo anil anja anke ann anna annalena annalisa anne annegret annette annie annika anouk ansgar anthony antje antoine
antonia antonio antti antónio arianna arjun arnaud arndt arne arthur arturo ashley astrid aude audrey aurélie axel
baptiste barbara bart bartosz bas bastian bastien beata beate beatrice beatrix beatriz becky begoña ben benedikt
benjamin benoît bent bernard bernd bernhard bert beth bettina bianca bill billy birgit birte bjarne björn bob bobby
bogdan bonnie boris bram brenda brian bridget brigitte britta bruce bruno bryan béatrice camille carina carl carla
carlo carlos carmen carol carola carolin caroline carrie carsten caspar catherine cathy cees cesare charles charlie
charlotte cheryl chiara chloé chris christa christel christian christiane christina christine christoph christophe
christopher cindy cinzia claire clara claudia claudio clemens clémence clément colette colin conny constanze corinna
corinne cornelia cornelius corrado cory courtney craig cristina cristóbal cyril cécile céline daan dagmar dale damian
dan daniel daniela daniele danièle daniël danny daria dariusz darlene dave david davide debbie deborah deepak delphine
denis denise dennis derek detlef diana diane dick didier diego dieter dietmar dietrich dirk dolores domenico dominik
dominique donald donatella donna dora doris dorota dorothea doug duarte duncan dylan dörte eberhard eckhard ed eddie
edgar edith eduardo edward eero eike eileen einar elaine eleanor elena eleonore elfriede elias elin eliot elisa
elisabeth elizabeth elke ellen elliot elsa elvira elżbieta emanuele emelie emil emilia emilio emily emma emmanuel
emmanuelle enrico enrique enzo eric erich erik erika erin ernest ernesto erwin espen esteban esther ethan ettore eugen
eugenia eugenio eva evan evelyn ewa fabian fabien fabio fabrice fabrizio fanny federica federico felipe felix femke
ferdinand fernando filipa filippo fiona flavia flavio fleur florence florian frances francesca francesco francine
francis francisco franco frank franz franziska françois françoise fred freddie frederik fredrik freek frida friedemann
friederike friedrich frits fritz frédéric gabi gabriel gabriela gabriele gail gary gaspard gavin gaëlle geert gemma
gene geneviève geoff georg george georges gerald gerardo gerd gerhard germán gernot gerrit gert ghislaine giacomo
giancarlo gianfranco gianluca gianni gijs gilles gina giorgia giorgio giovanna giovanni gisela giulia giuliano
giuseppe glenn gonzalo gonçalo gordon gottfried graham greg gregor greta grzegorz grégory gudrun guido guillaume
guillermo gunnar gus gustaf gustav gustavo gwen gérard göran günter günther hailey hanna hannah hanne hanneke
hannelore hannes hans harald harriet harry hartmut heather heidi heidrun heike heikki heiko heiner heino heinrich
heinz helen helena helene helga helmut hendrik henk henning henri henrietta henriette henrik henry herbert hermann
hermine hernán hervé hilde hildegard hinnerk hinrich holger horst howard hubert hugh hugo huub håkan héctor hélène ian
ida ignacio ike iker ilaria ilona ilse imke ina ines inga inge ingeborg ingemar ingo ingrid ingvar inês irene iris
irma isaac isabel isabell isabella isabelle isolde ivan jaap jacek jack jackie jacob jacqueline jacques jaime jake
jakob jakub james jan jana jane janet janice janina janneke jannik jari jaroslav jarosław jasmin jason jasper javier
jay jean jeanne jeff jeffrey jelle jenna jennifer jenny jens jeremy jeroen jerry jesper jesse jessica jesús jill jim
jimena jimmy jitka jiří joachim joan joanna joaquín jochen joe joel johan johann johanna johannes john johnny jon
jonas jonathan joost jordi jorge joris josef josefine joseph josh joshua josiane jost josé joyce joão joëlle juan
judith judy juha julia julian juliane julie julien julio julius justin justine justyna jutta jérémy jérôme józef jörg
jörn jürgen kai kaisa kalle kamil kara karel karen kari karin karina karl karolina karoline karsten katarina katarzyna
kate katharina kathie kathleen kathrin kathryn kathy katja katrin kay kees keith kelly ken kent kerstin kevin kilian
kim kirsten kitty kjell klaas klaus koen konrad konstantin korbinian kornelia kristen kristian kristin kristina
kristoffer krystyna krzysztof kurt kyle käthe laetitia larry lars lasse laura laure laurent laurie lea leah leandro
leif lena lenka lennart leo leon leonard leonardo leonie leopold leslie leszek leticia lewis liam lieke liesbeth liisa
lili lilian lillian linda linnea lionel lisa lisbeth lizzie loes logan lois loredana lorenz lorenzo lori lorraine
lothar lotte lou louis louise lourdes loïc luc luca lucas lucia luciano lucie lucien lucy ludger ludovic ludwig luigi
luis luisa luise lukas lutz luuk luís lydia lynn léa léo maarten maartje maciej madalena madeleine magda magdalena
maggie magnus maik maike maja malcolm malte malwine mandy manfred manuel manuela marc marcel marcelle marcello marcelo
marcia marcin marco marcus marek margaret margarete margarita margaux marge margit marguerite maria mariana mariangela
marianne mariano marie marieke marijn marina mario marion marisa marisol marit marjolein markku markus marlene marlies
marloes marta martha martijn martin martina martine marvin mary massimo mateo mateusz mathias mathieu mathilde mats
matt matteo matthew matthias matthieu matti mattia maureen maurice mauricio maurizio mauro max maxime maximilian
maxwell małgorzata mechthild megan meike melanie melissa merete mette michael michaela michal michał michel michela
michele michelle michiel michèle mickey mieke miguel mika mikael mike mikkel milan mildred milena miles miranda
mireille miriam mirjam mirko mirosław mirte mitch mitchell mogens molly monica monika monique montserrat morgane
moritz morten muriel mylène mélanie nadine nadja nadège nancy naomi natalia natalie nathalie nathan nathaniel neil
nele nell nellie nicholas nick nico nicola nicolas nicole nicoletta nicolás niels nigel niklas nikolaus nils nina noah
noor nora norbert norma norman noémie nuria odile ola olaf ole oliver olivia olivier ollie ondřej ornella oscar oskar
othmar ottmar otto ove owen pablo paloma pamela paolo pascal pascale patrice patricia patrick patrik patrizia paul
paula paulina pauline pavel paweł pedro peer peg peggy pekka pelle penelope per pete peter petr petra phil philip
philipp philippe phyllis pia pierluigi piero pierre piet pieter pietro pilar pim piotr preston priya przemysław pål
quentin rachael rachel rafael raffaele raffaella rahul raimund rainer ralf ralph ramona ramón randy raphael raphaël
rasmus raúl rebecca regina reginald regine reiner reinhard reinhild reinhold remedios renate renato renaud renzo rené
rhonda ricarda ricardo riccardo richard rick riitta rik rita rob robert roberta roberto robin rocío rod rodrigo roger
roland rolf romain roman ronald ronnie ronny rosemarie rosi rosie ross roxanne roy rubén rudolf rui rune russell
rutger ruth ruud ryan rémi rémy rüdiger sabine sabrina sadie sally salvatore sam samantha samuel sander sandra
sandrine sandro sanjay sanna sanne sara sarah sascha saskia scott sean sebastian sebastián selma sepp serena sergio
seth severin shane sharon shaun sheila sheryl shirley sibylle sidney siegfried siegmund sietse sigmar sigrid sigrun
sigurd silke silvana silvia silvio simon simona simone sindre siri sjoerd sofia sofie soledad solveig solène sonia
sonja sophia sophie spencer stacy stan stanisław stefan stefania stefanie stefano steffen steffi stella sten stephan
stephanie stephen steve steven stewart stig stijn stine stuart stéphane stéphanie sue sunil susan susana susann
susanne suse susie suzanne svein sven svenja sverre swantje sylvain sylvia sylvie sylwia szymon sébastien séverine
sören sławomir tamara tania tanja tatjana ted teddy teresa tereza terje terry thea theo theodor theresa thibault
thibaut thierry thijs thomas thorben thorsten thérèse tiago tiffany tijs till tilman tim timo timothy tina tineke
tiziana tiziano tjark tjeerd tjorven tobias tobin todd tom tomas tomasz tommaso tommy tomás tomáš toni tony tor torben
torbjörn tore torsten tracy travis trevor tricia trine tristan troy trudy truus tuomas tuula tyler tânia ulf uli ulla
ulrich ulrike umberto urs ursula urte ute uwe valentin valentina valeria valerio valérie vanessa vasco veit vera
verena vernon veronica veronika vicente victor victoria vidar vikram viktor viktoria ville vince vincent vincenzo
vinzenz viola virginie vito vittorio vivian vladimir volker volkmar václav víctor wade walt walter waltraud warren
wayne wendy wenzel werner wessel whitney wiebke wilco wilfried wilhelm willem willi william willy wilma wim winfried
winston wojciech wolfgang wolfram wouter xaver xavier yann yannick yolanda yolande yves yvette yvonne zach zbigniew
zdeněk zoe zofia zuzana zé álvaro ángel åsa édouard élise élodie étienne óscar øyvind łukasz
ahmet aleksandar alexandru andrei andrás attila ayşe balázs bojan branislav burak bálint béla ciprian cosmin cristian
csaba cătălin dejan dorottya dragan dumitru dušan dániel dávid dóra eeva elif emese endre enikő erzsébet eszter ferenc
florin gergely gergő gheorghe goran gyula györgy gábor gökhan hakan hannu heli hüseyin ildikó imre ioana ionuț istván
iulian jarmo jaroslava jelena jovana judit jukka jussi jános józsef kaija katalin kinga kirsi klára krisztina
krisztián květa lajos laurențiu levente liviu ljiljana luboš lukáš lászló maija marja mehmet mihaela mihai mihály
mikko miklós miloš minna miodrag mircea mirjana miroslav murat mustafa mária máté nenad nicolae nikola nilgün orsolya
osman ottó outi petteri pirjo predrag päivi péter radek raija renata risto réka róbert răzvan saša seija
selin seppo serkan slavica slobodan snežana sorin srđan stojan svetlana szabolcs szilvia szilárd sándor süleyman tamás
tapio tarja teemu tibor tiina tolga tomislav tommi tuija tímea tünde veikko vesna virpi vladan vladimír yusuf zdeňka
zdravko zeynep zlatko zoltán zoran zsolt zsuzsa zsuzsanna zsófia ágnes ákos árpád željko ștefan αλέξανδροσ βασίλησ
γιάννησ γιώργοσ δημήτρησ ελένη κατερίνα κώστασ μαρία νίκοσ παναγιώτησ александр алексей анастасия андрей андрій анна
антон валентина василий виктор виктория владимир галина дмитрий дмитро евгений евгения екатерина елена иван игорь
ирина катерина ксения людмила максим марина мария микола михаил михайло наталья наталія николай оксана олег олександр
ольга павел светлана сергей сергій татьяна тетяна юлия юлія юрий
"""
FIRST_NAMES = frozenset(_COMMON.split())


def is_first_name(word: str) -> bool:
    """Whether a word, or each part of one with a hyphen, is a common first name; its genitive is none."""
    return all(part in FIRST_NAMES for part in word.casefold().split("-"))
