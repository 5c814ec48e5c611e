"""Gated mode: the dashboard for invited readers alone. A public host imports none of what signing in needs."""
