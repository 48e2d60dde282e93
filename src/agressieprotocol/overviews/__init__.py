"""Other orders of the same rules: by role, by moment, by time after an incident."""
