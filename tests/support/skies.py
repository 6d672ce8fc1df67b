"""Frames of an invented Jetstream, and the servers that are asked about its authors."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, quote, urlsplit

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import serve

from townhum.connector import Answer
from townhum_connectors.bluesky_will import NOT_WITHOUT_ACCOUNT

AT = datetime(2026, 11, 11, 10, tzinfo=UTC)
POST, PROFILE, PREFERENCE = "app.bsky.feed.post", "app.bsky.actor.profile", "community.lexicon.preference.ai"


def did(number):
    return f"did:plc:{'a' * 20}{number:04}".replace("0", "b").replace("1", "c").replace("8", "d").replace("9", "e")


def micro(moment):
    return int(moment.timestamp() * 1_000_000)


def commit(who, collection, rkey, record=None, *, at=AT, operation="create"):
    inside = {"rev": "3l", "operation": operation, "collection": collection, "rkey": rkey}
    inside |= {"record": record, "cid": "bafy"} if record is not None else {}
    return _bytes({"did": who, "time_us": micro(at), "kind": "commit", "commit": inside})


def post(number, text="the new kettle leaks #kettle", *, tag="kettle", at=AT, who=None, operation="create", **more):
    facets = [{"features": [{"$type": "app.bsky.richtext.facet#tag", "tag": tag}]}] if tag else []
    record = {"$type": POST, "createdAt": at.isoformat(), "langs": ["en"], "text": text, "facets": facets, **more}
    return commit(who or did(number), POST, f"r{number}", record, at=at, operation=operation)


def gone(number, *, at=AT, who=None):
    return commit(who or did(number), POST, f"r{number}", at=at, operation="delete")


def account(who, *, active=False, status="deleted", at=AT):
    inside = {"active": active, "did": who, "seq": 1, "status": status}
    return _bytes({"did": who, "time_us": micro(at), "kind": "account", "account": inside})


def _bytes(frame):
    return json.dumps(frame, separators=(",", ":"), ensure_ascii=False).encode()


class Sky:
    """Answers what is asked about authors and posts: `labels`, `forbidding`, `unknown` and `deleted` say who and which is odd."""

    user_agent = "townhum/test"

    def __init__(self):
        self.labels, self.forbidding, self.unknown, self.deleted, self.post_labels = {}, set(), set(), set(), {}
        self.asked, self.fails, self.unbearable, self.records = [], None, set(), {}
        self.failing = {}

    def get(self, url, params=None, *, headers=None, expect=(), as_bytes=False):
        self.asked.append(url)
        if self.fails:
            raise self.fails
        if error := next((each for who, each in self.failing.items() if f"repo={quote(who, safe='')}" in url), None):
            raise error
        status, body = self.answer(url)
        return Answer(status, {}, body)

    def answer(self, url):
        parts = urlsplit(url)
        asked = parse_qs(parts.query)
        if self.unbearable & {each for values in asked.values() for each in values}:
            return 400, {"error": "InvalidRequest", "message": "Invalid request"}
        if parts.path.endswith("getProfiles"):
            return 200, {"profiles": [self.profile(each) for each in asked["actors"] if each not in self.unknown]}
        if parts.path.endswith("getPosts"):
            there = [uri for uri in asked["uris"] if uri not in self.deleted]
            return 200, {"posts": [{"uri": uri, "labels": self.post_labels.get(uri, [])} for uri in there]}
        if asked["repo"][0] in self.forbidding:
            return 200, {"value": {"preferences": {"inference": {"allow": False}}}}
        if asked["repo"][0] in self.records:
            return 200, {"value": self.records[asked["repo"][0]]}
        return 400, {"error": "RecordNotFound", "message": "Could not locate record"}

    def profile(self, who):
        shown = {"did": who, "handle": f"{who[-4:]}.bsky.example", "displayName": "Somebody"}
        return shown | {"labels": [{"val": value, "src": who} for value in self.labels.get(who, ())]}


class Frames:
    """A server on loopback: a Jetstream that sends `frames` from the cursor on, and the API beside it."""

    def __init__(self, sky, *, ends=False):
        self.sky, self.frames, self.connections, self._ends = sky, [], [], ends

    def handler(self, socket):
        asked = parse_qs(urlsplit(socket.request.path).query)
        self.connections.append(asked)
        cursor = int(asked.get("cursor", ["0"])[0])
        sent = 0
        while True:
            for frame in self.frames[sent:]:
                if isinstance(frame, str) or b'"time_us":' not in frame or int(_time(frame)) >= cursor:
                    socket.send(frame if isinstance(frame, str) else frame.decode("utf-8", "replace"))
            sent = len(self.frames)
            if self._ends:
                return
            try:
                socket.recv(timeout=0.05)
            except TimeoutError:
                continue
            except ConnectionClosed:
                return

    @contextmanager
    def running(self):
        """The addresses of the stream and of the API."""
        sky = self.sky

        class Api(BaseHTTPRequestHandler):
            def do_GET(self):
                status, body = sky.answer(self.path)
                content = json.dumps(body).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        with serve(self.handler, "127.0.0.1", 0, compression=None) as stream:
            api = ThreadingHTTPServer(("127.0.0.1", 0), Api)
            threads = [threading.Thread(target=each, daemon=True) for each in (stream.serve_forever, api.serve_forever)]
            for thread in threads:
                thread.start()
            try:
                yield f"http://127.0.0.1:{stream.socket.getsockname()[1]}", f"http://127.0.0.1:{api.server_port}"
            finally:
                stream.shutdown()
                api.shutdown()


def _time(frame):
    return frame.split(b'"time_us":', 1)[1].split(b",", 1)[0]


def later(seconds):
    return AT + timedelta(seconds=seconds)


__all__ = ["AT", "NOT_WITHOUT_ACCOUNT", "Frames", "Sky", "account", "commit", "did", "gone", "later", "post"]
