"""Everything that needs Streamlit: frame, filters, state and address, cards, the evidence drawer."""
