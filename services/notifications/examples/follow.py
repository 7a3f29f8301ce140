"""Follows what happens by reading: nothing is left out, whatever is down in between.

    COMMUNITY=https://community.example CLIENT_ID=… CLIENT_SECRET=… CURSOR_FILE=cursor python follow.py

Python 3.10 or later. A token lives for five minutes; a new one is had by the client's secret, or for a person by
REFRESH_TOKEN (with CLIENT_ID), which is good once: the next one is kept in REFRESH_FILE. With TOKEN alone it ends when that
does. With ONCE=1 it ends where the log ends; otherwise it waits for more.
"""

import base64
import http.client
import json
import os
import pathlib
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

COMMUNITY = os.environ.get("COMMUNITY", "http://127.0.0.1:4000")
CLIENT_ID = os.environ.get("CLIENT_ID")
CLIENT_SECRET = os.environ.get("CLIENT_SECRET")
REFRESH_TOKEN = os.environ.get("REFRESH_TOKEN")
REFRESH = pathlib.Path(os.environ.get("REFRESH_FILE", "refresh-token"))
CAN_RENEW = CLIENT_ID is not None and (CLIENT_SECRET is not None or REFRESH_TOKEN is not None)
LONGEST_PAUSE_SECONDS = 60
# Where this reader stands. Keep it where your data is, and write both in one transaction: then each event counts once.
CURSOR = pathlib.Path(os.environ.get("CURSOR_FILE", "cursor"))
ONCE = "ONCE" in os.environ


def handle(event):
    print(json.dumps({"id": event.get_id(), "type": event.get_type(), "subject": event.get_subject()}), flush=True)


def address_behind(cursor):
    query = {"first": "100", **({} if ONCE else {"wait": "25"})}
    if cursor is not None:
        query["after"] = cursor
    for name in ("TYPES", "FILTER"):
        if name in os.environ:
            query[name.lower()] = os.environ[name]
    return f"{COMMUNITY}/v1/events?{urllib.parse.urlencode(query)}"


def write(path, text):
    fresh = path.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(text)
    fresh.replace(path)


def renew():
    """A new token, by whichever way there is to one."""
    form, headers = {"scope": "events:read", "grant_type": "client_credentials"}, {}
    # As an application is registered: its secret by Basic (RFC 6749, 2.3.1), or none at all.
    if CLIENT_SECRET is None:
        form["client_id"] = CLIENT_ID
    else:
        words = f"{CLIENT_ID}:{urllib.parse.quote(CLIENT_SECRET, safe='')}"
        headers["authorization"] = f"Basic {base64.b64encode(words.encode()).decode()}"
    if REFRESH_TOKEN is not None:
        form["grant_type"] = "refresh_token"
        form["refresh_token"] = REFRESH.read_text() if REFRESH.exists() else REFRESH_TOKEN
    body = urllib.parse.urlencode(form).encode()
    request = urllib.request.Request(f"{COMMUNITY}/oidc/token", data=body, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as response:
        answer = json.load(response)
    if REFRESH_TOKEN is not None and "refresh_token" in answer:
        write(REFRESH, answer["refresh_token"])
    return answer["access_token"]


def get(cursor, token):
    request = urllib.request.Request(address_behind(cursor), headers={"authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response), response.headers


class Reader:
    token = os.environ.get("TOKEN")

    def read(self, cursor):
        """The next page, by a token that holds."""
        if self.token is None and CAN_RENEW:
            self.token = renew()
        try:
            return get(cursor, self.token)
        except urllib.error.HTTPError as error:
            if error.code != 401 or not CAN_RENEW:
                raise
            self.token = renew()
            return get(cursor, self.token)


def seconds_until_again(error, failures):
    """How long to wait before it is tried again. What was refused is not: it is said, and this ends."""
    if not isinstance(error, urllib.error.HTTPError):
        # Nobody was there, or the answer broke off: a longer while each time.
        return min(2**failures, LONGEST_PAUSE_SECONDS)
    if error.code == 429 or error.code >= 500:
        asked = error.headers.get("retry-after", "")
        return int(asked) if asked.isdecimal() else 5
    # 410 CURSOR_EXPIRED: the log was restored from a copy. Begin anew, without a cursor: events that you know come again.
    return sys.exit(f"{error.code}: {error.read().decode()}")


def main():
    cursor = CURSOR.read_text() if CURSOR.exists() else None
    reader, failures = Reader(), 0
    while True:
        try:
            events, headers = reader.read(cursor)
        except (OSError, http.client.HTTPException, json.JSONDecodeError) as error:
            time.sleep(seconds_until_again(error, failures))
            failures += 1
            continue
        failures = 0
        for event in events:
            handle(JSONFormat().read(CloudEvent, json.dumps(event)))
        cursor = headers.get("events-cursor", cursor)
        if cursor is not None:
            write(CURSOR, cursor)
        if ONCE and headers.get("events-more") == "false":
            return


if __name__ == "__main__":
    main()
