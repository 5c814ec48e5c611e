"""Measure how long another reader waits while a hostile file is tried on the page Data, as a ratio in the same run.

    python -m benchmarks.upload [--runs 20]

The file has about a megabyte of "1- 1- 1- …", on which the search for telephone numbers once took 43 seconds of the
server. The other reader's rerun is measured before the file is sent and while it is tried. Exit code 1 if the median
while it is tried is above LIMIT times that before.
"""

import argparse
import csv
import io
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from statistics import median
from threading import Event, Thread

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.servers import ROOT, serving
from benchmarks.visit import Visit
from dashboard.paths import DATA

LIMIT = 3.0
WARM_UP, PAUSE = 3, 0.1  # reruns that are not counted; seconds before each
NAME, COLUMN = "news.csv", "summary"
TEXT = "1- " * 3_266
SIZE = 980_000  # bytes
_LINE = "--line"


def hostile(text: str = TEXT, size: int = SIZE) -> bytes:
    """Return a file of about a size whose rows hold a text, for the table of news."""
    header, first = list(csv.reader(io.StringIO((DATA / NAME).read_text(encoding="utf-8"), newline="")))[:2]
    first[header.index(COLUMN)] = text.strip()
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, lineterminator="\n")
    rows.writerow(header)
    for number in range(size // len(",".join(first).encode())):
        rows.writerow([f"news-hostile-{number}", *first[1:]])
    return stream.getvalue().encode()


class Bench(Visit):
    """A reader on the page Data who tries a file."""

    def __init__(self, stack: ExitStack, port: int) -> None:
        """Open the page."""
        self.port, self.session, self.uploader = port, "", ""
        super().__init__(stack, port, "/data")

    def _finished(self, message: ForwardMsg) -> bool:
        if message.WhichOneof("type") == "new_session":
            self.session = message.new_session.initialize.session_id
        if message.WhichOneof("type") == "delta" and message.delta.new_element.HasField("file_uploader"):
            self.uploader = message.delta.new_element.file_uploader.id
        return super()._finished(message)

    def drop(self, name: str, content: bytes) -> None:
        """Send a file, and ask for the run that tries it. The run is not waited for."""
        asked = BackMsg()
        asked.file_urls_request.request_id, asked.file_urls_request.session_id = "1", self.session
        asked.file_urls_request.file_names.append(name)
        self.socket.send(asked.SerializeToString())
        answer = ForwardMsg.FromString(self.socket.recv())
        while answer.WhichOneof("type") != "file_urls_response":
            answer = ForwardMsg.FromString(self.socket.recv())
        urls = answer.file_urls_response.file_urls[0]
        self._put(urls.upload_url, name, content)
        request = BackMsg()
        request.rerun_script.page_script_hash = self.page_hash
        state = request.rerun_script.widget_states.widgets.add(id=self.uploader)
        held = state.file_uploader_state_value.uploaded_file_info.add(name=name, size=len(content))
        held.file_id = urls.file_id
        held.file_urls.CopyFrom(urls)
        self.socket.send(request.SerializeToString())

    def _put(self, address: str, name: str, content: bytes) -> None:
        body = f'{_LINE}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        body += content + f"\r\n{_LINE}--\r\n".encode()
        sent = urllib.request.Request(f"http://127.0.0.1:{self.port}{address}", data=body, method="PUT")
        sent.add_header("Content-Type", f"multipart/form-data; boundary={_LINE[2:]}")
        with urllib.request.urlopen(sent):
            pass

    def told(self) -> Iterator[str]:
        """Yield the messages of the run until it ends, as text."""
        while True:
            message = ForwardMsg.FromString(self.socket.recv())
            yield str(message)
            if self._finished(message):
                return


def _rerun(reader: Visit) -> float:
    """Return the milliseconds of a rerun, after a pause."""
    time.sleep(PAUSE)
    return reader.rerun()[0]


def measured(runs: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds of another reader's reruns before a hostile file is tried, and while it is."""
    with ExitStack() as stack:
        port = stack.enter_context(serving(ROOT / "app.py", ROOT, "--server.enableXsrfProtection=false"))
        other, bench = Visit(stack, port, "/news"), Bench(stack, port)
        before = [_rerun(other) for _ in range(runs + WARM_UP)][WARM_UP:]
        bench.drop(NAME, hostile())
        ended = Event()
        waiting = Thread(target=lambda: (list(bench.told()), ended.set()), daemon=True)
        waiting.start()
        meanwhile = []
        while not ended.is_set():
            meanwhile.append(_rerun(other))
        waiting.join()
        return before, meanwhile


def main() -> None:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--runs", type=int, default=20, help="reruns before the file is sent (default: 20)")
    before, meanwhile = measured(options.parse_args().runs)
    ratio = median(meanwhile) / median(before)
    print(
        f"before: {median(before):.0f} ms, while the file is tried: {median(meanwhile):.0f} ms in {len(meanwhile)} runs"
    )
    print(f"longest: {max(before):.0f} ms, {max(meanwhile):.0f} ms; ratio of the medians: {ratio:.2f}")
    if ratio > LIMIT:
        sys.exit(f"The ratio is above {LIMIT:g}.")


if __name__ == "__main__":
    main()
