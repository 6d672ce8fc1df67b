"""More frames of `grammar`: accounts, secrets and addresses in wordings of gamers, sellers, neighbours and travellers, and such that only sound so."""

from __future__ import annotations

from typing import Final

FOUND_TOO: Final = """
{pre}{mine} one {on} {svc} is {H}{post}
{pre}mine {on} {svc} is {H}{post}
{pre}mine is {H}{post} yours?
{pre}just {H} {on} {svc}{post}
{pre}{H}, that's my {svc}{post}
{pre}that's me, {H}, {on} {svc}{post}
{pre}you will see me {as} {H} on the leaderboard{post}
{pre}you'll spot me {on} {svc}, {H}, third from the top
{pre}the clips go up under {H}{post}
{pre}the podcast goes out {as} {H}{post}
{pre}our podcast is {H}{post}
{pre}the newsletter is called {H}{post}
{pre}uploaded {as} {H} {on} {svc}{post}
{pre}the review signed {H} was mine{post}
{pre}i signed the review {as} {H}{post}
{pre}{svc} logged me out of {H}{post}
{pre}signed up {as} {H} since the good names were gone{post}
{pre}he blocked me so now he posts {as} {H}{post}
{pre}{H} blocked me {on} {svc}{post}
{pre}someone called {H} keeps liking my posts {on} {svc}{post}
{pre}some {noun} called {H} copied my photos{post}
{pre}credit to {H} {on} {svc}{post}
{pre}reposted from {H} {on} {svc}{post}
{pre}duet with {H} {on} {svc}{post}
{pre}my sister runs {H} {on} {svc}{post}
{pre}i run that page, {H}{post}
{pre}we trade {as} {H} {on} {svc}{post}
{pre}who runs {H}{post} they copied my listing {on} {svc}
{pre}changed {mine} {noun} from {H} to {H}{post}
{pre}sent it to the wrong {noun}, {H}, there are two of them
{pre}the {noun}'s {H}{post}
{pre}{svc} tag's {H}{post}
{pre}my kid plays {svc} {as} {H}{post}
{pre}in game i am {H}{post}
{pre}in game name {is} {H}{post}
{pre}ign {is} {H}{post}
{pre}ign {H}{post}
{pre}my character is called {H}{post}
{pre}{mine} clan is {H}{post}
{pre}{mine} guild is {H}{post}
{pre}squad up with {H}{post}
{pre}invite {H} to the squad{post}
{pre}looking for a duo, i'm {H}{post}
{pre}who wants to duo, add {H}{post}
{pre}lets trade skins, i'm {H}{post}
{pre}im {H} if u wanna trade{post}
{pre}look me up {on} {svc}: {H}{post}
{pre}{svc} name? {H}{post}
{pre}{noun}? {H}{post}
{pre}{svc}? {H}{post}
{pre}{noun} there? {H}{post}
{pre}ping {H} {on} {svc}, quicker than mail
{pre}the {svc} is {H}, no capitals{post}
{pre}search for {H} {on} {svc}{post}
{pre}if the link breaks, search {svc} for {H}{post}
{pre}if the link is dead look for {H} {on} {svc}{post}
{pre}{svc}: same as here, {H}{post}
{pre}my banned {noun} was {H}{post}
{pre}got banned {on} {svc}, now i'm {H}{post}
{pre}my {svc} if you're bored: {H}{post}
{pre}everybody {on} {svc} calls me {H}{post}
{pre}dm me {as} {H} {on} {svc}{post}
{pre}dm {H} for a price{post}
{pre}the mods banned {H} and i made {H}{post}
{pre}my subreddit flair says {H} and so does {svc}{post}
{pre}paying by {svc}? it's {H}{post}
{pre}{svc} me at {H} please, not friends and family
{pre}send via {svc} to {H}{post}
{pre}network is {S} and the key is {S}{post}
{pre}the wifi, network {S}, key {S}{post}
{pre}the key's {S}{post}
{pre}{secret}'s {S}{post}
{pre}guest login is {S} and {S}{post}
{pre}user {H} pass {S}{post}
{pre}user: {H} pass: {S}{post}
{pre}my password hint is the dog so it's {S}{post}
{pre}they ask for the {secret} at the door, say {S}{post}
{pre}the {secret} at the gate is {S}{post}
{pre}say {S} at the door, that's the {secret}{post}
{pre}told the cleaner the {secret} is {S}{post}
{pre}the app wants my {secret}: {S}{post}
{pre}{secret} same as always, {S}{post}
{pre}the first word of the phrase is {S}{post}
{pre}my phrase starts {S} and i forgot the rest
{pre}wrote my {secret} on a napkin, {S}{post}
{pre}the router says {S}{post}
{pre}{secret} on the router is {S}{post}
{pre}its {S} to unlock it{post}
{pre}the end house, {A}{post}
{pre}find the van parked outside {A}{post}
{pre}the dog was last seen near {A}{post}
{pre}my gran, {A}, would love visitors
{pre}drop it round to {A}{post}
{pre}care of {A}{post}
{pre}the flat above the shop, {A}{post}
{pre}it's the end terrace, {A}{post}
{pre}collection only from {A}{post}
{pre}parcel sits at {A}{post}
{pre}the courier left it at {A}{post}
{pre}i live opposite the school, {A}{post}
{pre}party at {A}, bring snacks
""".strip().splitlines()

