"""Free sayings by the same author as `framed_free`, written before anything was made from either: only counted."""

NAMES = """
will hope mark may grace faith joy rich bill crystal cook price young sharp winter chase miles ginger sunny art
""".split()  # noqa: SIM905

FRAMES = """
{n} says hi by the way
i let {n} try it and he wants one
had lunch with {n}, the soup was cold
only {n} noticed the leak
{n} bought two and regrets both
so {n} turned up with the wrong cable
why did {n} order three of them
where is {n} with my parcel
guess who sold it to me, {n}
{n} has been so helpful
{n} took it back to the shop for me
{n} never called me back
without {n} we would still be waiting
speak to {n}, he sorts everything
i trust {n} with my repairs
dealt with {n} today, very kind
served by {n} who was lovely
{n} in customer care deserves a medal
cheers {n} mate
ta {n}, that fixed it
good morning {n}, the order is wrong
hey {n} do you still have the box?
love from {n} and the boys
hugs, {n}
written by {n}
posted by {n} two days ago
team leader {n} hung up on me
my brother {n} fixed the toaster
my friend {n} got a refund
her husband {n} drove it back
uncle {n} swears it is the fuse
mr {n} promised a new one
saint {n} of the help desk
the driver, {n}, was early
the manager ({n}) apologised
a lad called {n} carried it in
i am {n} and i hate this app
my name is {n} and i want my money back
call me {n}
you can call him {n}
happy birthday {n}!
congrats {n} on the new kitchen
get well soon {n}
rest in peace {n}
welcome back {n}
{n} is two and loves the cup
{n} is my dentist and sold me the brush
{n} was off sick so nobody answered
tell {n} the kettle is here
i miss {n} at that till
""".strip().splitlines()
