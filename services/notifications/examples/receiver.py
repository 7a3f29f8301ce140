"""Receives events, and believes none that is not signed.

    pip install standardwebhooks cloudevents cryptography
    WEBHOOK_SECRET=whsec_… WEBHOOK_PUBLIC_KEY=whpk_… PORT=8080 python receiver.py

Python 3.10 or later. Either key will do: the secret for `v1`, the endpoint's public key for `v1a`. Put a proxy with TLS before it.
"""

import base64
import json
import os
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from cloudevents.core.bindings.http import HTTPMessage, from_http_event
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from standardwebhooks import Webhook, WebhookVerificationError

SECRET = os.environ.get("WEBHOOK_SECRET", "")
PUBLIC_KEY = os.environ.get("WEBHOOK_PUBLIC_KEY", "")
MOST_BYTES = 1_048_576
TOLERANCE_SECONDS = 300
BODY_SECONDS = float(os.environ.get("BODY_SECONDS", "15"))

# What was handled. Keep it where your data is, and write both in one transaction: then each event counts once.
handled = set()


def is_signed(key, content, signature):
    try:
        key.verify(base64.b64decode(signature), content)
        return True
    except (InvalidSignature, ValueError):
        return False


def verify_by_public_key(public_key, body, headers):
    """Looks whether the community's private key signed just this, and lately."""
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key.removeprefix("whpk_")))
    timestamp = headers.get("webhook-timestamp", "")
    content = f"{headers.get('webhook-id', '')}.{timestamp}.".encode() + body
    signatures = [one for one in headers.get("webhook-signature", "").split(" ") if one.startswith("v1a,")]
    # An old delivery that somebody caught is signed, too.
    is_fresh = timestamp.isdecimal() and abs(time.time() - int(timestamp)) <= TOLERANCE_SECONDS
    if not (is_fresh and any(is_signed(key, content, one[len("v1a,") :]) for one in signatures)):
        raise WebhookVerificationError("No matching signature found")


def verify(body, headers):
    try:
        if PUBLIC_KEY:
            verify_by_public_key(PUBLIC_KEY, body, headers)
        else:
            Webhook(SECRET).verify(body, headers)
    except ValueError as error:
        # No Base64, no number, no UTF-8: nothing of ours.
        raise WebhookVerificationError(str(error)) from error


def handle(event):
    print(json.dumps({"id": event.get_id(), "type": event.get_type(), "subject": event.get_subject()}), flush=True)


class Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Whoever begins a request and never ends it is not waited for.
    timeout = BODY_SECONDS

    def do_POST(self):
        length = self.headers.get("content-length", "")
        # A negative one would be read without end. ("²" is a digit, and no number.)
        if not length.isdecimal():
            return self.refuse(400)
        # Looked at as text first: a number of a thousand digits is one that Python does not read.
        if len(length) > 9 or int(length) > MOST_BYTES:
            return self.refuse(413)
        try:
            body = self.read_body(int(length))
        except OSError:
            body = None
        if body is None:
            # Broken off, or too slow: there is nobody to answer.
            self.close_connection = True
            return None
        return self.take(body, {name.lower(): value for name, value in self.headers.items()})

    def read_body(self, size):
        """The body as it came (what was parsed and written again is not what was signed), or None where it does not all come."""
        body, ends = bytearray(), time.monotonic() + BODY_SECONDS
        while len(body) < size:
            left = ends - time.monotonic()
            if left <= 0:
                return None
            self.connection.settimeout(left)
            chunk = self.rfile.read1(size - len(body))
            if not chunk:
                return None
            body += chunk
        self.connection.settimeout(self.timeout)
        return bytes(body)

    def take(self, body, headers):
        try:
            verify(body, headers)
        except WebhookVerificationError:
            return self.answer(401)
        event = from_http_event(HTTPMessage(headers=headers, body=body))
        if event.get_id() not in handled:
            handle(event)
        handled.add(event.get_id())
        # Soon: what takes long is put into a queue of yours first.
        return self.answer(204)

    def refuse(self, status):
        # What is left of the body is not to be read as another request.
        self.close_connection = True
        self.answer(status)

    def answer(self, status):
        self.send_response(status)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(os.environ.get("PORT", "8080"))), Receiver)
    print(f"listening on {server.server_port}", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit(0)
