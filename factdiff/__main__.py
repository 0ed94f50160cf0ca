"""`python -m factdiff` is the same as `factdiff`."""

from factdiff.cli import main

main()
