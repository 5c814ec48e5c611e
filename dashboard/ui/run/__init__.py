"""What each run does around a page: state and address, frame, day slider, failures."""
