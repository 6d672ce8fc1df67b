"""Invented posts in which a word in lower case is somebody's name, and posts in which the same words, in brackets, are words.

The rules were written by the first tables, and mended by the others.
"""

from __future__ import annotations

NAMES = """
will mark hope faith joy grace may bill rich penny summer chase price brown young cook sharp stone case long
""".strip().split()
OTHER_NAMES = """
page sunny crystal ginger olive lane ward miles wood art sky candy cherry kitty lucky mercy patience honey river
winter will mark hope grace joy may woods banks green hall
""".strip().split()

FRAMES = """
hi {n}, is the kettle back in stock?
hey {n}! any news on my order
dear {n}, my order never came
good morning {n}, did the parcel arrive
hello {n}
cheers, {n}
it works now, cheers {n}
thanks, {n}
thanks {n}, that fixed it
the lid is fine. many thanks, {n}
please send a new one. kind regards, {n}
love, {n} x
love, mum & dad & little {n}
the lid came off twice. - {n}
it leaks again - {n} r.
hi i'm {n}
my name is {n} and my kettle leaks
this is {n} from the shop
he is called {n}
a guy called {n} fixed it
a woman named {n} answered
the man known as {n} sold it
his name was {n}
ms {n}
ms {n} was lovely
mr {n} said no
dr. {n} has the same kettle
mrs {n} called back
manager: {n}
seller: {n}, shop in the north
served by {n} at the till
the manager, {n}, was rude
our technician {n} was late
written by {n}
a review by {n}
photo by {n}
on monday {n} wrote: it leaks
On Monday {n} young wrote:
{n} said the kettle is fine
{n} told me to send it back
tell {n} i said hi
ask for {n}
ask {n} about it
text {n} before you go
i met {n} at the shop
i spoke to {n} on the phone
shout out to {n}
thanks to {n} for the quick help
happy birthday {n}!
my son {n} broke it
my wife {n} loves it
me and {n} bought one
thanks anna and {n}
thank you {n}!
well done {n}
{n} from support was great
""".strip().splitlines()

OTHER_FRAMES = """
hiya {n}, quick question about the filter
morning {n}! is my parcel on its way
evening {n}, the lid is loose
hello {n} and thanks for the offer
hi {n}
ta {n}
many thanks {n}
all the best, {n}
yours sincerely, {n}
warm regards {n}
love from {n} xx
lots of love, {n}
from nan, grandad and little {n}
so it went back to the shop. ~ {n}
still waiting for a refund!! - {n} b.
hello i am {n}
hey, im {n} and i bought two
my name's {n}
hi this is {n}
she is named {n}
someone called {n} picked up the phone
everybody calls him {n}
her husband's name is {n}
mr {n}
miss {n} from the office rang
prof {n} tried it
uncle {n} has one too
assistant: {n}
author: {n}
driver: {n}
i was served by {n}
the engineer, {n}, never came
a colleague of yours, {n}, promised a refund
signed by {n}
posted by {n}
recommended by {n}
on 3 may 2026, {n} brown wrote:
{n} replied: no refund
{n} says it will be repaired
yesterday {n} promised me a new one
please tell {n} that it works
asked {n} for help
call {n} if it leaks
email {n} about the refund
we met {n} yesterday
i talked to {n} about the lid
spoke with {n} today
say hi to {n}
kudos to {n}
happy birthday to {n}
my daughter {n} chose it
our boss {n} has the big one
her friend {n} sent it back
{n} and i bought one each
well done maria and {n}
thank you so much {n}
congrats {n}!
{n} in customer service sorted it
a big thank you to {n} in the shop
""".strip().splitlines()

