"""A reader without a browser: measures the time and the bytes of a rerun."""

import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import connect


class Visit:
    """One reader on one page. Keeps the state that a browser keeps: address, page and cached messages."""

    def __init__(self, stack: ExitStack, port: int, page: str, headers: Mapping[str, str] | None = None) -> None:
        """Open the page and run it for the first time. `stack` closes the connection. headers: sent to open it."""
        path, _, self.query = page.partition("?")
        address = f"ws://127.0.0.1:{port}/_stcore/stream"
        self.socket = stack.enter_context(
            connect(address, subprotocols=["streamlit"], max_size=None, additional_headers=headers)
        )
        self.page = page
        self.page_hash = ""
        self.kept: set[str] = set()
        self.paths: list[str] = []
        self.rerun(path.strip("/"))

    def rerun(self, name: str = "") -> tuple[float, int]:
        """Rerun the page once. Return the milliseconds until it finished and the bytes that it sent."""
        request = BackMsg()
        state = request.rerun_script
        state.query_string, state.page_script_hash, state.page_name = self.query, self.page_hash, name
        state.cached_message_hashes.extend(self.kept)
        state.context_info.url = "http://localhost/" + self.page.lstrip("/")
        size, begin = 0, time.perf_counter()
        self.socket.send(request.SerializeToString())
        while True:
            received = self.socket.recv()
            size += len(received)
            if self._finished(ForwardMsg.FromString(received)):
                return (time.perf_counter() - begin) * 1000, size

    def _finished(self, message: ForwardMsg) -> bool:
        """Process a message. Return whether it ends the run; a run that ends because of a rerun goes on."""
        kind = message.WhichOneof("type")
        if kind == "page_not_found" or (kind == "delta" and message.delta.new_element.HasField("exception")):
            sys.exit(f"{self.page} is not there or ended with an error.")
        if message.metadata.cacheable:
            self.kept.add(message.hash)
        if kind == "page_info_changed":
            self.query = message.page_info_changed.query_string
        if kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
            self.paths = ["/" if page.is_default else f"/{page.url_pathname}" for page in message.navigation.app_pages]
        return kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
