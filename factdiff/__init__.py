"""Compare what several articles claim: where they agree, where they contradict each other, and where they only seem to."""

__version__ = "0.1.0"
