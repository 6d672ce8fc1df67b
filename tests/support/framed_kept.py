"""As `framed`, and held out: counted once the rules were done, and no rule was changed for it."""

from __future__ import annotations

NAMES = """
will hope mark may grace faith joy rich bill crystal cook stone price brown young sharp winter penny chase miles
""".strip().split()

FRAMES = """
hi {n}, it came today
hello {n} - all good now
dear {n}, please cancel my order
good evening {n}, i have a complaint
cheers, {n} x
thanks for nothing {n}
thank you {n}, it works
sincerely, {n}
with kind regards, {n}
love, auntie jean & {n}
would not buy again. - {n}
a gift from us - {n} p.
hi, i am {n}
hello, {n} speaking
my name is {n}, i am from the north
the man is called {n}
a girl called {n} took my order
she is known as {n}
mr {n} told me so
mrs {n} wrote to you
dr {n} says it is safe
manager: {n}, very kind
reviewer: {n}
served by {n}, thanks
written by {n} for the club
photo: {n}
on friday {n} wrote:
{n} said it would be here by now
{n} explained how it works
tell {n} it was me
ask {n} when it opens
ask for {n}, he is the best
call {n} tomorrow
i met {n}, a nice man
i spoke with {n} at length
thanks to {n} and his team
my mum {n} wants one
my dad {n} fixed the lid
our manager {n} was kind
anna, {n} and tom
{n} and maria like it
{n} at the service desk helped me
""".strip().splitlines()

WORDS = """
hi, it [may] come today
hello - [will] it come today
please cancel, [hope] it is not too late
i have a complaint, [will] wait
thanks for nothing, [price] too high
thank you, it [will] work
would not buy again. [will] return
a gift for [winter]
he is called when it [may] leak
took my order, [will] see
manager: very kind, [price] fair
photo: [stone] base
on friday it [may] come
they said it [will] be here by now
tell me it [will] work
ask when it [may] open
ask for a fair [price]
call tomorrow, [may] be open
a nice [brown]
thanks to its [sharp] spout
my mum [will] want one
my dad [may] fix the lid
our manager [will] be kind
the kettle, [price] and lid
the service desk [will] help
[cook] rice in it
[winter] is long
[miles] from home
[chase] them for a refund
[crystal] clear
the [crystal] lid
[hope] they fix it
we [hope] to hear
it is a [joy]
""".strip().splitlines()
