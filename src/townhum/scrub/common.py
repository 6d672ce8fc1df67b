"""Words that are also names, and the commonest words: as a name they are erased only where they have a capital."""

from __future__ import annotations

_STOP_WORDS = """
a about above across after afterwards again against all almost alone along already also although always am among
amongst amount an and another any anyhow anyone anything anyway anywhere are around as at back be became because
become becomes becoming been before beforehand behind being below beside besides between beyond both bottom but by
ca call can cannot could did do does doing done down due during each eight either eleven else elsewhere empty enough
even ever every everyone everything everywhere except few fifteen fifty first five for former formerly forty four
from front full further get give go had has have he hence her here hereafter hereby herein hereupon hers herself him
himself his how however hundred i if in indeed into is it its itself just keep last latter latterly least less made
make many may me meanwhile might mine more moreover most mostly move much must my myself name namely neither never
nevertheless next nine no nobody none noone nor not nothing now nowhere of off often on once one only onto or other
others otherwise our ours ourselves out over own part per perhaps please put quite rather re really regarding same
say see seem seemed seeming seems serious several she should show side since six sixty so some somehow someone
something sometime sometimes somewhere still such take ten than that the their them themselves then thence there
thereafter thereby therefore therein thereupon these they third this those though three through throughout thru thus
to together too top toward towards twelve twenty two under unless until up upon us used using various very via was
we well were what whatever when whence whenever where whereafter whereas whereby wherein whereupon wherever whether
which while whither who whoever whole whom whose why will with within without would yet you your yours yourself
yourselves
"""
"""Those of spaCy that are words: importing them from there takes a second and more."""

_ALSO_NAMES = """
ace angel april art ash august autumn basil bay bear bill birdie bliss blue bob brook buck bud buddy cash chance
charity chase cherry chip clay cliff coral daisy dale dawn dean destiny dick dot dove drew duke earl eve faith fern
finn fox frank gene ginger glad glory grace grant gray green guy hank happy harmony hazel heather holly honey honor
hope hunter ice iris ivy jack jade jasmine jay jet jewel joy july june justice king lance lane lark laurel liberty
lily link love lucky major maple mark mason max may melody mercy merit mike miles misty moon neil nick norm nova oak
ocean olive opal page paris parker pat patience peace pearl penny pepper piper poppy porter presley prince queen
rain ray red reed rich river rob robin rocky rod rose rowan ruby rusty sage sandy scarlet scout shade sharon sky
snow sonny star stone storm sue summer sunny teal terry tiger timber tom tony trinity trip van victor victory viola
violet wade ward west will willow winter wolf wood woody wren
"""

STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words of grammar, whether or not somebody bears them as a name."""

COMMON = STOP_WORDS | frozenset(_ALSO_NAMES.split())
