"""PeerTube against the conformance suite: a channel's comments, and those of one video with the replies."""

from typing import ClassVar

import pytest
from placed import JUNK, WEEK, at, got
from pydantic import ValidationError

from townhum.conformance import ConnectorContract
from townhum.connector import load_catalog

HOST = "https://tube.example"


def comment(number, day, *, who=None, **over):
    account = {
        "url": f"{HOST}/accounts/moss{number}",
        "name": f"moss_invented{number}",
        "displayName": f"Fern{number} Invented",
    }
    return {
        "id": number,
        "url": f"{HOST}/comments/{number}",
        "text": "<p>It hums</p>",
        "createdAt": at(day),
        "isDeleted": False,
        "heldForReview": False,
        "totalReplies": 0,
        "account": {**account, **(who or {})},
        **over,
    }


def threads(video, *pages):
    url, start = f"{HOST}/api/v1/videos/{video}/comment-threads", 0
    for each in (*pages, []):
        yield got(url, {"total": 9, "data": each}, count=100, sort="-createdAt", start=start)
        start += len(each)
    yield got(url, {"total": 9, "data": []}, count=100, sort="-createdAt", start=start + JUNK)


SHOWN = [
    comment(9, 8),
    comment(8, 7, isDeleted=True),
    comment(7, 7, heldForReview=True),
    comment(6, 6, who={"description": "#nobot"}),
]
VIDEOS = f"{HOST}/api/v1/video-channels/kettles/videos"
CHANNEL = (
    got(VIDEOS, {"data": [{"uuid": "u1"}, {"uuid": "u2", "comments": 0}]}, count=100, sort="-publishedAt", start=0),
    got(VIDEOS, {"data": []}, count=100, sort="-publishedAt", start=2),
    *threads("u1", SHOWN),
)
TREE = {
    "comment": comment(5, 5, totalReplies=2),
    "children": [{"comment": comment(51, 6), "children": [{"comment": comment(52, 7), "children": []}]}],
}
VIDEO = (
    *threads("u1", [*SHOWN, comment(5, 5, totalReplies=2)]),
    got(f"{HOST}/api/v1/videos/u1/comment-threads/5", TREE, count=100),
)


class TestChannel(ConnectorContract):
    connector = load_catalog()["peertube"]
    options: ClassVar = {"instance": HOST, "channel": "kettles"}
    recording = CHANNEL
    window = WEEK
    posts = 1
    drops: ClassVar = {"deleted": 1, "not_public": 1, "opted_out": 1}

    @pytest.mark.parametrize("keys", [{}, {"channel": "kettles", "video": "u1"}])
    def test_one_of_channel_and_video_is_named(self, keys):
        with pytest.raises(ValidationError, match="give one of channel and video"):
            self.connector.decoder.Options.model_validate({"instance": HOST, **keys})


class TestVideo(ConnectorContract):
    connector = load_catalog()["peertube"]
    options: ClassVar = {"instance": HOST, "video": "u1"}
    recording = VIDEO
    window = WEEK
    posts = 4
    drops: ClassVar = {"deleted": 1, "not_public": 1, "opted_out": 1}
