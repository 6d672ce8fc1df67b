"""Words listed by hand, for each pack: function words, what a market says and dictionaries lack, and names that are words.

Lists of function words began with spaCy's stop words (MIT), without those that somebody bears as a name.
"""

from __future__ import annotations

from collections.abc import Mapping

_DE = """
ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen mein meine meinen meinem meiner meines dein deine deinen deinem deiner
deines sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres unsre unsern euer
eure euren eurem eurer der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines nix nichts nicht nie
niemals niemand jemand man sich selbst selber dieser diese dieses diesen diesem jener jene jenes jeder jede jedes jeden jedem alle alles
allem allen aller beide beiden viel viele vielen vieles wenig wenige weniger mehr meisten manche manchen mancher einige einigen einiges
etwas was wer wen wem wessen wie wo wann warum wieso weshalb woher wohin welche welcher welches welchen welchem und oder aber denn sondern
doch dass daß ob wenn weil als während bevor nachdem bis seit seitdem damit sodass obwohl falls sobald solange indem trotzdem deshalb
deswegen darum daher dann da dort hier hin her auch nur noch schon erst immer wieder oft manchmal selten sehr ganz gar so zu zum zur im in
ins an am ans auf aufs aus bei beim mit nach von vom vor über unter um für fürs gegen ohne durch zwischen hinter neben wegen trotz statt ab
bin bist ist sind seid war warst waren wart gewesen wäre wären wär sei habe hab hast hat haben habt hatte hattest hatten gehabt hätte hätten
werde wirst wird werden werdet wurde wurden worden würde würden würd kann kannst können könnt konnte konnten könnte könnten muss musst müssen
müsst musste mussten müsste müssten muß darf darfst dürfen durfte dürfte soll sollst sollen sollt sollte sollten will willst wollen wollt
wollte wollten mag magst mögen mochte möchte möchten möchtest ja nein nee ne nö jo doch eben halt mal eh wohl etwa bloß eigentlich
jedoch außerdem allerdings vielleicht leider zumindest sogar fast genau mindestens überhaupt jetzt nun heute gestern morgen vorgestern
übermorgen damals bald später früher davon daran darauf dafür dagegen dabei dazu darin darüber davor danach hierfür wofür womit worauf wovon
woran wozu weg los hallo hi hey moin servus danke bitte tschüss sorry oh ach ah naja tja hm hmm okay ok bzw usw zb dh ca etc inkl evtl ggf
montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend montags freitags januar jänner februar märz april mai juni juli
september oktober november dezember eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend
macht machen mach gemacht gibt geht ging gehen gut schlecht neu neue neuen neuer neues alt alte alten so wieder ihrs gibts gehts ists wars
hats obs machts wirds schon mal ner nen nem nich net nimmer isch ned ham hamma dat wat
"""
_ES = """
yo tú tu él ella ello nosotros nosotras vosotros vosotras ellos ellas usted ustedes me te se nos os le les lo la los las mi mis mío mía míos
mías tus tuyo tuya su sus suyo suya suyos suyas nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras el un una unos unas al
del de a ante bajo con contra desde durante en entre hacia hasta mediante para por según sin sobre tras conmigo contigo consigo este esta
esto estos estas ese esa eso esos esas aquel aquella aquello aquellos aquellas que qué quien quién quienes quiénes cual cuál cuales cuáles
cuyo cuya cuando cuándo donde dónde como cómo cuanto cuánto cuánta cuántos cuántas porque por qué pues aunque mientras si sí no ni y e o u
pero sino también tampoco ya aún aun todavía siempre nunca jamás nada nadie algo alguien alguno alguna algunos algunas algún ninguno ninguna
ningún todo toda todos todas cada otro otra otros otras mismo misma mismos mismas tan tanto tanta tantos tantas mucho mucha muchos muchas muy
más menos poco poca pocos pocas demasiado bastante casi solo sólo así aquí allí ahí acá allá ahora antes después luego entonces hoy ayer
mañana anoche anteayer tarde pronto soy eres es somos sois son era eras éramos eran fui fuiste fue fuimos fueron sea seas sean fuera fuese
siendo sido será serán sería estoy estás está estamos estáis están estaba estabas estaban estuve estuvo estuvieron esté estén estar ser he
has ha hemos habéis han había habían hubo haya hayan haber habrá habría hay tengo tienes tiene tenemos tenéis tienen tenía tenían tuve tuvo
tener voy vas va vamos vais van iba iban ir puedo puedes puede podemos podéis pueden podía podría poder pudo hago haces hace hacemos hacen
hacer hizo hecho hice quiero quieres quiere queremos quieren querer quería quisiera debo debe deben debería hola gracias bueno buena buenos
buenas adiós vale ok oye ojalá quizá quizás además sin embargo lunes martes miércoles jueves viernes sábado sábados domingo domingos enero
febrero marzo mayo junio julio agosto septiembre setiembre octubre noviembre diciembre uno dos tres cuatro cinco seis siete ocho nueve diez
once doce veinte treinta cien mil primero primera segundo segunda vez veces cosa cosas bien mal peor mejor etc ud uds pq xq tb tmb dnd q d
"""
_FR = """
je tu il elle on nous vous ils elles me te se moi toi lui leur leurs eux soi mon ma mes ton ta tes son sa ses notre nos votre vos le la les
l un une des du de d au aux à en dans par pour sur sous avec sans chez vers contre entre depuis pendant avant après devant derrière dès jusque
jusqu selon malgré parmi ce cet cette ces ça cela ceci celui celle ceux celles c j m t s n qu y qui que quoi dont où quand comment pourquoi
combien quel quelle quels quelles lequel laquelle lesquels lesquelles et ou mais donc or ni car si comme puisque puisqu lorsque lorsqu parce
quoique tandis afin ne pas plus jamais rien personne aucun aucune point guère non oui ouais nan si tout toute tous toutes chaque plusieurs
quelque quelques quelqu certains certaines autre autres même mêmes tel telle tels telles très trop assez peu beaucoup moins aussi autant tant
tellement presque encore déjà toujours souvent parfois bientôt tard tôt ici là ailleurs maintenant hier demain aujourd hui alors puis ensuite
enfin ainsi pourtant cependant quand sinon suis es est sommes êtes sont étais était étions étiez étaient été fus fut sera serai seras serez
serons seront serait serais soit soient être ai as a avons avez ont avais avait avions aviez avaient eu aura aurai aurez auront aurait aurais
ait aie aient avoir vais vas va allons allez vont allais allait aller fais fait faisons faites font faisait faire peux peut pouvons pouvez
peuvent pouvait pourrait pourrais pouvoir veux veut voulons voulez veulent voulais voudrais vouloir dois doit devons devez doivent devait
devrait devoir faut fallait faudrait falloir bonjour bonsoir salut coucou merci svp stp bon bonne bons bonnes bien mal mieux pire ok voilà
voici hein bah ben euh ah oh hélas lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
septembre octobre novembre décembre deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille premier première fois
chose choses etc pcq pk pq tkt jsuis jai cest ya yavait bcp tt ts qd ds ptn mdr ptdr lol
"""
_IT = """
io tu lui lei esso essa noi voi loro mi ti si ci vi me te se sé lo la li le gli ne il i l un uno una del dello della dei degli delle dell al
allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli nelle nell sul sullo sulla sui sugli sulle sull col
coi di a da in con su per tra fra senza sopra sotto verso dopo prima durante contro mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro
nostra nostri nostre vostro vostra vostri vostre questo questa questi queste quest quello quella quelli quelle quell quel quei quegli chi che
cosa cui quale quali quando dove come perché quanto quanta quanti quante e ed o od ma però anche pure né se mentre poiché quindi dunque
allora infatti invece oppure non no sì mai niente nulla nessuno nessuna qualcosa qualcuno qualche ogni tutto tutta tutti tutte altro altra
altri altre stesso stessa stessi stesse molto molta molti molte poco poca pochi poche troppo tanto tanta tanti tante più meno così quasi già
ancora sempre spesso solo soltanto qui qua lì là adesso ora oggi ieri domani poi sono sei è siamo siete era eri eravamo erano fui fu furono
stato stata stati state essere sarà sarebbe sia siano ho hai ha abbiamo avete hanno avevo aveva avevano avuto avere avrà avrebbe abbia faccio
fai fa facciamo fate fanno fatto fare vado vai va andiamo vanno andare posso puoi può possiamo potete possono potrebbe potere voglio vuoi
vuole vogliamo vogliono vorrei volere devo devi deve dobbiamo devono dovrebbe dovere sto stai sta stiamo stanno stare ciao buongiorno
buonasera grazie prego scusa scusate ok bene male meglio peggio buono buona boh mah lunedì martedì mercoledì giovedì venerdì sabato domenica
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre due tre quattro cinque sette otto nove dieci
cento mille primo prima volta volte c d nn xke xché cmq tt qlc ce ve gliel sto sta ste sti dall sull coll glielo gliela nell tutt anch quand com dov cos
chiunque ciò quanto sennò finché appena davvero proprio comunque ecco magari forse nemmeno neanche mica pure eppure tuttavia inoltre cioè fossi fosse avessi avesse
farei casa farebbe direi saprei vengo viene vengono venire vieni dico dice dicono dire detto so sai sa sanno sapere visto vedo vede dopo durante mentre affinché
"""
_PT = """
eu tu ele ela nós vós eles elas você vocês vc vcs me te se nos lhe lhes o a os as um uma uns umas de do da dos das em no na nos nas num numa
por pelo pela pelos pelas para pra pro com sem sob sobre entre até desde contra após ante ao à aos às meu minha meus minhas teu tua teus tuas
seu sua seus suas nosso nossa nossos nossas dele dela deles delas este esta isto estes estas esse essa isso esses essas aquele aquela aquilo
aqueles aquelas deste desta disso desse dessa nisso nesse nessa que quem qual quais quando onde como porque porquê quanto quanta quantos
quantas e ou mas nem se também já ainda sempre nunca jamais nada ninguém algo alguém algum alguma alguns algumas nenhum nenhuma todo toda
todos todas tudo cada outro outra outros outras mesmo mesma mesmos mesmas tão tanto tanta tantos tantas muito muita muitos muitas mais menos
pouco pouca poucos poucas quase só apenas assim aqui ali aí lá agora antes depois então hoje ontem amanhã não sim sou és é somos são era eras
éramos eram fui foi fomos foram ser sido será seria seja estou está estamos estão estava estavam esteve estar tenho tem temos têm tinha tinham
teve tive ter terá teria há havia haver vou vai vamos vão ia ir posso pode podemos podem podia poderia poder quero quer queremos querem queria
querer faço faz fazemos fazem fez fiz fazer feito devo deve devem deveria oi olá obrigado obrigada bom boa bons boas dia tarde noite bem mal
melhor pior ok pois né tá tô pq tb tbm q n segunda terça quarta quinta sexta sábado domingo janeiro fevereiro março abril maio junho julho
agosto setembro outubro novembro dezembro dois duas três quatro cinco seis sete oito nove dez cem mil primeiro primeira vez vezes coisa coisas
lá cá porém embora enquanto talvez aliás inclusive ali mim ti si comigo contigo consigo connosco conosco convosco dum duma nuns numas dele dela neles nelas disto nisto àquele àquela daquele daquela
daqueles daquelas naquele naquela ora afinal logo ontem anteontem tarde cedo perto longe dentro fora cima baixo trás frente sobretudo quase demais bastante jamais acaso senão caso casa aonde cujo cuja vcs tbm mt mto
vir vem vêm vim veio vinha dizer digo diz dizem disse disseram saber sei sabe sabem soube ver vejo vê veem vi viu dar dou dá dão deu deram ficar fico fica ficam ficou achar acho acha gente tou tava tavam tô
"""
_NL = """
ik jij je u hij zij ze het wij we jullie mij me jou hem haar ons hen hun mijn jouw zijn uw onze de een geen der den des dit dat deze die wie
wat welke welk waar wanneer waarom hoe en of maar want dus omdat doordat hoewel als toen terwijl zodat indien tenzij dan nog al ook alleen
maar wel niet nooit niets niks niemand iemand iets alles alle allemaal elke elk ieder iedereen veel weinig meer meest minder sommige enkele
andere ander zelf zelfde zich er hier daar heel erg zeer te zo bijna altijd vaak soms weer nu straks later eerst gisteren vandaag morgen in
op aan bij met van voor naar uit over onder tussen door tegen zonder om tot na sinds tijdens binnen buiten achter ben bent is zijn was waren
geweest heb hebt heeft hebben had hadden gehad word wordt worden werd werden geworden zal zult zullen zou zouden kan kun kunt kunnen kon konden
moet moeten moest moesten mag mogen mocht wil wilt willen wilde wilden ga gaat gaan ging gingen doe doet doen deed gedaan kom komt komen kwam
ja nee hallo hoi hey bedankt dank dankjewel sorry oké ok doei goed goede slecht beter nou toch gewoon echt even eigenlijk misschien helaas
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni juli augustus september oktober november
december één twee drie vier vijf zes zeven acht negen tien honderd duizend eerste keer ding dingen ff idd wss iig mn n t s
elkaar ervan ervoor eraan erbij erin erop eruit ermee erover hiervan daarvan daarmee daarom daardoor waarvan waarmee waarop zulke zulk zoals zover mits want ook nogal best wel eens ooit ergens nergens
overal steeds meteen direct bijna helemaal zelfs dit laten laat liet zeg zegt zei zeggen zie ziet zag zien weet wist weten denk denkt dacht krijg krijgt kreeg krijgen geef geeft gaf neem neemt nam maak maakt maakte
blijf blijft bleef vind vindt vond hoor staat stond zit zat ligt lag loopt naar hier daar ene m'n z'n zo'n d'r 't 'n ge gij hebde da dees das tis kweet ni nie efkes amai
"""
FUNCTION_WORDS: Mapping[str, str] = {"de": _DE, "es": _ES, "fr": _FR, "it": _IT, "pt": _PT, "nl": _NL}

