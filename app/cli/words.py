"""What the command line says, from the vocabularies."""

from app.wording.phrases import languages, phrase


def say(key: str, **facts: object) -> str:
    """Return a sentence of the command line with its facts."""
    return phrase("cli", key).format(**facts)


def help_text(key: str) -> str:
    """Return what `--help` says of a command or an option; argparse wants percent signs doubled."""
    text = phrase("cli_help", key).replace("{languages}", ", ".join(languages()))
    return text.replace("%", "%%")
