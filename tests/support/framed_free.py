"""As `framed`: free sayings, from which the weights were learnt."""

NAMES = """
will hope mark may grace faith joy rich bill crystal cook price young sharp winter chase miles ginger sunny art
""".split()  # noqa: SIM905

FRAMES = """
{n} reckons the blender is louder than the old one
i asked {n} whether the filter fits and he laughed
went round to {n} and maria for tea, same kettle
it was {n} who broke the lid
{n} and i both returned ours
me and {n} shared the pizza
not even {n} could get it to work
for once {n} agrees with me
even {n} hates it and he likes everything
{n}, are you reading this? the mixer came
oh {n}, you would love this shop
honestly {n} was a star on the phone
if {n} had not called back i would have left
until {n} rang me nobody knew
according to {n} it is the thermostat
thanks a million {n}
big shout out to {n} in the returns team
lovely chat with {n} about the warranty
my mate {n} swears by it
our {n} won't eat any other cereal
poor {n} burned his hand on it
bless {n}, she waited two hours
good old {n} carried it upstairs
little {n} adores the noodles
that {n} in the shop knows his stuff
his name? {n}.
it's {n} again, still no parcel
{n} here, still waiting for my refund
this is {n} from last week, any news?
regards {n}
yours, {n}
best wishes to all, {n}
sent by {n} from my phone
photo by {n}
review by {n} on monday
as {n} put it, a waste of money
{n} wrote a long review about the juicer
{n} told me to unplug it first
we named him {n}
she goes by {n} now
they call me {n}
please ask {n} to ring me
could you pass this on to {n}?
give {n} a raise
hire more people like {n}
{n}'s mum bought the same one
i borrowed {n}'s drill
it is {n}'s favourite
{n} from accounts never replies
{n} at the counter was rude
{n} sent me a photo of the broken lid
{n} swore it was new
{n} promised to call and never did
{n} texted me about the delay
{n} replied within the hour
{n} laughed when it leaked
{n} cried when the toaster died
{n} hated the soup
{n} wants a refund too
{n} keeps saying it is the fuse
{n} was so patient with me
{n} was in tears over the dryer
{n} is so funny about this kettle
{n} is on holiday so no reply
{n} is allergic to nuts
{n} is getting married and wants the mixer
{n} went back to the shop twice
{n} came round to fix it
{n} drove all the way to return it
{n} gave me the wrong size
{n} got me this for my birthday
{n} made tea in it and it cracked
{n} ordered the wrong one again
{n} paid for it, not me
{n} sold me the warranty
{n} thinks it is too loud
{n} does not like the colour
{n} has the same one in red
{n} and her sister love it
{n} and the kids broke it
{n} or maria will pick it up
{n}, my neighbour, has three
{n}, who runs the shop, was kind
{n}, if you see this, call me
{n}! where is my order
{n}? are you there
{n} you are a star
{n} you were right about the lid
{n} please call me back
{n} thank you so much for the help
{n} my friend, it broke
well done {n}
good luck {n}
sorry {n} but no
thanks again {n} for everything
many thanks to {n} and the team
all my love, {n}
take care {n}
see you on friday {n}
happy new year {n}
bye {n}
morning {n}
dear {n} and maria
hey {n}!
yo {n} check this oven
so {n} what do you think
but {n} said no
because {n} broke the other one
when {n} came home it was on fire
while {n} was on the phone i fixed it
after {n} left the shop it rained
before {n} bought hers i warned her
since {n} works there we got it cheap
unless {n} calls today i want my money
though {n} disagrees
then {n} dropped it
and {n} was no help
like {n} said, it leaks
as {n} says, buy cheap buy twice
just like {n} told us
than {n} paid for his
from {n} to me with love
with {n} on the line i waited an hour
for {n} it was too heavy
to {n} it was a bargain
about {n} i can say nothing bad
by {n} and her team
between {n} and me, it is junk
next to {n} at the till stood the boss
behind {n} was the manager
i saw {n} at the store
i called {n} twice
i emailed {n} on monday
i blame {n} for this
i love {n} but not the kettle
i know {n} from the gym and he has one
i gave {n} the receipt
i sent {n} a picture
i bought {n} a toaster
i asked for {n} and got nobody
i met {n} in the queue
i told {n} and he agreed
i thanked {n} for the help
i let {n} know it broke
we hired {n} to fit the oven
we visited {n} and saw the same fridge
we invited {n} for dinner
we miss {n} at the shop
she married {n} and got the house
she and {n} share one
he and {n} run the stall
he reminds me of {n}
they fired {n} over it
they sent {n} to repair it
they made {n} apologise
someone named {n} took the call
a guy named {n} came
some {n} answered the phone
a certain {n} signed for it
one {n} told me to wait
another {n} told me the opposite
the same {n} who sold it
young {n} at the counter helped
old {n} next door has one
dear old {n}
big {n} carried the fridge
lucky {n} got two
silly {n} left the lid off
sweet {n} from the bakery
my {n} loves this cereal
your {n} did a great job
my boy {n} wants the game
my girl {n} is three
my dog {n} ate the box
my cat {n} sleeps on the box
my boss {n} has the big one
my mate {n} had the same
my best friend {n} uses it daily
my wife {n} hates the noise
his wife {n} called
her son {n} is in the video
our son {n} broke it
our cleaner {n} uses it
our neighbour {n} lent us hers
the plumber, {n}, was late
the new guy {n} is useless
the agent {n} hung up
the chef {n} came to the table
the owner {n} shouted
the lady was called {n}
the name on the badge was {n}
the badge said {n}
the mail was signed {n}
the note says {n}
signed, {n}
- {n}
xx {n}
ps {n} says hi
cc {n}
re: {n}
attn {n}
by {n}
from {n}
{n} xx
love {n}
best, {n}
your friend {n}
yours truly {n}
ask {n} or maria
tell {n} it was great
say hi to {n} for me
give my regards to {n}
hand it to {n} at the door
leave it with {n} if i am out
call {n} on the office line
pay {n} in cash
trust {n} to break it
is {n} still there
was {n} working today
does {n} know about the recall
did {n} ship it
has {n} replied
can {n} call me
could {n} look at it
will {n} be there
who is {n} and why does he call me
whose is it, {n}'s
{n}'s dad runs the shop
{n}'s kettle is louder
{n}'s on holiday
that was {n}'s idea
at {n}'s house we have one
thanks to {n}'s advice
""".strip().splitlines()