WORDS = """
hope it will [grace] my kitchen
the [price] will rise again
cheers, [will] buy again
thanks, [will] do
thanks [will] order more
ask for [mark]-up
hi [hope] you are well
hi, [will] you restock this
hey [may] i return it
hello, [may] we ask about the lid
dear all, [hope] this helps
thanks, [hope] it lasts
cheers, [long] wait though
love the [price]
love [summer] colours
i love [brown] kettles
this is [sharp]
this is [long] overdue
i'm [young] at heart
it is called a [mark]-up
they called [long] after that
i called [may] times
the colour is called [brown]
he named the [price]
my son [will] love it
my wife [may] buy another
our manager [will] call
my friend [may] want one
my mum [will] not use it
her boss [will] be happy
his partner [may] return it
the driver [will] ring
the seller [may] refund you
your agent [will] help
delivered by [summer]
sold by the [case]
sent by [may] 3
sort by [price]
by [chance] i saw it
ask about the [price]
asked a [price] of 40
tell me the [price]
call me, [will] you
call [long] before you order
text me the [bill]
the email [may] follow
the [bill] said 40 pounds
the [mark] on the lid said 2 l
the [case] told a story
i met [hope] and fear on every page of the manual
thanks to [long] battery life
thanks to the [price]
with [grace] and speed
a matter of [faith] in the brand
it brings [joy] to my kitchen
made with [joy]
water and [stone] do not mix
tea and [joy]
the lid and [case] are fine
it stains, a white [mark] stays
no [hope] for this one
oh [joy], it leaks again
a [rich] taste and a low price
good value - [long] cable
two sizes: small - [long]
the [cook] book came free
i [cook] with it
[chase] the refund
have to [chase] them every week
i had to [chase] support
not worth a [penny]
costs a [penny] a day
like new, [may] buy another
the manager said i [may] return it
support told me i [will] get a refund
thank you, [will] recommend
well done, [hope] to see more
me and my [bill]
send the [bill] to me
we paid the [bill] twice
manager: [will] not refund
price: [may] change
note: [may] leak
delivery: [long]
review: [sharp] edges
seller: [hope] this helps
[hope] and pray it lasts
[will] and can are not the same
[price] and quality are good
[may] and june were wet
[long] and thin cable
[brown] and black kettles
[sharp] and light knife
mark my words, the [price] will drop
""".strip().splitlines()

OTHER_WORDS = """
hey, [will] it fit a small flat
good morning, [may] i ask about the warranty
hi [will] this be back in stock
hi guys, [hope] someone can help
thanks, [may] order again
thank you [hope] it stays that way
many thanks [will] be back
cheers [hope] it works
best [price] in town
best, [price] wise, by far
love this, [will] buy more
love, [joy] and peace to all
i am [rich] in kettles
i'm [green] with envy
this is [price] gouging
this is [art]
it's [winter] again
she is called at [may] time
we called, [long] queue
our daughter [will] want one
his brother [may] have one
my doctor [will] laugh
my landlord [may] pay for it
the technician [will] come in [may]
the assistant [may] call back
agent [will] call
please ask [price] and size first
ask [will] it fit
i asked for a [page] of the manual
ask for [green] tea
ask for a [case]
tell us [will] it ship
please call [may] be urgent
email [will] follow
the text [may] be cut
contact [may] take a week
every [page] said something else
the [hall] said to be large
a [ward] told to save water
delivered by [winter]
made by [art] students
signed by a [ward] nurse
run by [hope] alone
recommended by [many] reviews
thanks to [green] energy
thanks to [patience] and glue
sent to [page] two
talk to [young] people about it
happy with the [art] on it
congrats on the low [price]
well done on the [page]
fine as [wood] and steel
coffee and [honey]
tea with [honey]
lemon and [ginger]
my sister [may] want the lot
milk, sugar and [honey]
a [sunny] kitchen
the lid has a [lucky] star
what a [lucky] find
too [long] a wait - [hope] it is worth it
looks good - [will] see
colour: [green]
size: [long]
colours: red - [green]
taste: [ginger]
[miles] better than the old one
[green] and black
[winter] and spring offers
[patience] and time
[art] and craft
the [wood] and the steel
have [mercy] on my kitchen
two [miles] from the shop
the [river] water is hard here
with a [candy] colour
[page] two says so
the manual says [page] two
no [art], just plastic
a [kitty] mug came with it
put [wood] by the kettle
""".strip().splitlines()
