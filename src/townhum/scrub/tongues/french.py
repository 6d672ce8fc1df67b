"""French: names have a capital, and many are words as well ("Pierre", "Olive", "Claire")."""

from __future__ import annotations

from townhum.scrub.tongues.speech import speech

_THINGS = """
le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs chaque quelque quelques
plusieurs aucun aucune tout toute tous toutes autre autres même mêmes quel quelle quels quelles deux trois quatre cinq six dix en sans très plus
moins trop si assez petit petite petits petites grand grande grands grandes bon bonne bons bonnes beau belle nouveau nouvelle vieux
vieille
"""
_TITLES = "monsieur madame mademoiselle m mr mme mlle mm dr docteur docteure pr professeur professeure maître père soeur sœur frère oncle tante tonton tata maire"
_NEAR = """
merci bonjour bonsoir salut coucou hello cher chère chers adieu bises bisous bisou cordialement amitiés ami amie amis copain copine pote frère
soeur sœur mère père maman papa fils fille mari femme conjoint conjointe compagnon compagne patron patronne chef cheffe voisin voisine cousin
cousine tante oncle mamie papi papy grand-mère beau-frère belle-sœur neveu nièce collègue coloc proprio vendeur vendeuse conseiller conseillère
livreur technicien serveur serveuse prof médecin avocat avocate avec à pour et par chez selon après dit répond vient signé bravo félicitations
"""
_NAMED = "appelle appelles appelait prénomme nommé nommée surnommé surnommée prénom"
_LINKED = "de du des la le les d van von el ben"
_AFTER = """
est était a avait va allait fait faisait peut pouvait veut voulait doit devait sera serait et ou ne n m me te se s nous vous lui de du des d avec qui aussi mais
"""

SPEECH = speech(
    "fr",
    things=_THINGS,
    titles=_TITLES,
    near=_NEAR,
    named=_NAMED,
    linked=_LINKED,
    after=_AFTER,
    called="m appelle, s appelle, s appelait, prénomme",
    loose="de d",
)
