"""What tables are, as data/datapackage.json describes them."""
