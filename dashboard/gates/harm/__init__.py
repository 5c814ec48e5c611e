"""Do no harm: what could lead to one person does not enter, as far as a machine can see.

After UNIAP's guide to ethics and human rights in counter-trafficking (2008), the threshold of the Counter-Trafficking
Data Collaborative (k-anonymity, k = 11) and the data policy of the Humanitarian Data Exchange. A name alone no machine
can judge: that is on the reviewer's list in CONTRIBUTING.md.
"""

from dashboard.gates.harm.gates import (
    nothing_leads_to_one_person,
    small_counts_stay_out,
    victims_are_kept_no_nearer_than_a_town,
)

__all__ = ["nothing_leads_to_one_person", "small_counts_stay_out", "victims_are_kept_no_nearer_than_a_town"]
