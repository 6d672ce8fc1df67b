"""What Portuguese posts want: seven families of patterns with guards. Data, no logic; written for townhum."""

from __future__ import annotations

from townhum.read.intent_rows import FEELS_BAD, FEELS_GOOD, Intent, pattern, row

_BAD = (
    r"(?:m[aá]s?|maus?|p[eé]ssim[oa]s?|fra[cq]\w+|horr[ií]ve(?:l|is)|terr[ií]ve(?:l|is)|lent[oa]s?|car[oa]s?|car[ií]ssim[oa]s?|barulhent[oa]s?|defeituos[oa]s?|avariad[oa]s?|quebrad[oa]s?|partid[oa]s?|estragad[oa]s?|danificad[oa]s?"
    r"|in[uú]t(?:il|eis)|suj[oa]s?|fr[aá]ge(?:il|is)|fr[aá]gil|rid[ií]cul[oa]s?|um (?:lixo|desastre|nojo|golpe|horror|roubo|absurdo|inferno)|uma (?:merda|bosta|porcaria|burla|vergonha|decep[cç][aã]o|desilus[aã]o|fraude|palha[cç]ada|piada))"
)
_GOOD = r"(?:[oó]tim[oa]s?|excelentes?|perfeit[oa]s?|fant[aá]stic[oa]s?|maravilhos[oa]s?|incr[ií]ve(?:l|is)|espetacular(?:es)?|impec[aá]ve(?:l|is)|sensacional|genial|top|show|nota (?:10|mil|dez)|cinco estrelas|uma maravilha)"
_THING = (
    r"(?:app|aplicativo|aplica[cç][aã]o|site|p[aá]gina|celular|telem[oó]vel|telefone|tela|ecr[aã]|bateria|c[aâ]mera|c[aâ]mara|impressora|roteador|router|wi-?fi|internet|rede|conex[aã]o|sinal|servidor|atualiza[cç][aã]o|software"
    r"|servi[cç]o|atendimento|apoio(?: ao cliente)?|suporte|qualidade|envio|entrega|encomenda|pacote|pedido|embalagem|tampa|jarra|chaleira|cabo|tomada|al[cç]a|pega|filtro|pre[cç]o|comida|hotel|quarto"
    r"|pessoal|loja|produto|aparelho|m[aá]quina|motor|bot[aã]o|manual|correios)"
)
_OUR = r"(?:[oa]s?|meus?|minhas?|seus?|suas?|voss[oa]s?|noss[oa]s?|est[ea]s?|ess[ea]s?)"
_VERY = r"(?:(?:muito|t[aã]o|super|sempre|j[aá]|realmente|demasiado|bastante|totalmente|completamente|de novo|outra vez|meio)\s+)*"

