"""Lists of records that filter in the browser, as a component for Streamlit.

The package holds only the component's files. `dashboard/ui/parts/component.py` shows it, and says what it is given.
"""
