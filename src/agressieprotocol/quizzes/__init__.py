"""Exercises: questions that cite rules, their grading and a learner's way through them."""
