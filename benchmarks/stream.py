"""How fast frames of a Jetstream that are not ours go by, and how much a post takes in the spool.

    python benchmarks/stream.py [--frames 100000] [--recorded FRAMES.jsonl]

Frames are invented, shaped and mixed as a recording of July 2026 (likes, posts, reposts, follows), unless a file of recorded ones is named.
Seconds are of the processor; posts are invented too.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from townhum.keep.spool import Spools
from townhum.listen.spool.records import Kept, Writer
from townhum.records import ItemKey, Mark, Signals, Tone
from townhum_connectors.bluesky_follow import Following
from townhum_connectors.bluesky_options import Options

TAGS = tuple(f"kettle{letter}" for letter in "abcdefghijklmnopqrst")
"""Twenty hashtags."""

NOW = datetime(2026, 11, 11, tzinfo=UTC)
_MIX = (("like", 39), ("post", 8), ("repost", 7), ("follow", 3))
_WORDS = "the new one is in and it looks as if somebody had thought of us for once which we did not expect at all today".split()


def frames(many: int, seed: int = 1) -> list[bytes]:
    """Invented frames, none of them ours."""
    draw = random.Random(seed)
    kinds = draw.choices([kind for kind, _ in _MIX], [weight for _, weight in _MIX], k=many)
    return [_frame(kind, number, draw) for number, kind in enumerate(kinds)]


def _frame(kind: str, number: int, draw: random.Random) -> bytes:
    did = f"did:plc:{draw.randbytes(12).hex()}"
    created = (NOW + timedelta(milliseconds=number)).isoformat()
    subject = {
        "cid": f"bafyrei{draw.randbytes(26).hex()}",
        "uri": f"at://did:plc:{draw.randbytes(12).hex()}/app.bsky.feed.post/3mp",
    }
    record = {"$type": f"app.bsky.feed.{kind}", "createdAt": created, "subject": subject}
    if kind == "post":
        words = draw.choices(_WORDS, k=draw.randint(3, 45))
        tag = [
            {
                "features": [{"$type": "app.bsky.richtext.facet#tag", "tag": "weather"}],
                "index": {"byteEnd": 9, "byteStart": 0},
            }
        ]
        record = {"$type": "app.bsky.feed.post", "createdAt": created, "langs": ["en"], "text": " ".join(words)}
        record |= {"facets": tag} if draw.random() < 0.15 else {}
    commit = {
        "rev": "3mptby",
        "operation": "create",
        "collection": f"app.bsky.feed.{kind}",
        "rkey": "3mptby",
        "record": record,
    }
    moment = int((NOW + timedelta(milliseconds=number)).timestamp() * 1_000_000)
    frame = {"did": did, "time_us": moment, "kind": "commit", "commit": {**commit, "cid": subject["cid"]}}
    return json.dumps(frame, separators=(",", ":")).encode()


def frames_a_second(given: Sequence[bytes]) -> float:
    """Frames that are taken in a second of one processor, from bytes to "not ours"."""
    follower = Following(Options(hashtags=TAGS), None, lambda: datetime(2100, 1, 1, tzinfo=UTC))
    began = time.process_time()
    for frame in given:
        follower.take(frame)
    return len(given) / (time.process_time() - began)


def bytes_a_post(posts: int, together: int, seed: int = 1) -> float:
    """Bytes of a spool for each post, where so many are written together."""
    draw = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        spools = Spools(Path(folder) / "spool", Path(folder) / "keys")
        spools.folder.mkdir()
        spool, names = spools.make("2026-W46"), Writer()
        for _ in range(posts // together):
            spool.append(names.block([_kept(draw) for _ in range(together)]))
        return spool.path.stat().st_size / posts


def _kept(draw: random.Random) -> Kept:
    key, mark = ItemKey(draw.randbytes(16)), Mark(draw.randbytes(16))
    at = NOW + timedelta(minutes=15 * draw.randrange(600))
    said = Signals(
        source="sky",
        key=key,
        created_at=at,
        mark=mark,
        language="en",
        tracks=tuple(draw.sample(("kettles", "leaks", "price", "rival"), k=draw.randint(1, 3))),
        tone=draw.choice(list(Tone)),
        intents=("complaint",),
        toward=(("kettles", Tone.NEGATIVE),),
        terms=tuple(sorted(draw.sample(range(24_000), k=5))),
        themes=tuple(draw.sample(range(60), k=3)),
    )
    return Kept("sky", key, mark, at, draw.randbytes(8), said, (draw.randbytes(8), draw.randbytes(8)))


def main(words: Sequence[str] | None = None) -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--frames", type=int, default=100_000)
    parser.add_argument("--recorded", type=Path)
    asked = parser.parse_args(words)
    recorded = asked.recorded.read_bytes().splitlines() if asked.recorded else []
    given = (recorded * (1 + asked.frames // len(recorded)))[: asked.frames] if recorded else frames(asked.frames)
    rates = sorted(frames_a_second(given) for _ in range(3))
    print(f"frames a processor-second, {len(TAGS)} hashtags: {rates[1]:,.0f} (median of 3; {len(given):,} frames)")
    for together in (1, 10, 100):
        print(f"bytes of spool a post, {together} written together: {bytes_a_post(1_000, together):.0f}")


if __name__ == "__main__":
    main()
