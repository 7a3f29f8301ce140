"""Receives events, and believes none that is not signed.

    pip install standardwebhooks cloudevents cryptography
    WEBHOOK_SECRET=whsec_… WEBHOOK_PUBLIC_KEY=whpk_… PORT=8080 python receiver.py

Either key will do: the secret for `v1`, the endpoint's public key for `v1a`. Put a proxy with TLS before it.
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
    is_fresh = timestamp.isdigit() and abs(time.time() - int(timestamp)) <= TOLERANCE_SECONDS
    if not (is_fresh and any(is_signed(key, content, one[len("v1a,") :]) for one in signatures)):
        raise WebhookVerificationError("No matching signature found")


def verified(body, headers):
    if PUBLIC_KEY:
        verify_by_public_key(PUBLIC_KEY, body, headers)
    else:
        Webhook(SECRET).verify(body, headers)
    return from_http_event(HTTPMessage(headers=headers, body=body))


def handle(event):
    print(json.dumps({"id": event.get_id(), "type": event.get_type(), "subject": event.get_subject()}), flush=True)


class Receiver(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        size = int(self.headers.get("content-length", 0))
        if size > MOST_BYTES:
            return self.answer(413)
        # As it came: what was parsed and written again is not what was signed.
        body = self.rfile.read(size)
        headers = {name.lower(): value for name, value in self.headers.items()}
        try:
            event = verified(body, headers)
        except WebhookVerificationError:
            return self.answer(401)
        if event.get_id() not in handled:
            handle(event)
        handled.add(event.get_id())
        # Soon: what takes long is put into a queue of yours first.
        self.answer(204)

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
