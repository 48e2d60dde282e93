"""What helps authors to write questions: a schema for editors, and a form to fill in."""
