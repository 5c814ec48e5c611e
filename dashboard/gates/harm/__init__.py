"""Do no harm: what could lead to one person does not enter."""
