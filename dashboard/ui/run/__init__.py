"""What each run does around a page: state and address, frame, time machine, failures."""
