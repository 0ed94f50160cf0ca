"""What can go wrong in a way the user can mend: one line that says what, where and what to do."""


class FactdiffError(Exception):
    """The reader sees only this message, on standard error, with exit status 2."""

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        super().__init__(": ".join(part for part in (where, what) if part) + (f" ({mend})" if mend else ""))


class InputError(FactdiffError):
    """A file, folder or stream cannot be read as articles."""


class PackError(FactdiffError):
    """A language pack's data file is wrong: unknown key, missing key, or one form with two meanings."""


class SettingsError(FactdiffError):
    """An option or setting has a value that cannot be used."""


class ArchiveError(FactdiffError):
    """An archive of Readings cannot be opened, read or written."""
