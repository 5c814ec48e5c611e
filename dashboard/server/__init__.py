"""The server around the pages: start-up, our own routes, headers, compression. Uses Starlette, never Streamlit."""
