"""As `framed_later`: three tables more, each counted before it was read, and the rules mended by it."""

from __future__ import annotations

NAMES = """
will hope mark may grace faith joy rich bill page art sunny ward cook stone price brown young case sharp summer
penny
""".strip().split()

FRAMES = """
hi {n}, can you help me with the lid?
hello {n}! loving the new kettle
hey {n} - quick one about the cable
greetings {n}
evening all, {n} here with a question
dear mrs {n}, i write about my order
thanks a million, {n}
thanks so much {n}, you saved my day
cheers for your help {n}
thankyou {n}
you are a star, thank you {n}
bye {n}
sorry about that {n}
much appreciated. {n}
regards {n}
yours faithfully, {n}
best regards {n}
love and hugs from {n}
it never worked. {n} p.
not happy at all - {n}
hi all, i'm {n} from the coast
hello, this is {n}, i ordered a kettle
my name is {n}, order still not here
i'm called {n}
the guy's name is {n}
his real name is {n}
a nice chap called {n} delivered it
she was named {n} after her gran
a lady known as {n} runs the stall
nickname: {n}
sales rep: {n}
mr {n} at the till
miss {n} was helpful
professor {n} has tested it
i was helped by {n}
handled by {n}, very polite
a lovely reply by {n}
picture by {n}
{n} replied within the hour
{n} told us it was out of stock
and {n} said no
so {n} rang them
tell {n} thanks
ask {n} if it leaks
please call {n} on my behalf
message {n} for the receipt
spoke to {n} and got a refund
talked with {n} yesterday
i saw {n} at the shop about it
say thanks to {n}
give my regards to {n}
a special mention to {n} for her help
my sister {n} has had hers for years
my cousin {n} is a fan
our daughter {n} loves the colour
my colleague {n} recommended it
the technician {n} fixed it
the waiter {n} knew nothing
me and {n} went halves
mum, dad and {n} all use it
{n} and i agree
with love from {n} and family
kudos to {n} in the store
well done to {n}
happy anniversary {n}
{n} in sales was no help
shoutout {n}!
""".strip().splitlines()

WORDS = """
hi, can you tell me if it [will] fit
hello! loving the new [price]
thanks a million, [hope] it lasts
cheers for your help, [will] rate it
sorry about that [price]
much appreciated. [hope] it helps
not happy at all - [will] return it
it never worked. [may] return it
i'm [young] and poor
the name is too [long]
his real reason [may] be the price
a [lady] with a [sharp] eye
i was helped by [chance]
handled with [grace]
a reply by [post]
the shop said it [may] take long
and they said no [price] match
tell me [may] i swap it
ask if the [price] includes a lid
call before [may]
got a refund of the [price]
i saw [art] at the shop
say no to a high [price]
a special [price] for us
my sister [will] get one
my cousin [may] be right
our daughter [will] love the colour
the technician [may] call
the waiter [will] bring it
me and my [case]
mum, dad and i [hope] for a better one
with love for [art]
good [price] in store
well done on the [price]
happy with the [brown] one
in [may] we bought two
since [may] it leaks
the [summer] sale
all [summer] long
a [summer] drink
iced tea in [summer]
not one [penny] more
every [penny] counts
the [stone] grey one
it hit a [stone] floor
a [sunny] yellow
on a [sunny] day
the [case] is steel
in any [case], fine
just in [case]
in that [case] i return it
turn the [page]
a [page] of text
the [bill] is wrong
they [will] [bill] you twice
[cook] eggs in it
easy to [cook] with
a [mark] on the base
full [mark] for looks
[faith] restored
shook my [faith] in them
bring me [joy]
[joy] of tea
""".strip().splitlines()

OTHER_NAMES = """
will hope mark may grace faith joy rich bill ginger sunny ward cook stone price brown young sharp summer penny olive
lane
""".strip().split()

