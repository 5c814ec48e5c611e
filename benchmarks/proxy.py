"""nginx as it is delivered in deploy/, before servers of this machine. Only addresses and folders are others."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.servers import ROOT, Server, free_port, wait_for

CONF = ROOT / "deploy" / "nginx"
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
LOG = "lines.log"


@contextmanager
def proxied(folder: Path, *replicas: int) -> Iterator[Server]:
    """Run nginx before servers on ports of this machine, and yield it once it listens.

    folder: an empty one, for its files; what it writes on requests is in LOG there. Exits this process if nginx is not
    installed or does not start.
    """
    if not NGINX:
        sys.exit("nginx is not installed (Debian: apt-get install nginx-light).")
    port = free_port()
    main = configured(folder, port, replicas)
    # Its workers must reach the folder, which belongs to this user.
    user = "user root; " if os.geteuid() == 0 else ""
    command = [NGINX, "-e", "stderr", "-p", str(folder), "-c", str(main), "-g", f"{user}daemon off;"]
    with (folder / LOG).open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as nginx:
        try:
            wait_for(nginx, port)
            yield Server(port, nginx.pid)
        finally:
            nginx.terminate()


def configured(folder: Path, port: int, replicas: Sequence[int]) -> Path:
    """Write the delivered files into a folder, with other addresses and folders. Return the main file."""
    for path in CONF.glob("*.conf"):
        written = path.read_text("utf-8").replace("/tmp/", f"{folder}/")
        (folder / path.name).write_text(written.replace("/dev/stdout", f"{folder}/{LOG}"), "utf-8")
    listen = folder / "dashboard_listen.conf"
    listen.write_text(listen.read_text("utf-8").replace("listen 8080 ", f"listen 127.0.0.1:{port} "), "utf-8")
    lines = [f"server 127.0.0.1:{replica} max_fails=1 fail_timeout=5s;" for replica in replicas]
    (folder / "dashboard_replicas.conf").write_text("\n".join(lines), "utf-8")
    return folder / "nginx.conf"
