"""Anti-trafficking cooperation in the Greater Mekong Sub-region: the record and the ways to show it."""
