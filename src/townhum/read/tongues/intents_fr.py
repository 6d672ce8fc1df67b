"""What French posts want: seven families of patterns with guards. Data, no logic; written for townhum."""

from __future__ import annotations

from townhum.read.intent_rows import FEELS_BAD, FEELS_GOOD, Intent, pattern, row

_BAD = (
    r"(?:mauvaise?s?|nul(?:le)?s?|horribles?|affreu(?:x|ses?)|lamentables?|d[eé]plorables?|catastrophiques?|inadmissibles?|inacceptables?|lent(?:e)?s?|trop ch[eè]re?s?|bruyante?s?"
    r"|cass[eé]e?s?|d[eé]fectueu(?:x|ses?)|en panne|hors service|inutilisables?|fragiles?|sales?|pourrie?s?|d[eé]cevante?s?|hors de prix|[aà] chier|minables?|m[eé]diocres?"
    r"|une (?:honte|catastrophe|arnaque|blague|escroquerie|d[eé]ception|horreur|merde)|de la merde|un (?:scandale|d[eé]sastre|cauchemar))"
)
_GOOD = r"(?:g[eé]nial(?:e|es|aux)?|excellente?s?|parfaite?s?|super|top|superbes?|magnifiques?|formidables?|fantastiques?|incroyables?|impeccables?|nickel|au top|extraordinaires?)"
_THING = (
    r"(?:appli(?:cation)?|app|site|portable|t[eé]l[eé]phone|[eé]cran|batterie|appareil|cam[eé]ra|imprimante|routeur|wifi|box|internet|r[eé]seau|serveur|mise [aà] jour|logiciel"
    r"|service(?: client| apr[eè]s[- ]vente)?|sav|support|assistance|qualit[eé]|livraison|colis|commande|emballage|couvercle|bouilloire|carafe|th[eé]i[eè]re|c[aâ]ble|prise|poign[eé]e"
    r"|joint|filtre|prix|repas|h[oô]tel|chambre|personnel|magasin|produit|machine|moteur|bouton|notice)"
)
_OUR = r"(?:le|la|les|mon|ma|mes|ton|ta|votre|vos|notre|nos|ce|cet|cette|ces|leurs?|l['\u2019])"

