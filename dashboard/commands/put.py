"""A file that a command writes: never over one that is there."""

import sys
from pathlib import Path


def put(content: bytes, path: Path) -> bool:
    """Write a new file and return whether that worked. Never overwrite one; print a sentence on failure."""
    sentence = "" if content else "The file cannot be taken apart into cells: nothing was written."
    try:
        if content:
            with path.open("xb") as stream:
                stream.write(content)
    except FileExistsError:
        sentence = f"{path} is there already: nothing was written."
    except OSError as error:
        sentence = f"{path} cannot be written: {error.strerror}."
    if sentence:
        print(sentence, file=sys.stderr)
    return not sentence
