"""The server behind a proxy: as `streamlit run app.py`, but it listens only once it can answer.

    python serve.py [--server.port=8501] [--server.address=127.0.0.1] [--server.baseUrlPath=mekong]

`streamlit run` listens at once and answers when the record is read and all is imported, seconds later. A proxy takes a
server that listens for one that is there, and would let readers wait for it. Flags and environment variables
(STREAMLIT_SERVER_PORT ...) are those of `streamlit run`. A record with faults ends the start with exit code 1.
"""

import click
import uvicorn
from streamlit import config
from streamlit.web import bootstrap, cli

END_WITHIN = 5  # seconds that requests have to end in; sockets of readers are closed at once


@click.command(help=__doc__)
@cli.configurator_options
def main(**options: object) -> None:
    """Run the command. options: as `streamlit run` has them."""
    bootstrap.load_config_options(options)
    from app import app  # it reads the settings as it is imported

    uvicorn.run(
        app,
        host=config.get_option("server.address") or "127.0.0.1",
        port=config.get_option("server.port"),
        ws_per_message_deflate=config.get_option("server.enableWebsocketCompression"),
        timeout_graceful_shutdown=END_WITHIN,
        access_log=False,
        server_header=False,
        log_level="warning",
    )


if __name__ == "__main__":
    main()
