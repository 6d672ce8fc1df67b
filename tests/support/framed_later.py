"""As `framed`: written after the rules, read once, and the rules mended by it. Posts and names of its own."""

from __future__ import annotations

NAMES = """
hope will grace may mark rich olive ginger lucky journey glory justice bud chip dot price young brown stone sharp
""".strip().split()

FRAMES = """
hi there, {n} here from the old street
hello {n} - the box came open
heya {n}! two questions about the lid
dear {n} and team, it broke
afternoon {n}, still no parcel
good evening {n}. it leaks
yo {n}, is it still for sale?
thx {n}!
thanks again {n}, all good now
cheers for that {n}
cheers {n}!! five stars
sorry {n}, wrong order number
thank you ever so much, {n}
best wishes, {n}
with best regards, {n}
yours truly, {n}
love {n} xxx
hugs, {n}
keep it up. love from mum, dad, and {n}
never again. -{n}
so disappointed... - {n}
would buy again! ~{n} t.
hi, my name's {n}, i bought the red one
hello this is {n} calling about the kettle
im {n} and i live by the sea
her name is {n}
i know a lad called {n} who mends them
there is a girl named {n} at the desk
he goes by {n}
they call her {n}
everyone calls me {n}
first name: {n}
prof. {n} swears by it
dr {n} was kind
mrs {n} from number two has it
mr {n}'s kettle broke
sir {n} has one
aunt {n} gave it to us
contact: {n}
cashier: {n}
reviewer: {n}
sold to me by {n} at the market
review by {n}, a real buyer
photos by {n}
comment by {n}: it leaks
reply from {n}: no refund
as {n} said, it is loud
but {n} said it was free
last week {n} wrote that it would come
{n} asked me for the receipt
on friday {n} replied that it was lost
could you tell {n} to ring me
please ask {n} to call back
i asked {n} at the desk
ask for {n} at the counter
i texted {n} about it twice
just call {n} and he will help
have you met {n}?
i know {n} from the shop
talking to {n} was a pleasure
had a chat with {n} about it
hats off to {n} for the service
massive thanks to {n}!
say hello to {n} for me
happy birthday dear {n}
my brother {n} swears by it
our neighbour {n} lent us hers
his girlfriend {n} hates the noise
their daughter {n} spilled tea
my best friend {n} told me about it
the engineer {n} came on time
our delivery driver {n} left it outside
me and {n} love tea
{n} and me went to the shop
sarah and {n} both like it
fantastic service from {n}
{n} at the help desk was rude
well done, {n}!
great job {n}
thank you, {n}, for the quick answer
""".strip().splitlines()

WORDS = """
hi, [hope] all is well
hello, i [hope] you can help
hey [will] this work abroad
good morning, [will] it be in soon
dear team, [may] i send it back
thanks, [hope] to hear soon
thanks a [lot] for the help
cheers, [may] buy two
thank you, [will] wait
sorry, [will] try again
best [case] it lasts a year
love [ginger] tea in it
love the [green] one
i'm [lucky] it did not burn
im [early] i know
this is [justice]
it is [long] and thin
her kettle is [grey]
it is called a [chip] pan
the shop called, [long] story
my mother [will] want it
our daughter [may] like the red one
his friend [will] see
the engineer [will] be late
the driver [may] leave it outside
customer [will] not be happy
sold by [weight]
fixed by [winter]
written by [hand]
delivered by [chance] on time
ask your [bank] for the money
ask about the [long] cable
asked for [ginger] tea
ask for a [lower] price
ask [may] it be opened
tell me [will] it last
tell people it [may] leak
call us, [will] you
email [may] go missing
my [page] said it was free
the [chip] said to be strong
it said [may] contain nuts
i met with [hope] and came away sad
thanks to [justice] and law
thanks to the [chip]
happy with the [lane] service
happy birthday, [hope] you like it
red and [green]
tea and [ginger]
salt and [pepper]
fun and [glory]
me and my [bud]
[hope] and pray
[ginger] and lemon tea
[may] be the best yet
[will] buy again
what a [glory] it is
a long [journey] to the shop
the [journey] was fine
delivery - [long] and slow
nice - [will] keep it
two colours - [red]
size: [small]
material: [glass]
note: [hope] it helps
seller: [may] ship late
from: [hope] to despair
[justice] for buyers
do [justice] to the tea
it is my [lucky] day
at the [page] end
the [price] is right
no [price] on the box
the [price] said it all
fair [price]
[price] from support was wrong
on sale from [may]
the [bill] came twice
my [bill] was wrong
""".strip().splitlines()

