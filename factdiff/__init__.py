"""Compare what several articles claim: where they agree, where they contradict each other, and where they only seem to.

The public API is the names of `__all__`. Each is imported when it is first used: `import factdiff` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdiff.ingest import read
    from factdiff.model import Article, Report
    from factdiff.pipeline import compare, extract, same_name
    from factdiff.settings import Settings

__version__ = "0.1.0"
__all__ = ["Article", "Report", "Settings", "__version__", "compare", "extract", "read", "same_name"]

_HOME = {
    "Article": "factdiff.model",
    "Report": "factdiff.model",
    "Settings": "factdiff.settings",
    "compare": "factdiff.pipeline",
    "extract": "factdiff.pipeline",
    "read": "factdiff.ingest",
    "same_name": "factdiff.pipeline",
}


class _PublicModule(ModuleType):
    """`extract` and `compare` are public functions and sub-packages too: read off the package, the functions win.

    The import system puts a sub-package into its parent's attributes when it is first loaded, so a plain import or a
    module-level `__getattr__` would give one or the other, depending on what else was imported before.
    """

    def __getattribute__(self, name: str) -> object:
        if name in _HOME:
            return getattr(import_module(_HOME[name]), name)
        return super().__getattribute__(name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *_HOME})


sys.modules[__name__].__class__ = _PublicModule
