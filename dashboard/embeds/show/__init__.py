"""The show: a story as one HTML document that needs no server once it is open."""