LEFT_TOO: Final = """
{pre}mine is {state}{post}
{pre}mine {did} {time}{post}
{pre}mine is a {w} one{post}
{pre}the podcast is {state}{post}
{pre}the newsletter is {state} and full of {w}
{pre}my kid plays {svc} all day
{pre}my kid plays with the {w}{post}
{pre}the review was about the {w}{post}
{pre}i signed up for the {w}{post}
{pre}signed up {time} and still no {w}
{pre}the clan chat is {state}{post}
{pre}my guild needs a {w}{post}
{pre}lets trade the {w} for a {w2}{post}
{pre}looking for a duo partner {time}{post}
{pre}looking for a {w} {w2} {on} {svc}{post}
{pre}search for the {w} {on} {svc}{post}
{pre}if the link is dead look for the {w}{post}
{pre}got banned {on} {svc} {time}{post}
{pre}banned for a {w}{post}
{pre}dm me about the {w}{post}
{pre}dm me for {w} and {w2}{post}
{pre}paying by {svc} is {state}{post}
{pre}send via {svc} {time}{post}
{pre}the network is {state}{post}
{pre}the key is {state}{post}
{pre}the key's in the {w}{post}
{pre}the router is {state}{post}
{pre}the router has a {w} and a {w2}{post}
{pre}the hint was a {w}{post}
{pre}they ask for the {w} at the door{post}
{pre}the gate is {state}{post}
{pre}told the cleaner about the {w}{post}
{pre}the app wants a {w}{post}
{pre}who runs the {w} {on} {svc}{post}
{pre}{svc}? no thanks{post}
{pre}{svc}? it's {state}{post}
{pre}{noun}? what {noun}{post}
{pre}the end house is {state}{post}
{pre}the van is parked outside {time}{post}
{pre}the flat above the {w} shop is {state}{post}
{pre}collection only {time}{post}
{pre}my gran would love a {w}{post}
{pre}party at the {w} {time}{post}
{pre}the courier left it in the {w}{post}
{pre}i live opposite the {w}{post}
{pre}credit to the {w} team {on} {svc}
{pre}changed {mine} {w} for a {w2}{post}
{pre}it's {w} and {w2} {on} {svc} {time}
{pre}{svc} has a {w} sale {time}
{pre}the street {w} is {state}{post}
{pre}on the road a {w} {w2} is {state}{post}
""".strip().splitlines()
