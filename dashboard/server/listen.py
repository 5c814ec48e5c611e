"""Check that the server can listen on an address and port.

    python -m dashboard.server.listen ADDRESS PORT

Exits with 0, or prints the reason and exits with 1.
"""

import socket
import sys

PORTS = range(1, 65536)


def refusal(address: str, port: str) -> str:
    """Return a sentence that says why the server cannot listen on an address and port, or "" where it can."""
    if not (port.isascii() and port.isdigit() and int(port) in PORTS):
        return f"PORT={port} is no port; allowed: {PORTS[0]} to {PORTS[-1]}."
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(address, int(port), type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as candidate:
            candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            candidate.bind(place)
    except OSError as error:
        reason = error.strerror or error
        return f"The server cannot listen on {address} port {port}: {reason}. Choose with ADDRESS= and PORT=."
    return ""


if __name__ == "__main__":
    sys.exit(refusal(*sys.argv[1:]) or 0)
