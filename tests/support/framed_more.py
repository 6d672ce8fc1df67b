"""As `framed`: sayings of another kind, read while the rules and the weights were made."""

from __future__ import annotations

NAMES = """
will hope mark may grace faith joy rich bill crystal cook stone price brown young sharp winter penny chase miles
""".strip().split()

FRAMES = """
my mate {n} lent me his
our new neighbour {n} has the same one
{n} at the front desk was lovely
a big thank you to {n} who sorted it all out
i asked for a refund and {n} sorted it within the hour
shout out to {n} in the returns team
{n} got back to me the same day
{n} rang me twice about the delivery
the lady on the phone, {n}, was patient
had a lovely chat with {n} about the kettle
{n} was the one who fixed it
it was {n} who fixed it
my sister {n} and her husband hate it
{n}, who delivered it, was polite
please pass this on to {n}
can you ask {n} to call me back
is {n} working today?
does {n} still work there?
when is {n} back in the office?
{n} if you are reading this, thank you
{n} you legend
well done {n} and the team
not sure {n} knows what he is doing
i think {n} forgot my order
apparently {n} has left the company
{n} promised me a refund
{n} never called me back
{n} didn't even apologise
i will never deal with {n} again
got an email from {n} saying it shipped
{n} in support is useless
{n} from billing hung up on me
had to wait for {n} to come back from lunch
{n} and her team were brilliant
you should talk to {n}, he knows
{n}'s a star
{n} is a star
{n} is such a gentleman
{n} is so rude
{n} told me it would be free
the plumber's name was {n}
the driver ({n}) left it in the rain
signed off by {n}
this was {n}'s idea
sincerely, {n}
lots of love, {n} and the boys
yours truly {n}
{n} here, just to say it arrived
this is {n} again
hiya {n} hope you're well
dear {n}, my kettle leaks
@shop hi {n}, any update?
married to {n} for ten years
me and {n} love this tea
{n} and i love this tea
happy 40th {n}
rip {n}
miss you {n}
love you {n}
get well soon {n}
where are you {n}
come on {n}
sorry {n} but no
ok {n} see you then
no worries {n}
same here {n}
agreed {n}
{n} lol
my husband, {n}, burnt his hand
my boy {n} is five
little {n} loves it
our dog walker {n} recommended it
the vet, {n}, said so
i'm seeing {n} on friday
going to {n}'s on sunday
staying with {n} tonight
{n} and his wife came over
tell your boss {n} said so
call {n} on friday
waiting on {n} to reply
{n} just called
{n} has been great
{n} has been great to deal with
{n} was great to deal with
{n} helped me pick the right size
{n} went above and beyond
{n} couldn't have been nicer
nothing was too much trouble for {n}
a huge thanks to {n} and everyone
special mention for {n} at the till
i spoke with a {n} in sales
i spoke to someone called {n}
a chap named {n} came round
"it's broken" said {n}
{n} says no
{n} says hi
{n} thinks it's overpriced
{n} hates it
{n} loves it
{n} can't stand it
with {n} gone the shop is dead
{n} aged 34 from leeds
{n}, 34, leeds
{n} (mum of two)
{n} w.
by {n}, verified buyer
reviewed by {n} on tuesday
reply from {n}:
from: {n}
to {n}, with love
for {n}, with love
""".strip().split("\n")

WORDS = """
[hope] helped nobody
the [price] went up again
[art] works for me
[will] call you later
[will] never buy again
[may] never buy again
[joy] came back into my kitchen
this is a [mark] of quality
i think [hope] dies last
i [hope] will power is enough
[rich] and creamy
[grace] period is over
does [price] matter?
is [art] worth it?
is [hope] lost?
is [joy] in there?
is [young] talent here?
not sure [will] it fit
think [may] be too late
sure [hope] works
[mark] this as solved
[mark] my words
[may] just called for it
[spring] has gone
[summer] has been great
[bill] came late
the [bill] was so rude
[cash] was helpful
staying with plain [water]
dealing with [bill] payments
waiting for [spring] to come
waiting on [stock] to arrive
sorry [hope] this helps
sorry [will] do
ok [will] do
ok [mark] it down
rip off [price]
same here [will] wait
no worries [will] try
well soon [hope] is back
where are you [may] i ask
[price] is rude
[sharp] knives are helpful
a [long] wait in sales
seeing [hope] again
with [hope] gone nothing stays
by [day], a nurse
to [hope], with love
[art], who needs it
[joy], who knew
[hope] if you are reading this
""".strip().split("\n")
