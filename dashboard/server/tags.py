"""The tags of files that were made for requests, by address: who has the file already learns so without it.

The content of an answer hangs on the version of the data, the address and our own address alone: on no clock, no cookie
and no reader. So its tag counts for as long as that version is shown, and is that of any replica with the same files.
"""

import hashlib
from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

from dashboard import record
from dashboard.server.asked import Asked

MOST = 1 << 14  # addresses of which the tag is kept: about 6 MB, and more than there are pages of records in English


class Tag(NamedTuple):
    """What an answer says of a file without its bytes.

    `etag`: of its content. `worth`: whether compression makes it smaller. `cache`: how long a copy may be used.
    `language`: its code.
    """

    etag: str
    worth: bool
    cache: str
    language: str


class Tags:
    """The tags of the addresses that were asked for last, so that any number of addresses takes the same memory."""

    def __init__(self, most: int = MOST) -> None:
        """Begin with none. most: the largest number of addresses."""
        self.most, self._held, self._changing = most, OrderedDict[bytes, Tag](), Lock()

    def find(self, name: bytes) -> Tag | None:
        """Return the tag of an address; None if it is not known. name: as `name` returns it."""
        with self._changing:
            found = self._held.get(name)
            if found:
                self._held.move_to_end(name)
            return found

    def keep(self, name: bytes, tag: Tag) -> None:
        """Keep the tag of an address, and forget the address that nobody asked for longest."""
        with self._changing:
            self._held[name] = tag
            self._held.move_to_end(name)
            while len(self._held) > self.most:
                self._held.popitem(last=False)


def name(route: str, asked: Asked) -> bytes:
    """Return sixteen bytes that stand for a request of the version shown, however long its address is.

    route: the path of the route that answers it. No two requests that are known have the same ones (BLAKE2b).
    """
    whole = repr((record.current().version, route, *asked))
    return hashlib.blake2b(whole.encode(), digest_size=16).digest()


KNOWN = Tags()
