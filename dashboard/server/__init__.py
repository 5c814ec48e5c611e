"""What stands around the pages: start-up, own addresses, headers and compression. Knows Starlette, never Streamlit."""
