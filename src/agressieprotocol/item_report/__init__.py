"""What was hard: a report on each item, from the progress that learners exported."""