OTHER_FRAMES = """
hi {n}, i bought this in march
hello {n}, me again
hey {n}, good news
dear {n}, thank you for the quick reply
good morning {n}! still waiting
cheers {n}, you are the best
thanks {n}!!
many thanks {n} and team
thank you, {n}.
best regards, {n}
yours, {n}
love you all, {n} x
from grandma, grandpa and {n}
took it back twice - {n} m.
no refund yet!! - {n}
hi, my name is {n} and i need help
hey i'm {n}
this is {n} again
im {n} from the west
his name is {n}
my neighbour is called {n}
the one named {n} was kind
mrs {n} next door
mr {n}, the owner, was rude
ms {n} sold it
dr {n}
manager: {n}.
contact person: {n}
assistant {n} was lovely
reported by {n}
reviewed by {n}
words by {n}
on tuesday {n} brown wrote:
yesterday {n} wrote: please refund
{n} says hello
{n} said no way
tell {n} we said hello
ask {n} for a discount
just ask for {n}
call {n}, she knows
i met {n} last week
i have talked to {n} twice
huge thanks to {n}
greetings to {n}
my uncle {n} bought it
my husband {n} drinks coffee
our friend {n} said so
me, {n} and the kids
maria and {n} bought one
{n} and i were happy
nice one {n}!
good job, {n}
miss you {n}
happy birthday, {n}
{n} from customer service rang
""".strip().splitlines()

OTHER_WORDS = """
hi, i [may] buy this in march
hello, [may] i ask again
good news, it [will] fit
dear team, [hope] to hear from you
thank you, [may] come back
cheers, it [will] do
best regards and [hope] for a refund
took it back - [will] not buy again
no refund yet!! [may] sue
this is [rich] in taste
this is [summer] again
his kettle [will] do
my neighbour [may] want it
the one i [hope] for
the owner [will] see
manager: [may] we return it
assistant [will] help
reported by [many]
on tuesday the [price] rose
yesterday the [bill] came
please ask about [price]
just ask for the [bill]
call by [may]
i have talked to [young] mothers
huge thanks to low [price] shops
my uncle [will] buy it
our friend [may] sell one
me, the kids and the [bill]
tea and [ginger]
lemon and [olive]
[ginger] tea
[olive] green
i were happy with the [price]
happy with it, [will] tell
good job, [may] buy more
miss the old [price]
a [rich] red
a [brown] ring
[sharp] knife
[sunny] day
a country [lane]
the hospital [ward]
a [cook] book
not worth a [penny]
[mark] my words
a black [mark]
by the [grace] of the shop
a [grace] period
in good [faith]
[stone] cold
[young] and old
[bill] me later
""".strip().splitlines()

STILL_OTHER_NAMES = """
will hope mark may grace faith joy rich bill ginger ward cook stone price brown young sharp summer penny olive lane
kitty
""".strip().split()

STILL_OTHER_FRAMES = """
hi {n}, any update on my refund?
hello {n}. the lid does not close
dear {n}, i am writing about a kettle
hey {n}! thanks for getting back to me
cheers {n} that is perfect
thanks {n}, you are a legend
thanks to you and {n}
love, {n}
yours sincerely {n}
best wishes from {n}
best, {n}
it died after a week - {n} d.
five stars from me! ~ {n}
great. thanks. {n}
hi, it's {n}, i rang earlier
hello, i'm {n} and i work in a kitchen
the name is {n}
their son is named {n}
a bloke called {n} answered the phone
call me {n}
mr {n} from the store
mrs {n} and mr {n}
dr. {n}, who tested it
owner: {n}
sent by: {n}
written and tested by {n}
art by {n}
on sunday {n} k. wrote:
{n} answered: no
{n} tells me it is on its way
please let {n} know it came
ask {n} or tom
ask for {n} or anna
text {n} the number
i met {n} and she was kind
have you spoken to {n} yet
send my love to {n}
thank {n} for me
my nephew {n} has one
our manager, {n}, apologised
her husband {n} threw it out
{n} and his wife have one
well done you, {n}
cheers to {n} and the team
""".strip().splitlines()

STILL_OTHER_WORDS = """
hi, any update on the [price]?
hello. [may] i ask why
dear team, i [hope] you are well
cheers that is a good [price]
thanks, you [may] close this
best of all, the [price]
it died after a week - [will] return
five stars! [hope] it lasts
great. thanks. [will] buy
hi, it's [young] but good
the name [may] be wrong
a bloke said it [will] be mended
call me if it [may] be late
owner: [will] reply
sent by [may]
tested by [many]
tells me it [will] ship
please let me know if you [will]
ask for it or the [price]
text me the [price]
have you seen the [price] yet
my nephew [may] want it
our manager [may] call
her husband [will] return it
well done, [may] you grow
thanks to the [cook]
the [stone] base is cold
add [ginger] and [honey]
an [olive] lid
[kitty] on the mug
the [price] and the [case]
[young] at heart
[rich] and [brown] tea
the [lane] is closed
a hundred a [penny]
[may] be [may] be not
""".strip().splitlines()