OTHER_NAMES = """
will hope mark may grace faith joy rich bill page art sunny ward cook stone price brown young case sharp
""".strip().split()

OTHER_FRAMES = """
hi {n}. does it come in blue?
hey there {n}, where is my order
good afternoon {n}
dear {n}
hello again {n}, it is still broken
ok thanks {n}!
thank you {n} for sorting this out
ta for that, {n}
ta very much {n}
cheers all, {n}
with thanks, {n}
kindest regards, {n}
lots of love {n} xx
love from all of us, dad, {n} and tom
a poor show. - {n}, from the north
great little thing! - {n} k.
works fine now... {n} w.
hiya, i'm {n} and i am new here
i am {n}, by the way
hello, my name is {n}, i ordered two
my dad is called {n}
she has a brother named {n}
their baby is called {n}
a plumber by the name of {n}
the name's {n}
surname: {n}
mr and mrs {n} have one
mrs. {n} downstairs complained
dr {n} and his wife use it
auntie {n} brought it
customer: {n}
rep: {n}
the lady who served me, {n}, was kind
the courier {n} rang twice
your colleague {n} promised a refund
answered by {n} from sales
post by {n}
a video by {n} shows how
{n} wrote back: send it in
then {n} said we could keep it
{n} emailed me on monday
can you let {n} know
i told {n} it was broken
please thank {n} for me
ask for {n} when you ring
ring {n} on monday
i rang {n} and she sorted it
i bumped into {n} at the shop
met {n} in the queue
had to speak to {n} twice
chatting with {n} about tea
credit to {n} in the store
big up to {n}
congratulations {n}!
happy birthday to my brother {n}
our son {n} dropped it
his mate {n} has the same one
my boyfriend {n} bought me this
my flatmate {n} is always using it
{n} and i love it
me and {n} are happy with it
for tom and {n}
both anna and {n} said so
so sorry {n}!
good luck {n}
{n} from accounts called
""".strip().splitlines()

OTHER_WORDS = """
hi, [will] you have it in blue soon
good afternoon, [may] i have a refund
dear seller, i [hope] you read this
hello again, [will] it be back
ok thanks, [will] try that
thanks for the low [price]
thanks for the [case]
with thanks and [hope]
love the smart [case]
i am [rich] now
this is my [page]
my dad [will] fix it
their baby [may] wake from the noise
the courier [may] come late
your colleague [will] know
customer [may] return it
the [page] was cut off
a [brown] lid and a [brown] base
it has a [sharp] edge
the edge is [sharp]
a [young] company
it is [young] and cheap
the [price] went up and the [price] went down
ask what the [price] is
told me the [case] is extra
please let me know the [price]
ring on [may] 3
speak to people with [hope]
both the [price] and the [case] are good
for mum and [art] lovers
the lid, [case] and base
good luck, [may] it last
so sorry, [will] not buy again
i [cook] every day
we [cook] for ten
[bill] paid, kettle gone
pay the [bill] by monday
a [stone] in the box
hard as [stone]
boils like [stone]
with [faith] in the shop i waited
what a [joy] to use
a [joy] to pour
pure [joy]
full of [joy]
i [hope] so
let us [hope] it holds
here is to [hope]
it left a [mark]
it missed the [mark]
[will] update later
[may] contain errors
[may] is too late
they [may] or [may] not answer
the last [page] is blank
one [ward] away
the [art] on the box
[art] on the lid
""".strip().splitlines()
