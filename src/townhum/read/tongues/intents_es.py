"""What Spanish posts want: seven families of patterns with guards. Data, no logic; written for townhum."""

from __future__ import annotations

from townhum.read.intent_rows import FEELS_BAD, FEELS_GOOD, Intent, pattern, row

_BAD = (
    r"(?:mal[oa]s?|p[eé]sim[oa]s?|fatal(?:es)?|horribles?|terribles?|lent[oa]s?|car[oa]s?|ruidos[oa]s?|defectuos[oa]s?|rot[oa]s?|estropead[oa]s?|averiad[oa]s?|inservibles?"
    r"|in[uú]til(?:es)?|sucio|sucia|frágil(?:es)?|fragil(?:es)?|un (?:asco|desastre|fraude|timo|horror|robo)|una (?:mierda|basura|estafa|porquer[ií]a|verg[uü]enza|decepci[oó]n|pena)|car[ií]sim[oa]s?)"
)
_GOOD = r"(?:genial(?:es)?|excelentes?|perfect[oa]s?|fant[aá]stic[oa]s?|estupend[oa]s?|maravillos[oa]s?|incre[ií]bles?|buen[ií]sim[oa]s?|espectacular(?:es)?|inmejorables?|impecables?|de diez|una maravilla)"
_THING = (
    r"(?:app|aplicaci[oó]n|web|p[aá]gina|m[oó]vil|celular|tel[eé]fono|pantalla|bater[ií]a|c[aá]mara|impresora|router|wifi|internet|red|cobertura|servidor|actualizaci[oó]n|software"
    r"|servicio|atenci[oó]n(?: al cliente)?|soporte|calidad|env[ií]o|entrega|paquete|pedido|embalaje|tapa|jarra|hervidor|tetera|cable|enchufe|asa|filtro|precio|comida|hotel|habitaci[oó]n"
    r"|personal|tienda|producto|aparato|cacharro|m[aá]quina|motor|bot[oó]n|manual)"
)
_OUR = r"(?:el|la|los|las|mi|mis|tu|su|sus|vuestr[oa]s?|nuestr[oa]s?|est[eoa]s?|es[eoa]s?)"

