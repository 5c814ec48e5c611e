"""Do no harm: refuse data that could identify one person, as far as a program can detect it.

The rules follow UNIAP's guide to ethics and human rights in counter-trafficking (2008), the threshold of the
Counter-Trafficking Data Collaborative (k-anonymity, k = 11) and the data policy of the Humanitarian Data Exchange. A
program cannot judge a name alone: that is on the reviewer's list in CONTRIBUTING.md.
"""

from dashboard.gates.harm.gates import (
    nothing_identifies_one_person,
    shelters_are_placed_no_nearer_than_a_town,
    small_counts_stay_out,
)

__all__ = ["nothing_identifies_one_person", "shelters_are_placed_no_nearer_than_a_town", "small_counts_stay_out"]
