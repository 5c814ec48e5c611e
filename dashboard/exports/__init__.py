"""Writers: a table or the data package in, bytes out. One module for each format; none imports Streamlit."""
