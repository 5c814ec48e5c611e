"""The curators' rules. Each gate takes the package and its rows and yields a fault for each breach."""
