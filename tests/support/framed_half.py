"""As `framed`: the half of a table that was read while the rules and the weights were made."""

NAMES = """
will hope mark may grace faith joy rich bill penny chase miles ginger sunny young summer art
""".strip().split()

FRAMES = """
our new plumber is called {n} and he fixed the kettle base
the lad who delivers goes by {n} on our street
her name's {n}, she works at the till
everybody here calls him {n}
his name was {n} if that helps you find the order
the girl is named {n} and was very patient
my neighbour, {n} is her name, has the same blender
we christened the baby {n} last week
happy birthday from us all, love mum, dad, {n} and the dog
lots of love from grandma, {n} & baby maria
merry christmas to everyone, from {n}, maria and the kids
love, auntie {n} and uncle maria
xoxo {n} and family
see you soon! love daddy and little {n}
mr {n} at number nine complained about the noise
i spoke with mrs {n} in accounts
dr. {n} told me to drink more water from this filter
professor {n} reviewed the air fryer in the paper
sister {n} on the ward was lovely
miss {n} taught my son to use the coffee machine
sgt {n} came about the stolen parcel
pastor {n} uses the same oven in the church hall
the lid cracked after a week - {n} b.
five stars from me. ~{n}
- {n}, two weeks after the purchase
nice kettle, bit loud -- {n} k
not worth the money. — {n}, verified buyer
manager: {n}
sales rep - {n}
your agent today: {n}
store manager {n} refused the refund
technician: {n} white
contact person is {n}
cashier name {n}
driver: {n}, van number unknown
host: {n}. guests: maria and me
go to the counter and ask for {n}
ring this shop and speak to {n}
i was put through to {n} who hung up
talk to {n} in returns, she sorts it
look for {n} at the desk
book with {n}, best barber in town
make an appointment with {n} at the clinic
leave the parcel with {n} next door
meet {n}, our new head of support
everyone, this is {n} who joins the kitchen team
let me introduce {n}, she runs the page
please welcome our colleague {n} white
that is {n} in the photo, with the red kettle
you all know {n} from the video
my husband {n} broke the handle
my daughter {n} loves this cereal
our son {n} is allergic to it
my boss {n} bought one for the office
her boyfriend {n} works for them
my best mate {n} swears by it
my late wife {n} used it every day
his brother {n} got a refund
my ex {n} took the toaster
me and {n} bought two of them
{n} and i had lunch there
{n} and her sister hate the new taste
i met {n} for a coffee and she had the same phone
dinner at {n}'s place, he owns that grill
i saw {n} yesterday, he says it leaks
i went with {n} and we both got ill
{n} says he will never buy it again
{n} told me it was recalled
""".strip().splitlines()

WORDS = """
i [hope] it will grace my kitchen for years
it left a [mark] on the worktop
no [hope] of a refund from this shop
thirty days of [grace] before they charge you
sale ends in [may]
a [rich] and creamy taste
the [bill] was wrong twice
i had to [chase] the courier for days
worth every [penny]
[miles] better than the old model
give it a [chance] before you return it
safe for [young] children
the delivery [guy] was late
state of the [art] heating element
the pizza [stone] broke
[brown] rice takes forever
it takes too [long] to boil
a slow [cook] setting
used it every [day] for a year
[love] the colour, hate the noise
[price] went up twice
power [banks] are not allowed on the plane
the blade is [sharp]
the [power] button sticks
[skip] this one
they only take [cash]
five [star] service
photos do not do it [justice]
gave it to a [charity] shop
[crystal] clear sound
[olive] oil sprayer works fine
[cherry] flavour tastes like medicine
the [sky] blue one faded
[ocean] breeze scent is strong
not fit for [rain]
the [winter] boots leak
[forest] green is the best colour
by [law] they must refund
the [moon] lamp is dim
a money [cannon] of a phone
no [rush], still waiting
[strong] coffee every time
the [basil] died in a week
very [happy] with the kettle
the [ham] was off
[rice] cooker burns the bottom
[cotton] sheets shrank
[gold] plated cable is a scam
[gay] friendly hotel with a nice bar
the [pepper] mill jams
""".strip().splitlines()
