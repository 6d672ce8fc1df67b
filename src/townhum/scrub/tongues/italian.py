"""Italian: names have a capital, and many are words as well ("Gioia", "Rosa", "Serena", "Conti")."""

from __future__ import annotations

from townhum.scrub.tongues.speech import speech

SPEECH = speech(
    "it",
    things="""
il lo la i gli le l un uno una del dello della dei degli delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello nella nei negli
nelle nell sul sullo sulla sui sugli sulle sull questo questa questi queste quest quello quella quelli quelle quell quel quei quegli mio mia miei mie tuo tua
tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri vostre ogni altro altra altri altre molto molta molti molte poco poca pochi poche più
meno tanto tanta tanti tante tutto tutta tutti tutte qualche nessun nessuna quanto quanta quanti quante che due tre quattro cinque sei dieci di in molto così
senza troppa troppo d c quant gran bel bella bell buon buona nuovo nuova vecchio vecchia sta sto
""",
    titles="""
signor signora signorina signore sig sigra sigri dott dottor dottoressa dottore dottssa dr drssa prof professor professore professoressa avv avvocato avvocata ing
ingegner ingegnere geom geometra arch architetto don donna suor suora fra padre frate zio zia nonno nonna maestra maestro onorevole on cav sindaco presidente ministro
""",
    near="""
grazie ciao salve buongiorno buonasera cara caro carissima carissimo gentile gentilissima gentilissimo egregio saluti baci bacio abbraccio amico amica amici fratello sorella
madre padre mamma papà babbo figlio figlia marito moglie compagno compagna fidanzato fidanzata ragazzo ragazza capo vicino vicina cugino cugina zio zia nonno nonna nipote
cognato cognata suocera suocero collega coinquilino coinquilina commessa commesso cameriere cameriera operatore operatrice tecnico corriere medico parrucchiera
responsabile titolare avvocato con a per e da ed firmato bravo brava complimenti auguri tvb ad
""",
    named="chiamo chiama chiamano chiamava chiamavano chiamata chiamato nome firmato",
    called="mi chiamo, si chiama, si chiamava",
    linked="di de del della dei dal dalla lo la li d e von van",
    after="""
è era ha aveva va andava fa faceva e ed o ma non mi ti si ci vi lo la gli le di del della ha dice diceva può poteva vuole voleva con che anche già sta stava sarà deve
""",
)
