"""The parts of a run around a page: state and address, frame, filters, day slider, failures."""