INTENTS = (
    Intent(
        "question",
        (
            row(
                "?",
                r"(?:^|[.!?,:;\]]\s*|\b(?:e|mas|ol[aá]|oi|gente|galera|pessoal|ok)\s+)(?:o que|que|quando|onde|aonde|qual|quais|quem|por ?que|porqu[eê]|como|quanto|quantos|quantas|algu[eé]m|tem|h[aá]|[eé]|s[aã]o|posso|pode[m]?|d[aá] (?:pra|para)"
                r"|sabe[ms]?|vale a pena|funciona[m]?|existe[m]?|vou|devo|vende[m]?|aceita[m]?)\b[^.!?]{3,}\?(?!!)",
            ),
        ),
        pattern(r"\bn[aã]o [eé]\?$", r"\bn[eé]\?$", r"\bs[eé]rio\?", r"\b(?:que|quem|onde|como) (?:caralho|porra|raio|diabo|merda)\b", r"\bpergunt(?:o-me|ei)\b"),
    ),
    Intent(
        "complaint",
        (
            row(
                "mau má péssim pessim frac horr terr lent car barulh defeit avari quebrad partid estrag danific inút inut suj frág frag rid lixo desastre nojo golpe roubo absurdo inferno merda bosta porcaria burla vergonha decep desilus fraude palha piada",
                rf"\b{_THING}\s+(?:\w+\s+)?(?:[eé]|est[aá]|est[aã]o|s[aã]o|era|foi|veio|chegou|vem|anda|t[aá]|parece)\s+{_VERY}{_BAD}(?=\W|$)",
                rf"\b(?:p[eé]ssim[oa]s?|horr[ií]vel|terr[ií]vel|que (?:p[eé]ssim[oa]|merda de|porcaria de|vergonha de)|porcaria de|merda de)\s+(?:\w+\s+)?{_THING}\b|\b{_THING}\s+(?:p[eé]ssim[oa]s?|horr[ií]ve(?:l|is)|terr[ií]ve(?:l|is)|defeituos[oa]s?)(?=\W|$)",
            ),
            row(
                "não nao nunca parou deixou ninguém ninguem",
                rf"\b{_OUR}\s+(?:\w+\s+)?{_THING}\s+(?:\w+\s+){{0,2}}?(?:n[aã]o|nunca|j[aá] n[aã]o)\s+(?:me |se |nos )?(?:funciona|carrega|abre|fecha|liga|conecta|dura|cheg|presta|responde|arranca|atende)\w*",
                r"\b(?:n[aã]o|j[aá] n[aã]o|nunca)\s+(?:me\s+|nos\s+)?(?:funciona|carrega|liga mais|presta|respondem|atendem|chegou|responderam|entregaram|resolvem)\b|\bningu[eé]m (?:me |nos )?(?:atende|responde|respondeu|resolve)\b",
                r"\b(?:parou|deixou) de funcionar\b|\bn[aã]o (?:o |a |os |as )?recomendo\b|\bn[aã]o vale (?:a pena|o pre[cç]o|o que custa|nada)\b|\bn[aã]o comprem\b",
                r"\bnunca mais\s+(?:\w+\s+){0,3}?(?:compr|pe[cç]|us|volt)\w*|\bn[aã]o (?:volto|vou voltar|torno) a (?:comprar|pedir|usar|ir)\b",
            ),
            row(
                "pinga vaza quebrou partiu avariou estragou trava travou bugou caiu cai fede cheira fecha enferruj aquec",
                rf"\b{_THING}\s+(?:\w+\s+){{0,2}}?(?:pinga|vaza|quebrou|partiu-se|avariou|estragou|trava|travou|bugou|caiu|cai|fecha sozinh[oa]|enferrujou|aquece demais|fede|cheira mal|desliga sozinh[oa])(?=\W|$)",
                r"\b(?:quebrou|avariou|estragou|partiu|travou) (?:logo |na primeira|com \w+ |em \w+ |ao fim|de novo|depois)\b",
            ),
            row("dinheiro devol reembols estorno reclam", r"\b(?:quero|exijo|pe[cç]o)\s+(?:\w+\s+)?(?:meu dinheiro|o dinheiro|o meu dinheiro|reembolso|estorno|devolu[cç][aã]o)\b|\bdinheiro (?:jogado|deitado|mandado) (?:fora|ao lixo|no lixo)\b|\bdevolvam (?:o )?(?:meu )?dinheiro\b"),
            row(
                "decep desilud fart insatisf revolt chatead indign cansad",
                r"\b(?:muito|t[aã]o|estou|estamos|totalmente|bastante|super|t[oô]|tou)\s+(?:decepcionad[oa]s?|desiludid[oa]s?|fart[oa]s?|insatisfeit[oa]s?|revoltad[oa]s?|chatead[oa]s?|indignad[oa]s?)\s+(?:com|d[aeo]s?|por|pel[oa])\b",
            ),
            row(
                "esper aguard",
                r"\b(?:estou|estamos|t[oô]|tou|continuo|ainda)\s+(?:h[aá] \w+ \w+ )?(?:[aà] espera|esperando|aguardando|a aguardar)\b[^.!?]{0,40}\b(?:dias?|semanas?|horas?|meses|m[eê]s|resposta|reembolso|encomenda|pedido|entrega|produto)\b|\bh[aá] (?:mais de )?\w+ (?:dias|semanas|horas|meses) (?:[aà] espera|esperando|sem|que espero|e nada)",
            ),
            row("golpe burla roubo ladr gozar enganac", r"\b(?:[eé]|s[aã]o|isto [eé]|isso [eé]|puro|pura|um|uma|uns|bando de)\s+(?:golpe|golpistas|burla|burl[oõ]es|roubo|ladr[oõ]es|engana[cç][aã]o)\b|\best[aã]o a gozar\b"),
        ),
        pattern(
            r"\bn[aã]o\s+(?:\w+\s+)?(?:est[aá]|[eé]|s[aã]o|foi)\s+(?:nada\s+|t[aã]o\s+)?(?:m[aá]|mau|ruim)\b|\bnada mau\b|\bsem (?:nenhum )?problemas?\b",
            r"\b(?:filme|s[eé]rie|livro|jogador|time|equipa|jogo|[aá]rbitro|governo|presidente|m[uú]sica|tempo|clima|novela)\b",
        ),
        FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            row(
                "obrigad ador amei recomend ótim otim excel perfeit fant maravilh incr espetac impec sensac genial top show nota content satisfeit parab melhor feliz agradec cinco",
                r"\b(?:muit[oa] |mil )?(?:obrigad[oa]s?|obrigad[aã]o|agrade[cç]o)\s+(?:\w+\s+|\[\w+\]\s*){0,4}?(?:pel[oa]s?|por|a|ao|[aà])\b",
                r"\b(?:adoro|adorei|amo|amei)\s+(?:[oa]s?|meus?|minhas?|est[ea]|ess[ea]|voss\w+|como)\b",
                r"\b(?:super |muito |mais que |s[oó] )?recomend(?:o|ad[oa]|ad[ií]ssim[oa])\b(?:\s+(?:muito|a todos|mesmo|demais|vivamente|est[ea]|[oa]))?",
                rf"\b{_GOOD}\s+(?:\w+\s+)?(?:{_THING}|trabalho|equipa|equipe|ideia|experi[eê]ncia|compra)\b|\b{_THING}\s+{_GOOD}(?=\W|$)",
                rf"\b(?:[eé]|est[aá]|s[aã]o|foi|ficou|funciona)\s+{_VERY}{_GOOD}(?=\W|$)",
                r"\b(?:muito|super|bastante|t[aã]o)\s+(?:contente|satisfeit[oa]|feliz|grat[oa])s?\s+com\b",
                r"\bparab[eé]ns\s+(?:\w+\s+)?(?:a|ao|[aà]|aos|pel[oa])(?=\W|$)",
                r"\b[oa]s? melhor(?:es)?\s+(?:\w+\s+){1,4}(?:do mundo|de todos|de sempre|que (?:j[aá] )?(?:comprei|comi|vi|tive)|da minha vida)\b",
            ),
        ),
        pattern(r"\bn[aã]o\s+(?:\w+\s+){0,2}(?:recomend\w*|ador\w+|" + _GOOD + r")", r"\bobrigad[oa] por nada\b|\bn[aã]o,? obrigad[oa]\b", r"\?"),
        FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            row(
                "oxalá oxala tomara seria gostaria gostava podia",
                r"\b(?:oxal[aá]|tomara que)\s+(?:\w+\s+){0,3}?(?:colo(?:cass|qu)em?|pus(?:ess)?em|fizessem|fa[cç]am|tivesse|houvesse|lan[cç](?:ass)?em|adicion(?:ass)?em|vendessem|lancem)\w*",
                r"\bseria\s+(?:\w+\s+)?(?:bom|[oó]timo|legal|fixe|[uú]til|melhor|incr[ií]vel|top|interessante|bacana)\s+(?:\w+\s+)?(?:que|se|poder|ter|uma?)\b",
                r"\b(?:gostaria|gostava|queria) (?:que (?:\w+\s+)?(?:adicion|coloc|pus|inclu|houv|tivess|lan[cç])|de poder|de ver|de ter)\w*|\bbem que podiam?\s+(?:\w+\s+)?(?:ter|colocar|adicionar|p[oô]r|lan[cç]ar|fazer)\b",
            ),
            row(
                "favor podem podiam poderiam adicion coloqu",
                r"\bpor favor\s*,?\s*(?:\w+\s+){0,2}?(?:adicionem|coloquem|ponham|incluam|lancem|melhorem|voltem a|fa[cç]am uma (?:vers[aã]o|op[cç][aã]o))\b|\b(?:adicionem|coloquem|ponham|incluam)\s+(?:uma?|mais|a op[cç][aã]o)\b",
                r"\b(?:podem|podiam|poderiam|d[aá] para|daria para)\s+(?:\w+\s+)?(?:adicionar|p[oô]r uma?|colocar uma?|acrescentar|incluir|implementar|voltar a vender)\b",
            ),
            row(
                "dever falta faltam faltou precisa",
                r"\b(?:deveriam?|deviam?|t[eê]m de|t[eê]m que)\s+(?:\w+\s+)?(?:adicionar|colocar|p[oô]r|incluir|permitir|lan[cç]ar|ter uma?|oferecer|vender|melhorar|acrescentar)\b",
                rf"\b(?:s[oó] )?(?:falta|faltam|faltou|precisa(?:m)? de)\s+(?:\w+\s+)?(?:uma?|mais|poder)\s+(?:\w+\s+)?(?:op[cç][aã]o|fun[cç][aã]o|bot[aã]o|modo|indicador|vers[aã]o|{_THING})\b",
            ),
            row("porque por quando", r"\bpor ?qu[eê] (?:[eé] que )?n[aã]o (?:h[aá]|tem|existe|fazem|lan[cç]am|p[oõ]em|colocam|vendem) (?:uma?|mais|op[cç][aã]o)\b|\b(?:para|pra) quando (?:uma?|[oa])\b"),
        ),
        pattern(r"\bn[aã]o deveriam?\b|\bn[aã]o deviam?\b", r"\b(?:deus|lei|leis|governo|gol|golo|time|equipa|treinador|anivers[aá]rio|namorad[oa])\b"),
    ),
    Intent(
        "purchase_intent",
        (
            row(
                "compr ped encomend",
                r"\b(?:quero|vou|vamos|queremos|penso em|preciso|preciso de|tenho de|tenho que|gostaria de|gostava de|estou (?:pensando em|a pensar em|decidid[oa] a)|t[oô] (?:querendo|pensando em)|pretendo|queria|bora)\s+(?:\w+\s+)?(?:comprar|encomendar|pedir uma?|adquirir)\b",
                r"\bvou (?:comprar|encomendar)(?:-\w+)?\b|\bcompr(?:arei|o j[aá])\b",
                r"\bonde (?:\w+\s+)?(?:compr(?:ar|o|aste|ou|am)|vendem|vende|posso (?:comprar|encontrar|achar)|se compra|consigo|encontro|acho)\b",
                r"\bcompro\s*(?:ou n[aã]o)?\s*\?|\bvale a pena comprar\b|\bqual (?:me )?(?:compro|recomendam|devo comprar|aconselham)\b",
            ),
            row("procuro procurando busco", r"\b(?:procuro|estou [aà] procura de|estou procurando|t[oô] procurando|busco)\s+uma?\s+(?:\w+\s+){0,2}(?:nov[oa]|bom|boa|barat[oa]|silencios[oa]|usad[oa]|em segunda m[aã]o)\b"),
        ),
        pattern(r"\bn[aã]o\s+(?:\w+\s+){0,2}(?:comprar|compro)\b", r"\bnunca mais\b|\bcomprar (?:votos|p[aã]o|tempo|briga)\b"),
    ),
    Intent(
        "switching",
        (
            row(
                "cancel desinstal mud troc devolv rescind migr",
                r"\b(?:j[aá]|acabei de|vou|vamos|estou para|tive de|fui)\s+(?:\w+\s+)?(?:cancel(?:ei|ar|ado)|desinstal(?:ei|ar)|rescind(?:i|ir)|devolv(?:i|er|ido)|mud(?:ei|ar) (?:de|para|pra)|troc(?:ei|ar) (?:de|por)|migr(?:ei|ar))\b",
                r"\b(?:cancelei|desinstalei|rescindi|devolvi|mudei (?:de|para|pra)|troquei (?:de|por)|migrei|passei(?:-me)? para)\s*(?:\w+\s+){0,3}",
                r"\b(?:pedi|vou pedir) (?:o cancelamento|a portabilidade|a rescis[aã]o)\b",
            ),
            row("nunca mais volto voltar", r"\bnunca mais\s+(?:\w+\s+){0,3}?(?:compr|pe[cç]|us|volt|contrat)\w*|\bn[aã]o (?:volto|vou voltar|voltarei|torno)(?: a)?(?: (?:comprar|pedir|usar|ir|contratar|p[oô]r os p[eé]s))?\b"),
            row("client", r"\b(?:perderam|perdem|v[aã]o perder|acabaram de perder)\s+(?:uma?|mais uma?)?\s*(?:bo[am]\s+)?client[e]\b|\b(?:fui|era) cliente\b"),
            row("concorr outra outro", r"\b(?:vou|irei|passo|mudo-me)\s+(?:\w+\s+)?(?:para|pra|pro) (?:a )?(?:concorr[eê]ncia|outra (?:empresa|loja|marca|operadora)|outro (?:operador|banco|fornecedor))\b"),
        ),
        pattern(r"\bn[aã]o\s+(?:\w+\s+)?(?:cancel|desinstal|mud|troc)\w*", r"\b(?:fralda\w*|assunto|roupa|casa|visual|cabelo|emprego|opini[aã]o|ideia|canal|vida|dinheiro)\b"),
    ),
    Intent(
        "comparison",
        (
            row(
                "que & melhor pior mais menos",
                r"(?<!\bo )(?<!\ba )(?<!\bos )(?<!\bas )\b(?:melhor(?:es)?|pior(?:es)?)\s+(?:\w+\s+){0,2}?(?:do )?que\s+(?!(?:nunca|nada|eu|isso|isto|antes|esperava|pensava|ontem|se|te|me|n[aã]o|tudo)\b)(?:[oa]s?|meus?|minhas?|uma?|outr[oa]s?|est[ea]|\[|@|\w{4,})",
                r"\b(?:mais|menos)\s+(?:r[aá]pid[oa]|lent[oa]|barat[oa]|car[oa]|silencios[oa]|barulhent[oa]|confi[aá]vel|fi[aá]vel|pr[aá]tic[oa]|f[aá]cil|resistente|bonit[oa]|c[oó]mod[oa]|leve|pesad[oa])s?\s+(?:do )?que\s+(?!(?:nunca|nada|antes|esperava|pensava)\b)",
            ),
            row("compar prefir", r"\b(?:comparad[oa]s?|em compara[cç][aã]o)\s+(?:com|a|ao|[aà])\b|\bprefiro\s+(?:\w+\s+){1,4}(?:a|ao|[aà]|do que)\s+(?:[oa]s?|uma?|\[)"),
        ),
        pattern(r"\b(?:nada|ningu[eé]m)\s+(?:\w+\s+){0,2}(?:melhor|pior)\s+(?:do )?que\b"),
    ),
)  # fmt: skip
