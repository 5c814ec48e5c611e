"""Everything that needs Streamlit: runs, parts, figures, the drawer and the bodies of pages."""
