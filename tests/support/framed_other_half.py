"""The other half of the table of `framed_half`: other kinds of frame, nothing made from it."""

NAMES = """
will hope mark may grace faith joy rich bill penny chase miles ginger sunny young summer art
""".strip().split()

FRAMES = """
great product, fast delivery. thanks, {n}
will buy again, best wishes {n}
hope this gets sorted soon. regards, {n}
yours sincerely, {n}
take care all, {n} x
ta, {n}
hello everyone i'm {n} and i just joined this group
hey there, my name is {n} and my toaster died
hiya, {n} here from the leeds group
this is {n} speaking, i rang about the heater
im {n}, 34, from hull
it's {n} again about the broken lid
you can call me {n}
good evening all, i am {n}, new owner of a dishwasher
please tell {n} that the parcel is here
can somebody let {n} know the shop is open
say hello to {n} from me
pass this on to {n} please
i texted {n} about the refund but she did not answer
give {n} my best
someone remind {n} to bring the charger
dm {n} if you want the old grill
On Tuesday {n} white wrote:
on 3 march {n} wrote: the pump is dead
{n} white said on friday: it leaks
from: {n} white
> {n} wrote:
quoting {n}: "the handle gets hot"
posted by {n} white 2 hours ago
replying to {n} and 3 others
{n} replied: same here, it leaks
written by {n} white
review by {n}
photo: {n} white
a guest post by {n}
words: {n} white, pictures: maria
recipe from {n} white, tried in my slow cooker
edited by {n}
translated by {n} white
hi {n}, thank you for the quick answer
hey {n}! did the blender arrive
dear {n}, i write about the faulty kettle
good morning {n}, the delivery is late
hello {n} and maria, any news of the refund
@all welcome {n} to the group
happy birthday {n}!!
congrats {n}, you won the mixer
big thanks to {n} at the boots counter
shout out to {n} for fixing my order
thank you {n} for the quick help
kudos to {n} in customer service
props to {n}, who stayed late
special mention for {n} on the front desk
rip {n}, we miss you
prayers for {n} and the family
we were served by {n} who was rude
{n} from support rang me back
{n} in the lincoln branch was brilliant
{n}, the manager, said no refund
{n} the electrician came on friday
a nice lady called {n} helped me carry it
the guy at the desk, {n}, knew nothing
{n} at reception was kind
sorry {n}, that was my fault
come on {n}, give it a rest
no {n}, you are wrong about the filter
you're right {n}, it does leak
wow {n} that looks great
ok {n} i'll try that, thanks
agree with {n} on this one
as {n} said above, descale it
""".strip().splitlines()

WORDS = """
the warranty [will] cover the pump
what a [joy] to use every morning
i lost [faith] in the brand
it [may] leak if you overfill it
a great fan for the [summer]
my energy [bill] doubled
the [ginger] tea is too strong
not a [penny] more than twenty quid
it has done sixty thousand [miles]
any [chance] of a discount
a brand for the [young]
some [guy] at the shop sold me the wrong lid
works best on a [sunny] day
the [art] on the box is lovely
the [wood] handle split
[white] vinegar removes the scale
a [long] cable would help
easy to [cook] with
[day] one and it is broken
i [love] how quiet it is
the [price] is fair
[good] value for money
not enough [power] for ice
more bang for your [buck]
[cash] back never arrived
one [star] from me
they did not [honor] the guarantee
needs a lot of [patience] to assemble
at the [mercy] of the courier
the [crystal] glass broke
[sage] and onion crisps are back
like [candy], too sweet
do not use [river] water in the filter
the gazebo fell in the [storm]
[snow] tyres fitted badly
the product [page] lies
all [fields] in the form are required
[cross] with the courier again
the glue does not [bond]
price [wise] it is ok
knives arrived [blunt]
the screws are [rusty]
[lucky] to get a refund
the [blue] one is nicer
the [silver] coating flakes
the [diamond] pan sticks
a [major] fault after a week
the repair [kit] is useless
""".strip().splitlines()
