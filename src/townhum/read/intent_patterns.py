"""The seven families of patterns that show what a post wants, with their guards. English only; data, no logic.

Precision and recall of each, by hand: docs/model-cards.md.
"""

from __future__ import annotations

from townhum.read.intent_rows import (
    BAD,
    FEELS_BAD,
    FEELS_GOOD,
    GOOD,
    MAKER,
    NOT,
    PRODUCT,
    SELF,
    SERVICE,
    THING,
    THINGS,
    Intent,
    pattern,
    row,
)

INTENTS = (
    Intent(
        "question",
        (
            row(
                "?",
                r"(?:^|[.!?,:;\]]\s*|\b(?:and|but|so|or|hey|hi|ok|guys|anyone)\s+)(?:what|when|where|which|who|why|how|is|are|am|was"
            r"|were|do|does|did|can|could|will|would|should|has|have|had|any|anyone|anybody|(?:is|are|do|does|did|ca|wo)n['\u2019]?t"
            r"|(?:what|where|who|how|when)['\u2019]?s)\b[^.!?]{3,}\?(?!!)",
            ),
        ),
        pattern(r"\b(?:did|do) you (?:know|hear)\b", r"\bc['\u2019]?mon\b", r"\bthe (?:fuck|hell)\b", r"\bask(?:s|ed|ing)?\b"),
    ),
    Intent(
        "complaint",
        (
            row(
                "worst terrib horrib awful lousy appall shocking useless crap shit pathetic poor bad garbage trash rubbish junk joke unaccept ridicul disgust mediocre slow overpriced broken defect faulty annoy unreliab flims rude dead down expensive too unusab impossib difficult dirty cold bland dry stale uncomf nois loud cheap disappoint frustrat lack bugg glitch lagg "
                + THINGS,
                rf"\b{BAD}\s+(?:\w+\s+)?(?:{SERVICE}|quality(?! of (?!food|the|sound))|design)\b",
                rf"\b(?:{SERVICE}|quality|{PRODUCT})\s+(?:itself\s+)?(?:is|are|was|were|has been|seems?|sounds?|tasted?|looks?|['\u2019]s)\s+(?:(?:so|very|really|just|absolutely|the|too|pretty|quite|extremely|also|always|still|a bit|a little|a piece of|incredibly|such)\s+)*(?:{BAD}|down again|dead|expensive|too \w+|unusable|impossible|difficult|dirty|cold|bland|dry|stale|uncomfortable|noisy|loud|cheap|cheaply made|disappoint\w+|frustrating|lacking|buggy|glitchy|laggy)\b(?!\s+(?:for (?:me )?(?:not|to)|to see you|he|she|ass))",
            ),
            row(
                "work turn load connect charg respond sync arriv crash freez fit stay hold open start updat play last recogni drop disconnect die dying fail reset restart glitch lag",
                rf"\b(?:my|your|the|this|these|their|our)\s+(?:\w+\s+)?{PRODUCT}\s+(?:still\s+|just\s+|always\s+|also\s+)?(?:(?:is|are|was|were|does|do|did|has|have|wo|will|ca|can|would|could)(?:n['\u2019]?t|\s*not)|stopped|quit|never|keeps?|refuses? to)\s+(?:even\s+|be\s+|ever\s+)?(?:work|turn|load|connect|charge|respond|sync|arriv|crash|freez|fit|stay|hold|open|start|update|play|last|recogni|drop|disconnect|die|dying|fail|reset|restart|glitch|lag)",
            ),
            row(
                "stopped quit keep kept",
                r"\b(?:it|they|which|unit|player|phone|battery)\s+(?:just\s+|has\s+|have\s+|completely\s+|already\s+)?(?:stopped|quit)\s+(?:working|charging|responding|playing)\b",
                r"\b(?:keeps?|kept)\s+(?:crashing|freezing|disconnecting|buffering|restarting|glitching|lagging)\b",
            ),
            row(
                "broke died fell crack leak snapped",
                r"\b(?:it|which|door|screen|player|unit|phone|battery|handle|strap|clip|headset|lid)\s+(?:\w+\s+)?(?:broke|died|fell apart|cracked|leaks?|leaked|snapped)\s+(?:after|within|again|in less|all over|on me)\b",
            ),
            row(
                "refund money",
                r"\b(?:want|demand|give me|getting|asked for|asking for|need)\s+(?:a|my)\s+(?:full\s+)?(?:refund|money back)\b",
                r"\bwaste (?:of|your|my) (?:my |your )?(?:hard[ -]earned )?money\b",
            ),
            row(
                "disappoint frustrat dissatisf fed unimpress annoyed",
                r"\b(?:so|very|really|extremely|beyond|thoroughly|highly|i['\u2019]?m|was|be|a bit|pretty|completely|totally|sorely)\s+(?:disappointed|frustrated|dissatisfied|fed up|unimpressed|annoyed)\s+(?:with|by|in)\s+(?:(?:the|this|my|your|their|our)\s+(?:\w+\s+)?(?:"
            + PRODUCT
            + r"|purchase|customer|services?|experience|company)|\[HANDLE\]|customer|@?"
            + MAKER
            + r")\b(?!\s+(?:world|game|weather|life|media|medias|team))",
            ),
            row(
                "fix work won wait respon reply",
                r"\[HANDLE\][^.!?]{0,60}\b(?:fix (?:this|your|the|it)|not working(?! closely| on| with)|isn['\u2019]?t working|aren['\u2019]?t working|won['\u2019]?t (?:load|open|work|let me)|still waiting (?:for|on)|no (?:response|reply))\b",
            ),
            row(
                "never",
                r"\bnever\s+(?:buy|order|shop|fly|use|buying|ordering|using|flying|purchase|shopping|go|going|eat|eating|return|come|coming)\b(?:\W+\w+){0,6}\W+again\b",
            ),
            row(
                "work",
                r"\b(?:doesn|didn|don|does not|did not|wo|won)(?:['\u2019]?n?['\u2019]?t)?\s+(?:\w+\s+)?work\s+(?:correctly|properly|as advertised|right|with my|anymore|very well)\b",
            ),
            row(
                "hate hating",
                rf"\b(?:hate|hating)\s+(?:my|this|the|these|your|new)\s+(?:\w+\s+)?{PRODUCT}\b",
            ),
            row(
                "suck blows",
                rf"\b(?:{SERVICE}|{PRODUCT}|{MAKER})\s+(?:\w+\s+)?(?:sucks|sucked|blows)\b",
            ),
            row(
                "problem issue trouble",
                rf"\b(?:have|having|had|has|numerous|many|main)\s+(?:\w+\s+)?(?:problems?|issues?|trouble)\s+(?:with|connecting|getting|logging)\s+(?:(?:my|the|this|these|your|our)\s+(?:\w+\s+)?{PRODUCT}|it\b(?! if)|{MAKER})\b",
            ),
            row(
                "recommend buy waste",
                rf"\b(?:would|do|can|could|will)(?:n['\u2019]?t|\s*not|not)\s+(?:\w+\s+)?(?:recommend\s+(?:(?:this|it|these|them|the)\s+)?(?:{PRODUCT}|to any)|buy (?:this|the) {PRODUCT}|waste your money)\b",
            ),
            row(
                "worth",
                r"\b(?:not|isn['\u2019]?t|wasn['\u2019]?t|hardly)\s+(?:even\s+|really\s+)?worth\s+(?:(?:the|your|my)\s+(?:money|price|cost|cash)|\$)",
            ),
            row(
                "waiting hold",
                r"\b(?:still|been)\s+(?:waiting|on hold)\s+(?:for|on|\d|over)\b[^.!?]{0,40}\b(?:order|package|refund|delivery|response|reply|hours?|minutes|mins|weeks|food|shipping|service|support)\b",
            ),
            row(
                "rip false cheaply poorly piece lack",
                r"\b(?:rip[- ]?off\b(?!\s+of)|false advertising|cheaply made|poorly (?:made|designed|built)|(?:this|their|that|it['\u2019]?s a|is a|like a|such a|expensive) piece of (?:crap|junk|garbage)(?!\s+(?:man|guy|person|human))|lack of customer (?:service|support))\b",
            ),
            row(
                "log connect access updat install hear work load",
                r"\b(?:can['\u2019]?t|cannot|couldn['\u2019]?t|unable to|won['\u2019]?t let me)\s+(?:even\s+)?(?:log ?in|connect (?:to (?:my|the|your)|it)|access my|update my|install (?:the|it|this)|hear (?:the|you|anything|me)|get (?:it|the \w+|my \w+) to (?:work|connect|load))\b",
            ),
        ),
        pattern(
            r"\b(?:isn|wasn|aren|weren|haven|not been|not|never been)(?:['\u2019]?t)?\s+(?:\w+\s+)?(?:bad|terrible|disappointed|a waste|the worst)",
            r"\b(?:movie|film|story|plot|comedy|ending|humor|cast|meds|reputation|spell|psyches|bullies|risk|rubbish bin|actor|acting|script|song|episode|seasons?|series|tv show|team|football|players?|girl|book|obama|trump|police|government|president)\b",
            r"\b(?:you will think|work for a|won['\u2019]?t say|what['\u2019]s wrong|going to the game|media['\u2019]?s|no (?:problems?|issues?|complaints?)|without (?:any )?(?:problems?|issues?)|never had (?:a|any)|to live|bad experience|jail|you would think|would think|most would|anyone having|should have some way|low[- ]rent|music video|take (?:that|it) back)\b|(?:n['\u2019]t|\bnot|\bnever) (?:really )?(?:had|have|having|seen) (?:a|any|much|trouble)\b|\b[Bb]ad [Pp]lace\b",
        ),
        FEELS_BAD,
    ),
    Intent(
        "praise",
        (
            row(
                "love thank thx recommend best great amazing awesome kudos shout impress excellent fantastic perfect happy brilliant wonderful props outstanding fabulous superb incredible gorgeous delicious flawless congrat hats satisfied pleased",
                r"\b(?:i|we)\s+(?:\w+\s+){0,2}(?:love|adore)\s+(?:the\s+new\s+|my\s+|your\s+|these\s+)\w+",
                r"\b(?:thanks|thank you|thx|thank u|ty)\s+(?:\w+\s+|\[\w+\]\s+){0,4}for\b",
                r"\b(?:highly|definitely|totally|strongly)\s+recommend",
                rf"\b{GOOD}\s+(?:customer\s+)?(?:service|support|job|work|product|experience|staff|quality|team|food|value|app|performance|show|game|album|song|movie|film|read|article)\b",
                r"\b(?:kudos|props|shout ?out|hats off|well done|bravo|congrats|congratulations)\s+to\b",
                r"\b(?:so|very|really|super|extremely|truly)\s+(?:impressed|pleased|satisfied|happy)\s+(?:with|by)\b",
                r"\b(?:works?|working|worked)\s+(?:\w+\s+)?(?:perfectly|beautifully|flawlessly|wonderfully|brilliantly|like a charm|great)\b",
                rf"\b(?:is|are|was|were)\s+(?:so\s+|absolutely\s+|really\s+|truly\s+|just\s+|simply\s+)?(?:{GOOD}|gorgeous|delicious|flawless)\b",
                r"\bbest\s+(?:\w+\s+){1,3}(?:ever|i['\u2019]?ve ever|i have ever|of all time)\b",
            ),
        ),
        pattern(
            NOT + rf"(?:love|recommend|impressed|happy|pleased|{GOOD}|best)",
            r"\bthanks? (?:you )?for nothing\b|\b(?:no,? thanks?|worst|passive|aggressive|old nightmare)\b",
            r"\b(?:would|could|should|will)\s+(?:have\s+)?be(?:en)?\s+(?:so\s+)?(?:amazing|awesome|great|the best)|\?",
        ),
        FEELS_GOOD,
    ),
    Intent(
        "feature_request",
        (
            row(
                "wish",
                r"\bwish\s+(?:it|they|you|you guys|someone)['\u2019]d\s+(?:add|make (?:another|it|an?)|update|bring back|let|sell|offer|release|support|include|fix)\b|\bwish\s+(?:the|this|that)\s+(?:game|sub|map|menu|camera|phone|player|app|site)\s+(?:had|came with|would have)\s+(?:an?|more|some|better)\b",
                rf"\bwish\s+(?:that\s+)?(?:it|they|\[HANDLE\]|(?:the|my|your|this|these|all)\s+(?:\w+\s+)?{PRODUCT}|@?{MAKER})\s+(?:guys\s+|just\s+|still\s+|also\s+)?(?:had|would (?:add|make|bring|let|sell|offer|release|support|include|allow|do the same|work|use)|came|supported|let|allowed|made|sold|offered|included)\b(?!\s+(?:been|have|accept|die|happen|stop))",
                r"\bwish\s+you\s+(?:guys\s+)?(?:would|could|had)\s+(?:an?\s+(?:option|app|way)|add|make|let|bring|sell|support|offer|include|release|allow)\b",
                r"\bwish\s+there\s+(?:was|were)\s+(?:an?|some|more)\s+(?:\w+\s+){0,2}(?:way to (?!know|tell|explain)|option|button|feature|setting|pages|version|app)",
                r"\bwish\s+(?:it|the \w+)\s+(?:was|were)\s+(?:on (?:this|my)|a flip|available|compatible|possible to|cheaper|bigger|smaller|lighter|faster|longer|live so)\b",
            ),
            row(
                "if",
                r"\b(?:would|it['\u2019]?d|that['\u2019]?d)\s+(?:also\s+)?(?:be|have been)\s+(?:so\s+|really\s+|very\s+|even\s+|much\s+)?(?:nice|great|cool|awesome|good|better|helpful|useful|handy|amazing)\s+if\s+(?:they|you|there|"
            + MAKER
            + r")\s+(?:guys\s+)?(?:added|made|let|had|sold|offered|would|could (?:add|make)|put|included|brought|released|was an?|were an?|gave|have given)\b",
                r"\bif only (?:it|they|there|the (?:app|site|game|camera|phone|player))\s+(?:had (?:an?|some|more)|would (?:add|let|make|play|work)|could (?:add|play|hold|use|let)|played|supported|came (?:with|in)|let|allowed|was an? (?:option|way|button))\b",
            ),
            row(
                "please pls plz",
                r"\[HANDLE\][^.!?]{0,40}\b(?:please|pls|plz)\s+(?:add|bring back|make (?:a|an|it possible)|include|support|enable|implement|consider (?:adding|making)|release)\b",
                r"\b(?:please|pls|plz)\s+(?:add|bring back|implement|enable|consider adding)\b(?!\s+(?:me|ye|you|us)\b)",
                r"\bplease\s+(?:make (?:this|it) happen(?!\s*!)|make (?:another|it (?:so|possible))\s|bring (?:it|this|that|them|the \w+) back|fix (?:the|your|this) (?:app|site|game|bug|servers?|update|link))",
            ),
            row(
                "add bring includ enabl implement option possible",
                r"\b(?:can|could)\s+(?:you|u|we)\s+(?:please\s+|pls\s+|guys\s+|just\s+)*(?:add|bring back|make it possible|include|enable|implement|get an? (?:option|button|feature))\b",
            ),
            row(
                "should need ought",
                rf"\b(?:you|they|\[HANDLE\]|it|@?{MAKER}|(?:the|this|your|reddit) (?:app|site|sub|game|phone|website))\s+(?:guys\s+|really\s+|seriously\s+|definitely\s+){{0,2}}(?:should|needs? to|ought to)\s+(?:really\s+|just\s+|definitely\s+|also\s+)?(?:add|include|offer|let us|allow us|bring back|have (?:an? )?(?:option|button|feature|setting|mode)|introduce|implement|make (?:an?|it (?:easier|possible))|release an?|create an?|come out with|invent|sell)\b",
                r"\bthere (?:should|needs to|ought to) be (?:an?|some)\s+(?:\w+\s+){0,2}(?:option|feature|button|setting|way|app|mode|version|emoji|flair|tag|bot|filter)\b",
                rf"\b(?:it|they|site|app|game|place|restaurant|sub|phone|camera|player|\[\w+\]|{MAKER}|{PRODUCT})\s+(?:really |desperately |definitely |still |also |just )*needs?\s+(?:an?\s+|some\s+|more\s+|better\s+|to (?:be|get)\s+)+(?:\w+\s+)?(?:rework|updates?|redesign|options?|buttons?|mode|filters?|patch|features?|seats|seating|staff|parking|lighting|added|fixed|updated|settings?|version)\b",
                r"\b(?:they|it|there|sub|site|app|game|reddit|twitter|netflix)\s+(?:really |just |also )*(?:should|needs? to|need)\s+(?:really\s+|also\s+)?(?:have|add|get)\s+(?:an?\s+|its own\s+|their own\s+|some\s+|more\s+)?(?:\w+\s+){0,2}(?:category|flair|tag|section|tab|list|option|menu)\b",
            ),
            row(
                "option feature button setting ability",
                r"\b(?:needs?|want|wants)\s+(?:an?\s+)(?:\w+\s+)?(?:option|feature|button|setting|ability)\s+(?:to|for|that|where)\b",
                r"\bfeature (?:request|suggestion)\b",
            ),
            row(
                "hope hoping waiting",
                rf"\b(?:hope|hoping|waiting for)\s+(?:that\s+)?(?:they|you|@?{MAKER}|\[HANDLE\])\s+(?:to\s+|will\s+|guys\s+|finally\s+|eventually\s+|would\s+)*(?:add|bring back|support|implement|include|introduce|bring it to)\b",
            ),
            row(
                "missing suggestion",
                r"\bonly thing (?:that['\u2019]?s |it['\u2019]?s )?missing (?:from \w+ )?is (?:an?|the) (?:\w+ )?(?:option|button|feature|setting|way|mode|burner|slot|port|cable|case|clip|strap|stand|light|version)\b|\bonly suggestion would be\b",
            ),
            row(
                "would & option feature version button support choice add back able ability choose",
                r"\bwould\s+(?:also\s+|really\s+)?(?:be|have been|love|like)\s+(?:an?\s+|so\s+|very\s+|really\s+|nice\s+|great\s+|cool\s+|awesome\s+|good\s+|better\s+|helpful\s+|useful\s+|handy\s+|fantastic\s+)*(?:to\s+(?:see|have|get|be able to)|if)\b[^.!?]{0,40}\b(?:option|feature|version|button|support for|choice|added|brought back|back in (?:the )?(?:game|app|stock|store|shops?)|ability|choose)\b",
            ),
            row(
                "could",
                rf"\b(?:place|restaurant|app|site|game|menu|hotel|staff|sub|{PRODUCT})\s+(?:really\s+|definitely\s+|certainly\s+)?could\s+(?:really\s+|definitely\s+)?use\s+(?:an?|some|more|better|a (?:few|bit|little))\b(?!\s+(?:drink|beer|break|hug|nap))",
            ),
            row(
                "why",
                rf"\bwhy\s+(?:is there no|isn['\u2019]?t there (?:an?|any)|doesn['\u2019]?t (?:{MAKER}|the app|this app) (?:have|support|let|allow))\b",
            ),
        ),
        pattern(
            r"\b(?:should(?:n['\u2019]t| not| never)|don['\u2019]t|do not|never)\s+(?:\w+\s+)?(?:add|include|release)",
            r"\b(?:god|prayer|pray|your phone needs|be (?:careful|kind)|she|he|girlfriend|boyfriend|parents|congress|election|law|laws|team|goal|coach|seasons?|jerseys?|wore|game day|they can['\u2019]t|concert|show here|come to|cancel)\b",
        ),
    ),
    Intent(
        "purchase_intent",
        (
            row(
                "buy purchas order preorder pre upgrad",
                r"\b(?:may or may not|i may|i might|(?<!be )about to|i will definitely|i['\u2019]ll definitely|i['\u2019]m gonna|i['\u2019]m going to)\s+(?:just\s+|go\s+)?(?:buy|purchase|pre[- ]?order)\s+(?:myself|it\b|one\b|a\b|an\b|the\b|my\b|tickets|\[(?:OTHER|PERSON)\])(?!\s+(?:gas|popcorn|beer))",
                SELF + r"(?:want|wanna|need|going|gonna|about|ready|planning|plan|hope|hoping|looking|tempted|gotta|have|intend|considering|like|love|inspired|close|thinking|debating|wanting|excited|deciding)\s+(?:to\s+|on\s+|of\s+|about\s+)?(?:go\s+)?(?:buy(?:ing)?|purchas(?:e|ing)|order(?:ing)?|pre[- ]?order(?:ing)?|upgrad(?:e|ing)(?: to)?)\s+(?!you\b|your\b|him\b|her\b|into\b|a house\b)\w+",
                r"\b(?:thinking|thinkin)\s+(?:of|about)\s+(?:buying|ordering|purchasing)\s+(?!you\b)\w+",
                r"\b(?:can['\u2019]?t wait|cannot wait|excited)\s+to\s+(?:buy|order|purchase|pre[- ]?order|upgrade)\b",
                rf"\b(?:i['\u2019]?ll|i will|i might|i may|imma)\s+(?:\w+\s+)?(?:buy|purchase|pre[- ]?order|order)\s+(?:{THING}|\[(?:OTHER|PERSON)\])(?!\s+(?:popcorn|for you))",
                r"(?:^|\bi['\u2019]?m|\bim|\bi|\b(?:just|so|still|finally|probably)|[.!?,\]])\s*(?:gonna|gotta)\s+(?:go\s+)?(?:buy|pre[- ]?order|order)\s+(?!you\b)\w+",
                r"\b(?:i['\u2019]?m|im|i am|we['\u2019]re|i['\u2019]?ll (?:finally |definitely )?be|we['\u2019]ll be|(?:i|we) will (?:finally |definitely )?be)\s+(?:so\s+|definitely\s+|totally\s+|probably\s+|finally\s+|just\s+|also\s+|still\s+|only\s+)*(?:buying|purchasing|pre[- ]?ordering|copping|picking (?:it|one|this|that|them|mine) up|picking up (?:my|a|the) (?:copy|new)|upgrading to(?! (?:windows|ios|win))|getting mine)\b(?!\s+(?:you|your|u|him|her|his|them|everyone|drinks?|into|this (?:bs|bull|crap|shit)|that (?:bs|bull|crap|shit)|in (?:at|the|for)\b))",
                r"(?<!anyone )(?<!anybody )(?<!you )\b(?:planning|plan)\s+(?:to\s+(?:buy|cop|pick up|upgrade|order|pre[- ]?order)|on\s+(?:finally\s+)?(?:buying|copping|getting (?:a|an|the|one|it|my) (?:new )?(?:\[|iphone|phone|xbox|ps[45]|laptop|tickets?)|upgrading|ordering))\b|\b(?:debating|deciding|decide|undecided|not sure|dunno|wondering|know|torn)\s+(?:on\s+)?(?:if|whether)\s+(?:i\s+should|to)\s+(?:buy|cop|get (?:a|an|the|one|it)|upgrade|order|pre[- ]?order)\b",
                r"(?<!still )(?<!in )(?<!may be )(?<!no )\btime\s+(?:for me\s+)?to\s+(?:go\s+)?(?:buy|upgrade|order|pre[- ]?order)\b(?!\s+(?:treats|of|your))|\btime for (?:an?|that|my) (?:upgrade|new (?:iphone|ipad|ipod|macbook|mac|laptop|phone|xbox(?: one)?|ps[345]|playstation|kindle|camera|tv|car|console|pc|computer|headphones|galaxy|nexus|shoes|jordans|sneakers|boots|jacket|dress|hoodie|t?-?shirt|jersey|bike|tablet|fitbit|gopro|watch|tickets?|album|book|case|copy|controller|headset|mattress|razor|printer|router))\b",
            ),
            row(
                "get buy order preorder pre",
                r"\b(?:thinking|thinkin)\s+(?:of|about)\s+getting\s+(?:a|an|the|myself|some)\s+(?:new\b|\w+\s+(?:phone|watch|pack|note|car|ticket))",
                rf"{SELF}(?:want to buy|wanna get|want to get|need to get|gotta get|going to get|gonna get|getting|buying|ordering|pre[- ]?ordering)\s+(?:a|an|the|some|me a|myself a)\s+(?:new\s+|\w+\s+)?(?:iphone|ipad|ipod|macbook|mac|laptop|phone|xbox(?: one)?|ps4|playstation|kindle|watch|camera|tv|car|console|pc|headphones|tickets?|galaxy|note|shoes|jordans|sneakers|jacket|dress|hoodie|t?-?shirt|bike|echo|dot|game|album|book|tablet|surface|fitbit|gopro|nexus|wallet|bag)\b(?!\s+(?:case for you|to (?:stop|work)))",
                r"(?:^|\bi['\u2019]?m|\bim|\bi was|[.!?,])\s*(?:getting|buying|ordering|gonna get|going to get|preordering)\s+(?:a|an|the|my|that|some)\s+(?:new\s+)?(?:\w+\s+)?(?:iphone|ipad|ipod|macbook|laptop|xbox(?: one)?|ps4|kindle|apple watch|camera|console|galaxy|tickets?|shoes|jordans|echo|tablet)\b[^.!?]{0,40}\b(?:tomorrow|tonight|soon|today|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this week|when)\b",
            ),
            row(
                "where should",
                r"\bwhere\s+can\s+(?:i|we)\s+(?:\w+\s+)?(?:buy|get|order)\b|\bshould\s+i\s+(?:buy|get)\s+(?:a|an|the|it|one|this)\b",
                r"\b(?:any ?one|any ?body|know|idea|tell me|find)\s+(?:\w+\s+){0,2}where\s+(?:i can|we can|to)\s+(?:buy|order|purchase)\b",
            ),
            row(
                "cop pick grab hands",
                r"\b(?:i['\u2019]?m|im|i am|we['\u2019]re|i['\u2019]?ll be|i will be)\s+(?:\w+\s+)?(?:copping|picking (?:it|one|this|that|them|mine) up|picking up (?:my|a|the|another) (?:copy|new|ps[45]|xbox|iphone|laptop|\w+ (?:one|copy)))\b(?!\s+(?:from|for) (?:school|work|you|him|her))",
                r"\b(?:need|want|have|going|gonna|gotta|got)\s+(?:to\s+)?(?:\w+\s+){0,5}?(?:pick up|cop|grab)\s+(?:a|my|the)\s+copy\b|\b(?:if|whether)\s+i\s+should\s+cop\b|\bi(?:\s+(?:might|may|will|gotta|hope))?\s+(?:to\s+)?cop\s+(?:some|a|an|the|those|these|me)\b",
                rf"{SELF}(?:want(?:s)? to|wanna|need to|have to|going to|gonna|gotta|might|may|will|can['\u2019]?t wait to|must|hope to|plan to)?\s*(?:go\s+)?(?:cop|pick up|grab)\s+(?:a|an|the|that|this|some|one of|me a)\s+(?:\w+\s+|\[\w+\]\s+){{0,2}}(?:iphone|ipad|ipod|macbook|mac|laptop|phone|xbox(?: one)?|ps[345]|playstation|kindle|camera|tv|car|console|pc|computer|headphones|galaxy|nexus|shoes|jordans|sneakers|boots|jacket|dress|hoodie|t?-?shirt|jersey|bike|tablet|fitbit|gopro|watch|tickets?|album|book|case|copy|controller|headset|mattress|razor|printer|router)\b",
                r"\b(?:wanna|want to|need to|can['\u2019]?t wait to|gotta|hope to|hoping to)\s+get\s+my\s+hands\s+on\s+(?:a|an|one|the|that|this|these|some|it)\b",
            ),
            row(
                "want need & phone iphone ipad ipod laptop macbook xbox ps3 ps4 ps5 camera tv car console computer headphones shoes jordans sneakers boots jacket dress hoodie tablet fitbit gopro watch ticket controller jersey kindle",
                rf"(?:^|[.!?,]\s*|\band\s+|\bso\s+){SELF}(?:want|need)\s+(?:a|an|some|those|these)\s+(?:new\s+|better\s+|\w+\s+)?(?:iphone|ipad|ipod|macbook|mac|laptop|phone|xbox(?: one)?|ps[345]|playstation|kindle|camera|tv|car|console|pc|computer|headphones|galaxy|nexus|shoes|jordans|sneakers|boots|jacket|dress|hoodie|t?-?shirt|jersey|bike|tablet|fitbit|gopro|watch|tickets?|album|book|case|copy|controller|headset|mattress|razor|printer|router)\b(?!\s+(?:call|charger|number|case for|that (?:can|will|would)|wash|to (?:stop|work|be)|back|ride|accident|chase))",
            ),
            row(
                "able get can & buy purchas order preorder pre",
                r"\bwill\s+i\s+be\s+able\s+to\s+(?:buy|purchase|order|pre[- ]?order)\b|\bcan\s+(?:i|we)\s+(?:still\s+|please\s+|also\s+)?(?:buy|purchase|order|pre[- ]?order)\b(?!\s+(?:you|him|her))|\bi\s+(?:finally\s+)?get\s+to\s+(?:buy|order|pre[- ]?order)\s+(?:a|an|the|my|some|\[)",
            ),
            row(
                "get getting & phone iphone ipad ipod laptop macbook xbox ps4 ps5 camera tv console galaxy watch tablet kindle tickets",
                r"\b(?:i|i['\u2019]?ll|i['\u2019]?m|im|i will|we['\u2019]re)\s+(?:finally\s+|also\s+|gonna\s+)?(?:get|getting)\s+my\s+(?:new\s+|[\w\[\]]+\s+){0,2}(?:phone|iphone|ipad|ipod|laptop|macbook|xbox(?: one)?|ps[45]|camera|tv|console|galaxy|watch|tablet|kindle|tickets)\b(?!\s+(?:back|fixed|repaired|working|case|taken|signed))(?=[^.!?]{0,40}\b(?:tomorrow|soon|next|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)\b)",
            ),
            row(
                "market saving shopping wish take",
                r"\b(?:in the market for|saving (?:up )?for (?:a|an|the)(?! rainy)|shopping for a|on my wish ?list|take my money)\b",
            ),
        ),
        pattern(
            r"\b(?:not|never|n['\u2019]t|no longer|cannot|nobody|no one|refuse)\s+(?:\w+\s+){0,3}(?:buy|purchase|order|buying|want|need|get|getting|upgrade)",
            r"\b(?:wish|can['\u2019]?t afford|thought|decided|back tomorrow|buy the gas|too pricey|would need|in the world|i (?:was|were)|buy a letter|legs?|mean|you gotta|what are you|started shopping|calendar|telling me|used to)\b|\b(?:just|only) (?:have|need) to buy\b"
            r"|\bif (?:i|we|you|they|he|she)\b[^.!?]*\b(?:want|buy|get|need)\b|\b(?:anyone|anybody|who|do you|does)\b[^.!?]*\b(?:want|need)s? (?:to|a)\b",
        ),
    ),
    Intent(
        "switching",
        (
            row(
                "switch my moved moving migrat chang convert going went jump defect",
                rf"\b(?:switch|switch(?:ed|ing)|my switch|moved|moving|migrat(?:e|ed|ing)|chang(?:ed|ing)|convert(?:ed|ing)|going back|went back|jump(?:ed|ing) ship|defect(?:ed|ing))\s+(?:back\s+|over\s+)?(?:from|to)\s+(?:the\s+|an?\s+|my\s+)?(?:\[HANDLE\]|@?{MAKER}|android|mac|linux|ps4|chrome|firefox|galaxy|another (?:brand|provider|company|brand|carrier|bank|phone)|a different)",
                r"\b(?:i|we|i['\u2019]ve|we['\u2019]ve|i have|just|finally|recently)\s+(?:(?:just|recently|finally|also|actually|ended up|have)\s+)?(?:switched|switching)\s+(?:over\s+|back\s+)?(?:to|from)\s+(?!(?:just|bed|side|work|my (?:right|left)|a different (?:topic|class|position)|shotgun|beer|manual|auto)\b)",
                r"\b(?:i['\u2019]?m|we['\u2019]?re|thinking (?:of|about)|considering|tempted to|i might|i may|i will|i['\u2019]ll|gonna|going to|i want to|wanna|ready to|decided to|had to)\s+(?:\w+\s+)?(?:switch|switching)\s+(?:over\s+|back\s+)?(?:to|from)\s+(?:\[(?:HANDLE|OTHER|PERSON)\]|@|another|an? (?:different|new)|android|apple|iphone|windows|mac|linux|verizon|sprint|t-?mobile|at&t|comcast|netflix|spotify|google|amazon|samsung|galaxy|ps4|xbox)",
            ),
            row(
                "cancel",
                r"\bcancel(?:l?ed|l?ing)?\s+(?:my|our)\s+(?:\w+\s+){0,3}(?:subscription|account|membership|contract|order|pre[- ]?order|prime|plan|policy|netflix|cable)\b",
                r"\bcancel(?:l?ed|l?ing)?\s+my\s+(?:netflix|prime|hulu|spotify|order|service|internet|card|tv|directv|sub)\b",
            ),
            row(
                "delet uninstall unsubscrib deactivat quit drop dropp ditch cancel leav",
                r"\b(?:i|i['\u2019]ve|i['\u2019]?m|im|just)\s+(?:\w+\s+)?(?:delet(?:ed|ing)|uninstall(?:ed|ing)|unsubscribed|deactivat(?:ed|ing)|quit(?:ting)?)\s+(?:from\s+)?(?:(?:my|the|this|your)\s+)?(?:@?"
            + MAKER
            + r"|app|game|subscription|(?:fb|ig) account)\b",
                r"\b(?:i|we|i['\u2019]?m|gonna|going to|might|may|will|i['\u2019]ll|to)\s+(?:\w+\s+){0,2}?(?:drop|dropped|dropping|ditch|ditched|ditching|cancel|cancell?ed|cancell?ing|quit|quitting|leave|leaving)\s+(?:my\s+|our\s+)?(?:netflix|hulu|amazon prime|prime|cable|verizon|sprint|comcast|t-?mobile|spotify|directv|twitter|facebook|snapchat|instagram|reddit|apple)\b(?!\s+(?:from|off|is|for a))",
                r"\b(?:i|i['\u2019]?m|im|i['\u2019]?ve|just|me|to)\s+(?:\w+\s+){0,2}unsubscrib(?:e|ed|ing)\b",
            ),
            row(
                "ditch dump",
                r"\b(?:ditch|dump)(?:ed|ing)\s+(?:my|our|@?"
            + MAKER
            + r")\b\s*(?:\w+\s+)?(?:iphone|phone|android|cable|laptop|galaxy|mac|pc|bank|carrier|provider|for)\b",
            ),
            row(
                "never",
                r"(?:^\s*|\b(?:i|we|will|would|i['\u2019]ll|we['\u2019]ll|i['\u2019]d|we['\u2019]d)\s+(?:probably\s+|definitely\s+)?)never\s+(?:buy|order|shop|fly|use|buying|ordering|using|flying|purchase|purchasing|eat|eating|go|going|come|coming|return|returning|shopping)\b(?:\W+\w+){0,6}\W+again\b",
                r"\bnever again (?:will|would|shall)\s+(?:i|we)\b(?!\s+(?:let|trust|love|see|hear|forget|complain|say|make|doubt|be\b(?! (?:dining|buying|eating|going|ordering|using|shopping|flying|back|returning))))",
            ),
            row(
                "back return again",
                r"(?:^|[.!]\s+|\bbut\s+|\band\s+)(?:i\s+)?(?:probably\s+)?(?:won['\u2019]?t|will not|would not|wouldn['\u2019]?t)\s+(?:be\s+|ever\s+)*(?:go|going|come|coming|eat|return)(?:ing)?\s+(?:back|here|there)(?:\s+(?:again|here|there|ever))?\s*(?:[.!]|$)",
                r"\b(?:i|we|will|would|i['\u2019]ll|we['\u2019]ll|[A-Z]\w+)\s+(?:probably\s+|definitely\s+|will\s+|would\s+)?(?:not|n['\u2019]t|never|won['\u2019]?t)\s+(?:\w+\s+)?(?:be (?:coming|going) back|be back|go back|come back|return)\b(?:\s+(?:here|there|to this|to (?:that|the) (?:place|restaurant|store)|again|for (?:more|another)|any ?time soon))?\s*(?:[.!]|$)",
                r"\b(?:i|we|i['\u2019]ll|we['\u2019]ll|i['\u2019]d|we['\u2019]d)\s+(?:will\s+|would\s+|probably\s+|definitely\s+|am\s+|are\s+)*(?:never|not|won['\u2019]?t|wouldn['\u2019]?t)\s+(?:try\s+|be\s+|ever\s+)*(?:go(?:ing)?|com(?:e|ing)|return(?:ing)?)\s*(?:back)?\s+to\s+(?!(?:sleep|bed|school|work|college|church|class|him|her|them|the (?:gym|doctor|past|1[0-9]{3})|my ex|being|jail|prison|normal|live|a (?:concert|game|time)|that (?:time|day|year)|when|how|who|what|where|the (?:days|old days|way))\b)(?:the |this |that |these |those |using |buying |\[|@|another |an? )?\w+",
                r"\b(?:do not|don['\u2019]?t|no|not)\s+(?:plan|intend|want|desire|planning|wanting|plans|intention|reason|interest)\s+(?:to|on|in|of)\s+(?:(?:ever|going|go|coming|come)\s+)+back\b(?!\s+to\s+(?:school|work|sleep|bed|college|church|him|her|them|that time))|\b(?:do not|don['\u2019]?t|no)\s+(?:plan|intend|plans|intention)\s+(?:to|on|of)\s+return",
            ),
            row(
                "returned returning sent sending replac",
                r"\b(?:i['\u2019]?m|i am|i['\u2019]?ve|i|we|had to|and|finally|be|promptly|immediately)\s+(?:\w+\s+)?(?:return(?:ed|ing)(?!\s+\w+\s+call)|(?:sent|sending)(?=\s+(?:\w+\s+){1,2}back\b))\s+(?:it|them|this|mine|the (?:unit|phone|player|camera|product|router|item|monitor|thing)|this (?:unit|phone|player|camera|product|router|item|thing))(?:\s+back)?\b(?!\s+(?:to (?:me|us|you|my|him|her)|the (?:message|letter))|[^.!?]{0,60}\b(?:replac|exchang|another|new one|repair|fix|problem to be|charged))",
                r"\b(?:i|we|i['\u2019]ve|i['\u2019]?m|had to|so)\s+(?:\w+\s+)?replac(?:ed|ing)\s+(?:it|mine|my (?:\w+\s+){1,2}|this (?:\w+\s+)?|the (?:\w+\s+){1,2})\s*with\s+(?:an?|the|this|my|\[)",
            ),
            row(
                "elsewhere somewhere business",
                r"\b(?:i|we|i['\u2019]ll|we['\u2019]ll|i['\u2019]d|we['\u2019]d)\s+(?:will\s+|would\s+|rather\s+|be\s+|just\s+|am\s+|are\s+|went\s+|decided to\s+)*(?:go|going|went|look|looking|shop|shopping|eat|spend|take|taking|took|buy|buying|order)\b[^.!?,]{0,40}\b(?:elsewhere|somewhere else)\b(?!\s+(?:for (?:dessert|drinks?)|in))|\b(?:lose|lost|losing)\s+my\s+business\b|\btak(?:e|ing)\s+(?:my|our)\s+(?:\w+\s+)?(?:business|money|dollars)\s+(?:\w+\s+)?elsewhere\b",
            ),
            row(
                "again anymore another",
                r"\b(?:i|we|i['\u2019]ll|we['\u2019]ll|i['\u2019]d|will|would)\s+(?:will\s+|would\s+|probably\s+|definitely\s+|certainly\s+)*(?:never|not|won['\u2019]?t|wouldn['\u2019]?t)\s+(?:be\s+|ever\s+|probably\s+)*(?:buy(?:ing)?|purchas(?:e|ing)|order(?:ing)?|us(?:e|ing)|shop(?:ping)?|eat(?:ing)?|visit(?:ing)?)\b[^.!?,]{0,40}\b(?:again|any ?more|another)\b(?!\s+(?:if|until|unless))",
            ),
            row(
                "lost losing",
                r"\b(?:just|you|have|['\u2019]ve)\s+(?:lost|are losing)\s+(?:a|another|my|me as a)\s+(?:loyal\s+|\w+\s+)?(?:customer|subscriber|business)\b",
            ),
            row(
                "done through leav boycott",
                r"\b(?:i['\u2019]?m|im|i am|we['\u2019]?re|officially|let['\u2019]?s)\s+(?:\w+\s+)?(?:done with|through with|leaving|boycott(?:ing)?)\s+(?:@?"
            + MAKER
            + r"|\[HANDLE\]|this (?:app|site|game|phone|company|place|restaurant))\b",
            ),
            row(
                "trad swapp",
                rf"\b(?:trad(?:ed|ing)|swapp(?:ed|ing))\s+(?:in\s+)?(?:my|our)\s+(?:\w+\s+){{0,2}}(?:{PRODUCT}|galaxy|android)\s+(?:\w+\s+)?(?:in\s+)?for\b",
            ),
        ),
        pattern(r"\b(?:not|never|n['\u2019]t|no longer need to)\s+(?:\w+\s+)?(?:switch|cancel|delet|uninstall|ditch)",
            r"\buntil\b|\b[Ll]eave\b|\b[Ww]ithdraw\b|\bcan never\b|\bbring up\b|\bpills?\b|\b(?:just|it) moved to|\byou\b[^.!?]*\bnever go back|\b(?:i would return|of the app|concrete|your phone)\b"),
    ),
    Intent(
        "comparison",
        (
            row(
                "than compar prefer",
                r"\b(?:better|worse|cheaper|faster|slower|easier|nicer|smarter|quicker|safer|stronger|lighter|quieter|louder|funnier|superior|inferior)\s+(?:\w+\s+){0,2}(?<!rather )than\b(?!,|\s+(?:ever|expected|i (?:thought|expected|had)|we thought|you think|it (?:did|was|is)|this|that|good|nothing|no|never|usual|one might|words|anyone|a \d|\d|most|to|just|what))",
                r"\b(?:more|less)\s+(?:reliable|expensive|intuitive|useful|powerful|durable|comfortable|accurate|efficient|convenient)\s+than\b(?!\s+(?:ever|expected|i|usual|before|challenging))",
                r"\b(?:compared)\s+(?:to|with)\s+(?:the|my|other|that|those|\[PERSON\]|last|previous|our|your|his|her)\b",
                r"\b(?:i|we)\s+(?:much\s+|really\s+|actually\s+|still\s+)?prefer\s+(?:\w+\s+|\[HANDLE\]\s+){1,4}(?:over|to|than)\b",
            ),
        ),
        pattern(r"\b(?:no|nothing|nobody|no one|none|what)\s+(?:\w+\s+){0,3}(?:better|worse)\s+(?:\w+\s+)?than\b", r"\bcompared to (?:the truth|what)\b"),
    ),
)  # fmt: skip
