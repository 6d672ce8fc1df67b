"""Words that are also names, and the commonest words: as a name they are erased only where they have a capital."""

from __future__ import annotations

from spacy.lang.en.stop_words import STOP_WORDS

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

COMMON = frozenset(STOP_WORDS) | frozenset(_ALSO_NAMES.split())
