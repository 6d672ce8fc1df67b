"""Frames of `grammar` in which words that sound like an account, a secret or an address are none."""

from __future__ import annotations

from typing import Final

LEFT: Final = """
{pre}{mine} {svc} is {state}{post}
{pre}{svc} is {state} {time}{post}
{pre}{svc} was {state}{post}
{pre}{mine} {kind}{noun} is {state}{post}
{pre}{mine} {noun} was {state} {time}{post}
{pre}{svc} {did} {time}{post}
{pre}{mine} {noun} {did} {time}
{pre}the {thing} on {svc} are {state}{post}
{pre}{svc} is full of {thing}{post}
{pre}found it on {svc} {time}{post}
{pre}saw {w} {w2} on {svc}{post}
{pre}bought a {w} on {svc} {time}{post}
{pre}i sell {w} and {w2} on {svc}{post}
{pre}i post about {w} on {svc}{post}
{pre}i follow a lot of {w} people on {svc}{post}
{pre}follow the {w} and the {w2}{post}
{pre}add the {w} and stir{post}
{pre}add {w} to the list{post}
{pre}find me a {w} that works{post}
{pre}find me {w} and i will pay{post}
{pre}look up the {w} on {svc}{post}
{pre}search for {w} in the morning{post}
{pre}the {secret} is {state}{post}
{pre}the {secret} reset {did}{post}
{pre}the {secret} was wrong {time}{post}
{pre}forgot my {secret} {time}{post}
{pre}my {secret} is not accepted{post}
{pre}the {secret} is on the back of the {w}{post}
{pre}the {secret} has too many letters{post}
{pre}the {secret} comes with the {w}{post}
{pre}use a long {secret} and a {w}{post}
{pre}i {set} the {w} on the {w2}{post}
{pre}i {set} a new {secret} {time}{post}
{pre}the wifi is slow in the {w} room{post}
{pre}the key is to use {w}{post}
{pre}the answer is more {w}{post}
{pre}the secret is {w} and {w2}{post}
{pre}the code is {state}{post}
{pre}in a word, {w}{post}
{pre}the page about {w} is {state}{post}
{pre}the name of the {w} is {state}{post}
{pre}the shop called me {time}{post}
{pre}the {w} shop is {state}{post}
{pre}the store on the {w} corner{post}
{pre}it goes by weight and {w}{post}
{pre}i go by train {time}{post}
{pre}i am on a budget {time}{post}
{pre}im on my {w} break{post}
{pre}im {state} on {svc}{post}
{pre}i am happy on {svc}{post}
{pre}the switch is on the {w}{post}
{pre}the line is {state}{post}
{pre}the signal is {state}{post}
{pre}steam comes out of the {w}{post}
{pre}message me about the {w}{post}
{pre}text me {time}{post}
{pre}pay me back {time}{post}
{pre}send the {w} back {time}{post}
{pre}known as the best {w} in town{post}
{pre}under the {w} there was {w2}{post}
{pre}it is called a {w} for a reason{post}
{pre}they call it {w} but it is {w2}{post}
{pre}we live in a {w} age{post}
{pre}i live in fear of {w}{post}
{pre}we live near the {w}{post}
{pre}send it to my {w}{post}
{pre}deliver to the door {time}{post}
{pre}deliver it to the {w} please{post}
{pre}we are at the {w} {time}{post}
{pre}party's at noon, bring {w}{post}
{pre}it's at the back of the {w}{post}
{pre}moved to another {w}{post}
{pre}return it to the store {time}{post}
{pre}leave it at the door{post}
{pre}staying at home {time}{post}
{pre}home is where the {w} is{post}
{pre}the address is wrong on the {w}{post}
{pre}they changed my address {time}{post}
{pre}in three words: {w} {w2} and slow{post}
{pre}what a {w} {w2}{post}
{pre}this {w} is {state} and the {w2} too{post}
{pre}one {w} a day{post}
{pre}two {w} and a {w2}{post}
{pre}playlist is {state}{post}
{pre}my videos are {state}{post}
{pre}channel five showed {w}{post}
{pre}the seller is {state}{post}
{pre}the seller sent a {w}{post}
{pre}the {noun} settings are {state}{post}
{pre}change your {noun} in the settings{post}
{pre}{svc} support says {w} is normal{post}
{pre}my handle broke off the {w}{post}
{pre}the handle is {state}{post}
{pre}the tag says {w}{post}
{pre}name one good {w}{post}
{pre}name a {w} that is better{post}
{pre}type of {w}, not size{post}
{pre}watch {w} videos on {svc}{post}
{pre}subscribe to nothing {time}{post}
{pre}check out the {w} at the {w2}{post}
{pre}i use {svc} for {w}{post}
{pre}{svc} and {svc} are {state}{post}
{pre}{svc} has {w} now{post}
{pre}on {svc} they said {w} is {state}{post}
{pre}posted it on {svc} {time}{post}
{pre}the {svc} app {did}{post}
{pre}{svc} or {svc}, which is better{post}
{pre}my {w} {did}{post}
{pre}log in and try the {w}{post}
""".strip().splitlines()
