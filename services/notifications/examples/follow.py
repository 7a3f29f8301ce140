"""Follows what happens by reading: nothing is left out, whatever is down in between.

    COMMUNITY=https://community.example TOKEN=… CURSOR_FILE=cursor python follow.py

With ONCE=1 it ends where the log ends; otherwise it waits for more. A token lives for minutes: take a new one by your
client's secret (client_credentials) when 401 is answered.
"""

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
TOKEN = os.environ.get("TOKEN", "")
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


def read(cursor):
    request = urllib.request.Request(address_behind(cursor), headers={"authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response), response.headers


def main():
    cursor = CURSOR.read_text() if CURSOR.exists() else None
    while True:
        try:
            events, headers = read(cursor)
        except urllib.error.HTTPError as error:
            if error.code == 429 or error.code >= 500:
                time.sleep(int(error.headers.get("retry-after", "5")))
                continue
            # 410 CURSOR_EXPIRED: the log was restored from a copy. Begin anew, without a cursor: events that you know come again.
            sys.exit(f"{error.code}: {error.read().decode()}")
        for event in events:
            handle(JSONFormat().read(CloudEvent, json.dumps(event)))
        cursor = headers.get("events-cursor", cursor)
        if cursor is not None:
            fresh = CURSOR.with_suffix(".new")
            fresh.write_text(cursor)
            fresh.replace(CURSOR)
        if ONCE and headers.get("events-more") == "false":
            return


if __name__ == "__main__":
    main()