_LOANS = """
app apps update updates support service server online offline software hardware download downloads login passwort password mail mails email
emails account chat chats feed link links post posts video videos film foto web website blog newsletter hotline shop laptop tablet smartphone
display akku router wifi wlan usb bluetooth display bug bugs fake spam sale deal deals cool super top ok okay nice lol xd wtf omg fail feedback
community tracking tracker display backup cloud streaming stream code ticket tickets hotel restaurant pizza burger bio vegan fan fans game
games gamer gaming event events team teams trailer track premium basic pro plus mini maxi test tests design high tech smart home
"""
_DE_MARKET = """
wünsche wünscht wünschen zuhause jung junge jungen taub respekt youtube google amazon twitter facebook instagram tiktok whatsapp handys
kosten kostet heller dunkler lampe lampen beste bester bestes besten weiß schade döner cremig weihnachten ostern grüßen schal leicht schwer klein
kleine kleiner kleines gross große großer großes lang lange langer langes kurz kurze stark schwach sauer süß bitter wild fein rein still lose
lieferung lieferungen lieferzeit paket pakete rechnung rechnungen preis preise kundenservice kundendienst hotline rückgabe erstattung
bestellung bestellungen garantie vertrag handy handys akku akkus kabel ladekabel ladegerät gerät geräte qualität mangel mängel defekt kaputt
geil mega krass top scheiße scheisse scheiß mist müll schrott dreck saftladen abzocke billig teuer günstig preiswert leise laut schnell
langsam zufrieden unzufrieden begeistert enttäuscht enttäuschend empfehlen empfehlung empfehlenswert katastrophe frechheit unverschämt
milch wut hitze kälte internet polizei politik presse kaffee tee bier wein brot käse wasser strom benzin öl zucker salz butter obst gemüse
fleisch wurst reis schinken post bahn bus auto autos filiale fahrrad rad wlan streik personal mitarbeiter mitarbeiterin verkäufer verkäuferin
kunde kunden kundin kassiererin nachbar nachbarin chef chefin kollege kollegin kumpel mama papa mutti vati oma opa baby eltern leute geld
spaß spass zeug sache sachen ding dinge bildschirm staubsauger waschmaschine kühlschrank kaffeemaschine kamera drucker fernseher bohrmaschine
toll klasse prima spitze hammer mies lahm doof blöd dumm nervig nervt nerven ätzend hässlich schön lecker frisch sauber schmutzig dreckig
digga alter alta bro lol haha hahaha hihi boah puh ups yeah juhu hurra danke bitte lg vg mfg glg liebe lieber liebes grüße gruß grüsse gruss
herr frau fräulein herrn frauen männer kinder kind mann jungs mädels freund freundin freunde dr prof super internetseite webseite homepage
"""
_ES_MARKET = """
ver amor alegre miel luz youtube google amazon twitter facebook instagram tiktok whatsapp
navidad reyes pascua vino vinos deja dejan dejar ojo bici compra compras dura duro blanca blanco negro negra rojo verde moreno moreno grande
pequeño pequeña alto alta bajo baja gordo delgado largo corto rápido rápida lento limpio limpia sucio sucia seguro segura claro clara fresco
envío envíos entrega pedido pedidos paquete paquetes factura precio precios caro cara barato barata oferta ofertas descuento devolución
reembolso garantía atención cliente clientes tienda tiendas móvil móviles batería cargador pantalla cable calidad defecto roto rota estafa
timo mierda basura genial increíble horrible pésimo pésima fatal malo mala feo fea guay mola chulo chula padre chido chévere bacán rico rica
asco vergüenza enfado enfadado enfadada contento contenta encantado encantada feliz triste harto harta recomiendo recomendable aspiradora
lavadora nevera frigorífico cafetera impresora cámara ordenador computadora portátil auriculares zapatos zapatillas ropa talla comida bebida
leche pan queso café agua vino cerveza carne pescado fruta luz gasolina coche carro bici tren vuelo vuelos aeropuerto hotel jaja jajaja
jajajaja jeje jejeje jiji ay uf puf wow señor señora señorita don doña amigo amiga amigos vecino vecina jefe jefa mamá papá abuela abuelo hijo
hija hermano hermana marido mujer esposa esposo novio novia tío tía primo prima gente chico chica chicos niños niño niña bebé saludos besos
abrazo abrazos finde porfa porfi plis joder coño hostia pinche wey güey boludo che mano peli pelis cumple
"""
_FR_MARKET = """
via mer lutte projet monde état cœur développement youtube google amazon twitter facebook instagram tiktok whatsapp produit produits chère
noël pâques petit petite petits petites grand grande grands grandes gros grosse long longue court courte fort forte blanc noir noire rouge vert
bleu brun gris rose jaune roux vite lent lente propre sale rapide lourd lourde léger légère sais sait savoir savez connais slt franchement
livraison livraisons livreur colis commande commandes facture prix cher chère chers chères pas promo promos promotion remise retour
remboursement remboursé garantie service client clients clientèle magasin magasins boutique téléphone portable batterie chargeur écran câble
qualité défaut cassé cassée panne arnaque arnaqueurs merde nul nulle nuls pourri pourrie génial géniale super top excellent excellente parfait
parfaite horrible affreux affreuse moche beau belle jolie joli déçu déçue décevant satisfait satisfaite content contente ravi ravie heureux
heureuse triste énervé énervée marre honte scandaleux recommande recommandé aspirateur machine laver frigo réfrigérateur cafetière imprimante
appareil photo ordinateur ordi casque écouteurs chaussures vêtements taille repas lait pain fromage café thé eau vin bière viande poisson
fruits lumière essence voiture vélo train avion vol hôtel appli applis mise jour mdr lol haha hahaha hihi wow waouh ouf bof pff monsieur
madame mademoiselle mme mlle mr amis ami amie copain copine potes pote voisin voisine patron patronne chef maman papa mamie papi papy mari
femme fille fils frère soeur sœur oncle tante cousin cousine gens mec mecs meuf fille filles gars enfant enfants bébé bisous bises
cordialement kiffe kiffer relou ouf chelou grave trop cool sympa dingue putain bordel con conne connard
"""
_IT_MARKET = """
spedizione consegna pacco ordine ordini fattura prezzo prezzi caro cara economico offerta sconto reso rimborso garanzia assistenza cliente
clienti negozio telefono cellulare batteria caricatore schermo cavo qualità difetto rotto rotta truffa merda schifo spazzatura ottimo ottima
fantastico orribile pessimo pessima bello bella brutto brutta deluso delusa soddisfatto soddisfatta contento contenta consiglio consigliato
aspirapolvere lavatrice frigorifero frigo stampante caffè latte pane acqua vino birra treno volo macchina ahah ahaha ahahah haha wow signor
signora signore dottor dottoressa amico amica mamma papà nonna nonno marito moglie figlio figlia fratello sorella zio zia gente saluti baci
costa costano vale vita amore bravo brava bravi felice felici bianco nero verde rosso gialla grande piccolo dolce fiori luna cielo marcia conta conti monte ferro lama
perchè sè nè poichè finchè cosicchè benissimo malissimo pochissimo tantissimo prestissimo moltissimo vabbe vabbè merita meritano amor stima vincente fortuna casa casini timeline tweet tweets numerosi cordiali
parla parlano profumo manuale fiorita greco borsa coda fibra gentile allegra grazia significato sostengono sostengo sostiene cadde mantiene mantengono contiene ottiene appartiene interviene conviene avviene vien
natale pasqua epifania youtube google amazon twitter facebook instagram tiktok whatsapp olio oliva pesca castagna fontana leone gatto gatta pietra forte santo
"""
_PT_MARKET = """
entrega encomenda pedido pacote fatura preço preços caro cara barato barata oferta desconto devolução reembolso garantia atendimento cliente
clientes loja telemóvel celular bateria carregador ecrã tela cabo qualidade defeito avariado quebrado golpe merda lixo ótimo ótima excelente
horrível péssimo péssima lindo linda feio feia desiludido satisfeito satisfeita contente feliz triste recomendo aspirador máquina geladeira
impressora café leite pão água vinho cerveja comboio trem voo carro kkk kkkk kkkkk rsrs haha nossa legal bacana fixe giro senhor senhora dona
seu amigo amiga mãe pai avó avô marido mulher filho filha irmão irmã tio tia gente abraço beijos saudações
chaleira natal páscoa feliz felizes amor alegre graça vida leal bom brava bravo claro clara branco branca preto preta verde pequeno grande alto alta baixo baixa rápido rápida lento limpo limpa sujo suja seguro segura
fresco fresca loja lojas bela belo lindo querido querida caro youtube google amazon twitter facebook instagram tiktok whatsapp zap celular telemóvel autocarro ônibus metrô metro casa dinheiro grana internet wi-fi promoção top massa
show foda porra caralho puta merda droga raios bosta puto pqp vsf krl mano cara véi galera gostei curti zoado chato chata treta mole mal pior fila fatia azeite gato sol mar luz moro morar demora céu flor lua campo serra rocha cor chave folha flores ponte fonte nunca tempo noite dia tarde manhã amanhã santo santa prato pratos barata baratas
maravilha uau obgd rapidinho rapidinha cheirinho brilho esquenta esquentando descarrega descarregando estourou tralha procon encolheu lag aguentar mimimi zica lesma descolou descolando meleca
piora pioram piorando facada depre pifou catinga arrependi arrependo arrependeu arrependida arrependido atualizei atualizou atualização atualizações atualizar atualizado desinstalei desinstalar instalei
motoboy morno morna crocante crocantes revoltado revoltada aplicativo aplicativos aplicação ecrã telemóvel telemóveis celular celulares encomenda encomendas reembolso estorno frete transportadora chaleira chaleiras avariou avariaram avariado anda andam farta farto fartos fartas canseira
"""
_NL_MARKET = """
levering bezorging bezorger pakket pakketje bestelling factuur prijs prijzen duur goedkoop aanbieding korting retour terugbetaling garantie
klantenservice klant klanten winkel telefoon mobiel batterij accu oplader scherm kabel kwaliteit kapot defect oplichting kut klote rotzooi
troep geweldig fantastisch vreselijk slecht mooi mooie lelijk teleurgesteld tevreden blij verdrietig aanrader stofzuiger wasmachine koelkast
koffie melk brood water wijn bier trein vlucht auto fiets haha lol wauw leuk leuke lekker gezellig balen meneer mevrouw vriend vriendin moeder
vader oma opa man vrouw zoon dochter broer zus oom tante mensen groetjes groeten kusjes
waterkoker kerst pasen sinterklaas youtube google amazon twitter facebook instagram tiktok whatsapp appje appen gsm tof toffe vet gaaf super top prima jammer helaas stom stomme dom rot kloten verdomme verdorie godver
jezus tering tyfus kanker shit fuck hufter eikel lul klojo sukkel chill lauw nice blij boos bang zielig grappig saai druk koud warm heet nat droog schoon vies vuil duur snel langzaam traag groot klein lang kort dik dun zwaar licht hard
zacht sterk zwak wit zwart rood blauw groen geel bruin grijs roze zon maan licht hoop liefde vreugde geluk leven dood weg huis straat stad land baan werk geld rekening bank winkel jager kind kinderen jongen meisje jongens meisjes
onovertroffen sensationeel sensationele dolgelukkig yeah yay woow chapeau topapp topzaak picobello dankje dankuwel thanks thx thnx vliegensvlug keihandig heerlijkheid
chille adrem functioneert gerepareerd hahah hahaha hihi hehe musthave goedemorgen goedemiddag goedenavond goeiemorgen welterusten behoorlijke oki geretourneerd mwah hmm hmmm pff pfff pfft pfoe
meh bah bahbah jakkie jakkes getver gadver tsss auw aub svp alsjeblieft alstublieft hopelijk bezorgd bezorging geannuleerd onvoldoende stukgaan gehaper vastloopt vastgelopen geldklopperij wanprijs
bs afgeraffeld gespam rotapp amateurisme oplichtster geexplodeerd doodgaan flutding flutapp flutservice afgescheept damn wanvertoning retetraag takkezooi kankerding gvd fokking kakzooi
stinkzooi meegevallen tegengevallen toppie topper kanjer klotezooi kutding rotding kutapp toestel snoer stekker ketel helpdesk webshop koffiezetapparaat waterkokers theeketel lekt druppelt foutmelding foutmeldingen handleiding handleidingen waardoor waarna waarvoor medewerker medewerkster fietsenmaker waterig moe reed pluim layout jammie mjam mmm joehoe prijsverhoging aanfluiting verademing
"""
MARKET: Mapping[str, str] = {
    "de": _DE_MARKET + _LOANS,
    "es": _ES_MARKET + _LOANS,
    "fr": _FR_MARKET + _LOANS,
    "it": _IT_MARKET + _LOANS,
    "pt": _PT_MARKET + _LOANS,
    "nl": _NL_MARKET + _LOANS,
}
PERSONS_FIRST: Mapping[str, str] = {
    "de": "august wolf stein rose linde jasmin viola erika ernst heide frank mark kaiser könig koch bauer richter jäger fischer vogel fuchs",
    "es": "sol mar paz cruz rosa ángel ángeles dolores pilar consuelo mercedes rocío soledad esperanza milagros reyes leonor victoria",
    "fr": "pierre rose olive marine claire fleur marguerite blanche constant désiré prudence violette aurore aube capucine lys clémence honoré",
    "it": "rosa viola sole gioia mare luce pace salvatore angelo letizia grazia vittoria serena chiara bianca fiore fiorella celeste stella",
    "pt": "rosa cruz ângelo vitória glória graça conceição fátima aurora celeste clara branca",
    "nl": "roos daan storm sterre floor iris jasmijn linde bloem beer wolf jager bakker visser mulder smit kok koster meester prins",
}
"""Far more often somebody than something where no frame says so, whatever the tables say."""
PLACES: Mapping[str, str] = {
    "de": """
    deutschland österreich schweiz frankreich spanien italien portugal niederlande belgien luxemburg polen tschechien ungarn griechenland türkei russland ukraine
    england großbritannien schottland irland schweden norwegen dänemark finnland europa eu usa amerika kanada mexiko brasilien argentinien china indien
    syrien afghanistan iran irak israel ägypten marokko afrika asien australien berlin hamburg münchen köln frankfurt stuttgart düsseldorf leipzig dresden hannover
    bremen nürnberg wien zürich bern basel genf london rom madrid barcelona
    """,
    "es": """
    españa méxico argentina colombia chile perú venezuela ecuador bolivia uruguay paraguay cuba guatemala honduras panamá europa eeuu usa alemania francia italia portugal
    inglaterra irlanda suiza austria bélgica holanda polonia grecia turquía rusia ucrania suecia noruega dinamarca marruecos egipto áfrica asia china india brasil canadá américa
    madrid barcelona sevilla bilbao zaragoza málaga bogotá medellín lima caracas buenos aires montevideo quito londres parís berlín roma cataluña andalucía galicia
    """,
    "it": """
    italia francia spagna germania svizzera austria portogallo inghilterra irlanda scozia grecia turchia russia ucraina polonia romania albania croazia slovenia ungheria svezia norvegia
    danimarca olanda belgio europa ue africa asia america usa cina giappone india brasile argentina messico canada australia egitto marocco tunisia libia siria iran iraq israele
    roma milano napoli torino palermo genova bologna firenze bari catania venezia verona messina padova trieste brescia parma modena cagliari perugia bergamo livorno ravenna rimini salerno
    lecce pescara trento bolzano ancona udine londra parigi berlino madrid barcellona bruxelles sicilia sardegna toscana lombardia piemonte veneto puglia calabria campania liguria umbria
    """,
    "pt": """
    brasil portugal angola moçambique espanha frança itália alemanha inglaterra irlanda suíça áustria bélgica holanda polónia polônia grécia turquia rússia ucrânia suécia noruega dinamarca
    europa áfrica ásia américa eua china japão índia argentina chile uruguai paraguai bolívia peru colômbia venezuela méxico canadá austrália egito egipto marrocos
    lisboa porto coimbra braga faro évora setúbal aveiro madeira açores algarve alentejo rio são paulo brasília salvador recife fortaleza manaus belém curitiba goiânia campinas florianópolis
    bahia minas gerais pernambuco ceará paraná londres paris berlim roma madrid
    """,
    "nl": """
    nederland belgië duitsland frankrijk spanje italië portugal engeland ierland schotland oostenrijk zwitserland luxemburg polen tsjechië hongarije griekenland turkije rusland oekraïne
    zweden noorwegen denemarken finland europa eu afrika azië amerika china japan india brazilië argentinië mexico canada australië egypte marokko suriname indonesië israël syrië iran irak
    amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen arnhem haarlem enschede apeldoorn zwolle maastricht leiden dordrecht zoetermeer delft leeuwarden antwerpen gent
    brugge brussel leuven mechelen limburg brabant zeeland friesland gelderland overijssel drenthe flevoland londen parijs berlijn rome madrid barcelona
    """,
    "fr": """
    france belgique suisse luxembourg canada québec allemagne espagne italie portugal angleterre irlande autriche pologne grèce turquie russie ukraine suède norvège danemark
    europe afrique asie amérique maroc algérie tunisie sénégal égypte chine inde brésil japon états-unis paris lyon marseille toulouse bordeaux lille nantes nice strasbourg rennes
    montpellier bruxelles genève lausanne montréal londres berlin rome bretagne normandie provence corse alsace
    """,
}
"""Countries and large towns: too many live there to be told by it. English keeps WordNet's in the same way."""
