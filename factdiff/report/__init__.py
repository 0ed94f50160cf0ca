"""From judged groups to findings, and from findings to the JSON contract."""
