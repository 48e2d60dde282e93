"""The yearly casuistry: a set of cases for one meeting, drawn from the bank and the year's own."""