WORDS = """
i [will] send it back
we [will] never buy again
it [will] not turn on
[will] it fit a small sink
[will] buy again
this [will] do
i [hope] it lasts
[hope] this helps
no [hope] for this brand
there is still [hope] for it
the [price] went up again
[price] is fine
what a [price]
for the [price] it is ok
it left a [mark] on the table
[mark] it as read
mind the [mark] on the lid
it [may] be the fuse
[may] i have a refund
sold out in [may]
with [grace] and style
a [grace] period of a week
no [faith] in this shop
i lost [faith] in them
a [joy] to use
pure [joy]
it brings [joy] to the kitchen
a [rich] taste
[rich] and creamy
the [bill] was too high
pay the [bill] online
a [crystal] glass
[crystal] clear sound
i [cook] every day
[cook] for an hour
[young] people love it
too [young] for this game
a [sharp] edge
[sharp] knives
[winter] is coming
a warm [winter] coat
had to [chase] them
[chase] up the refund
[miles] better than the old
went for [miles] on one charge
add [ginger] and lemon
[ginger] tea is nice
a [sunny] spot
[sunny] side up
the [art] on the box
modern [art] for the wall
even the [price] was wrong
our [price] promise
that [price] is silly
my [hope] is a refund
little [hope] of a reply
poor [grace] notes in this song
oh [joy], it broke
thanks a [bill] would be nice
good old [winter] soup
""".strip().splitlines()
