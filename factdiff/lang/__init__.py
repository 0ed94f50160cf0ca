"""Language packs: what factdiff knows of a language, as data. `load_pack("ar")` gives the Arabic one."""

from factdiff.lang.pack import Pack, available, load_pack
from factdiff.lang.table import Match, Table

__all__ = ["Match", "Pack", "Table", "available", "load_pack"]
