"""Comments on YouTube against the conformance suite."""

from typing import ClassVar

import pytest
from placed import WEEK, at, got
from pydantic import ValidationError

from townhum.conformance import ConnectorContract, Exchange
from townhum.connector import load_catalog
from townhum.errors import AccessDenied, Busy

API = "https://youtube.googleapis.com/youtube/v3"
COMMENT = "snippet(authorChannelId,authorDisplayName,textDisplay,publishedAt,moderationStatus)"
ONE = f"nextPageToken,items(id,{COMMENT})"
ALL = f"nextPageToken,items(id,snippet(isPublic,totalReplyCount,topLevelComment(id,{COMMENT})))"
THREADS = {
    "part": "snippet",
    "fields": ALL,
    "order": "time",
    "textFormat": "plainText",
    "maxResults": 100,
    "key": "not-a-secret",
}
REPLIES = {"part": "snippet", "fields": ONE, "textFormat": "plainText", "maxResults": 100, "key": "not-a-secret"}


def comment(number, day, words="It hums @ivyinvented", **over):
    said = {
        "authorDisplayName": f"@fern-invented{number}",
        "authorProfileImageUrl": "https://images.example/fern.png",
        "authorChannelUrl": f"http://www.youtube.com/channel/UCinvented{number}",
        "authorChannelId": {"value": f"UCinvented{number}"},
        "videoId": "kettle00001",
        "textDisplay": words,
        "textOriginal": words,
        "publishedAt": at(day),
        "updatedAt": at(day),
        **over,
    }
    return {"kind": "youtube#comment", "id": f"Ug{number}", "snippet": said}


def thread(number, day, replies=0, public=True, **over):
    inner = {"videoId": "kettle00001", "topLevelComment": comment(number, day, **over), "totalReplyCount": replies}
    return {"kind": "youtube#commentThread", "id": f"Ug{number}", "snippet": {**inner, "isPublic": public}}


def refused(status, reason):
    errors = {"error": {"code": status, "message": "no", "errors": [{"reason": reason, "domain": "youtube"}]}}
    return Exchange("GET", EXCHANGES[0].url, status, {}, errors)


EXCHANGES = (
    got(
        f"{API}/commentThreads",
        {"items": [thread(9, 8, replies=2), thread(8, 7, public=False)], "nextPageToken": "P2"},
        videoId="kettle00001",
        **THREADS,
    ),
    got(
        f"{API}/comments",
        {"items": [comment(91, 9, "Too late"), comment(92, 8, moderationStatus="likelySpam")]},
        parentId="Ug9",
        **REPLIES,
    ),
    got(
        f"{API}/commentThreads",
        {"items": [thread(7, 5, authorChannelId={}), thread(1, 1)]},
        videoId="kettle00001",
        pageToken="P2",
        **THREADS,
    ),
)


class TestVideo(ConnectorContract):
    connector = load_catalog()["youtube"]
    options: ClassVar = {"video": "kettle00001", "token": "env:SECRET"}
    recording = EXCHANGES
    window = WEEK
    posts = 2
    drops: ClassVar = {"not_public": 2}

    def test_the_day_s_allowance_and_comments_that_are_off_are_told_apart(self):
        assert self._listen([refused(403, "commentsDisabled")]).posts == []
        with pytest.raises(Busy, match="allowance"):
            self._listen([refused(403, "quotaExceeded")])
        with pytest.raises(AccessDenied, match="key"):
            self._listen([refused(403, "accessNotConfigured")])

    @pytest.mark.parametrize(
        "typed",
        ["@Fern-Invented9", "https://www.youtube.com/@fern-invented9", "youtube.com/@fern-invented9", "UCinvented9"],
    )
    def test_an_account_is_known_by_its_handle_and_its_channel(self, typed):
        shown = thread(9, 8)["snippet"]["topLevelComment"]["snippet"]
        decoder, options = self.connector.decoder, self._options()
        its = decoder.account(shown["authorDisplayName"], options) | decoder.account("UCinvented9", options)
        assert decoder.account(typed, options) & its

    def test_one_video_or_one_channel_is_named(self):
        options = self.connector.decoder.Options
        with pytest.raises(ValidationError):
            options.model_validate({"token": "env:SECRET"})
        assert "channel UC1" in self.connector.decoder.place(
            options.model_validate({"channel": "UC1", "token": "env:SECRET"})
        )