INTENTS = (
    Intent(
        "question",
        (
            row(
                "? ¿",
                r"¿[^?]{4,}\?(?!!)",
                r"(?:^|[.!,:;\]]\s*|\b(?:y|pero|hola|oye|oigan|chicos|gente)\s+)(?:qu[eé]|cu[aá]ndo|d[oó]nde|cu[aá]l(?:es)?|qui[eé]n(?:es)?|por ?qu[eé]|c[oó]mo|cu[aá]nto|alguien|hay|es|son|tiene[ns]?|puedo|puede[ns]?|se puede|sabe[ns]?|sab[eé]is|vale la pena|funciona)\b[^.!?]{3,}\?(?!!)",
            ),
        ),
        pattern(r"\bno\?$", r"\bverdad\?", r"\ben serio\?", r"\bqu[eé] (?:co[ñn]o|carajo|mierda|demonios)\b", r"\bpregunt(?:a|o|[eé]|an|aron)\b"),
    ),
    Intent(
        "complaint",
        (
            row(
                "mal pesim pésim fatal horrib terrib lent car ruidos defectuos rot estropead averiad inservib inútil inutil suci frágil fragil asco desastre fraude timo horror robo mierda basura estafa porquer vergüenza verguenza decepci pena",
                rf"\b{_THING}\s+(?:\w+\s+)?(?:es|est[aá]n?|son|era|fue|va|viene|sale|me parece|parece|lleg[oó])\s+(?:(?:muy|tan|tod[oa]|siempre|ya|realmente|demasiado|bastante|totalmente|completamente|otra vez)\s+)*{_BAD}\b",
                rf"\b(?:mal[ao]s?|p[eé]sim[oa]s?|horrible|terrible|vaya|qu[eé] (?:mal[oa]?|asco de|mierda de))\s+(?:\w+\s+)?{_THING}\b",
            ),
            row(
                "no nunca deja dejó",
                rf"\b{_OUR}\s+(?:\w+\s+)?{_THING}\s+(?:\w+\s+){{0,2}}?(?:no|nunca|ya no)\s+(?:me |se |nos )?(?:funciona|carga|abre|cierra|enciende|conecta|dura|llega|sirve|responde|arranca|va|contestan?)\w*",
                r"\b(?:no|ya no|nunca)\s+(?:me\s+|nos\s+)?(?:funciona|carga|enciende|sirve|arranca|contestan|responden|ha llegado|han respondido|lleg[oó])\b",
                r"\bdej[oó] de funcionar\b|\bno (?:lo |la |os lo |se lo )?recomiendo\b|\bno vale (?:la pena|lo que cuesta|nada)\b",
                r"\bnunca m[aá]s\s+(?:\w+\s+){0,3}?(?:compr|ped|us|vuelvo|volver)\w*|\bno (?:vuelvo|volver[eé]|pienso volver) a (?:comprar|pedir|usar|ir)\b",
            ),
            row(
                "gotea pierde rompió rompio rompe cae cuelga bloquea falla oxida apesta huele cierra",
                rf"\b{_THING}\s+(?:\w+\s+){{0,2}}?(?:gotea|pierde (?:agua|aceite)|se (?:rompi[oó]|rompe|cae|cuelga|bloquea|cierra|oxida|apaga)|falla|huele mal|apesta)\b",
                r"\bse (?:me |nos )?(?:ha roto|rompi[oó]|estrope[oó]|ha estropeado|cuelga|bloquea)\b",
            ),
            row("dinero devol reembols reclam", r"\b(?:quiero|exijo|pido)\s+(?:que me devuelvan\s+)?(?:\w+\s+)?(?:mi dinero|el dinero|reembolso|devoluci[oó]n)\b|\b(?:tirar|perder) el dinero\b|\bdinero tirado\b"),
            row(
                "decepcionad defraudad hart cansad enfadad indignad insatisfech",
                r"\b(?:muy|tan|estoy|estamos|totalmente|bastante|s[uú]per)\s+(?:decepcionad[oa]s?|defraudad[oa]s?|hart[oa]s?|enfadad[oa]s?|indignad[oa]s?|insatisfech[oa]s?)\s+(?:con|de|por)\b",
            ),
            row(
                "esperando llevo llevamos sigo seguimos",
                r"\b(?:llevo|llevamos|sigo|seguimos)\s+(?:\w+\s+){0,5}?(?:esperando|sin (?:respuesta|recibir|internet|servicio|noticias|soluci[oó]n))\b",
            ),
            row("estafa timo robo tomadura", r"\b(?:es|son|esto es|menuda|vaya|puro|pura|un|una)\s+(?:estafa|timo|robo|tomadura de pelo)\b"),
        ),
        pattern(
            r"\b(?:no|nunca)\s+(?:\w+\s+)?(?:est[aá]|es|son|fue)\s+(?:nada\s+|tan\s+)?mal[oa]?\b|\bnada mal\b|\bsin (?:ning[uú]n )?problemas?\b",
            r"\b(?:pel[ií]cula|peli|serie|libro|jugador|equipo|partido|[aá]rbitro|gobierno|presidente|canci[oó]n|d[ií]a|clima)\b",
        ),
        FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            row(
                "gracias encanta recomiend genial excelent perfect fant estupend maravill incre buen espectac inmejor impecab diez content satisfech enhorabuena felicid mejor feliz bravo",
                r"\b(?:muchas |mil |muchísimas )?gracias\s+(?:\w+\s+|\[\w+\]\s*){0,4}?(?:por|a)\b",
                r"\bme\s+(?:encantan?|ha encantado|encant[oó]|flipan?|fascinan?)\s+(?:el|la|los|las|mi|este|esta|vuestr\w+|su|como|c[oó]mo)\b",
                r"\b(?:lo|la|los|las|os lo|muy)\s+(?:recomiendo|recomendable|recomendad[oa])\b|\b(?:100|cien) ?% recomend\w+|\brecomiendo (?:much[ií]simo|mucho|totalmente|sin duda|este|esta|el|la)\b",
                rf"\b{_GOOD}\s+(?:\w+\s+)?(?:{_THING}|trabajo|trato|equipo|idea)\b|\b{_THING}\s+{_GOOD}(?=\W|$)",
                rf"\b(?:es|est[aá]|son|fue|va|funciona|sali[oó])\s+(?:(?:muy|tan|s[uú]per|realmente|simplemente)\s+)?{_GOOD}(?=\W|$)",
                r"\b(?:muy|s[uú]per|totalmente|encantad[oa] y)\s+(?:content[oa]s?|satisfech[oa]s?|feliz|encantad[oa]s?)\s+con\b",
                r"\b(?:enhorabuena|felicidades|felicitaciones|bravo)\s+(?:\w+\s+)?(?:a|por)\b",
                r"\b(?:el|la|los|las) mejor(?:es)?\s+(?:\w+\s+){1,4}(?:del mundo|de todos|que he|de mi vida|que hay)\b",
            ),
        ),
        pattern(r"\bno\s+(?:\w+\s+){0,2}(?:recomiendo|recomendable|encanta|" + _GOOD + r")", r"\bgracias por nada\b|\bno,? gracias\b", r"\?"),
        FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            row(
                "ojalá ojala estaría estaria sería seria molaría molaria gustaría gustaria",
                r"\bojal[aá]\s+(?:\w+\s+){0,3}?(?:pusier\w+|añad\w+|hicier\w+|tuvier\w+|sacar\w+|agreg\w+|inclu\w+|permit\w+|vendier\w+|hubier\w+|trajer\w+)\b",
                r"\b(?:estar[ií]a|ser[ií]a|molar[ií]a)\s+(?:\w+\s+)?(?:bien|genial|bueno|buen[ií]simo|[uú]til|guay|mejor)\s+(?:\w+\s+)?(?:que|si|poder|tener)\b",
                r"\b(?:me|nos) gustar[ií]a (?:que (?:\w+\s+)?(?:añad|pus|agreg|tuvier|inclu|hubier|permit)|poder|ver|tener)\w*",
            ),
            row(
                "por favor porfa pueden podéis podeis podrían podrian podríais",
                r"\b(?:por ?fa(?:vor)?)\s*,?\s*(?:\w+\s+){0,2}?(?:añad(?:an|id|e)|pong(?:an|áis)|poned|agreg(?:uen|ad|a)|inclu(?:yan|id)|traigan|vuelvan a|mejor(?:en|ad)|saquen|hagan una (?:versi[oó]n|opci[oó]n))\b",
                r"\b(?:pueden|pod[eé]is|podr[ií]an|podr[ií]ais|se puede)\s+(?:\w+\s+)?(?:añadir|poner una?|agregar|incluir|habilitar|volver a|implementar)\b",
            ),
            row(
                "deber falta faltan necesita hace",
                r"\b(?:deber[ií]an?|deber[ií]ais|tendr[ií]an? que|tienen que)\s+(?:\w+\s+)?(?:añadir|poner|agregar|incluir|permitir|sacar|tener una?|ofrecer|vender|mejorar)\b",
                rf"\b(?:le |les |os )?(?:falta|faltan|hace falta|s[oó]lo falta|necesita)\s+(?:\w+\s+)?(?:una?|m[aá]s|poder)\s+(?:\w+\s+)?(?:opci[oó]n|funci[oó]n|bot[oó]n|modo|indicador|versi[oó]n|{_THING})\b",
            ),
            row("cuándo cuando qué que", r"\bpor ?qu[eé] no (?:hay|tiene|existe|sacan|añaden|ponen|venden) (?:una?|m[aá]s|opci[oó]n)\b|\bpara cu[aá]ndo (?:una?|el|la)\b"),
        ),
        pattern(r"\bno deber[ií]an?\b", r"\b(?:dios|ley|leyes|gobierno|gol|equipo|entrenador|cumpleaños|novi[oa])\b"),
    ),
    Intent(
        "purchase_intent",
        (
            row(
                "compr ped encarg pill",
                r"\b(?:quiero|voy a|vamos a|queremos|pienso|necesito|tengo que|me gustar[ií]a|estoy (?:pensando en|por|a punto de|decidid[oa] a)|planeo|quisiera|toca|me quiero|me voy a)\s+(?:\w+\s+)?(?:comprar(?:me|lo|la|nos)?|pedir(?:me)? (?:un|una|el|la)|encargar|pillar(?:me)?|ir a comprar)\b",
                r"\bme (?:comprar[eé]|pillar[eé]|compro (?:un|una|el|la))\b",
                r"\bd[oó]nde (?:\w+\s+)?(?:compr(?:ar|o|[aá]is|an|arlo|arla)|venden|puedo (?:comprar|conseguir|encontrar)|se compra|consigo)\b",
                r"\b(?:me lo|me la|lo|la) (?:compro|pillo)\s*\?|\bvale la pena comprar(?:lo|la|me)?\b|\bcu[aá]l (?:me )?(?:compro|recomend[aá]is (?:comprar)?)\b",
            ),
            row("busco buscando", r"\b(?:busco|estoy buscando|buscamos)\s+(?:un|una)\s+(?:\w+\s+){0,2}(?:nuev[oa]|buen[oa]?|barat[oa]|silencios[oa]|de segunda mano)\b"),
        ),
        pattern(r"\bno\s+(?:\w+\s+){0,2}(?:comprar|quiero comprar|voy a comprar|pienso comprar)\b", r"\bnunca m[aá]s\b|\bcomprar (?:votos|el pan|tiempo)\b"),
    ),
    Intent(
        "switching",
        (
            row(
                "cancel dado doy dar baja cambi pas desinstal devol devuel",
                r"\b(?:he|hemos|acabo de|voy a|vamos a|estoy por|ya)\s+(?:\w+\s+)?(?:cancel\w+|desinstal\w+|dar(?:me|nos)? de baja|dado de baja|cambi(?:ado|ar(?:me|nos)?) (?:a|de|por|para)|pasado a|devolver(?:lo|la)?|devuelto)\b",
                r"\bme (?:doy|di|he dado|dar[eé]|voy a dar|cambio|paso|cambi[eé]|pas[eé])\s+(?:de baja|a|de (?:compañ[ií]a|operador\w*))\s*\b",
                r"\b(?:lo|la|los|las)\s+(?:he devuelto|devolv[ií]|devuelvo|voy a devolver|hemos devuelto)\b",
            ),
            row("nunca más vuelvo volver", r"\bnunca m[aá]s\s+(?:\w+\s+){0,3}?(?:compr|ped|us|vuelvo|volver|contrat)\w*|\bno (?:vuelvo|volver[eé]|pienso volver|volveremos)(?: a)?(?: (?:comprar|pedir|usar|ir|contratar|pisar))?\b"),
            row("client", r"\b(?:han perdido|perdieron|pierden|hab[eé]is perdido)\s+(?:a\s+)?(?:un|una|otro|otra)?\s*(?:buen\s+)?client[ea]\b|\b(?:fui|era) client[ea]\b"),
            row("competencia otra otro", r"\bme (?:voy|ir[eé]|paso|pasar[eé]|cambio) (?:a|con) (?:la competencia|otra (?:compañ[ií]a|empresa|tienda|marca)|otro (?:operador|proveedor|banco))\b"),
        ),
        pattern(r"\bno\s+(?:\w+\s+)?(?:cancel|desinstal|cambi)\w*", r"\b(?:pañal\w*|tema|ropa|casa|look|pelo|trabajo|opini[oó]n|idea|canal|vida|a mejor)\b"),
    ),
    Intent(
        "comparison",
        (
            row(
                "que & mejor peor más mas menos",
                r"(?<!\bel )(?<!\bla )(?<!\blos )(?<!\blas )\b(?:mejor(?:es)?|peor(?:es)?)\s+(?:\w+\s+){0,2}?que\s+(?!(?:nunca|nada|yo|eso|antes|esperaba|pensaba|ayer|se|te|me|no|lo|vay\w+|sea)\b)(?:el|la|los|las|mi|un|una|otr[oa]s?|est[ea]|\[|@|\w{4,})",
                r"\b(?:m[aá]s|menos)\s+(?:r[aá]pid[oa]|lent[oa]|barat[oa]|car[oa]|silencios[oa]|ruidos[oa]|fiable|pr[aá]ctic[oa]|grande|pequeñ[oa]|f[aá]cil|resistente|bonit[oa]|c[oó]mod[oa])s?\s+que\s+(?!(?:nunca|nada|antes|esperaba|pensaba)\b)",
            ),
            row("compar prefier", r"\b(?:comparad[oa]s?|en comparaci[oó]n)\s+con\b|\bprefiero\s+(?:\w+\s+){1,4}(?:a|antes que|que)\s+(?:el|la|los|las|un|una|\[)"),
        ),
        pattern(r"\b(?:nada|nadie|qu[eé])\s+(?:\w+\s+){0,2}(?:mejor|peor)\s+que\b"),
    ),
)  # fmt: skip
