"""The offline edition: the whole record as one file that needs no server, no network and no other file."""
