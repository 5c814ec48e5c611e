"""Write: a table or the record in, bytes out. One module a format; never Streamlit."""
