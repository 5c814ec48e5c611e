"""Readers without a browser, many at once: each keeps what a browser keeps, clicks, and returns when cut off."""

import asyncio
import json
import time
from http.client import HTTPConnection, HTTPException
from typing import Any, ClassVar, NamedTuple

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from benchmarks.said import Part, part_of, sign_of

LOST = (WebSocketException, HTTPException, OSError, EOFError)  # raised where the other end is gone
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 2.0  # seconds between two tries to come back; each is twice as long as that before
ENDS = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
_NO_TOKEN = "no-token"  # stands where a browser puts its token, if it has one


class Run(NamedTuple):
    """A run of a page. `version`: of the data, as its foot says. `said`: a sign of all that the page says.

    `address`: the query that stands in the browser afterwards. `size`: bytes of its messages. `failed`: whether it
    shows an error.
    """

    milliseconds: float
    size: int
    version: str
    said: str
    address: str
    failed: bool


class Reader:
    """One reader on one page of a server of this machine."""

    # The same element has the same hash for all readers, so what it says is worked out once.
    parts: ClassVar[dict[str, Part]] = {}

    def __init__(self, port: int, page: str, address: str = "127.0.0.1") -> None:
        """Prepare a visit. page: its path and query. address: of this machine, from which the reader comes."""
        self.port, self.address = port, address
        self.path, _, self.query = page.partition("?")
        self.cookie, self.session, self.page_hash = "", "", ""
        self.widgets: dict[str, Part] = {}  # the first of each kind
        self.kept: set[str] = set()
        self.socket: ClientConnection | None = None

    async def come(self) -> Run:
        """Open the page as a browser does: first the document, which may set a cookie, then the socket, then a run."""
        status, headers, _ = await asyncio.to_thread(fetched, self.port, self.path, self.address, self.cookie)
        if status != 200:
            raise OSError(f"{self.path} answers {status}")
        self.cookie = "; ".join([value.split(";")[0] for name, value in headers if name == "set-cookie"]) or self.cookie
        self.page_hash = ""
        protocols = ["streamlit", _NO_TOKEN, *([self.session] if self.session else [])]
        self.socket = await connect(
            f"ws://127.0.0.1:{self.port}/_stcore/stream",
            subprotocols=protocols,
            additional_headers={"Cookie": self.cookie} if self.cookie else None,
            local_addr=(self.address, 0),
            compression=None,
            ping_interval=None,
            max_size=None,
            open_timeout=10,
        )
        return await self.run(self.path.strip("/"))

    async def come_back(self, until: float) -> Run:
        """Try to open the page again until it is there. until: a moment of the monotonic clock. Raises TimeoutError."""
        pause = FIRST_PAUSE
        while time.monotonic() < until:
            try:
                return await asyncio.wait_for(self.come(), until - time.monotonic())
            except LOST:
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
        raise TimeoutError

    async def choose(self, query: str) -> Run:
        """Go to another address of the same page, as by a link: a run of the whole page."""
        self.query = query
        return await self.run()

    async def search(self, words: str) -> Run:
        """Type words into the list of the page. It asks for a run, of the body alone where that can run alone."""
        choice = {"choice": {"q": words, "form": "cards", "page": 1}}
        return await self.change("bidi_component", json_value=json.dumps(choice))

    async def change(self, kind: str, **value: Any) -> Run:
        """Give the first widget of a kind a value, as its field in the protocol takes it."""
        asked, widget = BackMsg(), self.widgets[kind]
        asked.rerun_script.widget_states.widgets.add(id=widget.widget, **value)
        asked.rerun_script.fragment_id = widget.fragment
        return await self.run(asked=asked)

    async def run(self, name: str = "", asked: BackMsg | None = None) -> Run:
        """Ask for a run and take what comes until it ends. Raises what LOST names. name: of the page, at first."""
        asked = asked or BackMsg()
        state = asked.rerun_script
        state.query_string, state.page_script_hash, state.page_name = self.query, self.page_hash, name
        state.cached_message_hashes.extend(self.kept)
        state.context_info.url = f"http://127.0.0.1:{self.port}{self.path}"
        begin, size, shown = time.perf_counter(), 0, {}
        await self.socket.send(asked.SerializeToString())
        while True:
            received = await self.socket.recv()
            size += len(received)
            message = ForwardMsg.FromString(received)
            self._take(message, shown)
            kind = message.WhichOneof("type")
            if kind == "script_finished" and message.script_finished in ENDS:
                took = (time.perf_counter() - begin) * 1000
                version = next((part.version for part in shown.values() if part.version), "")
                failed = any(part.kind == "exception" for part in shown.values())
                return Run(took, size, version, sign_of(shown.items()), self.query, failed)

    async def listen(self, seconds: float) -> None:
        """Read the page for some seconds. Raises what LOST names if the socket is lost meanwhile."""
        try:
            async with asyncio.timeout(seconds):
                while True:
                    await self.socket.recv()
        except TimeoutError:
            return

    def _take(self, message: ForwardMsg, shown: dict[tuple[int, ...], Part]) -> None:
        kind = message.WhichOneof("type")
        if message.metadata.cacheable:
            self.kept.add(message.hash)
        if kind == "new_session":
            self.session = message.new_session.initialize.session_id
        elif kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        elif kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
        elif kind in ("delta", "ref_hash"):
            part = self._part(message)
            shown[tuple(message.metadata.delta_path)] = part
            if part.widget:
                self.widgets.setdefault(part.kind, part)

    def _part(self, message: ForwardMsg) -> Part:
        if message.WhichOneof("type") == "ref_hash":
            return self.parts[message.ref_hash]
        part = part_of(message.delta)
        if message.metadata.cacheable:
            self.parts[message.hash] = part
        return part

    async def leave(self) -> None:
        """Close the socket."""
        if self.socket:
            await self.socket.close()


def fetched(port: int, path: str, address: str, cookie: str = "") -> tuple[int, list[tuple[str, str]], bytes]:
    """Return status, headers with small names, and body of what a server of this machine answers.

    address: see `Reader`. Raises OSError or HTTPException where no whole answer comes.
    """
    connection = HTTPConnection("127.0.0.1", port, timeout=60, source_address=(address, 0))
    try:
        connection.request("GET", path, headers={"Cookie": cookie} if cookie else {})
        answer = connection.getresponse()
        return answer.status, [(name.lower(), value) for name, value in answer.getheaders()], answer.read()
    finally:
        connection.close()
