"""What the leak tests look for: words of a case that stand nowhere else on the machine."""

AUTHOR = "Zorvanka Quilmeth"
WITNESS = "Ibbrundel Vastokoy"
PLACE = "Nyrrowhaugh"
TAG = "fwelltide-tag"
NOTE = "ask grelbspoon again"
TITLE = "Mozzlethorpe killings"
ACTOR = "Prunquist Odelaar"
PASSPHRASE = "wumblefrost cataphrax ingleswipe"
FILE_STEM = "hrunkeldorf-interview"
ACCOUNT = "zquillmoor"
"""The name by which the system knows who runs the program."""

WORDS = (AUTHOR, WITNESS, PLACE, TAG, NOTE, TITLE, ACTOR, PASSPHRASE, FILE_STEM)
"""Each is looked for as it stands, and by its first word alone."""
SENTENCE = f"On 2 June 2020 shells fell on {PLACE}; {WITNESS} said four people were killed."


def found_in(data):
    """Return which of the words stand in `data`, in UTF-8 or in the UTF-16 that Qt and Windows write."""
    found = set()
    for words in WORDS:
        first = words.split()[0] if words is not NOTE else "grelbspoon"
        if first.encode() in data or first.encode("utf-16-le") in data or first.encode("utf-16-be") in data:
            found.add(words)
    return found
