"""How much Streamlit keeps of the files that readers sent."""

from streamlit import runtime


def held() -> int:
    """Return the bytes of all files that are kept, of all visits; 0 where no server runs."""
    if not runtime.exists():
        return 0
    kept = runtime.get_instance().uploaded_file_mgr.get_stats()
    return sum(each.byte_length for family in kept.values() for each in family)