INTENTS = (
    Intent(
        "question",
        (
            row(
                "?",
                r"(?:^|[.!?,:;\]]\s*|\b(?:et|mais|donc|bonjour|salut|dites|hello|coucou|svp)\s+)(?:qui|que|qu['\u2019]|quoi|quand|o[uù]|quel(?:le)?s?|pourquoi|comment|combien|est[- ]ce|c['\u2019]est|y a[- ]t[- ]il|quelqu['\u2019]un"
                r"|savez|sais|peut[- ]on|puis[- ]je|peux|pouvez|avez|as|a[- ]t[- ]on|faut|vaut|ça|ca|existe|connaissez|connais|une? (?:id[eé]e|avis|conseil))\b[^.!?]{3,}\?(?!!)",
                r"\b(?:est[- ]ce qu(?:e|['\u2019])|\w+[- ](?:vous|tu|on|il|elle|ils|elles|je))\b[^.!?]{3,}\?",
            ),
        ),
        pattern(r"\bn['\u2019]est[- ]ce pas\b", r"\bs[eé]rieusement\s*\?", r"\bc['\u2019]est quoi (?:ce|cette) (?:merde|bordel)\b", r"\bje me demande\b"),
    ),
    Intent(
        "complaint",
        (
            row(
                "mauvais nul horrib affreu lamentab déplor deplor catastroph inadmis inaccept lent cher chère bruyant cass défect defect panne hors inutilis fragil sale pourri décev decev chier minab médioc medioc honte arnaque blague escroq décep decep merde scandale désastre cauchemar",
                rf"\b{_THING}\s+(?:\w+\s+)?(?:est|sont|était|reste|semble|arrive)\s+(?:(?:vraiment|tr[eè]s|trop|si|tellement|toujours|encore|d[eé]j[aà]|compl[eè]tement|franchement|assez|juste|bien|plus que)\s+)*{_BAD}",
                rf"\b(?:mauvaise?|horrible|nulle?|lamentable|quelle? (?:mauvaise?|horrible))\s+(?:\w+\s+)?{_THING}\b",
                r"\bc['\u2019]est (?:vraiment |juste |carr[eé]ment |franchement |trop )?(?:une (?:honte|arnaque|escroquerie|blague|catastrophe|merde)|de la merde|un scandale|inadmissible|inacceptable|nul|scandaleux)",
            ),
            row(
                "marche fonctionne charge ouvre ferme allume connecte tient répond repond démarre arrive",
                rf"\b{_OUR}\s*(?:\w+\s+)?{_THING}\s+(?:\w+\s+)?(?:ne |n['\u2019])?(?:marche|fonctionne|charge|s['\u2019]?ouvre|se ferme|s['\u2019]?allume|se connecte|tient|r[eé]pond|d[eé]marre|arrive)\w*\s+(?:\w+\s+)?(?:pas|plus|jamais)\b",
                r"\b(?:ça|ca|rien|il|elle)\s+(?:ne\s+)?(?:marche|fonctionne)\s+(?:\w+\s+)?(?:pas|plus|jamais)\b|\brien ne (?:marche|fonctionne)\b",
            ),
            row(
                "plus jamais recommande conseille achet acheter",
                r"\bplus jamais\s+(?:\w+\s+){0,3}?(?:ach[eè]t|command|cher? eux|ici|cette)\w*|\b(?:je|nous) n['\u2019]?(?:e )?(?:ach[eè]te\w*|command\w*|reviend\w*)\s+plus\b",
                r"\b(?:je )?(?:ne )?(?:recommande|conseille)\s+(?:vraiment |absolument |surtout )?pas\b|\b[aà] (?:[eé]viter|fuir)\b|\bn['\u2019]achetez (?:pas|surtout pas|jamais)\b",
            ),
            row(
                "fuit fuite casse cassé lâche plante bug rouille pue chauffe",
                rf"\b(?:{_THING}|elle|il|qui)\s+(?:\w+\s+){{0,2}}?(?:fuit|fuyait|plante|rouille|pue|l[aâ]che|s['\u2019]est cass[eé]e?|a (?:cass[eé]|l[aâ]ch[eé]|plant[eé]|rouill[eé]))\b",
                r"\b(?:bugs?|fuites?)\b[^.!?]{0,20}\b(?:partout|sans arr[eê]t|tout le temps|depuis)\b",
            ),
            row("rembours argent", r"\b(?:je veux|j['\u2019]exige|je demande|j['\u2019]attends)\s+(?:\w+\s+)?(?:[eê]tre rembours\w+|remboursement|mon remboursement|mon argent)\b|\bargent (?:jet[eé]|foutu|perdu)\b"),
            row(
                "déçu decu déçue decue deçu marre mécontent énervé",
                r"\b(?:tr[eè]s|trop|vraiment|tellement|je suis|nous sommes|on est|super|assez)\s+(?:d[eé]çue?s?|decue?s?|m[eé]contente?s?|[eé]nerv[eé]e?s?)\s+(?:par|de|du|des|d['\u2019])"
                r"|\b(?:marre|ras le bol) (?:de|du|des) (?:\w+\s+){0,2}?" + _THING + r"\b",
            ),
            row("attend attends attente toujours réponse reponse nouvelles", r"\b(?:j['\u2019]attends|nous attendons|on attend|toujours|encore)\s+(?:\w+\s+){0,3}?(?:pas de (?:r[eé]ponse|nouvelles|colis|livraison)|(?:mon|ma|notre) (?:colis|commande|remboursement|livraison)|aucune? (?:r[eé]ponse|nouvelle))\b|\b(?:aucune|pas de|z[eé]ro) r[eé]ponse\b"),
            row("arnaque arnaqu escroc vol", r"\b(?:arnaqu(?:e|es|eurs?|[eé]e?s?)|escrocs?|escroquerie)\b"),
        ),
        pattern(
            r"\bpas (?:si |trop )?(?:mal|mauvaise?s?|d[eé]çue?s?)\b|\baucun probl[eè]me\b|\bsans (?:aucun )?probl[eè]me\b",
            r"\b(?:film|s[eé]rie|livre|joueur|[eé]quipe|match|arbitre|gouvernement|ministre|pr[eé]sident|chanson|m[eé]t[eé]o|politique)\b",
        ),
        FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            row(
                "merci adore recommand génial genial excellent parfait super top superb magnif formid fantast incroy impecc nickel extraord ravi content satisf bravo félicit felicit chapeau meilleur",
                r"\b(?:merci|un grand merci|mille mercis)\s+(?:\w+\s+|\[\w+\]\s*){0,4}?(?:pour|de|d['\u2019]|[aà])",
                r"\b(?:j['\u2019]|on |nous )ador(?:e|ons)\s+(?:le|la|les|mon|ma|mes|ce|cette|vos|votre|l['\u2019])",
                r"\b(?:je )?(?:le |la |les |vous )?recommande\s+(?:vivement|fortement|[aà] (?:tous|100)|sans h[eé]siter|les yeux ferm[eé]s|cette?|ce|le|la)",
                rf"\b{_GOOD}\s+(?:\w+\s+)?(?:{_THING}|travail|[eé]quipe|accueil|id[eé]e|exp[eé]rience)\b|\b(?:{_THING}|travail|accueil|[eé]quipe)\s+{_GOOD}(?=\W|$)",
                rf"\b(?:est|sont|c['\u2019]est|était|marche|fonctionne)\s+(?:(?:vraiment|tr[eè]s|trop|juste|tout simplement|tellement|absolument)\s+)*{_GOOD}(?=\W|$)",
                r"\b(?:tr[eè]s|super|vraiment|trop|pleinement|enti[eè]rement)\s+(?:contente?s?|satisfaite?s?|ravie?s?|heureu(?:x|ses?))\s+(?:de|du|des|d['\u2019])|\bravie?s? d(?:e|u|es|['\u2019])",
                r"\b(?:bravo|f[eé]licitations|chapeau)\s+(?:\w+\s+)?(?:[aà]|au|aux|pour)\b",
                r"\b(?:le|la|les) meilleure?s?\s+(?:\w+\s+){1,4}(?:que j['\u2019]ai|du monde|de tous|jamais|au monde)",
            ),
        ),
        pattern(r"\b(?:ne|n['\u2019]|pas|jamais)\s*(?:\w+\s+){0,2}(?:recommande|content|satisfait|" + _GOOD + r")", r"\bmerci pour rien\b|\bnon,? merci\b|\bsans fa[cç]on\b", r"\?"),
        FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            row(
                "serait aimerai aimerais aimerions voudrai souhait vivement",
                r"\b(?:ce |ça |ca )?serait\s+(?:\w+\s+)?(?:bien|cool|g[eé]nial|super|top|pratique|sympa|utile|mieux|chouette)\s+(?:de (?:pouvoir|mettre|rajouter|ajouter|proposer|faire)|que|qu['\u2019]|si|d['\u2019]avoir|d['\u2019]ajouter)",
                r"\b(?:j['\u2019]aimerais|on aimerait|nous aimerions|je voudrais|je souhaiterais?)\s+(?:\w+\s+)?(?:pouvoir|avoir (?:une?|la possibilit[eé]|l['\u2019]option)|que vous|voir (?:une?|arriver)|qu['\u2019]il y ait)",
                r"\bvivement (?:une?|l['\u2019]|la) (?:\w+\s+)?(?:option|version|mise [aà] jour|fonction\w*)",
            ),
            row(
                "pouvez pourriez pourrait possible svp ajoutez ajouter rajout mettez remettez proposez",
                r"\b(?:pouvez[- ]vous|pourriez[- ]vous|pouvez|peut[- ]on|pourrait[- ]on|est[- ]il possible d['\u2019e]|serait[- ]il possible d['\u2019e])\s*(?:\w+\s+){0,3}?(?:r?ajouter|mettre une?|remettre|proposer|int[eé]grer|inclure|am[eé]liorer|d[eé]velopper|cr[eé]er)\b",
                r"\b(?:svp|s['\u2019]il vous pla[iî]t|merci de|pensez [aà]|veuillez)\s+(?:\w+\s+)?(?:r?ajoute[zr]|mett(?:ez|re)|remett(?:ez|re)|propose[zr]|int[eé]gre[zr]|am[eé]liore[zr])\b|\b(?:r?ajoutez|remettez|proposez)\s+(?:une?|la|le|des|l['\u2019])",
            ),
            row(
                "devriez devrait faudrait manque",
                r"\b(?:vous devriez|ils devraient|on devrait|il faudrait)\s+(?:\w+\s+)?(?:r?ajouter|mettre|proposer|inclure|int[eé]grer|pouvoir|permettre|une (?:option|fonction\w*|version))\b",
                rf"\b(?:il (?:ne )?manque|manque (?:juste|plus que|seulement))\s+(?:\w+\s+){{0,2}}?(?:une?|la|le|des|l['\u2019])\s*(?:\w+\s+)?(?:option|fonction\w*|possibilit[eé]|bouton|mode|affichage|version|{_THING})\b",
            ),
            row("pourquoi quand", r"\bpourquoi (?:n['\u2019]y a[- ]t[- ]il|il n['\u2019]y a|y a|vous n['\u2019]avez|ne pas (?:proposer|mettre)) (?:pas|toujours pas)?\b[^.!?]{0,30}\b(?:option|version|app\w*|fonction\w*|bouton)\b|\b[aà] quand (?:une?|la|le|l['\u2019])"),
        ),
        pattern(r"\bne (?:devriez|devraient) pas\b", r"\b(?:dieu|loi|lois|gouvernement|but|[eé]quipe|entra[iî]neur|anniversaire)\b"),
    ),
    Intent(
        "purchase_intent",
        (
            row(
                "achet achèt command prendr prends offr procur",
                r"\b(?:je (?:vais|veux|compte|pense|dois|voudrais|songe [aà])|j['\u2019](?:ai envie d['\u2019e]|h[eé]site [aà]|aimerais|envisage d['\u2019e])|on (?:va|veut|compte)|nous (?:allons|voulons))\s*(?:\w+\s+){0,2}?(?:m['\u2019]|me |nous )?(?:l['\u2019])?(?:acheter|commander|offrir|procurer|prendre (?:une?|le|la|cette?) (?:nouve\w+|\w*phone|portable|ordi\w*|t[eé]l[eé]|bouilloire|abonnement))\b",
                r"\bje (?:m['\u2019]ach[eè]te|m['\u2019]offre|me commande|vais m['\u2019]en (?:acheter|prendre)|craque (?:pour|sur))\b",
                r"\bo[uù] (?:\w+\s+)?(?:acheter|trouver|commander|puis[- ]je (?:acheter|trouver)|peut[- ]on (?:acheter|trouver|commander)|l['\u2019]acheter)\b",
                r"\bje (?:l['\u2019]|la |le )?(?:ach[eè]te|prends)\s*\?|\b(?:vaut|vaudrait) (?:le coup|la peine) d['\u2019](?:l['\u2019])?acheter\b|\b(?:lequel|laquelle|quel \w+) (?:acheter|prendre)\b",
            ),
            row("cherche", r"\b(?:je |nous |on )?cherch(?:e|ons)\s+(?:[aà] acheter|une?)\s+(?:\w+\s+){0,2}(?:neu(?:f|ve)|pas (?:trop )?ch[eè]re?|silencieu(?:x|se)|d['\u2019]occasion|de qualit[eé]|fiable)\b|\bcherche [aà] acheter\b"),
        ),
        pattern(r"\b(?:ne|n['\u2019])\s*(?:\w+\s+){0,3}(?:ach[eè]t\w*|command\w*)\s+(?:pas|plus|jamais)\b|\b(?:pas|plus|jamais) (?:\w+\s+)?(?:l['\u2019])?acheter\b", r"\bplus jamais\b|\bcommander (?:une arm[eé]e|le respect)\b"),
    ),
    Intent(
        "switching",
        (
            row(
                "résili resili annul désabonn desabonn désinstall desinstall chang pass quitt renvoy rendu retourn",
                r"\b(?:j['\u2019]ai|je vais|je viens de|nous avons|on a|je|on va|nous allons)\s+(?:\w+\s+)?(?:r[eé]sili[eé]\w*|r[eé]silier|annul[eé](?:r)? (?:mon|ma|notre)|d[eé]sabonn[eé]\w*|me d[eé]sabonner|d[eé]sinstall[eé]\w*|chang[eé]r? (?:d['\u2019]|de )(?:op[eé]rateur|banque|fournisseur|marque|appli\w*|forfait)|quitt(?:e|[eé]|er) (?:\w+\s+)?(?:\[|@|cette|ce|orange|free|sfr|bouygues))",
                r"\bje (?:passe|suis pass[eé]e?|vais passer|repasse)\s+(?:chez|[aà] la concurrence|sur|[aà] (?:\[|@))",
                r"\b(?:je (?:l['\u2019]ai|la|le|les|vais (?:la|le|les))|on l['\u2019]a)\s+(?:renvoy\w+|renvoie|retourn\w+|rend(?:s|re|ue?))\b",
            ),
            row("plus jamais", r"\bplus jamais\s+(?:\w+\s+){0,3}?(?:ach[eè]t|command|chez|ici|je n['\u2019]?)\w*|\bje n['\u2019]?(?:e )?(?:ach[eè]terai|commanderai|reviendrai|retournerai|mettrai)\s+(?:plus|jamais)\b"),
            row("client", r"\b(?:vous (?:venez de perdre|avez perdu|perdez)|perdu)\s+(?:une?\s+)?(?:\w+\s+)?client(?:e)?\b|\b(?:[eé]tais|ex[- ])client(?:e)?\b"),
            row("concurrence ailleurs", r"\b(?:j['\u2019]irai|je vais (?:aller )?|on ira|j['\u2019]ach[eè]terai|je (?:pars|file))\s*(?:\w+\s+){0,2}?(?:ailleurs|[aà] la concurrence)\b"),
        ),
        pattern(r"\bne\s+(?:\w+\s+)?(?:change|quitte|r[eé]silie)\w*\s+pas\b", r"\b(?:changer d['\u2019](?:avis|air|id[eé]e)|couche\w*|boulot|[eé]cole|coiffure|vie|sujet)\b"),
    ),
    Intent(
        "comparison",
        (
            row(
                "que qu & mieux meilleur pire plus moins",
                r"\b(?:mieux|meilleure?s?|pires?)\s+(?:\w+\s+){0,2}?qu(?:e\s+|['\u2019])(?!(?:jamais|rien|je|pr[eé]vu|ça|ca|avant|d['\u2019]habitude|hier|vous|tu|on|possible|c['\u2019]est)\b)(?:le|la|les|l['\u2019]|mon|ma|une?|d['\u2019]autres|l['\u2019]autre|celle?|ceux|chez|\[|@|\w{4,})",
                r"\b(?:plus|moins)\s+(?:rapide|lente?|ch[eè]re?|bruyante?|silencieu(?:x|se)|fiable|pratique|grande?|petite?|facile|solide|jolie?|lourde?|l[eé]g[eè]re?|efficace)s?\s+qu(?:e\s+|['\u2019])(?!(?:jamais|rien|pr[eé]vu|ça|avant|je)\b)",
            ),
            row("compar préfèr prefer", r"\b(?:compar[eé]e?s?|par rapport|en comparaison)\s+(?:[aà]|au|aux|avec|de)\b|\bje pr[eé]f[eè]re\s+(?:\w+\s+){1,4}(?:[aà]|au|plut[oô]t que)\s+(?:la|le|les|l['\u2019]|une?|\[)"),
        ),
        pattern(r"\b(?:rien|personne|quoi)\s+(?:\w+\s+){0,2}(?:mieux|meilleur|pire)\s+qu"),
    ),
)  # fmt: skip
